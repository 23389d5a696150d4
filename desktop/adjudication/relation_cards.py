"""What stands on the card of one version of relations: the arrows, drawn in their text."""

from __future__ import annotations

from dataclasses import replace

from annotations.adjudication.relation_case import RelationCase
from annotations.adjudication.relations import RelationVersion
from annotations.label_set import LabelSet, in_language
from annotations.relation import Relation
from annotations.span import Span
from desktop.language import current_language
from desktop.reading.view_span import ViewRelation, ViewSpan
from desktop.shown_spans import Appearance


def relation_name(label: str, labels: LabelSet) -> str:
    """What a type of relations is called in the window's language."""
    found = labels.relation_type(label)
    return label if found is None else in_language(found.names, current_language(), label)


def end_spans(case: RelationCase, spans: list[Span], labels: LabelSet) -> list[ViewSpan]:
    """The two ends as the canvas shows them: spans of the gold, or annotators' while they wait."""
    looks = Appearance(labels, current_language())
    by_id = {span.id: span for span in spans}
    found: list[ViewSpan] = []
    for end in case.ends:
        answering = [identifier for identifier, answer in case.answers.items() if answer == end]
        known = [by_id[each] for each in (end, *answering) if each in by_id]
        shown = looks.of(known[0]) if known else None
        if shown is not None:
            found.append(replace(shown, id=end))
    return found


def version_arcs(version: RelationVersion, labels: LabelSet) -> list[ViewRelation]:
    """Its arrows as arcs."""
    return [
        ViewRelation(str(at), arrow.source, arrow.target, relation_name(arrow.label, labels))
        for at, arrow in enumerate(version.arrows)
    ]


def gold_arcs(relations: list[Relation], labels: LabelSet) -> list[ViewRelation]:
    """The gold's relations as arcs."""
    return [
        ViewRelation(each.id, each.source, each.target, relation_name(each.label, labels))
        for each in relations
    ]


def arrow_words(version: RelationVersion, ends: list[ViewSpan], text: str, labels: LabelSet) -> str:
    """The version in words: from what, how, to what."""
    words = {end.id: " ".join(text[end.start : end.end].split()) for end in ends}
    return "\n".join(
        f"«\u2068{words.get(arrow.source, '')}\u2069» "
        f"{relation_name(arrow.label, labels)} «\u2068{words.get(arrow.target, '')}\u2069»"
        for arrow in version.arrows
    )
