"""Light and dark: palette, fonts and icons in the present colours."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QPainter, QPalette, QPixmap, QTransform
from PySide6.QtWidgets import QApplication

from resources import resource

READING_FAMILY = "Noto Naskh Arabic"
_ICON_SIZES = (16, 24, 32, 48)
# Those that point along the reading direction.
_MIRRORED = frozenset(
    {"next", "previous", "undo", "redo", "note", "open", "chart", "command", "help"}
)
_ROLES = {
    QPalette.ColorRole.Window: ("#f4f4f2", "#26282b"),
    QPalette.ColorRole.WindowText: ("#1c1c1c", "#ececec"),
    QPalette.ColorRole.Base: ("#ffffff", "#1b1d1f"),
    QPalette.ColorRole.AlternateBase: ("#f7f7f5", "#222426"),
    QPalette.ColorRole.Text: ("#1c1c1c", "#ececec"),
    QPalette.ColorRole.Button: ("#ececea", "#33363a"),
    QPalette.ColorRole.ButtonText: ("#1c1c1c", "#ececec"),
    QPalette.ColorRole.ToolTipBase: ("#fffff0", "#33363a"),
    QPalette.ColorRole.ToolTipText: ("#1c1c1c", "#ececec"),
    QPalette.ColorRole.PlaceholderText: ("#6b6b6b", "#a0a0a0"),
    QPalette.ColorRole.Highlight: ("#2f6fb4", "#4a86c5"),
    QPalette.ColorRole.HighlightedText: ("#ffffff", "#ffffff"),
    QPalette.ColorRole.Link: ("#1f5f9f", "#8ab8e6"),
}
_SCROLL_BARS = """
QScrollBar:vertical { width: 12px; background: transparent; }
QScrollBar:horizontal { height: 12px; background: transparent; }
QScrollBar::handle { background: palette(mid); border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
"""


def load_fonts() -> None:
    """Make the bundled faces known to Qt."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def system_is_dark() -> bool:
    """Whether the desktop asks for dark."""
    return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


_dark = False


def is_dark() -> bool:
    """Whether the window is dark now."""
    return _dark


def toggled_theme() -> str:
    """The theme that is not shown now."""
    return "light" if _dark else "dark"


def set_theme(application: QApplication, theme: str) -> None:
    """Show "light", "dark", or what the system asks for where it is "system"."""
    global _dark
    _dark = theme == "dark" or (theme != "light" and system_is_dark())
    application.setStyle("Fusion")
    palette = QPalette()
    for role, (light, dark) in _ROLES.items():
        colour = QColor(dark if _dark else light)
        palette.setColor(role, colour)
        if role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            faded = QColor(colour)
            faded.setAlphaF(0.45)
            palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    palette.setColor(QPalette.ColorRole.Mid, QColor("#5d6166" if _dark else "#b3b3ae"))
    application.setPalette(palette)
    application.setStyleSheet(_SCROLL_BARS)
    _icon.cache_clear()


def icon(name: str) -> QIcon:
    """The shipped icon in the colour of the text, mirrored where the window reads right to left."""
    return _icon(name, _dark, name in _MIRRORED and QApplication.isRightToLeft())


def application_icon() -> QIcon:
    """The mark of the application, in its own colours."""
    return QIcon(str(resource("icons", "tawsim.svg")))


@cache
def _icon(name: str, dark: bool, mirrored: bool) -> QIcon:
    path = resource("icons", f"{name}.svg")
    if not path.exists():
        return QIcon()
    drawn = QIcon(str(path))
    result = QIcon()
    for size in _ICON_SIZES:
        pixmap = _coloured(drawn.pixmap(size, size), QColor("#ececec" if dark else "#303030"))
        if mirrored:
            pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
        result.addPixmap(pixmap)
    return result


def _coloured(pixmap: QPixmap, colour: QColor) -> QPixmap:
    painted = QPixmap(pixmap)
    with QPainter(painted) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(painted.rect(), colour)
    return painted
