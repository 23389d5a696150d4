"""What holds of every study: symmetry, 1 on equal work, order without meaning, undefined values."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score
from studies import LABELS, LENGTH, article, renamed, studies, study

from annotations.agreement.digest import digested
from annotations.agreement.gamma import Sampling, gamma_counts
from annotations.agreement.gamma_units import Weights
from annotations.agreement.measures import MEASURES, Unit
from annotations.agreement.report import AgreementReport, Value, Wanted, make_report
from annotations.agreement.study import MarkedSpan, StudiedArticle, Study

QUICK = Wanted(replicates=0)


def key(value: Value, names: dict[str, str]) -> tuple[object, ...]:
    pair = frozenset(names[name] for name in value.pair) if value.pair else None
    return value.measure, value.unit, value.label, value.attribute, pair


def numbers(report: AgreementReport, names: dict[str, str]) -> dict[object, tuple[object, ...]]:
    return {
        key(value, names): (value.pooled, value.mean, value.reason, value.articles)
        for value in report.values
    }


def assert_same(
    one: dict[object, tuple[object, ...]], other: dict[object, tuple[object, ...]]
) -> None:
    assert one.keys() == other.keys()
    for name, values in one.items():
        assert values == pytest.approx(other[name], abs=1e-9, nan_ok=True), name


@settings(max_examples=15, deadline=None)
@given(studies(), st.permutations(["x", "y", "z"]))
def test_names_and_orders_do_not_matter(made: Study, order: list[str]) -> None:
    names = dict(zip(made.annotators, ("x", "y", "z"), strict=True))
    other = renamed(made, names, order)
    same = {name: name for name in names.values()}
    assert_same(numbers(make_report(made, QUICK), names), numbers(make_report(other, QUICK), same))


@settings(max_examples=15, deadline=None)
@given(studies(people=1, missing=False))
def test_equal_work_agrees_wholly(made: Study) -> None:
    (name,) = made.annotators
    articles = tuple(
        StudiedArticle(
            *(found.id, found.title, found.text, found.tokens),
            dict.fromkeys(("x", "y", "z"), found.spans[name]),
        )
        for found in made.articles
    )
    report = make_report(Study(("x", "y", "z"), LABELS, articles), QUICK)
    for value in report.values:
        if value.reason:
            assert value.pooled is None
            assert value.reason in ("no_spans", "one_category", "no_common_spans")
        else:
            assert value.pooled == pytest.approx(1.0), value
            assert value.mean is None or value.mean == pytest.approx(1.0), value
    matrix = report.confusion.counts
    assert (matrix == np.diag(np.diag(matrix))).all()


@settings(max_examples=25, deadline=None)
@given(studies())
def test_every_value_is_a_number_or_has_a_reason(made: Study) -> None:
    report = make_report(made, QUICK)
    for value in report.values:
        assert (value.pooled is None) == bool(value.reason), value
        assert value.pooled is None or value.pooled <= 1 + 1e-9
        assert value.articles <= len(made.articles)
    for values in report.by_article.values():
        assert len(values) == len(report.study.articles)


@settings(max_examples=15, deadline=None)
@given(studies())
def test_who_has_finished_nothing_changes_nothing(made: Study) -> None:
    more = Study((*made.annotators, "late"), made.labels, made.articles)
    names = {name: name for name in more.annotators}
    before, after = (numbers(make_report(each, QUICK), names) for each in (made, more))
    for name, values in before.items():
        assert after[name] == pytest.approx(values, nan_ok=True), name


@settings(max_examples=25, deadline=None)
@given(studies())
def test_exact_spans_are_a_multiset_intersection(made: Study) -> None:
    report = make_report(made, Wanted(measures=frozenset({"span_exact"}), replicates=0))
    for value in report.values:
        if value.pair is None or value.label is not None:
            continue
        hits = total = 0
        for found in made.articles:
            if all(name in found.spans for name in value.pair):
                one, two = (
                    Counter((span.pieces, span.label) for span in found.spans[name])
                    for name in value.pair
                )
                hits += (one & two).total()
                total += one.total() + two.total()
        assert value.pooled == (pytest.approx(2 * hits / total) if total else None)


def coded(found: StudiedArticle, name: str) -> list[str]:
    """The labels on each code point, spelled out."""
    signs = [set[str]() for _ in found.text]
    for span in found.spans[name]:
        for start, end in span.pieces:
            for at in range(start, end):
                signs[at].add(span.label)
    return ["+".join(sorted(labels)) for labels in signs]


@settings(max_examples=25, deadline=None)
@given(studies(people=2, missing=False))
def test_cells_stand_for_their_characters(made: Study) -> None:
    """Cohen's κ over characters is scikit-learn's over every single one."""
    one, two = (
        [code for found in made.articles for code in coded(found, name)] for name in made.annotators
    )
    report = make_report(made, Wanted(units=frozenset({Unit.CHARACTER}), replicates=0))
    value = report.overall("cohen", Unit.CHARACTER)
    percent = report.overall("percent", Unit.CHARACTER)
    assert value is not None
    assert percent is not None
    agreed = sum(a == b for a, b in zip(one, two, strict=True)) / len(one)
    assert percent.pooled == pytest.approx(agreed)
    if len({*one, *two}) == 1:
        assert value.pooled is None
        assert value.reason in ("no_spans", "one_category")
    else:
        assert value.pooled == pytest.approx(cohen_kappa_score(one, two))


@settings(max_examples=25, deadline=None)
@given(studies())
def test_cases_account_for_every_span(made: Study) -> None:
    """Each span meets each other finisher of its article once: answered, or alone."""
    report = make_report(made, QUICK)
    table = report.table
    met: Counter[tuple[str, str]] = Counter()
    for case in table.cases(np.arange(len(table))):
        met[case.first_span.id, case.second] += 1
        if case.second_span is not None:
            met[case.second_span.id, case.first] += 1
    expected = {
        (span.id, other)
        for found in made.articles
        for name, marked in found.spans.items()
        for span in marked
        for other in found.spans
        if other != name
    }
    assert met == dict.fromkeys(expected, 1)


@settings(max_examples=15, deadline=None)
@given(studies(people=2, missing=False), st.booleans())
def test_gamma_is_symmetric_and_seeded(made: Study, swapped: bool) -> None:
    columns = digested(made).characters
    how = Sampling(samples=3, precision=0)
    first = gamma_counts(columns, Weights(), how)
    again = gamma_counts(columns, Weights(), how)
    assert (first.rows.table == again.rows.table).all()
    turned = gamma_counts(columns.of_annotators((1, 0)), Weights(), how)
    assert turned.rows.table[:, 0] == pytest.approx(first.rows.table[:, 0])


MARKS = [(2, 6, "A"), (10, 14, "B")]


def value_of(report: AgreementReport, measure: str, unit: Unit) -> Value:
    found = report.overall(measure, unit)
    assert found is not None
    return found


def test_nobody_has_finished_the_same_article() -> None:
    made = study(article(1, {"x": MARKS}), article(2, {"y": MARKS}))
    report = make_report(made, Wanted(slow=True))
    assert report.finished == {"x": 1, "y": 1}
    assert {value.reason for value in report.values} <= {"no_shared_article", "no_spans"}
    assert all(value.pooled is None for value in report.values)
    assert report.drift == ()


def test_finishers_who_found_nothing_agree_on_no_span() -> None:
    report = make_report(study(article(1, {"x": [], "y": []})), Wanted(slow=True))
    for value in report.values:
        if value.measure == "percent":
            assert value.pooled == 1.0
        else:
            assert (value.pooled, value.reason) == (None, "no_spans"), value


def test_an_annotator_with_no_span_disagrees_but_a_missing_one_does_not() -> None:
    silent = make_report(study(article(1, {"x": MARKS, "y": MARKS, "z": []})), QUICK)
    missing = make_report(
        study(article(1, {"x": MARKS, "y": MARKS}), annotators=["x", "y", "z"]), QUICK
    )
    assert value_of(silent, "span_exact", Unit.SPAN).pooled == pytest.approx(1 / 3)
    assert value_of(missing, "span_exact", Unit.SPAN).pooled == 1.0
    low = value_of(silent, "u_alpha", Unit.CHARACTER).pooled
    assert low is not None
    assert low < 0.5
    assert value_of(missing, "u_alpha", Unit.CHARACTER).pooled == pytest.approx(1.0)


def test_one_label_everywhere_is_one_category() -> None:
    whole = [(0, LENGTH, "A")]
    report = make_report(study(article(1, {"x": whole, "y": whole})), QUICK)
    for name in ("cohen", "scott", "fleiss", "alpha", "gwet"):
        value = value_of(report, name, Unit.CHARACTER)
        assert (value.pooled, value.reason) == (None, "one_category"), name
    assert value_of(report, "cu_alpha", Unit.CHARACTER).reason == "one_category"


def test_pooled_and_mean_differ_where_articles_do() -> None:
    made = study(
        article(1, {"x": MARKS, "y": MARKS}),
        article(2, {"x": [(0, 1, "A")], "y": [(2, 3, "A")]}),
    )
    value = value_of(make_report(made, QUICK), "span_exact", Unit.SPAN)
    assert value.pooled == pytest.approx(4 / 6)
    assert value.mean == pytest.approx(1 / 2)


def test_values_count_where_the_span_is_the_same() -> None:
    def marked(country: object, more: tuple[int, int, str] | None = None) -> tuple[MarkedSpan, ...]:
        return (MarkedSpan(f"s{country}", ((2, 6),), "A", {"country": country}),)

    spans = {"x": marked("SY"), "y": marked("SY"), "z": marked("IQ")}
    made = Study(("x", "y", "z"), LABELS, (StudiedArticle(1, "", "x" * LENGTH, (), spans),))
    report = make_report(made, QUICK)
    (percent,) = [
        value
        for value in report.values
        if value.measure == "percent" and value.attribute and not value.pair
    ]
    assert (percent.label, percent.attribute) == ("A", "country")
    assert percent.pooled == pytest.approx(1 / 3)


def test_measures_say_formula_and_source() -> None:
    names = [measure.name for measure in MEASURES]
    assert len(names) == len(set(names))
    assert all(measure.formula and measure.source for measure in MEASURES)
