"""What this is: versions for a report of a fault, where the log lies, and whose work is inside."""

from __future__ import annotations

import platform
import sqlite3
import sys

import PySide6
from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.licences import Component, components
from annotations.version import VERSION
from desktop.language import led
from desktop.log_file import log_path
from desktop.theme import application_icon
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.plain_text import PlainText

_LINES_WIDE, _LINES_HIGH = 37, 27
"""The size of the window in lines of its type, so that larger type has more room."""
_MARK = 64
_LTR = "\u2066{}\u2069"
"""Keeps versions and paths together in a line that is read from right to left."""


def facts() -> dict[str, str]:
    """What a report of a fault should tell, in English whatever the window speaks."""
    built = "built program" if getattr(sys, "frozen", False) else "Python package"
    return {
        "Tawsim": f"{VERSION} ({built})",
        "Python": platform.python_version(),
        "Qt": f"{qVersion()} (PySide6 {PySide6.__version__})",
        "SQLite": sqlite3.sqlite_version,
        "System": platform.platform(),
        "Screen": f"{QGuiApplication.platformName()}, {QLocale().name()}",
    }


class About(QDialog):
    """A page with two tabs; the licences are read when their tab is first shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._components: tuple[Component, ...] = ()
        self.tabs = QTabWidget()
        self.tabs.addTab(self._versions(), "")
        self.tabs.addTab(self._licences(), "")
        self.tabs.currentChanged.connect(self._show_licences)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addWidget(self.buttons)
        line = self.fontMetrics().height()
        room = self.screen().availableSize()
        self.resize(QSize(line * _LINES_WIDE, line * _LINES_HIGH).boundedTo(room))
        self.retranslate()

    def _versions(self) -> QWidget:
        page = QWidget()
        mark = PlainLabel()
        mark.setPixmap(application_icon().pixmap(_MARK, _MARK))
        self.heading, self.purpose = PlainLabel(), PlainLabel(wordWrap=True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        font = self.heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        self.heading.setFont(font)
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self.purpose)
        head = QHBoxLayout()
        head.addWidget(mark)
        head.addLayout(words, 1)
        self.form = QFormLayout()
        self.names = {name: PlainLabel(name) for name in facts()}
        self.values = {name: _selectable() for name in facts()}
        for name, value in self.values.items():
            self.form.addRow(self.names[name], value)
        self.log_name, self.log_value = PlainLabel(), _selectable()
        self.form.addRow(self.log_name, self.log_value)
        self.privacy = PlainLabel(wordWrap=True)
        self.copy_button, self.folder_button = QPushButton(), QPushButton()
        self.copy_button.clicked.connect(self.copy)
        self.folder_button.clicked.connect(self.open_folder)
        below = QHBoxLayout()
        below.addWidget(self.copy_button)
        below.addWidget(self.folder_button)
        below.addStretch(1)
        layout = QVBoxLayout(page)
        layout.addLayout(head)
        layout.addLayout(self.form)
        layout.addWidget(self.privacy)
        layout.addStretch(1)
        layout.addLayout(below)
        scrolled = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        scrolled.setWidget(page)
        return scrolled

    def _licences(self) -> QWidget:
        self.list = QListWidget()
        self.list.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.list.currentRowChanged.connect(self._show_text)
        self.text = PlainText(readOnly=True)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self.list)
        both.addWidget(self.text)
        both.setStretchFactor(1, 1)
        line = self.fontMetrics().height()
        both.setSizes([line * _LINES_WIDE * share // 5 for share in (2, 3)])
        return both

    def _show_licences(self, tab: int) -> None:
        if tab == 1 and not self._components:
            self._components = components()
            for each in self._components:
                self.list.addItem(f"{each.name} {each.version}".strip())
            self.list.setCurrentRow(0)

    def _show_text(self, row: int) -> None:
        if 0 <= row < len(self._components):
            each = self._components[row]
            self.text.setPlainText(f"{each.name} {each.version}\n{each.licence}\n\n{each.text}")

    def copy(self) -> None:
        """Put the versions on the clipboard."""
        lines = [f"{name}: {value}" for name, value in facts().items()]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy_button.setText(self.tr("Copied"))

    def open_folder(self) -> None:
        """Show the folder of the log in the system's own program for files."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_path().parent)))

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.setWindowTitle(self.tr("About Tawsim"))
        self.heading.setText(self.tr("Tawsim"))
        self.purpose.setText(
            self.tr(
                "Label spans in Arabic news, compare annotators, export training data. Offline."
            )
        )
        self.names["System"].setText(self.tr("System"))
        self.names["Screen"].setText(self.tr("Screen"))
        for name, value in facts().items():
            self.values[name].setText(led(_LTR.format(value)))
        self.log_name.setText(self.tr("Log"))
        self.log_value.setText(led(_LTR.format(log_path())))
        self.privacy.setText(
            led(self.tr("The log names what was done and what failed, never words of an article."))
        )
        self.copy_button.setText(self.tr("&Copy for a report"))
        self.folder_button.setText(self.tr("Open the &folder of the log"))
        self.tabs.setTabText(0, self.tr("Versions"))
        self.tabs.setTabText(1, self.tr("Licences"))
        self.list.setAccessibleName(self.tr("Libraries and files inside"))
        self.text.setAccessibleName(self.tr("Text of the licence"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _selectable() -> QLabel:
    """A fact that can be marked and copied."""
    label = PlainLabel(wordWrap=True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
