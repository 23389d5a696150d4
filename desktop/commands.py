"""What the menu's actions do: projects, import and export, labels, views."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFileDialog, QFontDialog, QWidget

from annotations.errors import DiskFailed, Problem
from annotations.label_set import LabelSet
from annotations.layer import LayerId
from annotations.project import SUFFIX, Project
from annotations.typography import headed
from desktop.background_job import BackgroundJob, run_job
from desktop.language import LANGUAGES, current_language, next_language, set_language
from desktop.theme import follow_font

R = TypeVar("R")

if TYPE_CHECKING:
    from annotations.formats.records import ReadOptions
    from annotations.storage.flags import OpenItem
    from desktop.dialogs.import_dialog import ImportChoice
    from desktop.main_window import MainWindow

_SIZES = (8.0, 40.0)
_SPACINGS = (0.8, 3.0)


class Commands(QObject):
    """The verbs behind the actions of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._preferences = window.preferences
        self._workspace.project_opened.connect(self._welcome)
        window.annotating.ask_annotator = self.ask_annotator
        window.searching.run_job = self.in_background

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        window = self._window
        annotating = window.annotating
        return {
            "new": self.new,
            "open": self.open,
            "sample": self.open_sample,
            "import": self.choose_import,
            "export": self.export,
            "labels": self.edit_labels,
            "annotator": self.ask_annotator,
            "check": self.check,
            "backup": self.back_up,
            "quit": window.close,
            "undo": self._workspace.undo,
            "redo": self._workspace.redo,
            "note": window.inspector.focus_note,
            "bounds": annotating.move_to_selection,
            "delete": annotating.delete,
            "next_span": lambda: annotating.go_to_neighbour(1),
            "previous_span": lambda: annotating.go_to_neighbour(-1),
            "next_article": lambda: window.documents.open_neighbour(1),
            "previous_article": lambda: window.documents.open_neighbour(-1),
            "done": self.finish_article,
            "reading": window.view.setFocus,
            "find": lambda: window.searching.find(in_article=True),
            "find_corpus": lambda: window.searching.find(in_article=False),
            "next_hit": lambda: window.searching.go_to_neighbour(1),
            "previous_hit": lambda: window.searching.go_to_neighbour(-1),
            "label_every": window.searching.label_every,
            "remove_label": window.searching.remove_everywhere,
            "larger": lambda: self.zoom(1),
            "smaller": lambda: self.zoom(-1),
            "looser": lambda: self.space_lines(0.1),
            "tighter": lambda: self.space_lines(-0.1),
            "font": self.choose_font,
            **window.theme_commands.verbs(),
            "language": lambda: self.speak(next_language()),
            **{f"language_{code}": partial(self.speak, code) for code in LANGUAGES},
            "palette": self.find_action,
            "key_sheet": self.show_keys,
            "key_editor": self.change_keys,
            **self._window.keeping_backups.verbs(),
            **self._window.bin_commands.verbs(),
            **self._window.about_commands.verbs(),
            **self._window.compacting.verbs(),
            **self._window.agreement_commands.verbs(),
            **self._window.reading_commands.verbs(),
            **self._window.suggestion_commands.verbs(),
            **self._window.team_commands.verbs(),
            **self._window.adjudication_commands.verbs(),
            **self._window.guide_commands.verbs(),
        }

    # Projects

    def new(self) -> None:
        """Make a project; the kind of file in the chooser says with which labels."""
        from desktop.dialogs.new_project import ask_new_project

        asked = ask_new_project(self._window, Path(self._folder() or Path.home()))
        if asked is not None:
            self._workspace.take(asked.create)

    def open(self) -> None:
        """Ask for a project file and open it."""
        told = f"{self.tr('Tawsim project')} (*{SUFFIX})"
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a project"), self._folder(), told
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> bool:
        """Open the project in this file; False where it is not open yet."""
        if self._window.sealed_files.is_sealed(path):
            self._window.sealed_files.open(path)
            return False
        return self._workspace.open(path)

    def open_sample(self) -> None:
        """Open the sample project, made anew from the shipped articles where it is not there."""
        from desktop.sample import sample_project

        self._workspace.take(sample_project)

    def _welcome(self) -> None:
        """Remember the project, say why it is read-only, take up where we were."""
        project = self._workspace.project
        if project is None:
            return
        self._preferences.last_project = str(project.path)
        self._window.start_page.show_recent(self._preferences.recent_projects)
        if project.read_only:
            from annotations.project import WhyReadOnly

            self._window.notices.problem(WhyReadOnly(path=project.path, reason=project.read_only))
        annotator = self._preferences.annotator
        known = {layer.name: layer.id for layer in project.layers.all()}
        if project.work is not None:
            self._workspace.set_annotator(project.work.layer)
        elif annotator in known:
            self._workspace.set_annotator(known[annotator])
        document, caret = self._preferences.position(str(project.path))
        if document and self._workspace.open_document(document):
            self._window.view.set_caret(caret)
            self._window.view.ensure_visible(caret)
        else:
            self._window.documents.open_first()
        self._window.view.setFocus()

    def open_item(self, item: OpenItem) -> None:
        """Go to what was flagged or noted."""
        here = self._workspace.document_id == item.document
        if not here and not self._workspace.open_document(item.document):
            return
        if item.span is not None:
            self._window.annotating.go_to(item.span)
        self._window.view.setFocus()

    def remember_place(self) -> None:
        """Keep the open article and the caret for the next start."""
        project, document = self._workspace.project, self._workspace.document_id
        if project is not None and document is not None:
            self._preferences.set_position(str(project.path), document, self._window.view.caret())

    def ask_annotator(self) -> bool:
        """Ask who is annotating; False where that was cancelled."""
        from annotations.layer import LayerKind
        from annotations.operations.edit_layers import add_annotator
        from desktop.dialogs.annotator_dialog import AnnotatorDialog

        project = self._workspace.project
        if project is None or project.read_only:
            return False
        if self._window.team_commands.refuse_in_work_file():
            return False
        people = {
            layer.name: layer.id
            for layer in project.layers.all()
            if layer.kind is LayerKind.ANNOTATOR
        }
        dialog = AnnotatorDialog(list(people), self._preferences.annotator, self._window)
        if not dialog.exec():
            return False
        name = dialog.name()
        layer = people.get(name) or LayerId("")
        if not layer:
            made: list[LayerId] = []

            def add(project: Project) -> object:
                identifier, changes = add_annotator(project, name=name)
                made.append(identifier)
                return changes

            if self._workspace.run(add) is None:  # type: ignore[arg-type]
                return False
            layer = made[0]
        self._preferences.annotator = name
        self._workspace.set_annotator(layer)
        return True

    def check(self) -> None:
        """Check the whole project and tell what is wrong."""
        from annotations.storage.self_check import check
        from annotations.wording import say

        def work(project: Project, job: BackgroundJob) -> list[str]:
            language = current_language()
            found = check(project.connection, job.progress)
            return [headed(say(f"finding.{f.kind}", language), f.where, language) for f in found]

        def tell(found: list[str]) -> None:
            sound = self.tr("The project is sound: texts, spans and journal agree.")
            self._window.notices.tell("\n".join(found[:10]) or sound)

        self.in_background(self.tr("Checking the project"), work, tell)

    def back_up(self) -> None:
        """Save a checked copy of the project."""
        from datetime import date

        from annotations.storage.backup import back_up

        project = self._workspace.project
        if project is None:
            return
        name = f"{project.path.stem}-{date.today().isoformat()}{SUFFIX}"
        path = self._ask_target(
            self.tr("Save a copy"), self.tr("Tawsim project"), SUFFIX, name=name
        )
        if path is None:
            return

        def work(project: Project, job: BackgroundJob) -> Path:
            back_up(project.connection, path, overwrite=True, progress=job.progress)
            return path

        said = self.tr("A checked copy is in {}")
        self.in_background(
            self.tr("Saving a copy"),
            work,
            lambda made: self._window.notices.tell(said.format(f"\u2068{made}\u2069")),
        )

    # Articles in and out

    def choose_import(self) -> None:
        """Ask for files or a folder and import them."""
        from desktop.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(self._window)
        if not dialog.exec():
            return
        title = self.tr("Import articles")
        if dialog.wants_folder:
            name = QFileDialog.getExistingDirectory(self._window, title, self._folder())
            self.import_paths([Path(name)] if name else [], dialog.chosen())
        else:
            names, _ = QFileDialog.getOpenFileNames(self._window, title, self._folder())
            self.import_paths([Path(name) for name in names], dialog.chosen())

    def drop(self, paths: list[Path]) -> None:
        """Merge or open projects that were dropped on the window, import anything else."""
        if self._window.team_commands.takes(paths):
            return
        if len(paths) == 1 and paths[0].suffix == SUFFIX:
            self.open_path(paths[0])
        elif self._workspace.project is not None:
            self.import_paths(paths)
        else:
            self._window.notices.tell(self.tr("Open or make a project first, then drop the files."))

    def import_paths(self, paths: list[Path], how: ImportChoice | None = None) -> None:
        """Import these files and folders in the background and report."""
        from dataclasses import replace

        from annotations.operations.import_documents import ImportReport, import_documents
        from desktop.dialogs.import_dialog import ImportChoice, ImportReportDialog

        if not paths:
            return
        choice = how or ImportChoice()
        asked = self._ask_options(paths, choice.format)
        if asked is None:
            return
        options = replace(asked, chosen=choice.options)

        def work(project: Project, job: BackgroundJob) -> ImportReport:
            return import_documents(
                project,
                sources=paths,
                format=choice.format,
                options=options,
                layer=choice.layer,
                new_labels=choice.new_labels,
                progress=job.progress,
            )

        def report(done: ImportReport) -> None:
            first = self._workspace.document is None
            self._workspace.reread()
            if first:
                self._window.documents.open_first()
                self._window.view.setFocus()
            ImportReportDialog(done, self._window).open()

        self.in_background(self.tr("Importing articles"), work, report)

    def _ask_options(self, paths: list[Path], format: str | None) -> ReadOptions | None:
        """Where the fields are, and which encoding where it is in doubt; None where cancelled."""
        from annotations.formats.encodings import encoding_of
        from annotations.formats.records import ReadOptions
        from annotations.formats.sources import format_of_or_none
        from desktop.dialogs.encoding_dialog import EncodingDialog, doubtful
        from desktop.dialogs.field_mapping import FieldMappingDialog
        from desktop.dialogs.import_dialog import preview_of

        try:
            one = paths[0] if len(paths) == 1 and paths[0].is_file() else None
            preview = None if one is None else preview_of(one, format or format_of_or_none(one))
            if one is not None and preview is not None:
                mapping = FieldMappingDialog(preview, self._window, detected=encoding_of(one))
                return mapping.options() if mapping.exec() else None
            file = doubtful(paths)
            if file is None:
                return ReadOptions()
            dialog = EncodingDialog(file, self._window)
            return ReadOptions(encoding=dialog.chosen()) if dialog.exec() else None
        except Problem as problem:
            self._window.notices.problem(problem)
        except OSError as error:
            reason = error.strerror or str(error)
            self._window.notices.problem(DiskFailed(path=paths[0], reason=reason))
        return None

    def export(self) -> None:
        """Ask for format, layer and file, write it, and report what was lost."""
        from annotations.layer import GOLD
        from annotations.operations.export_dataset import export_dataset
        from annotations.operations.export_documents import ExportReport, export_documents
        from desktop.dialogs.export_dialog import ExportDialog, ExportReportDialog

        project = self._workspace.project
        if project is None:
            return
        dialog = ExportDialog(
            project.layers.all(),
            self._workspace.layer,
            self._window,
            settled=bool(project.spans.count(layer=GOLD)),
        )
        if not dialog.exec():
            return
        known, options = dialog.chosen(), dialog.options.values()
        layer, dataset = dialog.layer.currentData(), dialog.dataset_options()
        folder = dialog.makes_a_folder()
        stem, suffix = project.path.stem, "" if folder else known.suffix
        path = self._ask_target(
            self.tr("Export"),
            dialog.format.currentText(),
            suffix,
            name=f"{stem}-{known.name}" if folder else stem + suffix,
            replaces=not folder,
        )
        if path is None:
            return

        def work(project: Project, job: BackgroundJob) -> ExportReport:
            if dataset is not None:
                return export_dataset(
                    project,
                    format=known.name,
                    target=path,
                    how=dataset,
                    options=options,
                    progress=job.progress,
                )
            return export_documents(
                project,
                format=known.name,
                target=path,
                layer=layer,
                overwrite=not folder,
                options=options,
                progress=job.progress,
            )

        self.in_background(
            self.tr("Exporting"),
            work,
            lambda done: ExportReportDialog(done, self._window).open(),
        )

    def in_background(
        self, title: str, work: Callable[[Project, BackgroundJob], R], done: Callable[[R], object]
    ) -> None:
        """Run with a connection of its own in a thread, with progress and cancel."""
        project = self._workspace.project
        if project is None:
            return
        self._window.inspector.commit()

        def in_thread(job: BackgroundJob) -> R:
            with project.second_connection() as second:
                return work(second, job)

        run_job(self._window, title, in_thread, done, self._window.notices.problem)

    # Labels

    def edit_labels(self) -> None:
        """Edit the label scheme; spans of a label that goes are deleted only after a question."""
        from desktop.dialogs.scheme_editor import SchemeEditor

        project = self._workspace.project
        if project is None or self._window.team_commands.refuse_in_work_file():
            return
        dialog = SchemeEditor(project.label_set, self._window)
        if dialog.exec():
            self._set_labels(dialog.label_set())

    def _set_labels(self, label_set: LabelSet) -> None:
        from annotations.operations.edit_label_set import set_label_set, spans_of_gone_choices
        from desktop.dialogs.question import agreed

        project = self._workspace.project
        if project is None:
            return
        kept = {label.id for label in label_set}
        gone = [label for label in project.label_set if label.id not in kept]
        spans = sum(project.spans.count(label=label.id) for label in gone)
        if spans:
            question = self.tr(
                "%Ln span(s) bear the labels you removed. Delete them too? Undo brings them back.",
                "",
                spans,
            )
            do, leave = self.tr("&Delete the spans"), self.tr("&Keep the labels")
            if not agreed(self._window, self.tr("Labels"), question, do, leave):
                return
        bearing = spans_of_gone_choices(project, label_set)
        if bearing:
            question = self.tr(
                "%Ln span(s) have a choice that you deleted as their value. They keep it, but"
                " nobody can choose it any more. Go on?",
                "",
                bearing,
            )
            do, leave = self.tr("&Go on"), self.tr("&Keep the choices")
            if not agreed(self._window, self.tr("Labels"), question, do, leave):
                return
        self._workspace.run(set_label_set, label_set=label_set, delete_spans=bool(spans))

    # Reading

    def finish_article(self) -> None:
        """Mark the article done and go on to the next, or take the mark back."""
        from annotations.layer import DocumentState

        project, document = self._workspace.project, self._workspace.document_id
        if project is None or document is None:
            return
        self._window.annotating.mark_done()
        if project.layers.state(document, self._workspace.layer) is DocumentState.DONE:
            self._window.documents.open_neighbour(1)
            self._window.team_commands.tell_when_all_is_done()

    def apply_reading_font(self) -> None:
        """Give the text the font, size and spacing of the preferences."""
        kept = self._preferences
        self._window.view.set_reading_font(
            kept.reading_family, kept.reading_size, kept.line_spacing
        )

    def follow_system_font(self) -> None:
        """The system's font has changed: sizes that go with it change as well."""
        follow_font(_application())
        self.apply_reading_font()

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller, a point a step."""
        low, high = _SIZES
        self._preferences.reading_size = min(max(self._preferences.reading_size + steps, low), high)
        self.apply_reading_font()

    def space_lines(self, more: float) -> None:
        """Change the space between lines (1 = the font's own)."""
        low, high = _SPACINGS
        spacing = round(self._preferences.line_spacing + more, 2)
        self._preferences.line_spacing = min(max(spacing, low), high)
        self.apply_reading_font()

    def choose_font(self) -> None:
        """Ask for the family and size of the text."""
        kept = self._preferences
        now = QFont(kept.reading_family)
        now.setPointSizeF(kept.reading_size)
        chosen, font = QFontDialog.getFont(now, self._window, self.tr("Text font"))
        if chosen:
            kept.reading_family, kept.reading_size = font.family(), font.pointSizeF()
            self.apply_reading_font()

    def speak(self, language: str) -> None:
        """Go over to this language, at once."""
        self._preferences.language = language
        set_language(_application(), language)

    # Words and keys

    def name_undo(self) -> dict[str, bool]:
        """Say in the menu what undo and redo would do; gives whether there is anything."""
        from annotations.wording import say

        project = self._workspace.project
        able = project is not None and not project.read_only
        found: dict[str, bool] = {}
        for name, words in (("undo", self.tr("&Undo")), ("redo", self.tr("&Redo"))):
            past = None
            if project is not None and able:
                past = project.to_undo() if name == "undo" else project.to_redo()
            found[name] = past is not None
            told = "" if past is None else say(f"operation.{past.operation}", current_language())
            self._window.actions_by_id[name].setText(
                headed(words, told, current_language()) if told else words
            )
        return found

    def retranslate_actions(self) -> None:
        """Put the actions' words in the present language and their icons in its colours."""
        self._window.action_table.retranslate()

    def find_action(self) -> None:
        """Open the command palette."""
        from desktop.dialogs.command_palette import CommandPalette
        from desktop.palette_commands import palette_commands

        CommandPalette(palette_commands(self._window), self._preferences, self._window).pop_up()

    def show_keys(self) -> None:
        """Open the sheet of all keys, or bring it to the front."""
        from desktop.dialogs.key_sheet import KeySheet

        sheet = next(
            (found for found in self._window.findChildren(KeySheet) if found.isVisible()), None
        )
        if sheet is None:
            sheet = KeySheet(self._window.shortcuts, self._workspace.labels, self._window)
            sheet.change_asked.connect(lambda: self._edit_keys(sheet))
            sheet.show()
        sheet.activateWindow()

    def change_keys(self) -> None:
        """Open the editor of keys."""
        self._edit_keys(self._window)

    def _edit_keys(self, parent: QWidget) -> None:
        from desktop.dialogs.key_editor import KeyEditor

        KeyEditor(self._window.shortcuts, parent).open()

    def _folder(self) -> str:
        project = self._workspace.project
        return "" if project is None else str(project.path.parent)

    def _ask_target(
        self, title: str, told: str, suffix: str, *, name: str = "", replaces: bool = True
    ) -> Path | None:
        """Where to save; a file that is there is replaced only after a question."""
        from desktop.dialogs.target_file import ask_target

        project = self._workspace.project
        return ask_target(
            self._window,
            title,
            folder=Path(self._folder() or Path.home()),
            name=name,
            told=told,
            suffix=suffix,
            kept=None if project is None else project.path,
            replaces=replaces,
        )


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
