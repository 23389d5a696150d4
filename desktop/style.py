"""The shapes of the window: one style sheet in the colours of the present theme."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from resources import resource


@dataclass(frozen=True, slots=True)
class Colours:
    """What the style sheet and the palette are mixed from."""

    window: str
    base: str
    alternate: str
    text: str
    muted: str
    line: str
    edge: str
    hover: str
    pressed: str
    tint: str
    accent: str
    on_accent: str
    link: str
    thumb: str
    icon: str
    mark: str


LIGHT = Colours(
    *("#f4f4f2", "#ffffff", "#f9f9f7", "#1d1f21", "#5c6166", "#dededa", "#bdbdb8"),
    *("#e9e9e6", "#dcdcd8", "#dce8f5", "#2563a8", "#ffffff", "#1f5f9f", "#b3b3ae", "#303030"),
    "#83837d",
)
DARK = Colours(
    *("#242628", "#1a1b1d", "#1f2123", "#e9e9e7", "#a9adb1", "#3a3d40", "#55595d"),
    *("#2f3235", "#3a3d41", "#27405b", "#6aa5e0", "#0f1a26", "#8ab8e6", "#5d6166", "#ececec"),
    "#82878e",
)

# Every text has at least 7:1 on its ground (WCAG 2.2, 1.4.6), and lines 3:1.
CONTRAST = Colours(
    *("#000000", "#000000", "#101010", "#ffffff", "#dcdcdc", "#8c8c8c", "#c8c8c8"),
    *("#202020", "#303030", "#123a5e", "#ffd84d", "#000000", "#9fd0ff", "#a0a0a0", "#ffffff"),
    "#c8c8c8",
)
THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

# Selectors name widgets, never "*": a rule for everything makes every repaint dear.
_SHEET = Template("""
QScrollBar:vertical { width: 12px; background: transparent; }
QScrollBar:horizontal { height: 12px; background: transparent; }
QScrollBar::handle { background: $thumb; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QMenuBar { background: $window; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: $hover; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $line;
    padding: 3px 8px 5px 8px; spacing: 2px; }
QToolBar::separator { background: $line; width: 1px; margin: 6px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border-color: $accent; }
QPushButton { background: $base; border: 1px solid $edge; border-radius: 6px;
    padding: 5px 14px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:default { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton:disabled { background: $window; border-color: $line; color: $muted; }
QPushButton:focus { border-color: $accent; outline: none; }
QPushButton:default:focus { border-color: $text; }
QPushButton#menu { padding: 5px 24px; }
QPushButton#menu::menu-indicator { image: url($chevron); width: 10px; height: 10px;
    subcontrol-origin: border; subcontrol-position: center right; margin: 0 8px; }
QLineEdit, QPlainTextEdit, QComboBox { background: $base;
    border: 1px solid $line; border-radius: 6px; padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {
    border-color: $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $window;
    color: $muted; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0;
    background: transparent; }
QComboBox { combobox-popup: 0; }
QAbstractSpinBox { background: $base; border: 1px solid $line; border-radius: 6px;
    padding: 4px 6px; }
QAbstractSpinBox:focus { border-color: $accent; }
QAbstractSpinBox:disabled { background: $window; color: $muted; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px;
    background: transparent; }
QAbstractSpinBox::up-arrow { image: url($up); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url($chevron); width: 10px; height: 10px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($chevron); width: 12px; height: 12px; }
QTableView, QListView, QTreeView { background: $base; border: 1px solid $line;
    border-radius: 6px; outline: none; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: $accent; }
QTableView::item, QListView::item, QTreeView::item { padding: 3px 4px; border: none; }
QTableView::item:hover, QListView::item:hover, QTreeView::item:hover { background: $hover; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
    background: $tint; color: $text; }
QTableView::indicator, QListView::indicator, QTreeView::indicator, QCheckBox::indicator,
QGroupBox::indicator, QRadioButton::indicator { width: 13px; height: 13px;
    border: 1px solid $mark; border-radius: 3px; background: $base; }
QRadioButton::indicator { border-radius: 7px; }
QTableView::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked,
QCheckBox::indicator:checked, QGroupBox::indicator:checked {
    background: $accent; border-color: $accent; image: url($tick); }
QRadioButton::indicator:checked { border: 4px solid $accent; width: 7px; height: 7px; }
QCheckBox::indicator:disabled, QGroupBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: $window; border-color: $line; }
QCheckBox::indicator:focus, QGroupBox::indicator:focus, QRadioButton::indicator:focus {
    border-color: $accent; }
QCheckBox::indicator:checked:focus { border-color: $text; }
QHeaderView { background: $base; border: none; }
QHeaderView::section { background: $base; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 5px 4px; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-position: top center;
    width: 8px; height: 8px; }
QHeaderView::up-arrow { image: url($up); }
QHeaderView::down-arrow { image: url($chevron); }
QTableCornerButton::section { background: $base; border: none; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $tint; }
QStatusBar { background: $window; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 2px 8px; }
QFrame#notices { background: $tint; border: none; border-radius: 6px; }
QFrame#card { background: $base; border: 1px solid $edge; border-radius: 8px; }
QProgressBar#share { background: $base; border: 1px solid $edge; border-radius: 4px; }
QProgressBar#share::chunk { background: $accent; border-radius: 3px; }
QLabel#heading { font-size: ${large}pt; font-weight: 600; }
QLabel#advice, QLabel#hint { color: $muted; }
QLabel#key { color: $muted; background: $window; border: 1px solid $line; border-radius: 4px;
    padding: 0 6px; font-size: ${small}pt; }
QPushButton#label { text-align: left; padding: 5px 8px; border-color: $line; }
QPushButton#label:focus { border-color: $accent; }
""")


_LARGE, _SMALL = 1.7, 0.8


def style_sheet(theme: str, *, points: float) -> str:
    """The style sheet in "light", "dark" or "contrast", sized by the system's font."""
    colours = THEMES[theme]
    drawn = "light" if theme == "light" else "dark"
    down, up, tick = (
        resource("style", f"{name}-{drawn}.svg").as_posix()
        for name in ("chevron", "chevron-up", "tick")
    )
    large, small = f"{points * _LARGE:.1f}", f"{points * _SMALL:.1f}"
    return _SHEET.substitute(
        asdict(colours), chevron=down, up=up, tick=tick, large=large, small=small
    )
