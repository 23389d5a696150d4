"""Every long operation by name, as its window or command starts it: what can be cancelled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path

from annotations.adjudication.strategies import Strategy, StrategyName
from annotations.agreement.report import Wanted, make_report
from annotations.errors import Cancelled
from annotations.formats.catalogue import Format, Shape, formats
from annotations.layer import LayerKind
from annotations.operations.accept_suggestions import accept_label
from annotations.operations.compact import compact
from annotations.operations.export_dataset import DatasetOptions, export_dataset
from annotations.operations.export_documents import export_documents
from annotations.operations.facts import all_facts
from annotations.operations.import_documents import import_documents
from annotations.operations.keep_backups import difference, keep_backup, restore
from annotations.operations.merge_work_file import merge_work_files, preview_merge
from annotations.operations.propagate import label_occurrences, remove_label_everywhere
from annotations.operations.read_agreement import read_study
from annotations.operations.run_strategy import preview, run_strategy
from annotations.operations.salvage import salvage
from annotations.operations.suggest import suggest
from annotations.operations.train_model import train_model
from annotations.operations.write_work_file import write_work_files
from annotations.project import Project
from annotations.storage.backup import back_up, back_up_sealed
from annotations.storage.kept_backups import kept_backups
from annotations.storage.sealed_file import seal, unseal
from annotations.storage.search import SearchMode, SearchQuery, search
from annotations.storage.self_check import check, rebuild
from annotations.storage.watched import watched
from annotations.suggestion import Method

Told = Callable[[int, int], None]
Work = Callable[[Path, Told], object]
"""Given a project that nobody has open, and what is told how far the work is."""

WORDS = "كلمات"


def beside(path: Path, name: str) -> Path:
    """A file beside the project."""
    return path.with_name(name)


@contextmanager
def _open(path: Path) -> Iterator[Project]:
    with Project.open(path) as project:
        layers = project.layers.all()
        project.actor = next(each.id for each in layers if each.kind is LayerKind.ANNOTATOR)
        yield project


def importing(name: str) -> Work:
    """What the export of this format left beside the project."""

    def work(path: Path, told: Told) -> None:
        with Project.open(path) as project:
            source = beside(path, exported(name))
            report = import_documents(project, sources=[source], format=name, progress=told)
        if report.cancelled:
            raise Cancelled

    return work


def exported(name: str) -> str:
    """The file or folder that an export in this format makes."""
    known = next(each for each in formats() if each.name == name)
    return f"out-{name}{known.suffix}" if known.shape is not Shape.FOLDER else f"out-{name}"


def exporting(name: str) -> Work:
    """An export in this format."""

    def work(path: Path, told: Told) -> None:
        with Project.open(path) as project:
            target = beside(path, exported(name))
            export_documents(*(project,), format=name, target=target, overwrite=True, progress=told)

    return work


def exporting_data_set(path: Path, told: Told) -> None:
    how = DatasetOptions(shares={"train": 0.8, "test": 0.2})
    with Project.open(path) as project:
        target = beside(path, "data-set")
        export_dataset(
            *(project,), format="conll", target=target, how=how, overwrite=True, progress=told
        )


def exporting_facts(path: Path, told: Told) -> None:
    with _open(path) as project, watched(project.connection, told, path) as watch:
        list(all_facts(project, project.actor, proposed=True, progress=watch))


def merging(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        merge_work_files(project, files=[beside(path, "back.tawsim")], progress=told)


def previewing_merge(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        preview_merge(project, files=[beside(path, "back.tawsim")], progress=told)


def measuring(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        make_report(read_study(project, progress=told), progress=told)


def measuring_gamma(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        wanted = Wanted(measures=frozenset({"gamma"}))
        make_report(read_study(project, progress=told), wanted, told)


def suggesting(path: Path, told: Told) -> None:
    with _open(path) as project:
        methods = [Method.RULES, Method.MEMORY]
        suggest(project, layer=project.actor, methods=methods, progress=told)


def training(path: Path, told: Told) -> None:
    with _open(path) as project:
        train_model(project, layer=project.actor, apart=True, progress=told)


def accepting(path: Path, told: Told) -> None:
    with _open(path) as project:
        suggest(project, layer=project.actor, methods=[Method.RULES], progress=told)
        for label in project.label_set:
            accept_label(project, label=label.id, layer=project.actor, progress=told)


def clustering(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        preview(project, strategy=Strategy(StrategyName.MAJORITY), progress=told)


def adjudicating(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        run_strategy(project, strategy=Strategy(StrategyName.MAJORITY), progress=told)


def backing_up(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        back_up(project.connection, beside(path, "copy"), overwrite=True, progress=told)


def backing_up_sealed(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        target = beside(path, "copy")
        back_up_sealed(project.connection, target, WORDS, overwrite=True, progress=told)


def keeping(path: Path, told: Told) -> None:
    for kept in kept_backups(path):
        kept.path.unlink()
    with Project.open(path) as project:
        keep_backup(project, progress=told)


def previewing_restore(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        difference(project, kept_backups(path)[0], told)


def restoring(path: Path, told: Told) -> None:
    restore(path, kept_backups(path)[0], progress=told)


def salvaging(path: Path, told: Told) -> None:
    target = beside(path, "salvaged.tawsim")
    target.unlink(missing_ok=True)
    salvage(path, target, progress=told)


def compacting(path: Path, told: Told) -> None:
    compact(path, progress=told)


def checking(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        check(project.connection, told)


def rebuilding(path: Path, told: Told) -> None:
    with Project.open(path) as project, watched(project.connection, told, path), project.writing():
        rebuild(project.connection)


def writing_work_files(path: Path, told: Told) -> None:
    with Project.open(path) as project:
        write_work_files(project, folder=path.parent / "away", overwrite=True, progress=told)


def sealing(path: Path, told: Told) -> None:
    seal(path, beside(path, "sealed"), WORDS, overwrite=True, progress=told)


def unsealing(path: Path, told: Told) -> None:
    unseal(beside(path, "sealed"), beside(path, "unsealed"), WORDS, overwrite=True, progress=told)


def searching(query: SearchQuery) -> Work:
    """A search through everything."""

    def work(path: Path, told: Told) -> None:
        with (
            Project.open(path, read_only=True) as project,
            watched(project.connection, told, path) as watch,
            closing(search(project.connection, query, progress=watch)) as hits,
        ):
            list(hits)

    return work


def labelling_all(path: Path, told: Told) -> None:
    query = SearchQuery("من", whole_word=True)
    with _open(path) as project, watched(project.connection, told, path) as watch:
        hits = islice(search(project.connection, query, progress=watch), 20_000)
        places = [(each.document, *each.fragment) for each in hits]
        label = next(iter(project.label_set)).id
        label_occurrences(
            *(project,), places=places, label=label, layer=project.actor, progress=watch
        )


def removing_all(path: Path, told: Told) -> None:
    with _open(path) as project:
        label = next(iter(project.label_set)).id
        for found in project.label_set:
            if project.spans.count(label=found.id, layer=project.actor):
                label = found.id
        remove_label_everywhere(project, label=label, layer=project.actor, progress=told)


def written() -> list[Format]:
    """The formats that are written and read."""
    return [each for each in formats() if each.writes]


READING: dict[str, Work] = {
    **{f"export {each.name}": exporting(each.name) for each in written()},
    "export data set": exporting_data_set,
    "facts": exporting_facts,
    "agreement": measuring,
    "agreement γ": measuring_gamma,
    "adjudication: clusters": clustering,
    "back up": backing_up,
    "back up, sealed": backing_up_sealed,
    "keep a backup": keeping,
    "restore: preview": previewing_restore,
    "salvage": salvaging,
    "check": checking,
    "work files": writing_work_files,
    "seal": sealing,
    "unseal": unsealing,
    "search": searching(SearchQuery("الأمم المتحدة")),
    "search two letters": searching(SearchQuery("قع")),
    "search expression": searching(SearchQuery("ب[ا-ي]*قسط", SearchMode.REGEX)),
    "merge: preview": previewing_merge,
}
"""Work that leaves the project as it is."""

CHANGING: dict[str, Work] = {
    "merge": merging,
    "suggest": suggesting,
    "train": training,
    "accept": accepting,
    "label all": labelling_all,
    "remove label": removing_all,
    "adjudication: strategy": adjudicating,
    "compact": compacting,
    "rebuild": rebuilding,
    "restore": restoring,
}
"""Work that changes the project, or puts another in its place."""


def imports() -> dict[str, Work]:
    """Imports of what the exports have left."""
    return {f"import {each.name}": importing(each.name) for each in written() if each.reads}
