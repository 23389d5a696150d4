"""Spans against spans: pairs, cases, confusion, boundaries, intervals, profiles, drift."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nervaluate import Evaluator
from studies import LABELS, LENGTH, article, study

from annotations.agreement.bootstrap import pooled_interval, replicates
from annotations.agreement.boundaries import boundary_table
from annotations.agreement.cases import CaseKind
from annotations.agreement.confusion import confusion
from annotations.agreement.digest import digested
from annotations.agreement.report import AgreementReport, Wanted, make_report
from annotations.agreement.span_f1 import Match, precision, recall, span_counts
from annotations.agreement.study import MarkedSpan, StudiedArticle, Study
from annotations.knowledge.edges import BoundaryKind, Edges

QUICK = Wanted(replicates=0)
Marks = list[tuple[int, int, str]]


def report_of(*marks: dict[str, Marks]) -> AgreementReport:
    return make_report(study(*(article(n, each) for n, each in enumerate(marks))), QUICK)


def kinds(report: AgreementReport) -> list[CaseKind]:
    table = report.table
    return [case.kind for case in table.cases(np.arange(len(table)))]


def hits(one: Marks, two: Marks, match: Match) -> int:
    counts = span_counts(digested(study(article(1, {"x": one, "y": two}))).characters, match)
    return int(counts.rows.total()[0, 0])


def test_each_span_answers_one() -> None:
    long, parts = [(0, 10, "A")], [(0, 3, "A"), (4, 7, "A"), (8, 10, "A")]
    assert hits(long, parts, Match.LABEL) == 1
    assert hits(long, parts, Match.RELAXED) == 0
    assert hits([(0, 10, "A")] * 2, [(0, 10, "A")] * 3, Match.EXACT) == 2


def test_stacked_and_nested_spans_find_their_own() -> None:
    one = [(0, 10, "A"), (0, 10, "B"), (2, 5, "C")]
    two = [(2, 5, "C"), (0, 10, "B"), (0, 9, "A")]
    assert hits(one, two, Match.EXACT) == 2
    assert hits(one, two, Match.RELAXED) == 3
    assert hits(one, two, Match.BOUNDARIES) == 2
    assert hits(one, two, Match.LABEL) == 3


def test_pieces_count_as_one_span() -> None:
    spans = {
        "x": (MarkedSpan("1", ((0, 3), (6, 9)), "A"),),
        "y": (MarkedSpan("2", ((0, 3), (6, 9)), "A"),),
        "z": (MarkedSpan("3", ((0, 9),), "A"),),
    }
    made = Study(("x", "y", "z"), LABELS, (StudiedArticle(1, "", "x" * LENGTH, (), spans),))
    counts = span_counts(digested(made).characters, Match.EXACT)
    assert counts.rows.total()[:, 0].tolist() == [1, 0, 0]
    relaxed = span_counts(digested(made).characters, Match.RELAXED)
    assert relaxed.rows.total()[:, 0].tolist() == [1, 1, 1]


def apart(marks: Marks) -> Marks:
    kept: Marks = []
    for start, end, label in sorted(marks):
        if not kept or start > kept[-1][1]:
            kept.append((start, end, label))
    return kept


marks = st.lists(
    st.tuples(st.integers(0, 25), st.integers(1, 4), st.sampled_from(LABELS)).map(
        lambda mark: (mark[0], mark[0] + mark[1], mark[2])
    ),
    max_size=6,
).map(apart)


@settings(max_examples=50, deadline=None)
@given(marks, marks)
def test_exact_is_nervaluates_strict(truth: Marks, found: Marks) -> None:
    if not truth or not found:
        return
    sides = [
        [{"label": label, "start": start, "end": end - 1} for start, end, label in side]
        for side in (truth, found)
    ]
    evaluator = Evaluator([sides[0]], [sides[1]], tags=list(LABELS), loader="dict")
    strict = evaluator.evaluate()["overall"]["strict"]
    sums = span_counts(
        digested(study(article(1, {"x": truth, "y": found}))).characters, Match.EXACT
    ).rows.total()[0]
    assert float(precision(sums)) == pytest.approx(strict.precision)
    assert float(recall(sums)) == pytest.approx(strict.recall)


def test_kinds_of_cases() -> None:
    report = report_of(
        {
            "x": [(0, 3, "A"), (5, 8, "A"), (10, 14, "A"), (20, 24, "A"), (26, 28, "A")],
            "y": [(0, 3, "A"), (5, 8, "B"), (10, 13, "A"), (21, 25, "B")],
        }
    )
    assert sorted(kinds(report)) == sorted(CaseKind)
    table = report.table
    alone = table.chosen(kinds=frozenset({CaseKind.ALONE}))
    (case,) = table.cases(alone)
    assert (case.first, case.second, case.second_span, case.start) == ("x", "y", None, 26)
    assert len(table.chosen(label="B")) == 2
    assert len(table.chosen(pair=("y", "x"), article=0)) == 5
    assert len(table.chosen(article=9)) == 0


def test_confusion_of_a_pair_has_its_direction() -> None:
    report = report_of({"x": [(0, 3, "A"), (5, 8, "A")], "y": [(0, 3, "B")]})
    forward = confusion(report.table, ("x", "y")).counts
    assert forward[0].tolist() == [0, 1, 0, 1]
    assert (confusion(report.table, ("y", "x")).counts == forward.T).all()
    both = report.confusion
    assert both.symmetric
    assert (both.counts == both.counts.T).all()
    assert both.counts[0, 1] == 1
    assert both.rows_of(report.table, 0, 1).tolist() == [0]


SENTENCE = "وصل نحو 12 ألف مهاجر من السودان وباكستان إلى بيتهم."


def place(words: str) -> int:
    return SENTENCE.index(words)


@pytest.mark.parametrize(
    ("one", "other", "opening", "expected"),
    [
        (place("وباكستان"), place("باكستان"), True, BoundaryKind.CLITIC),
        (place("السودان"), place("سودان"), True, BoundaryKind.ARTICLE),
        (place("نحو"), place("12"), True, BoundaryKind.QUALIFIER),
        (place("ألف"), place("مهاجر"), True, BoundaryKind.WORD),
        (place("بيتهم") + 3, place("بيتهم") + 5, False, BoundaryKind.CLITIC),
        (place("مهاجر"), place("مهاجر") + 3, True, BoundaryKind.OTHER),
        (len(SENTENCE) - 1, len(SENTENCE), False, BoundaryKind.OTHER),
        (place(" من"), place(" السودان"), False, BoundaryKind.WORD),
    ],
)
def test_what_lies_between_two_boundaries(
    one: int, other: int, opening: bool, expected: BoundaryKind
) -> None:
    edges = Edges(SENTENCE)
    assert edges.between(one, other, opening=opening) is expected
    assert edges.between(other, one, opening=opening) is expected


def test_boundary_table_counts_both_ends() -> None:
    start, end = place("وباكستان"), place(" إلى")
    found = article(1, {"x": [(start, end, "A")], "y": [(start + 1, end + 4, "A")]}, text=SENTENCE)
    report = make_report(study(found), QUICK)
    assert report.boundaries.starts[BoundaryKind.CLITIC] == 1
    assert report.boundaries.ends[BoundaryKind.WORD] == 1
    assert report.boundaries.rows[BoundaryKind.WORD].tolist() == [0]
    assert boundary_table(report.table, ("y", "x")).starts == report.boundaries.starts


def corpus(articles: int) -> Study:
    good, bad = [(0, 3, "A"), (5, 8, "B")], [(0, 3, "A"), (20, 24, "C")]
    return study(
        *(
            article(n, {"x": good, "y": bad if n % 3 else good}, finished=articles - n)
            for n in range(articles)
        )
    )


def test_intervals_need_ten_articles() -> None:
    few = make_report(corpus(9))
    many = make_report(corpus(30))
    assert {value.pooled_interval.reason for value in few.values if not value.reason} == {
        "few_articles"
    }
    for value in many.values:
        interval = value.pooled_interval
        if value.measure == "span_exact" and value.label is None:
            assert interval.low is not None
            assert interval.high is not None
            assert value.pooled is not None
            assert interval.low < value.pooled < interval.high


def test_an_interval_is_of_whole_resampled_articles() -> None:
    counts = span_counts(digested(corpus(12)).characters, Match.EXACT)
    once = np.ones((50, 12))
    interval = pooled_interval(counts, once)
    assert interval.low == interval.high == pytest.approx(counts.pooled())
    drawn = replicates(12, 200, 7)
    assert (drawn.sum(axis=1) == 12).all()
    assert (drawn == replicates(12, 200, 7)).all()


def test_profiles_tell_habits() -> None:
    report = report_of({"x": [(0, 4, "A"), (5, 7, "B")], "y": [(0, 4, "A")], "z": []})
    first, second, third = report.profiles
    assert (first.spans, first.labels, first.length) == (2, {"A": 1, "B": 1, "C": 0}, 3)
    assert first.alone == pytest.approx(3 / 4)
    assert second.missed == pytest.approx(1 / 2)
    assert third.missed == pytest.approx(1)
    assert third.length is None
    assert third.alone is None
    assert first.agreement == pytest.approx((2 / 3 + 0) / 2)


def test_drift_follows_the_order_of_finishing() -> None:
    windows = make_report(corpus(30), QUICK).drift
    assert [window.first for window in windows] == list(range(1, 31, 3))
    assert windows[0].articles == (29, 28, 27)
    assert make_report(corpus(5), QUICK).drift == ()
