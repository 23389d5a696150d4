"""What the actions of suggestions do: judging, all articles, training, order, blind mode."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox

from annotations.document import DocumentId
from annotations.label_set import in_language
from annotations.layer import GOLD, DocumentState
from annotations.operations.accept_suggestions import accept_label, set_blind_mode
from annotations.project import Project
from annotations.storage.journal import Changes
from desktop.background_job import BackgroundJob
from desktop.language import current_language, led, number
from desktop.suggestion_look import percent
from desktop.widgets.plain_label import as_plain

if TYPE_CHECKING:
    from annotations.operations.suggest import SuggestReport
    from annotations.storage.models import ModelFacts
    from desktop.main_window import MainWindow

_OFFERS = ("plain", "uncertainty", "diversity")
_ALSO_OF_SUGGESTIONS = frozenset({"values"})
_NEED_CURRENT = ("accept", "reject", "accept_label", "accept_everywhere")
_BOUNDS = "bounds"


class SuggestionCommands(QObject):
    """The verbs of the suggestions of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._offer = "plain"
        self._retraining: BackgroundJob | None = None
        self._workspace.changed.connect(self._take_changes)
        self._workspace.project_closed.connect(self._stop_retraining)
        self._workspace.project_opened.connect(lambda: self._show_offer("plain"))

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        suggesting = self._window.suggesting
        return {
            "next_suggestion": lambda: suggesting.go(1),
            "previous_suggestion": lambda: suggesting.go(-1),
            "accept": suggesting.accept,
            "reject": suggesting.reject,
            "accept_label": suggesting.accept_label,
            "accept_everywhere": self.accept_everywhere,
            "suggest_all": self.suggest_in_all,
            "train": self.train,
            "show_suggestions": self.switch_shown,
            "blind": self.switch_blind,
            "begun": self.tell_begun,
            "facts": self.show_facts,
            "values": self.edit_values,
            **{f"offer_{offer}": partial(self.offer, offer) for offer in _OFFERS},
        }

    def apply_preferences(self) -> None:
        """Show suggestions as the preferences say."""
        self._window.suggesting.switch(on=self._window.preferences.show_suggestions)
        self._show_offer(self._offer)

    def able(self) -> dict[str, bool]:
        """What the current suggestion makes possible, by the actions' ids."""
        from desktop.actions import ACTIONS

        current = self._window.suggesting.current is not None
        found = dict.fromkeys(_NEED_CURRENT, current)
        for row in ACTIONS:
            if current and (row.menu == _BOUNDS or row.id in _ALSO_OF_SUGGESTIONS):
                found[row.id] = True
        return found

    def enable(self) -> None:
        """Enable what can be done with the current suggestion, and show what is on."""
        for name, able in self.able().items():
            self._window.actions_by_id[name].setEnabled(able)
        self.show_switches()

    def show_switches(self) -> None:
        """Show what is on."""
        actions, project = self._window.actions_by_id, self._workspace.project
        actions["blind"].setChecked(project is not None and project.suggestions.blind)
        actions["show_suggestions"].setChecked(self._window.preferences.show_suggestions)

    def edit_values(self) -> None:
        """Put the keyboard into the values, of the current suggestion once it is accepted."""
        if self._window.suggesting.current is None:
            self._window.inspector.focus_values()
            return
        self._window.suggesting.accept(stay=True)
        # The fields of the new span can take the keyboard only once they are laid out.
        QTimer.singleShot(0, self._window.inspector.focus_values)

    def show_facts(self) -> None:
        """Open the facts of the annotator's layer, or bring them to the front."""
        from desktop.dialogs.facts_window import FactsWindow

        if self._workspace.project is None or not self._workspace.layer:
            return
        there = self._window.findChildren(FactsWindow)
        sheet = next((found for found in there if found.isVisible()), None)
        if sheet is None:
            sheet = FactsWindow(self._window)
            sheet.show()
        sheet.activateWindow()

    def switch_shown(self) -> None:
        """Show suggestions in the text, or none."""
        kept = self._window.preferences
        kept.show_suggestions = not kept.show_suggestions
        self.apply_preferences()
        self.enable()

    def switch_blind(self) -> None:
        """Switch suggestions off for the whole project, or on again."""
        project = self._workspace.project
        if project is not None:
            blind = not project.suggestions.blind
            if self._workspace.run(set_blind_mode, blind=blind) is not None:
                self._window.notices.tell(
                    self.tr("Blind mode: no suggestions are shown to anybody in this project.")
                    if blind
                    else self.tr("Suggestions are shown again.")
                )
        self.enable()

    def accept_everywhere(self) -> None:
        """Accept everything proposed under the current one's label, after a question."""
        project, current = self._workspace.project, self._window.suggesting.current
        if project is None or current is None:
            return
        count = len(project.suggestions.with_label(current.label, current.layer))
        label = project.label_set.get(current.label)
        name = "" if label is None else in_language(label.names, current_language(), label.name)
        question = self.tr("Accept %Ln suggestion(s) of “{}” in all articles?", "", count)
        answer = QMessageBox.question(
            self._window, self.tr("Suggestions"), as_plain(question.format(f"\u2068{name}\u2069"))
        )
        if answer is not QMessageBox.StandardButton.Yes:
            return

        def work(second: Project, job: BackgroundJob) -> Changes:
            return accept_label(
                second, label=current.label, layer=current.layer, progress=job.progress
            )

        title = self.tr("Accepting suggestions")
        self._window.commands.in_background(title, work, self._workspace.take_in)

    def suggest_in_all(self) -> None:
        """Propose in every article, with progress and cancel."""
        from annotations.operations.suggest import suggest
        from annotations.suggestion import UNTRAINED, Method

        layer = self._workspace.layer

        def work(second: Project, job: BackgroundJob) -> SuggestReport:
            methods = set(UNTRAINED)
            if second.models.facts(layer) is not None:
                methods.add(Method.LEARNED)
            return suggest(second, layer=layer, methods=methods, progress=job.progress)

        def done(report: SuggestReport) -> None:
            self._window.suggesting.restart()
            suggestions, articles = report.suggestions, report.documents
            told = self.tr("%Ln suggestion(s) in {}.", "", suggestions)
            self._window.notices.tell(told.format(self.tr("%Ln article(s)", "", articles)))
            for problem in report.broken:
                self._window.notices.problem(problem)

        self._window.commands.in_background(self.tr("Looking for suggestions"), work, done)

    def train(self) -> None:
        """Open the scores of the model, from where it is trained."""
        from desktop.dialogs.training_dialog import TrainingDialog

        if self._workspace.project is not None and self._workspace.layer:
            TrainingDialog(self._window).open()

    def offer(self, offer: str) -> None:
        """List the articles as they came, the least certain first, or the most different."""
        from annotations.suggest.ordering import least_certain_first, most_diverse_first

        project, layer = self._workspace.project, self._workspace.layer
        if project is None:
            return
        model = self._window.documents.model
        if offer == "plain":
            model.offer(())
        elif offer == "uncertainty":
            known = project.suggestions.uncertainty(layer)
            if not known:
                self._window.notices.tell(
                    self.tr("Train the model and suggest in all articles first.")
                )
                self._show_offer(self._offer)
                return
            model.offer(least_certain_first(project.documents.ids(), known))
        else:

            def work(second: Project, job: BackgroundJob) -> list[DocumentId]:
                return most_diverse_first(_texts(second, job))

            self._window.commands.in_background(self.tr("Comparing articles"), work, model.offer)
        self._show_offer(offer)

    def _show_offer(self, offer: str) -> None:
        self._offer = offer
        for each in _OFFERS:
            self._window.actions_by_id[f"offer_{each}"].setChecked(each == offer)

    def tell_begun(self) -> None:
        """Say for each layer how many of its spans began as suggestions."""
        project = self._workspace.project
        if project is None:
            return
        begun = project.suggestions.begun()
        lines = [
            self.tr("{}, spans: {} of {} ({})").format(
                f"\u2068{self.tr('Gold') if layer.id == GOLD else layer.name}\u2069",
                number(told.suggested),
                number(told.spans),
                percent(told.suggested / told.spans),
            )
            for layer in project.layers.all()
            if (told := begun.get(layer.id)) is not None
        ]
        words = "\n".join(lines) or self.tr("There are no spans yet.")
        title = self.tr("Began as suggestions")
        QMessageBox.information(self._window, title, as_plain(led(words)))

    def _take_changes(self, changes: Changes) -> None:
        """Train anew once so many more articles are done as the preferences say."""
        project, layer = self._workspace.project, self._workspace.layer
        after = self._window.preferences.retrain_after
        if changes.operation != "set_state" or project is None or not layer or not after:
            return
        facts = project.models.facts(layer)
        done = project.layers.count(layer, DocumentState.DONE)
        if facts is not None and self._retraining is None and done >= facts.done + after:
            self._retrain(project)

    def _retrain(self, project: Project) -> None:
        from annotations.operations.train_model import train_model

        layer = self._workspace.layer

        def work(job: BackgroundJob) -> ModelFacts:
            with project.second_connection() as second:
                return train_model(second, layer=layer, apart=True, progress=job.progress)

        job = BackgroundJob(work, self._window)
        job.ended.connect(lambda: self._take_retrained(job, project))
        self._retraining = job
        job.start()

    def _take_retrained(self, job: BackgroundJob, project: Project) -> None:
        self._retraining = None
        job.deleteLater()
        if job.abandoned:
            return
        if job.bug is not None:
            raise job.bug
        if job.problem is None and self._workspace.project is project:
            self._window.notices.tell(self.tr("The model has learned from the last articles."))
            self._window.suggesting.restart()

    def _stop_retraining(self) -> None:
        """The project closes: nothing may write to it any more."""
        if self._retraining is not None:
            self._retraining.abandoned = True
            self._retraining.cancel()
            self._retraining.wait()


def _texts(project: Project, job: BackgroundJob) -> Iterator[tuple[DocumentId, str]]:
    total = len(project.documents)
    for at, document in enumerate(project.documents.in_order()):
        job.progress(at, total)
        yield document.id, document.text
