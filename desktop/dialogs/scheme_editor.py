"""Edit the labels of a project: names, colours, keys, descriptions, attributes, choices."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import InvalidScheme
from annotations.identity import new_id
from annotations.label_set import Label, LabelId, LabelSet, in_language
from annotations.wording import sentence
from desktop.dialogs.attribute_editor import AttributeEditor
from desktop.dialogs.question import agreed
from desktop.language import current_language, led, number
from desktop.theme import icon
from desktop.widgets.empty_hint import EmptyHint
from desktop.widgets.name_fields import NameFields
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.plain_text import PlainText, typed

# Okabe and Ito's colours, told apart by all common kinds of colour blindness.
COLOURS = ("#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000")


class SchemeEditor(QDialog):
    """Works on a copy; ``label_set`` gives the result once it was accepted."""

    def __init__(self, label_set: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Labels"))
        self._given = label_set
        self._labels = list(label_set)
        self._row = -1
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Labels"))
        self.problem = PlainLabel(wordWrap=True)
        self.problem.setStyleSheet("font-weight: bold;")
        self.problem.hide()
        self._build_fields()
        self._build_layout()
        self._fill_list(0)
        self.list.currentRowChanged.connect(self._change_row)
        self._show(self.list.currentRow())
        self.resize(900, 700)

    def _build_fields(self) -> None:
        self.export_name, self.names = QLineEdit(), NameFields(self)
        self.key = QLineEdit(maxLength=1)
        self.colour = QComboBox(editable=True)
        for colour in COLOURS:
            self.colour.addItem(_swatch(colour), colour)
        self.sheds = QCheckBox(self.tr("Leave attached و ف ب ك ل outside the span"))
        self.description = PlainText(tabChangesFocus=True)
        self.attributes = AttributeEditor()
        self.attributes.failed.connect(self._tell)
        self.attributes.edited.connect(self._count_attributes)
        self.export_name.setToolTip(
            self.tr("Letters, digits and underscores, a letter first; it goes into exported files")
        )
        self.key.setToolTip(self.tr("The key that gives this label to the selected words"))
        self.colour.setToolTip(self.tr("One of the list, or any colour as #RRGGBB"))
        self.sheds.setToolTip(
            self.tr("Attached letters at the front of the selected words stay outside the span")
        )

    def _build_layout(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Name in &exports"), self.export_name)
        self.names.add_to(form)
        form.addRow(self.tr("&Key"), self.key)
        form.addRow(self.tr("&Colour"), self.colour)
        form.addRow("", self.sheds)
        form.addRow(self.tr("&Guideline"), self.description)
        page = QWidget()
        page.setLayout(form)
        self.fields = QTabWidget()
        self.fields.addTab(page, self.tr("Label"))
        self.fields.addTab(self.attributes, "")
        sides = QHBoxLayout()
        sides.addLayout(self._list_side(), 1)
        sides.addWidget(self.fields, 3)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(sides, 1)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def _list_side(self) -> QVBoxLayout:
        """The labels, and below them what is done with the chosen one."""
        verbs = QHBoxLayout()
        for words, picture, verb in (
            (self.tr("Add a label"), "add", self.add_label),
            (self.tr("Remove the label"), "delete", self.remove_label),
            (self.tr("Move the label up"), "up", lambda: self._shift(-1)),
            (self.tr("Move the label down"), "down", lambda: self._shift(1)),
        ):
            button = QToolButton()
            button.setIcon(icon(picture))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, verb=verb: verb())
            verbs.addWidget(button)
        verbs.addStretch(1)
        left = QVBoxLayout()
        self.hint = EmptyHint(self.list)
        self.hint.setText(self.tr("No labels yet. Add one below."))
        left.addWidget(self.list, 1)
        left.addLayout(verbs)
        return left

    def _count_attributes(self) -> None:
        """Say on the tab how many attributes there are."""
        count = self.attributes.tree.topLevelItemCount()
        self.fields.setTabText(1, self.tr("&Attributes and choices ({})").format(number(count)))

    def label_set(self) -> LabelSet:
        """The labels as they were edited. Raises InvalidScheme before ``accept``."""
        return replace(self._given, labels=tuple(self._labels))

    def accept(self) -> None:
        """Close only where the labels keep the rules; else say what is wrong."""
        try:
            self._keep()
            self.label_set()
        except InvalidScheme as problem:
            self._tell(problem)
            return
        super().accept()

    def reject(self) -> None:
        """Close; where labels were edited, only after a question."""
        if self._edited() and not agreed(
            self,
            self.windowTitle(),
            self.tr("Give up what you changed in the labels?"),
            self.tr("&Give up"),
            self.tr("Go &on editing"),
        ):
            return
        super().reject()

    def _edited(self) -> bool:
        try:
            self._keep()
        except InvalidScheme:
            return True
        return tuple(self._labels) != self._given.labels

    def _tell(self, problem: InvalidScheme) -> None:
        """Say what is wrong, to a screen reader too."""
        words = sentence(problem, current_language())
        self.problem.setText(led(words))
        self.problem.show()
        self.problem.setAccessibleName(words)
        event = QAccessibleEvent(self.problem, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(event)

    def add_label(self) -> None:
        """A new label, ready to be named."""
        if not self._kept():
            return
        used = {label.colour for label in self._labels}
        names = {label.name for label in self._labels}
        number = next(n for n in range(1, len(names) + 2) if f"LABEL_{n}" not in names)
        colour = next((colour for colour in COLOURS if colour not in used), COLOURS[-1])
        keys = {label.key for label in self._labels}
        key = next((sign for sign in "123456789" if sign not in keys), "")
        made = Label(LabelId(new_id()), f"LABEL_{number}", {}, colour, key)
        self._labels.append(made)
        self._fill_list(len(self._labels) - 1)
        self.fields.setCurrentIndex(0)
        self.export_name.setFocus()
        self.export_name.selectAll()

    def remove_label(self) -> None:
        """Take the chosen label away."""
        if self._row >= 0:
            del self._labels[self._row]
            self._fill_list(min(self._row, len(self._labels) - 1))

    def _shift(self, by: int) -> None:
        other = self._row + by
        if self._row >= 0 and 0 <= other < len(self._labels) and self._kept():
            labels = self._labels
            labels[self._row], labels[other] = labels[other], labels[self._row]
            self._fill_list(other)

    def _fill_list(self, row: int) -> None:
        self._row = -1
        self.list.blockSignals(True)
        self.list.clear()
        for label in self._labels:
            words = in_language(label.names, current_language(), label.name)
            self.list.addItem(QListWidgetItem(_swatch(label.colour), words))
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._show(row)

    def _change_row(self, row: int) -> None:
        if row == self._row:
            return
        if self._kept():
            self._show(row)
        else:
            self.list.blockSignals(True)
            self.list.setCurrentRow(self._row)
            self.list.blockSignals(False)

    def _kept(self) -> bool:
        try:
            self._keep()
        except InvalidScheme as problem:
            self._tell(problem)
            return False
        self.problem.hide()
        return True

    def _keep(self) -> None:
        if not 0 <= self._row < len(self._labels):
            return
        old = self._labels[self._row]
        language = current_language()
        words = {**old.description, language: typed(self.description).strip()}
        self._labels[self._row] = replace(
            old,
            name=self.export_name.text().strip(),
            names=self.names.merged_into(old.names),
            colour=self.colour.currentText().strip(),
            key=self.key.text().strip().upper(),
            sheds_proclitics=self.sheds.isChecked(),
            description={code: told for code, told in words.items() if told},
            attributes=self.attributes.attributes(),
        )

    def _show(self, row: int) -> None:
        self._row = row
        self.fields.setEnabled(0 <= row < len(self._labels))
        if not 0 <= row < len(self._labels):
            self._show_none()
            return
        label = self._labels[row]
        self.export_name.setText(label.name)
        self.names.show_names(label.names)
        self.key.setText(label.key)
        self.colour.setCurrentText(label.colour)
        self.sheds.setChecked(label.sheds_proclitics)
        self.description.setPlainText(label.description.get(current_language(), ""))
        self.attributes.show_attributes(label.attributes)
        self._count_attributes()

    def _show_none(self) -> None:
        """Empty every field: there is no label."""
        for field in (self.export_name, self.key):
            field.clear()
        self.names.show_names({})
        self.colour.setCurrentIndex(-1)
        self.colour.clearEditText()
        self.sheds.setChecked(False)
        self.description.clear()
        self.attributes.show_attributes(())
        self._count_attributes()


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
