"""Count the time that somebody was active on an article."""

from __future__ import annotations

from annotations.document import DocumentId
from annotations.errors import DocumentMissing
from annotations.layer import LayerId
from annotations.operations.edit_spans import check_layer
from annotations.project import Project
from annotations.storage.journal import Changes
from annotations.storage.judgements import TIME_SPENT, read_fields
from annotations.storage.time_spent import time_key


def record_time(project: Project, *, document: DocumentId, layer: LayerId, seconds: int) -> Changes:
    """Add active seconds; journalled, but no step that undo or redo would notice.

    Raises LayerMissing, DocumentMissing, or ValueError where time would run backwards.
    """
    if seconds < 0:
        raise ValueError(seconds)
    check_layer(project, layer)
    if document not in project.documents:
        raise DocumentMissing(document=document)
    with project.step("record_time") as step:
        key = time_key(document, layer, step.head.replica)
        held = read_fields(project.connection, TIME_SPENT, key) or TIME_SPENT.defaults
        total = int(str(held["seconds"])) + seconds
        step.put(TIME_SPENT.name, key, {"document": document, "layer": layer, "seconds": total})
    return step.changes
