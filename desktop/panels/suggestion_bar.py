"""One line below the text: the current suggestion with its source, and the keys that judge it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.language import number
from desktop.suggesting import Suggesting
from desktop.suggestion_look import SuggestionLook, percent, source_name
from desktop.widgets.plain_label import PlainLabel
from desktop.workspace import Workspace

_QUOTE_SHOWN = 60


class SuggestionBar(QFrame):
    """Hidden where there is nothing to judge, and in blind mode."""

    def __init__(
        self, workspace: Workspace, suggesting: Suggesting, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._suggesting = workspace, suggesting
        self.setObjectName("suggestions")
        self.text = PlainLabel(wordWrap=True)
        self.next, self.accept, self.all, self.reject = (QPushButton() for _ in range(4))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.text, 1)
        for button, verb in (
            (self.next, lambda: suggesting.go(1)),
            (self.accept, suggesting.accept),
            (self.all, suggesting.accept_label),
            (self.reject, suggesting.reject),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, verb=verb: verb())
            layout.addWidget(button)
        suggesting.changed.connect(self.refresh)
        self.retranslate()

    def refresh(self) -> None:
        """Say what is current, or how many there are."""
        suggestions, current = self._suggesting.suggestions, self._suggesting.current
        self.setVisible(bool(suggestions))
        for button in (self.accept, self.all, self.reject):
            button.setVisible(current is not None)
        self.next.setVisible(current is None)
        if current is None:
            count = len(suggestions)
            self.text.setText(self.tr("%Ln suggestion(s) in this article", "", count))
            return
        at = [each.id for each in suggestions].index(current.id) + 1
        quote = (
            current.quote
            if len(current.quote) <= _QUOTE_SHOWN
            else (current.quote[:_QUOTE_SHOWN] + "…")
        )
        look = SuggestionLook(self._workspace.labels())
        self.text.setText(
            self.tr("{} of {}: “{}” – {} – {}, {}").format(
                number(at),
                number(len(suggestions)),
                f"\u2068{quote}\u2069",
                look.words(current),
                source_name(current.source),
                percent(current.score),
            )
        )

    def retranslate(self) -> None:
        """Put every word in the present language."""
        for button, words, told in (
            (self.next, self.tr("Go to the first"), self.tr("Go to the next suggestion (F12)")),
            (self.accept, self.tr("Accept ⏎"), self.tr("Accept it and go to the next (Enter)")),
            (
                self.all,
                self.tr("All of this label"),
                self.tr("Accept all of this label in this article (Shift+Enter)"),
            ),
            (self.reject, self.tr("Reject ⌫"), self.tr("Reject it and go to the next (Backspace)")),
        ):
            button.setText(words)
            button.setToolTip(told)
            button.setAccessibleName(told)
        self.setAccessibleName(self.tr("Suggestions"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
