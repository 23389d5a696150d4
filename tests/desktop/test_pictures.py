"""Pictures of the window on the seed and of every dialog, to be looked at; no words are cut.

TAWSIM_PICTURES names a folder to keep them in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pictures import KEPT, SHOWS, application, picture, show_in, until
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from annotations.formats.label_scheme import load_scheme
from annotations.formats.losses import Loss, LossReport
from annotations.formats.records import Rejected
from annotations.identity import new_id
from annotations.layer import LayerId
from annotations.operations.edit_layers import add_annotator
from annotations.operations.export_documents import ExportReport
from annotations.operations.import_documents import ImportReport, import_documents
from annotations.operations.keep_backups import keep_backup
from annotations.operations.label_selection import label_selection
from annotations.operations.merge_work_file import preview_merge
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage.backup import back_up
from desktop.adjudication.desk import AdjudicationDesk
from desktop.adjudication.strategy_dialog import StrategyDialog
from desktop.agreement.agreement_view import AgreementView
from desktop.application import make_window
from desktop.background_job import stop_jobs
from desktop.dialogs.about import About
from desktop.dialogs.annotator_dialog import AnnotatorDialog
from desktop.dialogs.assign_dialog import AssignDialog
from desktop.dialogs.backups_dialog import BackupsDialog
from desktop.dialogs.command_palette import CommandPalette
from desktop.dialogs.encoding_dialog import EncodingDialog
from desktop.dialogs.export_dialog import ExportDialog, ExportReportDialog
from desktop.dialogs.facts_window import FactsWindow
from desktop.dialogs.field_mapping import FieldMappingDialog
from desktop.dialogs.guideline import Guideline
from desktop.dialogs.import_dialog import ImportDialog, ImportReportDialog
from desktop.dialogs.key_editor import KeyEditor
from desktop.dialogs.key_sheet import KeySheet
from desktop.dialogs.merge_dialog import MergeDialog
from desktop.dialogs.propagate_dialog import PropagateDialog
from desktop.dialogs.scheme_editor import SchemeEditor
from desktop.dialogs.seal_dialog import SealDialog
from desktop.dialogs.training_dialog import TrainingDialog
from desktop.guide.window_tour import STOPS
from desktop.language import LANGUAGES, set_language
from desktop.main_window import MainWindow
from desktop.palette_commands import palette_commands
from desktop.preferences import Preferences
from desktop.theme import load_fonts
from resources import resource

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
AMAL = LayerId("amal")
FIGURE = {"ar": "العدد", "en": "Figure", "fr": "Chiffre"}


@pytest.fixture(scope="module")
def seed(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seed with its gold spans in أمل's layer, and the sample after it."""
    path = tmp_path_factory.mktemp("seed") / "أخبار الاتجار.tawsim"
    scheme = load_scheme(resource("label_schemes", "trafficking.json"))
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    with Project.create(path, scheme) as project:
        add_annotator(project, name="أمل", layer=AMAL)
        project.actor = AMAL
        import_documents(project, sources=[shared / "seed" / gold["document"]])
        (document,) = project.documents.ids()
        for each in gold["spans"]:
            label = project.label_set.named(each["label"])
            label_selection(
                project,
                document=document,
                layer=AMAL,
                label=label.id,
                start=each["start"],
                end=each["end"],
                span=SpanId(new_id()),
                exact=True,
            )
        import_documents(project, sources=[resource("sample", "sample.jsonl")])
    return path


@pytest.fixture
def window(seed: Path, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = "أمل"
    preferences.theme = "light"
    made = make_window(application(), preferences)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    assert made.commands.open_path(seed)
    yield made
    made.close()
    set_language(application(), "ar")


def test_the_window_on_the_seed(window: MainWindow, tmp_path: Path) -> None:
    second = window.annotating.spans[1]
    window.annotating.go_to(second.id)
    for language, theme in SHOWS:
        show_in(language, theme)
        assert picture(window, f"seed-{language}-{theme}", tmp_path) == []
        box = window.view.rectangles(second.start, second.end)[0]
        chip = window.view.span_under(box.center())
        assert chip is not None
        assert FIGURE[language] in chip.caption


def import_report(window: MainWindow) -> QDialog:
    report = ImportReport(documents=1480, spans=39, duplicates=12)
    report.refuse(Rejected("أخبار/يوم.jsonl", 17, "not_json"))
    report.refuse(Rejected("news.csv", 230, "bad_columns"))
    return ImportReportDialog(report, window)


def export_report(window: MainWindow) -> QDialog:
    losses = LossReport()
    for reason in ("attributes", "overlap", "note"):
        losses.add(reason, Loss("وصول مهاجرين", 15, 22, "أكثر من 3700"))
    return ExportReportDialog(ExportReport([Path("/home/amal/out.conll")], 13, 39, losses), window)


def field_mapping(window: MainWindow) -> QDialog:
    columns = ["عنوان", "نص", "url", "date"]
    rows = [["خبر عن الهجرة", "وصل 12 ألف مهاجر إلى لبنان.", "https://example.org/a", "2024-05-01"]]
    return FieldMappingDialog(lambda _: (columns, rows * 3), window)


def encoding(window: MainWindow) -> QDialog:
    project = window.workspace.project
    assert project is not None
    file = project.path.with_name("قديم.txt")
    file.write_bytes("أعلنت المنظمة وصول مهاجرين من السودان إلى لبنان.".encode("cp1256"))
    return EncodingDialog(file, window)


def annotator(window: MainWindow) -> QDialog:
    return AnnotatorDialog(["أمل", "سارة"], "ليلى", window)


def export_dialog(window: MainWindow) -> ExportDialog:
    project = window.workspace.project
    assert project is not None
    return ExportDialog(project.layers.all(), AMAL, window)


def export_dataset(window: MainWindow) -> QDialog:
    dialog = export_dialog(window)
    dialog.format.setCurrentIndex(dialog.format.findData("huggingface"))
    dialog.dataset.wanted.setChecked(True)
    dialog.dataset.split.setEditText("80/a")
    dialog.accept()
    return dialog


def scheme(window: MainWindow) -> QDialog:
    return SchemeEditor(window.workspace.labels(), window)


def choices(window: MainWindow) -> QDialog:
    editor = SchemeEditor(window.workspace.labels(), window)
    editor.fields.setCurrentWidget(editor.attributes)
    return editor


def no_choices(window: MainWindow) -> QDialog:
    editor = choices(window)
    assert isinstance(editor, SchemeEditor)
    editor.add_label()
    editor.fields.setCurrentWidget(editor.attributes)
    return editor


def key_sheet(window: MainWindow) -> QDialog:
    return KeySheet(window.shortcuts, window.workspace.labels, window)


def key_editor(window: MainWindow) -> QDialog:
    return KeyEditor(window.shortcuts, window)


def guideline(window: MainWindow) -> QDialog:
    dialog = Guideline(window.workspace, window)
    dialog.show_label(window.workspace.labels().named("COUNTRY").id)
    return dialog


def palette(window: MainWindow) -> QWidget:
    dialog = CommandPalette(palette_commands(window), window.preferences, window)
    dialog.pop_up()
    return dialog


def propagate(window: MainWindow) -> QDialog:
    span = next(span for span in window.annotating.spans if span.label == "COUNTRY")
    window.annotating.go_to(span.id)
    window.actions_by_id["label_every"].trigger()
    (dialog,) = window.findChildren(PropagateDialog)
    return dialog


def about(window: MainWindow) -> QDialog:
    return About(window)


def licences(window: MainWindow) -> QDialog:
    dialog = About(window)
    dialog.tabs.setCurrentIndex(1)
    return dialog


def import_(window: MainWindow) -> QDialog:
    return ImportDialog(window)


def assign(window: MainWindow) -> QDialog:
    dialog = AssignDialog(open_project(window), window.documents.model.ids(), window)
    dialog.names.setPlainText("أمل\nيوسف\nهدى")
    return dialog


def assign_sealed(window: MainWindow) -> QDialog:
    dialog = AssignDialog(open_project(window), window.documents.model.ids(), window)
    dialog.sealing.seals.setChecked(True)
    dialog.sealing.first.setText("كلمات كثيرة")
    assert dialog.passphrase() is None
    return dialog


def seal(window: MainWindow) -> QDialog:
    words = window.team_commands.tr("&Seal it under a passphrase again")
    why = "This file came sealed. Whoever merges it will need the passphrase."
    return SealDialog("Send back", window.team_commands.tr(why), words, window)


def merge(window: MainWindow) -> QDialog:
    project = open_project(window)
    damaged = project.path.with_name("من يوسف.tawsim")
    damaged.write_text("damaged", encoding="utf-8")
    copy = project.path.with_name("من أمل.tawsim")
    back_up(project.connection, copy, overwrite=True)
    return MergeDialog(preview_merge(project, files=[copy, damaged]), window)


def backups(window: MainWindow) -> QDialog:
    project = open_project(window)
    keep_backup(project)
    return BackupsDialog(project.path, project, window)


def training(window: MainWindow) -> QDialog:
    return TrainingDialog(window)


def facts(window: MainWindow) -> QDialog:
    made = FactsWindow(window)
    until(lambda: made.table.rowCount() > 0)
    return made


def agreement(window: MainWindow) -> QDialog:
    return measured(window.agreement_commands.show_agreement())


def progress(window: MainWindow) -> QDialog:
    return measured(window.agreement_commands.show_progress())


def measured(view: AgreementView) -> AgreementView:
    """With what was measured, where there is time for it."""
    if KEPT:
        view.measure()
        until(view.start.isEnabled)
    return view


def desk(window: MainWindow) -> QWidget:
    window.adjudication_commands.open_desk()
    found = window.findChild(AdjudicationDesk)
    assert found is not None
    return found


def strategy(window: MainWindow) -> QDialog:
    made = StrategyDialog(window.workspace, window)
    until(made.act.isEnabled)
    return made


def guide(window: MainWindow) -> QDialog:
    found = window.guide_commands.show_guide()
    found.show_page("07-agreement")
    return found


def open_project(window: MainWindow) -> Project:
    project = window.workspace.project
    assert project is not None
    return project


DIALOGS: dict[str, Callable[[MainWindow], QWidget]] = {
    "import-report": import_report,
    "export-report": export_report,
    "field-mapping": field_mapping,
    "encoding": encoding,
    "annotator": annotator,
    "export": export_dialog,
    "export-dataset": export_dataset,
    "scheme": scheme,
    "choices": choices,
    "no-choices": no_choices,
    "key-sheet": key_sheet,
    "key-editor": key_editor,
    "guideline": guideline,
    "palette": palette,
    "propagate": propagate,
    "about": about,
    "licences": licences,
    "import": import_,
    "assign": assign,
    "assign-sealed": assign_sealed,
    "seal": seal,
    "merge": merge,
    "backups": backups,
    "training": training,
    "facts": facts,
    "agreement": agreement,
    "progress": progress,
    "desk": desk,
    "strategy": strategy,
    "guide": guide,
}
SIZES = (100, 150)


@pytest.fixture
def larger(request: pytest.FixtureRequest) -> Iterator[int]:
    """The size of the window's type in per cent."""
    load_fonts()
    usual = QFont(application().font())
    font = QFont(usual)
    font.setPointSizeF(usual.pointSizeF() * request.param / 100)
    application().setFont(font)
    yield request.param
    application().setFont(usual)


def put_away(dialog: QWidget) -> None:
    """Close; an editor asks nothing about what was edited."""
    if isinstance(dialog, SchemeEditor):
        dialog.done(0)
    dialog.close()


@pytest.mark.parametrize(
    ("larger", "language", "theme"),
    [
        *((100, *shown) for shown in (SHOWS if KEPT else [(each, "light") for each in LANGUAGES])),
        *((150, language, "light") for language in LANGUAGES),
    ],
    indirect=["larger"],
)
def test_every_dialog(
    larger: int, window: MainWindow, tmp_path: Path, language: str, theme: str
) -> None:
    faults: dict[str, list[str]] = {}
    show_in(language, theme)
    for name, make in DIALOGS.items():
        dialog = make(window)
        dialog.show()
        try:
            found = picture(dialog, f"dialog-{name}-{language}-{theme}-{larger}", tmp_path)
            faults |= {name: found} if found else {}
        finally:
            stop_jobs(dialog)
            put_away(dialog)
    show_in("ar", "light")
    assert not faults, str(faults)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("larger", SIZES, indirect=True)
def test_every_stop_of_the_tour(
    larger: int, window: MainWindow, tmp_path: Path, language: str
) -> None:
    show_in(language, "light")
    tour = window.guide_commands.take_tour()
    for number in range(len(STOPS)):
        assert picture(window, f"tour-{number + 1}-{language}-{larger}", tmp_path) == []
        tour.spotlight.next.click()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("larger", [150], indirect=True)
def test_the_window_with_larger_type(
    larger: int, window: MainWindow, tmp_path: Path, language: str
) -> None:
    show_in(language, "light")
    assert picture(window, f"seed-{language}-light-{larger}", tmp_path) == []
    window.workspace.close()
    assert picture(window, f"start-{language}-light-{larger}", tmp_path) == []


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_the_panels_that_come_and_go(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    show_in(language, "light")
    window.actions_by_id["find_corpus"].trigger()
    window.search_panel.words.setText("السودان")
    QTest.keyClick(window.search_panel.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.search_panel.model.busy)
    window.commands.check()
    qtbot.waitUntil(lambda: bool(window.notices.text.text()))
    window.actions_by_id["flag"].trigger()
    assert picture(window, f"panels-{language}", tmp_path) == []
    window.documents.open_filters()
    assert picture(window.documents.filters, f"filters-{language}", tmp_path) == []
    window.documents.filters.close()


def test_the_start_page(window: MainWindow, tmp_path: Path) -> None:
    window.workspace.close()
    for language, theme in SHOWS:
        show_in(language, theme)
        assert picture(window, f"start-{language}-{theme}", tmp_path) == []
