"""What the actions of the reading view do: moving, boundaries, reading modes, flags, notes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QPlainTextEdit

from annotations.operations.edit_flags import flag_document, write_document_note
from annotations.text.boundary_moves import Edge, Unit

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

_UNITS = {"": Unit.WORD, "_letter": Unit.GRAPHEME, "_clitic": Unit.CLITIC}
_MODES = ("by_sentence", "focus", "numbers")


class ReadingCommands(QObject):
    """The verbs of the reading view of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        window, annotating = self._window, self._window.annotating
        view = window.view
        verbs: dict[str, Callable[[], object]] = {
            "fragment": annotating.add_fragment,
            "cycle": view.cycle_spans,
            "flag": annotating.flag,
            "relate": window.relating.relate,
            "next_candidate": lambda: window.candidates.go(forward=True),
            "previous_candidate": lambda: window.candidates.go(forward=False),
            "next_sentence": lambda: view.move_by_sentence(forward=True, extend=False),
            "previous_sentence": lambda: view.move_by_sentence(forward=False, extend=False),
            "select_sentence": view.select_sentence,
            "extend_sentence": lambda: view.move_by_sentence(forward=True, extend=True),
            "flag_article": self.flag_article,
            "article_note": self.note_article,
            "open_items": window.open_items.toggle,
            "guideline": self.show_guideline,
            **{mode: partial(self.switch_mode, mode) for mode in _MODES},
        }
        for edge in Edge:
            for suffix, unit in _UNITS.items():
                for side in ("left", "right"):
                    verbs[f"{edge}_{side}{suffix}"] = partial(
                        self.move_boundary, edge, unit, left=side == "left"
                    )
        return verbs

    def move_boundary(self, edge: Edge, unit: Unit, *, left: bool) -> None:
        """Move a boundary of the current suggestion, or else of the chosen span."""
        if not self._window.suggesting.move_boundary(edge, unit, left=left):
            self._window.annotating.move_boundary(edge, unit, left=left)

    def apply_modes(self) -> None:
        """Read as the preferences say."""
        kept = self._window.preferences
        shown = {mode: kept.reading_mode(mode) for mode in _MODES}
        for mode, on in shown.items():
            self._window.actions_by_id[mode].setChecked(on)
        self._window.view.set_reading_mode(
            by_sentence=shown["by_sentence"], focused=shown["focus"], numbered=shown["numbers"]
        )

    def switch_mode(self, mode: str) -> None:
        """Turn one mode of reading on or off."""
        kept = self._window.preferences
        kept.set_reading_mode(mode, not kept.reading_mode(mode))
        self.apply_modes()

    def flag_article(self) -> None:
        """Flag the article to come back to, or take its flag away."""
        project, document = self._workspace.project, self._workspace.document_id
        if project is None or document is None:
            return
        layer = self._workspace.layer
        flagged = not project.flags.mark(document, layer).flagged
        self._workspace.run(flag_document, document=document, layer=layer, flagged=flagged)
        told = self.tr("The article is flagged.") if flagged else self.tr("The flag is gone.")
        self._window.notices.tell(told)

    def note_article(self) -> None:
        """Ask for the note on the article."""
        project, document = self._workspace.project, self._workspace.document_id
        if project is None or document is None:
            return
        layer = self._workspace.layer
        asked = self.tr("What should be known about this article?")
        dialog = QInputDialog(self._window)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setWindowTitle(self.tr("Note on the article"))
        dialog.setLabelText(asked)
        dialog.setTextValue(project.flags.mark(document, layer).note)
        for field in dialog.findChildren(QPlainTextEdit):
            field.setAccessibleName(asked)
        if dialog.exec():
            note = dialog.textValue()
            self._workspace.run(write_document_note, document=document, layer=layer, note=note)

    def show_guideline(self) -> None:
        """Open the descriptions of all labels beside the window, or bring them to the front."""
        from desktop.dialogs.guideline import Guideline

        sheet = self._window.findChild(Guideline)
        if sheet is None:
            sheet = Guideline(self._workspace, self._window)
        span = self._window.annotating.span()
        sheet.show_label(None if span is None else span.label)
        sheet.show()
        sheet.activateWindow()
