"""The open project, who is annotating and which article is open; every write goes through here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from annotations.document import Document, DocumentId
from annotations.errors import Problem
from annotations.label_set import LabelSet
from annotations.layer import Layer, LayerId
from annotations.project import Project
from annotations.span import Span
from annotations.storage.journal import Changes

P = ParamSpec("P")


class Workspace(QObject):
    """What the window works on.

    Signals: ``project_opened`` and ``project_closed``; ``leaving_project`` while it can
    still be read; ``leaving`` before the article,
    the annotator or the project changes and before an undo, for what is still being
    typed; ``changed`` (Changes) once after every commit; ``document_opened`` (id or
    None); ``annotator_changed``; ``failed`` (Problem).
    """

    project_opened = Signal()
    project_closed = Signal()
    leaving_project = Signal()
    leaving = Signal()
    changed = Signal(object)
    document_opened = Signal(object)
    annotator_changed = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.document_id: DocumentId | None = None
        self.document: Document | None = None

    def labels(self) -> LabelSet:
        """The labels of the open project; none without one."""
        return LabelSet() if self.project is None else self.project.label_set

    def open(self, path: Path) -> bool:
        """Open the project in this file in place of the present one; False where it failed.

        The one that is open already stays as it is.
        """
        if self.project is not None and path.exists() and path.samefile(self.project.path):
            return True
        return self._take(lambda: Project.open(path))

    def take(self, make: Callable[[], Project]) -> bool:
        """Work on the project that ``make`` gives, for instance a new one."""
        return self._take(make)

    def _take(self, make: Callable[[], Project]) -> bool:
        try:
            project = make()
        except Problem as problem:
            self.failed.emit(problem)
            return False
        self.close()
        self.project = project
        self.project_opened.emit()
        return True

    def close(self) -> None:
        """Close the project, if one is open; everything is on disk already."""
        if self.project is None:
            return
        self.leaving.emit()
        self.leaving_project.emit()
        project, self.project = self.project, None
        self.document_id = self.document = None
        self.document_opened.emit(None)
        try:
            project.close()
        except Problem as problem:
            self.failed.emit(problem)
        self.project_closed.emit()

    @property
    def annotator(self) -> Layer | None:
        """Who is annotating."""
        if self.project is None or not self.project.actor:
            return None
        return self.project.layers.get(self.project.actor)

    @property
    def layer(self) -> LayerId:
        """The annotator's layer, empty where nobody has said who is annotating."""
        return LayerId("" if self.project is None else self.project.actor)

    @property
    def can_annotate(self) -> bool:
        """Whether spans can be made here and now."""
        open_for_writing = self.project is not None and not self.project.read_only
        return open_for_writing and self.document is not None and bool(self.layer)

    def set_annotator(self, layer: LayerId) -> None:
        """Say who is annotating from now on."""
        if self.project is not None:
            self.leaving.emit()
            self.project.actor = layer
            self.annotator_changed.emit()

    def open_document(self, document: DocumentId) -> bool:
        """Open an article; its hash and the quotes of its spans are checked."""
        from annotations.storage.spans import check_quotes

        if self.project is None:
            return False
        self.leaving.emit()
        try:
            found = self.project.documents.get(document)
            check_quotes(found, self.project.spans.of_document(document))
        except Problem as problem:
            self.failed.emit(problem)
            return False
        self.document_id, self.document = document, found
        self.document_opened.emit(document)
        return True

    def spans(self) -> list[Span]:
        """The spans of the open article in the annotator's layer, in reading order."""
        if self.project is None or self.document_id is None:
            return []
        return self.project.spans.of_document(self.document_id, self.layer)

    def run(
        self,
        operation: Callable[Concatenate[Project, P], Changes],
        *arguments: P.args,
        **named: P.kwargs,
    ) -> Changes | None:
        """Run an operation and tell everyone; None where it failed, and the reason is shown."""
        if self.project is None:
            return None
        try:
            changes = operation(self.project, *arguments, **named)
        except Problem as problem:
            self.failed.emit(problem)
            return None
        self.changed.emit(changes)
        return changes

    def undo(self) -> None:
        """Take back the annotator's last gesture, in whatever article it was."""
        self._invert(Project.undo)

    def redo(self) -> None:
        """Do again what was last taken back."""
        self._invert(Project.redo)

    def _invert(self, verb: Callable[[Project], Changes]) -> None:
        self.leaving.emit()
        changes = self.run(verb)
        if changes is None or self.document_id in changes.documents or not changes.documents:
            return
        self.open_document(DocumentId(min(changes.documents)))

    def take_in(self, changes: Changes) -> None:
        """Another connection has written these changes: tell everyone."""
        if self.project is not None:
            self.project.forget_history()
            self.changed.emit(changes)

    def reread(self) -> None:
        """Another connection has written: everything may have changed."""
        if self.project is not None:
            self.project.forget_history()
            tables = frozenset({"document", "span", "layer", "label", "document_state"})
            self.changed.emit(Changes("import_documents", tables))
