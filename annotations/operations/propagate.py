"""Label every occurrence of some words, or take a label away everywhere; each is one step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum

from annotations.document import DocumentId
from annotations.errors import InvalidValue, LabelMissing
from annotations.identity import new_id
from annotations.knowledge.proposals import proposed_values, without_proclitics
from annotations.label_set import Label, LabelId
from annotations.layer import LayerId
from annotations.operations.edit_spans import accepts, check_layer
from annotations.project import Project
from annotations.span import Fragment, Origin, OriginKind, Span, SpanId, checked_fragments, quoted
from annotations.storage.journal import Changes, now_ms
from annotations.storage.judgements import RELATION, SPAN
from annotations.storage.search import overlaps
from annotations.storage.spans import fields_of
from annotations.storage.watched import watched
from annotations.text.boundaries import word_at
from annotations.text.patterns import same_words
from annotations.watch import Progress, Watch, silent

Place = tuple[DocumentId, int, int]
"""An article and a range in it (code points, half-open)."""


class Obstacle(StrEnum):
    """Why an occurrence is not labelled: it bears the label, or part of it does."""

    LABELLED = "labelled"
    OVERLAPS = "overlaps"


def label_occurrences(
    project: Project,
    *,
    places: Collection[Place],
    label: LabelId,
    layer: LayerId,
    progress: Progress = silent,
) -> Changes:
    """Add a span over each place, as ``label_selection`` does, but where the label stands already.

    All of it or nothing. Raises LabelMissing, LayerMissing, DocumentMissing,
    SpanOutsideText or Cancelled.
    """
    check_layer(project, layer)
    with watched(project.connection, progress, project.path) as watch:
        return _label_all(project, places, label, layer, watch)


def _label_all(
    project: Project, places: Collection[Place], label: LabelId, layer: LayerId, watch: Watch
) -> Changes:
    known = _label(project, label)
    done = 0
    with project.step("label_occurrences") as step:
        for document, ranges in _by_document(places):
            text = project.documents.get(document).text
            standing = _bearing(project, document, label, layer)
            for start, end in watch.each(sorted(ranges)):
                place = _shed(known, text, start, end)
                if _obstacle(standing, place) is None:
                    made = _made(project, document, text, layer, known, place)
                    step.add(SPAN.name, made.id, fields_of(made))
                    standing.append(made)
            done += len(ranges)
            watch(done, len(places))
    return step.changes


def obstacles(
    project: Project, *, places: Iterable[Place], label: LabelId, layer: LayerId
) -> Iterator[Obstacle | None]:
    """For each place, in the order given, why it would not be labelled; None where it would."""
    known = _label(project, label)
    document, text, standing = None, "", list[Span]()
    for place, start, end in places:
        if place != document:
            document, text = place, project.documents.get(place).text
            standing = _bearing(project, place, label, layer)
        yield _obstacle(standing, _shed(known, text, start, end))


def remove_label_everywhere(
    project: Project,
    *,
    label: LabelId,
    layer: LayerId,
    documents: Collection[DocumentId] | None = None,
    quote: str | None = None,
    only: Collection[SpanId] | None = None,
    progress: Progress = silent,
) -> Changes:
    """Delete the spans of a label in one layer, with their relations.

    In these documents, or in all outside the bin; with ``quote`` those over these words, whatever
    their spelling; of these ``only`` the chosen ones. Raises LayerMissing or Cancelled.
    """
    check_layer(project, layer)
    with watched(project.connection, progress, project.path) as watch:
        binned = project.documents.in_bin()
        found = (
            span
            for span in watch.each(project.spans.with_label(label))
            if span.layer == layer
            and span.document not in binned
            and (only is None or span.id in only)
            and (documents is None or span.document in documents)
            and (quote is None or same_words(span.quote, quote))
        )
        return _remove_all(project, list(found), watch)


def _remove_all(project: Project, gone: list[Span], watch: Watch) -> Changes:
    with project.step("remove_label_everywhere") as step:
        for relation in project.relations.touching(gone):
            step.remove(RELATION.name, relation.id)
        for number, span in enumerate(gone):
            step.remove(SPAN.name, span.id)
            watch(number + 1, len(gone))
    return step.changes


def _by_document(places: Iterable[Place]) -> Iterator[tuple[DocumentId, list[tuple[int, int]]]]:
    gathered: dict[DocumentId, list[tuple[int, int]]] = {}
    for document, start, end in places:
        gathered.setdefault(document, []).append((start, end))
    yield from gathered.items()


def _bearing(project: Project, document: DocumentId, label: LabelId, layer: LayerId) -> list[Span]:
    return [span for span in project.spans.of_document(document, layer) if span.label == label]


def _label(project: Project, label: LabelId) -> Label:
    found = project.label_set.get(label)
    if found is None:
        raise LabelMissing(label=label)
    return found


def _shed(label: Label, text: str, start: int, end: int) -> Fragment:
    """The place without the proclitics that the label's policy leaves outside.

    A place that begins inside a word has been peeled already (لسودان in للسودان).
    """
    checked_fragments(text, [(start, end)])
    word = word_at(text, start)
    if label.sheds_proclitics and (word is None or not word[0] < start < word[1]):
        start = without_proclitics(label, text, start, end)
    return Fragment(start, end)


def _made(
    project: Project,
    document: DocumentId,
    text: str,
    layer: LayerId,
    label: Label,
    place: Fragment,
) -> Span:
    """A new span with the values that its words give. Raises InvalidValue."""
    values = proposed_values(label, text[place.start : place.end])
    for name, value in values.items():
        attribute = label.attribute(name)
        if attribute is None or not accepts(attribute, value):
            raise InvalidValue(attribute=name, value=value)
    return Span(
        id=SpanId(new_id()),
        document=document,
        layer=layer,
        label=label.id,
        fragments=(place,),
        quote=quoted(text, (place,)),
        attributes=values,
        origin=Origin(OriginKind.RULE, "label_occurrences"),
        author=project.actor,
        created=now_ms(),
    )


def _obstacle(standing: Iterable[Span], place: Fragment) -> Obstacle | None:
    met = [span for span in standing if overlaps(span, place)]
    if any(span.fragments == (place,) for span in met):
        return Obstacle.LABELLED
    return Obstacle.OVERLAPS if met else None
