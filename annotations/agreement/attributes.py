"""Agreement on the values of spans: items are spans that two or more have marked alike.

An item is one stretch of text with one label; whoever has marked it has given a
value, or none, which is a value too; whoever has not is missing.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Ints
from annotations.agreement.digest import Digest
from annotations.agreement.ratings import MISSING, Ratings


@dataclass(frozen=True, slots=True)
class AttributeItems:
    """The ratings of one attribute of one label, its values, and the spans behind each item.

    ``spans`` has a row an annotator and a column an item: which span (row of
    the study), or MISSING.
    """

    label: str
    attribute: str
    ratings: Ratings
    values: tuple[Hashable, ...]
    spans: Ints


def attribute_items(study: Digest) -> list[AttributeItems]:
    """Every attribute that any span holds a value of, label by label."""
    order = {label: number for number, label in enumerate(study.labels)}
    wanted = sorted(study.values, key=lambda name: (order[name[0]], name[1]))
    return [_items(study, label, attribute) for label, attribute in wanted]


def _items(study: Digest, label: str, attribute: str) -> AttributeItems:
    columns, given = study.characters, study.values[label, attribute]
    code = np.zeros(len(columns.label), np.int64)
    code[given.rows] = given.codes
    rows = np.flatnonzero(columns.label == study.labels.index(label))
    # Of one annotator's spans at one place the first counts.
    place_and_person = study.places[rows] * columns.annotators + columns.annotator[rows]
    rows = np.sort(rows[np.unique(place_and_person, return_index=True)[1]])
    rows = rows[np.argsort(study.places[rows], kind="stable")]
    _, item, count = np.unique(study.places[rows], return_inverse=True, return_counts=True)
    several = count >= 2
    rows, item = rows[several[item]], (np.cumsum(several) - 1)[item[several[item]]]
    # Values are numbered as they first occur.
    used, first, number = np.unique(code[rows], return_index=True, return_inverse=True)
    order = np.argsort(first)
    shape = columns.annotators, int(several.sum())
    codes, spans = np.full(shape, MISSING, np.int32), np.full(shape, MISSING, np.int64)
    codes[columns.annotator[rows], item] = np.argsort(order)[number]
    spans[columns.annotator[rows], item] = rows
    article = np.zeros(shape[1], np.int64)
    article[item] = columns.article[rows]
    ratings = Ratings(
        *(codes, np.ones(shape[1]), article, max(len(used), 1), columns.present),
    )
    values = tuple(given.values[value] for value in used[order])
    return AttributeItems(label, attribute, ratings, values, spans)


def differing(items: AttributeItems) -> Iterator[tuple[tuple[int, Hashable], ...]]:
    """The items whose values are not all the same: span (row of the study) and value of each."""
    codes = items.ratings.codes
    given = codes != MISSING
    low = np.where(given, codes, codes.max(initial=0)).min(axis=0)
    for column in np.flatnonzero(codes.max(axis=0) != low):
        mine = np.flatnonzero(given[:, column])
        rows = items.spans[mine, column]
        for_each = zip(rows.tolist(), codes[mine, column].tolist(), strict=True)
        yield tuple((row, items.values[code]) for row, code in sorted(for_each))
