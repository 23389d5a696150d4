from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, project_with
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.errors import FileMissing, NothingToSalvage
from annotations.operations.edit_spans import add_span, delete_spans, write_note
from annotations.operations.salvage import SalvageReport, salvage
from annotations.project import Project
from annotations.span import Span, SpanId
from annotations.storage.inspection import side_file
from annotations.storage.raw_records import records_in
from annotations.storage.self_check import check

LONG = "وصل 992 مهاجرًا من باكستان إلى البيرو. " * 700
TEXTS = ("في البيرو 12 ألفًا و992 مهاجرًا", "قصة 📌 من بليز", LONG, *(f"خبر {n}" for n in range(40)))


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A closed project with long and short articles, a deleted span, notes and an undo."""
    path = tmp_path / "sound.tawsim"
    project, ids = project_with(path, *TEXTS)
    for n, document in enumerate(ids):
        add_span(
            project,
            document=document,
            layer=AMAL,
            label=COUNTRY if n % 2 else FIGURE,
            fragments=[(0, 3)],
            span=SpanId(f"s{n}"),
        )
    write_note(project, span=SpanId("s1"), note="ملاحظة طويلة " * 900)
    delete_spans(project, spans=[SpanId("s3")])
    write_note(project, span=SpanId("s5"), note="تُسحب")
    project.undo()
    project.close()
    return path


def contents(path: Path) -> tuple[set[str], list[Span]]:
    """The texts and the spans of a project that a check finds sound."""
    with Project.open(path, read_only=True) as project:
        assert check(project.connection) == []
        documents = list(project.documents.in_order())
        spans = [span for found in documents for span in project.spans.of_document(found.id)]
        return {document.text for document in documents}, spans


def test_a_sound_file_is_saved_whole(sound: Path, tmp_path: Path) -> None:
    with Project.open(sound, read_only=True) as project:
        steps = project.connection.execute("SELECT count(*) FROM step").fetchone()[0]
        identity = project.identity
    report = salvage(sound, tmp_path / "saved.tawsim")
    assert report == SalvageReport(len(TEXTS), steps, 0, 0, len(TEXTS) - 1, ())
    assert contents(tmp_path / "saved.tawsim") == contents(sound)
    with Project.open(tmp_path / "saved.tawsim") as saved:
        assert saved.identity == identity
        saved.actor = AMAL
        assert saved.to_redo() is not None


def test_what_only_the_log_holds_is_saved(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "open.tawsim", "في البيرو")
    span = SpanId("s")
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(3, 9)], span=span)
    assert side_file(project.path).stat().st_size > 0
    report = salvage(project.path, tmp_path / "saved.tawsim")
    assert (report.documents, report.spans, report.lost) == (1, 1, 0)
    project.close()


def test_without_its_first_page_all_but_that_is_saved(sound: Path, tmp_path: Path) -> None:
    damaged = bytearray(sound.read_bytes())
    damaged[:4096] = bytes(4096)
    (tmp_path / "damaged.tawsim").write_bytes(damaged)
    salvage(tmp_path / "damaged.tawsim", tmp_path / "saved.tawsim")
    assert contents(tmp_path / "saved.tawsim") == contents(sound)


def test_a_lost_article_is_named_and_its_spans_wait(sound: Path, tmp_path: Path) -> None:
    raw = sound.read_bytes()
    place = raw.index("قصة 📌 من بليز".encode())
    damaged = tmp_path / "damaged.tawsim"
    damaged.write_bytes(raw[:place] + b"\xff" + raw[place + 1 :])
    report = salvage(damaged, tmp_path / "saved.tawsim")
    assert report.missing == ("م1",)
    assert (report.documents, report.partial, report.lost) == (len(TEXTS) - 1, 0, 0)
    texts, spans = contents(tmp_path / "saved.tawsim")
    assert "قصة 📌 من بليز" not in texts
    assert len(spans) == len(TEXTS) - 2


def test_a_changed_letter_in_a_text_is_noticed(sound: Path, tmp_path: Path) -> None:
    raw = sound.read_bytes()
    damaged = tmp_path / "damaged.tawsim"
    damaged.write_bytes(raw.replace("خبر 17".encode(), "خبر 99".encode()))
    assert salvage(damaged, tmp_path / "saved.tawsim").missing == ("م20",)


def test_a_changed_step_is_kept_apart_from_the_whole_ones(sound: Path, tmp_path: Path) -> None:
    raw = sound.read_bytes()
    damaged = tmp_path / "damaged.tawsim"
    changed = raw.replace('{"note":"تُسحب"}'.encode(), '{"note":"تُسحق"}'.encode())
    assert changed != raw
    damaged.write_bytes(changed)
    report = salvage(damaged, tmp_path / "saved.tawsim")
    # The step that wrote the note, and the undo that took it back.
    assert (report.partial, report.lost) == (2, 0)


def test_what_a_broken_step_says_against_the_text_is_left_out(sound: Path, tmp_path: Path) -> None:
    raw = sound.read_bytes()
    damaged = tmp_path / "damaged.tawsim"
    changed = raw.replace('[[0,3]],"quote":"قصة"'.encode(), '[[0,9]],"quote":"قصة"'.encode())
    assert changed != raw
    damaged.write_bytes(changed)
    report = salvage(damaged, tmp_path / "saved.tawsim")
    assert (report.partial, report.lost) == (0, 1)
    assert len(contents(tmp_path / "saved.tawsim")[1]) == len(contents(sound)[1]) - 1


def test_nothing_readable_leaves_no_target(tmp_path: Path) -> None:
    noise = tmp_path / "noise.tawsim"
    noise.write_bytes(random.Random(7).randbytes(50_000))
    with pytest.raises(NothingToSalvage):
        salvage(noise, tmp_path / "saved.tawsim")
    assert not (tmp_path / "saved.tawsim").exists()
    with pytest.raises(FileMissing):
        salvage(tmp_path / "nowhere.tawsim", tmp_path / "saved.tawsim")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_damaged_the_rest_is_saved_and_sound(
    sound: Path, tmp_path: Path, data: st.DataObject
) -> None:
    raw = bytearray(sound.read_bytes())
    if data.draw(st.booleans()):
        del raw[data.draw(st.integers(0, len(raw))) :]
    for _ in range(data.draw(st.integers(0, 12))):
        if raw:
            place = data.draw(st.integers(0, len(raw) - 1))
            width = data.draw(st.integers(1, 3_000))
            raw[place : place + width] = random.Random(place).randbytes(
                len(raw[place : place + width])
            )
    damaged, saved = tmp_path / "damaged.tawsim", tmp_path / "saved.tawsim"
    damaged.write_bytes(raw)
    saved.unlink(missing_ok=True)
    try:
        report = salvage(damaged, saved)
    except NothingToSalvage:
        assert not saved.exists()
        return
    texts, spans = contents(saved)
    assert texts <= contents(sound)[0]
    assert (len(texts), len(spans)) == (report.documents, report.spans)


@settings(max_examples=60)
@given(
    rows=st.lists(
        st.tuples(
            st.one_of(
                st.none(),
                st.integers(-(2**63), 2**63 - 1),
                st.floats(allow_nan=False),
                st.text(st.characters(exclude_categories=("Cs",))).map(lambda t: t * 300),
                st.binary(max_size=9_000),
            ),
            st.integers(-200, 200),
        ),
        max_size=30,
    ),
    page=st.sampled_from([512, 1024, 4096, 65536]),
)
def test_every_record_that_sqlite_writes_is_read(
    rows: list[tuple[object, int]], page: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("raw") / "t.db"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA page_size = {page}")
    connection.execute("CREATE TABLE t (k INTEGER PRIMARY KEY, a, b)")
    connection.execute("CREATE TABLE w (k INTEGER PRIMARY KEY, a, b) WITHOUT ROWID")
    for table in ("t", "w"):
        connection.executemany(
            f"INSERT INTO {table} VALUES (?, ?, ?)", [(n, *row) for n, row in enumerate(rows)]
        )
    connection.commit()
    connection.close()
    found = list(records_in(path))
    # A float without a fraction may be stored as an integer (section 2.1 of the format).
    assert {
        (r.rowid, *r.values[1:]) for r in found if r.rowid is not None and len(r.values) == 3
    } == {(n, *row) for n, row in enumerate(rows)}
    assert {r.values for r in found if r.rowid is None} == {(n, *row) for n, row in enumerate(rows)}
