"""Put articles into the bin and take them out; bring deleted spans back."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.document import DocumentId
from annotations.errors import DocumentMissing
from annotations.layer import LayerId
from annotations.operations.edit_spans import check_layer
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage.journal import Changes
from annotations.storage.judgements import RELATION, SETTING, SPAN
from annotations.storage.recycle_bin import RecycleBin, bin_key


def put_into_bin(project: Project, *, documents: Iterable[DocumentId]) -> Changes:
    """Hide articles from lists, searches, exports, assignments and measures.

    Raises DocumentMissing, or LockedInWorkFile in a work file.
    """
    chosen = list(documents)
    for document in chosen:
        if document not in project.documents:
            raise DocumentMissing(document=document)
    with project.step("put_into_bin") as step:
        for document in chosen:
            step.put(SETTING.name, bin_key(document), {"value": True})
    return step.changes


def take_out_of_bin(project: Project, *, documents: Iterable[DocumentId]) -> Changes:
    """Show articles again. Raises LockedInWorkFile in a work file."""
    with project.step("take_out_of_bin") as step:
        for document in documents:
            step.remove(SETTING.name, bin_key(document))
    return step.changes


def bring_back_spans(project: Project, *, layer: LayerId, spans: Iterable[SpanId]) -> Changes:
    """Lift the tombstones of deleted spans of a layer; others are passed over.

    The relations that went with them come back where both their spans stand
    again. Raises LayerMissing.
    """
    check_layer(project, layer)
    bin_ = RecycleBin(project.connection)
    with project.step("bring_back_spans") as step:
        back = [span for span in spans if bin_.holds(span, layer)]
        for span in back:
            step.put(SPAN.name, span, {})
        step.flush()
        for relation in dict.fromkeys(each for span in back for each in bin_.relations_of(span)):
            if all(project.spans.stands(end) for end in bin_.ends(relation)):
                step.put(RELATION.name, relation, {})
    return step.changes
