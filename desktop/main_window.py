"""The window: arranges the panels and the menus and ties them to the workspace; decides nothing."""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import Problem
from annotations.storage.connection import problem_of_sqlite
from desktop.about_commands import AboutCommands
from desktop.actions import ACTIONS, LANGUAGE_MENU, MENUS, TOOLBAR, Actions, When
from desktop.activity import Activity
from desktop.adjudication_commands import AdjudicationCommands
from desktop.agreement_commands import AgreementCommands
from desktop.annotating import Annotating
from desktop.background_job import stop_jobs
from desktop.bin_commands import BinCommands
from desktop.candidate_walk import CandidateWalk
from desktop.commands import Commands
from desktop.compacting import Compacting
from desktop.guide_commands import GuideCommands
from desktop.keeping_backups import KeepingBackups
from desktop.language import LANGUAGES
from desktop.notices import Notices
from desktop.panels.document_list import DocumentList
from desktop.panels.label_palette import LabelPalette
from desktop.panels.open_items import OpenItems
from desktop.panels.relation_list import RelationList
from desktop.panels.search_panel import SearchPanel
from desktop.panels.span_inspector import SpanInspector
from desktop.panels.span_list import SpanList
from desktop.panels.start_page import StartPage
from desktop.panels.suggestion_bar import SuggestionBar
from desktop.physical_keys import is_chord, latin_twin, physical_key
from desktop.preferences import Preferences
from desktop.reading.document_view import DocumentView
from desktop.reading_commands import ReadingCommands
from desktop.relating import Relating
from desktop.screen_room import resize_on_screen
from desktop.sealed_files import SealedFiles
from desktop.searching import Searching
from desktop.shortcuts import Shortcuts, trigger, trigger_as_latin
from desktop.suggesting import Suggesting
from desktop.suggestion_commands import SuggestionCommands
from desktop.team_commands import TeamCommands
from desktop.theme_commands import ThemeCommands
from desktop.widgets.action_button import ActionButton
from desktop.widgets.plain_label import PlainLabel
from desktop.workspace import Workspace

_log = logging.getLogger(__name__)
_START_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """The one window of the application. Signal: ``first_painted`` once, after the first paint."""

    first_painted = Signal()

    def __init__(self, workspace: Workspace, preferences: Preferences) -> None:
        super().__init__()
        self.workspace = workspace
        self.preferences = preferences
        self._painted = False
        self.notices = Notices(self)
        self.documents = DocumentList(workspace)
        self.view = DocumentView()
        self.palette_panel = LabelPalette(workspace)
        self.span_list = SpanList(workspace)
        self.inspector = SpanInspector()
        self.start_page = StartPage(workspace)
        self.start_page.show_recent(preferences.recent_projects)
        self.search_panel = SearchPanel(workspace)
        self.annotating = Annotating(
            workspace, self.view, self.span_list, self.inspector, self.notices
        )
        self.searching = Searching(
            workspace, self.view, self.search_panel, self.annotating, self.notices
        )
        self.relating = Relating(workspace, self.view, self.annotating, self.notices)
        self.candidates = CandidateWalk(workspace, self.view, self.annotating, self.notices)
        self.relation_list = RelationList(self.relating, self.annotating)
        self.suggesting = Suggesting(workspace, self.view, self.annotating, self.notices)
        self.suggestion_bar = SuggestionBar(workspace, self.suggesting)
        self.open_items = OpenItems(workspace)
        self.activity = Activity(workspace, self)
        self.about_commands = AboutCommands(self)
        self.agreement_commands = AgreementCommands(self)
        self.reading_commands = ReadingCommands(self)
        self.keeping_backups = KeepingBackups(self)
        self.compacting = Compacting(self)
        self.suggestion_commands = SuggestionCommands(self)
        self.sealed_files = SealedFiles(self)
        self.bin_commands = BinCommands(self)
        self.team_commands = TeamCommands(self)
        self.adjudication_commands = AdjudicationCommands(self)
        self.guide_commands = GuideCommands(self)
        self.theme_commands = ThemeCommands(self)
        self.commands = Commands(self)
        self.action_table = Actions(self, self.commands.verbs())
        self.actions_by_id = self.action_table.by_id
        self.shortcuts = Shortcuts(preferences, workspace.labels, self)
        self.shortcuts.apply(self.actions_by_id)
        self._arrange()
        self._connect()
        self.setAcceptDrops(True)
        self.commands.apply_reading_font()
        self.reading_commands.apply_modes()
        self.suggestion_commands.apply_preferences()
        self.retranslate()
        self._restore()
        self.refresh()

    def _arrange(self) -> None:
        self.middle = QStackedWidget()
        self.middle.addWidget(self.start_page)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.middle.addWidget(self.view)
        self.reading = QSplitter(Qt.Orientation.Vertical)
        upper = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.middle, 1)
        above.addWidget(self.suggestion_bar)
        for panel in (upper, self.search_panel):
            self.reading.addWidget(panel)
        self.reading.setStretchFactor(0, 1)
        self.reading.setChildrenCollapsible(False)
        self.reading.setSizes([460, 260])
        self.search_panel.hide()
        side = QSplitter(Qt.Orientation.Vertical)
        for beside in (self.palette_panel, self.span_list, self.inspector, self.relation_list):
            side.addWidget(beside)
        side.setStretchFactor(1, 1)
        self.side = side
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.left = QSplitter(Qt.Orientation.Vertical)
        for listed in (self.documents, self.open_items):
            self.left.addWidget(listed)
        self.left.setChildrenCollapsible(False)
        for column in (self.left, self.reading, side):
            self.columns.addWidget(column)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([340, 620, 320])
        self.columns.setChildrenCollapsible(False)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.notices.bar)
        layout.addWidget(self.columns, 1)
        self.setCentralWidget(centre)
        self.menus: dict[str, QMenu] = {}
        for identifier, _ in MENUS:
            self.menus[identifier] = self.menuBar().addMenu("")
        themes, self.languages = self.theme_commands, QMenu(self)
        for row in ACTIONS:
            named = row.id.removeprefix("language_") in LANGUAGES
            if row.id not in themes.verbs():
                menu = self.languages if named else self.menus[row.menu]
                menu.addAction(self.actions_by_id[row.id])
        themes.fill_menu()
        self.menus["view"].insertMenu(self.actions_by_id["language"], themes.menu)
        self.menus["view"].addMenu(self.languages)
        self.tools = QToolBar(movable=False)
        self.tools.setObjectName("tools")
        self.addToolBar(self.tools)
        for identifier in TOOLBAR:
            if identifier:
                button = ActionButton(self.actions_by_id[identifier], self.tools)
                if identifier == "language":
                    button.setMenu(self.languages)
                    button.setPopupMode(ActionButton.ToolButtonPopupMode.InstantPopup)
                self.tools.addWidget(button)
            else:
                self.tools.addSeparator()
        self.who, self.saved, self.place = PlainLabel(), PlainLabel(), PlainLabel()
        for label in (self.saved, self.who, self.place):
            self.statusBar().addPermanentWidget(label)

    def tell_failure(self, error: BaseException) -> bool:
        """Say what went wrong with the file, wherever it came out; False where it is a bug."""
        project = self.workspace.project
        if isinstance(error, sqlite3.Error) and project is not None:
            error = problem_of_sqlite(error, project.path)
        if not isinstance(error, Problem):
            return False
        self.notices.problem(error)
        return True

    def _connect(self) -> None:
        workspace = self.workspace
        for signal in (
            *(workspace.project_opened, workspace.project_closed, workspace.document_opened),
            *(workspace.annotator_changed, workspace.changed),
        ):
            signal.connect(self.refresh)
        workspace.failed.connect(self.notices.problem)
        self.palette_panel.label_chosen.connect(self._label_from_palette)
        self.annotating.span_chosen.connect(self.refresh)
        self.suggesting.changed.connect(self.suggestion_commands.enable)
        self.view.selection_changed.connect(self._show_place)
        self.view.zoom_requested.connect(self.commands.zoom)
        self.shortcuts.changed.connect(self._take_shortcuts)
        self.open_items.item_chosen.connect(self.commands.open_item)
        self.start_page.project_chosen.connect(lambda path: self.commands.open_path(Path(path)))
        self.start_page.action_chosen.connect(lambda name: self.actions_by_id[name].trigger())

    def _label_from_palette(self, label: str) -> None:
        self.annotating.use_label(label)
        self.view.setFocus()

    def _take_shortcuts(self) -> None:
        self.shortcuts.apply(self.actions_by_id)
        self.retranslate()

    def refresh(self) -> None:
        """Show what can be done now, and where we are."""
        project, document = self.workspace.project, self.workspace.document
        self.middle.setCurrentWidget(self.view if document is not None else self.start_page)
        for beside in (self.left, self.side):
            beside.setVisible(project is not None)
        satisfied = {When.ALWAYS}
        if project is not None:
            satisfied.add(When.PROJECT)
            if not project.read_only:
                satisfied.add(When.WRITABLE)
                satisfied.add(When.COORDINATING if project.work is None else When.WORKING)
        if document is not None:
            satisfied.add(When.DOCUMENT)
        if self.workspace.can_annotate:
            satisfied.add(When.ANNOTATING)
            if self.annotating.chosen is not None:
                satisfied.add(When.SPAN)
        told = {**self.commands.name_undo(), **self.suggestion_commands.able()}
        self.action_table.enable(satisfied, told)
        self.suggestion_commands.show_switches()
        self._show_title()
        self._show_status()

    def _show_title(self) -> None:
        project, document = self.workspace.project, self.workspace.document
        parts = [self.tr("Tawsim")]
        if project is not None:
            parts.insert(0, f"\u2068{project.path.stem}\u2069")
        if document is not None and document.title:
            parts.insert(0, f"\u2068{document.title}\u2069")
        self.setWindowTitle(" – ".join(parts))

    def _show_status(self) -> None:
        project, annotator = self.workspace.project, self.workspace.annotator
        if project is None:
            for label in (self.saved, self.who, self.place):
                label.clear()
            return
        self.saved.setText(self.tr("Read only") if project.read_only else self.tr("Saved"))
        nobody = self.tr("Nobody is annotating")
        self.who.setText(
            nobody if annotator is None else self.tr("Annotator: {}").format(annotator.name)
        )
        self._show_place()

    def _show_place(self) -> None:
        document = self.workspace.document
        if document is None:
            self.place.clear()
            return
        start, end = self.view.selection()
        shown = f"{start}–{end}" if start != end else str(self.view.caret())
        self.place.setText(
            self.tr("Position {} of {}").format(f"\u2066{shown}\u2069", len(document.text))
        )

    def retranslate(self) -> None:
        """Put every word in the present language."""
        from PySide6.QtCore import QCoreApplication

        for identifier, text in MENUS:
            self.menus[identifier].setTitle(QCoreApplication.translate("Actions", text))
        self.languages.setTitle(QCoreApplication.translate("Actions", LANGUAGE_MENU))
        self.commands.retranslate_actions()
        self.theme_commands.retranslate()
        self.tools.setWindowTitle(self.tr("Tools"))
        self.view.setAccessibleName(self.tr("Article text"))
        self.inspector.commit()
        self.annotating.reread()
        self.refresh()

    def _splitters(self) -> tuple[tuple[str, QSplitter], ...]:
        return (
            *(("columns", self.columns), ("side", self.side)),
            *(("left", self.left), ("reading", self.reading)),
        )

    def _restore(self) -> None:
        resize_on_screen(self, _START_SIZE)
        for name, splitter in self._splitters():
            state = self.preferences.splitter(name)
            if state:
                splitter.restoreState(QByteArray(state))
        geometry = self.preferences.geometry
        if geometry:
            self.restoreGeometry(QByteArray(geometry))

    def remember(self) -> None:
        """Keep sizes and places for the next start."""
        self.preferences.geometry = self.saveGeometry().data()
        for name, splitter in self._splitters():
            self.preferences.set_splitter(name, splitter.saveState().data())
        self.commands.remember_place()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.inspector.commit()
        stop_jobs(self)
        self.remember()
        self.workspace.close()
        super().closeEvent(event)

    def paintEvent(self, event: QEvent) -> None:  # type: ignore[override]
        super().paintEvent(event)  # type: ignore[arg-type]
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        try:
            taken = self._take_key(event)
        except Exception:
            _log.exception("key")
            taken = False
        if not taken:
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """A label's physical key labels; a chord of another layout counts as the Latin one."""
        sign = physical_key(event)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier)
        if sign and plain:
            if not modifiers and self.suggesting.use_key(sign):
                return True
            if self.annotating.use_key(sign, exact=bool(modifiers)):
                return True
        twin = latin_twin(event)
        if twin is not None:
            return trigger_as_latin(twin, self.actions_by_id)
        return is_chord(event) and trigger(event, self.actions_by_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.commands.drop(paths)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange and self.isVisible():
            self.commands.follow_system_font()
        super().changeEvent(event)
