from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, VICTIM, project_with
from histories import fingerprint

from annotations.adjudication.cluster import ClusterId
from annotations.adjudication.decision import Decision
from annotations.adjudication.decision import Verdict as Decided
from annotations.cli import main
from annotations.document import Document, DocumentId
from annotations.errors import DiskFull, ReadOnlyProject
from annotations.label_set import Label, LabelId
from annotations.layer import DocumentState, LayerId
from annotations.operations.assign_work import assign_work
from annotations.operations.edit_flags import flag_span, write_document_note
from annotations.operations.edit_label_set import set_label_set
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_relations import add_relation
from annotations.operations.edit_spans import (
    add_span,
    delete_spans,
    move_boundaries,
    set_attribute,
    write_note,
)
from annotations.operations.merge_work_file import (
    FileReport,
    Verdict,
    merge_work_files,
    preview_merge,
)
from annotations.operations.record_time import record_time
from annotations.operations.write_work_file import write_work_file
from annotations.project import Project
from annotations.span import Fragment, SpanId
from annotations.storage.decisions import fields_of_decision
from annotations.storage.journal import StepHash, StepHead, StepKind
from annotations.storage.judgements import TABLES, JudgementTable, read_fields
from annotations.storage.merge_conflicts import ConflictKind
from annotations.storage.projection import parked_by_document
from annotations.storage.self_check import check

TEXT = "وصل 12 مهاجرًا من باكستان إلى البيرو"
OTHER = "قصة ثانية من بليز"


@pytest.fixture
def tmp_path(memory_path: Path) -> Path:
    return memory_path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made, documents = project_with(tmp_path / "p.tawsim", TEXT, OTHER)
    assign_work(made, annotators=["أمل", "باسم"], documents=documents, overlap=2)
    made.close()
    return made.path


@pytest.fixture
def work(project: Path) -> Path:
    """The work file of أمل."""
    target = project.with_name("amal.tawsim")
    with Project.open(project) as opened:
        write_work_file(opened, layer=AMAL, target=target)
    return target


def label_pakistan(path: Path, span: str = "span-1", layer: LayerId = AMAL) -> DocumentId:
    with Project.open(path) as opened:
        opened.actor = layer
        (document, *_) = opened.documents.ids()
        add_span(
            opened,
            document=document,
            layer=layer,
            label=COUNTRY,
            fragments=[(18, 25)],
            span=SpanId(span),
        )
    return document


def merge(project: Path, *files: Path) -> tuple[FileReport, ...]:
    with Project.open(project) as opened:
        reports = merge_work_files(opened, files=files).files
        assert check(opened.connection) == []
    return reports


def reason(report: FileReport) -> object:
    assert report.verdict is Verdict.REFUSED
    assert report.problem is not None
    return report.problem.facts.get("reason", type(report.problem).__name__)


def test_everything_an_annotator_did_comes_back(project: Path, work: Path) -> None:
    document = label_pakistan(work)
    with Project.open(work) as away:
        away.actor = AMAL
        add_span(away, document=document, layer=AMAL, label=FIGURE, fragments=[(4, 6)])
        first, second = away.spans.of_document(document)
        add_relation(away, source=first.id, target=second.id, label="related")
        set_attribute(away, span=second.id, attribute="country", value="PK")
        flag_span(away, span=first.id)
        write_document_note(away, document=document, layer=AMAL, note="قصير")
        set_state(away, document=document, layer=AMAL, state=DocumentState.SKIPPED, reason="مكرر")
        record_time(away, document=document, layer=AMAL, seconds=40)
        expected = away.spans.of_document(document)
    (report,) = merge(project, work)
    assert (report.verdict, report.annotators, report.documents) == (
        Verdict.MERGED,
        ("أمل",),
        1,
    )
    assert report.steps == 8
    assert report.conflicts == ()
    with Project.open(project) as home:
        assert home.spans.of_document(document) == expected
        assert home.relations.count() == 1
        assert home.layers.states(document) == {AMAL: DocumentState.SKIPPED}
        assert home.flags.mark(document, AMAL).note == "قصير"
        assert home.time_spent.seconds(document, AMAL) == 40
        assert home.assignments.workload(AMAL).skipped == 1
        home.actor = AMAL
        last = home.to_undo()  # by the same annotator on this machine; the rest is merged
        assert last is not None
        assert last.operation == "assign_work"


def test_merged_steps_are_not_mine_to_undo(project: Path, work: Path) -> None:
    document = label_pakistan(work)
    with Project.open(project) as home:
        home.actor = AMAL
        add_span(home, document=document, layer=AMAL, label=FIGURE, fragments=[(4, 6)])
        merge_work_files(home, files=[work])
        assert home.spans.count() == 2
        home.undo()
        assert [span.id for span in home.spans.of_document(document)] == ["span-1"]
        left = home.to_undo()
        assert left is None or left.operation != "add_span"


def test_the_same_file_again_changes_nothing_and_makes_no_backup(project: Path, work: Path) -> None:
    label_pakistan(work)
    merge(project, work)
    before = project.read_bytes()
    backups = list(project.with_name("p.backups").iterdir())
    assert len(backups) == 1
    (report,) = merge(project, work)
    assert (report.verdict, report.steps) == (Verdict.NOTHING_NEW, 0)
    assert list(project.with_name("p.backups").iterdir()) == backups
    assert project.read_bytes() == before


def test_the_backup_is_the_project_before_the_merge(project: Path, work: Path) -> None:
    label_pakistan(work)
    with Project.open(project) as home:
        before = fingerprint(home)
        backup = merge_work_files(home, files=[work]).backup
    assert backup is not None
    with Project.open(backup) as kept:
        assert fingerprint(kept) == before


def test_a_preview_tells_all_and_changes_nothing(project: Path, work: Path) -> None:
    label_pakistan(work)
    with Project.open(project) as home:
        before = fingerprint(home)
        preview = preview_merge(home, files=[work])
        assert fingerprint(home) == before
        assert merge_work_files(home, files=[work]).files == preview.files
    assert len(list(project.with_name("p.backups").iterdir())) == 1


def test_a_full_disk_is_not_the_fault_of_the_file(project: Path, work: Path) -> None:
    with Project.open(work) as opened:
        opened.actor = AMAL
        document = opened.documents.ids()[0]
        for n in range(200):
            add_span(
                opened, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 1 + n % 3)]
            )
    with Project.open(project) as opened:
        before = opened.spans.count()
        (pages,) = opened.connection.execute("PRAGMA page_count").fetchone()
        opened.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFull):
            merge_work_files(opened, files=[work])
        assert opened.spans.count() == before
        assert check(opened.connection) == []


def test_a_project_open_for_reading_is_left_alone(project: Path, work: Path) -> None:
    with Project.open(project, read_only=True) as home, pytest.raises(ReadOnlyProject):
        merge_work_files(home, files=[work])


def test_labels_renamed_and_added_meanwhile_stay(project: Path, work: Path) -> None:
    document = label_pakistan(work)
    with Project.open(project) as home:
        labels = home.label_set
        renamed = replace(labels.labels[1], name="STATE", names={"ar": "بلد"})
        added = Label(LabelId("new"), "NEW", {"ar": "جديد"}, "#111111", "9")
        changed = replace(labels, labels=(labels.labels[0], renamed, labels.labels[2], added))
        set_label_set(home, label_set=changed)
    (report,) = merge(project, work)
    assert report.verdict is Verdict.MERGED
    with Project.open(project) as home:
        assert home.label_set == changed
        (span,) = home.spans.of_document(document)
        assert home.label_set.get(span.label) == renamed


def test_a_label_deleted_meanwhile_is_told(project: Path, work: Path) -> None:
    label_pakistan(work)
    with Project.open(project) as home:
        kept = tuple(label for label in home.label_set if label.id != COUNTRY)
        set_label_set(home, label_set=replace(home.label_set, labels=kept))
    (report,) = merge(project, work)
    (conflict,) = report.conflicts
    assert (conflict.kind, conflict.fields, conflict.words) == (
        ConflictKind.LABEL_GONE,
        ("COUNTRY",),
        "باكستان",
    )


def test_an_edit_beside_a_deletion_is_listed_and_the_deletion_stands(
    project: Path, work: Path
) -> None:
    document = label_pakistan(work)
    other = Path(shutil.copyfile(work, work.with_name("other.tawsim")))
    with Project.open(work) as first:
        first.actor = AMAL
        delete_spans(first, spans=[SpanId("span-1")])
    with Project.open(other) as second:
        second.actor = AMAL
        for note in ("أ", "ب", "ج"):
            write_note(second, span=SpanId("span-1"), note=note)
    for order in ((work, other), (other, work)):
        copy = Path(shutil.copyfile(project, project.with_name("c.tawsim")))
        reports = merge(copy, *order)
        assert reports[0].conflicts == ()
        (conflict,) = reports[1].conflicts
        assert conflict.kind is ConflictKind.EDITED_BESIDE_DELETION
        assert (conflict.title, conflict.words) == ("م0", "باكستان")
        with Project.open(copy) as home:
            assert home.spans.of_document(document) == []


def test_boundaries_moved_on_two_machines_keep_quote_and_place_together(
    project: Path, work: Path
) -> None:
    document = label_pakistan(work)
    other = Path(shutil.copyfile(work, work.with_name("other.tawsim")))
    for path, end in ((work, 24), (other, 23)):
        with Project.open(path) as machine:
            machine.actor = AMAL
            move_boundaries(machine, span=SpanId("span-1"), fragments=[(18, end)])
    reports = merge(project, work, other)
    (conflict,) = reports[1].conflicts
    assert (conflict.kind, conflict.fields) == (
        ConflictKind.CHANGED_TWICE,
        ("fragments", "quote"),
    )
    with Project.open(project) as home:
        (span,) = home.spans.of_document(document)
        assert TEXT[span.start : span.end] == span.quote


def test_two_machines_at_work_on_different_things_have_no_conflict(
    project: Path, work: Path
) -> None:
    label_pakistan(work)
    other = Path(shutil.copyfile(work, work.with_name("other.tawsim")))
    with Project.open(work) as first:
        first.actor = AMAL
        write_note(first, span=SpanId("span-1"), note="ملاحظة")
    with Project.open(other) as second:
        second.actor = AMAL
        set_attribute(second, span=SpanId("span-1"), attribute="country", value="PK")
    reports = merge(project, work, other)
    assert [report.conflicts for report in reports] == [(), ()]
    with Project.open(project) as home:
        span = home.spans.get(SpanId("span-1"))
        assert (span.note, span.attributes) == ("ملاحظة", {"country": "PK"})


def test_an_article_that_is_not_here_waits_until_it_arrives(
    project: Path, work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    extra = Document("مقال لا يعرفه المنسق", title="غريب")
    with Project.open(work) as away:
        away.actor = AMAL
        with away.writing():
            away.documents.add([extra])
        add_span(away, document=extra.id, layer=AMAL, label=COUNTRY, fragments=[(0, 4)])
        set_state(away, document=extra.id, layer=AMAL, state=DocumentState.DONE)
    label_pakistan(work)
    (report,) = merge(project, work)
    (waiting,) = report.parked
    assert (waiting.document, waiting.title, waiting.judgements) == (extra.id, "غريب", 2)
    with Project.open(project) as home:
        assert home.spans.count() == 1
        assert parked_by_document(home.connection) == {extra.id: 2}
        assert main(["info", str(project), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["waiting"] == 2
        with home.writing():
            home.documents.add([extra])
        assert parked_by_document(home.connection) == {}
        assert [span.quote for span in home.spans.of_document(extra.id)] == ["مقال"]
        assert home.layers.states(extra.id) == {AMAL: DocumentState.DONE}
        assert check(home.connection) == []


def test_a_copy_of_the_project_brings_its_articles(project: Path) -> None:
    copy = Path(shutil.copyfile(project, project.with_name("copy.tawsim")))
    extra = Document("مقال أُضيف في النسخة", title="جديد", metadata={"بلد": "اليمن"})
    with Project.open(copy) as other, other.writing():
        other.documents.add([extra])
    (report,) = merge(project, copy)
    assert (report.verdict, report.new_documents, report.steps) == (Verdict.MERGED, 1, 0)
    with Project.open(project) as home:
        assert home.documents.get(extra.id) == extra


def test_labels_of_two_copies_with_one_name_and_key_can_be_told_apart(project: Path) -> None:
    copy = Path(shutil.copyfile(project, project.with_name("copy.tawsim")))
    for path, identifier in ((project, "one"), (copy, "two")):
        with Project.open(path) as opened:
            new = Label(LabelId(identifier), "ROUTE", {"ar": "طريق"}, "#222222", "8")
            labels = (*opened.label_set.labels, new)
            set_label_set(opened, label_set=replace(opened.label_set, labels=labels))
    (report,) = merge(project, copy)
    told = {(each.kind, each.words, each.fields) for each in report.conflicts}
    assert told == {
        (ConflictKind.SAME_NAME, "ROUTE", ("name",)),
        (ConflictKind.SAME_NAME, "ROUTE", ("key",)),
    }
    with Project.open(project) as home:
        found = {label.id: (label.name, label.key) for label in home.label_set}
        assert found[LabelId("one")] == ("ROUTE", "8")
        assert found[LabelId("two")] == ("ROUTE_2", "")


def test_only_the_good_ones_of_many_files_go_in(project: Path, work: Path, tmp_path: Path) -> None:
    label_pakistan(work)
    stranger, _ = project_with(tmp_path / "stranger.tawsim", TEXT)
    stranger.close()
    damaged = tmp_path / "damaged.tawsim"
    damaged.write_bytes(work.read_bytes()[:-5000])
    newer = Path(shutil.copyfile(work, tmp_path / "newer.tawsim"))
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    note = tmp_path / "note.tawsim"
    note.write_text("هذا ليس مشروعًا", encoding="utf-8")
    reports = merge(project, damaged, stranger.path, project, newer, note, tmp_path / "no", work)
    assert [reason(report) for report in reports[:-1]] == [
        *("DamagedProject", "other_project", "itself", "newer"),
        *("NotAProject", "FileMissing"),
    ]
    assert reports[-1].verdict is Verdict.MERGED
    with Project.open(project) as home:
        assert home.spans.count() == 1


def forge(path: Path, change: Callable[[sqlite3.Connection], object]) -> None:
    """Change a file behind Tawsim's back, its triggers put back as they were."""
    connection = sqlite3.connect(path, isolation_level=None)
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    change(connection)
    for _, sql in triggers:
        connection.execute(sql)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


def add_step(
    connection: sqlite3.Connection,
    *changes: tuple[str, str, str | None, str],
    lamport: int = 50,
    identifier: str = "f" * 32,
) -> None:
    """A step as a forger would write it, with its right hash."""
    (replica,) = connection.execute("SELECT id FROM replica ORDER BY no DESC").fetchone()
    head = StepHead(identifier, lamport, replica, AMAL, 0, "add_span", StepKind.DO)
    content = StepHash(head)
    for change in changes:
        content.add(change)
    connection.execute(
        "INSERT INTO step (no, id, lamport, replica, actor, time, operation, kind, hash) VALUES "
        "(999, ?, ?, (SELECT no FROM replica WHERE id = ?), ?, 0, 'add_span', 'do', ?)",
        (identifier, lamport, replica, AMAL, content.digest()),
    )
    connection.executemany(
        "INSERT INTO change (step, n, tbl, key, before, after) VALUES (999, ?, ?, ?, ?, ?)",
        [(n, *change) for n, change in enumerate(changes)],
    )


def told(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)


def test_a_step_changed_after_it_was_saved_is_refused(project: Path, work: Path) -> None:
    label_pakistan(work)
    forge(
        work,
        lambda c: c.execute("UPDATE change SET after = replace(after, 'باكستان', 'السودان')"),
    )
    assert reason(merge(project, work)[0]) == "hash"


def test_the_same_id_with_another_content_is_refused(project: Path, work: Path) -> None:
    label_pakistan(work)
    merge(project, work)
    forge(work, lambda c: c.execute("UPDATE step SET hash = x'00' WHERE operation = 'add_span'"))
    assert reason(merge(project, work)[0]) == "id_twice"


@pytest.mark.parametrize(
    "changes",
    [
        [("span", "s", None, "{not json")],
        [("span", "s", None, "[]")],
        [("span", "s", None, "{}")],
        [("nothing", "s", None, told(deleted=0))],
        [("span", "s", None, told(colour="x"))],
        [("span", "s", None, told(deleted=2))],
        [("span", "s", None, told(document="1"))],
        [("span", "s", None, told(created=2**70))],
        [("span", "s", None, told(fragments=[[5, 2]]))],
        [("span", "s", None, told(fragments=[]))],
        [("span", "s", None, told(note=None))],
        [("span", "s", None, '{"note":"\\ud800"}')],
        [("span", "s", None, "[" * 100_000)],
        [("document_state", "s", None, told(state="asleep"))],
        [("time_spent", "s", None, told(seconds=-5))],
    ],
)
def test_what_is_no_change_of_ours_is_refused(
    project: Path, work: Path, changes: list[tuple[str, str, str | None, str]]
) -> None:
    forge(work, lambda c: add_step(c, *changes))
    assert reason(merge(project, work)[0]) == "content"


def whole_span(**other: object) -> dict[str, object]:
    fields: dict[str, object] = {
        **{"document": Document(TEXT).id, "layer": AMAL, "label": COUNTRY, "author": AMAL},
        **{"fragments": [[18, 25]], "quote": "باكستان", "note": "", "created": 0, "deleted": 0},
        "origin": {"kind": "hand", "by": "", "score": None},
    }
    return {**fields, **other}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (whole_span(layer="basim"), "other_layer"),
        (whole_span(quote="السودان"), "text"),
        (whole_span(fragments=[[18, 2500]]), "text"),
    ],
)
def test_a_span_that_does_not_fit_is_refused(
    project: Path, work: Path, fields: dict[str, object], expected: str
) -> None:
    forge(work, lambda c: add_step(c, ("span", "s", None, told(**fields))))
    assert reason(merge(project, work)[0]) == expected


def test_a_work_file_cannot_touch_the_span_of_another(project: Path, work: Path) -> None:
    with Project.open(project) as home:
        basim = home.layers.named("باسم").id
    label_pakistan(project, "theirs", basim)
    forge(work, lambda c: add_step(c, ("span", "theirs", told(note=""), told(note="سرقة"))))
    assert reason(merge(project, work)[0]) == "other_layer"
    with Project.open(project) as home:
        assert home.spans.get(SpanId("theirs")).note == ""


def test_a_work_file_cannot_change_the_scheme(project: Path, work: Path) -> None:
    change = ("label", str(VICTIM), told(colour="#000000"), told(colour="#FFFFFF"))
    forge(work, lambda c: add_step(c, change))
    assert reason(merge(project, work)[0]) == "locked"


def test_a_label_nobody_knows_is_refused(project: Path, work: Path) -> None:
    forge(
        work,
        lambda c: c.execute(
            "INSERT INTO label SELECT 'strange', 'STRANGE', names, colour, '', description, "
            "attributes, sheds_proclitics, position, 0 FROM label LIMIT 1"
        ),
    )
    assert reason(merge(project, work)[0]) == "scheme"


def test_a_counter_beyond_belief_is_refused(project: Path, work: Path) -> None:
    forge(
        work,
        lambda c: add_step(c, ("span", "s", None, told(**whole_span())), lamport=2**62),
    )
    assert reason(merge(project, work)[0]) == "counter"


def test_an_article_with_another_text_under_the_same_number_is_refused(
    project: Path, work: Path
) -> None:
    forge(work, lambda c: c.execute("UPDATE document SET sha256 = zeroblob(32)"))
    assert reason(merge(project, work)[0]) == "text"


def test_into_a_work_file_only_its_own_annotators_work_is_merged(project: Path, work: Path) -> None:
    other = Path(shutil.copyfile(work, work.with_name("other.tawsim")))
    label_pakistan(other)
    with Project.open(project) as home:
        basim = home.layers.named("باسم").id
        target = project.with_name("basim.tawsim")
        write_work_file(home, layer=basim, target=target)
    reports = merge(work, project, target, other)
    assert [reason(each) for each in reports[:2]] == ["into_work_file"] * 2
    assert reports[2].verdict is Verdict.MERGED


def test_the_command_previews_and_merges(
    project: Path, work: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    label_pakistan(work)
    bad = tmp_path / "bad.tawsim"
    bad.write_bytes(b"bad")
    assert main(["merge", str(project), str(work), "--dry-run", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["backup"], shown["files"][0]["operations"]) == (None, 1)
    assert main(["merge", str(project), str(work), str(bad), "--json"]) == 1
    shown = json.loads(capsys.readouterr().out)
    assert [each["verdict"] for each in shown["files"]] == ["merged", "refused"]
    assert shown["files"][0]["annotators"] == ["أمل"]
    assert Path(shown["backup"]).exists()
    assert main(["merge", str(project), str(work)]) == 0
    assert "amal.tawsim" in capsys.readouterr().out
    assert main(["check", str(project)]) == 0


A_DECISION = Decision("", DocumentId(1), ClusterId("c"), "", Decided.NONE, Fragment(0, 3), "d")


def a_row(project: Project, table: JudgementTable, document: DocumentId) -> dict[str, object]:
    """Fields with which a row of the table can stand, told from its columns."""
    known: dict[str, object] = {
        **{"document": document, "layer": AMAL, "label": COUNTRY, "kind": "annotator"},
        **{"fragments": [[18, 25]], "quote": "باكستان", "state": "done", "names": {"ar": "س"}},
        **{"origin": {"kind": "hand", "by": "", "score": None}, "colour": "#123456"},
        **{"sources": [], "targets": [], "attributes": [], "description": {"ar": "س"}},
        **{"name": "ROW", "sheds_proclitics": 0, "calibration": 1, "flagged": 1},
        "said": fields_of_decision(A_DECISION)["said"],
    }
    types = {
        row[1]: row[2] for row in project.connection.execute(f"PRAGMA table_info({table.name})")
    }
    others = {"INTEGER": 7, "REAL": 0.5, "TEXT": "كلمة"}
    fields: dict[str, object] = {}
    for column in table.columns:
        if column in ("deleted", table.parts):
            continue
        plain = {"any": ["قيمة"]} if column in table.json else others[types[column]]
        fields[column] = known.get(column, plain)
    return fields


@pytest.mark.parametrize("name", TABLES)
def test_every_table_of_judgements_is_carried(project: Path, name: str) -> None:
    copy = Path(shutil.copyfile(project, project.with_name("copy.tawsim")))
    with Project.open(copy) as other:
        other.actor = AMAL
        document = other.documents.ids()[0]
        fields = a_row(other, TABLES[name], document)
        with other.step("import_documents") as step:
            step.add(name, "a-row", fields)
        expected = read_fields(other.connection, TABLES[name], "a-row")
    (report,) = merge(project, copy)
    assert (report.verdict, report.problem) == (Verdict.MERGED, None)
    with Project.open(project) as home:
        assert expected is not None
        assert read_fields(home.connection, TABLES[name], "a-row") == expected
