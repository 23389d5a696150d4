"""Bring articles, with the spans and states that their files hold, into a project."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from annotations.adjudication.rules import KeptRule
from annotations.errors import (
    Cancelled,
    LabelMissing,
    Problem,
    RelationTypeMissing,
    SpanMissing,
    SpanOutsideText,
    UnknownFormat,
    UnreadableRow,
)
from annotations.formats.catalogue import format_named, reader
from annotations.formats.fitting import fit
from annotations.formats.foreign_labels import fit_for_a_label, new_labels_of, new_types_of
from annotations.formats.losses import LossReport, Lost
from annotations.formats.options import Way, checked_options
from annotations.formats.records import (
    Article,
    JudgedRow,
    ReadOptions,
    Rejected,
    RelationRecord,
    Source,
    SpanRecord,
)
from annotations.formats.sources import format_of, walk_into
from annotations.identity import new_id
from annotations.label_set import RELATED, Label, LabelId, LabelSet, RelationType, RelationTypeId
from annotations.layer import GOLD, DocumentState, Layer, LayerId, LayerKind
from annotations.project import Project
from annotations.relation import Relation, RelationId
from annotations.span import Origin, OriginKind, Span, SpanId, checked_fragments, quoted
from annotations.storage.as_written import NOT_AS_WRITTEN
from annotations.storage.assignments import assignment_key
from annotations.storage.bulk_writing import log_moved_seldom
from annotations.storage.change_rules import ChangeRules
from annotations.storage.decisions import fields_of_rule, rule_key, rule_of
from annotations.storage.journal import Step, now_ms
from annotations.storage.judgements import (
    ASSIGNMENT,
    DECISION,
    LABEL,
    LAYER,
    RELATION,
    RELATION_TYPE,
    SETTING,
    SPAN,
    STATE,
    to_json,
)
from annotations.storage.label_sets import SCHEME, fields_of_label, fields_of_relation_type
from annotations.storage.layers import state_key
from annotations.storage.relations import fields_of_relation
from annotations.storage.spans import fields_of
from annotations.storage.watched import watched
from annotations.watch import Progress, Watch, silent

DEFAULT_LAYER = "import"
"""The layer of spans of which neither file nor user names one."""

_BATCH = 1_000
_BATCH_WEIGHT = 600_000
"""Code points a transaction, a span counted as many: about a tenth of a second, so that a
cancelled import stops at once."""

_SPAN_WEIGHT = 350
_SHOWN_REJECTED = 1_000


@dataclass(slots=True)
class ImportReport:
    """What an import did; ``rejected`` holds the first thousand, ``refused`` counts all.

    ``losses`` tells what files held that was left out or changed, ``labels`` which labels
    were added to the scheme.
    """

    documents: int = 0
    spans: int = 0
    duplicates: int = 0
    refused: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    cancelled: bool = False
    losses: LossReport = field(default_factory=LossReport)
    labels: list[str] = field(default_factory=list)

    def refuse(self, rejected: Rejected) -> None:
        """Count and keep what could not be read."""
        self.refused += 1
        if len(self.rejected) < _SHOWN_REJECTED:
            self.rejected.append(rejected)


def import_documents(
    project: Project,
    *,
    sources: Sequence[Path],
    format: str | None = None,
    options: ReadOptions | None = None,
    layer: str | None = None,
    progress: Progress = silent,
    new_labels: bool = True,
) -> ImportReport:
    """Import files, archives and folder trees; the format is told from each file if not given.

    Articles go in up to a thousand at a time, each batch one transaction: what a
    cancelled import has brought so far stays, and importing again goes on.
    ``layer`` names the layer for spans whose file names none. Labels and types
    of relations that the scheme lacks are added to it, unless ``new_labels`` is
    off; then their spans are refused. Raises FileMissing, NoPermission,
    UnknownFormat, InvalidOption, UnsafeArchive, BrokenFormat.
    """
    report = ImportReport()
    chosen = options or ReadOptions()
    known = None if format is None else format_named(format)
    if known is not None:
        checked_options(known.options, chosen.chosen, Way.READ)
    try:
        with ExitStack() as kept:
            kept.enter_context(log_moved_seldom(project.connection))
            watch = kept.enter_context(watched(project.connection, progress, project.path))
            files: list[Source] = []
            for found in watch.each(walk_into(sources, known, kept.enter_context)):
                if isinstance(found, Rejected):
                    report.refuse(found)
                else:
                    files.append(found)
            taker = _Taker(project, report, layer, watch, learns=new_labels)
            _take_all(files, format, chosen, taker, watch)
    except Cancelled:
        report.cancelled = True
    project.forget_history()
    return report


def _take_all(
    files: Sequence[Source],
    format: str | None,
    options: ReadOptions,
    taker: _Taker,
    watch: Watch,
) -> None:
    report, total = taker.report, len(files) if len(files) > 1 else 0
    for number, source in enumerate(files):
        try:
            name = format or format_of(source.path)
        except UnknownFormat:
            if total == 0:
                raise
            report.refuse(Rejected(source.name, 0, "unknown_format"))
            continue
        if name == "tawsim":
            taker.adopt(source.path)
        articles = watch.each(_articles(name, source, options, taker))
        while batch := _batch(articles):
            # A Tawsim file declares its labels; one that it does not is an error in it.
            taker.take(batch, learns=format_named(name).annotated)
            watch(number if total else report.documents + report.duplicates, total)
        watch(number + 1 if total else report.documents, total)


def _articles(name: str, source: Source, options: ReadOptions, taker: _Taker) -> Iterator[Article]:
    known = format_named(name)
    here = {option.id for option in known.options_for(Way.READ)}
    given = {name: value for name, value in options.chosen.items() if name in here}
    chosen = checked_options(known.options, given, Way.READ)
    told = replace(options, chosen=chosen, label_set=taker.label_set)
    for item in reader(name)(source, told):
        if isinstance(item, Rejected):
            taker.report.refuse(item)
        elif isinstance(item, Lost):
            taker.report.losses.add(item.reason, item.loss)
        else:
            yield item


def _batch(articles: Iterator[Article]) -> list[Article]:
    """The next articles for one transaction, as many as are written in a short time."""
    batch: list[Article] = []
    weight = 0
    for article in islice(articles, _BATCH):
        batch.append(article)
        weight += len(article.document.text) + _SPAN_WEIGHT * len(article.spans)
        if weight >= _BATCH_WEIGHT:
            break
    return batch


class _Taker:
    """Puts batches of articles into the project, making labels and layers by name as needed."""

    def __init__(
        self,
        project: Project,
        report: ImportReport,
        layer: str | None,
        watch: Watch,
        *,
        learns: bool,
    ) -> None:
        self._watch = watch
        self._project = project
        self.report = report
        self._layer_name = layer
        self.label_set = project.label_set
        self._learns = learns
        self._labels = {label.name: label for label in project.label_set}
        self._types = {str(found.id) for found in project.label_set.relation_types}
        self._layers = {found.name: found.id for found in project.layers.all()}
        self._rules = ChangeRules(project.connection)

    def adopt(self, path: Path) -> None:
        """Take the labels and layers that a Tawsim file declares and the project lacks."""
        from annotations.formats.tawsim_jsonl import read_header, read_kept_rules

        label_set, layers = read_header(path)
        # A file must not rename what is here under the same id.
        taken = {label.id for label in self._labels.values()} | set(self._layers.values())
        new_labels = [
            replace(label, id=LabelId(new_id())) if label.id in taken else label
            for label in label_set
            if label.name not in self._labels
        ]
        new_layers = [
            replace(layer, id=LayerId(new_id())) if layer.id in taken else layer
            for layer in layers
            if layer.name not in self._layers
        ]
        self._keep_rules(read_kept_rules(path))
        new_types = [found for found in label_set.relation_types if found.id not in self._types]
        if not new_labels and not new_layers and not new_types:
            return
        with self._project.step("import_documents") as step:
            self._add_labels(step, label_set, new_labels)
            self._add_types(step, label_set, new_types)
            for layer in new_layers:
                self._add_layer(step, layer)

    def _keep_rules(self, told: list[object]) -> None:
        """The rules of adjudication that the project does not keep; no stranger's that is none."""
        known = {rule.id for rule in self._project.decisions.rules()}
        rules = [rule for each in told if (rule := _rule(each)) is not None]
        new = [rule for rule in rules if rule.id not in known]
        if new:
            with self._project.step("import_documents") as step:
                for rule in new:
                    step.put(SETTING.name, rule_key(rule), fields_of_rule(rule))

    def _add_labels(self, step: Step, label_set: LabelSet, new: list[Label]) -> None:
        if new and not self._labels:
            named = {"name": label_set.name, "names": dict(label_set.names)}
            step.put(SETTING.name, SCHEME, {"value": named})
        keys = {label.key for label in self._labels.values()}
        for label in new:
            fields = dict(fields_of_label(label, len(self._labels)))
            if label.key in keys:
                fields["key"] = ""
            step.put(LABEL.name, label.id, fields)
            self._labels[label.name] = label

    def _add_types(self, step: Step, label_set: LabelSet, new: list[RelationType]) -> None:
        """The file's types, for the labels that bear these names here."""
        here = {label.id: self._labels[label.name].id for label in label_set}
        for found in new:
            fitted = replace(
                found,
                sources=tuple(here.get(label, label) for label in found.sources),
                targets=tuple(here.get(label, label) for label in found.targets),
            )
            step.put(
                RELATION_TYPE.name, found.id, fields_of_relation_type(fitted, len(self._types))
            )
            self._types.add(found.id)

    def _add_layer(self, step: Step, layer: Layer) -> None:
        step.put(LAYER.name, layer.id, {"name": layer.name, "kind": layer.kind})
        self._layers[layer.name] = layer.id

    def take(self, batch: list[Article], *, learns: bool) -> None:
        """One transaction: articles that are new, and what is new of what is said of them.

        Where a file holds what no project's can, such as half of a UTF-16 pair in a
        note, the transaction was for nothing and is done again with that made fit:
        to look at every word of every file first would cost each import.
        """
        kept = (dict(self._labels), set(self._types), dict(self._layers))
        report = self.report
        told = (report.refused, len(report.rejected), len(report.labels))
        try:
            self._write(batch, learns=learns)
        except (OverflowError, UnicodeEncodeError):
            self._labels, self._types, self._layers = kept
            report.refused = told[0]
            del report.rejected[told[1] :], report.labels[told[2] :]
            self._write(list(map(fit, batch)), learns=learns)

    def _write(self, batch: list[Article], *, learns: bool) -> None:
        project = self._project
        with project.writing():
            added = project.documents.add(each.document for each in self._watch.each(batch))
            judged = [
                article
                for article in batch
                if article.spans or article.states or article.marks or article.rows
            ]
            spans = 0
            if judged:
                with project.step_inside("import_documents") as step:
                    if learns and self._learns:
                        self._learn(step, judged)
                    spans = sum(self._judge(step, each) for each in self._watch.each(judged))
        self.report.documents += sum(added)
        self.report.duplicates += len(added) - sum(added)
        self.report.spans += spans

    def _learn(self, step: Step, batch: list[Article]) -> None:
        """Add the labels and types of relations that the articles use and the scheme lacks."""
        for label in new_labels_of(batch, self._labels):
            step.put(LABEL.name, label.id, fields_of_label(label, len(self._labels)))
            self._labels[label.name] = label
            self.report.labels.append(label.name)
        for name in new_types_of(batch, self._types):
            made = RelationType(RelationTypeId(name), {"en": name})
            step.put(RELATION_TYPE.name, made.id, fields_of_relation_type(made, len(self._types)))
            self._types.add(name)

    def _judge(self, step: Step, article: Article) -> int:
        document = article.document.id
        for name, state in article.states.items():
            layer = self._layer(step, name)
            fields = {"document": document, "layer": layer, "state": DocumentState(state)}
            step.put(STATE.name, state_key(document, layer), {**fields, "reason": ""})
        for name, mark in article.marks.items():
            layer = self._layer(step, name)
            marked = {"document": document, "layer": layer, "flagged": int(mark.flagged)}
            step.put(STATE.name, state_key(document, layer), {**marked, "note": mark.note})
        count = 0
        spans: dict[str, Span] = {}
        for number, record in enumerate(article.spans):
            try:
                span = self._span(step, article, record)
            except (LabelMissing, SpanOutsideText) as problem:
                self._refuse(article, number, problem)
                continue
            spans[record.id] = span
            if step.add_unless_known(SPAN.name, span.id, fields_of(span)):
                count += 1
        self._relate(step, article, spans)
        for row in article.rows:
            self._keep_row(step, article, row)
        return count

    def _keep_row(self, step: Step, article: Article, row: JudgedRow) -> None:
        """A decision, assignment or rejection that is new here; no stranger's that is none."""
        document = article.document.id
        fields = {**row.fields, "document": document}
        key = row.key
        if row.table == DECISION.name:
            by = str(fields.get("adjudicator", ""))
            fields["adjudicator"] = self._layers.get(by, by)
        else:
            layer = fields["layer"] = self._layer(step, str(fields.get("layer", "")))
            if row.table == ASSIGNMENT.name:
                key = assignment_key(document, layer)
            elif str(fields.get("label")) in self._labels:
                fields["label"] = self._labels[str(fields["label"])].id
        if self._rules.read(row.table, key, to_json(fields)) is None:
            self._refuse(article, 0, UnreadableRow(table=row.table))
        else:
            step.add_unless_known(row.table, key, fields)

    def _refuse(self, article: Article, number: int, problem: Problem) -> None:
        title, reason = article.document.title, type(problem).__name__
        self.report.refuse(Rejected(title, number + 1, reason, problem.facts))

    def _relate(self, step: Step, article: Article, spans: Mapping[str, Span]) -> None:
        """Add the article's relations; one that stands already under another id is left out."""
        if not article.relations:
            return
        there = {
            (relation.label, relation.source, relation.target)
            for relation in self._project.relations.of_document(article.document.id)
        }
        for number, record in enumerate(article.relations):
            try:
                made = self._relation(record, spans)
            except (RelationTypeMissing, SpanMissing) as problem:
                self._refuse(article, number, problem)
                continue
            if (made.label, made.source, made.target) not in there:
                there.add((made.label, made.source, made.target))
                step.add_unless_known(RELATION.name, made.id, fields_of_relation(made))

    def _relation(self, record: RelationRecord, spans: Mapping[str, Span]) -> Relation:
        """Raises RelationTypeMissing, or SpanMissing where its spans are not of one layer."""
        label = RelationTypeId(fit_for_a_label(record.label))
        if label not in self._types and label != RELATED.id:
            raise RelationTypeMissing(label=label)
        source, target = spans.get(record.source), spans.get(record.target)
        if source is None or target is None or source.layer != target.layer:
            raise SpanMissing(span=record.source if source is None else record.target)
        told = f"{label} {source.id} {target.id}"
        return Relation(
            id=RelationId(record.id or hashlib.sha256(told.encode()).hexdigest()[:32]),
            document=source.document,
            layer=source.layer,
            label=label,
            source=source.id,
            target=target.id,
            note=record.note,
            author=self._layers.get(record.author, record.author),
            created=record.created or now_ms(),
        )

    def _span(self, step: Step, article: Article, record: SpanRecord) -> Span:
        label = self._labels.get(record.label) or self._labels.get(fit_for_a_label(record.label))
        if label is None:
            raise LabelMissing(label=record.label)
        text = article.document.text
        fragments = checked_fragments(text, record.fragments)
        layer = self._layer(step, record.layer)
        told = f"{article.document.id} {layer} {label.id} {fragments}"
        origin = record.origin
        if not record.id and origin == Origin():
            origin = Origin(OriginKind.IMPORT)
        return Span(
            id=SpanId(record.id or hashlib.sha256(told.encode()).hexdigest()[:32]),
            document=article.document.id,
            layer=layer,
            label=label.id,
            fragments=fragments,
            quote=quoted(text, fragments),
            attributes=record.attributes,
            note=record.note,
            origin=origin,
            author=self._layers.get(record.author, record.author),
            created=record.created or now_ms(),
            flagged=record.flagged,
        )

    def _layer(self, step: Step, name: str) -> LayerId:
        name = name or self._layer_name or DEFAULT_LAYER
        if name not in self._layers:
            told = hashlib.sha256(name.encode()).hexdigest()[:32]
            kind = LayerKind.GOLD if name == GOLD else LayerKind.ANNOTATOR
            self._add_layer(step, Layer(LayerId(told), name, kind))
        return self._layers[name]


def _rule(told: object) -> KeptRule | None:
    """The rule that a file tells; None where it tells none."""
    try:
        return rule_of(told)  # type: ignore[arg-type]
    except NOT_AS_WRITTEN:
        return None
