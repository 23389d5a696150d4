"""Where a new project goes and which labels it begins with, asked in one chooser."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from annotations.project import SUFFIX, Project
from desktop.dialogs.target_file import target_chooser, with_suffix


@dataclass(frozen=True, slots=True)
class NewProject:
    """A file to make, and the scheme that its labels come from; None for no labels yet."""

    path: Path
    scheme: Path | None

    def create(self) -> Project:
        """Make the project. Raises what reading a scheme or making a project does."""
        from annotations.formats.label_scheme import load_scheme
        from annotations.label_set import LabelSet

        labels = LabelSet() if self.scheme is None else load_scheme(self.scheme)
        return Project.create(self.path, labels)


def ask_new_project(parent: QWidget, folder: Path) -> NewProject | None:
    """Ask for the file, the kind of which says with which labels; None where cancelled."""
    from resources import resource

    shipped, empty, other = (f"{words} (*{SUFFIX})" for words in _kinds())
    title = QCoreApplication.translate("NewProject", "New project")
    dialog = target_chooser(parent, title, folder=folder, kinds=[shipped, empty, other])
    dialog.setLabelText(
        QFileDialog.DialogLabel.FileType, QCoreApplication.translate("NewProject", "Labels:")
    )
    if not dialog.exec():
        return None
    path = with_suffix(Path(dialog.selectedFiles()[0]), SUFFIX)
    chosen = dialog.selectedNameFilter()
    if chosen == other:
        told = QCoreApplication.translate("NewProject", "Label scheme")
        name, _ = QFileDialog.getOpenFileName(
            parent,
            QCoreApplication.translate("NewProject", "The scheme of the new project"),
            str(path.parent),
            f"{told} (*.json)",
        )
        return NewProject(path, Path(name)) if name else None
    return NewProject(
        path, resource("label_schemes", "trafficking.json") if chosen == shipped else None
    )


def _kinds() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("NewProject", "Trafficking, migration and conflict"),
        QCoreApplication.translate("NewProject", "No labels yet"),
        QCoreApplication.translate("NewProject", "Labels from a scheme file"),
    )
