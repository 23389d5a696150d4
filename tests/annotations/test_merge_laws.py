from __future__ import annotations

import os
import shutil
import tempfile
from functools import partial
from itertools import permutations
from pathlib import Path

from builders import AMAL, COUNTRY, project_with
from histories import TEXT, act, fingerprint, steps_of
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from annotations.adjudication.decision import Verdict as Ruled
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.operations.adjudicate import decide
from annotations.operations.adjudication_cases import article_cases
from annotations.operations.assign_work import assign_work
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_spans import add_span, delete_spans
from annotations.operations.gold_writing import Ruling
from annotations.operations.merge_work_file import Verdict, merge_work_files, preview_merge
from annotations.operations.write_work_file import write_work_files
from annotations.project import Project
from annotations.storage.journal import fold
from annotations.storage.judgements import TABLES, all_fields
from annotations.storage.projection import project_everything

# A hundred files an example are synced: where there is a disk in memory, they go there.
_FOLDER = "/dev/shm" if Path("/dev/shm").is_dir() else None
_SETTINGS = settings(
    max_examples=int(os.environ.get("TAWSIM_EXAMPLES", "8")),
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # each try makes a dozen files
    suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow],
)


def copied(path: Path, name: str) -> Path:
    return Path(shutil.copyfile(path, path.with_name(f"{name}.tawsim")))


def merged(path: Path, *files: Path, name: str) -> Path:
    """A copy of the project into which the files were merged, one after the other."""
    target = copied(path, name)
    with Project.open(target) as project:
        for file in files:
            (report,) = merge_work_files(project, files=[file]).files
            assert report.problem is None, report.problem
    return target


def print_of(path: Path) -> dict[str, object]:
    with Project.open(path) as project:
        found = fingerprint(project)
    assert isinstance(found, dict)
    assert found["findings"] == []
    return found


def assert_same(one: dict[str, object], other: dict[str, object]) -> None:
    for part, held in one.items():
        assert held == other[part], part


def work_on(path: Path, data: st.DataObject, *, coordinator: bool, most: int = 6) -> None:
    for _ in range(data.draw(st.integers(1, 2))):
        with Project.open(path) as project:
            project.actor = AMAL
            for _ in range(data.draw(st.integers(0, most))):
                act(project, data, coordinator=coordinator)


@_SETTINGS
@given(st.data())
def test_merging_is_commutative_associative_idempotent_and_loses_nothing(
    data: st.DataObject,
) -> None:
    with tempfile.TemporaryDirectory(dir=_FOLDER) as name:
        folder = Path(name)
        project, _ = project_with(folder / "a.tawsim", TEXT, TEXT + ".")
        project.close()
        a = project.path
        work_on(a, data, coordinator=True, most=3)
        b, c = copied(a, "b"), copied(a, "c")
        for path in (a, b, c):
            work_on(path, data, coordinator=True)
        if data.draw(st.booleans()):
            with Project.open(b) as middle:
                merge_work_files(middle, files=[c])
            work_on(b, data, coordinator=True)
        ab, ba = merged(a, b, name="ab"), merged(b, a, name="ba")
        assert_same(print_of(ab), print_of(ba))
        bc = merged(b, c, name="bc")
        left, right = merged(ab, c, name="ab-c"), merged(a, bc, name="a-bc")
        whole = print_of(left)
        assert_same(whole, print_of(right))
        assert print_of(merged(left, a, b, c, left_copy := copied(left, "l"), name="l2")) == whole
        assert left_copy.exists()
        for path in (a, b, c):
            assert steps_of(path) <= steps_of(left)
        with Project.open(left) as project:
            folded = fold(project.connection)
            for table_name, table in TABLES.items():
                assert folded[table_name] == dict(all_fields(project.connection, table))
            with project.writing():
                project_everything(project.connection)
        assert print_of(left) == whole


def test_two_who_found_nothing_and_one_of_them_again_in_any_order(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    assign_work(project, annotators=["أمل", "باسم"], overlap=2)
    first, second = write_work_files(project, folder=tmp_path / "out")
    project.close()
    again = copied(first.path, "other-machine")
    states = {first.path: ["done"], second.path: ["done"], again: ["done", "in_progress"]}
    for path, said in states.items():
        layer = second.layer if path == second.path else first.layer
        with Project.open(path) as work:
            work.actor = layer
            for state in map(DocumentState, said):
                set_state(work, document=document, layer=layer, state=state)
    prints = [
        print_of(merged(project.path, *order, name=f"m{number}"))
        for number, order in enumerate(permutations(states))
    ]
    assert all(found == prints[0] for found in prints)


def test_the_gold_of_a_half_decided_article_is_the_same_in_any_order(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    assign_work(project, annotators=["أمل", "باسم"], overlap=2)
    files = write_work_files(project, folder=tmp_path / "out")
    places = [[(0, 3), (5, 8)], [(0, 3)]]
    for file, marked in zip(files, places, strict=True):
        with Project.open(file.path) as work:
            work.actor = file.layer
            say = partial(add_span, work, document=document, layer=file.layer, label=COUNTRY)
            for place in marked:
                say(fragments=[place])
            set_state(work, document=document, layer=file.layer, state=DocumentState.DONE)
    merge_work_files(project, files=[file.path for file in files])
    decided, _ = article_cases(project, document).cases
    decide(project, case=decided, ruling=Ruling(Ruled.NONE))
    project.close()
    machines = [copied(files[0].path, name) for name in ("without", "with-more")]
    for path in machines:
        with Project.open(path) as work:
            work.actor = files[0].layer
            if path == machines[0]:
                _, second = work.spans.of_document(document, files[0].layer)
                delete_spans(work, spans=[second.id])
            else:
                say = partial(add_span, work, document=document, layer=files[0].layer)
                say(label=COUNTRY, fragments=[(10, 12)])
    found = []
    for number, order in enumerate(permutations(machines)):
        with Project.open(merged(project.path, *order, name=f"m{number}")) as whole:
            found.append(whole.layers.state(document, GOLD))
    assert found == [DocumentState.IN_PROGRESS] * 2


@_SETTINGS
@given(st.data())
def test_work_files_come_back_in_any_order_and_from_two_machines(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory(dir=_FOLDER) as name:
        folder = Path(name)
        project, _ = project_with(folder / "p.tawsim", TEXT, TEXT + ".", TEXT + "؟")
        project.close()
        work_on(project.path, data, coordinator=False, most=3)
        with Project.open(project.path) as project:
            assign_work(project, annotators=["أمل", "باسم"], overlap=2)
            written = write_work_files(project, folder=folder / "out")
        first, second = (each.path for each in written)
        owners = {each.path: each.layer for each in written}
        machines = [first, second, copied(first, "other-machine")]
        for path in machines:
            layer = owners.get(path, owners[first])
            with Project.open(path) as work:
                work.actor = layer
                for _ in range(data.draw(st.integers(1, 6))):
                    act(work, data, LayerId(layer))
        with Project.open(project.path) as project:
            project.actor = AMAL
            for _ in range(data.draw(st.integers(0, 3))):
                act(project, data, coordinator=True)
            before = fingerprint(project)
            preview = preview_merge(project, files=machines)
            assert fingerprint(project) == before
        orders = list(permutations(machines))
        prints = [
            print_of(merged(project.path, *order, name=f"m{number}"))
            for number, order in enumerate(orders[:: data.draw(st.integers(1, 3))])
        ]
        assert all(found == prints[0] for found in prints)
        at_once = copied(project.path, "at-once")
        with Project.open(at_once) as whole:
            report = merge_work_files(whole, files=[*machines, *machines])
            assert [each.steps for each in report.files[:3]] == [
                each.steps for each in preview.files
            ]
            assert {each.verdict for each in report.files[3:]} == {Verdict.NOTHING_NEW}
        assert print_of(at_once) == prints[0]
        for path in machines:
            assert steps_of(path) <= steps_of(at_once)
