"""Where the keys of movement lead the caret."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from desktop.reading import caret_movement
from desktop.reading.article_layout import ArticleLayout
from desktop.reading.text_selection import TextSelection

_VERTICAL = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def extends(event: QKeyEvent | QMouseEvent) -> bool:
    """Whether Shift is held, so that the selection grows."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def frees(event: QKeyEvent | QMouseEvent) -> bool:
    """Whether Alt is held, so that the ends need not be those of words."""
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def is_vertical(event: QKeyEvent) -> bool:
    """Whether the key leads up or down, by lines or pages."""
    return event.key() in _VERTICAL


class CaretKeys:
    """Remembers the x (px) that a run of vertical keys wants to keep to."""

    def __init__(self) -> None:
        self.wanted_x: float | None = None

    def target(
        self,
        event: QKeyEvent,
        article: ArticleLayout,
        selection: TextSelection,
        lines_a_page: int,
    ) -> int | None:
        """Where the key leads, or None for any other key."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        caret = selection.caret
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                left = event.key() == Qt.Key.Key_Left
                if control:
                    return caret_movement.by_word(article, caret, left=left)
                if not selection.is_empty() and not extends(event):
                    start, end = selection.bounds()
                    return end if left == caret_movement.is_rtl(article) else start
                return caret_movement.sideways(article, caret, left=left)
            case Qt.Key.Key_Home:
                return 0 if control else caret_movement.line_edge(article, caret, end=False)
            case Qt.Key.Key_End:
                whole = len(article.text)
                return whole if control else caret_movement.line_edge(article, caret, end=True)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if not control:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                return self._vertically(article, caret, step, extend=extends(event))
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown if not control:
                down = event.key() == Qt.Key.Key_PageDown
                lines = lines_a_page if down else -lines_a_page
                return self._vertically(article, caret, lines, extend=extends(event))
        return None

    def _vertically(self, article: ArticleLayout, caret: int, lines: int, *, extend: bool) -> int:
        """So many lines down; on the last line Shift goes on to the end of the text."""
        if self.wanted_x is None:
            self.wanted_x = article.caret_rectangle(caret).left()
        target = caret_movement.down(article, caret, lines, self.wanted_x)
        if target == caret and extend:
            return len(article.text) if lines > 0 else 0
        return target
