"""The log: what was done and what failed, for bug reports. It never holds words of an article.

Operations are told by name and number of articles, problems by their kind
alone: their facts may be words of an article, names of people or of files.
"""

from __future__ import annotations

import logging
import platform
import re
import sqlite3
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler, qVersion

from annotations.errors import Problem
from annotations.storage.journal import Changes
from annotations.version import VERSION
from desktop.workspace import Workspace

_BYTES, _FILES = 256 * 1024, 3
_UNSAID = re.compile(r"""(["']).*\1|[^\x20-\x7e]+""")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_path() -> Path:
    """Where the log of this user lies."""
    from platformdirs import user_log_path

    return user_log_path("tawsim", appauthor=False) / "tawsim.log"


class LogFile(QObject):
    """Writes down what happens in a workspace, in a few files of ``largest`` bytes.

    The oldest go. Raises OSError where the file cannot be written.
    """

    def __init__(self, workspace: Workspace, path: Path, *, largest: int = _BYTES) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._logger = logging.getLogger("tawsim")
        self._logger.setLevel(logging.INFO)
        self._logger.propagate = False
        path.parent.mkdir(parents=True, exist_ok=True)
        self._handler = RotatingFileHandler(
            path, maxBytes=largest, backupCount=_FILES, encoding="utf-8"
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._logger.addHandler(self._handler)
        self._before = qInstallMessageHandler(self._take_message)
        workspace.project_opened.connect(self._opened)
        workspace.project_closed.connect(lambda: self._logger.info("closed"))
        workspace.changed.connect(self._changed)
        workspace.failed.connect(self.failed)
        told = (VERSION, platform.python_version(), qVersion(), sqlite3.sqlite_version)
        self._logger.info("started: Tawsim %s, Python %s, Qt %s, SQLite %s", *told)

    def close(self) -> None:
        """Write no more."""
        qInstallMessageHandler(self._before)
        self._logger.info("ended")
        self._logger.removeHandler(self._handler)
        self._handler.close()

    def failed(self, problem: Problem) -> None:
        """A problem was shown."""
        self._logger.warning("problem: %s", type(problem).__name__)

    def _opened(self) -> None:
        project = self._workspace.project
        if project is not None:
            told = (len(project.documents), project.read_only or "no")
            self._logger.info("opened: %d articles, read-only: %s", *told)

    def _changed(self, changes: Changes) -> None:
        self._logger.info("%s: %d articles", changes.operation, len(changes.documents))

    def _take_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Qt's own messages, without what stands in quotes and without foreign letters."""
        said = _UNSAID.sub("…", message)[:200]
        self._logger.log(_LEVELS.get(kind, logging.WARNING), "Qt %s: %s", context.category, said)
        if self._before is not None:
            self._before(kind, context, message)
