"""Which of the spans that overlap answer each other, so that a long one chains no strangers.

Spans that are equal (label, fragments, values) are one node. Nodes are joined,
most alike first, while no annotator would stand on both sides and every span
of the one side overlaps every span of the other. Only where one annotator's
span is another's two or more, cut up, may an annotator have several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from annotations.adjudication.cluster import content_of
from annotations.layer import LayerId
from annotations.span import Fragment, Span

_LIKE_SAME_LABEL, _LIKE_OTHER_LABEL = 0.1, 0.5
_LABEL_WEIGHT = 0.5
_INSIDE = 0.9
_COVERED_SAME_LABEL, _COVERED_OTHER_LABEL = 0.5, 0.8


@dataclass(eq=False, slots=True)
class Node:
    """Equal spans of different layers."""

    key: tuple[object, ...]
    label: str
    fragments: tuple[Fragment, ...]
    spans: list[Span] = field(default_factory=list)
    layers: set[LayerId] = field(default_factory=set)
    size: int = 0
    group: Group = field(init=False)

    def __post_init__(self) -> None:
        self.size = sum(end - start for start, end in self.fragments)
        self.group = Group([self], self.layers)

    @property
    def start(self) -> int:
        """First code point."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """End (exclusive) of the last fragment."""
        return self.fragments[-1].end


@dataclass(eq=False, slots=True)
class Group:
    """Nodes that answer each other; ``cut`` where one span stands against several."""

    nodes: list[Node]
    layers: set[LayerId]
    cut: bool = False

    def take(self, other: Group) -> None:
        """Join the other's nodes to these."""
        self.nodes += other.nodes
        self.layers = self.layers | other.layers
        self.cut = self.cut or other.cut
        for node in other.nodes:
            node.group = self


def nodes_of(spans: Iterable[Span]) -> list[Node]:
    """Equal spans gathered; an annotator's second of the same is a node of its own."""
    nodes: dict[tuple[object, ...], Node] = {}
    for span in spans:
        label, fragments, values = content_of(span)
        nth = 0
        while True:
            key = (fragments[0].start, -fragments[-1].end, fragments, label, values, nth)
            node = nodes.get(key)
            if node is None:
                node = nodes[key] = Node(key, label, fragments)
            if span.layer not in node.layers:
                break
            nth += 1
        node.spans.append(span)
        node.layers.add(span.layer)
    return sorted(nodes.values(), key=lambda node: node.key)


def stretches(nodes: list[Node]) -> Iterator[list[Node]]:
    """The nodes, in order, cut wherever nothing spans the gap; touching is no overlap."""
    gathered: list[Node] = []
    end = -1
    for node in nodes:
        if gathered and node.start >= end:
            yield gathered
            gathered = []
        gathered.append(node)
        end = max(end, node.end) if len(gathered) > 1 else node.end
    if gathered:
        yield gathered


def align(nodes: list[Node]) -> list[list[Node]]:
    """The nodes of one stretch in groups that answer each other."""
    if len(nodes) == 1:
        return [nodes]
    shared = _overlaps(nodes)
    _join_cut_up(nodes, shared)
    _join_alike(shared)
    groups = {id(node.group): node.group for node in nodes}
    return [group.nodes for group in groups.values()]


_Shared = dict[tuple[int, int], tuple[Node, Node, int]]


def _overlaps(nodes: list[Node]) -> _Shared:
    """Every pair that overlaps, with how many code points."""
    found: _Shared = {}
    for at, first in enumerate(nodes):
        for second in nodes[at + 1 :]:
            if second.start >= first.end:
                break
            common = overlap(first.fragments, second.fragments)
            if common:
                found[id(first), id(second)] = (first, second, common)
    return found


def overlap(first: tuple[Fragment, ...], second: tuple[Fragment, ...]) -> int:
    """How many code points lie in both."""
    if len(first) == 1 and len(second) == 1:
        (a, b), (c, d) = first[0], second[0]
        return max(min(b, d) - max(a, c), 0)
    return sum(max(min(b, d) - max(a, c), 0) for a, b in first for c, d in second)


def likeness(first: Node, second: Node, common: int) -> float:
    """Shared code points by all (0 to 1), and half as much again for the same label."""
    share = common / (first.size + second.size - common)
    return share + _LABEL_WEIGHT * (first.label == second.label)


def _alike(first: Node, second: Node, common: int) -> bool:
    share = common / (first.size + second.size - common)
    least = _LIKE_SAME_LABEL if first.label == second.label else _LIKE_OTHER_LABEL
    return share >= least


def _join_cut_up(nodes: list[Node], shared: _Shared) -> None:
    """Join a span with the pieces that another annotator has in its place."""
    inside: dict[int, list[Node]] = {}
    for first, second, common in shared.values():
        for whole, piece in ((first, second), (second, first)):
            if (
                piece.size < whole.size
                and common >= _INSIDE * piece.size
                and not whole.layers & piece.layers
            ):
                inside.setdefault(id(whole), []).append(piece)
    for whole in sorted(nodes, key=lambda node: (-node.size, node.key)):
        found = inside.get(id(whole), [])
        if len(found) < 2:
            continue
        layers = set().union(*(piece.layers for piece in found))
        cuts = [[piece for piece in found if layer in piece.layers] for layer in layers]
        for pieces in sorted(cuts, key=lambda cut: [piece.key for piece in cut]):
            _join_pieces(whole, pieces)


def _join_pieces(whole: Node, pieces: list[Node]) -> None:
    if len(pieces) < 2 or any(
        overlap(one.fragments, other.fragments) for one, other in combinations(pieces, 2)
    ):
        return
    least = (
        _COVERED_SAME_LABEL
        if any(piece.label == whole.label for piece in pieces)
        else _COVERED_OTHER_LABEL
    )
    if sum(piece.size for piece in pieces) < least * whole.size:
        return
    groups = {id(node.group): node.group for node in (whole, *pieces)}
    if sum(group.cut for group in groups.values()) > 1:
        return
    home = whole.group
    home.cut = True
    for group in groups.values():
        if group is not home:
            home.take(group)


def _join_alike(shared: _Shared) -> None:
    pairs = sorted(
        (
            (-likeness(first, second, common), first.key, second.key, first, second)
            for first, second, common in shared.values()
            if not first.layers & second.layers and _alike(first, second, common)
        ),
        key=lambda pair: pair[:3],
    )
    for _, _, _, first, second in pairs:
        home, other = first.group, second.group
        if home is not other and _may_join(home, other, shared):
            home.take(other)


def _may_join(home: Group, other: Group, shared: _Shared) -> bool:
    meeting = home.layers & other.layers
    if home.cut or other.cut:
        return all(
            not overlap(one.fragments, two.fragments)
            for one in home.nodes
            for two in other.nodes
            if one.layers & two.layers & meeting
        )
    return not meeting and all(
        (id(one), id(two)) in shared or (id(two), id(one)) in shared
        for one in home.nodes
        for two in other.nodes
    )
