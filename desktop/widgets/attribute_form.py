"""A label's attributes as fields; only what is valid and committed is told."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from annotations.label_set import Attribute, AttributeKind, Choice, Label, in_language
from annotations.text.folding import fold
from annotations.typography import headed
from desktop.bare_letters import bare
from desktop.language import led
from desktop.widgets.choice_box import ChoiceBox, Option
from desktop.widgets.plain_label import PlainLabel

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_BOUNDS = re.compile(r"(\d+(?:\.\d+)?)?\s*(?:\.\.|–|—|…)\s*(\d+(?:\.\d+)?)?")
_INVALID = "border: 1px solid #c0392b;"
_INDENT = "    "


@dataclass(slots=True)
class _Field:
    """A widget, how it is read and written, and the words and value that it last showed."""

    widget: QWidget
    words: Callable[[], str]
    read: Callable[[], object]
    write: Callable[[object], None]
    value: object = None
    shown: str = ""

    def show(self, value: object) -> None:
        with QSignalBlocker(self.widget):
            self.write(value)
        self.value, self.shown = value, self.words()
        self.mark(valid=True)

    def mark(self, *, valid: bool) -> None:
        self.widget.setStyleSheet("" if valid else _INVALID)

    def take(self) -> bool:
        """Take what was typed as the value; whether that changed it. Raises ValueError."""
        if self.words() == self.shown:
            self.mark(valid=True)
            return False
        before, self.value = self.value, self.read()
        self.shown = self.words()
        self.mark(valid=True)
        return self.value != before


@dataclass(slots=True)
class _Page:
    """The fields of one label in one language, made once: a country's list is long."""

    label: Label | None = None
    language: str = ""
    widget: QWidget | None = None
    fields: dict[str, _Field] = dataclasses.field(default_factory=dict)

    def discard(self) -> None:
        """Let go of the widgets without a word of what was typed in them."""
        if self.widget is None:
            return
        for inside in self.widget.findChildren(QWidget):
            inside.blockSignals(True)
        self.widget.hide()
        self.widget.deleteLater()


class AttributeForm(QWidget):
    """One field an attribute.

    Signals: ``value_changed`` (attribute id, value or None); ``value_refused``
    (attribute's name, what was typed) where ``commit`` met what is no value;
    ``finished`` after Enter in a field whose value stands.
    """

    finished = Signal()

    value_changed = Signal(str, object)
    value_refused = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wrong = PlainLabel(wordWrap=True, visible=False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.wrong)
        self._page = _Page()
        self._pages: dict[str, _Page] = {}

    @property
    def fields(self) -> dict[str, QWidget]:
        """Attribute id to its widget."""
        return {name: field.widget for name, field in self._page.fields.items()}

    def first_field(self) -> QWidget | None:
        """The first field, to put the keyboard in."""
        return next((field.widget for field in self._page.fields.values()), None)

    def set_values(
        self,
        label: Label,
        values: Mapping[str, object],
        language: str,
        *,
        keep_typed: bool = False,
    ) -> None:
        """Show the attributes of this label with these values.

        With ``keep_typed`` a field whose value is what it was keeps what is being typed.
        """
        if (label, language) != (self._page.label, self._page.language):
            self._turn_to(label, language)
        if not keep_typed:
            self.wrong.hide()
        for name, field in self._page.fields.items():
            value = values.get(name)
            if not (keep_typed and value == field.value):
                field.show(value)

    def commit(self) -> None:
        """Tell of what was typed and not told yet; what is no value is refused and told too."""
        taken: list[tuple[str, object]] = []
        refused: list[tuple[str, str]] = []
        self.wrong.hide()
        for name, field in self._page.fields.items():
            typed = field.words()
            try:
                if field.take():
                    taken.append((name, field.value))
            except ValueError:
                refused.append((field.widget.accessibleName(), typed))
                field.show(field.value)
        for name, value in taken:
            self.value_changed.emit(name, value)
        for shown, typed in refused:
            self.value_refused.emit(shown, typed)

    def _return(self, name: str, field: _Field) -> None:
        """Enter: what is no value stays to be mended, else the text is next."""
        self._commit_one(name, field)
        if field.words() == field.shown:
            self.finished.emit()

    def _commit_one(self, name: str, field: _Field) -> None:
        """A field was left or Enter was pressed: what is no value stays there, marked."""
        try:
            changed = field.take()
        except ValueError:
            field.mark(valid=False)
            self._tell_wrong(field.widget)
            return
        self.wrong.hide()
        if changed:
            self.value_changed.emit(name, field.value)

    def _tell_wrong(self, widget: QWidget) -> None:
        """Colour alone does not say what is wrong."""
        told = headed(widget.accessibleName(), widget.toolTip(), self._page.language)
        self.wrong.setText(led(told))
        self.wrong.setVisible(True)

    def _turn_to(self, label: Label, language: str) -> None:
        """Show the label's page; it is made anew where the label is not what it was."""
        if self._page.widget is not None:
            self._page.widget.hide()
        page = self._pages.get(label.id)
        if page is None or (page.label, page.language) != (label, language):
            if page is not None:
                page.discard()
            page = self._pages[label.id] = self._make_page(label, language)
        self._page = page
        if page.widget is not None:
            page.widget.show()

    def _make_page(self, label: Label, language: str) -> _Page:
        page = _Page(label, language, QWidget(self))
        self._column.insertWidget(0, page.widget)
        rows = QFormLayout(page.widget)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for attribute in label.attributes:
            made = self._field(attribute, language)
            name = in_language(attribute.names, language, attribute.id)
            made.widget.setAccessibleName(name)
            hint = self._hint(attribute.kind)
            made.widget.setToolTip(hint)
            made.widget.setAccessibleDescription(hint)
            title = PlainLabel(name.replace("&", "&&"))
            title.setBuddy(made.widget)
            rows.addRow(title, made.widget)
            page.fields[attribute.id] = made
        previous: QWidget | None = None
        for made in page.fields.values():
            if previous is not None:
                QWidget.setTabOrder(previous, made.widget)
            previous = made.widget
        return page

    def _hint(self, kind: AttributeKind) -> str:
        match kind:
            case AttributeKind.COUNTRY:
                return self.tr("Type a part of the name, or the ISO code")
            case AttributeKind.CHOICE:
                return self.tr("Type a part of the name, or choose from the list")
            case AttributeKind.NUMBER:
                return self.tr("A number, for instance 3.5")
            case AttributeKind.FIGURE:
                return self.tr("A number, or bounds: 10..15, 10.. (at least), ..15 (at most)")
            case _:
                return ""

    def _field(self, attribute: Attribute, language: str) -> _Field:
        name = attribute.id
        match attribute.kind:
            case AttributeKind.CHOICE:
                options = [_option(*found, language) for found in attribute.walk_choices()]
                return self._chooser(name, ChoiceBox(options))
            case AttributeKind.COUNTRY:
                return self._chooser(name, _country_box(language))
            case AttributeKind.YES_NO:
                return self._check(name)
            case AttributeKind.TEXT:
                return self._line(name, lambda text: text)
            case AttributeKind.NUMBER:
                return self._line(name, read_number)
            case AttributeKind.FIGURE:
                return self._line(name, read_figure_value)

    def _check(self, name: str) -> _Field:
        box = QCheckBox()
        field = _Field(
            box,
            lambda: str(box.isChecked()),
            box.isChecked,
            lambda value: box.setChecked(bool(value)),
        )
        box.clicked.connect(lambda: self._commit_one(name, field))
        return field

    def _line(self, name: str, read: Callable[[str], object]) -> _Field:
        line = QLineEdit()

        def value() -> object:
            text = line.text().strip()
            return read(text) if text else None

        field = _Field(line, line.text, value, lambda value: line.setText(figure_words(value)))
        line.editingFinished.connect(lambda: self._commit_one(name, field))
        line.returnPressed.connect(lambda: self._return(name, field))
        return field

    def _chooser(self, name: str, box: ChoiceBox) -> _Field:
        field = _Field(box, box.currentText, box.value, box.set_value)
        box.activated.connect(lambda: self._commit_one(name, field))
        box.completer().activated.connect(lambda _words: self._return(name, field))
        line = box.lineEdit()
        if line is not None:
            line.editingFinished.connect(lambda: self._commit_one(name, field))
            line.returnPressed.connect(lambda: self._return(name, field))
        return field


def _option(depth: int, choice: Choice, language: str) -> Option:
    words = in_language(choice.names, language, choice.id)
    return Option(choice.id, _INDENT * depth + words, tuple(choice.names.values()))


def _country_box(language: str) -> ChoiceBox:
    """All countries by their names in this language; the table is read when it is first shown."""
    from annotations.knowledge.countries import all_countries, find_country

    options = [
        Option(
            country.alpha2,
            f"{country.name_in(language)} (\u2066{country.alpha2}\u2069)",
            (country.name_ar, country.name_en, country.name_fr, country.alpha3),
        )
        for country in all_countries()
    ]
    options.sort(key=lambda option: bare(option.words))
    return ChoiceBox(
        options, lambda words: [match.alpha2 for match in find_country(words, peel=False)]
    )


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
