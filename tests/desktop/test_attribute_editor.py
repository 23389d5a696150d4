"""The tree of attributes and choices, worked with keys and mouse as an annotator would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotations.label_set import Attribute, AttributeKind, Choice
from desktop.dialogs.attribute_editor import AttributeEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
GIRL, BOY = Choice("girl", {"ar": "فتاة", "en": "Girl"}), Choice("boy", {"ar": "فتى"})
MINOR, ADULT = Choice("minor", {"ar": "قاصر"}, (GIRL, BOY)), Choice("adult", {"ar": "بالغ"})
GIVEN = (
    Attribute("category", {"ar": "الفئة"}, AttributeKind.CHOICE, (MINOR, ADULT), default="adult"),
    Attribute("age", {"ar": "العمر"}, AttributeKind.NUMBER),
)


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[AttributeEditor]:
    made = AttributeEditor()
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show_attributes(GIVEN)
    made.show()
    made.activateWindow()
    made.tree.setFocus()
    yield made
    made.close()


def type_text(field: QWidget, text: str) -> None:
    """QTest types ASCII only."""
    for sign in text:
        QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, NONE, sign))


def press(editor: AttributeEditor, name: str) -> None:
    """The key of an action, as its menu says it; where it can be used."""
    action = editor.actions_by_id[name]
    assert action.shortcut().toString()
    action.trigger()


def choose(editor: AttributeEditor, *path: int) -> None:
    item = editor.tree.topLevelItem(path[0])
    for number in path[1:]:
        item = item.child(number)
    editor.tree.setCurrentItem(item)


def tree(editor: AttributeEditor) -> list[object]:
    """The ids, those below one behind it in a list of their own."""

    def told(choices: tuple[Choice, ...]) -> list[object]:
        said: list[object] = []
        for choice in choices:
            said.append(choice.id)
            if choice.children:
                said.append(told(choice.children))
        return said

    said: list[object] = []
    for attribute in editor.attributes():
        said.append(attribute.id)
        if attribute.choices:
            said.append(told(attribute.choices))
    return said


def in_place(editor: AttributeEditor) -> QLineEdit:
    (field,) = editor.tree.viewport().findChildren(QLineEdit)
    return field


def test_what_is_not_touched_stays_as_it_was(editor: AttributeEditor) -> None:
    for path in ((0,), (0, 0), (0, 0, 1), (0, 1), (1,)):
        choose(editor, *path)
    assert editor.attributes() == GIVEN


def test_a_choice_is_renamed_in_place_by_keys_and_keeps_its_id(editor: AttributeEditor) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(editor.tree, key)
    field = in_place(editor)
    assert field.text() == "قاصر"
    field.clear()
    type_text(field, "دون الثامنة عشرة")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    changed = editor.attributes()[0].choices[0]
    assert (changed.id, dict(changed.names)) == ("minor", {"ar": "دون الثامنة عشرة"})
    assert changed.children == MINOR.children
    assert editor.fields.identifier.isReadOnly()
    press(editor, "undo")
    assert editor.attributes() == GIVEN


def test_a_name_still_being_typed_is_taken_over(editor: AttributeEditor) -> None:
    choose(editor, 1)
    press(editor, "rename")
    field = in_place(editor)
    field.clear()
    type_text(field, "السن")
    assert editor.attributes()[1].names == {"ar": "السن"}


def test_names_in_every_language_and_the_id_of_a_new_choice(editor: AttributeEditor) -> None:
    choose(editor, 0, 0)
    press(editor, "inside")
    assert tree(editor) == ["category", ["minor", ["girl", "boy", "choice_1"], "adult"], "age"]
    type_text(editor.fields.names.fields["ar"], "رضيع")
    type_text(editor.fields.names.fields["en"], "Infant")
    made = editor.attributes()[0].choices[0].children[2]
    assert (made.id, dict(made.names)) == ("infant", {"ar": "رضيع", "en": "Infant"})
    editor.fields.identifier.clear()
    type_text(editor.fields.identifier, "baby")
    type_text(editor.fields.names.fields["en"], "s")
    made = editor.attributes()[0].choices[0].children[2]
    assert (made.id, made.names["en"]) == ("baby", "Infants")
    press(editor, "undo")
    assert editor.attributes()[0].choices[0].children[2].names["en"] == "Infant"


def test_rows_are_added_beside_and_inside(editor: AttributeEditor) -> None:
    choose(editor, 0, 0)
    press(editor, "beside")
    assert tree(editor) == ["category", ["minor", ["girl", "boy"], "choice_1", "adult"], "age"]
    choose(editor, 1)
    assert not editor.actions_by_id["inside"].isEnabled()
    press(editor, "beside")
    assert [each.kind for each in editor.attributes()][-2:] == [AttributeKind.NUMBER] * 2
    choose(editor, 0)
    editor.add_menu.actions()[2].trigger()
    QTest.mouseClick(editor.choice_button, Qt.MouseButton.LeftButton)
    made = editor.attributes()[1]
    assert (made.kind, made.choices) == (AttributeKind.CHOICE, (Choice("choice_1", {}),))


@pytest.mark.parametrize(
    ("path", "ways", "expected"),
    [
        ((0, 1), ("up",), ["category", ["adult", "minor", ["girl", "boy"]], "age"]),
        ((0, 0), ("down",), ["category", ["adult", "minor", ["girl", "boy"]], "age"]),
        ((0, 1), ("in",), ["category", ["minor", ["girl", "boy", "adult"]], "age"]),
        ((0, 0, 0), ("out",), ["category", ["minor", ["boy"], "girl", "adult"], "age"]),
        ((0, 0, 1), ("up", "out", "up"), ["category", ["boy", "minor", ["girl"], "adult"], "age"]),
        ((1,), ("up",), ["age", "category", ["minor", ["girl", "boy"], "adult"]]),
    ],
)
def test_rows_are_moved(
    editor: AttributeEditor, path: tuple[int, ...], ways: tuple[str, ...], expected: list[object]
) -> None:
    choose(editor, *path)
    for way in ways:
        press(editor, way)
    assert tree(editor) == expected
    for _ in ways:
        press(editor, "undo")
    assert editor.attributes() == GIVEN
    for _ in ways:
        press(editor, "redo")
    assert tree(editor) == expected


def test_a_row_cannot_be_moved_where_it_has_no_place(editor: AttributeEditor) -> None:
    for path, ways in {
        (0,): ("up", "in", "out"),
        (0, 0): ("up", "in", "out"),
        (1,): ("in",),
    }.items():
        choose(editor, *path)
        for way in ways:
            assert not editor.actions_by_id[way].isEnabled()


def test_in_and_out_point_where_the_tree_is_indented(qtbot: QtBot) -> None:
    for direction, keys in (
        (Qt.LayoutDirection.LeftToRight, ("Alt+Right", "Alt+Left")),
        (Qt.LayoutDirection.RightToLeft, ("Alt+Left", "Alt+Right")),
    ):
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        before = application.layoutDirection()
        application.setLayoutDirection(direction)
        made = AttributeEditor()
        application.setLayoutDirection(before)
        qtbot.addWidget(made)
        shown = [made.actions_by_id[way].shortcut().toString() for way in ("in", "out")]
        assert shown == list(keys)


def test_a_deleted_row_comes_back_with_all_below_it(editor: AttributeEditor) -> None:
    choose(editor, 0, 0)
    press(editor, "delete")
    assert tree(editor) == ["category", ["adult"], "age"]
    assert editor.tree.path() == (0, 0)
    for _ in range(3):
        press(editor, "delete")
    assert editor.attributes() == ()
    assert editor.empty.isVisible()
    assert not editor.fields.isVisible()
    while editor.actions_by_id["undo"].isEnabled():
        press(editor, "undo")
    assert editor.attributes() == GIVEN


def test_the_kind_is_chosen_where_there_are_no_choices(editor: AttributeEditor) -> None:
    choose(editor, 0)
    assert not editor.fields.kind.isEnabled()
    choose(editor, 0, 0)
    assert not editor.fields.kind.isVisible()
    choose(editor, 1)
    editor.fields.kind.setFocus()
    QTest.keyClick(editor.fields.kind, Qt.Key.Key_Home)
    QTest.keyClick(editor.fields.kind, Qt.Key.Key_Down)
    assert editor.attributes()[1].kind is AttributeKind.NUMBER
    QTest.keyClick(editor.fields.kind, Qt.Key.Key_Home)
    assert editor.attributes()[1].kind is AttributeKind.TEXT


def test_an_outline_is_pasted_and_copied(editor: AttributeEditor) -> None:
    QGuiApplication.clipboard().setText("old = مسن\n  very_old\n  فوق التسعين")
    choose(editor, 0, 1)
    press(editor, "paste")
    assert tree(editor) == [
        "category",
        ["minor", ["girl", "boy"], "adult", "old", ["very_old", "choice_1"]],
        "age",
    ]
    press(editor, "cut")
    assert editor.attributes() == GIVEN
    assert QGuiApplication.clipboard().text() == ("old = مسن\n  very_old\n  choice_1 = فوق التسعين")


def test_a_choice_that_is_cut_and_pasted_keeps_its_other_names(editor: AttributeEditor) -> None:
    choose(editor, 0, 0, 0)
    press(editor, "cut")
    choose(editor, 0, 1)
    press(editor, "paste")
    assert editor.attributes()[0].choices == (
        Choice("minor", {"ar": "قاصر"}, (BOY,)),
        ADULT,
        GIRL,
    )


def test_what_cannot_be_pasted_is_told(qtbot: QtBot, editor: AttributeEditor) -> None:
    QGuiApplication.clipboard().setText("minor")
    choose(editor, 1)
    with qtbot.waitSignal(editor.failed) as told:
        press(editor, "paste")
    assert told.args[0].facts["reason"] == "nowhere"
    assert editor.attributes() == GIVEN


def test_rows_stay_folded_while_others_change(editor: AttributeEditor) -> None:
    choose(editor, 0, 0)
    QTest.keyClick(editor.tree, Qt.Key.Key_Left if is_left_to_right() else Qt.Key.Key_Right)
    item = editor.tree.topLevelItem(0).child(0)
    assert not item.isExpanded()
    press(editor, "down")
    assert not editor.tree.topLevelItem(0).child(1).isExpanded()
    assert editor.tree.topLevelItem(0).isExpanded()


def is_left_to_right() -> bool:
    return QApplication.isLeftToRight()


def drag(
    editor: AttributeEditor, path: tuple[int, ...], onto: tuple[int, ...], part: float
) -> None:
    """Drag a row onto another: to its upper edge (0), its middle (0.5), its lower edge (1)."""
    choose(editor, *path)
    item = editor.tree.topLevelItem(onto[0])
    for number in onto[1:]:
        item = item.child(number)
    box = editor.tree.visualItemRect(item)
    at = QPoint(box.center().x(), box.top() + round((box.height() - 1) * part))
    viewport = editor.tree.viewport()

    def carry(dragged: QDrag, *_: object) -> Qt.DropAction:
        mime, action = dragged.mimeData(), Qt.DropAction.MoveAction
        enter = QDragEnterEvent(at, action, mime, Qt.MouseButton.LeftButton, NONE)
        move = QDragMoveEvent(at, action, mime, Qt.MouseButton.LeftButton, NONE)
        for event in (enter, move):
            QApplication.sendEvent(viewport, event)
        if move.isAccepted():
            drop = QDropEvent(QPointF(at), action, mime, Qt.MouseButton.LeftButton, NONE)
            QApplication.sendEvent(viewport, drop)
        return Qt.DropAction.IgnoreAction

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QDrag, "exec", carry)
        editor.tree.startDrag(Qt.DropAction.MoveAction)


@pytest.mark.parametrize(
    ("path", "onto", "part", "expected"),
    [
        ((0, 1), (0, 0), 0.0, ["category", ["adult", "minor", ["girl", "boy"]], "age"]),
        ((0, 1), (0, 0), 0.5, ["category", ["minor", ["girl", "boy", "adult"]], "age"]),
        ((0, 0, 0), (0, 1), 1.0, ["category", ["minor", ["boy"], "adult", "girl"], "age"]),
        ((1,), (0,), 0.0, ["age", "category", ["minor", ["girl", "boy"], "adult"]]),
        ((0, 0), (0, 0, 1), 0.5, ["category", ["minor", ["girl", "boy"], "adult"], "age"]),
        ((0, 1), (1,), 0.5, ["category", ["minor", ["girl", "boy"], "adult"], "age"]),
        ((0,), (0, 1), 0.5, ["category", ["minor", ["girl", "boy"], "adult"], "age"]),
    ],
)
def test_rows_are_dragged_only_where_they_have_a_place(
    editor: AttributeEditor,
    path: tuple[int, ...],
    onto: tuple[int, ...],
    part: float,
    expected: list[object],
) -> None:
    drag(editor, path, onto, part)
    assert tree(editor) == expected
