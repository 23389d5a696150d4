"""Label what the annotator has selected: clitics shed, values proposed from the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotations.document import DocumentId
from annotations.errors import LabelMissing
from annotations.knowledge.proposals import proposed_values, without_proclitics
from annotations.label_set import AttributeKind, Label, LabelId
from annotations.layer import LayerId
from annotations.operations.edit_spans import add_span, relabel_span
from annotations.project import Project
from annotations.span import Fragment, SpanId, checked_fragments, quoted
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
    more: Iterable[tuple[int, int]] = (),
) -> Changes:
    """Add a span over the selection (code points, half-open) with the values its words give.

    ``more`` are further fragments of the same span. Proclitics are left outside
    where the label's policy says so, unless the selection is to be taken
    ``exact``. Raises as ``add_span`` does.
    """
    known = project.label_set.get(label)
    if known is None:
        raise LabelMissing(label=label)
    text = project.documents.get(document).text
    fragments = checked_fragments(text, [*more, (start, end)])
    if known.sheds_proclitics and not exact:
        first = fragments[0]
        start = without_proclitics(
            known,
            text,
            first.start,
            first.end,
            labelled=lambda words: bool(project.spans.count_quotes(label, (words,))),
        )
        fragments = (Fragment(start, first.end), *fragments[1:])
    quote = quoted(text, fragments)
    values: Mapping[str, object] = {
        **proposed_values(known, quote),
        **_values_before(project, known, quote),
    }
    return add_span(
        project,
        document=document,
        layer=layer,
        label=label,
        fragments=fragments,
        attributes=values,
        span=span,
    )


def relabel_with_values(project: Project, *, span: SpanId, label: LabelId) -> Changes:
    """Give the span another label with the values that its words give under that label.

    Raises SpanMissing, LabelMissing or LayerMissing.
    """
    old, known = project.spans.get(span), project.label_set.get(label)
    if known is None:
        raise LabelMissing(label=label)
    values: Mapping[str, object] = {}
    if label != old.label:
        values = {
            name: value
            for name, value in proposed_values(known, old.quote).items()
            if name not in old.attributes
        }
    return relabel_span(project, span=span, label=label, attributes=values)


def _values_before(project: Project, label: Label, quote: str) -> dict[str, object]:
    """What was chosen when the layer last gave this label to the same words."""
    choices = {each.id for each in label.attributes if each.kind is AttributeKind.CHOICE}
    last = project.spans.last_values(label.id, quote, author=project.actor)
    return {name: value for name, value in last.items() if name in choices}
