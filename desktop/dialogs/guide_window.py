"""The guide inside the program: pages beside a list, searched, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotations.text.folding import fold_with_map
from desktop.bare_letters import unaccented
from desktop.guide.page_document import write_page
from desktop.guide.pages import GuidePage, guide_language, guide_pages, wanted
from desktop.language import current_language
from desktop.style import THEMES
from desktop.theme import theme_shown
from desktop.widgets.plain_label import PlainLabel

_SIZE, _LIST = QSize(980, 700), 240
_NAME = Qt.ItemDataRole.UserRole
_WIDEST, _EDGES = 680.0, 60


class GuideWindow(QDialog):
    """A window of its own that stays open beside the main one. Signal: ``page_shown`` (name)."""

    page_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.words = QLineEdit(clearButtonEnabled=True)
        self.list = QListWidget()
        self.list.setSpacing(2)
        self.nothing = PlainLabel(wordWrap=True, objectName="hint")
        self.page = QTextBrowser(openLinks=False, openExternalLinks=False)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.words, self.list, self.nothing):
            column.addWidget(widget)
        self.parts = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.parts.addWidget(beside)
        self.parts.addWidget(self.page)
        self.parts.setStretchFactor(1, 1)
        self.parts.setSizes([_LIST, _SIZE.width() - _LIST])
        layout = QVBoxLayout(self)
        layout.addWidget(self.parts)
        self.resize(_SIZE)
        self.words.textChanged.connect(self._find)
        self.words.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._take_choice)
        self.page.anchorClicked.connect(self._follow)
        QShortcut(QKeySequence.StandardKey.Find, self, self._ask_words)
        self.retranslate()

    def show_page(self, name: str) -> None:
        """Show the page of this name, whichever the words that are looked for."""
        self.words.clear()
        for row in range(self.list.count()):
            if self.list.item(row).data(_NAME) == name:
                self.list.setCurrentRow(row)

    def shown(self) -> str:
        """The name of the page that is shown."""
        return self._name

    def titles(self) -> list[str]:
        """The titles in the list."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _pages(self) -> tuple[GuidePage, ...]:
        return guide_pages(guide_language(current_language()))

    def _find(self) -> None:
        """List the pages that have all the words; the one that is shown stays where it can."""
        words = self.words.text()
        found = [page for page in self._pages() if page.has(words)]
        kept = self._name
        self.list.blockSignals(True)
        self.list.clear()
        for page in found:
            item = QListWidgetItem(page.title)
            item.setData(_NAME, page.name)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.nothing.setVisible(not found)
        names = [page.name for page in found]
        if found:
            self.list.setCurrentRow(names.index(kept) if kept in names else 0)
        self._mark()

    def _take_choice(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        changed = item.data(_NAME) != self._name
        self._name = item.data(_NAME)
        self._write()
        if changed:
            self.page_shown.emit(self._name)

    def _write(self) -> None:
        page = next((page for page in self._pages() if page.name == self._name), None)
        if page is None:
            return
        write_page(
            self.page.document(),
            page.markdown,
            language=guide_language(current_language()),
            colours=THEMES[theme_shown()],
            points=self.font().pointSizeF(),
            width=min(_WIDEST, self.page.viewport().width() - _EDGES),
        )
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()

    def _mark(self) -> None:
        """Tint the words that are looked for, and bring the first into view."""
        folded = fold_with_map(self.page.toPlainText())
        text = unaccented(folded.text.casefold())
        places: list[tuple[int, int]] = []
        for word in wanted(self.words.text()):
            at = text.find(word)
            while at >= 0 and len(text) == len(folded.text):
                places.append(folded.raw_range(at, at + len(word)))
                at = text.find(word, at + len(word))
        colour = QColor(THEMES[theme_shown()].tint)
        self.page.setExtraSelections([self._marked(*place, colour) for place in places])
        if places:
            cursor = self.page.textCursor()
            cursor.setPosition(min(places)[0])
            self.page.setTextCursor(cursor)

    def _marked(self, start: int, end: int, colour: QColor) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self.page.textCursor()
        selection.cursor.setPosition(start)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.format.setBackground(colour)
        return selection

    def _follow(self, link: QUrl) -> None:
        """Only to another page: the guide opens nothing outside."""
        self.show_page(link.toString().removesuffix(".md"))

    def _ask_words(self) -> None:
        self.words.setFocus()
        self.words.selectAll()

    def retranslate(self) -> None:
        """Put every word in the present language, on the same page."""
        self.setWindowTitle(self.tr("Guide"))
        self.words.setPlaceholderText(self.tr("Find in the guide"))
        self.words.setAccessibleName(self.tr("Find in the guide"))
        self.list.setAccessibleName(self.tr("Pages of the guide"))
        self.page.setAccessibleName(self.tr("Page of the guide"))
        self.nothing.setText(self.tr("No page has all these words."))
        self._find()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._name:
            self._write()
        super().changeEvent(event)
