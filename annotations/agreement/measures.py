"""The measures by name, with the formula and the source of each, as reports print them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What is compared."""

    SPAN = "span"
    TOKEN = "token"
    CHARACTER = "character"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure; ``name`` is its key in messages, ``symbol`` what papers write.

    ``by_label`` and ``overall`` tell whether it has a value for each label and
    for all together; a ``slow`` one is computed only when it is asked for.
    """

    name: str
    symbol: str
    formula: str
    source: str
    units: tuple[Unit, ...]
    by_label: bool = True
    overall: bool = True
    slow: bool = False


_SPAN = (Unit.SPAN,)
_CODED = (Unit.TOKEN, Unit.CHARACTER)
_TEXT = (Unit.CHARACTER,)
_F1 = "F1 = 2·m / (a + b); m matches, a and b spans of the two; mean over pairs"
_HRIPCSAK = "Hripcsak & Rothschild 2005, JAMIA 12(3):296–298"
_KRIPPENDORFF_2016 = (
    "Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50:2347–2364; "
    "Krippendorff 2019, Content Analysis, 4th ed., 12.6"
)
_MATHET = "Mathet, Widlöcher & Métivier 2015, Computational Linguistics 41(3):437–479"
_MATHET_2017 = "Mathet 2017, Computational Linguistics 43(3):661–681"

MEASURES = (
    Measure("span_exact", "F1", f"{_F1}; m: same characters, same label", _HRIPCSAK, _SPAN),
    Measure(
        "span_relaxed",
        "F1",
        f"{_F1}; m: same label, intersection ≥ ½ union, paired one to one",
        f"{_HRIPCSAK}; SemEval-2013 task 9.1",
        _SPAN,
    ),
    Measure(
        "span_boundaries",
        "F1",
        f"{_F1}; m: same characters, any label",
        f"{_HRIPCSAK}; SemEval-2013 task 9.1 (exact)",
        _SPAN,
        by_label=False,
    ),
    Measure(
        "span_label",
        "F1",
        f"{_F1}; m: same label, any overlap, paired one to one",
        f"{_HRIPCSAK}; SemEval-2013 task 9.1 (type)",
        _SPAN,
    ),
    Measure(
        "u_alpha",
        "uα",
        "1 − Σ o_ck / Σ e_ck over c ≠ k; o, e: observed and expected lengths coded c and k",
        _KRIPPENDORFF_2016,
        _TEXT,
    ),
    Measure(
        "u_binary", "|uα", "uα with all labels as one", _KRIPPENDORFF_2016, _TEXT, by_label=False
    ),
    Measure(
        "cu_alpha",
        "cuα",
        "uα over the lengths that two have both marked",
        _KRIPPENDORFF_2016,
        _TEXT,
        by_label=False,
    ),
    Measure(
        "ku_alpha",
        "(k)uα",
        "1 − Σ o_ck / Σ e_ck over c ≠ k for one label k, over the lengths of cuα",
        _KRIPPENDORFF_2016,
        _TEXT,
        overall=False,
    ),
    Measure(
        "alpha_u",
        "α_U",
        "1 − ΣD_o / ΣD_e over labels and articles, each an own continuum",
        "Krippendorff 1995, Sociological Methodology 25:47–76; 2004, Quality & Quantity 38:787–800",
        _TEXT,
    ),
    Measure(
        "alpha",
        "α",
        "1 − (n−1)(n − Σ o_cc) / (n² − Σ n_c²); o, n: coincidences and ratings of category c",
        "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability",
        (*_CODED, Unit.VALUE),
    ),
    Measure(
        "cohen",
        "κ",
        "(p_o − p_e) / (1 − p_e), p_e = Σ p_1c·p_2c; mean over pairs",
        "Cohen 1960, Educational and Psychological Measurement 20:37–46",
        (*_CODED, Unit.VALUE),
    ),
    Measure(
        "scott",
        "π",
        "(p_o − p_e) / (1 − p_e), p_e = Σ ((p_1c + p_2c)/2)²; mean over pairs",
        "Scott 1955, Public Opinion Quarterly 19:321–325",
        _CODED,
    ),
    Measure(
        "fleiss",
        "κ",
        "(p_o − p_e) / (1 − p_e), p_e = Σ p_c² over all raters",
        "Fleiss 1971, Psychological Bulletin 76:378–382",
        _CODED,
    ),
    Measure(
        "gwet",
        "AC1",
        "(p_o − p_e) / (1 − p_e), p_e = Σ p_c(1 − p_c) / (q − 1)",
        "Gwet 2008, British Journal of Mathematical and Statistical Psychology 61:29–48",
        _CODED,
    ),
    Measure(
        "percent",
        "p_o",
        "share of rater pairs, over all items, that chose the same category",
        "Fleiss 1971, Psychological Bulletin 76:378–382",
        (*_CODED, Unit.VALUE),
    ),
    Measure(
        "gamma",
        "γ",
        "1 − Σ disorder of best alignments / Σ mean disorder of shuffled ones; α = β = Δ∅ = 1",
        _MATHET,
        _TEXT,
        by_label=False,
        slow=True,
    ),
    Measure(
        "gamma_cat",
        "γ-cat",
        "γ of the labels of aligned units, weighted by how near they lie",
        _MATHET_2017,
        _TEXT,
        by_label=False,
        slow=True,
    ),
    Measure(
        "gamma_k",
        "γ-k",
        "γ-cat over aligned units of which one bears the label k",
        _MATHET_2017,
        _TEXT,
        overall=False,
        slow=True,
    ),
)
HEADLINE = ("span_exact", "u_alpha")


def measure_named(name: str) -> Measure:
    """The measure of this name; KeyError where there is none."""
    return next(measure for measure in MEASURES if measure.name == name)
