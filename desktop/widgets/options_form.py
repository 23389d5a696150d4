"""Rows of a form for the options of a format: a choice, a number or a switch each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

from annotations.formats.options import Option, OptionKind
from annotations.label_set import in_language
from desktop.language import current_language

Control = QComboBox | QSpinBox | QCheckBox


class OptionsForm:
    """Keeps the rows of one form in step with the format that is chosen."""

    def __init__(self, form: QFormLayout) -> None:
        self._form = form
        self.controls: dict[str, Control] = {}

    def show(self, options: Sequence[Option]) -> None:
        """Rows for these options in place of those before; what was chosen under a name stays."""
        before = self.values()
        for control in self.controls.values():
            self._form.removeRow(control)
        self.controls = {}
        for option in options:
            control = _control(option, before.get(option.id, option.default))
            words = in_language(option.names, current_language(), option.id)
            control.setAccessibleName(words)
            if isinstance(control, QCheckBox):
                control.setText(words)
                self._form.addRow(control)
            else:
                self._form.addRow(words, control)
            self.controls[option.id] = control

    def values(self) -> dict[str, object]:
        """Every option's id with its value."""
        return {name: _value(control) for name, control in self.controls.items()}


def _control(option: Option, value: object) -> Control:
    if option.kind is OptionKind.YES_NO:
        box = QCheckBox()
        box.setChecked(bool(value))
        return box
    if option.kind is OptionKind.NUMBER:
        spin = QSpinBox()
        spin.setRange(option.low, option.high)
        spin.setValue(int(str(value)))
        return spin
    choices = QComboBox()
    for choice in option.choices:
        choices.addItem(in_language(choice.names, current_language(), choice.id), choice.id)
    choices.setCurrentIndex(max(choices.findData(value), 0))
    return choices


def _value(control: QWidget) -> object:
    if isinstance(control, QCheckBox):
        return control.isChecked()
    if isinstance(control, QSpinBox):
        return control.value()
    assert isinstance(control, QComboBox)
    return control.currentData()
