"""In what the annotators of a cluster differ: one class a cluster, and which kind of boundary."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from annotations.adjudication.boundary_kinds import boundary_kind, trimmed
from annotations.adjudication.cluster import Cluster, Version, canonical
from annotations.knowledge.edges import BoundaryKind
from annotations.span import Span


class Disagreement(StrEnum):
    """How the finished annotators stand to each other at a place."""

    AGREED = "agreed"
    TRIVIAL = "trivial"
    ATTRIBUTE = "attribute"
    LABEL = "label"
    BOUNDARY = "boundary"
    MISSING = "missing"
    SPLIT = "split"
    STRUCTURE = "structure"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Difference:
    """The class, all that it is made of, and the kind of boundary where one differs."""

    kind: Disagreement
    parts: frozenset[Disagreement]
    boundary: BoundaryKind | None = None


_AGREED = Difference(Disagreement.AGREED, frozenset())


def difference(cluster: Cluster, text: str) -> Difference:
    """How the annotators of the cluster differ in this text."""
    versions = cluster.versions()
    parts: set[Disagreement] = set()
    boundary: BoundaryKind | None = None
    if cluster.silent:
        parts.add(Disagreement.MISSING)
    if len(versions) > 1:
        shape = _shape(versions)
        if shape is not None:
            parts.add(shape)
        else:
            spans = [version.spans[0] for version in versions]
            parts |= _compared(spans)
            places = [span.fragments for span in spans]
            if len(set(places)) > 1:
                within = frozenset(
                    tuple(trimmed(text, piece) for piece in place) for place in places
                )
                boundary = boundary_kind(text, within) if len(within) > 1 else None
                parts.add(Disagreement.BOUNDARY if boundary else Disagreement.TRIVIAL)
    if not parts:
        return _AGREED
    kind = next(iter(parts)) if len(parts) == 1 else Disagreement.SEVERAL
    return Difference(kind, frozenset(parts), boundary)


def _shape(versions: Iterable[Version]) -> Disagreement | None:
    """Split against merged, or another difference in how many pieces there are."""
    counts = {len(version.spans) for version in versions}
    if counts != {1}:
        return Disagreement.SPLIT if 1 in counts else Disagreement.STRUCTURE
    fragments = {len(version.spans[0].fragments) for version in versions}
    return Disagreement.STRUCTURE if len(fragments) > 1 else None


def _compared(spans: list[Span]) -> set[Disagreement]:
    """Values are compared only under one label."""
    if len({span.label for span in spans}) > 1:
        return {Disagreement.LABEL}
    if len({canonical(span.attributes) for span in spans}) > 1:
        return {Disagreement.ATTRIBUTE}
    return set()
