"""The size of a window that is opened first: what is wanted, and never more than the screen has."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle, QWidget


def resize_on_screen(window: QWidget, wanted: QSize) -> None:
    """Give a window that is not yet shown this size, or what its screen has room for."""
    room = window.screen().availableGeometry().size()
    frame = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    window.resize(wanted.boundedTo(QSize(room.width(), room.height() - frame)))
