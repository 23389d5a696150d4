"""Whether something is put under a passphrase, and which: typed twice, shown where one likes."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.plain_label import PlainLabel


class PassphraseBox(QWidget):
    """A switch with its ``words``, and below it the fields that it opens."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seals = QCheckBox(words)
        self.seals.setToolTip(self.tr("Who forgets the passphrase can never open the file again"))
        self.first, self.again = QLineEdit(), QLineEdit()
        self.shows = QCheckBox(self.tr("S&how it"))
        self.shows.setToolTip(self.tr("Show the letters of the passphrase while it is typed"))
        self.told = PlainLabel(wordWrap=True, visible=False)
        self._fields = QWidget()
        self._arrange()
        self.seals.toggled.connect(self._open)
        self.shows.toggled.connect(self._show_letters)
        for line in (self.first, self.again):
            line.textChanged.connect(self.told.hide)
        self._show_letters(False)
        self._open(False)

    def _arrange(self) -> None:
        form = QFormLayout(self._fields)
        indent = self.fontMetrics().height() * 2
        right_to_left = self.isRightToLeft()
        form.setContentsMargins(
            *(0 if right_to_left else indent, 0), *(indent if right_to_left else 0, 0)
        )
        row = QHBoxLayout()
        row.addWidget(self.first, 1)
        row.addWidget(self.shows)
        form.addRow(self.tr("&Passphrase"), row)
        form.addRow(self.tr("The same a&gain"), self.again)
        self.first.setAccessibleName(self.tr("Passphrase"))
        self.first.setToolTip(self.tr("Several words are safer than one; spaces count"))
        self.again.setAccessibleName(self.tr("The passphrase once more"))
        self.again.setToolTip(self.tr("Typed twice, so that no slip locks everybody out"))
        label = form.labelForField(row)
        if isinstance(label, QLabel):  # it would lead to no field of a row of two
            label.setBuddy(self.first)
        form.addRow(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.seals)
        column.addWidget(self._fields)

    def _open(self, on: bool) -> None:
        self._fields.setVisible(on)
        if on:
            self.first.setFocus()

    def _show_letters(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        for line in (self.first, self.again):
            line.setEchoMode(mode)

    def passphrase(self) -> str | None:
        """What was typed, "" where nothing is to be sealed; None where it must be mended first.

        Then it says what is wrong and takes the keyboard.
        """
        if not self.seals.isChecked():
            return ""
        if self.first.text() and self.first.text() == self.again.text():
            return self.first.text()
        wrong, line = self.tr("Type a passphrase."), self.first
        if self.first.text():
            wrong, line = self.tr("The two passphrases differ: type the same again."), self.again
        self.told.setText(wrong)
        self.told.show()
        line.setFocus()
        line.selectAll()
        return None
