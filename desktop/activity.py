"""How long the annotator works on each article; time without a key or the mouse is not counted."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from annotations.document import DocumentId
from annotations.layer import LayerId
from annotations.operations.record_time import record_time
from desktop.workspace import Workspace

IDLE = 60.0
"""Seconds without any input after which nobody is working."""

_SAVE_EVERY = 300_000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
    }
)


class Activity(QObject):
    """Counts while the window is used and writes the seconds when the article is left."""

    def __init__(
        self, workspace: Workspace, window: QWidget, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(window)
        self._workspace, self._window, self._clock = workspace, window, clock
        self._last: float | None = None
        self._seconds = 0.0
        self._for: tuple[DocumentId, LayerId] | None = None
        workspace.leaving.connect(self.save)
        workspace.document_opened.connect(self._begin)
        workspace.annotator_changed.connect(self._begin)
        self._timer = QTimer(self, interval=_SAVE_EVERY)
        self._timer.timeout.connect(self.save)
        self._timer.start()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def _begin(self) -> None:
        document, layer = self._workspace.document_id, self._workspace.layer
        self._for = (document, layer) if document is not None and layer else None
        self._last, self._seconds = None, 0.0

    def note(self) -> None:
        """Somebody is at work now."""
        now = self._clock()
        if self._last is not None and now - self._last < IDLE:
            self._seconds += now - self._last
        self._last = now

    def save(self) -> None:
        """Write the whole seconds that were counted; the rest is kept for later."""
        project, seconds = self._workspace.project, int(self._seconds)
        if self._for is None or project is None or project.read_only or not seconds:
            return
        self._seconds -= seconds
        document, layer = self._for
        self._workspace.run(record_time, document=document, layer=layer, seconds=seconds)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT and self._window.isActiveWindow():
            self.note()
        return False
