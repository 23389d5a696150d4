"""A label's attributes as fields; only what is valid and committed is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QFormLayout, QLineEdit, QWidget

from annotations.label_set import Attribute, AttributeKind, Label, in_language
from annotations.text.folding import fold

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_BOUNDS = re.compile(r"(\d+(?:\.\d+)?)?\s*(?:\.\.|–|—|…)\s*(\d+(?:\.\d+)?)?")
_INVALID = "border: 1px solid #c0392b;"
_INDENT = "    "

Country = tuple[str, str, str]
"""alpha-2 code, Arabic name, English name."""


class AttributeForm(QWidget):
    """One field an attribute. Signal: ``value_changed`` (attribute id, value or None)."""

    value_changed = Signal(str, object)

    def __init__(self, countries: list[Country], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._countries = countries
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._label: Label | None = None
        self._language = ""
        self.fields: dict[str, QWidget] = {}
        self._show: dict[str, Callable[[object], None]] = {}

    def set_countries(self, countries: list[Country]) -> None:
        """The countries to choose from."""
        self._countries = countries
        self._label = None

    def first_field(self) -> QWidget | None:
        """The first field, to put the keyboard in."""
        return next(iter(self.fields.values()), None)

    def set_values(self, label: Label, values: Mapping[str, object], language: str) -> None:
        """Show the attributes of this label with these values."""
        if label != self._label or language != self._language:
            self._label, self._language = label, language
            self._rebuild(label)
        for name, show in self._show.items():
            with QSignalBlocker(self.fields[name]):
                show(values.get(name))

    def _rebuild(self, label: Label) -> None:
        while self._layout.rowCount():
            self._layout.removeRow(0)
        self.fields.clear()
        self._show.clear()
        for attribute in label.attributes:
            field, show = self._field(attribute)
            name = in_language(attribute.names, self._language, attribute.id)
            field.setAccessibleName(name)
            self._layout.addRow(name, field)
            self.fields[attribute.id] = field
            self._show[attribute.id] = show

    def _field(self, attribute: Attribute) -> tuple[QWidget, Callable[[object], None]]:
        match attribute.kind:
            case AttributeKind.CHOICE:
                choices = [
                    (
                        _INDENT * depth + in_language(choice.names, self._language, choice.id),
                        choice.id,
                    )
                    for depth, choice in attribute.walk_choices()
                ]
                return self._combo(attribute.id, choices)
            case AttributeKind.COUNTRY:
                named = sorted(
                    (f"{arabic if self._language == 'ar' else english} ({code})", code)
                    for code, arabic, english in self._countries
                )
                return self._combo(attribute.id, named)
            case AttributeKind.YES_NO:
                return self._check(attribute.id)
            case AttributeKind.TEXT:
                return self._line(attribute.id, lambda text: text)
            case AttributeKind.NUMBER:
                return self._line(attribute.id, read_number)
            case AttributeKind.FIGURE:
                return self._line(attribute.id, read_figure_value)

    def _check(self, name: str) -> tuple[QWidget, Callable[[object], None]]:
        box = QCheckBox()
        box.clicked.connect(lambda checked: self.value_changed.emit(name, checked))
        return box, lambda value: box.setChecked(bool(value))

    def _line(
        self, name: str, read: Callable[[str], object]
    ) -> tuple[QWidget, Callable[[object], None]]:
        line = QLineEdit()
        shown: list[object] = [None]

        def commit() -> None:
            text = line.text().strip()
            try:
                value = read(text) if text else None
            except ValueError:
                line.setStyleSheet(_INVALID)
                return
            line.setStyleSheet("")
            if value != shown[0]:
                shown[0] = value
                self.value_changed.emit(name, value)

        def show(value: object) -> None:
            shown[0] = value
            line.setStyleSheet("")
            line.setText(figure_words(value))

        line.editingFinished.connect(commit)
        return line, show

    def _combo(
        self, name: str, choices: list[tuple[str, str]]
    ) -> tuple[QWidget, Callable[[object], None]]:
        combo = QComboBox(editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert)
        combo.addItem("", None)
        for words, value in choices:
            combo.addItem(words, value)
        completer = QCompleter(combo.model(), combo)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        combo.setCompleter(completer)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        shown: list[object] = [None]
        folded = [fold(words).strip() for words, _ in choices]

        def commit() -> None:
            typed = fold(combo.currentText()).strip()
            found = [
                choice for words, choice in zip(folded, choices, strict=True) if words == typed
            ]
            code = next((choice for choice in choices if choice[1].lower() == typed), None)
            chosen = found[0] if found else code
            if typed and chosen is None:
                partly = [c for words, c in zip(folded, choices, strict=True) if typed in words]
                chosen = partly[0] if len(partly) == 1 else None
            if typed and chosen is None:
                combo.setStyleSheet(_INVALID)
                return
            value = chosen[1] if chosen else None
            combo.setStyleSheet("")
            if value != shown[0]:
                shown[0] = value
                self.value_changed.emit(name, value)

        def show(value: object) -> None:
            shown[0] = value
            combo.setStyleSheet("")
            at = combo.findData(value) if value is not None else 0
            combo.setCurrentIndex(at)
            if at < 0:
                combo.setEditText(str(value))

        combo.activated.connect(lambda _: commit())
        line = combo.lineEdit()
        if line is not None:
            line.editingFinished.connect(commit)
        return combo, show


def read_number(text: str) -> int | float:
    """A number in any of the three digit sets. Raises ValueError."""
    plain = _plain_digits(text)
    if not _NUMBER.fullmatch(plain):
        raise ValueError(text)
    return float(plain) if "." in plain else int(plain)


def read_figure_value(text: str) -> object:
    """A number, or bounds as low..high with one side free. Raises ValueError."""
    bounds = _BOUNDS.fullmatch(_plain_digits(text))
    if bounds is None:
        return read_number(text)
    low, high = (None if side is None else read_number(side) for side in bounds.groups())
    if low is None and high is None:
        raise ValueError(text)
    return {"low": low, "high": high}


def _plain_digits(text: str) -> str:
    plain = fold(text).replace("٫", ".")
    return re.sub(r"(?<=\d)[,٬،](?=\d{3})", "", plain).strip()


def figure_words(value: object) -> str:
    """A value as it is typed."""
    if value is None:
        return ""
    if isinstance(value, dict):
        low, high = value.get("low"), value.get("high")
        return f"{'' if low is None else low}..{'' if high is None else high}"
    return str(value)
