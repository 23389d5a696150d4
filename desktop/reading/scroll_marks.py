"""A scroll bar that shows where in the article the spans are."""

from __future__ import annotations

import logging

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop.reading.article_layout import ArticleLayout

_log = logging.getLogger(__name__)
_WAIT = 120
_MARK = 2.0
_WIDTH = 4.0


class MarkedScrollBar(QScrollBar):
    """Marks stand at the height of the segment that holds a span, in its label's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: ArticleLayout | None = None
        self._marks: dict[int, str] = {}
        self._height = 0
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self._gather)

    def show_marks(self, article: ArticleLayout) -> None:
        """Mark the spans of this article, a moment later, so that no gesture waits for it."""
        self._article = article
        self._later.start()

    def marks(self) -> dict[int, str]:
        """Height (px from the top) to the colour of the mark there."""
        return dict(self._marks)

    def _gather(self) -> None:
        article = self._article
        self._marks = {}
        self._height = self.height()
        if article is not None:
            total = max(article.heights.total(), float(self._height), 1.0)
            for index, segment in enumerate(article.segments):
                top, height = article.heights.top(index), article.heights[index]
                length = max(segment.end - segment.start, 1)
                for span in article.spans.in_segment(index):
                    within = max(span.start - segment.start, 0) / length
                    at = int((top + within * height) / total * self._height)
                    self._marks.setdefault(at, span.colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        try:
            if self._height != self.height():
                self._later.start()
            with QPainter(self) as painter:
                for y, colour in self._marks.items():
                    painter.fillRect(QRectF(1, y, _WIDTH, _MARK), QColor(colour))
        except Exception:
            _log.exception("marks")
