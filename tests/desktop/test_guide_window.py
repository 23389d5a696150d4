from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.dialogs.guide_window import GuideWindow
from desktop.guide.page_document import is_code
from desktop.guide.pages import guide_pages
from desktop.language import set_language
from desktop.main_window import MainWindow
from desktop.style import THEMES
from desktop.theme import set_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def guide(window: MainWindow, qtbot: QtBot) -> Iterator[GuideWindow]:
    """Opened by its key."""
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(GuideWindow)
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    yield found
    found.close()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, "ar")
    set_theme(application, "light")


def test_its_key_opens_it_on_the_first_page_and_brings_it_back(
    guide: GuideWindow, window: MainWindow
) -> None:
    assert guide.titles() == [page.title for page in guide_pages("ar")]
    assert guide.page.toPlainText().startswith("البداية")
    guide.show_page("07-agreement")
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    assert guide.isVisible()
    assert guide.shown() == "07-agreement"
    assert len(window.findChildren(GuideWindow)) == 1


def test_the_list_is_walked_with_the_keyboard(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.list.setFocus()
    with qtbot.waitSignal(guide.page_shown):
        QTest.keyClick(guide.list, Qt.Key.Key_Down)
    assert guide.shown() == "02-import"
    assert guide.page.toPlainText().startswith("استيراد المقالات")


def test_typed_words_find_pages_and_are_marked_on_them(guide: GuideWindow) -> None:
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.words.hasFocus()
    guide.words.setText("الإسناد كابا")
    assert guide.titles() == []
    assert guide.nothing.isVisible()
    guide.words.setText("كَابَا")
    assert guide.titles() == ["قياس الاتفاق"]
    marked = [each.cursor.selectedText() for each in guide.page.extraSelections()]
    assert len(marked) >= 3
    assert set(marked) == {"كابا"}
    assert not guide.nothing.isVisible()
    guide.words.clear()
    assert len(guide.titles()) == len(guide_pages("ar"))
    assert guide.shown() == "07-agreement"


def test_another_language_keeps_the_page(guide: GuideWindow) -> None:
    guide.show_page("12-recovery")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, "en")
    QApplication.processEvents()
    assert guide.shown() == "12-recovery"
    assert guide.page.toPlainText().startswith("Backups and recovery")
    assert guide.windowTitle() == "Guide"


def test_code_reads_from_the_left_and_the_rest_from_the_right(guide: GuideWindow) -> None:
    guide.show_page("10-training")
    block, codes, others = guide.page.document().begin(), set(), set()
    while block.isValid():
        (codes if is_code(block) else others).add(block.blockFormat().layoutDirection())
        block = block.next()
    assert codes == {Qt.LayoutDirection.LeftToRight}
    assert others == {Qt.LayoutDirection.RightToLeft}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_first_column_is_where_one_begins_to_read(guide: GuideWindow, language: str) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, language)
    QApplication.processEvents()
    guide.show_page("12-scale")
    page = next(page for page in guide_pages(language) if page.name == "12-scale")
    document = guide.page.document()
    place = document.documentLayout().blockBoundingRect
    tables = [each for each in document.rootFrame().childFrames() if isinstance(each, QTextTable)]
    assert len(tables) == 2
    for table in tables:
        cells = [table.cellAt(0, column) for column in range(table.columns())]
        blocks = [cell.firstCursorPosition().block() for cell in cells]
        blocks.sort(key=lambda block: place(block).x(), reverse=language == "ar")
        assert f"| {' | '.join(block.text() for block in blocks)} |" in page.markdown.splitlines()


@pytest.mark.parametrize("size", [QSize(700, 500), QSize(1200, 700)])
def test_pictures_fit_the_page(guide: GuideWindow, size: QSize) -> None:
    guide.resize(size)
    QApplication.processEvents()
    assert guide.page.horizontalScrollBar().maximum() == 0
    picture = guide.page.document().resource(
        QTextDocument.ResourceType.ImageResource, QUrl("pictures/window.png")
    )
    assert picture.width() > 500


def test_links_lead_to_pages_and_to_nothing_outside(
    guide: GuideWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    guide.page.anchorClicked.emit(QUrl("04-values.md"))
    assert guide.shown() == "04-values"
    guide.page.anchorClicked.emit(QUrl("https://example.org"))
    assert guide.shown() == "04-values"
    assert opened == []


@pytest.mark.parametrize("theme", THEMES)
def test_the_page_takes_the_theme(guide: GuideWindow, theme: str) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_theme(application, theme)
    guide.show_page("07-agreement")
    QApplication.processEvents()
    image = guide.page.viewport().grab().toImage()
    assert image.pixelColor(3, 3) == QColor(THEMES[theme].base)
