"""Facts as bars by country and victim type, drawn with Matplotlib; a bar leads to its facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotations.facts import Fact
from resources import resource

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_DPI = 96
_ROW = 30
_AROUND = 90
_LEAST, _MOST_COUNTRIES = 160, 40
_COLOURS = (
    *("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#7f7f7f"),
)
"""Okabe and Ito's colours, which most kinds of colour blindness tell apart."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A country's facts of one victim type; ``size`` is how long the bar is."""

    country: str
    victim_type: str
    size: float
    facts: tuple[Fact, ...]


def bars_of(facts: Iterable[Fact], *, people: bool) -> list[Bar]:
    """A bar for each country and type, the countries with most first, what has none last.

    With ``people`` the lower bounds of the figures are summed, else facts are counted.
    """
    gathered: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        gathered.setdefault((fact.country_code, fact.victim_type), []).append(fact)
    bars = [
        Bar(country, kind, _size(found, people=people), tuple(found))
        for (country, kind), found in gathered.items()
    ]
    whole: dict[str, float] = {}
    for bar in bars:
        whole[bar.country] = whole.get(bar.country, 0) + bar.size
    wanted = [bar for bar in bars if bar.size > 0]
    return sorted(
        wanted, key=lambda bar: (not bar.country, -whole[bar.country], bar.country, -bar.size)
    )


def _size(facts: Sequence[Fact], *, people: bool) -> float:
    if not people:
        return len(facts)
    return sum(float(fact.low or 0) for fact in facts)


class FactsChart(QWidget):
    """The bars as a picture. Signal: ``bar_opened`` (Bar), by a click, or arrows and Enter."""

    bar_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.bars: list[Bar] = []
        self.boxes: list[QRectF] = []
        self._names: tuple[dict[str, str], dict[str, str]] = ({}, {})
        self._image = QImage()
        self.current = -1

    def show_bars(self, bars: list[Bar], countries: dict[str, str], kinds: dict[str, str]) -> None:
        """Draw these bars, with the names of countries and victim types."""
        shown = list(dict.fromkeys(bar.country for bar in bars))[:_MOST_COUNTRIES]
        self.bars = [bar for bar in bars if bar.country in shown]
        self._names = (countries, kinds)
        self.current = -1
        self.setFixedHeight(max(_LEAST, _AROUND + _ROW * len(shown)) if bars else _LEAST)
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(640, self.height())

    def name_of(self, bar: Bar) -> str:
        """What a bar is, in words."""
        countries, kinds = self._names
        return f"{countries[bar.country]} – {kinds[bar.victim_type]}"

    def _draw(self) -> None:
        self.boxes = []
        self._image = QImage()
        if self.bars and self.width() > _AROUND:
            self._image, self.boxes = _picture(self, self.bars, self._names)
        self.update()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.palette().base())
            if not self._image.isNull():
                painter.drawImage(0, 0, self._image)
            if 0 <= self.current < len(self.boxes):
                painter.setPen(QPen(self.palette().text().color(), 2))
                painter.drawRect(self.boxes[self.current])

    def bar_at(self, point: QPointF) -> int:
        """The number of the bar under a point, -1 where there is none."""
        return next((n for n, box in enumerate(self.boxes) if box.contains(point)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self.bar_at(event.position()), opened=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self.bar_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self.name_of(self.bars[at]) if at >= 0 else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.bars:
            self._choose(min(max(self.current + step, 0), len(self.bars) - 1), opened=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self._choose(self.current, opened=True)
        else:
            super().keyPressEvent(event)

    def _choose(self, number: int, *, opened: bool) -> None:
        if number >= 0:
            self.current = number
            self.setAccessibleDescription(self.name_of(self.bars[number]))
            self.update()
            if opened:
                self.bar_opened.emit(self.bars[number])


def _picture(
    chart: FactsChart, bars: list[Bar], names: tuple[dict[str, str], dict[str, str]]
) -> tuple[QImage, list[QRectF]]:
    """The picture in the colours of the window, and where each bar is (px)."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    ratio = chart.devicePixelRatioF()
    width, height = chart.width(), chart.height()
    figure = Figure(figsize=(width / _DPI, height / _DPI), dpi=_DPI * ratio, layout="constrained")
    canvas = FigureCanvasAgg(figure)
    with rc_context({"text.parse_math": False}):  # a name may hold dollar signs
        patches = _plot(figure, chart, bars, names)
        canvas.draw()
    image = QImage(
        bytes(canvas.buffer_rgba()),
        int(figure.bbox.width),
        int(figure.bbox.height),
        QImage.Format.Format_RGBA8888,
    ).copy()
    image.setDevicePixelRatio(ratio)
    boxes = []
    for patch in patches:
        extent = patch.get_window_extent(canvas.get_renderer())
        top = figure.bbox.height - extent.y1
        boxes.append(
            QRectF(extent.x0 / ratio, top / ratio, extent.width / ratio, extent.height / ratio)
        )
    return image, boxes


def _plot(
    figure: Figure, chart: FactsChart, bars: list[Bar], names: tuple[dict[str, str], dict[str, str]]
) -> list[Any]:
    countries, kinds = names
    ink = chart.palette().text().color().name()
    ground = chart.palette().base().color()
    figure.set_facecolor(ground.name())
    axes = figure.add_subplot()
    axes.set_facecolor(ground.name())
    rows = list(dict.fromkeys(bar.country for bar in bars))
    order = list(dict.fromkeys(bar.victim_type for bar in bars))
    filled = dict.fromkeys(rows, 0.0)
    patches, seen = [], set()
    font = _font()
    for bar in bars:
        colour = _COLOURS[order.index(bar.victim_type) % len(_COLOURS)]
        label = kinds[bar.victim_type] if bar.victim_type not in seen else None
        seen.add(bar.victim_type)
        (patch,) = axes.barh(
            rows.index(bar.country),
            bar.size,
            left=filled[bar.country],
            color=colour,
            edgecolor=ground.name(),
            label=label,
        )
        filled[bar.country] += bar.size
        patches.append(patch)
    axes.set_yticks(range(len(rows)), [countries[code] for code in rows], fontproperties=font)
    axes.invert_yaxis()
    if chart.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        axes.invert_xaxis()
        axes.yaxis.tick_right()
    axes.tick_params(colors=ink)
    axes.xaxis.get_major_locator().set_params(integer=True)
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(ink)
    rtl = chart.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = "left" if rtl else "right"
    figure.legend(prop=font, frameon=False, loc=f"outside {side} upper", labelcolor=ink)
    return patches


def _font() -> Any:
    """The bundled face, with Latin letters from the second; Matplotlib 3.11 shapes Arabic."""
    from matplotlib import font_manager

    for path in sorted(resource("fonts").glob("*.ttf")):
        font_manager.fontManager.addfont(str(path))
    return font_manager.FontProperties(family=["Noto Naskh Arabic", "Noto Sans"], size=10)
