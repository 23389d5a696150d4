"""Reads the open article for suggestions in a thread of its own and keeps what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.document import Document, DocumentId
from annotations.errors import ModelDamaged, ModelFromElsewhere, Problem
from annotations.layer import LayerId
from annotations.project import Project
from annotations.storage.watched import watched
from annotations.suggestion import UNTRAINED, Method, Suggestion
from desktop.background_job import BackgroundJob
from desktop.workspace import Workspace

_LATER_MS = 800


@dataclass(frozen=True, slots=True)
class _Finding:
    """What was found in one article by these methods, and what did not help."""

    methods: frozenset[Method]
    suggestions: list[Suggestion]
    uncertainty: float | None
    problem: Problem | None


class SuggestionFinder(QObject):
    """Looks once for many requests. Signals: ``kept`` after new ones are stored; ``looked``
    (Problem or None) whenever an article has been read."""

    kept = Signal()
    looked = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: BackgroundJob | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def look(self, *, later: bool = False) -> None:
        """Read the open article, at once or when the annotator pauses."""
        self._timer.start(_LATER_MS if later else 0)

    def stop(self) -> None:
        """Forget what was asked for."""
        self._timer.stop()

    def _look(self) -> None:
        project, document = self._workspace.project, self._workspace.document
        if project is None or document is None:
            return
        if self._job is not None:
            self.look(later=True)
            return
        place = (project, document.id, self._workspace.layer)
        job = BackgroundJob(partial(_find, project, document, self._workspace.layer), self)
        job.ended.connect(lambda: self._take(job, *place))
        self._job = job
        job.start()

    def _take(
        self, job: BackgroundJob, project: Project, document: DocumentId, layer: LayerId
    ) -> None:
        self._job = None
        job.deleteLater()
        if job.abandoned:
            return
        if job.bug is not None:
            raise job.bug
        if job.problem is not None:
            self._workspace.failed.emit(job.problem)
        here = (self._workspace.project, self._workspace.document_id, self._workspace.layer)
        finding = job.result
        if here == (project, document, layer) and isinstance(finding, _Finding):
            self._keep(project, document, finding)
            self.looked.emit(finding.problem)

    def _keep(self, project: Project, document: DocumentId, finding: _Finding) -> None:
        from annotations.operations.suggest import keep

        layer = self._workspace.layer
        made = {each.id: each for each in finding.suggestions}
        known = project.suggestions.made(document, layer)
        if made == {each.id: each for each in known}:
            return
        found = (finding.suggestions, finding.uncertainty)
        try:
            keep(project, layer, finding.methods, document, *found)
        except Problem as problem:
            self._workspace.failed.emit(problem)
        self.kept.emit()


def _find(project: Project, document: Document, layer: LayerId, job: BackgroundJob) -> _Finding:
    """Runs in the thread, with a connection of its own."""
    from annotations.operations.suggest import Finders

    problem: Problem | None = None
    methods = set(UNTRAINED)
    with (
        project.reader() as reader,
        watched(reader.connection, job.progress, reader.path),
    ):
        if reader.models.facts(layer) is not None:
            methods.add(Method.LEARNED)
        try:
            finders = Finders(reader, layer, methods)
        except (ModelFromElsewhere, ModelDamaged) as found:
            problem = found
            finders = Finders(reader, layer, methods - {Method.LEARNED})
        suggestions = finders.suggestions(document)
        problem = problem or next(iter(finders.broken), None)
        return _Finding(finders.methods, suggestions, finders.uncertainty, problem)
