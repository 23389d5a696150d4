"""Names by which annotators are known outside: the same in every export with one seed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotations.formats.records import Article
from annotations.layer import Layer, LayerKind

_SHORTEST = 4


def pseudonyms(layers: Iterable[Layer], seed: int) -> dict[str, str]:
    """For each annotator's name another that tells nothing; the gold keeps its own.

    Made from the random id of the layer, so that it does not depend on who else
    is there, and one longer wherever two would be the same.
    """
    found: dict[str, str] = {}
    for layer in sorted(layers, key=lambda layer: layer.id):
        if layer.kind is not LayerKind.ANNOTATOR:
            found[layer.name] = layer.name
            continue
        digest = hashlib.sha256(f"{seed}:{layer.id}".encode()).hexdigest()
        lengths = range(_SHORTEST, len(digest))
        names = (f"annotator-{digest[:length]}" for length in lengths)
        found[layer.name] = next(name for name in names if name not in found.values())
    return found


def renamed_layers(layers: Iterable[Layer], names: Mapping[str, str]) -> tuple[Layer, ...]:
    """The layers under these names."""
    return tuple(replace(layer, name=names.get(layer.name, layer.name)) for layer in layers)


def renamed(article: Article, names: Mapping[str, str]) -> Article:
    """The article with these names wherever it tells whose something is.

    What somebody wrote in a note is left as it is.
    """
    spans = tuple(
        span._replace(
            layer=names.get(span.layer, span.layer),
            author=names.get(span.author, span.author),
            origin=replace(span.origin, by=names.get(span.origin.by, span.origin.by)),
        )
        for span in article.spans
    )
    relations = tuple(
        replace(each, author=names.get(each.author, each.author)) for each in article.relations
    )
    return replace(
        article,
        spans=spans,
        relations=relations,
        states={names.get(name, name): state for name, state in article.states.items()},
        marks={names.get(name, name): mark for name, mark in article.marks.items()},
    )
