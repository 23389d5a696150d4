"""Paints a hit in its context as one line from right to left, the hit in the middle."""

from __future__ import annotations

import logging
import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotations.storage.search import Hit
from annotations.text.offsets import Utf16Map
from desktop.hits_model import HIT_ROLE, SIDE_ROLE
from desktop.theme import READING_FAMILY

_log = logging.getLogger(__name__)
_SIDE_SHARE = 0.3
_GAP = 8
_PADDING = 8
_TINT = 70
_UNBOUNDED = 1e6
_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Context is cut, so that what one of these opened might never be closed."""


class HitDelegate(QStyledItemDelegate):
    """Rows of a ``HitsModel``: what is told beside the hit, then the hit in its context."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        try:
            self._paint(painter, option, index)
        except Exception:
            _log.exception("paint")

    def _paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = shown.widget.style() if shown.widget is not None else QApplication.style()
        area = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemText, shown, shown.widget
        ).adjusted(_GAP // 2, 0, -_GAP // 2, 0)
        shown.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, Hit):
            return
        painter.save()
        painter.setClipRect(area)
        side = str(index.data(SIDE_ROLE) or "")
        rest = self._paint_side(painter, shown, area, side) if side else area
        painter.setClipRect(rest)
        self._paint_hit(painter, shown, rest, hit)
        painter.restore()

    def _paint_side(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, side: str
    ) -> QRect:
        """Write what stands beside the hit; gives the room that is left."""
        metrics = option.fontMetrics
        width = int(area.width() * _SIDE_SHARE)
        first = QRect(area.left(), area.top(), width, area.height())
        box = QStyle.visualRect(option.direction, area, first)
        painter.setFont(option.font)
        painter.setPen(self._colour(option, QPalette.ColorRole.PlaceholderText))
        elided = metrics.elidedText(f"\u2068{side}\u2069", Qt.TextElideMode.ElideRight, width)
        flags = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter)
        start = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(box, flags | start.value | Qt.AlignmentFlag.AlignAbsolute.value, elided)
        left = QRect(area.left() + width + _GAP, area.top(), area.width() - width - _GAP, 0)
        left.setHeight(area.height())
        return QStyle.visualRect(option.direction, area, left)

    def _paint_hit(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, hit: Hit
    ) -> None:
        before, words, after = map(_plain, (hit.before, hit.text, hit.after))
        text = f"{before}{words}{after}"
        offsets = Utf16Map(text)
        start = offsets.to_utf16(len(before))
        length = offsets.to_utf16(len(before) + len(words)) - start
        layout, line = _laid_out(text, reading_font(option.font))
        box = QRectF()
        for run in line.glyphRuns(start, length):
            box = box.united(run.boundingRect())
        middle = box.center().x() if not box.isEmpty() else line.naturalTextWidth() / 2
        colour = self._colour(option, QPalette.ColorRole.Text)
        lit = QTextLayout.FormatRange()
        lit.start, lit.length = start, length
        tint = QColor(option.palette.color(QPalette.ColorRole.Highlight))
        tint.setAlpha(_TINT)
        lit.format.setBackground(tint)
        lit.format.setForeground(colour)
        lit.format.setFontUnderline(True)
        painter.setPen(colour)
        at = QPointF(area.center().x() - middle, area.top() + (area.height() - line.height()) / 2)
        layout.draw(painter, at, [lit])

    def _colour(self, option: QStyleOptionViewItem, role: QPalette.ColorRole) -> QColor:
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        group = QPalette.ColorGroup.Active if enabled else QPalette.ColorGroup.Disabled
        return option.palette.color(group, role)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        from PySide6.QtGui import QFontMetrics

        del index
        return QSize(240, QFontMetrics(reading_font(option.font)).height() + _PADDING)


def reading_font(font: QFont) -> QFont:
    """The face of the articles in the size of the window's own."""
    reading = QFont(READING_FAMILY)
    reading.setPointSizeF(max(font.pointSizeF(), 1.0))
    return reading


def _plain(text: str) -> str:
    """The words on one line, whatever breaks and directions the article asks for."""
    return _BIDI_CONTROLS.sub("", " ".join(re.split(r"[\s\x00-\x1f]", text)))


def _laid_out(text: str, font: QFont) -> tuple[QTextLayout, QTextLine]:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_UNBOUNDED)
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout, line
