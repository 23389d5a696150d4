"""Files under a passphrase in the window: asked for once, opened where the user says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QLineEdit

from annotations.project import SUFFIX
from desktop.background_job import BackgroundJob, run_job
from desktop.dialogs.target_file import ask_target
from desktop.language import led
from desktop.widgets.plain_label import as_plain

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class SealedFiles(QObject):
    """What is done with sealed files."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def passphrase(self, path: Path) -> str | None:
        """Ask for the passphrase, its letters hidden; None where that was cancelled."""
        words = self.tr("{} is under a passphrase. Type it:").format(f"\u2068{path.name}\u2069")
        typed, given = QInputDialog.getText(
            self._window,
            self.tr("Sealed file"),
            as_plain(led(words)),
            QLineEdit.EchoMode.Password,
        )
        return typed if given and typed else None

    def is_sealed(self, path: Path) -> bool:
        """Whether the file needs a passphrase; what cannot be read is told where it is opened."""
        from annotations.storage.sealed_file import is_sealed

        try:
            return path.is_file() and is_sealed(path)
        except OSError:
            return False

    def open(self, path: Path) -> None:
        """Ask for the passphrase and where to put the opened copy, and open that."""
        from annotations.storage.sealed_file import unseal

        passphrase = self.passphrase(path)
        if passphrase is None:
            return
        target = ask_target(
            self._window,
            self.tr("Save the opened copy"),
            folder=path.parent,
            name=path.stem + self.tr(" (opened)") + SUFFIX,
            told=self.tr("Tawsim project"),
            suffix=SUFFIX,
            kept=path,
        )
        if target is None:
            return

        def work(job: BackgroundJob) -> Path:
            unseal(path, target, passphrase, overwrite=True, progress=job.progress)
            return target

        run_job(
            self._window,
            self.tr("Opening the sealed file"),
            work,
            self._opened,
            self._window.notices.problem,
        )

    def _opened(self, path: Path) -> None:
        """Keep that it came sealed, so that it can go back so."""
        self._window.preferences.set_came_sealed(str(path))
        self._window.workspace.open(path)
