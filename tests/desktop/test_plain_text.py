"""What a stranger wrote into names, notes and titles is shown as it is, tags and all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from modal import answering
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotations.cli import main
from annotations.document import Document
from annotations.label_set import (
    Attribute,
    AttributeKind,
    Choice,
    Label,
    LabelId,
    LabelSet,
    RelationType,
    RelationTypeId,
)
from annotations.layer import DocumentState, LayerId
from annotations.operations.edit_flags import flag_document, write_document_note
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_relations import add_relation
from annotations.operations.edit_spans import add_span, write_note
from annotations.project import Project
from annotations.span import SpanId
from desktop.application import make_window
from desktop.main_window import MainWindow
from desktop.preferences import Preferences

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DESKTOP = Path(__file__).parents[2] / "desktop"
EVIL = '<b>x</b><img src="/evil.png"><a href="http://evil.example">y</a>'
NAMES = {"ar": EVIL, "en": EVIL}
ME = LayerId("me")


def evil_project(path: Path) -> Path:
    """A project in which every text that can be chosen freely looks like HTML."""
    choice = Choice("c", NAMES, (Choice("d", NAMES),))
    attributes = (
        Attribute("kind", NAMES, AttributeKind.CHOICE, (choice,)),
        Attribute("words", NAMES, AttributeKind.TEXT),
        Attribute("sure", NAMES, AttributeKind.YES_NO),
    )
    labels = (
        Label(LabelId("A"), "A", NAMES, "#D55E00", "1", NAMES, attributes),
        Label(LabelId("B"), "B", NAMES, "#0072B2", "2", NAMES),
    )
    types = (RelationType(RelationTypeId("r"), NAMES),)
    with Project.create(path, LabelSet(labels, EVIL, NAMES, types)) as project:
        text = f"{EVIL} وصل مهاجرون من باكستان {EVIL}"
        facts = {"source": EVIL, "url": EVIL, "date": EVIL, "author": EVIL, "external_id": EVIL}
        documents = [
            Document(f"{text} {n}", title=f"{EVIL}{n}", metadata={EVIL: EVIL}, **facts)
            for n in range(3)
        ]
        with project.writing():
            project.documents.add(documents)
        for layer, name in ((LayerId("other"), f"{EVIL}2"), (ME, EVIL)):
            add_annotator(project, name=name, layer=layer)
            project.actor = layer
            for n, document in enumerate(documents):
                for label in ("A", "B"):
                    add_span(
                        project,
                        document=document.id,
                        layer=layer,
                        label=LabelId(label),
                        fragments=[(0, len(EVIL) - (layer == ME))],
                        span=SpanId(f"{layer}{n}{label}"),
                        attributes={"words": EVIL, "kind": "d"} if label == "A" else {},
                    )
                write_note(project, span=SpanId(f"{layer}{n}A"), note=EVIL)
                write_document_note(project, document=document.id, layer=layer, note=EVIL)
                flag_document(project, document=document.id, layer=layer)
                add_relation(
                    project,
                    source=SpanId(f"{layer}{n}A"),
                    target=SpanId(f"{layer}{n}B"),
                    label=RelationTypeId("r"),
                )
            for document in documents[:2]:
                set_state(project, document=document.id, layer=layer, state=DocumentState.DONE)
            set_state(
                project,
                document=documents[2].id,
                layer=layer,
                state=DocumentState.SKIPPED,
                reason=EVIL,
            )
    return path


@pytest.fixture
def evil(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = EVIL
    preferences.backups = False
    made = make_window(application, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    with qtbot.waitExposed(made):
        made.show()
    assert made.commands.open_path(evil_project(tmp_path / "<b>p.tawsim"))
    made.workspace.set_annotator(ME)
    document = made.workspace.project.documents.ids()[0]  # type: ignore[union-attr]
    assert made.workspace.open_document(document)
    made.annotating.choose(SpanId("me0A"))
    QApplication.processEvents()
    yield made
    for top in QApplication.topLevelWidgets():
        if top is not made and top.isVisible():
            top.close()
    made.close()


def interpreted() -> list[str]:
    """Every text of data on show, or ready to be shown, that Qt would take for HTML."""
    found: list[str] = []
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            found += _of_widget(widget)
        for action in top.findChildren(QAction):
            if _is_taken(action.toolTip()):
                found.append(f"tooltip of the action {action.objectName()}")
    return found


def _of_widget(widget: QWidget) -> Iterator[str]:
    name = f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
    if _is_taken(widget.toolTip()):
        yield f"tooltip of {name}"
    if isinstance(widget, QLabel | QMessageBox):
        plain = widget.textFormat() is Qt.TextFormat.PlainText
        words = widget.text() + (
            widget.informativeText() if isinstance(widget, QMessageBox) else ""
        )
        if not plain and _is_taken(words):
            yield f"text of {name}: {words[:60]}"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for tip in _tips(widget.model(), QModelIndex()):
            if _is_taken(tip):
                yield f"tooltip of a line of {name}: {tip[:60]}"


def _tips(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), 50)):
        flat = isinstance(model, QAbstractListModel)
        for column in range(1 if flat else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            if column == 0 and not flat:
                yield from _tips(model, index)


def _is_taken(words: str) -> bool:
    """Whether Qt sees HTML in words that hold a tag which we did not write."""
    return "<img" in words and GuiQt.mightBeRichText(words)


def test_the_look_finds_what_is_interpreted(qtbot: QtBot) -> None:
    label = QLabel(EVIL)
    qtbot.addWidget(label)
    label.setToolTip(EVIL)
    assert len(interpreted()) == 2


def test_the_window_shows_it_as_it_is(evil: MainWindow) -> None:
    assert interpreted() == []
    shown = [label.text() for label in evil.findChildren(QLabel)]
    assert any(EVIL in text for text in shown)
    tip = evil.documents.table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip


BESIDE = (
    *("palette", "key_sheet", "key_editor", "guideline", "find", "find_corpus", "open_items"),
    *("label_every", "agreement", "adjudication"),
)


@pytest.mark.parametrize("action", BESIDE)
def test_what_opens_beside_it_does_too(evil: MainWindow, qtbot: QtBot, action: str) -> None:
    if action not in evil.actions_by_id:
        pytest.skip(f"there is no {action}")
    evil.actions_by_id[action].trigger()
    for _ in range(5):
        QTest.qWait(30)
    assert interpreted() == []


@pytest.mark.parametrize(
    "action", ["labels", "annotator", "export", "article_note", "assign", "bin"]
)
def test_what_it_waits_for_does_too(evil: MainWindow, action: str) -> None:
    if action not in evil.actions_by_id or not evil.actions_by_id[action].isEnabled():
        pytest.skip(f"there is no {action}")
    found: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        QTest.qWait(50)
        found.append(interpreted())
        dialog.reject()

    with answering(look):
        evil.actions_by_id[action].trigger()
    assert found == [[]]


def test_every_label_and_tooltip_is_made_in_one_place() -> None:
    """No other label than PlainLabel; nothing that renders HTML or opens a link.

    But the guide: its pages ship with Tawsim and hold nothing that anybody else wrote.
    """
    found = [
        f"{path.relative_to(DESKTOP)}: {match[0]}"
        for path in DESKTOP.rglob("*.py")
        if path.name not in ("plain_label.py", "guide_window.py", "page_document.py")
        for match in re.finditer(
            r"\bQLabel\(|setHtml|insertHtml|QTextBrowser|appendHtml|setMarkdown|RichText\b"
            r"|setOpenExternalLinks|openUrl\((?!QUrl\.fromLocalFile)|QWebEngine|QtNetwork",
            path.read_text(encoding="utf-8"),
        )
    ]
    assert found == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_report_as_a_page_has_only_our_own_tags(tmp_path: Path, language: str) -> None:
    project, target = evil_project(tmp_path / "p.tawsim"), tmp_path / "report.html"
    assert main(["--language", language, "agreement", str(project), "--report", str(target)]) == 0
    page = target.read_text(encoding="utf-8")
    assert "&lt;b&gt;x" in page
    assert not re.search(r"<b>|<a |evil\.png\"|<script|src=\"(?!data:)", page)
