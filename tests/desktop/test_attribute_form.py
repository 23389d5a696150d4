from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from builders import COUNTRY
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotations.identity import new_id
from annotations.knowledge.countries import all_countries
from annotations.label_set import Attribute, AttributeKind, Choice, Label, LabelId
from annotations.operations.edit_spans import add_span
from annotations.project import Project
from annotations.span import SpanId
from desktop.main_window import MainWindow
from desktop.widgets.attribute_form import AttributeForm
from desktop.widgets.choice_box import ChoiceBox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def type_text(field: QWidget, text: str) -> None:
    """QTest types ASCII only."""
    for sign in text:
        QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, NONE, sign))


def turn_wheel(widget: QWidget) -> None:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def label_with(*attributes: Attribute) -> Label:
    return Label(LabelId("L"), "L", {"ar": "ل"}, "#000000", attributes=attributes)


AGE = Attribute(
    "age",
    {"ar": "العمر", "en": "Age"},
    AttributeKind.CHOICE,
    (Choice("minor", {"ar": "قاصر"}, (Choice("girl", {"ar": "فتاة"}),)), Choice("old", {})),
)
WHERE = Attribute("where", {"ar": "أين"}, AttributeKind.COUNTRY)


@pytest.fixture
def form(qtbot: QtBot) -> AttributeForm:
    form = AttributeForm()
    qtbot.addWidget(form)
    form.resize(400, 300)
    with qtbot.waitExposed(form):
        form.show()
    return form


def box_of(form: AttributeForm, name: str) -> ChoiceBox:
    box = form.fields[name]
    assert isinstance(box, ChoiceBox)
    return box


def line_of(box: ChoiceBox) -> QLineEdit:
    line = box.lineEdit()
    assert line is not None
    return line


@pytest.mark.parametrize("over_words", [False, True])
def test_the_wheel_leaves_a_saved_value(form: AttributeForm, over_words: bool) -> None:
    told: list[object] = []
    form.value_changed.connect(lambda *change: told.append(change))
    form.set_values(label_with(AGE), {"age": "minor"}, "ar")
    box = box_of(form, "age")
    box.setFocus()
    turn_wheel(line_of(box) if over_words else box)
    form.commit()
    assert (told, box.currentData()) == ([], "minor")


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_every_country_is_offered_in_the_language(form: AttributeForm, language: str) -> None:
    form.set_values(label_with(WHERE), {"where": "PK"}, language)
    box = box_of(form, "where")
    shown = {box.itemData(row): box.itemText(row) for row in range(1, box.count())}
    assert set(shown) == {country.alpha2 for country in all_countries()}
    assert shown["PK"].startswith("باكستان" if language == "ar" else "Pakistan")
    assert box.currentText() == shown["PK"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("السعوديه", "SA"),
        ("سعودية", "SA"),
        ("الإِمارات", "AE"),
        ("pakistan", "PK"),
        ("pak", "PK"),
        ("pk", "PK"),
        ("بيرو", "PE"),
        ("النيجر", "NE"),
    ],
)
def test_a_country_is_found_by_any_name_and_code(
    form: AttributeForm, typed: str, found: str
) -> None:
    told: list[tuple[str, object]] = []
    form.value_changed.connect(lambda name, value: told.append((name, value)))
    form.set_values(label_with(WHERE), {}, "ar")
    box = box_of(form, "where")
    box.setFocus()
    type_text(line_of(box), typed)
    completer = box.completer()
    proposed = {
        completer.completionModel().index(row, 0).data(Qt.ItemDataRole.UserRole)
        for row in range(completer.completionCount())
    }
    assert found in proposed
    QTest.keyClick(line_of(box), Qt.Key.Key_Return)
    assert told == [("where", found)]


def test_an_ambiguous_or_unknown_name_is_no_value(form: AttributeForm) -> None:
    told: list[object] = []
    form.value_changed.connect(lambda *change: told.append(change))
    form.set_values(label_with(WHERE), {"where": "PK"}, "ar")
    box = box_of(form, "where")
    for typed in ("جمهورية", "زمردة"):
        line_of(box).selectAll()
        type_text(line_of(box), typed)
        QTest.keyClick(line_of(box), Qt.Key.Key_Return)
    assert form.wrong.isVisible()
    assert form.wrong.text().strip("\u200f") == f"أين: {box.accessibleDescription()}"
    refused: list[tuple[str, str]] = []
    form.value_refused.connect(lambda name, typed: refused.append((name, typed)))
    form.commit()
    assert (told, refused) == ([], [("أين", "زمردة")])
    assert box.currentData() == "PK"
    form.set_values(label_with(WHERE), {"where": "PE"}, "ar")
    assert not form.wrong.isVisible()


def test_what_was_not_touched_is_never_told(form: AttributeForm) -> None:
    """Even where the saved value is none that the field could give."""
    kinds = {kind.value: kind for kind in AttributeKind}
    attributes = tuple(Attribute(name, {}, kind) for name, kind in kinds.items())
    told: list[object] = []
    form.value_changed.connect(lambda *change: told.append(change))
    form.value_refused.connect(lambda *change: told.append(change))
    odd = {"text": 5, "number": "many", "choice": "gone", "yes_no": None, "country": "Atlantis"}
    form.set_values(label_with(*attributes), {**odd, "figure": {"low": 3, "high": None}}, "ar")
    for field in form.fields.values():
        field.setFocus()
    form.commit()
    assert told == []


def test_every_field_is_named_and_reached_by_tab(form: AttributeForm) -> None:
    attributes = tuple(Attribute(kind.value, {}, kind) for kind in AttributeKind)
    form.set_values(label_with(*attributes), {}, "en")
    QApplication.processEvents()  # a row that was added is shown then
    fields = list(form.fields.values())
    assert [field.accessibleName() for field in fields] == [kind.value for kind in AttributeKind]
    fields[0].setFocus()
    walked = [form.focusWidget()]
    for _ in fields[1:]:
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        walked.append(form.focusWidget())
    assert walked == fields


def make_span(window: MainWindow, words: str, label: str, document: int = 0) -> SpanId:
    project = window.workspace.project
    assert project is not None
    identifier = project.documents.ids()[document]
    start = project.documents.get(identifier).text.index(words)
    made = SpanId(new_id())
    window.workspace.run(
        add_span,
        document=identifier,
        layer=window.workspace.layer,
        label=LabelId(label),
        fragments=[(start, start + len(words))],
        span=made,
    )
    return made


def saved(window: MainWindow, span: SpanId) -> dict[str, object]:
    project = window.workspace.project
    assert project is not None
    return dict(project.spans.get(span).attributes)


@pytest.fixture
def figures(window: MainWindow) -> tuple[SpanId, SpanId]:
    """Two figures in the open article, the first chosen, the keyboard in its value."""
    made = make_span(window, "12", "FIGURE"), make_span(window, "992", "FIGURE")
    window.annotating.go_to(made[0])
    window.inspector.focus_values()
    return made


def field(window: MainWindow) -> QWidget:
    return window.inspector.form.fields["value"]


def test_going_on_with_the_keyboard_keeps_what_was_typed(
    window: MainWindow, figures: tuple[SpanId, SpanId]
) -> None:
    QTest.keyClicks(field(window), "12000")
    QTest.keyClick(field(window), Qt.Key.Key_Down, CONTROL)
    assert window.annotating.chosen == figures[1]
    assert (saved(window, figures[0]), saved(window, figures[1])) == ({"value": 12000}, {})


def test_a_note_goes_to_the_span_that_it_was_written_for(
    window: MainWindow, figures: tuple[SpanId, SpanId]
) -> None:
    window.inspector.focus_note()
    QTest.keyClicks(window.inspector.note, "check")
    QTest.keyClick(window.inspector.note, Qt.Key.Key_Down, CONTROL)
    project = window.workspace.project
    assert project is not None
    assert [project.spans.get(span).note for span in figures] == ["check", ""]
    assert window.inspector.note.toPlainText() == ""


@pytest.mark.parametrize(
    "go", [(Qt.Key.Key_PageDown, CONTROL), (Qt.Key.Key_D, CONTROL)], ids=["next", "done"]
)
def test_another_article_keeps_what_was_typed(
    window: MainWindow,
    figures: tuple[SpanId, SpanId],
    go: tuple[Qt.Key, Qt.KeyboardModifier],
) -> None:
    first = window.workspace.document_id
    QTest.keyClicks(field(window), "7")
    QTest.keyClick(field(window), *go)
    assert window.workspace.document_id != first
    assert saved(window, figures[0]) == {"value": 7}


def test_closing_the_window_keeps_what_was_typed(
    window: MainWindow, figures: tuple[SpanId, SpanId]
) -> None:
    project = window.workspace.project
    assert project is not None
    path = project.path
    QTest.keyClicks(field(window), "8")
    window.close()
    with Project.open(path) as again:
        assert dict(again.spans.get(figures[0]).attributes) == {"value": 8}


def test_undo_takes_back_what_was_typed_and_not_what_was_before(
    window: MainWindow, figures: tuple[SpanId, SpanId]
) -> None:
    QTest.keyClicks(field(window), "9")
    window.actions_by_id["undo"].trigger()
    assert saved(window, figures[0]) == {}
    assert len(window.workspace.spans()) == 2
    window.actions_by_id["redo"].trigger()
    assert saved(window, figures[0]) == {"value": 9}


def test_another_language_keeps_what_was_typed(
    window: MainWindow, figures: tuple[SpanId, SpanId]
) -> None:
    QTest.keyClicks(field(window), "10")
    window.actions_by_id["language"].trigger()
    QApplication.processEvents()
    try:
        assert saved(window, figures[0]) == {"value": 10}
    finally:
        window.actions_by_id["language_ar"].trigger()


def test_going_on_from_what_is_no_value_says_so(
    window: MainWindow, figures: tuple[SpanId, SpanId]
) -> None:
    QTest.keyClicks(field(window), "many")
    QTest.keyClick(field(window), Qt.Key.Key_Down, CONTROL)
    assert window.annotating.chosen == figures[1]
    assert saved(window, figures[0]) == {}
    assert "many" in window.notices.text.text()


def test_a_change_elsewhere_leaves_what_is_being_typed(
    window: MainWindow, figures: tuple[SpanId, SpanId]
) -> None:
    QTest.keyClicks(field(window), "11")
    make_span(window, "البيرو", COUNTRY)
    assert field(window).text() == "11"  # type: ignore[attr-defined]


def test_the_countries_are_read_when_one_is_shown(tmp_path: Path) -> None:
    program = """
import os, sys
os.environ['QT_QPA_PLATFORM'] = 'offscreen'
from PySide6.QtCore import QSettings
from desktop.application import make_application, make_window
from desktop.preferences import Preferences
application = make_application(['tawsim'])
window = make_window(application, Preferences(QSettings(sys.argv[1], QSettings.Format.IniFormat)))
window.show()
application.processEvents()
from annotations.knowledge.countries import _table
print(_table.cache_info().misses)
"""
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "s.ini")],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "0"


def test_fields_are_made_once_a_label_and_anew_where_it_changes(form: AttributeForm) -> None:
    label = label_with(WHERE)
    other = replace(label, id=LabelId("other"), name="OTHER", attributes=(AGE,))
    form.set_values(label, {"where": "SY"}, "ar")
    box = form.fields["where"]
    form.set_values(other, {}, "ar")
    assert (list(form.fields), box.isVisible()) == (["age"], False)
    form.set_values(label, {"where": "LB"}, "ar")
    assert form.fields["where"] is box
    assert (box.isVisible(), box_of(form, "where").value()) == (True, "LB")
    form.set_values(replace(label, attributes=(WHERE, AGE)), {"where": "LB"}, "ar")
    assert list(form.fields) == ["where", "age"]
    assert form.fields["where"] is not box
    form.set_values(label, {"where": "LB"}, "en")
    assert "Lebanon" in line_of(box_of(form, "where")).text()
