"""Edit the labels of a project: names, colours, keys, descriptions, attributes, choices."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QIcon, QPixmap, QTextCursor
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
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import InvalidScheme
from annotations.identity import new_id
from annotations.label_set import (
    Attribute,
    AttributeKind,
    Choice,
    Label,
    LabelId,
    LabelSet,
    Names,
    in_language,
)
from annotations.wording import sentence
from desktop.dialogs.new_attribute import NewAttribute, with_attribute
from desktop.language import current_language, led
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.plain_text import PlainText

# Okabe and Ito's colours, told apart by all common kinds of colour blindness.
COLOURS = ("#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000")
_INDENT = "  "

_Line = tuple[int, str, str]
"""A choice of the outline: its depth from 1, its identifier, its words."""

_EXAMPLE = "status: choice\n  minor\n  adult\nage: number"
"""An outline; its words are ids and kinds, the same in every language."""


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
        self._build_fields()
        self._build_layout()
        self._fill_list(0)
        self.list.currentRowChanged.connect(self._change_row)
        self._show(self.list.currentRow())
        self.resize(900, 700)

    def _build_fields(self) -> None:
        self.export_name, self.arabic, self.english = QLineEdit(), QLineEdit(), QLineEdit()
        self.key = QLineEdit(maxLength=1)
        self.colour = QComboBox(editable=True)
        for colour in COLOURS:
            self.colour.addItem(_swatch(colour), colour)
        self.sheds = QCheckBox(self.tr("Leave attached و ف ب ك ل outside the span"))
        self.description = PlainText(tabChangesFocus=True)
        self.attributes = QPlainTextEdit(tabChangesFocus=True)
        self.description.setMaximumHeight(self.description.fontMetrics().lineSpacing() * 5)
        self.attributes.setPlaceholderText(_EXAMPLE)
        self.new_attribute = NewAttribute()
        self.new_attribute.wanted.connect(self._add_attribute)
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
        form.addRow(self.tr("&Arabic name"), self.arabic)
        form.addRow(self.tr("E&nglish name"), self.english)
        form.addRow(self.tr("&Key"), self.key)
        form.addRow(self.tr("&Colour"), self.colour)
        form.addRow("", self.sheds)
        form.addRow(self.tr("&Guideline"), self.description)
        form.addRow(self.tr("A&ttributes"), self.attributes)
        form.addRow("", self.new_attribute)
        hint = PlainLabel(self._hint(), wordWrap=True)
        form.addRow("", hint)
        verbs = QHBoxLayout()
        for words, verb in (
            (self.tr("&Add"), self.add_label),
            (self.tr("&Remove"), self.remove_label),
            (self.tr("Move &up"), lambda: self._shift(-1)),
            (self.tr("Move &down"), lambda: self._shift(1)),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(verb)
            verbs.addWidget(button)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addLayout(verbs)
        sides = QHBoxLayout()
        sides.addLayout(left, 1)
        self.fields = QWidget()
        self.fields.setLayout(form)
        sides.addWidget(self.fields, 2)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(sides, 1)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def _hint(self) -> str:
        words = self.new_attribute.kinds()
        kinds = self.tr(", ").join(f"\u2066{kind}\u2069 ({words[kind]})" for kind in AttributeKind)
        told = self.tr(
            "One attribute a line, «name: kind = words shown». Choices stand on the lines below"
            " it, each indented two blanks more than what it belongs to."
        )
        return told + "\n" + self.tr("Kinds: {}").format(kinds)

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
        if self._edited():
            box = QMessageBox(self)
            box.setIcon(QMessageBox.Icon.Question)
            box.setWindowTitle(self.windowTitle())
            box.setText(self.tr("Give up what you changed in the labels?"))
            box.addButton(self.tr("&Give up"), QMessageBox.ButtonRole.DestructiveRole)
            back = box.addButton(self.tr("Go &on editing"), QMessageBox.ButtonRole.RejectRole)
            box.setDefaultButton(back)
            box.setEscapeButton(back)
            box.exec()
            if box.clickedButton() is back:
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
        self.export_name.setFocus()
        self.export_name.selectAll()

    def _add_attribute(self, kind: str, words: str) -> None:
        """Write it into the outline; what is to be renamed first is selected."""
        outline = with_attribute(self.attributes.toPlainText(), kind, words)
        self.attributes.setPlainText(outline)
        first = "choice_1" if kind == AttributeKind.CHOICE else "attribute_"
        cursor = self.attributes.textCursor()
        cursor.setPosition(outline.rindex(first))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
        self.attributes.setTextCursor(cursor)
        self.attributes.setFocus()

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
        self.problem.clear()
        return True

    def _keep(self) -> None:
        if not 0 <= self._row < len(self._labels):
            return
        old = self._labels[self._row]
        language = current_language()
        names = {**old.names, "ar": self.arabic.text().strip(), "en": self.english.text().strip()}
        words = {**old.description, language: self.description.toPlainText().strip()}
        self._labels[self._row] = replace(
            old,
            name=self.export_name.text().strip(),
            names={code: name for code, name in names.items() if name},
            colour=self.colour.currentText().strip(),
            key=self.key.text().strip().upper(),
            sheds_proclitics=self.sheds.isChecked(),
            description={code: told for code, told in words.items() if told},
            attributes=read_attributes(self.attributes.toPlainText(), old.attributes, language),
        )

    def _show(self, row: int) -> None:
        self._row = row
        self.fields.setEnabled(0 <= row < len(self._labels))
        if not 0 <= row < len(self._labels):
            return
        label = self._labels[row]
        self.export_name.setText(label.name)
        self.arabic.setText(label.names.get("ar", ""))
        self.english.setText(label.names.get("en", ""))
        self.key.setText(label.key)
        self.colour.setCurrentText(label.colour)
        self.sheds.setChecked(label.sheds_proclitics)
        self.description.setPlainText(label.description.get(current_language(), ""))
        self.attributes.setPlainText(write_attributes(label.attributes, current_language()))
        option = self.attributes.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.attributes.document().setDefaultTextOption(option)


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)


def write_attributes(attributes: tuple[Attribute, ...], language: str) -> str:
    """Attributes as an outline: «id: kind», and below it the choices as «id = words»."""
    lines: list[str] = []
    for attribute in attributes:
        words = attribute.names.get(language, "")
        lines.append(f"{attribute.id}: {attribute.kind}" + (f" = {words}" if words else ""))
        for depth, choice in attribute.walk_choices():
            words = choice.names.get(language, "")
            lines.append(_INDENT * (depth + 1) + choice.id + (f" = {words}" if words else ""))
    return "\n".join(lines)


def read_attributes(
    outline: str, old: tuple[Attribute, ...], language: str
) -> tuple[Attribute, ...]:
    """The attributes of an outline; words in other languages are kept. Raises InvalidScheme."""
    known = {attribute.id: attribute for attribute in old}
    attributes: list[Attribute] = []
    blocks: list[list[_Line]] = []
    for line in filter(str.strip, outline.expandtabs(len(_INDENT)).splitlines()):
        told, _, words = line.partition("=")
        depth = (len(told) - len(told.lstrip())) // len(_INDENT)
        if depth and blocks:
            blocks[-1].append((depth, told.strip(), words.strip()))
        else:
            attributes.append(_attribute(told, words.strip(), known, language))
            blocks.append([])
    return tuple(
        _with_choices(attribute, block, known, language) if block else attribute
        for attribute, block in zip(attributes, blocks, strict=True)
    )


def _attribute(told: str, words: str, known: dict[str, Attribute], language: str) -> Attribute:
    name, _, kind = (part.strip() for part in told.partition(":"))
    if not name or kind not in set(AttributeKind):
        raise InvalidScheme(reason="attribute_kind", name=told.strip())
    before = known.get(name)
    names = _renamed(before.names if before else {}, words, language)
    same = before is not None and before.kind == kind
    default = before.default if before is not None and same else None
    return Attribute(name, names, AttributeKind(kind), default=default)


def _renamed(names: Names, words: str, language: str) -> Names:
    """The names with these words in this language; without any in it where they are empty."""
    others = {code: name for code, name in names.items() if code != language}
    return {**others, language: words} if words else others


def _with_choices(
    attribute: Attribute,
    block: list[_Line],
    known: dict[str, Attribute],
    language: str,
) -> Attribute:
    nameless = next((line for line in block if not line[1]), None)
    if attribute.kind is not AttributeKind.CHOICE or nameless is not None:
        raise InvalidScheme(reason="choice_line", name=attribute.id)
    before = known.get(attribute.id)
    old = {choice.id: choice.names for _, choice in before.walk_choices()} if before else {}

    def level(at: int, depth: int) -> tuple[list[Choice], int]:
        choices: list[Choice] = []
        while at < len(block) and block[at][0] >= depth:
            _, name, words = block[at]
            children, at = level(at + 1, depth + 1)
            names = _renamed(old.get(name, {}), words, language)
            choices.append(Choice(name, names, tuple(children)))
        return choices, at

    return replace(attribute, choices=tuple(level(0, 1)[0]))
