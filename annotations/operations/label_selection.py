"""Label what the annotator has selected: clitics shed, values proposed from the words."""

from __future__ import annotations

from collections.abc import Mapping

from annotations.document import DocumentId
from annotations.errors import LabelMissing
from annotations.knowledge.proposals import proposed_values, without_proclitics
from annotations.label_set import LabelId
from annotations.layer import LayerId
from annotations.operations.edit_spans import add_span
from annotations.project import Project
from annotations.span import SpanId, checked_fragments
from annotations.storage.journal import Changes


def label_selection(
    project: Project,
    *,
    document: DocumentId,
    layer: LayerId,
    label: LabelId,
    start: int,
    end: int,
    span: SpanId,
    exact: bool = False,
) -> Changes:
    """Add a span over the selection (code points, half-open) with the values its words give.

    Proclitics are left outside where the label's policy says so, unless the
    selection is to be taken ``exact``. Raises as ``add_span`` does.
    """
    known = project.label_set.get(label)
    if known is None:
        raise LabelMissing(label=label)
    text = project.documents.get(document).text
    checked_fragments(text, [(start, end)])
    if known.sheds_proclitics and not exact:
        start = without_proclitics(known, text, start, end)
    values: Mapping[str, object] = proposed_values(known, text[start:end])
    return add_span(
        project,
        document=document,
        layer=layer,
        label=label,
        fragments=[(start, end)],
        attributes=values,
        span=span,
    )
