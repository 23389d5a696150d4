from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, project_with, small_label_set

from annotations.assignment import Assignment
from annotations.cli import main
from annotations.document import Document, DocumentId
from annotations.errors import (
    FileExists,
    InvalidAssignment,
    LayerMissing,
    LockedInWorkFile,
    NothingAssigned,
)
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.operations.assign_work import assign_work, change_assignments
from annotations.operations.edit_flags import flag_span
from annotations.operations.edit_label_set import set_label_set
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_relations import add_relation
from annotations.operations.edit_spans import add_span, move_boundaries, write_note
from annotations.operations.record_time import record_time
from annotations.operations.write_work_file import write_work_file, write_work_files
from annotations.project import Project
from annotations.storage.assignments import Workload, skipped
from annotations.storage.document_filter import DocumentFilter, Work
from annotations.storage.self_check import check, rebuild

TEXTS = tuple(f"وصل {number} مهاجرًا من باكستان إلى البيرو" for number in range(10, 18))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made, _ = project_with(tmp_path / "p.tawsim", *TEXTS)
    assign_work(made, annotators=["أمل", "باسم", "جنى"], overlap=2, calibration=2, seed=1)
    return made


def layer_of(project: Project, name: str) -> LayerId:
    return project.layers.named(name).id


def test_work_is_assigned_evenly_and_can_be_undone(project: Project) -> None:
    loads = project.assignments.workloads()
    assert loads[AMAL] == Workload(to_do=6)
    assert {load.total for load in loads.values()} == {6}
    project.undo()
    assert project.assignments.all() == []
    project.redo()
    assert project.assignments.workloads() == loads
    assert check(project.connection) == []
    project.close()


def test_single_articles_are_given_and_taken(project: Project) -> None:
    held = project.assignments.documents_of(AMAL)
    free = next(each for each in project.documents.ids() if each not in held)
    change_assignments(project, give=[Assignment(free, AMAL)], take=[Assignment(held[0], AMAL)])
    assert set(project.assignments.documents_of(AMAL)) == {*held[1:], free}
    project.close()


def test_a_name_twice_or_too_few_people_are_refused(project: Project) -> None:
    with pytest.raises(InvalidAssignment):
        assign_work(project, annotators=["سعاد", " سعاد "], overlap=1)
    with pytest.raises(InvalidAssignment):
        assign_work(project, annotators=["سعاد"], overlap=2)
    assert all(layer.name != "سعاد" for layer in project.layers.all())
    project.close()


def test_states_are_counted_for_each_annotator(project: Project) -> None:
    first, second, third, *_ = project.assignments.documents_of(AMAL)
    set_state(project, document=first, layer=AMAL, state=DocumentState.DONE)
    set_state(project, document=second, layer=AMAL, state=DocumentState.SKIPPED, reason="مكرر")
    add_span(project, document=third, layer=AMAL, label=FIGURE, fragments=[(4, 6)])
    load = project.assignments.workload(AMAL)
    assert load == Workload(to_do=3, in_progress=1, done=1, skipped=1)
    assert (load.left, load.finished, load.total) == (4, 2, 6)
    assert [why for _, why in skipped(project.connection, AMAL)] == ["مكرر"]
    for work, count in ((Work.ALL, 6), (Work.LEFT, 4), (Work.FINISHED, 2)):
        found = project.documents.listed(AMAL, wanted=DocumentFilter(work=work))
        assert len(found) == count
        assert set(found) <= set(project.assignments.documents_of(AMAL))
    project.close()


def test_a_work_file_holds_its_annotators_articles_and_nobody_elses_work(
    project: Project, tmp_path: Path
) -> None:
    basim = layer_of(project, "باسم")
    shared = [
        document
        for document in project.assignments.documents_of(AMAL)
        if document in project.assignments.documents_of(basim)
    ]
    add_span(project, document=shared[0], layer=AMAL, label=FIGURE, fragments=[(4, 6)])
    add_span(project, document=shared[0], layer=AMAL, label=COUNTRY, fragments=[(18, 25)])
    number, country = project.spans.of_document(shared[0], AMAL)
    add_relation(project, source=number.id, target=country.id, label="related")
    flag_span(project, span=number.id)
    record_time(project, document=shared[0], layer=AMAL, seconds=30)
    project.actor = basim
    add_span(project, document=shared[0], layer=basim, label=COUNTRY, fragments=[(18, 25)])
    add_span(project, document=shared[0], layer=GOLD, label=COUNTRY, fragments=[(18, 25)])
    written = write_work_files(project, folder=tmp_path / "out")
    assert {each.annotator: each.documents for each in written} == {
        "أمل": 6,
        "باسم": 6,
        "جنى": 6,
    }
    with Project.open(next(each.path for each in written if each.layer == AMAL)) as work:
        assert work.identity == project.identity
        assert work.work is not None
        assert work.work.layer == AMAL
        assert work.documents.ids() == project.assignments.documents_of(AMAL)
        assert work.label_set == project.label_set
        assert {layer.id for layer in work.layers.all()} == {AMAL, GOLD}
        found = work.spans.of_document(shared[0])
        assert found == project.spans.of_document(shared[0], AMAL)
        assert found[0].flagged
        assert work.relations.count() == 1
        assert work.time_spent.seconds(shared[0], AMAL) == 30
        assert work.assignments.workloads().keys() == {AMAL}
        assert check(work.connection) == []
        work.actor = AMAL
        assert work.to_undo() is None
    project.close()


def test_a_work_file_is_worked_on_as_any_other_but_its_scheme_stays(
    project: Project, tmp_path: Path
) -> None:
    work_path = tmp_path / "w.tawsim"
    write_work_file(project, layer=AMAL, target=work_path)
    (steps,) = project.connection.execute("SELECT max(lamport) FROM step").fetchone()
    project.close()
    with Project.open(work_path) as work:
        work.actor = AMAL
        (document, *_) = work.documents.ids()
        add_span(work, document=document, layer=AMAL, label=FIGURE, fragments=[(4, 6)])
        (lamport,) = work.connection.execute("SELECT max(lamport) FROM step").fetchone()
        assert lamport == steps + 1
        labels = small_label_set()
        first = replace(labels.labels[0], colour="#000000")
        with pytest.raises(LockedInWorkFile):
            set_label_set(work, label_set=replace(labels, labels=(first, *labels.labels[1:])))
        with pytest.raises(LockedInWorkFile):
            add_annotator(work, name="غريب")
        with pytest.raises(LockedInWorkFile):
            change_assignments(work, take=[Assignment(document, AMAL)])
        assert work.label_set == labels
        with work.writing():
            rebuild(work.connection)
        assert work.spans.count() == 1
        assert check(work.connection) == []
        work.undo()
        assert work.spans.count() == 0


def test_nothing_is_written_where_nothing_is_assigned(tmp_path: Path) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", TEXTS[0])
    with pytest.raises(NothingAssigned):
        write_work_files(project, folder=tmp_path / "out")
    with pytest.raises(NothingAssigned):
        write_work_file(project, layer=AMAL, target=tmp_path / "w.tawsim")
    with pytest.raises(LayerMissing):
        write_work_file(project, layer=GOLD, target=tmp_path / "w.tawsim")
    project.close()


def test_a_work_file_that_is_there_is_not_replaced_unasked(
    project: Project, tmp_path: Path
) -> None:
    target = tmp_path / "w.tawsim"
    target.write_bytes(b"mine")
    with pytest.raises(FileExists):
        write_work_file(project, layer=AMAL, target=target)
    assert target.read_bytes() == b"mine"
    write_work_file(project, layer=AMAL, target=target, overwrite=True)
    assert [path.name for path in tmp_path.glob(".w*")] == []
    project.close()


def test_boundaries_and_quote_are_one_register(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", "من من من")
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 2)])
    (span,) = project.spans.of_document(document)
    move_boundaries(project, span=span.id, fragments=[(3, 5)])
    (after,) = project.connection.execute(
        "SELECT after FROM change ORDER BY step DESC LIMIT 1"
    ).fetchone()
    assert json.loads(after) == {"fragments": [[3, 5]], "quote": "من"}
    write_note(project, span=span.id, note="س")
    project.undo()
    project.undo()
    assert project.spans.of_document(document) == [span]
    project.close()


def test_copies_of_an_older_file_get_the_same_identity(tmp_path: Path) -> None:
    from annotations.storage.connection import connect
    from annotations.storage.schema import migrate

    rows = Path(__file__).parents[1] / "data" / "projects" / "version_2.sql"
    identities = []
    for name in ("a", "b"):
        path = tmp_path / f"{name}.tawsim"
        connection = connect(path, mode="rwc")
        migrate(connection, upto=2)
        connection.executescript(rows.read_text(encoding="utf-8"))
        connection.close()
        with Project.open(path) as project:
            identities.append(project.identity)
    with Project.create(tmp_path / "new.tawsim") as other:
        identities.append(other.identity)
    assert identities[0] == identities[1] != identities[2]
    assert all(len(identity) == 32 for identity in identities)


def test_the_command_assigns_and_writes_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", *TEXTS)
    with project.writing():
        project.documents.add([Document("نص بلا أعداد", title="غيره")])
    project.close()
    out = tmp_path / "out"
    arguments = ["assign", str(project.path), "--annotators", "أمل، باسم,جنى", "--overlap", "2"]
    code = main([*arguments, "--words", "باكستان", "--out", str(out), "--json"])
    assert code == 0
    told = json.loads(capsys.readouterr().out)["assigned"]
    counts = sorted(each["articles"] for each in told)
    assert (sum(counts), counts[-1] - counts[0] <= 1) == (16, True)
    files = sorted(out.iterdir())
    assert [file.name for file in files] == ["p-أمل.tawsim", "p-باسم.tawsim", "p-جنى.tawsim"]
    held = set[DocumentId]()
    for file in files:
        with Project.open(file, read_only=True) as work:
            held |= set(work.documents.ids())
    assert len(held) == 8
    assert all(each["skipped"] == [] for each in told)
    assert main([*arguments[:2], "--out", str(out)]) == 1
    assert main([*arguments[:2], "--out", str(out), "--force"]) == 0
    assert "p-أمل.tawsim" in capsys.readouterr().out
