"""The bin in the window: a key puts the article away, the dialog brings it back."""

from __future__ import annotations

import pytest
from builders import AMAL, COUNTRY
from modal import answering
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem

from annotations.operations.edit_spans import add_span, delete_spans
from annotations.span import SpanId
from desktop.dialogs.bin_dialog import BinDialog
from desktop.language import number
from desktop.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def lines(dialog: BinDialog) -> list[QTreeWidgetItem]:
    tops = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    return [top.child(n) for top in tops for n in range(top.childCount())]


def test_a_key_puts_the_article_away_and_enter_brings_it_back(window: MainWindow) -> None:
    document = window.workspace.document_id
    assert window.documents.table.model().rowCount() == 3
    QTest.keyClick(window, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert window.documents.table.model().rowCount() == 2
    assert number(2) in window.documents.count.text()
    assert window.workspace.document_id != document
    window.workspace.undo()
    assert window.documents.table.model().rowCount() == 3
    window.workspace.redo()

    def bring_back(dialog: BinDialog) -> None:
        (line,) = lines(dialog)
        assert line.text(0) == "م0"
        assert not dialog.back_button.isEnabled()
        dialog.tree.setCurrentItem(line)
        dialog.tree.setFocus()
        QTest.keyClick(dialog.tree, Qt.Key.Key_Return)
        assert lines(dialog) == []
        dialog.reject()

    with answering(bring_back):
        window.actions_by_id["bin"].trigger()
    assert window.documents.table.model().rowCount() == 3


def test_a_deleted_span_is_brought_back(window: MainWindow) -> None:
    project, document = window.workspace.project, window.workspace.document_id
    assert project is not None
    assert document is not None
    run = window.workspace.run
    place = {"document": document, "layer": AMAL, "label": COUNTRY, "fragments": [(0, 3)]}
    run(add_span, **place, span=SpanId("s"))
    run(delete_spans, spans=[SpanId("s")])

    def bring_back(dialog: BinDialog) -> None:
        (line,) = lines(dialog)
        assert "وصل" in line.text(0)
        dialog.tree.setCurrentItem(line)
        dialog.back_button.click()
        dialog.reject()

    with answering(bring_back):
        window.actions_by_id["bin"].trigger()
    assert [span.id for span in window.workspace.spans()] == ["s"]
