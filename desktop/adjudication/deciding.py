"""What is done at the desk: the current case, the verbs, and where one goes after each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.adjudication.article_cases import ArticleCases
from annotations.adjudication.case import Case, CaseState
from annotations.adjudication.choices import intersection, take, union
from annotations.adjudication.decision import Decision, Draft, Reason, Verdict, draft_of
from annotations.adjudication.relation_case import RelationCase, RelationDraft
from annotations.adjudication.relations import Arrow
from annotations.adjudication.rules import rule_from
from annotations.document import DocumentId
from annotations.operations.adjudicate import (
    decide,
    decide_alike,
    decide_relations,
    explain,
    explain_relations,
    keep_rule,
)
from annotations.operations.adjudication_cases import article_cases, every_case
from annotations.operations.gold_writing import Ruling
from annotations.operations.relation_writing import RelationRuling
from annotations.project import Project
from annotations.storage.journal import Changes
from annotations.watch import silent
from annotations.wording import rule_sentence
from desktop.adjudication.names import label_names
from desktop.adjudication.queue_model import QueueModel
from desktop.adjudication.queue_rows import QueueRow, rows_of
from desktop.background_job import BackgroundJob, run_job
from desktop.language import current_language
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotations.adjudication.rules import KeptRule

AT_ONCE = 40
"""So many articles are read without a thread."""
_WATCHED = frozenset({"span", "relation", "document_state", "decision", "layer", "label"})
OPERATIONS = frozenset({"decide", "decide_alike", "take_back", "explain", "run_strategy"})
"""What undo at the desk takes back."""

Rows = dict[DocumentId, list[QueueRow]]


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided last, to be done to others like it or kept as a rule."""

    row: QueueRow
    case: Case
    text: str
    ruling: Ruling


class Deciding(QObject):
    """Signals: ``shown`` where the current case or what stands of it changed; ``surveyed``
    where articles were read anew; ``told`` (words)."""

    shown = Signal()
    surveyed = Signal()
    told = Signal(str)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._job: BackgroundJob | None = None
        self.model = QueueModel(self)
        self.article: ArticleCases | None = None
        self.case: Case | None = None
        self.relations: RelationCase | None = None
        self.row: QueueRow | None = None
        self.last: Decided | None = None
        self.reason, self.note = Reason.UNSAID, ""
        self._way: list[QueueRow] = []
        self._going_on = False
        workspace.changed.connect(self._take_changes)
        workspace.project_closed.connect(self.forget)

    @property
    def project(self) -> Project | None:
        """The open project."""
        return self._workspace.project

    @property
    def current(self) -> Case | RelationCase | None:
        """The case that is shown, of spans or of relations."""
        return self.case or self.relations

    @property
    def busy(self) -> bool:
        """Whether the articles are still being read."""
        return self._job is not None

    def forget(self) -> None:
        """Show nothing of a project that is closed."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.article = self.case = self.relations = self.row = self.last = None
        self.reason, self.note = Reason.UNSAID, ""
        self._way.clear()
        self.model.show_rows({})

    # Reading

    def survey(self) -> None:
        """Read every article that two or more have finished; many of them in a thread."""
        project = self.project
        if project is None:
            self._take_rows({})
            return
        if len(project.layers.finished()) <= AT_ONCE:
            self._take_rows(_all_rows(project, None))
            return
        if self._job is not None:
            self._job.cancel()

        def work(job: BackgroundJob) -> Rows:
            reader = project.reader()
            try:
                return _all_rows(reader, job)
            finally:
                reader.close()

        title = self.tr("Looking for disagreements")
        self._job = run_job(self._window, title, work, self._take_rows, self._workspace.failed.emit)

    def _take_rows(self, rows: Rows) -> None:
        self._job = None
        self.model.show_rows(rows)
        self.surveyed.emit()
        if self.row is not None:
            again = self.model.find(self.row.document, self.row.cluster)
            self.go(again if again is not None else self.model.neighbour(None, forward=True))
        else:
            self.go(self.model.neighbour(None, forward=True))

    def _take_changes(self, changes: Changes) -> None:
        project = self.project
        if project is None or not changes.tables & _WATCHED or not self._window.isVisible():
            return
        if not changes.documents or len(changes.documents) > AT_ONCE:
            self.survey()
            return
        for document in map(DocumentId, changes.documents):
            article = self._read_again(project, document)
            if self.article is not None and self.article.document == document:
                self._show(article)
        self.surveyed.emit()

    def _read_again(self, project: Project, document: DocumentId) -> ArticleCases:
        article = article_cases(project, document)
        number = project.documents.position(document) or 0
        self.model.replace(document, rows_of(article, number))
        return article

    def _show(self, article: ArticleCases) -> None:
        self.article = article
        cluster = None if self.row is None else self.row.cluster
        self.case = next((each for each in article.cases if each.cluster.id == cluster), None)
        self.relations = next((each for each in article.relations if each.id == cluster), None)
        if self.current is not None and cluster is not None:
            self.row = self.model.find(article.document, cluster)
        if not self._going_on:
            # After a decision the next case is shown, and this one no more.
            self.shown.emit()

    # Going

    def go(self, row: QueueRow | None) -> None:
        """Show this case, or that there is none."""
        self.row = row
        project = self.project
        if row is None or project is None:
            self.case = self.relations = None
            if project is None:
                self.article = None
            self.shown.emit()
            return
        if self.article is None or self.article.document != row.document:
            self.article = article_cases(project, row.document)
        self._show(self.article)

    def go_to(self, cluster: str) -> None:
        """Show another case of the same article."""
        if self.article is not None:
            row = self.model.find(self.article.document, cluster)
            if row is not None:
                self.go(row)

    def step(self, *, forward: bool) -> bool:
        """Go to the next or previous case that asks; False where there is none."""
        found = self.model.neighbour(self.row, forward=forward)
        if found is not None:
            self.go(found)
        return found is not None

    # Deciding

    def take(self, number: int) -> None:
        """Decide for the version of this number, from 1."""
        if self.relations is not None:
            versions_drawn = self.relations.versions
            if number <= len(versions_drawn):
                drafts = self.relations.take(versions_drawn[number - 1])
                self._rule(RelationRuling(Verdict.RELATIONS, drafts))
            return
        case = self.case
        if case is None:
            return
        versions = case.cluster.versions()
        if number <= len(versions):
            self.decide(take(case.cluster, versions[number - 1]))

    def none(self) -> None:
        """Decide that nothing stands here."""
        if self.relations is not None:
            self._rule(RelationRuling(Verdict.NONE))
        else:
            self.decide(())

    def union(self) -> None:
        """Decide for everything that anybody marked."""
        if self.case is not None and self.case.cluster.spans:
            self.decide(union(self.case.cluster))

    def intersection(self) -> None:
        """Decide for what all who marked something have in common."""
        if self.case is None or not self.case.cluster.spans:
            return
        drafts = intersection(self.case.cluster)
        if drafts:
            self.decide(drafts)
        else:
            self.told.emit(self.tr("The versions have nothing in common."))

    def keep(self) -> None:
        """Decide for the gold as it stands, for instance what was decided before."""
        if self.relations is not None:
            self._keep_relations(self.relations)
            return
        case = self.case
        if case is None:
            return
        before = case.decision
        if not case.gold and before is None:
            self.told.emit(self.tr("Nothing stands in the gold here yet."))
            return
        sources = {} if before is None else {each.id: each.sources for each in before.gold}
        self.decide(tuple(draft_of(span, sources.get(span.id, ())) for span in case.gold))

    def _keep_relations(self, case: RelationCase) -> None:
        told = {mark.id: mark.sources for each in case.decisions for mark in each.gold}
        if not case.gold and not case.decisions:
            self.told.emit(self.tr("Nothing stands in the gold here yet."))
            return
        drafts = tuple(
            RelationDraft(Arrow(each.source, each.target, each.label), told.get(each.id, ()))
            for each in case.gold
        )
        self._rule(RelationRuling(Verdict.RELATIONS if drafts else Verdict.NONE, drafts))

    def put_off(self, why: str) -> None:
        """Come back to it later."""
        ruling = Ruling if self.relations is None else RelationRuling
        self._rule(ruling(Verdict.LATER, note=why))

    def decide(self, drafts: tuple[Draft, ...]) -> None:
        """Put these spans into the gold and go to the next case."""
        self._rule(Ruling(Verdict.SPANS if drafts else Verdict.NONE, drafts))

    def _rule(self, ruling: Ruling | RelationRuling) -> None:
        case, row, article = self.case, self.row, self.article
        if row is None or article is None or not self._is_open_to(ruling):
            return
        told = replace(ruling, reason=self.reason, note=ruling.note or self.note)
        self._going_on = True
        try:
            if isinstance(told, RelationRuling):
                done = self._workspace.run(decide_relations, case=self.relations, ruling=told)
            else:
                done = self._workspace.run(decide, case=case, ruling=told)
        finally:
            self._going_on = False
        if done is None:
            self._reread(row.document)
            return
        self._way.append(row)
        if isinstance(told, Ruling) and case is not None and told.verdict is not Verdict.LATER:
            self.last = Decided(row, case, article.text, told)
        self.reason, self.note = Reason.UNSAID, ""
        if not self.step(forward=True):
            self.shown.emit()

    def _is_open_to(self, ruling: Ruling | RelationRuling) -> bool:
        if isinstance(ruling, Ruling):
            return self.case is not None
        if self.relations is not None and self.relations.state is CaseState.WAITING:
            self.told.emit(self.tr("Decide both its spans first."))
            return False
        return self.relations is not None

    def _reread(self, document: DocumentId) -> None:
        project = self.project
        if project is not None:
            article = article_cases(project, document)
            self.model.replace(
                document, rows_of(article, project.documents.position(document) or 0)
            )
            self._show(article)

    def set_reason(self, reason: Reason) -> None:
        """Say why they differed: of a decided case at once, else with the next decision."""
        decision = self._decided()
        if decision is not None:
            same = decision.reason is reason
            self._explain(Reason.UNSAID if same else reason, decision.note)
            return
        self.reason = Reason.UNSAID if self.reason is reason else reason
        self.shown.emit()

    def set_note(self, note: str) -> None:
        """Write a note: on a decided case at once, else with the next decision."""
        decision = self._decided()
        if decision is None:
            self.note = note
        elif note != decision.note:
            self._explain(decision.reason, note)

    def _decided(self) -> Decision | None:
        """What was decided of the case that is shown, where it does not ask."""
        case = self.current
        return None if case is None or case.asks else case.decision

    def _explain(self, reason: Reason, note: str) -> None:
        operation = explain if self.relations is None else explain_relations
        self._workspace.run(operation, case=self.current, reason=reason, note=note)

    def undo(self) -> None:
        """Take back the last thing done at the desk and go back to its case."""
        project = self.project
        past = None if project is None else project.to_undo()
        if past is None or past.operation not in OPERATIONS:
            self.told.emit(self.tr("There is nothing here to take back."))
            return
        # Not as the main window undoes: it stays in the article that it shows.
        self._workspace.run(Project.undo)
        self.last = None
        if past.operation == "decide" and self._way:
            before = self._way.pop()
            self.go(self.model.find(before.document, before.cluster))

    # The same kind

    def model_case(self) -> Decided | None:
        """The decision that others can follow: the current case's, else the last one."""
        case, row, article = self.case, self.row, self.article
        decision = None if case is None else case.decision
        if case is None or row is None or article is None or decision is None or case.asks:
            return self.last
        if decision.verdict is Verdict.LATER:
            return self.last
        drafts = tuple(draft_of(span) for span in case.gold)
        ruling = Ruling(decision.verdict, drafts, reason=decision.reason, note=decision.note)
        return Decided(row, case, article.text, ruling)

    def alike_count(self) -> int:
        """How many open cases are of the same kind as that decision."""
        found = self.model_case()
        if found is None:
            return 0
        now = self.model.find(found.row.document, found.row.cluster) or found.row
        return self.model.alike_count(now)

    def decide_alike(self, rulings: list[tuple[Case, Ruling]]) -> None:
        """Decide these cases in one step, and go to the next one that asks."""
        if self._workspace.run(decide_alike, rulings=rulings) is None:
            self.survey()
            return
        self._way.clear()
        if self.current is None or not self.current.asks:
            self.step(forward=True)

    def rule(self) -> KeptRule | None:
        """The rule behind the decision that others can follow."""
        found = self.model_case()
        if found is None or not found.case.cluster.spans:
            return None
        return rule_from(found.case.cluster, found.case.difference, found.ruling.drafts)

    def keep_rule(self) -> None:
        """Keep that rule."""
        rule, project = self.rule(), self.project
        if rule is None or project is None:
            self.told.emit(self.tr("No rule follows from this decision."))
            return
        if self._workspace.run(keep_rule, rule=rule) is not None:
            names = label_names(project.label_set)
            told = rule_sentence(rule, names, current_language())
            self.told.emit(self.tr("Kept as a rule: {}").format(told))


def _all_rows(project: Project, job: BackgroundJob | None) -> Rows:
    progress = silent if job is None else job.progress
    return {
        article.document: rows_of(article, project.documents.position(article.document) or 0)
        for article in every_case(project, progress)
    }
