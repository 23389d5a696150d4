"""Pictures of what comes and goes: questions, choosers, progress, errors, and nothing to show.

They join the gallery of ``test_pictures``; no words are cut.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from adjudicating import adjudicated
from at_desk import Open, press
from builders import AMAL, COUNTRY, VICTIM
from modal import answering, write_name
from pictures import KEPT, application, picture, show_in
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from annotations.errors import DamagedProject, DiskFull, InvalidScheme, SpanOutsideText
from annotations.label_set import LabelSet
from annotations.operations.edit_label_set import set_label_set
from annotations.operations.edit_spans import add_span
from annotations.project import Project
from desktop import crash_report
from desktop.background_job import BackgroundJob, run_job, stop_jobs
from desktop.dialogs.command_palette import CommandPalette
from desktop.dialogs.new_project import ask_new_project
from desktop.dialogs.scheme_editor import SchemeEditor
from desktop.dialogs.target_file import ask_target
from desktop.language import LANGUAGES
from desktop.main_window import MainWindow
from desktop.style import THEMES
from desktop.theme import set_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

THEMES_SHOWN = tuple(THEMES) if KEPT else ("light",)
SHOWS = [(language, theme) for language in LANGUAGES for theme in THEMES_SHOWN]


class Gallery:
    """Takes the pictures of one language and theme, and what lacks room in them."""

    def __init__(self, folder: Path, language: str, theme: str) -> None:
        self.folder, self.told = folder, f"{language}-{theme}"
        self.faults: dict[str, list[str]] = {}

    def take(self, widget: QWidget, name: str) -> None:
        found = picture(widget, f"moment-{name}-{self.told}", self.folder)
        if found:
            self.faults[name] = found

    def asked(self, name: str) -> Callable[[QDialog], None]:
        """The answer to a question: its picture, then no."""

        def answer(dialog: QDialog) -> None:
            self.take(dialog, name)
            dialog.reject()

        return answer


@pytest.fixture(params=SHOWS, ids="-".join)
def gallery(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Gallery]:
    language, theme = request.param
    made = Gallery(tmp_path, language, theme)
    yield made
    show_in("ar", "light")
    assert not made.faults, str(made.faults)


def begin(gallery: Gallery) -> None:
    """After the window was made, which goes by its own preferences."""
    language, theme = gallery.told.split("-")
    show_in(language, theme)


def label_something(window: MainWindow) -> None:
    for label, start, value in ((VICTIM, 0, {"category": "girl"}), (COUNTRY, 5, {})):
        window.workspace.run(
            add_span,
            document=window.workspace.document_id,
            layer=AMAL,
            label=label,
            fragments=[(start, start + 3)],
            attributes=value,
        )


def open_project(window: MainWindow) -> Project:
    project = window.workspace.project
    assert project is not None
    return project


def test_questions(window: MainWindow, gallery: Gallery) -> None:
    begin(gallery)
    label_something(window)
    labels = open_project(window).label_set
    for action, name in (
        ("article_note", "note"),
        ("skip", "skip"),
        ("begun", "begun"),
        ("font", "font"),
    ):
        with answering(gallery.asked(name)):
            window.actions_by_id[action].trigger()
    with answering(gallery.asked("labels-in-use")):
        window.commands._set_labels(LabelSet(labels.labels[1:]))
    with answering(gallery.asked("passphrase")):
        window.sealed_files.passphrase(Path("من سارة.tawsim"))

    def take_a_choice_away(editor: SchemeEditor) -> None:
        tree = editor.attributes.tree
        editor.fields.setCurrentWidget(editor.attributes)
        tree.setCurrentItem(tree.topLevelItem(0).child(0))
        editor.attributes.delete()
        editor.accept()

    with answering(take_a_choice_away, gallery.asked("choices-in-use")):
        window.actions_by_id["labels"].trigger()

    def change_and_leave(editor: SchemeEditor) -> None:
        editor.attributes.delete()
        editor._tell(InvalidScheme(reason="label_name", name="two words"))
        gallery.take(editor, "wrong-label")
        editor.reject()
        editor.done(0)

    with answering(change_and_leave, gallery.asked("give-up")):
        window.actions_by_id["labels"].trigger()


def test_choosers_of_files(window: MainWindow, gallery: Gallery) -> None:
    begin(gallery)
    there = gallery.folder / "أخبار.jsonl"
    there.write_text("", encoding="utf-8")

    def choose(path: Path, name: str) -> Callable[[QDialog], None]:
        def answer(dialog: QDialog) -> None:
            assert isinstance(dialog, QFileDialog)
            gallery.take(dialog, name)
            write_name(dialog, path)

        return answer

    with answering(choose(there, "save"), gallery.asked("replace"), QDialog.reject):
        ask_target(
            *(window, "Tawsim"), folder=gallery.folder, name="a.jsonl", told="x", suffix=".jsonl"
        )
    project = open_project(window).path
    with answering(choose(project, "save-a-copy"), gallery.asked("kept"), QDialog.reject):
        window.actions_by_id["backup"].trigger()
    with answering(gallery.asked("new-project")):
        ask_new_project(window, gallery.folder)
    with answering(gallery.asked("open")):
        window.actions_by_id["open"].trigger()


def test_progress_and_failures(window: MainWindow, gallery: Gallery, qtbot: QtBot) -> None:
    begin(gallery)
    going, told = threading.Event(), window.commands.tr("Importing articles")
    for total, name in ((12_345, "progress"), (0, "progress-without-end")):

        def work(job: BackgroundJob, total: int = total) -> None:
            job.progress(4_321, total)
            going.wait(30)

        going.clear()
        job = run_job(window, told, work, lambda _: None, window.notices.problem)
        dialog = window.findChildren(QProgressDialog)[-1]
        with qtbot.waitSignal(job.ended):
            qtbot.waitUntil(lambda dialog=dialog: dialog.value() == 4_321)
            dialog.show()
            gallery.take(dialog, name)
            going.set()
    for number, problem in enumerate(
        (
            DamagedProject(path=Path("/home/amal/أخبار الهجرة.tawsim")),
            DiskFull(path=Path("/media/usb/news-2024.tawsim")),
            SpanOutsideText(start=12, end=3400, length=1234),
        )
    ):
        window.notices.problem(problem)
        window.notices.tell(window.reading_commands.tr("The article is flagged."))
        gallery.take(window, f"problem-{number}")
    window.notices.close()
    crash_report._tell(Path("/home/amal/.local/state/tawsim/log/crash-20260105-101500.txt"))
    (box,) = crash_report._open
    gallery.take(box, "crash")
    box.close()


def test_nothing_to_show(window: MainWindow, gallery: Gallery, qtbot: QtBot) -> None:
    begin(gallery)
    project = open_project(window)
    with answering(gallery.asked("no-bin")):
        window.actions_by_id["bin"].trigger()
    for action in ("guideline", "backups"):
        window.actions_by_id[action].trigger()
        shown = [found for found in window.findChildren(QDialog) if found.isVisible()]
        gallery.take(shown[-1], f"no-{action}")
        shown[-1].close()
        shown[-1].deleteLater()
    window.actions_by_id["find_corpus"].trigger()
    window.search_panel.words.setText("لا أحد")
    window.search_panel.words.returnPressed.emit()
    qtbot.waitUntil(lambda: not window.search_panel.model.busy)
    window.actions_by_id["open_items"].trigger()
    gallery.take(window, "no-hits")
    window.actions_by_id["open_items"].trigger()
    window.search_panel.close()
    window.actions_by_id["palette"].trigger()
    (palette,) = window.findChildren(CommandPalette)
    palette.field.setText("zzzz")
    gallery.take(palette, "no-command")
    palette.close()
    for show, name in (
        (window.agreement_commands.show_agreement, "agreement"),
        (window.agreement_commands.show_progress, "team"),
    ):
        view = show()
        gallery.take(view, f"no-{name}")
        stop_jobs(view)
        view.close()
    window.workspace.run(set_label_set, label_set=LabelSet())
    gallery.take(window, "no-labels")
    editor = SchemeEditor(project.label_set, window)
    editor.show()
    gallery.take(editor, "no-scheme")
    editor.done(0)
    Project.create(gallery.folder / "empty.tawsim").close()
    assert window.commands.open_path(gallery.folder / "empty.tawsim")
    gallery.take(window, "no-articles")


TEXT = "وصلت فتيات قاصرات من باكستان والسودان وإيران إلى لبنان."
OTHER = "ثم عادت فتيات قاصرات من باكستان والسودان وإيران."


def test_the_desk(
    open_desk: Open, gallery: Gallery, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    layers = [
        ["C:باكستان", "C:السودان", "C:وإيران", "V:فتيات قاصرات"],
        ["C:باكستان", "C:والسودان", "C:إيران", "V:فتيات"],
        ["C:باكستان", "C:السودان", "V:قاصرات"],
    ]
    project, _ = adjudicated(gallery.folder / "desk.tawsim", {TEXT: layers, OTHER: layers})
    desk = open_desk(project)
    begin(gallery)
    press(qtbot, desk, "1k")
    gallery.take(desk, "desk-told")

    def same_kind(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: dialog.act.isEnabled())  # type: ignore[attr-defined]
        gallery.take(dialog, "pattern")
        dialog.reject()

    for key, answer in (
        ("p", same_kind),
        ("e", gallery.asked("edit-case")),
        ("l", gallery.asked("later")),
    ):
        with answering(answer):
            press(qtbot, desk, key)
    window = desk.parent()
    desk.close()
    alone, _ = adjudicated(gallery.folder / "alone.tawsim", {TEXT: [["C:باكستان"]]})
    alone.close()
    assert isinstance(window, MainWindow)
    assert window.commands.open_path(alone.path)
    window.actions_by_id["adjudicate"].trigger()
    gallery.take(desk, "no-desk")
    set_theme(application(), "light")
