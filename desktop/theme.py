"""Light, dark and high contrast: palette, fonts and icons in the present colours."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontDatabase,
    QFontInfo,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.style import THEMES, style_sheet
from resources import resource

READING_FAMILY = "Noto Naskh Arabic"
_ICON_SIZES = (16, 24, 32, 48)
# Those that point along the reading direction.
_MIRRORED = frozenset(
    {
        *("next", "previous", "undo", "redo", "indent", "outdent"),
        *("note", "open", "chart", "command", "help"),
    }
)
_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "base",
    QPalette.ColorRole.AlternateBase: "alternate",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "window",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "base",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.Mid: "thumb",
}
_FADED = frozenset(
    {QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText}
)
SYSTEM = "system"
"""The theme that follows the system."""
_names: dict[int, str] = {}
"""The icons given out in the present colour: the key of each to its name."""
_LEAST_POINTS = 10.0
"""Arabic is hard to read in the nine points that some desktops take."""


def load_fonts() -> None:
    """Make the bundled faces known to Qt."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QApplication.font()
    if 0 < font.pointSizeF() < _LEAST_POINTS:
        font.setPointSizeF(_LEAST_POINTS)
        QApplication.setFont(font)


def theme_for(wanted: str, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> str:
    """ "light", "dark" or "contrast": what is wanted, or what the system asks for."""
    if wanted in THEMES:
        return wanted
    if contrast == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


_shown = "light"


def theme_shown() -> str:
    """ "light", "dark" or "contrast": what the window shows now."""
    return _shown


def set_theme(application: QApplication, theme: str) -> None:
    """Show "light", "dark", "contrast", or what the system asks for where it is "system".

    The system is told, so that frames of windows and its own choosers go with it.
    """
    global _shown
    hints = application.styleHints()
    if theme in THEMES:
        hints.setColorScheme(Qt.ColorScheme.Light if theme == "light" else Qt.ColorScheme.Dark)
    else:
        hints.unsetColorScheme()
    _shown = theme_for(theme, hints.colorScheme(), hints.accessibility().contrastPreference())
    application.setStyle("Fusion")
    colours = THEMES[_shown]
    palette = QPalette()
    for role, name in _ROLES.items():
        colour = QColor(getattr(colours, name))
        palette.setColor(role, colour)
        if role in _FADED:
            faded = QColor(colour)
            faded.setAlphaF(0.45)
            palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    application.setPalette(palette)
    follow_font(application)
    _icon.cache_clear()
    _renew_icons(application)


def follow_font(application: QApplication) -> None:
    """Give the style sheet sizes that go with the font of the system as it is now."""
    sheet = style_sheet(_shown, points=QFontInfo(application.font()).pointSizeF())
    if sheet != application.styleSheet():
        application.setStyleSheet(sheet)


def icon(name: str) -> QIcon:
    """The shipped icon in the colour of the text, mirrored where the window reads right to left."""
    mirrored = name in _MIRRORED and QApplication.isRightToLeft()
    made = _icon(name, THEMES[_shown].icon, mirrored)
    _names[made.cacheKey()] = name
    return made


def _renew_icons(application: QApplication) -> None:
    """Give every button and action that shows an icon of ours the same in the present colour."""
    shown = dict(_names)
    _names.clear()
    for widget in application.allWidgets():
        for holder in (widget, *widget.actions()):
            if isinstance(holder, QAbstractButton | QAction):
                name = shown.get(holder.icon().cacheKey())
                if name is not None:
                    holder.setIcon(icon(name))


def application_icon() -> QIcon:
    """The mark of the application, in its own colours."""
    return QIcon(str(resource("icons", "tawsim.svg")))


@cache
def _icon(name: str, colour: str, mirrored: bool) -> QIcon:
    path = resource("icons", f"{name}.svg")
    if not path.exists():
        return QIcon()
    drawn = QIcon(str(path))
    result = QIcon()
    for size in _ICON_SIZES:
        pixmap = _coloured(drawn.pixmap(size, size), QColor(colour))
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
