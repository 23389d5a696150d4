"""Agreement on the values of spans: items are spans that two or more have marked alike.

An item is one stretch of text with one label; whoever has marked it has given a
value, or none, which is a value too; whoever has not is missing.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

import numpy as np

from annotations.agreement.ratings import MISSING, Ratings
from annotations.agreement.study import Study


@dataclass(frozen=True, slots=True)
class AttributeItems:
    """The ratings of one attribute of one label, its values, and the spans behind each item."""

    label: str
    attribute: str
    ratings: Ratings
    values: tuple[Hashable, ...]
    spans: tuple[tuple[tuple[str, str], ...], ...]  # annotator and span id, an entry an item


def attribute_items(study: Study) -> list[AttributeItems]:
    """Every attribute that any span holds a value of, label by label."""
    names: dict[tuple[str, str], None] = {}
    for article in study.articles:
        for marked in article.spans.values():
            for span in marked:
                names.update(dict.fromkeys((span.label, name) for name in span.attributes))
    order = {label: number for number, label in enumerate(study.labels)}
    wanted = sorted(names, key=lambda name: (order[name[0]], name[1]))
    return [_items(study, label, attribute) for label, attribute in wanted]


def _items(study: Study, label: str, attribute: str) -> AttributeItems:
    place = {name: number for number, name in enumerate(study.annotators)}
    codes: list[list[int]] = []
    articles: list[int] = []
    spans: list[tuple[tuple[str, str], ...]] = []
    numbers: dict[Hashable, int] = {}
    for number, article in enumerate(study.articles):
        groups: dict[tuple[tuple[int, int], ...], dict[str, tuple[str, Hashable]]]
        groups = defaultdict(dict)
        for name, marked in article.spans.items():
            for span in marked:
                if span.label == label:
                    value = plain(span.attributes.get(attribute))
                    groups[span.pieces].setdefault(name, (span.id, value))
        for found in groups.values():
            if len(found) < 2:
                continue
            row = [MISSING] * len(place)
            for name, (_, value) in found.items():
                row[place[name]] = numbers.setdefault(value, len(numbers))
            codes.append(row)
            articles.append(number)
            spans.append(tuple((name, span_id) for name, (span_id, _) in found.items()))
    present = np.zeros((len(study.articles), len(place)), bool)
    for number, article in enumerate(study.articles):
        present[number, [place[name] for name in article.spans]] = True
    ratings = Ratings(
        np.array(codes, np.int64).reshape(-1, len(place)).T,
        *(np.ones(len(codes)), np.array(articles, np.int64), max(len(numbers), 1), present),
    )
    return AttributeItems(label, attribute, ratings, tuple(numbers), tuple(spans))


def plain(value: object) -> Hashable:
    """A value that can be compared: numbers equal by size, bounds and lists by what they hold."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return float(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def differing(items: AttributeItems) -> Iterator[tuple[tuple[str, str, Hashable], ...]]:
    """The items whose values are not all the same: annotator, span id, value of each."""
    for column, spans in enumerate(items.spans):
        codes = items.ratings.codes[:, column]
        given = [int(code) for code in codes if code != MISSING]
        if len(set(given)) > 1:
            yield tuple(
                (name, span, items.values[code])
                for (name, span), code in zip(spans, given, strict=True)
            )
