"""Flag a span or an article to come back to, and note why."""

from __future__ import annotations

from annotations.document import DocumentId
from annotations.errors import DocumentMissing
from annotations.layer import LayerId
from annotations.operations.edit_spans import check_layer
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage.journal import Changes
from annotations.storage.judgements import SPAN, STATE
from annotations.storage.layers import state_key


def flag_span(project: Project, *, span: SpanId, flagged: bool = True) -> Changes:
    """Flag the span, or take its flag away. Raises SpanMissing or LayerMissing."""
    check_layer(project, project.spans.get(span).layer)
    with project.step("flag_span") as step:
        step.put(SPAN.name, span, {"flagged": int(flagged)})
    return step.changes


def flag_document(
    project: Project, *, document: DocumentId, layer: LayerId, flagged: bool = True
) -> Changes:
    """Flag the article in a layer, or take its flag away. Raises as the note does."""
    return _mark(project, "flag_document", document, layer, {"flagged": int(flagged)})


def write_document_note(
    project: Project, *, document: DocumentId, layer: LayerId, note: str
) -> Changes:
    """Write a layer's note on the article. Raises DocumentMissing or LayerMissing."""
    return _mark(project, "write_document_note", document, layer, {"note": note})


def _mark(
    project: Project,
    operation: str,
    document: DocumentId,
    layer: LayerId,
    fields: dict[str, object],
) -> Changes:
    check_layer(project, layer)
    if document not in project.documents:
        raise DocumentMissing(document=document)
    with project.step(operation) as step:
        whose = {"document": document, "layer": layer}
        step.put(STATE.name, state_key(document, layer), {**whose, **fields})
    return step.changes
