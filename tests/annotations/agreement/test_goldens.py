"""Every worked example of ../shared/data/goldens, within its tolerance."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from annotations.agreement.alpha_u import alpha_u_counts
from annotations.agreement.cohen_kappa import cohen_counts
from annotations.agreement.continuum import continuum
from annotations.agreement.counts import Counts
from annotations.agreement.digest import digested
from annotations.agreement.fleiss_kappa import fleiss_counts
from annotations.agreement.gamma import (
    Sampling,
    gamma,
    gamma_cat,
    gamma_counts,
    gamma_k,
    gamma_sums,
)
from annotations.agreement.gamma_alignment import best_alignment
from annotations.agreement.gamma_units import UnitRows, Weights, dissimilarity
from annotations.agreement.gwet_ac1 import gwet_counts
from annotations.agreement.krippendorff_alpha import (
    alpha,
    alpha_counts,
    coincidences,
    interval,
    nominal,
    ordinal,
    ratio_scale,
)
from annotations.agreement.percent import percent_counts
from annotations.agreement.ratings import Ratings, ratings_of
from annotations.agreement.scott_pi import scott_counts
from annotations.agreement.study import MarkedSpan, StudiedArticle, Study
from annotations.agreement.unitizing_alpha import Kind, label_counts, unitizing_counts

MEASURES: dict[str, Callable[[Ratings], Counts]] = {
    "fleiss_kappa": fleiss_counts,
    "cohen_kappa": cohen_counts,
    "scott_pi": scott_counts,
    "krippendorff_alpha_nominal": alpha_counts,
    "percentage": percent_counts,
    "gwet_ac1": gwet_counts,
}
SCALES = {"nominal": nominal, "ordinal": ordinal, "interval": interval, "ratio": ratio_scale}
QUICK = Sampling(precision=0)


def load(shared: Path, name: str) -> Any:
    return json.loads((shared / "goldens" / name).read_text(encoding="utf-8"))


def entries(shared: Path, kind: str) -> list[dict[str, Any]]:
    return [entry for entry in load(shared, "agreement.json") if entry["kind"] == kind]


def binary(items: list[list[Any]], label: Any) -> Ratings:
    return ratings_of([[value == label for value in row] for row in items])


def test_every_entry_is_of_a_kind_tested_here(shared: Path) -> None:
    kinds = [entry["kind"] for entry in load(shared, "agreement.json")]
    assert {kind: kinds.count(kind) for kind in kinds} == {"coding": 10, "units": 3, "gamma": 3}


def test_codings(shared: Path) -> None:
    for entry in entries(shared, "coding"):
        ratings = ratings_of(entry["items"])
        for name, expected in entry["expected"].items():
            counts = MEASURES[name](ratings)
            if expected is None:
                assert np.isnan(counts.pooled()), entry["name"]
                assert counts.reason() == "one_category"
            else:
                assert counts.pooled() == pytest.approx(expected, abs=entry["tolerance"]), entry[
                    "name"
                ]
                assert counts.reason() == ""
        for label, expected in entry.get("per_label", {}).items():
            value = fleiss_counts(binary(entry["items"], int(label))).pooled()
            assert value == pytest.approx(expected, abs=entry["per_label_tolerance"])


def study_of(units: list[tuple[str, int, int, str]], people: list[str], length: int) -> Study:
    labels = sorted({unit[3] for unit in units})
    spans = {
        name: tuple(
            MarkedSpan(f"{name}-{number}", ((start, end),), label)
            for number, (who, start, end, label) in enumerate(units)
            if who == name
        )
        for name in people
    }
    return Study(tuple(people), tuple(labels), (StudiedArticle(1, "", "x" * length, (), spans),))


def test_units(shared: Path) -> None:
    for entry in entries(shared, "units"):
        low, high = entry["continuum"]
        units = [
            (str(unit["annotator"]), unit["start"] - low, unit["end"] - low, unit["label"])
            for unit in entry["units"]
        ]
        people = [str(number) for number in range(entry.get("annotators", 2))]
        columns = digested(study_of(units, people, high - low)).characters
        counts = alpha_u_counts(columns)
        expected = entry["expected"]["alpha_u"]
        if expected is None:
            assert np.isnan(counts.pooled())
            assert counts.reason() == "no_spans"
        else:
            assert counts.pooled() == pytest.approx(expected, abs=entry["tolerance"])
        for label, value in entry.get("per_label", {}).items():
            found = alpha_u_counts(columns.of_label(label)).pooled()
            assert found == pytest.approx(value, abs=entry["tolerance"])


def unit_rows(units: list[tuple[str, str, float, float]]) -> tuple[list[UnitRows], list[str]]:
    labels = sorted({unit[1] for unit in units})
    people = []
    for name in sorted({unit[0] for unit in units}):
        mine = sorted(
            (unit[2], unit[3], labels.index(unit[1])) for unit in units if unit[0] == name
        )
        starts, ends, kinds = zip(*mine, strict=True)
        people.append(UnitRows(np.array(starts, float), np.array(ends, float), np.array(kinds)))
    return people, labels


def test_gamma_alignments(shared: Path) -> None:
    for entry in entries(shared, "gamma"):
        units = [(u["annotator"], u["label"], u["start"], u["end"]) for u in entry["units"]]
        people, labels = unit_rows(units)
        weights = Weights(*(entry["params"][name] for name in ("alpha", "beta", "deltaEmpty")))
        for pair in entry["pair_dissimilarities"]:
            one, other = (int(pair[f"annotator{side}"][-1]) - 1 for side in "AB")
            found = dissimilarity(people[one], people[other], weights)
            at = pair["unitIndexA"], pair["unitIndexB"]
            assert found[at] == pytest.approx(pair["combined"], abs=1e-5)
        _, disorder = best_alignment(people, weights)
        assert disorder == pytest.approx(entry["best_alignment_disorder"], abs=1e-5)
        sums = gamma_sums(people, len(labels), weights, QUICK)
        assert float(gamma(sums)) == pytest.approx(entry["gamma_sampled_30"], abs=0.2)


# gamma, gamma-cat and gamma-k: the ranges that pygamma-agreement 0.5.9 asserts of its own values.
PUBLISHED = {
    "AlexPaulSuzan": (
        *(0.960625, 6, (0.44, 0.47), (0.38, 0.42)),
        {"1": (0.99, 1.01), "5": (0.99, 1.01), "6": (0.36, 0.38), "7": (-1, 0)},
    ),
    "2by1000": (
        *(0.8844252824783325, 1085, (0.39, 0.42), (0.38, 0.42)),
        {"Adj": (0.21, 0.25), "Noun": (0.36, 0.39), "Prep": (0.31, 0.35), "Verb": (0.11, 0.15)},
    ),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_gamma_of_files(shared: Path, name: str) -> None:
    with (shared / "goldens" / f"gamma-{name}.csv").open(encoding="utf-8") as stream:
        units = [(a, b, float(c), float(d)) for a, b, c, d in csv.reader(stream)]
    people, labels = unit_rows(units)
    weights = Weights(place=3.0)
    disorder, alignments, whole, cat, each = PUBLISHED[name]
    rows, found = best_alignment(people, weights)
    assert found == pytest.approx(disorder, abs=1e-3)
    assert len(rows) == alignments
    sums = gamma_sums(people, len(labels), weights, Sampling(samples=40, precision=0))
    assert whole[0] <= gamma(sums) <= whole[1]
    assert cat[0] <= gamma_cat(sums) <= cat[1]
    for label, (low, high) in each.items():
        assert low <= gamma_k(labels.index(label))(sums) <= high, label


def test_gamma_needs_no_more_than_the_columns(shared: Path) -> None:
    entry = entries(shared, "gamma")[-1]
    units = [(u["annotator"], u["start"], u["end"], u["label"]) for u in entry["units"]]
    made = study_of(units, sorted({unit[0] for unit in units}), 20)
    counts = gamma_counts(digested(made).characters, Weights(), QUICK)
    people, labels = unit_rows([(u[0], u[3], u[1], u[2]) for u in units])
    expected = gamma(gamma_sums(people, len(labels), Weights(), QUICK))
    assert counts.pooled() == pytest.approx(float(expected))


def reliability(data: list[list[Any]]) -> tuple[Ratings, list[float]]:
    values = sorted({value for row in data for value in row if value is not None})
    return ratings_of([list(row) for row in zip(*data, strict=True)]), values


@pytest.mark.parametrize(
    "name", ["krippendorff2011", "hayes_krippendorff2007", "krippendorff_wikipedia"]
)
def test_alpha_on_every_scale(shared: Path, name: str) -> None:
    entry = load(shared, f"{name}.json")
    ratings, values = reliability(entry["observers_by_units"])
    matrix = coincidences(ratings)
    for scale, expected in entry["exact"].items():
        assert alpha(matrix, values, SCALES[scale]) == pytest.approx(expected, abs=1e-9)
    published = {k: v for k, v in entry["published"].items() if k in SCALES}
    for scale, expected in published.items():
        assert alpha(matrix, values, SCALES[scale]) == pytest.approx(expected, abs=1e-3)
    if "nominal" in entry["exact"]:
        assert alpha_counts(ratings).pooled() == pytest.approx(entry["exact"]["nominal"])


def test_fleiss_1971(shared: Path) -> None:
    entry = load(shared, "fleiss1971.json")
    items = entry["ratings_per_item"]
    exact = entry["exact"]
    assert fleiss_counts(ratings_of(items)).pooled() == pytest.approx(exact["kappa"], abs=1e-6)
    assert percent_counts(ratings_of(items)).pooled() == pytest.approx(exact["po"], abs=1e-6)
    assert alpha_counts(ratings_of(items)).pooled() == pytest.approx(
        exact["krippendorff_alpha_nominal"], abs=1e-6
    )
    for label, expected in enumerate(exact["kappa_j"], 1):
        assert fleiss_counts(binary(items, label)).pooled() == pytest.approx(expected, abs=1e-6)


def test_artstein_and_poesio_2008(shared: Path) -> None:
    for entry in load(shared, "artstein_poesio2008.json")["examples"]:
        items = [
            [row, column]
            for row, counts in enumerate(entry["table_rater1_rows"])
            for column, count in enumerate(counts)
            for _ in range(count)
        ]
        ratings, exact = ratings_of(items), entry["exact"]
        assert percent_counts(ratings).pooled() == pytest.approx(exact["po"])
        assert cohen_counts(ratings).pooled() == pytest.approx(exact["kappa"])
        assert scott_counts(ratings).pooled() == pytest.approx(exact["pi"])
        assert gwet_counts(ratings).pooled() == pytest.approx(exact["ac1"])


def test_alpha_u_of_1995_and_2004(shared: Path) -> None:
    entry = load(shared, "krippendorff_unitizing_1995_2004.json")
    examples = [(entry["k1995"][name], 24, name) for name in "ABCD"]
    exact = {name: entry["k1995"]["exact_stretch_1"][name] for name in "ABCD"}
    for units, length, name in [*examples, (entry["small"]["A"], 10, "small")]:
        expected = exact[name] if name in exact else entry["small"]["exact"]
        marks = [
            (str(who), start, start + size, "x")
            for who, mine in enumerate(units)
            for start, size in mine
        ]
        counts = alpha_u_counts(digested(study_of(marks, ["0", "1"], length)).characters)
        observed, chance = counts.rows.total()[0]
        assert observed == pytest.approx(expected["Do"])
        assert chance == pytest.approx(expected["De"])
        assert counts.pooled() == pytest.approx(expected["alpha"])


@pytest.mark.parametrize("name", ["A", "D"])
def test_alpha_u_stretched_to_its_limit(shared: Path, name: str) -> None:
    entry = load(shared, "krippendorff_unitizing_1995_2004.json")["k1995"]
    stretch = 50_000
    marks = [
        (str(who), start * stretch, (start + size) * stretch, "x")
        for who, mine in enumerate(entry[name])
        for start, size in mine
    ]
    counts = alpha_u_counts(digested(study_of(marks, ["0", "1"], 24 * stretch)).characters)
    assert counts.pooled() == pytest.approx(entry["published_limit_alpha"][name], abs=1e-3)


def test_u_alpha_family(shared: Path) -> None:
    """One label alone cannot be told from another: the file's cuα of 1 there is undefined here."""
    for entry in load(shared, "u_alpha_family_2016.json")["examples"]:
        labels = entry["labels"][1:]
        units = [
            (str(who), start - entry["begin"], end - entry["begin"], label)
            for who, mine in enumerate(entry["raters"])
            for start, end, label in mine
        ]
        people = [str(who) for who in range(len(entry["raters"]))]
        found = continuum(digested(study_of(units, people, entry["length"])).characters)
        exact = entry["exact"]
        for kind, name in ((Kind.WHOLE, "u"), (Kind.BINARY, "u_binary")):
            assert unitizing_counts(found, kind).pooled() == pytest.approx(exact[name])
        codes = [unitizing_counts(found, Kind.CODES)]
        codes += [label_counts(found, found.category_of(at) or 0) for at in range(len(labels))]
        expected = [exact["cu"], *(exact["ku"][label] for label in labels)]
        for counts, value in zip(codes, expected, strict=True):
            if len(labels) == 1:
                assert np.isnan(counts.pooled())
                assert counts.reason() == "one_category"
            else:
                assert counts.pooled() == pytest.approx(value)
