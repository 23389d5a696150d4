"""Labels that come with a file: a name that the scheme can bear, a colour, their values' kinds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha256

from annotations.formats.records import Article
from annotations.label_set import RELATED, Attribute, AttributeKind, Label, LabelId

_UNFIT = re.compile(r"[^\w-]|^-|-(?=-|$)")
_COLOURS = ("#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#B8860B", "#6A3D9A")


def fit_for_a_label(name: str) -> str:
    """The name with what no label can be called turned into underscores."""
    fit = _UNFIT.sub("_", name.strip())
    return f"_{fit}" if not fit or fit[0].isdigit() else fit


def new_labels_of(articles: Iterable[Article], known: Mapping[str, Label]) -> Iterator[Label]:
    """The labels that these articles use and nobody knows, with fields for their values."""
    values: dict[str, dict[str, object]] = {}
    for article in articles:
        for span in article.spans:
            name = fit_for_a_label(span.label)
            if span.label not in known and name not in known:
                values.setdefault(name, {}).update(span.attributes)
    for number, (name, held) in enumerate(values.items(), len(known)):
        yield Label(
            LabelId(sha256(f"label {name}".encode()).hexdigest()[:32]),
            name,
            {"en": name},
            _COLOURS[number % len(_COLOURS)],
            attributes=tuple(
                Attribute(key, {"en": key}, _kind(value)) for key, value in held.items() if key
            ),
        )


def new_types_of(articles: Iterable[Article], known: Collection[str]) -> list[str]:
    """The types of relations that these articles use and nobody knows."""
    used = dict.fromkeys(
        fit_for_a_label(relation.label) for article in articles for relation in article.relations
    )
    return [name for name in used if name not in known and name != RELATED.id]


def _kind(value: object) -> AttributeKind:
    if isinstance(value, bool):
        return AttributeKind.YES_NO
    return AttributeKind.NUMBER if isinstance(value, int | float) else AttributeKind.TEXT
