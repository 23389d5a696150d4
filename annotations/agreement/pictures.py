"""The figures of a report, drawn by Matplotlib; right to left where the words are Arabic."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from annotations.agreement.boundaries import BoundaryTable
from annotations.agreement.columns import Floats, Ints
from annotations.agreement.drift import Window
from annotations.agreement.report import AgreementReport, Value
from annotations.knowledge.edges import BoundaryKind
from annotations.numerals import decimal
from resources import resource

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import FigureBase
    from matplotlib.ticker import MaxNLocator

LARGEST_MATRIX = 25
_MOST_LEVEL = 5  # more names than this are turned, so that they do not meet
_BLUE, _ORANGE, _GREY = "#0072B2", "#D55E00", "#8a8a86"
_FACES = ["Noto Sans", "Noto Naskh Arabic", "DejaVu Sans"]
# Noto Sans ships without a bold, DejaVu Sans comes with Matplotlib.
_BOLD_FACES = ["Noto Naskh Arabic", "DejaVu Sans"]
_SHAPES_ITSELF = (3, 11)
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Look:
    """The language, the words by key, and the colours of ink and paper."""

    language: str
    say: Callable[..., str]
    ink: str = "#1c1c1c"
    paper: str = "#ffffff"

    @property
    def rtl(self) -> bool:
        """Whether it reads right to left."""
        return self.language == "ar"

    def number(self, value: float, digits: int) -> str:
        """The value with so many decimals."""
        return decimal(value, digits, self.language)

    def text(self, words: str) -> str:
        """Words as this Matplotlib draws them right: before 3.11 it neither joined nor ordered."""
        return drawable(words)


def drawable(words: str) -> str:
    """Words as this Matplotlib draws them right; it has no glyphs for isolates."""
    words = words.translate(_ISOLATES)
    return words if _version() >= _SHAPES_ITSELF else _reordered(words)


def face(*, bold: bool = False) -> dict[str, Any]:
    """The family and the weight of running text or of headings."""
    if bold:
        return {"family": _BOLD_FACES, "weight": "bold"}
    return {"family": _FACES, "weight": "normal"}


def _reordered(words: str) -> str:
    from annotations.terminal import reordered

    return reordered(words)


@cache
def _version() -> tuple[int, ...]:
    import matplotlib

    return tuple(int(part) for part in matplotlib.__version__.split(".")[:2])


@cache
def _load_faces() -> None:
    from matplotlib import font_manager

    for path in sorted(resource("fonts").glob("*.ttf")):
        font_manager.fontManager.addfont(str(path))


@contextmanager
def style(look: Look | None = None) -> Iterator[None]:
    """Our faces and the colours of the page, for what is drawn and saved inside."""
    import matplotlib

    _load_faces()
    chosen: dict[str, Any] = {
        "font.family": _FACES,
        "font.size": 8.5,
        "pdf.fonttype": 42,
        "svg.fonttype": "path",
        "text.parse_math": False,
        "axes.spines.top": False,
        "axes.spines.right": False,
    }
    if look is not None:
        for name in ("text.color", "axes.edgecolor", "axes.labelcolor", "xtick.color"):
            chosen[name] = look.ink
        chosen["ytick.color"] = look.ink
        chosen["axes.facecolor"] = chosen["figure.facecolor"] = look.paper
    with matplotlib.rc_context(chosen):  # type: ignore[arg-type]
        yield


def _axes(figure: FigureBase, look: Look) -> Axes:
    axes = figure.add_subplot()
    if look.rtl:
        axes.yaxis.tick_right()
        axes.yaxis.set_label_position("right")
        axes.spines["right"].set_visible(True)
        axes.spines["left"].set_visible(False)
    return axes


def finish(axes: Axes, look: Look) -> None:
    """Turn the axes as the language reads, with its digits along them."""
    from annotations.agreement.axis_numbers import write_in_language

    if look.rtl:
        axes.invert_xaxis()
    write_in_language(axes, look.language)


def intervals(
    names: Sequence[str], values: Sequence[Value], look: Look, figure: FigureBase
) -> None:
    """Each value as a point with its interval, one under another."""
    axes = _axes(figure, look)
    places = np.arange(len(values))
    points = np.array([value.pooled for value in values], float)
    low, high = _bounds(values, points)
    axes.hlines(places, low, high, color=_GREY, linewidth=2)
    axes.plot(points, places, "o", color=_BLUE, markersize=4.5)
    axes.set_yticks(places, [look.text(name) for name in names])
    axes.invert_yaxis()
    least = min(float(low.min()), float(points.min()), 0.0)
    axes.set_xlim(least - 0.02 * (least < 0), 1.0)
    axes.set_xlabel(look.text(look.say("report.value_axis")))
    axes.grid(axis="x", alpha=0.25)
    finish(axes, look)


def _bounds(values: Sequence[Value], points: Floats) -> tuple[Floats, Floats]:
    found = [value.pooled_interval for value in values]
    low = np.array([np.nan if each.low is None else each.low for each in found])
    high = np.array([np.nan if each.high is None else each.high for each in found])
    return np.where(np.isnan(low), points, low), np.where(np.isnan(high), points, high)


def labels(
    values: Sequence[Value], shown: Mapping[str, str], look: Look, figure: FigureBase
) -> None:
    """Bars of each label, a colour a measure."""
    axes = _axes(figure, look)
    names = list(dict.fromkeys(value.label or "" for value in values))
    measures = list(dict.fromkeys(value.measure for value in values))
    width = 0.8 / len(measures)
    for number, measure in enumerate(measures):
        mine = [value for value in values if value.measure == measure and value.pooled is not None]
        places = np.array([names.index(value.label or "") for value in mine]) + number * width
        points = np.array([value.pooled for value in mine], float)
        low, high = _bounds(mine, points)
        axes.bar(
            places,
            points,
            width * 0.92,
            color=(_BLUE, _ORANGE)[number % 2],
            yerr=np.stack((points - low, high - points)),
            error_kw={"ecolor": look.ink, "elinewidth": 1},
            label=look.text(look.say(f"measure.{measure}")),
        )
    middle = np.arange(len(names)) + width * (len(measures) - 1) / 2
    axes.set_xticks(middle, [look.text(shown.get(name, name)) for name in names])
    axes.set_ylim(top=1.0)
    axes.axhline(0, color=look.ink, linewidth=0.6)
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=2, frameon=False)
    finish(axes, look)


def pairs(report: AgreementReport, look: Look, figure: FigureBase) -> None:
    """Exact F1 of every pair as a matrix of annotators."""
    study = report.study
    size = len(study.annotators)
    table = np.full((size, size), np.nan)
    for value in report.values:
        plain = value.pair and value.measure == "span_exact" and not value.label
        if plain and value.pair and value.pooled is not None:
            one, other = (study.annotators.index(name) for name in value.pair)
            table[one, other] = table[other, one] = value.pooled
    names = [look.text(name) for name in study.annotators]
    told = [["" if np.isnan(cell) else look.number(cell, 3) for cell in row] for row in table]
    _grid(figure, look, names, table, told, top=1.0)


def matrix(names: Sequence[str], counts: Ints, look: Look, figure: FigureBase) -> None:
    """How often which label met which; the shade is the share of the row."""
    total = np.maximum(counts.sum(axis=1, keepdims=True), 1)
    told = [[look.number(cell, 0) for cell in row] for row in counts]
    _grid(figure, look, [look.text(name) for name in names], counts / total, told, top=1.0)


def _grid(
    figure: FigureBase,
    look: Look,
    names: Sequence[str],
    table: Floats,
    told: Sequence[Sequence[str]],
    *,
    top: float,
) -> None:
    axes = _axes(figure, look)
    axes.imshow(table, cmap="Blues", vmin=0.0, vmax=top, aspect="auto")
    axes.set_xticks(range(len(names)), names)
    if len(names) > _MOST_LEVEL:
        axes.tick_params(axis="x", labelrotation=60)
    axes.set_yticks(range(len(names)), names)
    for row, line in enumerate(told):
        for column, words in enumerate(line):
            dark = table[row, column] > 0.55 * top
            colour = "white" if dark else "#1c1c1c"
            axes.text(column, row, words, ha="center", va="center", color=colour, fontsize=7.5)
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(length=0)
    finish(axes, look)


def histogram(values: Sequence[float], look: Look, figure: FigureBase) -> None:
    """How many articles lie where."""
    axes = _axes(figure, look)
    axes.hist(values, bins=np.linspace(0, 1, 21).tolist(), color=_BLUE, edgecolor=look.paper)
    axes.set_xlim(0, 1)
    axes.set_xlabel(look.text(look.say("report.exact_f1")))
    axes.set_ylabel(look.text(look.say("report.count_axis")))
    axes.yaxis.set_major_locator(_whole_numbers())
    finish(axes, look)


def boundaries(
    table: BoundaryTable, names: Mapping[BoundaryKind, str], look: Look, figure: FigureBase
) -> None:
    """Bars of differences, starts and ends apart."""
    axes = _axes(figure, look)
    places = np.arange(len(BoundaryKind))
    sides = ((table.starts, "report.starts", _BLUE), (table.ends, "report.ends", _ORANGE))
    for number, (counts, key, colour) in enumerate(sides):
        many = [counts[kind] for kind in BoundaryKind]
        axes.barh(places + 0.38 * number, many, 0.36, color=colour, label=look.text(look.say(key)))
    axes.set_yticks(places + 0.19, [look.text(names[kind]) for kind in BoundaryKind])
    axes.invert_yaxis()
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=2, frameon=False)
    axes.xaxis.set_major_locator(_whole_numbers())
    finish(axes, look)


def drift(windows: Sequence[Window], look: Look, figure: FigureBase) -> None:
    """The value of each window in the order of finishing."""
    axes = _axes(figure, look)
    known = [window for window in windows if window.value is not None]
    middle = [(window.first + window.last) / 2 for window in known]
    axes.plot(middle, [window.value or 0.0 for window in known], "o-", color=_BLUE, markersize=4)
    axes.set_ylim(0, 1)
    axes.set_xlabel(look.text(look.say("report.order_axis")))
    axes.set_ylabel(look.text(look.say("report.exact_f1")))
    axes.grid(axis="y", alpha=0.25)
    finish(axes, look)


def _whole_numbers() -> MaxNLocator:
    from matplotlib.ticker import MaxNLocator

    return MaxNLocator(integer=True)
