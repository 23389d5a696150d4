"""A short tour over the real window: what is where, told step by step, to be left at any."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.language import number
from desktop.widgets.spotlight import Spotlight


@dataclass(frozen=True, slots=True)
class Stop:
    """One step; ``heading`` and ``told`` are English sources of translated words."""

    place: str
    heading: str
    told: str


STOPS = (
    Stop(
        "articles",
        QT_TRANSLATE_NOOP("Tour", "The articles"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Everything that was imported, and how far you are with it. Ctrl+Page Down goes to "
            "the next article, and the field above searches the titles.",
        ),
    ),
    Stop(
        "text",
        QT_TRANSLATE_NOOP("Tour", "The text"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Double-click a word, drag over several, or hold Shift and walk with the arrows. "
            "The text itself is never changed.",
        ),
    ),
    Stop(
        "labels",
        QT_TRANSLATE_NOOP("Tour", "The labels"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Press the key beside a label, or click it, and the selected words bear it. The keys "
            "are places on the keyboard and work in Arabic too.",
        ),
    ),
    Stop(
        "spans",
        QT_TRANSLATE_NOOP("Tour", "The spans"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "What you have labelled in this article, in its order. Ctrl+Down goes to the next.",
        ),
    ),
    Stop(
        "values",
        QT_TRANSLATE_NOOP("Tour", "The values"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "What the chosen span means: a country's code, a figure's number. They are proposed "
            "from the words; Enter goes in, and Enter comes back.",
        ),
    ),
    Stop(
        "tools",
        QT_TRANSLATE_NOOP("Tour", "The usual actions"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Import, export, undo, next article. When you are through with an article, Ctrl+D "
            "marks it done: only finished articles are compared.",
        ),
    ),
    Stop(
        "status",
        QT_TRANSLATE_NOOP("Tour", "Always saved"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Each gesture is on disk the moment you make it. There is no button to save, and "
            "Ctrl+Z goes back without limit.",
        ),
    ),
    Stop(
        "menu",
        QT_TRANSLATE_NOOP("Tour", "When you do not know how"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Ctrl+K finds any action by its name, F1 shows all keys, Ctrl+F1 opens the guide. "
            "This tour is in the Help menu.",
        ),
    ),
)


class WindowTour(QObject):
    """Walks over places of a window, given by name. Signal: ``ended``."""

    ended = Signal()

    def __init__(self, window: QWidget, place: Callable[[str], QWidget]) -> None:
        super().__init__(window)
        self._place = place
        self._at = 0
        self.spotlight = Spotlight(window)
        self.spotlight.moved.connect(self._move)
        self.spotlight.left.connect(self.end)
        self.spotlight.installEventFilter(self)
        self._show()

    def stop(self) -> Stop:
        """Where the tour is."""
        return STOPS[self._at]

    def _move(self, by: int) -> None:
        if self._at + by >= len(STOPS):
            self.end()
            return
        self._at = max(self._at + by, 0)
        self._show()

    def _show(self) -> None:
        light, stop = self.spotlight, self.stop()
        translate = QCoreApplication.translate
        light.heading.setText(translate("Tour", stop.heading))
        light.told.setText(translate("Tour", stop.told))
        light.place.setText(
            translate("Tour", "{} of {}").format(number(self._at + 1), number(len(STOPS)))
        )
        light.skip.setText(translate("Tour", "Skip"))
        light.back.setText(translate("Tour", "Back"))
        last = self._at == len(STOPS) - 1
        light.next.setText(translate("Tour", "Done") if last else translate("Tour", "Next"))
        light.back.setEnabled(self._at > 0)
        light.card.setAccessibleName(f"{light.heading.text()}. {light.told.text()}")
        light.next.setAccessibleDescription(light.card.accessibleName())
        light.light(self._place(stop.place))

    def end(self) -> None:
        """Take the card away."""
        self.spotlight.removeEventFilter(self)
        self.spotlight.hide()
        self.spotlight.deleteLater()
        self.ended.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.spotlight and event.type() == QEvent.Type.LanguageChange:
            self._show()
        return False
