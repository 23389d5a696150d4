"""Every action of the window in one table: id, words, keys, icon, and when it can be used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.language import LANGUAGES, current_language
from desktop.theme import icon


class When(Enum):
    """What an action needs."""

    ALWAYS = auto()
    PROJECT = auto()
    WRITABLE = auto()
    COORDINATING = auto()
    WORKING = auto()
    DOCUMENT = auto()
    ANNOTATING = auto()
    SPAN = auto()


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action; ``text`` is the English source of its translated words.

    ``keys`` are portable text, several of them separated by "; ".
    """

    id: str
    text: str
    keys: str
    icon: str
    when: When
    menu: str
    checkable: bool = False


def _row(
    identifier: str,
    text: str,
    keys: str,
    icon: str,
    when: When,
    menu: str,
    *,
    checkable: bool = False,
) -> ActionRow:
    return ActionRow(identifier, text, keys, icon, when, menu, checkable)


MENUS = (
    ("project", QT_TRANSLATE_NOOP("Actions", "&Project")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("span", QT_TRANSLATE_NOOP("Actions", "&Span")),
    ("bounds", QT_TRANSLATE_NOOP("Actions", "&Boundaries")),
    ("suggestions", QT_TRANSLATE_NOOP("Actions", "S&uggestions")),
    ("go", QT_TRANSLATE_NOOP("Actions", "&Go")),
    ("team", QT_TRANSLATE_NOOP("Actions", "&Team")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

THEME_MENU = QT_TRANSLATE_NOOP("Actions", "&Theme")
"""Stands in the menu "view" and holds the themes."""

LANGUAGE_MENU = QT_TRANSLATE_NOOP("Actions", "La&nguage")
"""Stands in the menu "view" and holds the languages, each under its own name."""

ACTIONS = (
    _row(
        "new",
        QT_TRANSLATE_NOOP("Actions", "&New project…"),
        "Ctrl+N",
        "add",
        When.ALWAYS,
        "project",
    ),
    _row(
        "open",
        QT_TRANSLATE_NOOP("Actions", "&Open project…"),
        "Ctrl+O",
        "open",
        When.ALWAYS,
        "project",
    ),
    _row(
        "sample",
        QT_TRANSLATE_NOOP("Actions", "Open the &sample project"),
        "",
        "",
        When.ALWAYS,
        "project",
    ),
    _row(
        "import",
        QT_TRANSLATE_NOOP("Actions", "&Import articles…"),
        "Ctrl+I",
        "import",
        When.WRITABLE,
        "project",
    ),
    _row(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        "Ctrl+E",
        "export",
        When.PROJECT,
        "project",
    ),
    _row(
        "labels",
        QT_TRANSLATE_NOOP("Actions", "&Labels…"),
        "Ctrl+L",
        "label",
        When.WRITABLE,
        "project",
    ),
    _row(
        "annotator", QT_TRANSLATE_NOOP("Actions", "&Annotator…"), "", "", When.WRITABLE, "project"
    ),
    _row(
        "adjudicate",
        QT_TRANSLATE_NOOP("Actions", "A&djudicate"),
        "Ctrl+Shift+A",
        "compare",
        When.PROJECT,
        "team",
    ),
    _row(
        "check", QT_TRANSLATE_NOOP("Actions", "&Check the project"), "", "", When.PROJECT, "project"
    ),
    _row(
        "backup",
        QT_TRANSLATE_NOOP("Actions", "Save a &copy…"),
        "Ctrl+Shift+S",
        "",
        When.PROJECT,
        "project",
    ),
    _row("backups", QT_TRANSLATE_NOOP("Actions", "&Backups…"), "", "", When.PROJECT, "project"),
    _row(
        "compact",
        QT_TRANSLATE_NOOP("Actions", "Co&mpact the project"),
        "",
        "",
        When.WRITABLE,
        "project",
    ),
    _row(
        "recover",
        QT_TRANSLATE_NOOP("Actions", "&Recover a damaged project…"),
        "",
        "",
        When.ALWAYS,
        "project",
    ),
    _row("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", When.ALWAYS, "project"),
    _row("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo", When.WRITABLE, "edit"),
    _row(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        "Ctrl+Shift+Z; Ctrl+Y",
        "redo",
        When.WRITABLE,
        "edit",
    ),
    _row(
        "find",
        QT_TRANSLATE_NOOP("Actions", "&Find in this article"),
        "Ctrl+F",
        "search",
        When.DOCUMENT,
        "edit",
    ),
    _row(
        "find_corpus",
        QT_TRANSLATE_NOOP("Actions", "Find in &all articles"),
        "Ctrl+Shift+F",
        "",
        When.PROJECT,
        "edit",
    ),
    _row(
        "next_hit",
        QT_TRANSLATE_NOOP("Actions", "Ne&xt hit"),
        "F3",
        "",
        When.PROJECT,
        "edit",
    ),
    _row(
        "previous_hit",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious hit"),
        "Shift+F3",
        "",
        When.PROJECT,
        "edit",
    ),
    _row(
        "values",
        QT_TRANSLATE_NOOP("Actions", "Edit the &values"),
        "Ctrl+Return",
        "",
        When.SPAN,
        "span",
    ),
    _row(
        "note", QT_TRANSLATE_NOOP("Actions", "Write a &note"), "Ctrl+M", "note", When.SPAN, "span"
    ),
    _row(
        "bounds",
        QT_TRANSLATE_NOOP("Actions", "Set the &boundaries to the selection"),
        "Ctrl+B",
        "",
        When.SPAN,
        "span",
    ),
    _row(
        "delete",
        QT_TRANSLATE_NOOP("Actions", "&Delete the span"),
        "Del; Backspace",
        "delete",
        When.SPAN,
        "span",
    ),
    _row(
        "label_every",
        QT_TRANSLATE_NOOP("Actions", "Label &every occurrence…"),
        "Ctrl+Shift+E",
        "",
        When.ANNOTATING,
        "span",
    ),
    _row(
        "remove_label",
        QT_TRANSLATE_NOOP("Actions", "Re&move this label everywhere…"),
        "Ctrl+Shift+Del",
        "",
        When.ANNOTATING,
        "span",
    ),
    _row(
        "fragment",
        QT_TRANSLATE_NOOP("Actions", "Add as a &fragment"),
        "Ctrl+Shift+B",
        "",
        When.ANNOTATING,
        "span",
    ),
    _row(
        "cycle",
        QT_TRANSLATE_NOOP("Actions", "Ne&xt of the spans on one another"),
        "Ctrl+T",
        "",
        When.DOCUMENT,
        "span",
    ),
    _row(
        "relate",
        QT_TRANSLATE_NOOP("Actions", "&Relate to another span"),
        "Ctrl+R",
        "",
        When.SPAN,
        "span",
    ),
    _row("flag", QT_TRANSLATE_NOOP("Actions", "Fla&g"), "Ctrl+G", "", When.SPAN, "span"),
    _row(
        "end_left",
        QT_TRANSLATE_NOOP("Actions", "End: a word to the &left"),
        "Alt+[",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "end_right",
        QT_TRANSLATE_NOOP("Actions", "End: a word to the &right"),
        "Alt+]",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "start_left",
        QT_TRANSLATE_NOOP("Actions", "Start: a word to the left"),
        "Alt+Shift+[",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "start_right",
        QT_TRANSLATE_NOOP("Actions", "Start: a word to the right"),
        "Alt+Shift+]",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "end_left_letter",
        QT_TRANSLATE_NOOP("Actions", "End: a letter to the left"),
        "Ctrl+[",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "end_right_letter",
        QT_TRANSLATE_NOOP("Actions", "End: a letter to the right"),
        "Ctrl+]",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "start_left_letter",
        QT_TRANSLATE_NOOP("Actions", "Start: a letter to the left"),
        "Ctrl+Shift+[",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "start_right_letter",
        QT_TRANSLATE_NOOP("Actions", "Start: a letter to the right"),
        "Ctrl+Shift+]",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "end_left_clitic",
        QT_TRANSLATE_NOOP("Actions", "End: a clitic to the left"),
        "Ctrl+Alt+[",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "end_right_clitic",
        QT_TRANSLATE_NOOP("Actions", "End: a clitic to the right"),
        "Ctrl+Alt+]",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "start_left_clitic",
        QT_TRANSLATE_NOOP("Actions", "Start: a clitic to the left"),
        "Ctrl+Alt+Shift+[",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "start_right_clitic",
        QT_TRANSLATE_NOOP("Actions", "Start: a clitic to the right"),
        "Ctrl+Alt+Shift+]",
        "",
        When.SPAN,
        "bounds",
    ),
    _row(
        "next_suggestion",
        QT_TRANSLATE_NOOP("Actions", "&Next suggestion"),
        "F12",
        "",
        When.ANNOTATING,
        "suggestions",
    ),
    _row(
        "previous_suggestion",
        QT_TRANSLATE_NOOP("Actions", "&Previous suggestion"),
        "Shift+F12",
        "",
        When.ANNOTATING,
        "suggestions",
    ),
    _row(
        "accept",
        QT_TRANSLATE_NOOP("Actions", "&Accept the suggestion"),
        "Alt+Return",
        "done",
        When.ANNOTATING,
        "suggestions",
    ),
    _row(
        "reject",
        QT_TRANSLATE_NOOP("Actions", "&Reject the suggestion"),
        "Alt+Backspace",
        "",
        When.ANNOTATING,
        "suggestions",
    ),
    _row(
        "accept_label",
        QT_TRANSLATE_NOOP("Actions", "Accept all of this &label in the article"),
        "Alt+Shift+Return",
        "",
        When.ANNOTATING,
        "suggestions",
    ),
    _row(
        "accept_everywhere",
        QT_TRANSLATE_NOOP("Actions", "Accept all of this label in &every article…"),
        "",
        "",
        When.ANNOTATING,
        "suggestions",
    ),
    _row(
        "suggest_all",
        QT_TRANSLATE_NOOP("Actions", "&Suggest in all articles"),
        "Ctrl+F12",
        "suggest",
        When.ANNOTATING,
        "suggestions",
    ),
    _row(
        "train",
        QT_TRANSLATE_NOOP("Actions", "&Train the model…"),
        "",
        "",
        When.ANNOTATING,
        "suggestions",
    ),
    _row(
        "offer_plain",
        QT_TRANSLATE_NOOP("Actions", "Articles in the order of the &corpus"),
        "",
        "",
        When.PROJECT,
        "suggestions",
        checkable=True,
    ),
    _row(
        "offer_uncertainty",
        QT_TRANSLATE_NOOP("Actions", "Articles the model is &unsure of first"),
        "",
        "",
        When.PROJECT,
        "suggestions",
        checkable=True,
    ),
    _row(
        "offer_diversity",
        QT_TRANSLATE_NOOP("Actions", "The most &different articles first"),
        "",
        "",
        When.PROJECT,
        "suggestions",
        checkable=True,
    ),
    _row(
        "show_suggestions",
        QT_TRANSLATE_NOOP("Actions", "S&how suggestions"),
        "",
        "",
        When.ALWAYS,
        "suggestions",
        checkable=True,
    ),
    _row(
        "blind",
        QT_TRANSLATE_NOOP("Actions", "&Blind mode: no suggestions in this project"),
        "",
        "",
        When.WRITABLE,
        "suggestions",
        checkable=True,
    ),
    _row(
        "begun",
        QT_TRANSLATE_NOOP("Actions", "&How many spans began as suggestions…"),
        "",
        "",
        When.PROJECT,
        "suggestions",
    ),
    _row(
        "facts",
        QT_TRANSLATE_NOOP("Actions", "&Facts…"),
        "Ctrl+Shift+F12",
        "chart",
        When.ANNOTATING,
        "suggestions",
    ),
    _row(
        "next_span",
        QT_TRANSLATE_NOOP("Actions", "&Next span"),
        "Ctrl+Down",
        "",
        When.DOCUMENT,
        "go",
    ),
    _row(
        "previous_span",
        QT_TRANSLATE_NOOP("Actions", "&Previous span"),
        "Ctrl+Up",
        "",
        When.DOCUMENT,
        "go",
    ),
    _row(
        "next_candidate",
        QT_TRANSLATE_NOOP("Actions", "Next &candidate without a label"),
        "F4",
        "",
        When.DOCUMENT,
        "go",
    ),
    _row(
        "previous_candidate",
        QT_TRANSLATE_NOOP("Actions", "Previous candidate without a la&bel"),
        "Shift+F4",
        "",
        When.DOCUMENT,
        "go",
    ),
    _row(
        "next_article",
        QT_TRANSLATE_NOOP("Actions", "Next &article"),
        "Ctrl+PgDown",
        "next",
        When.PROJECT,
        "go",
    ),
    _row(
        "previous_article",
        QT_TRANSLATE_NOOP("Actions", "P&revious article"),
        "Ctrl+PgUp",
        "previous",
        When.PROJECT,
        "go",
    ),
    _row(
        "done",
        QT_TRANSLATE_NOOP("Actions", "Article is &done, go to the next"),
        "Ctrl+D",
        "done",
        When.ANNOTATING,
        "go",
    ),
    _row(
        "next_sentence",
        QT_TRANSLATE_NOOP("Actions", "Next se&ntence"),
        "Alt+Down",
        "",
        When.DOCUMENT,
        "go",
    ),
    _row(
        "previous_sentence",
        QT_TRANSLATE_NOOP("Actions", "Previous sen&tence"),
        "Alt+Up",
        "",
        When.DOCUMENT,
        "go",
    ),
    _row(
        "select_sentence",
        QT_TRANSLATE_NOOP("Actions", "&Select the sentence"),
        "Ctrl+.",
        "",
        When.DOCUMENT,
        "go",
    ),
    _row(
        "extend_sentence",
        QT_TRANSLATE_NOOP("Actions", "E&xtend the selection by a sentence"),
        "Ctrl+Shift+.",
        "",
        When.DOCUMENT,
        "go",
    ),
    _row(
        "flag_article",
        QT_TRANSLATE_NOOP("Actions", "&Flag the article"),
        "Ctrl+Shift+G",
        "",
        When.ANNOTATING,
        "go",
    ),
    _row(
        "article_note",
        QT_TRANSLATE_NOOP("Actions", "No&te on the article…"),
        "Ctrl+Shift+N",
        "",
        When.ANNOTATING,
        "go",
    ),
    _row(
        "open_items",
        QT_TRANSLATE_NOOP("Actions", "Flags and n&otes"),
        "Ctrl+Shift+M",
        "",
        When.PROJECT,
        "go",
    ),
    _row("reading", QT_TRANSLATE_NOOP("Actions", "Go to the &text"), "F6", "", When.DOCUMENT, "go"),
    _row(
        "assign",
        QT_TRANSLATE_NOOP("Actions", "&Assign articles…"),
        "Ctrl+Alt+A",
        "",
        When.COORDINATING,
        "team",
    ),
    _row(
        "work_files",
        QT_TRANSLATE_NOOP("Actions", "&Write the work files…"),
        "",
        "",
        When.COORDINATING,
        "team",
    ),
    _row(
        "merge",
        QT_TRANSLATE_NOOP("Actions", "&Merge files…"),
        "Ctrl+Alt+M",
        "",
        When.WRITABLE,
        "team",
    ),
    _row(
        "bin_article",
        QT_TRANSLATE_NOOP("Actions", "Move the article to the &bin"),
        "Alt+Del",
        "",
        When.COORDINATING,
        "edit",
    ),
    _row("bin", QT_TRANSLATE_NOOP("Actions", "B&in…"), "", "", When.WRITABLE, "edit"),
    _row(
        "skip",
        QT_TRANSLATE_NOOP("Actions", "S&kip the article…"),
        "Ctrl+Alt+D",
        "",
        When.ANNOTATING,
        "team",
    ),
    _row(
        "send_back",
        QT_TRANSLATE_NOOP("Actions", "Send &back…"),
        "Ctrl+Alt+S",
        "",
        When.WORKING,
        "team",
    ),
    _row(
        "agreement",
        QT_TRANSLATE_NOOP("Actions", "A&greement…"),
        "Ctrl+F9",
        "chart",
        When.PROJECT,
        "team",
    ),
    _row(
        "progress",
        QT_TRANSLATE_NOOP("Actions", "&Progress…"),
        "Ctrl+Shift+F9",
        "",
        When.PROJECT,
        "team",
    ),
    _row(
        "by_sentence",
        QT_TRANSLATE_NOOP("Actions", "A line for each &sentence"),
        "F7",
        "",
        When.ALWAYS,
        "view",
        checkable=True,
    ),
    _row(
        "focus",
        QT_TRANSLATE_NOOP("Actions", "Only the present sen&tence bright"),
        "F8",
        "",
        When.ALWAYS,
        "view",
        checkable=True,
    ),
    _row(
        "numbers",
        QT_TRANSLATE_NOOP("Actions", "&Number the paragraphs"),
        "Ctrl+F7",
        "",
        When.ALWAYS,
        "view",
        checkable=True,
    ),
    _row(
        "larger",
        QT_TRANSLATE_NOOP("Actions", "&Larger text"),
        "Ctrl++; Ctrl+=",
        "",
        When.ALWAYS,
        "view",
    ),
    _row(
        "smaller", QT_TRANSLATE_NOOP("Actions", "&Smaller text"), "Ctrl+-", "", When.ALWAYS, "view"
    ),
    _row(
        "looser",
        QT_TRANSLATE_NOOP("Actions", "More &space between lines"),
        "Ctrl+Shift+Up",
        "",
        When.ALWAYS,
        "view",
    ),
    _row(
        "tighter",
        QT_TRANSLATE_NOOP("Actions", "L&ess space between lines"),
        "Ctrl+Shift+Down",
        "",
        When.ALWAYS,
        "view",
    ),
    _row("font", QT_TRANSLATE_NOOP("Actions", "Text &font…"), "", "", When.ALWAYS, "view"),
    _row(
        "theme_system",
        QT_TRANSLATE_NOOP("Actions", "Theme of the &system"),
        "",
        "",
        When.ALWAYS,
        "view",
        checkable=True,
    ),
    _row(
        "theme_light",
        QT_TRANSLATE_NOOP("Actions", "&Light theme"),
        "",
        "",
        When.ALWAYS,
        "view",
        checkable=True,
    ),
    _row(
        "theme_dark",
        QT_TRANSLATE_NOOP("Actions", "&Dark theme"),
        "",
        "",
        When.ALWAYS,
        "view",
        checkable=True,
    ),
    _row(
        "theme_contrast",
        QT_TRANSLATE_NOOP("Actions", "&High contrast"),
        "",
        "",
        When.ALWAYS,
        "view",
        checkable=True,
    ),
    _row(
        "language",
        QT_TRANSLATE_NOOP("Actions", "Ne&xt language"),
        "Ctrl+Shift+L",
        "language",
        When.ALWAYS,
        "view",
    ),
    *(
        _row(f"language_{code}", name, "", "", When.ALWAYS, "view", checkable=True)
        for code, name in LANGUAGES.items()
    ),
    _row(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "&Find an action…"),
        "Ctrl+K; Ctrl+Shift+P",
        "search",
        When.ALWAYS,
        "help",
    ),
    _row("guide", QT_TRANSLATE_NOOP("Actions", "G&uide"), "Ctrl+F1", "help", When.ALWAYS, "help"),
    _row("tour", QT_TRANSLATE_NOOP("Actions", "&Tour of the window"), "", "", When.ALWAYS, "help"),
    _row(
        "guideline",
        QT_TRANSLATE_NOOP("Actions", "&Guideline of the labels"),
        "Shift+F1",
        "",
        When.PROJECT,
        "help",
    ),
    _row(
        "key_sheet",
        QT_TRANSLATE_NOOP("Actions", "All &keys…"),
        "F1; Ctrl+/",
        "keyboard",
        When.ALWAYS,
        "help",
    ),
    _row(
        "key_editor",
        QT_TRANSLATE_NOOP("Actions", "&Change keys…"),
        "",
        "",
        When.ALWAYS,
        "help",
    ),
    _row(
        "about",
        QT_TRANSLATE_NOOP("Actions", "&About Tawsim"),
        "",
        "help",
        When.ALWAYS,
        "help",
    ),
)

TOOLBAR = (
    *("import", "export", "", "undo", "redo", "", "previous_article", "next_article"),
    *("done", "", "labels", "adjudicate", "language"),
)


class Actions:
    """The QActions of one window, by id."""

    def __init__(self, window: QWidget, verbs: dict[str, Callable[[], object]]) -> None:
        self.by_id: dict[str, QAction] = {}
        for row in ACTIONS:
            action = QAction(window)
            action.setObjectName(row.id)
            action.setCheckable(row.checkable)
            if row.keys:
                action.setShortcuts(QKeySequence.listFromString(row.keys))
            verb = verbs[row.id]
            action.triggered.connect(lambda _=False, verb=verb: verb())
            self.by_id[row.id] = action
        self._languages = QActionGroup(window)
        for code in LANGUAGES:
            self._languages.addAction(self.by_id[f"language_{code}"])
        self.retranslate()

    def retranslate(self) -> None:
        """Put every action's words in the present language."""
        for row in ACTIONS:
            action = self.by_id[row.id]
            words = QCoreApplication.translate("Actions", row.text)
            action.setText(words)
            plain = words.replace("&", "").rstrip("…")
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{plain} (\u2066{keys}\u2069)" if keys else plain)
            if row.icon:
                action.setIcon(icon(row.icon))
        self.by_id[f"language_{current_language()}"].setChecked(True)

    def enable(self, satisfied: set[When], told: Mapping[str, bool]) -> None:
        """Enable those whose need is satisfied; of some it is ``told`` by id.

        Each is set once: one that goes off and on again is drawn anew in menu and bar.
        """
        for row in ACTIONS:
            self.by_id[row.id].setEnabled(told.get(row.id, row.when in satisfied))
