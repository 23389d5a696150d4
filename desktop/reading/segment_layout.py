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

from annotations.text.boundaries import is_extending, is_grapheme_boundary
from annotations.text.offsets import Utf16Map

_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "\u2421"
_LAM, _ALEFS = "ل", "اأإآٱ"


@dataclass(frozen=True, slots=True)
class LineMetrics:
    """How lines stand: factor on the text height, and px kept free below for lanes and chips."""

    spacing: float
    below: float
    lane: float
    free_lanes: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """A grapheme cluster on the screen: its edges (px) and its code points [start, end)."""

    left: float
    right: float
    start: int
    end: int
    right_to_left: bool


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
        self.layout.setCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(direction)
        rtl = direction is Qt.LayoutDirection.RightToLeft
        option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
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

    def place(self, metrics: LineMetrics, lanes: list[int]) -> None:
        """Put the lines below one another, with room for each line's lanes."""
        y = 0.0
        for line, used in zip(self.lines, lanes, strict=True):
            extra = line.height() * (metrics.spacing - 1)
            line.setPosition(QPointF(0, y + extra / 2))
            more = max(used - metrics.free_lanes, 0) * metrics.lane
            y += line.height() + extra + metrics.below + more
        self.height = y
        self._clusters.clear()

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
        """What the code points [start, end) cover in a line: one rectangle a visual run."""
        first, last = self.line_range(index)
        start, end = max(start, first), min(end, last)
        if start >= end:
            return []
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
        """The grapheme clusters of a line; signs that share one glyph (لا) share its width."""
        if index not in self._clusters:
            self._clusters[index] = self._measure(index)
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
            elif measured and measured[-1].end == start and self._ends_ligature(start):
                # The glyph of لا belongs to its ل alone: the alef has no box of its own.
                whole = measured[-1]
                measured.append(Cluster(whole.left, whole.right, start, end, whole.right_to_left))
        return _shared(measured)

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

    def caret_x(self, offset: int) -> float:
        """Where the caret stands, px from the left."""
        line = self.lines[self.line_of(offset)]
        x = line.cursorToX(self.offsets.to_utf16(offset))
        return float(x[0] if isinstance(x, tuple) else x)


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
