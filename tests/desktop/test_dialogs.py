from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from builders import AMAL, VICTIM, small_label_set
from modal import answering, named
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotations.formats.losses import Loss, LossReport
from annotations.formats.records import Rejected
from annotations.label_set import AttributeKind, RelationType, RelationTypeId
from annotations.layer import LayerKind
from annotations.operations.edit_spans import add_span
from annotations.operations.export_documents import ExportReport
from annotations.operations.import_documents import ImportReport
from annotations.project import Project
from desktop import crash_report
from desktop.dialogs.annotator_dialog import AnnotatorDialog
from desktop.dialogs.encoding_dialog import EncodingDialog
from desktop.dialogs.export_dialog import ExportDialog, ExportReportDialog
from desktop.dialogs.field_mapping import FieldMappingDialog
from desktop.dialogs.import_dialog import ImportReportDialog, preview_of
from desktop.dialogs.scheme_editor import SchemeEditor
from desktop.language import set_language
from desktop.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NONE = Qt.KeyboardModifier.NoModifier
D = TypeVar("D", bound=QObject)


def type_text(field: QWidget, text: str) -> None:
    """QTest types ASCII only."""
    for sign in text:
        pressed = Qt.Key.Key_Return if sign == "\n" else 0
        sent = "\r" if sign == "\n" else sign
        QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, pressed, NONE, sent))


def button(dialog: QWidget, words: str) -> QAbstractButton:
    """The button with these words, its mnemonic left out."""
    found = [
        candidate
        for candidate in dialog.findChildren(QAbstractButton)
        if words in (candidate.text().replace("&", ""), candidate.accessibleName())
    ]
    assert len(found) == 1, [known.text() for known in dialog.findChildren(QAbstractButton)]
    return found[0]


def click(dialog: QWidget, words: str) -> None:
    QTest.mouseClick(button(dialog, words), Qt.MouseButton.LeftButton)


def shown(window: QWidget, kind: type[D]) -> D | None:
    found = [child for child in window.findChildren(kind) if child.isVisible()]  # type: ignore[attr-defined]
    return found[0] if found else None


def press_enter(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def press_escape(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def answer_with(words: str) -> Callable[[QDialog], None]:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        click(dialog, words)

    return answer


# The crash report


@pytest.fixture
def log_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


def crash() -> Path:
    try:
        raise ZeroDivisionError("".join(reversed("terces")))
    except ZeroDivisionError as error:
        path = crash_report.report(type(error), error, error.__traceback__)
    assert path is not None
    return path


def boxes() -> list[QMessageBox]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QMessageBox) and widget.isVisible()
    ]


def test_a_crash_is_told_and_the_window_works_on(window: MainWindow, log_folder: Path) -> None:
    path = crash()
    QApplication.processEvents()
    (box,) = boxes()
    assert log_folder in path.parents
    assert str(path) in box.text()
    assert "عملك محفوظ" in box.text()
    assert not box.isModal()
    written = path.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in written
    assert "secret" not in written
    crash()
    QApplication.processEvents()
    assert len(boxes()) == 1
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert boxes() == []
    crash()
    QApplication.processEvents()
    assert len(boxes()) == 1
    boxes()[0].close()


# The scheme editor


def named_in_place(editor: SchemeEditor) -> QLineEdit:
    """The field in which a row of the tree is named."""
    return editor.attributes.tree.viewport().findChildren(QLineEdit)[-1]


def test_a_label_with_every_kind_of_attribute_is_made_by_keys_and_saved(
    window: MainWindow,
) -> None:
    def make(editor: QDialog) -> None:
        assert isinstance(editor, SchemeEditor)
        click(editor, "إضافة تسمية")
        QTest.keyClicks(editor.export_name, "PERSON")
        type_text(editor.names.fields["ar"], "شخص")
        editor.fields.setCurrentWidget(editor.attributes)
        for action in editor.attributes.add_menu.actions():
            action.trigger()
            type_text(named_in_place(editor), f"صفة {action.text()}")
            QTest.keyClick(named_in_place(editor), Qt.Key.Key_Return)
            QApplication.processEvents()
        click(editor, "حسنًا")

    with answering(make):
        window.actions_by_id["labels"].trigger()
    project = window.workspace.project
    assert project is not None
    label = project.label_set.named("PERSON")
    assert [attribute.kind for attribute in label.attributes] == list(AttributeKind)
    assert label.attributes[1].names == {"ar": "صفة عدد"}
    assert (label.names["ar"], label.key) == ("شخص", "4")
    with Project.open(project.path) as again:
        assert again.label_set.named("PERSON") == label
    assert label.id in window.palette_panel.buttons
    window.actions_by_id["undo"].trigger()
    assert "PERSON" not in {label.name for label in project.label_set}


@pytest.fixture
def editor(qtbot: QtBot, window: MainWindow) -> Iterator[SchemeEditor]:
    """The editor on three labels and one relation type."""
    from dataclasses import replace

    related = RelationType(RelationTypeId("cause"), {"ar": "سبب"})
    editor = SchemeEditor(replace(small_label_set(), relation_types=(related,)), window)
    qtbot.addWidget(editor, before_close_func=lambda dialog: dialog.done(0))
    editor.show()
    yield editor
    editor.done(0)


def test_a_wrong_name_keeps_the_editor_open_and_says_why(editor: SchemeEditor) -> None:
    editor.export_name.selectAll()
    QTest.keyClicks(editor.export_name, "two words")
    click(editor, "حسنًا")
    assert editor.isVisible()
    assert "two words" in editor.problem.text()
    QTest.keyClick(editor.list, Qt.Key.Key_Down)
    assert editor.list.currentRow() == 0
    editor.export_name.selectAll()
    QTest.keyClicks(editor.export_name, "OK")
    click(editor, "حسنًا")
    assert not editor.isVisible()
    assert [label.name for label in editor.label_set()] == ["OK", "COUNTRY", "FIGURE"]
    assert [found.id for found in editor.label_set().relation_types] == ["cause"]


def test_labels_are_moved_and_removed(editor: SchemeEditor) -> None:
    QTest.keyClick(editor.list, Qt.Key.Key_Down)
    click(editor, "نقل التسمية إلى أعلى")
    assert [label.name for label in editor.label_set()] == ["COUNTRY", "VICTIM_TYPE", "FIGURE"]
    click(editor, "إزالة التسمية")
    assert [label.name for label in editor.label_set()] == ["VICTIM_TYPE", "FIGURE"]
    for _ in range(3):
        click(editor, "إزالة التسمية")
    assert len(editor.label_set()) == 0
    assert not editor.fields.isEnabled()


def test_an_unchanged_scheme_is_left_without_a_question(editor: SchemeEditor) -> None:
    for _ in range(2):
        QTest.keyClick(editor.list, Qt.Key.Key_Down)
    press_escape(editor)
    assert not editor.isVisible()


def test_edits_are_given_up_only_after_a_question(editor: SchemeEditor) -> None:
    QTest.keyClicks(editor.names.fields["en"], "Kind")
    with answering(press_escape):
        press_escape(editor)
    assert editor.isVisible()
    with answering(answer_with("التخلي عنه")):
        press_escape(editor)
    assert not editor.isVisible()


def test_a_choice_that_spans_bear_is_deleted_only_after_a_question(window: MainWindow) -> None:
    project, document = window.workspace.project, window.workspace.document_id
    assert project is not None
    assert document is not None
    for value, start in (("minor", 0), ("girl", 5), ("girl", 8)):
        span = window.workspace.run(
            add_span,
            document=document,
            layer=AMAL,
            label=VICTIM,
            fragments=[(start, start + 2)],
            attributes={"category": value},
        )
        assert span is not None

    def delete_girl(editor: QDialog) -> None:
        assert isinstance(editor, SchemeEditor)
        editor.fields.setCurrentWidget(editor.attributes)
        tree = editor.attributes.tree
        tree.setCurrentItem(tree.topLevelItem(0).child(0).child(0))
        editor.attributes.actions_by_id["delete"].trigger()
        click(editor, "حسنًا")

    asked: list[str] = []

    def answer(words: str) -> Callable[[QDialog], None]:
        def answer_it(box: QDialog) -> None:
            assert isinstance(box, QMessageBox)
            asked.append(box.text())
            click(box, words)

        return answer_it

    before = project.label_set
    with answering(delete_girl, answer("الإبقاء على الخيارات")):
        window.actions_by_id["labels"].trigger()
    assert project.label_set == before
    with answering(delete_girl, answer("المتابعة")):
        window.actions_by_id["labels"].trigger()
    assert "مقطعان" in asked[0]
    attribute = project.label_set.named("VICTIM_TYPE").attribute("category")
    assert attribute is not None
    assert [choice.id for _, choice in attribute.walk_choices()] == ["minor"]
    assert [span.attributes["category"] for span in window.workspace.spans()] == [
        *("minor", "girl", "girl"),
    ]


# Import


def test_a_folder_with_a_bad_line_is_imported_with_a_report(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "أخبار"
    (folder / "يوم").mkdir(parents=True)
    lines = [json.dumps({"text": f"خبر رقم {n}"}, ensure_ascii=False) for n in range(5)]
    lines[3] = '{"text": "ناقص'
    (folder / "يوم" / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "b.txt").write_text("مقال قائم بذاته", encoding="utf-8")
    window.commands.import_paths([folder])
    qtbot.waitUntil(lambda: shown(window, ImportReportDialog) is not None)
    report = shown(window, ImportReportDialog)
    assert report is not None
    (line,) = report.details.toPlainText().splitlines()
    assert "a.jsonl" in line
    assert "السطر \u2068٤\u2069" in line
    assert "ليس JSON" in line
    assert "٥" in report.summary.text()
    press_escape(report)
    assert not report.isVisible()
    assert window.documents.model.rowCount() == 8


def test_after_the_first_import_the_keyboard_is_in_the_text(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    Project.create(tmp_path / "empty.tawsim").close()
    assert window.commands.open_path(tmp_path / "empty.tawsim")
    (tmp_path / "a.txt").write_text("وصل قارب", encoding="utf-8")
    window.commands.import_paths([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: shown(window, ImportReportDialog) is not None)
    report = shown(window, ImportReportDialog)
    assert report is not None
    press_escape(report)
    assert window.focusWidget() is window.view


def test_a_table_is_imported_as_its_fields_were_told(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "a.csv"
    table.write_text("أ,ب\nعنوان الخبر,كلمات الخبر كلها\n", encoding="utf-8")

    def map_fields(dialog: QDialog) -> None:
        assert isinstance(dialog, FieldMappingDialog)
        for name, column in (("text", "ب"), ("title", "أ")):
            box = dialog.fields[name]
            box.setFocus()
            QTest.keyClick(box, Qt.Key.Key_Home)
            while box.currentText() != column and box.currentIndex() < box.count() - 1:
                QTest.keyClick(box, Qt.Key.Key_Down)
        press_enter(dialog)

    with answering(map_fields):
        window.commands.import_paths([table])
    qtbot.waitUntil(lambda: shown(window, ImportReportDialog) is not None)
    project = window.workspace.project
    assert project is not None
    found = project.documents.get(project.documents.ids()[-1])
    assert (found.title, found.text) == ("عنوان الخبر", "كلمات الخبر كلها")


ARABIC = "أعلنت المنظمة وصول مهاجرين من السودان إلى لبنان، وقال متحدث إنهم بخير."


@pytest.mark.parametrize(("chosen", "expected"), [("", ARABIC), ("UTF-8", None)])
def test_an_old_encoding_is_shown_and_can_be_overridden(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, chosen: str, expected: str | None
) -> None:
    (tmp_path / "قديم.txt").write_bytes(ARABIC.encode("cp1256"))
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, EncodingDialog)
        assert "windows-1256" in dialog.encoding.currentText()
        seen.append(dialog.text.toPlainText())
        if chosen:
            dialog.encoding.setCurrentIndex(dialog.encoding.findText(chosen))
            seen.append(dialog.text.toPlainText())
        press_enter(dialog)

    with answering(look):
        window.commands.import_paths([tmp_path / "قديم.txt"])
    qtbot.waitUntil(lambda: shown(window, ImportReportDialog) is not None)
    assert seen[0] == ARABIC
    project = window.workspace.project
    assert project is not None
    last = project.documents.get(project.documents.ids()[-1])
    if expected is None:
        assert "\ufffd" in seen[1]
        assert len(project.documents) == 3
    else:
        assert last.text == expected


def test_the_encoding_of_a_table_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.csv").write_bytes(f"نص,عنوان\n{ARABIC.replace('،', '')},خبر\n".encode("cp1256"))

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FieldMappingDialog)
        assert "windows-1256" in dialog.encoding.currentText()
        press_enter(dialog)

    with answering(look):
        window.commands.import_paths([tmp_path / "a.csv"])
    qtbot.waitUntil(lambda: shown(window, ImportReportDialog) is not None)
    project = window.workspace.project
    assert project is not None
    assert project.documents.get(project.documents.ids()[-1]).title == "خبر"


@pytest.fixture
def mapping(qtbot: QtBot, tmp_path: Path) -> FieldMappingDialog:
    table = tmp_path / "a.csv"
    table.write_text("x,y\nكلمات,https://example.org/a\n", encoding="utf-8")
    preview = preview_of(table, "csv")
    assert preview is not None
    dialog = FieldMappingDialog(preview)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_text_column_must_be_chosen(mapping: FieldMappingDialog) -> None:
    assert not button(mapping, "حسنًا").isEnabled()
    assert mapping.missing.isVisible()
    mapping.fields["text"].setFocus()
    QTest.keyClick(mapping.fields["text"], Qt.Key.Key_Down)
    assert button(mapping, "حسنًا").isEnabled()
    assert not mapping.missing.isVisible()
    assert mapping.options().fields.text == "x"


def test_another_encoding_keeps_what_was_chosen(mapping: FieldMappingDialog) -> None:
    QTest.keyClick(mapping.fields["text"], Qt.Key.Key_Down)
    for row in range(1, mapping.encoding.count()):
        mapping.encoding.setCurrentIndex(row)
        has_columns = mapping.table.columnCount() > 0
        assert button(mapping, "حسنًا").isEnabled() == (mapping.options().fields.text != "")
        assert has_columns or mapping.missing.text()
    mapping.encoding.setCurrentIndex(mapping.encoding.findData("utf-8"))
    assert mapping.table.item(0, 0).text() == "\u2068كلمات\u2069"


# Export


def export(window: MainWindow, *answers: Callable[[QDialog], None]) -> None:
    with answering(press_enter, *answers):
        window.actions_by_id["export"].trigger()


def test_export_never_overwrites_unasked(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("mine", encoding="utf-8")
    export(window, named("out"), press_escape, press_escape)
    assert target.read_text(encoding="utf-8") == "mine"
    export(window, named("out.jsonl"), press_enter, named("other"))
    qtbot.waitUntil(lambda: shown(window, ExportReportDialog) is not None)
    assert target.read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "other.jsonl").stat().st_size > 0
    report = shown(window, ExportReportDialog)
    assert report is not None
    assert "other.jsonl" in report.summary.text()
    report.close()
    QApplication.processEvents()
    export(window, named("out"), answer_with("استبدال"))
    qtbot.waitUntil(lambda: target.read_text(encoding="utf-8") != "mine")
    qtbot.waitUntil(lambda: shown(window, ExportReportDialog) is not None)


def test_the_open_project_is_never_a_target(window: MainWindow) -> None:
    project = window.workspace.project
    assert project is not None
    before = project.path.stat().st_ino
    with answering(named("p"), answer_with("حسنًا"), press_escape):
        window.actions_by_id["backup"].trigger()
    export(window, named("p.tawsim"), answer_with("حسنًا"), press_escape)
    assert project.path.stat().st_ino == before


def test_a_new_project_refuses_a_file_that_is_there(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other.tawsim"
    other.write_text("mine", encoding="utf-8")
    with answering(named("other")):
        window.actions_by_id["new"].trigger()
    assert other.read_text(encoding="utf-8") == "mine"
    assert "other.tawsim" in window.notices.text.text()


def losses() -> LossReport:
    report = LossReport()
    for _ in range(12):
        report.add("attributes", Loss("مقال", 3, 9, "12\nألفًا"))
    return report


def test_what_a_format_lost_is_listed_with_its_first_words(qtbot: QtBot) -> None:
    dialog = ExportReportDialog(ExportReport((Path("/a/b.jsonl"),), 3, 12, losses()))
    qtbot.addWidget(dialog)
    (row,) = (dialog.details.topLevelItem(at) for at in range(dialog.details.topLevelItemCount()))
    assert (row.text(0), row.text(1)) == ("قيم المقاطع", "١٢")
    cases = [row.child(at).text(1) for at in range(row.childCount())]
    assert cases == ["\u206812 ألفًا\u2069"] * 10 + [""]
    assert row.child(10).text(0) == "… وغيرها: ٢"


# The annotator


def test_a_new_annotator_is_added_and_annotates(window: MainWindow) -> None:
    def name_salma(dialog: QDialog) -> None:
        assert isinstance(dialog, AnnotatorDialog)
        type_text(dialog.names.lineEdit(), "سلمى")
        assert dialog.hint.text()
        press_enter(dialog)

    with answering(name_salma):
        window.actions_by_id["annotator"].trigger()
    project = window.workspace.project
    assert project is not None
    assert window.workspace.annotator is not None
    assert window.workspace.annotator.name == "سلمى"
    assert window.preferences.annotator == "سلمى"
    assert "سلمى" in window.who.text()

    def back_to_amal(dialog: QDialog) -> None:
        assert isinstance(dialog, AnnotatorDialog)
        type_text(dialog.names.lineEdit(), "امل ")
        assert not dialog.hint.text()
        press_enter(dialog)

    with answering(back_to_amal):
        window.actions_by_id["annotator"].trigger()
    assert window.workspace.annotator.name == "أمل"
    people = [layer.name for layer in project.layers.all() if layer.kind is LayerKind.ANNOTATOR]
    assert sorted(people) == ["أمل", "سلمى"]


@pytest.mark.parametrize("name", ["", "  ", "gold", "Gold"])
def test_no_annotator_is_nameless_or_the_adjudicator(qtbot: QtBot, name: str) -> None:
    dialog = AnnotatorDialog(["أمل"], "أمل")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.names.lineEdit().clear()
    QTest.keyClicks(dialog.names.lineEdit(), name)
    assert not button(dialog, "حسنًا").isEnabled()
    press_enter(dialog)
    assert dialog.isVisible()


# All of them


def every_dialog(window: MainWindow, tmp_path: Path) -> list[QWidget]:
    project = window.workspace.project
    assert project is not None
    report = ImportReport(documents=1200)
    report.refuse(Rejected("مجلد/a.jsonl", 17, "not_json"))
    table = tmp_path / "all.csv"
    table.write_text("text,url\nكلمات,https://example.org\n", encoding="utf-8")
    preview = preview_of(table, "csv")
    assert preview is not None
    return [
        AnnotatorDialog(["أمل"], "أمل", window),
        SchemeEditor(project.label_set, window),
        ExportDialog(project.layers.all(), window.workspace.layer, window),
        ExportReportDialog(ExportReport((tmp_path / "b.jsonl",), 3, 12, losses()), window),
        ExportReportDialog(ExportReport((tmp_path / "b.jsonl",), 3, 12, LossReport()), window),
        ImportReportDialog(report, window),
        FieldMappingDialog(preview, window),
    ]


def spoken(widget: QWidget) -> str:
    """What a screen reader has to say: the name, the words, or the label beside it."""
    labels = [label for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    own = widget.accessibleName() or (
        widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    )
    return own or "".join(label.text() for label in labels)


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_every_control_is_named_mirrored_inside_and_reached_by_tab(
    window: MainWindow, tmp_path: Path, language: str
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, language)
    wanted = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    for dialog in every_dialog(window, tmp_path):
        dialog.show()
        QApplication.processEvents()
        told = type(dialog).__name__
        assert dialog.windowTitle(), told
        assert dialog.layoutDirection() is wanted, told
        controls = [
            child
            for child in dialog.findChildren(QWidget)
            if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert controls, told
        for control in controls:
            if not isinstance(control.parent(), QWidget) or control.focusProxy() is not None:
                continue
            owner = control.parentWidget()
            named = spoken(control) or (owner is not None and owner.focusProxy() is control)
            inner = owner is not None and isinstance(control, QLineEdit) and spoken(owner)
            assert named or inner, f"{told}: {control} has no name"
        for child in dialog.findChildren(QPushButton) + dialog.findChildren(QLabel):
            if child.isVisible() and not (isinstance(child, QLabel) and child.wordWrap()):
                assert child.width() >= child.minimumSizeHint().width(), f"{told}: {child.text()}"
        buttons = [b for b in dialog.findChildren(QPushButton) if b.isDefault()]
        assert len(buttons) == 1, told
        dialog.done(0)  # type: ignore[attr-defined]
    set_language(application, "ar")


def test_the_own_layer_is_proposed_for_export(window: MainWindow) -> None:
    project = window.workspace.project
    assert project is not None
    dialog = ExportDialog(project.layers.all(), window.workspace.layer, window)
    assert dialog.layer.currentData() == "أمل"
    offered = [dialog.layer.itemText(at) for at in range(dialog.layer.count())]
    assert offered == ["كل الطبقات", "أمل", "المرجع", "ما اتفقت عليه الأغلبية"]
