"""One segment laid out: its lines, the rectangles of its characters, and hit-testing.

Geometry is in px from the segment's top left; offsets are code points within
the segment, except where a name says UTF-16. Rectangles come from the glyph
runs of a range, which are right for bidirectional text; the edges of
``cursorToX`` are not.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from annotations.text.boundaries import grapheme_bounds, is_extending, is_grapheme_boundary
from annotations.text.offsets import Utf16Map

_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "\u2421"
_LAM, _ALEFS = "ل", "اأإآٱ"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A grapheme cluster on the screen: its edges (px) and its code points [start, end)."""

    left: float
    right: float
    start: int
    end: int
    right_to_left: bool

    @property
    def far_edge(self) -> float:
        """The edge at which its direction leaves it."""
        return self.left if self.right_to_left else self.right


def shown(text: str) -> str:
    """The text with one visible stand-in for each control, so that offsets never move."""
    if text.isprintable():
        return text
    return "".join(_stand_in(sign) for sign in text)


def _stand_in(sign: str) -> str:
    code = ord(sign)
    if sign == "\t":
        return " "
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if 0x7F <= code < 0xA0:
        return _DELETE_PICTURE
    if 0xD800 <= code <= 0xDFFF or sign in "\u2028\u2029":
        return "\ufffd"
    return sign


class SegmentLayout:
    """The lines of one segment at one width and font."""

    def __init__(self, text: str, font: QFont, width: float, direction: Qt.LayoutDirection) -> None:
        self.text = shown(text)
        self.offsets = Utf16Map(self.text)
        self.layout = QTextLayout(self.text, font)
        self.layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(direction)
        self.rtl = direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if self.rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side)
        self.layout.setTextOption(option)
        self.lines: list[QTextLine] = []
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            self.lines.append(line)
        self.layout.endLayout()
        self.width = width
        self.height = 0.0
        self._clusters: dict[int, list[Cluster]] = {}

    def place(self, spacing: float, above: list[float], below: list[float]) -> None:
        """Put the lines below one another, so many px free above and below each of them."""
        y = 0.0
        for line, before, after in zip(self.lines, above, below, strict=True):
            extra = line.height() * (spacing - 1)
            line.setPosition(QPointF(0, y + before + extra / 2))
            y += before + line.height() + extra + after
        self.height = y

    def line_range(self, index: int) -> tuple[int, int]:
        """The code points [start, end) of a line."""
        line = self.lines[index]
        start = self.offsets.to_code_point(line.textStart())
        return start, self.offsets.to_code_point(line.textStart() + line.textLength())

    def line_of(self, offset: int) -> int:
        """The index of the line that holds the offset."""
        line = self.layout.lineForTextPosition(self.offsets.to_utf16(offset))
        return line.lineNumber() if line.isValid() else len(self.lines) - 1

    def line_at(self, y: float) -> int:
        """The index of the line nearest to this height."""
        for index, line in enumerate(self.lines[1:]):
            if y < line.y():
                return index
        return len(self.lines) - 1

    def rectangles(self, index: int, start: int, end: int) -> list[QRectF]:
        """What the code points [start, end) cover in a line: one rectangle a visual run.

        A grapheme that the range cuts is covered whole: Qt has no glyph for a
        letter without its mark.
        """
        first, last = self.line_range(index)
        start, end = max(start, first), min(end, last)
        if start >= end:
            return []
        start, end = grapheme_bounds(self.text, start, end)
        if self._ends_ligature(start) or self._ends_ligature(end):
            parts = [c for c in self.clusters(index) if start <= c.start and c.end <= end]
            return _joined([self._box(index, cluster) for cluster in parts])
        line = self.lines[index]
        from_utf16, to_utf16 = self.offsets.to_utf16(start), self.offsets.to_utf16(end)
        boxes = [
            QRectF(run.boundingRect().x(), line.y(), run.boundingRect().width(), line.height())
            for run in line.glyphRuns(from_utf16, to_utf16 - from_utf16)
        ]
        return _joined(boxes)

    def _box(self, index: int, cluster: Cluster) -> QRectF:
        line = self.lines[index]
        return QRectF(cluster.left, line.y(), cluster.right - cluster.left, line.height())

    def _ends_ligature(self, at: int) -> bool:
        """Whether an alef stands here that a lam before it may have taken into one glyph."""
        if at >= len(self.text) or self.text[at] not in _ALEFS:
            return False
        before = at - 1
        while before >= 0 and is_extending(self.text[before]):
            before -= 1
        return before >= 0 and self.text[before] == _LAM

    def clusters(self, index: int) -> list[Cluster]:
        """The visible grapheme clusters of a line; those of one glyph (لا) share its width."""
        return [cluster for cluster in self._measured(index) if cluster.right > cluster.left]

    def _measured(self, index: int) -> list[Cluster]:
        """Every grapheme cluster of a line in logical order; invisible ones have no width."""
        if index not in self._clusters:
            self._clusters[index] = _shared(self._measure(index))
        return self._clusters[index]

    def _measure(self, index: int) -> list[Cluster]:
        line = self.lines[index]
        first, last = self.line_range(index)
        bounds = [at for at in range(first, last) if is_grapheme_boundary(self.text, at)]
        measured: list[Cluster] = []
        for start, end in pairwise([*bounds, last]):
            from_utf16 = self.offsets.to_utf16(start)
            runs = line.glyphRuns(from_utf16, self.offsets.to_utf16(end) - from_utf16)
            box = QRectF()
            for run in runs:
                box = box.united(run.boundingRect())
            if box.width() > 0:
                rtl = runs[0].isRightToLeft()
                measured.append(Cluster(box.left(), box.right(), start, end, rtl))
            elif measured and self._ends_ligature(start):
                # The glyph of لا belongs to its ل alone: the alef has no box of its own.
                whole = measured[-1]
                measured.append(Cluster(whole.left, whole.right, start, end, whole.right_to_left))
            else:
                hanging = self.text[start:last].isspace()
                measured.append(self._invisible(measured, start, end, hanging=hanging))
        return measured

    def _invisible(
        self, measured: list[Cluster], start: int, end: int, *, hanging: bool
    ) -> Cluster:
        """A sign without width stands at the far edge of what comes before it.

        White space that hangs over the end of a wrapped line stands at the line's end.
        """
        if not measured:
            edge = self.width if self.rtl else 0.0
            return Cluster(edge, edge, start, end, self.rtl)
        if hanging:
            edge = min(c.left for c in measured) if self.rtl else max(c.right for c in measured)
            return Cluster(edge, edge, start, end, self.rtl)
        before = measured[-1]
        return Cluster(before.far_edge, before.far_edge, start, end, before.right_to_left)

    def stops(self, index: int) -> list[int]:
        """Where the caret can stand in a line, from left to right on the screen.

        A stop is the start of a cluster; the segment's end is one more, beyond
        the cluster that comes last in the text.
        """
        clusters = self._measured(index)
        seen = sorted(
            clusters, key=lambda c: (c.left, c.right, -c.start if c.right_to_left else c.start)
        )
        stops = [cluster.start for cluster in seen]
        if index == len(self.lines) - 1:
            if not clusters:
                return [len(self.text)]
            last = clusters[-1]
            after = 0 if last.right_to_left else 1
            stops.insert(stops.index(last.start) + after, last.end)
        return stops

    def hit(self, index: int, x: float) -> int:
        """The caret offset in a line that is nearest to x."""
        clusters = self.clusters(index)
        if not clusters:
            return self.line_range(index)[0]
        nearest = min(clusters, key=lambda c: max(c.left - x, x - c.right, 0.0))
        first_half = x < (nearest.left + nearest.right) / 2
        if nearest.right_to_left:
            first_half = not first_half
        return nearest.start if first_half else nearest.end

    def nearest_stop(self, index: int, x: float) -> int:
        """The offset whose caret stands nearest to x in a line."""
        return min(self.stops(index), key=lambda stop: abs(self.caret_x(stop) - x))

    def caret_x(self, offset: int) -> float:
        """Where the caret stands, px from the left: before its sign, or after the last one."""
        clusters = self._measured(self.line_of(offset))
        if not clusters:
            return self.width if self.rtl else 0.0
        here = next((c for c in clusters if c.start <= offset < c.end), None)
        if here is None:
            return clusters[-1].far_edge
        return here.right if here.right_to_left else here.left


def _joined(boxes: list[QRectF]) -> list[QRectF]:
    """Boxes that touch made one."""
    joined: list[QRectF] = []
    for box in sorted((box for box in boxes if box.width() > 0), key=QRectF.left):
        if joined and box.left() <= joined[-1].right() + 0.5:
            joined[-1] = joined[-1].united(box)
        else:
            joined.append(box)
    return joined


def _shared(clusters: list[Cluster]) -> list[Cluster]:
    """Clusters with the same box get an equal part of it, in their direction."""
    result: list[Cluster] = []
    at = 0
    while at < len(clusters):
        same = at + 1
        while same < len(clusters) and _same_box(clusters[at], clusters[same]):
            same += 1
        group = clusters[at:same]
        part = (group[0].right - group[0].left) / len(group)
        for number, cluster in enumerate(group):
            place = len(group) - 1 - number if cluster.right_to_left else number
            left = group[0].left + place * part
            rtl = cluster.right_to_left
            result.append(Cluster(left, left + part, cluster.start, cluster.end, rtl))
        at = same
    return result


def _same_box(one: Cluster, other: Cluster) -> bool:
    return abs(one.left - other.left) < 0.01 and abs(one.right - other.right) < 0.01
