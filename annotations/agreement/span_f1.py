"""Precision, recall and F1 of the spans of two annotators.

Hripcsak and Rothschild (2005), JAMIA 12:296–298: where negatives cannot be
counted, the mean pairwise F1 is positive specific agreement. The kinds of match
are those of SemEval-2013 task 9.1.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from annotations.agreement.columns import Columns, Flags, Floats
from annotations.agreement.counts import Counts, ratio
from annotations.agreement.pairing import Meetings, meetings, paired
from annotations.agreement.rows import Rows

HALF = 0.5


class Match(StrEnum):
    """When two spans are the same."""

    EXACT = "exact"  # same code points and same label
    RELAXED = "relaxed"  # same label, at least half of their union in common
    BOUNDARIES = "boundaries"  # same code points, whatever the label
    LABEL = "label"  # same label and any code point in common


def matched(columns: Columns, match: Match, met: Meetings | None = None) -> Meetings:
    """The pairs of spans that are the same in this sense."""
    met = meetings(columns) if met is None else met
    candidates = met.only(_candidates(met, match))
    return candidates.only(paired(columns, candidates))


def _candidates(met: Meetings, match: Match) -> Flags:
    if match is Match.EXACT:
        return met.same_range & met.same_label
    if match is Match.RELAXED:
        return met.same_label & (met.overlap >= HALF)
    return met.same_range if match is Match.BOUNDARIES else met.same_label


def span_counts(columns: Columns, match: Match, met: Meetings | None = None) -> Counts:
    """For each article and pair: spans that match, spans of the first, spans of the second."""
    pairs = matched(columns, match, met)
    people, articles = columns.annotators, columns.articles
    first, second = np.triu_indices(people, 1)
    number = np.full((people, people), -1)
    number[first, second] = np.arange(len(first))
    both = columns.present[:, first] & columns.present[:, second]
    rows = np.zeros((articles, len(first), 3))
    part = number[columns.annotator[pairs.first], columns.annotator[pairs.second]]
    cell = columns.article[pairs.first] * len(first) + part
    hits = np.bincount(cell, minlength=articles * len(first))
    rows[:, :, 0] = hits.reshape(articles, len(first))
    cell = columns.article * people + columns.annotator
    made = np.bincount(cell, minlength=articles * people).reshape(articles, people)
    rows[:, :, 1], rows[:, :, 2] = made[:, first], made[:, second]
    return Counts(Rows.whole(rows * both[:, :, None]), both, f1, "no_spans")


def f1(sums: Floats) -> Floats:
    """2 × matches / (spans of both); NaN where neither made any."""
    return ratio(2 * sums[..., 0], sums[..., 1] + sums[..., 2])


def precision(sums: Floats) -> Floats:
    """Matches among the spans of the second; recall is the same with the first."""
    return ratio(sums[..., 0], sums[..., 2])


def recall(sums: Floats) -> Floats:
    """Matches among the spans of the first, who counts as the reference."""
    return ratio(sums[..., 0], sums[..., 1])
