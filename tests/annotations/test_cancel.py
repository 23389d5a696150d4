"""Every long operation asks often whether to stop, and leaves a sound project where it does."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from adjudicating import NAMES
from builders import AMAL, COUNTRY, FIGURE, project_with
from long_work import CHANGING, READING, WORDS, Work, exporting, imports, written

from annotations import watch as watching
from annotations.errors import Cancelled
from annotations.layer import DocumentState, LayerId
from annotations.operations.assign_work import assign_work
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.keep_backups import keep_backup
from annotations.operations.write_work_file import write_work_file
from annotations.project import Project
from annotations.storage import connection, sealed_file, watched
from annotations.storage.self_check import check
from annotations.watch import Watch, silent

ARTICLES = 15
_TEXT = "وصل {} مهاجرًا من السودان إلى لبنان في قارب مع 12 طفلًا من سوريا. قالت الأمم المتحدة ذلك. "

_FEW = {
    **{"seal": 1, "unseal": 1},  # one piece of 64 KiB
    **{"keep a backup": 1, "back up": 1, "restore": 1, "restore: preview": 1},  # one page of a file
}
"""Work on so small a project that it is over before it need ask once an article."""


@pytest.fixture(scope="module", autouse=True)
def asked_at_every_turn() -> Iterator[None]:
    """Neither the clock nor the machine decides how often an operation asks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watching, "PAUSE_S", 0.0)
        patch.setattr(connection, "_SYNCHRONOUS", "OFF")
        patch.setattr(watched, "LOOK_EVERY", 100)
        patch.setattr(sealed_file, "_COST", 10)
        yield


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, asked_at_every_turn: None) -> Path:
    """A project with all that the operations read: work that came back, a backup, exports."""
    folder = tmp_path_factory.mktemp("long")
    texts = [f"{number}. " + _TEXT.format(number + 3) * 2 for number in range(ARTICLES)]
    project, documents = project_with(folder / "project.tawsim", *texts)
    with project:
        other, _ = add_annotator(project, name=NAMES[1], layer=LayerId(NAMES[1]))
        for document in documents:
            text = project.documents.get(document).text
            for number, layer in enumerate((AMAL, other)):
                project.actor = layer
                for label, words in ((COUNTRY, "السودان"), (COUNTRY, "لبنان"), (FIGURE, "طفلًا")):
                    at = text.index(words) - number
                    spot = [(at, at + len(words) + number)]
                    add_span(project, document=document, layer=layer, label=label, fragments=spot)
                set_state(project, document=document, layer=layer, state=DocumentState.DONE)
        assign_work(project, annotators=[NAMES[1]], overlap=1)
        back = folder / "back.tawsim"
        write_work_file(project, layer=other, target=back)
        keep_backup(project)
    _work_away(back)
    for known in written():
        exporting(known.name)(project.path, silent)
    sealed_file.seal(project.path, folder / "sealed", WORDS)
    return project.path


def _work_away(path: Path) -> None:
    with Project.open(path) as away:
        assert away.work is not None
        away.actor = layer = away.work.layer
        for document in away.documents.ids():
            add_span(away, document=document, layer=layer, label=COUNTRY, fragments=[(0, 2)])


@pytest.fixture
def path(made: Path, memory_path: Path) -> Path:
    """A copy of its own for a test."""
    shutil.copytree(made.parent, memory_path / "here")
    return memory_path / "here" / made.name


ALL: dict[str, Work] = {**READING, **CHANGING, **imports()}


class Told:
    """Counts how often it is asked, and says no from the given time on."""

    def __init__(self, stop_at: int = 0) -> None:
        self.asked, self._stop_at = 0, stop_at

    def __call__(self, _done: int, _total: int) -> None:
        self.asked += 1
        if self._stop_at and self.asked >= self._stop_at:
            raise Cancelled


@pytest.mark.parametrize("name", ALL)
def test_it_asks_at_least_once_an_article_and_stops_wherever_it_is_told(
    name: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # How often a thread that waits asks is the clock's to say.
    monkeypatch.setattr(Watch, "aside", lambda _, work: work())
    kept = path.with_suffix(".kept")
    shutil.copyfile(path, kept)
    before = _names(path)
    told = Told()
    ALL[name](path, told)
    assert told.asked >= _FEW.get(name, ARTICLES)
    whole = _contents(path)
    for stop_at in {1, told.asked * 2 // 3 + 1}:
        shutil.copyfile(kept, path)
        stopped = Told(stop_at)
        with pytest.raises(Cancelled):
            ALL[name](path, stopped)
        assert stopped.asked == stop_at, "what was cancelled asks no more"
        left = {each for each in _names(path) if ".part" in each or each.startswith(".project")}
        assert left <= before | {".project.tawsim.lock"}
        with Project.open(path) as project:
            assert check(project.connection) == []
        if name in CHANGING and name not in ("suggest", "train", "accept"):
            assert _contents(path) in (_contents(kept), whole)


def _names(path: Path) -> set[str]:
    return {each.name for each in path.parent.iterdir()}


def _contents(path: Path) -> list[tuple[object, ...]]:
    """What the journal says, ids and times aside: all of a step or nothing."""
    with Project.open(path, read_only=True) as project:
        return project.connection.execute(
            "SELECT s.operation, count(*) FROM step s JOIN change c ON c.step = s.no "
            "GROUP BY s.operation ORDER BY 1"
        ).fetchall()


def test_work_aside_is_abandoned_and_hears_of_it() -> None:
    told, go, over = Told(stop_at=2), threading.Event(), threading.Event()
    watch = Watch(told)

    def work() -> None:
        try:
            assert go.wait(60)
            watch(1, 2)
        finally:
            over.set()

    with pytest.raises(Cancelled):
        watch.aside(work)
    go.set()
    assert over.wait(60)
    assert told.asked == 2, "only the thread of the work asks"
    with pytest.raises(Cancelled):
        watch.still()


def test_work_aside_gives_its_result_or_its_error() -> None:
    watch = Watch(silent)
    assert watch.aside(lambda: watch.aside(lambda: 5)) == 5
    with pytest.raises(ZeroDivisionError):
        watch.aside(lambda: 1 // 0)
    assert list(watch.each("ab")) == ["a", "b"]
