"""The same kind of case: the same words, or the same difference, and one decision for all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotations.adjudication.choices import intersection, take, union
from annotations.adjudication.cluster import Cluster, Version, canonical
from annotations.adjudication.decision import Draft
from annotations.adjudication.disagreement import Difference
from annotations.label_set import LabelId
from annotations.span import Fragment
from annotations.text.folding import fold


class Likeness(StrEnum):
    """What makes two cases the same: their words and difference, or their difference alone."""

    WORDS = "words"
    DIFFERENCE = "difference"


class Pick(StrEnum):
    """How a case was decided, told so that it can be carried to another."""

    VERSION = "version"
    UNION = "union"
    INTERSECTION = "intersection"
    NONE = "none"
    EDIT = "edit"


Form = tuple[tuple[object, ...], ...]
"""A version by what sets it apart: label, words before and after the common part, values."""

PatternKey = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision without its place; ``edits`` are drafts from the start of the cluster."""

    pick: Pick
    form: Form = ()
    edits: tuple[Draft, ...] = ()


def pattern_key(
    cluster: Cluster, difference: Difference, text: str, likeness: Likeness
) -> PatternKey:
    """Equal for two clusters of the same kind."""
    forms = frozenset(_form(cluster, version, text) for version in cluster.versions())
    key = (difference.kind, forms, bool(cluster.silent))
    if likeness is Likeness.DIFFERENCE:
        return key
    start, end = cluster.place
    return (fold(text[start:end]), *key)


def choice_of(cluster: Cluster, text: str, drafts: tuple[Draft, ...]) -> Choice:
    """How the cluster was decided."""
    if not drafts:
        return Choice(Pick.NONE)
    content = tuple(draft.content for draft in drafts)
    for version in cluster.versions():
        if version.content == content:
            return Choice(Pick.VERSION, _form(cluster, version, text))
    for pick, made in ((Pick.UNION, union(cluster)), (Pick.INTERSECTION, intersection(cluster))):
        if tuple(draft.content for draft in made) == content:
            return Choice(pick)
    first = cluster.place.start
    return Choice(Pick.EDIT, edits=tuple(_moved(draft, -first) for draft in drafts))


def carried(
    choice: Choice, cluster: Cluster, text: str, words: str = ""
) -> tuple[Draft, ...] | None:
    """The same decision on another cluster; None where it means nothing there.

    What was edited freely is carried only over the very same ``words``.
    """
    match choice.pick:
        case Pick.NONE:
            return ()
        case Pick.UNION:
            return union(cluster)
        case Pick.INTERSECTION:
            return intersection(cluster) or None
        case Pick.EDIT:
            start, end = cluster.place
            if text[start:end] != words:
                return None
            return tuple(_moved(draft, start) for draft in choice.edits)
    alike = (
        version for version in cluster.versions() if _form(cluster, version, text) == choice.form
    )
    found = next(alike, None)
    return None if found is None else take(cluster, found)


def _moved(draft: Draft, by: int) -> Draft:
    fragments = tuple(Fragment(start + by, end + by) for start, end in draft.fragments)
    return Draft(LabelId(draft.label), fragments, draft.attributes)


def _form(cluster: Cluster, version: Version, text: str) -> Form:
    start, end = _common(cluster)
    telling = _telling(cluster)
    return tuple(
        (
            span.label,
            fold(text[span.start : start]),
            fold(text[end : span.end]),
            len(span.fragments),
            canonical({name: span.attributes.get(name) for name in telling}),
        )
        for span in version.spans
    )


def _common(cluster: Cluster) -> Fragment:
    """What every span of the cluster covers, or where there is none its whole place."""
    start = max(span.start for span in cluster.spans)
    end = min(span.end for span in cluster.spans)
    return Fragment(start, end) if start < end else cluster.place


def _telling(cluster: Cluster) -> list[str]:
    """The attributes in which spans of one label differ."""
    told: dict[tuple[str, str], set[str]] = {}
    names = {name for span in cluster.spans for name in span.attributes}
    for span in cluster.spans:
        for name in names:
            value = canonical({name: span.attributes.get(name)})
            told.setdefault((span.label, name), set()).add(value)
    return sorted({name for (_, name), values in told.items() if len(values) > 1})
