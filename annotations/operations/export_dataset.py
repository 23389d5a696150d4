"""Write a data set: chosen layers and articles, in parts, with a card and checksums."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.dataset.card import MEASURES, CardFacts, FileFacts, card
from annotations.dataset.contents import Contents
from annotations.dataset.markdown import markdown
from annotations.dataset.pseudonyms import pseudonyms, renamed, renamed_layers
from annotations.dataset.splitting import Splittable, across, split
from annotations.document import DocumentId
from annotations.errors import NothingToExport, UnreadableSplit
from annotations.formats.atomic import folder_written_whole
from annotations.formats.catalogue import Format, Shape, format_named, writer
from annotations.formats.losses import LossReport
from annotations.formats.options import Way, checked_options
from annotations.formats.records import Article
from annotations.formats.token_spans import OVERLAP, Overlap
from annotations.formats.writing import ExportContext
from annotations.label_set import LabelSet
from annotations.operations.dataset_articles import DatasetArticles, Selection
from annotations.operations.export_documents import (
    OF_ARTICLES,
    ExportReport,
    of_label,
    opened,
    used_layers,
)
from annotations.operations.read_agreement import read_study
from annotations.project import Project
from annotations.storage.document_filter import DocumentFilter
from annotations.storage.watched import watched
from annotations.watch import Progress, Watch, silent

if TYPE_CHECKING:
    from annotations.agreement.report import AgreementReport

MANIFEST = "articles.tsv"
SUMS = "SHA256SUMS"
CARDS = {"en": "README.md", "ar": "README.ar.md", "fr": "README.fr.md"}
_WHOLE = "data"


@dataclass(frozen=True, slots=True)
class DatasetOptions:
    """How a data set is made.

    ``shares`` of its parts (one part where empty) and the ``seed`` of the split
    and of the pseudonyms; ``kept`` is an earlier data set whose articles stay in
    their parts. ``names`` gives annotators their own names instead of pseudonyms.
    """

    selection: Selection = field(default_factory=Selection)
    shares: Mapping[str, float] = field(default_factory=dict)
    seed: int = 7
    kept: Path | None = None
    names: bool = False
    card: bool = True
    licence: str = ""


def export_dataset(
    project: Project,
    *,
    format: str,
    target: Path,
    how: DatasetOptions | None = None,
    options: Mapping[str, object] | None = None,
    overwrite: bool = False,
    progress: Progress = silent,
) -> ExportReport:
    """Write the data set as a folder. The same project and seed give the same bytes.

    Raises what ``export_documents`` raises, and UnreadableSplit where ``kept``
    is no data set of ours; then no file is left.
    """
    how = how or DatasetOptions()
    known = format_named(format)
    chosen = checked_options(known.options, options or {}, Way.WRITE)
    with (
        watched(project.connection, progress, project.path) as watch,
        folder_written_whole(target, overwrite=overwrite) as folder,
    ):
        making = _Dataset(project, known, chosen, how, watch)
        making.write(folder, target.name)
        names = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    documents = sum(part.articles for part in making.contents)
    spans = sum(part.spans for part in making.contents)
    return ExportReport(tuple(target / name for name in names), documents, spans, making.losses)


class _Dataset:
    """One export: the articles are read once to be split, and once to be written."""

    def __init__(
        self,
        project: Project,
        known: Format,
        chosen: Mapping[str, object],
        how: DatasetOptions,
        watch: Watch,
    ) -> None:
        self._project, self._known, self._chosen, self._how = project, known, chosen, how
        self._watch = watch
        self.losses = LossReport()
        self._articles = DatasetArticles(project, how.selection)
        self._names = {} if how.names else pseudonyms(project.layers.all(), how.seed)
        self._ids = self._articles.ids()
        if not self._ids:
            raise NothingToExport(reason="chosen" if len(project.documents) else "")
        by_label = chosen.get(OVERLAP.id) == Overlap.FILES
        self._labels = [label.name for label in project.label_set] if by_label else [""]
        self._steps = len(self._ids) * (len(self._labels) + (len(how.shares) > 1))
        self._done = 0
        self._kinds = self._across = 0
        self.contents: list[Contents] = []

    def write(self, folder: Path, name: str) -> None:
        """Everything, into an empty folder."""
        parts = self._split()
        for part in self._how.shares or {"": 1.0}:
            ids = [each for each in self._ids if parts.get(each, part) == part]
            self._write_part(folder, part, ids)
        _write_manifest(folder / MANIFEST, self._ids, parts)
        if self._how.card:
            self._write_cards(folder, name)
        sums = "".join(f"{each.sha256}  {each.name}\n" for each in _checked(folder))
        (folder / SUMS).write_text(sums, encoding="utf-8", newline="\n")

    def _read(self, ids: Sequence[DocumentId], losses: LossReport | None) -> Iterator[Article]:
        for article in self._articles.read(ids, losses):
            yield renamed(article, self._names) if self._names else article
            self._done += 1
            self._watch(min(self._done, self._steps), self._steps)

    def _split(self) -> dict[int, str]:
        how = self._how
        if len(how.shares) < 2:
            return {}
        from annotations.dataset.near_duplicates import groups, signature

        labels: list[frozenset[str]] = []
        signatures = []
        for article in self._read(self._ids, None):
            labels.append(frozenset(span.label for span in article.spans))
            signatures.append(signature(article.document.text))
        leaders = groups(signatures, self._watch)
        given = [
            Splittable(identifier, held, self._ids[leader])
            for identifier, held, leader in zip(self._ids, labels, leaders, strict=True)
        ]
        kept = _kept_parts(how.kept, how.shares) if how.kept else None
        parts = split(given, how.shares, seed=how.seed, kept=kept)
        self._kinds = sum(count > 1 for count in Counter(leaders).values())
        self._across = across(given, parts)
        return parts

    def _write_part(self, folder: Path, part: str, ids: Sequence[DocumentId]) -> None:
        contents = Contents(part or _WHOLE)
        self.contents.append(contents)
        if self._known.parts_inside and not ids:
            return  # ``datasets`` refuses the whole folder for a part without a row
        for number, label in enumerate(self._labels):
            first = not number
            articles = self._read(ids, self.losses if first else None)
            if first:
                articles = contents.counted(articles)
            if label:
                articles = of_label(articles, label, self.losses, first=first)
            # What is said of whole articles is counted once, with the first label.
            losses = self.losses if first else LossReport()
            self._write_file(folder, part, label, articles, losses)
            if not first:
                self.losses.add_all(losses, besides=OF_ARTICLES)

    def _write_file(
        self, folder: Path, part: str, label: str, articles: Iterator[Article], losses: LossReport
    ) -> None:
        known = self._known
        layers = self._articles.layers
        if known.name != "tawsim":
            layers = used_layers(self._project, layers)
        named = renamed_layers(layers, self._names)
        related = any(self._project.relations.count(layer=each.id) for each in named)
        context = ExportContext(
            self._project.label_set, named, related, self._chosen, part if self._how.shares else ""
        )
        write = writer(known.name)
        if known.shape is Shape.FOLDER:
            where = [label] if known.parts_inside else [part or _WHOLE, label]
            target = folder.joinpath(*filter(None, where))
            target.mkdir(parents=True, exist_ok=True)
            write(articles, target, context=context, losses=losses)
            return
        name = "-".join(filter(None, (part or _WHOLE, label)))
        target = folder / f"{name}{known.suffix}"
        with opened(known, target, overwrite=False, progress=self._watch) as stream:
            write(articles, stream, context=context, losses=losses)

    def _write_cards(self, folder: Path, name: str) -> None:
        facts = self._facts(name)
        files = list(_checked(folder, besides=CARDS.values()))
        for language, file in CARDS.items():
            path = folder / file
            head = self._front_matter(folder, name) if language == "en" else ""
            words = markdown(card(facts, files, language), language)
            path.write_text(head + words, encoding="utf-8", newline="\n")

    def _front_matter(self, folder: Path, name: str) -> str:
        if not self._known.parts_inside:
            return ""
        from annotations.formats.huggingface import readme

        return readme(folder, licence=self._how.licence, name=name, documents=len(self._ids)) + "\n"

    def _facts(self, name: str) -> CardFacts:
        how, ids = self._how, set(self._ids)
        finished: Counter[str] = Counter()
        layers = {layer.id: layer.name for layer in self._project.layers.all()}
        for document, done in self._project.layers.finished().items():
            if document in ids:
                finished.update(self._names.get(layers[layer], layers[layer]) for layer in done)
        wanted = how.selection.wanted
        filters = [] if wanted is None else told_filter(wanted, self._project.label_set)
        filters += [("finished", "")] if how.selection.finished else []
        return CardFacts(
            name=name,
            format=self._known.name,
            layers=how.selection.source,
            label_set=self._project.label_set,
            parts=self.contents,
            finished=dict(sorted(finished.items())),
            losses=self.losses,
            options=self._chosen,
            licence=how.licence,
            pseudonymous=not how.names,
            shares=how.shares,
            seed=how.seed,
            kinds=self._kinds,
            across=self._across,
            undecided=self._articles.undecided,
            filters=filters,
            report=self._agreement(ids),
        )

    def _agreement(self, ids: set[DocumentId]) -> AgreementReport | None:
        """How far the annotators agree on these articles; None where no two finished one."""
        if not any(len(done) > 1 for done in self._project.layers.finished().values()):
            return None
        from annotations.agreement.report import Wanted, make_report

        study = read_study(self._project, documents=ids, progress=self._watch)
        people = tuple(self._names.get(name, name) for name in study.annotators)
        wanted = Wanted(measures=frozenset(MEASURES), seed=self._how.seed)
        return make_report(replace(study, annotators=people), wanted, self._watch)


def _write_manifest(path: Path, ids: Sequence[DocumentId], parts: Mapping[int, str]) -> None:
    """Which article stands where, for the next data set."""
    rows = "".join(f"d{each}\t{parts.get(each, _WHOLE)}\n" for each in ids)
    path.write_text(f"document\tpart\n{rows}", encoding="utf-8", newline="\n")


def _kept_parts(kept: Path, shares: Mapping[str, float]) -> dict[int, str]:
    path = kept / MANIFEST if kept.is_dir() else kept
    try:
        head, *lines = path.read_text(encoding="utf-8").splitlines()
        rows = [line.split("\t") for line in lines]
        found = {int(document.removeprefix("d")): part for document, part in rows}
    except (OSError, ValueError) as error:
        raise UnreadableSplit(path=kept) from error
    if head != "document\tpart":
        raise UnreadableSplit(path=kept)
    return {document: part for document, part in found.items() if part in shares}


def _checked(folder: Path, besides: Iterable[str] = ()) -> Iterator[FileFacts]:
    """Every file below the folder, by name."""
    left_out = {*besides, SUMS}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if name not in left_out:
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            yield FileFacts(name, path.stat().st_size, digest)


def told_filter(wanted: DocumentFilter, label_set: LabelSet) -> list[tuple[str, str]]:
    """The conditions of a filter as keys of the card's wording and what they hold."""
    label = label_set.get(wanted.label) if wanted.label else None
    name = label.name if label else ""
    key = f"{wanted.key}: {wanted.value}" if wanted.key and wanted.value else ""
    found = [
        ("words", wanted.words),
        ("without_label" if wanted.without_label else "with_label", name),
        ("fact", key),
        *(("since", wanted.since), ("until", wanted.until)),
    ]
    return [(name, value) for name, value in found if value]
