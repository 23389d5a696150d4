"""Run as a program: make the gold spans of an article with mouse and keys, then be killed.

Arguments: project file, gold file. No operation is called: every span comes from events.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPointF, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.application import make_application, make_window
from desktop.main_window import MainWindow
from desktop.preferences import Preferences

KEYS = {"VICTIM_TYPE": "1", "COUNTRY": "2", "FIGURE": "3"}


def point_for(window: MainWindow, offset: int, *, end: bool) -> QPointF:
    """A point in the half of the sign beside the offset that leads the caret to it."""
    sign = (offset - 1, offset) if end else (offset, offset + 1)
    box = window.view.rectangles(*sign)[0]
    for part in (0.2, 0.8):
        point = QPointF(box.left() + part * box.width(), box.center().y())
        if window.view.position_at(point) == offset:
            return point
    raise AssertionError(f"no point leads to {offset}")


def select(window: MainWindow, start: int, end: int) -> None:
    """Drag over the words; Alt frees the ends from word boundaries."""
    view = window.view
    view.ensure_visible(end)
    view.ensure_visible(start)
    first = point_for(window, start, end=False).toPoint()
    last = point_for(window, end, end=True).toPoint()
    held = Qt.KeyboardModifier.AltModifier
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, held, first)
    QTest.mouseMove(view.viewport(), last)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, held, last)


def type_value(window: MainWindow, attribute: str, value: object) -> None:
    """Put the keyboard into a field of the inspector and type."""
    field = window.inspector.form.fields[attribute]
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, str(value))
    QTest.keyClick(line, Qt.Key.Key_Return)
    window.view.setFocus()


def wanted_values(span: dict[str, object]) -> dict[str, object]:
    if span["label"] == "VICTIM_TYPE":
        return {"category": span["value"]}
    if span["label"] == "COUNTRY":
        return {"country": span["value"]}
    return {name: span[name] for name in ("value", "qualifier", "kind")}


def main() -> None:
    project, gold = Path(sys.argv[1]), Path(sys.argv[2])
    application = make_application(["tawsim"])
    settings = QSettings(str(project.with_suffix(".ini")), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = "أمل"
    window = make_window(application, preferences)
    window.resize(1280, 900)
    window.show()
    assert window.commands.open_path(project)
    typed = 0
    for span in json.loads(gold.read_text(encoding="utf-8"))["spans"]:
        select(window, span["start"], span["end"])
        QTest.keyClick(window.view, KEYS[span["label"]])
        chosen = window.annotating.span()
        assert chosen is not None
        for attribute, value in wanted_values(span).items():
            if chosen.attributes.get(attribute) != value:
                type_value(window, attribute, value)
                typed += 1
    print(typed, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
