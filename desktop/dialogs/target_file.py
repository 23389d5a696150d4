"""Where to save: asks before it replaces a file, and never replaces the open project."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.dialogs.question import agreed
from desktop.language import led
from desktop.widgets.plain_label import as_plain

_SUFFIX = re.compile(r"\.[A-Za-z]\w*")


def ask_target(
    parent: QWidget,
    title: str,
    *,
    folder: Path,
    name: str,
    told: str,
    suffix: str,
    kept: Path | None = None,
    replaces: bool = True,
) -> Path | None:
    """The file that was chosen, with the suffix where it has none; None where cancelled.

    ``name`` is proposed, ``told`` the kind of file in words. ``kept`` is a file that may
    not be chosen. Without ``replaces`` a file that is there is given back unasked, for
    the caller to refuse.
    """
    dialog = target_chooser(parent, title, folder=folder, kinds=[f"{told} (*{suffix})"])
    if name:
        dialog.selectFile(name)
    while dialog.exec():
        path = with_suffix(Path(dialog.selectedFiles()[0]), suffix)
        if kept is not None and path.exists() and path.samefile(kept):
            _refuse_kept(parent, title, path)
        elif not replaces or not path.exists() or _may_replace(parent, title, path):
            return path
    return None


def target_chooser(
    parent: QWidget, title: str, *, folder: Path, kinds: Sequence[str]
) -> QFileDialog:
    """A chooser of a file to save; each kind is words and a pattern."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setNameFilters(list(kinds))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    # The name that the chooser asks about lacks the suffix that is added to it.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    return dialog


def with_suffix(path: Path, suffix: str) -> Path:
    """The path, with the suffix where it has none."""
    return path if _SUFFIX.fullmatch(path.suffix) else path.with_name(path.name + suffix)


def _refuse_kept(parent: QWidget, title: str, path: Path) -> None:
    words = QCoreApplication.translate(
        "TargetFile", "{} is the project that is open. Choose another name."
    )
    QMessageBox.warning(parent, title, as_plain(led(words.format(f"\u2068{path.name}\u2069"))))


def _may_replace(parent: QWidget, title: str, path: Path) -> bool:
    words = QCoreApplication.translate("TargetFile", "{} is already there. Replace it?")
    return agreed(
        parent,
        title,
        words.format(f"\u2068{path.name}\u2069"),
        QCoreApplication.translate("TargetFile", "&Replace"),
        QCoreApplication.translate("TargetFile", "Choose &another name"),
    )
