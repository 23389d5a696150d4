"""The disagreement report and each annotator's feedback sheet, as blocks of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from annotations.adjudication.article_cases import ArticleCases
from annotations.adjudication.disagreement import Disagreement
from annotations.adjudication.relations import RelationDifference
from annotations.adjudication.report import (
    NOTHING,
    Beside,
    DisagreementReport,
    Feedback,
    Gap,
    Judged,
    disagreement_report,
    feedback,
)
from annotations.agreement.blocks import Block, Heading, Paragraph, Table
from annotations.label_set import Label, in_language
from annotations.layer import LayerId, LayerKind
from annotations.numerals import decimal, grouped
from annotations.operations.adjudication_cases import every_case
from annotations.operations.gold_agreement import agreement_before_and_against
from annotations.project import Project
from annotations.span import Span
from annotations.storage.watched import watched
from annotations.typography import listed
from annotations.watch import Progress, silent
from annotations.wording import rule_sentence, say

_AROUND = 35
_AND = " · "


class Reporter:
    """Reads a project's cases once and makes its report and its sheets in one language."""

    def __init__(self, project: Project, language: str, progress: Progress = silent) -> None:
        self._project, self._language = project, language
        with watched(project.connection, progress, project.path) as watch:
            self.articles: list[ArticleCases] = list(every_case(project, watch))
        self._judged = [
            Judged(article.title, article.text, case)
            for article in self.articles
            for case in article.cases
        ]
        self._label_set = project.label_set
        self._labels: dict[str, str] = {
            label.id: in_language(label.names, language, label.name) for label in self._label_set
        }
        self._people = {
            layer.id: layer.name
            for layer in project.layers.all()
            if layer.kind is LayerKind.ANNOTATOR
        }

    @property
    def report(self) -> DisagreementReport:
        """The counts behind the report."""
        return disagreement_report(self._judged)

    @property
    def annotators(self) -> dict[LayerId, str]:
        """Who has finished an article that another has finished too, by name."""
        known = {layer for article in self.articles for layer in article.finished}
        return {layer: name for layer, name in self._people.items() if layer in known}

    def report_blocks(self) -> list[Block]:
        """The disagreement report."""
        report = self.report
        blocks: list[Block] = [
            Heading(self._say("settled.title", project=self._project.path.stem), 1),
            Paragraph(self._say("settled.counts", settled=report.settled, cases=report.cases)),
            Heading(self._say("settled.articles")),
            self._articles_table(),
            Heading(self._say("settled.agreement")),
            *self._agreement_blocks(),
        ]
        if report.solved:
            blocks += [
                Heading(self._say("settled.matrix")),
                Paragraph(self._say("settled.matrix_told")),
                self._matrix(report),
            ]
        blocks += [Heading(self._say("settled.by_label")), self._label_table(report)]
        blocks += [Heading(self._say("settled.by_annotator")), self._annotator_table(report)]
        if report.reasons:
            rows = [
                (self._say(f"reason.{reason}"), self._count(count))
                for reason, count in report.reasons.most_common()
            ]
            blocks += [Heading(self._say("settled.by_reason")), self._table("reason count", rows)]
        blocks += self._relation_blocks()
        blocks.append(Heading(self._say("settled.gaps")))
        blocks += self._gap_blocks(report.gaps)
        blocks += self._rule_blocks()
        return blocks

    def feedback_blocks(self, layer: LayerId) -> list[Block]:
        """One annotator's sheet: their own spans beside the gold, kindly."""
        found = feedback(self._judged, layer)
        settled = [each for each in self._judged if layer in each.case.cluster.layers]
        same = len([each for each in settled if each.case.state == "settled"]) - len(found)
        blocks: list[Block] = [
            Heading(self._say("feedback.title", name=self._people.get(layer, layer)), 1),
            Paragraph(self._say("feedback.thanks", same=same, count=same + len(found))),
        ]
        if not found:
            return [*blocks, Paragraph(self._say("feedback.nothing"))]
        blocks.append(Paragraph(self._say("feedback.told")))
        for how in Beside:
            alike = [each for each in found if each.beside is how]
            if alike:
                blocks += [
                    Heading(self._say(f"beside.{how}")),
                    Paragraph(self._say(f"feedback.{how}")),
                    self._feedback_table(alike),
                ]
        return [*blocks, Paragraph(self._say("feedback.end"))]

    # Parts

    def _say(self, key: str, **facts: object) -> str:
        return say(key, self._language, **facts)

    def _count(self, count: int) -> str:
        return grouped(count, self._language) if count else "–"

    def _table(
        self, headings: str, rows: Sequence[tuple[str, ...]], widths: tuple[float, ...] = ()
    ) -> Table:
        names = tuple(self._say(f"table.{name}") for name in headings.split())
        even = tuple(1 / len(names) for _ in names)
        return Table(names, tuple(rows), widths or even)

    def _articles_table(self) -> Table:
        rows = []
        for article in self.articles:
            states = [case.state for case in article.cases]
            states += [case.state for case in article.relations if not case.moot]
            waiting = sum(state != "settled" for state in states)
            told = "settled.complete" if article.complete else "settled.incomplete"
            rows.append((article.title, self._count(len(states)), self._say(told, waiting=waiting)))
        return self._table("document cases gold", rows, (0.6, 0.12, 0.28))

    def _agreement_blocks(self) -> list[Block]:
        found = agreement_before_and_against(self._project, self.articles)
        if not found.articles:
            return [Paragraph(self._say("settled.no_agreement"))]
        rows = [(self._say("settled.among"), self._share(found.among))]
        rows += [
            (self._say("settled.against", name=name), self._share(value))
            for name, value in found.against.items()
        ]
        told = Paragraph(self._say("settled.agreement_told", articles=found.articles))
        return [told, self._table("pair f1", rows, (0.7, 0.3))]

    def _label(self, label: str) -> str:
        return self._say("settled.nothing") if label == NOTHING else self._labels.get(label, label)

    def _matrix(self, report: DisagreementReport) -> Table:
        solved = sorted({row for row, _ in report.solved}, key=self._order)
        had = sorted({column for _, column in report.solved}, key=self._order)
        rows = [
            (self._label(row), *(self._count(report.solved[row, column]) for column in had))
            for row in solved
        ]
        headings = (self._say("table.solved_as"), *map(self._label, had))
        return Table(headings, tuple(rows), tuple(1 / len(headings) for _ in headings))

    def _order(self, label: str) -> tuple[int, str]:
        known = list(self._labels)
        return (known.index(label) if label in known else len(known), label)

    def _label_table(self, report: DisagreementReport) -> Table:
        kinds = [
            kind for kind in Disagreement if any(each[kind] for each in report.by_label.values())
        ]
        rows = [
            (self._label(label), *(self._count(report.by_label[label][kind]) for kind in kinds))
            for label in sorted(report.by_label, key=self._order)
        ]
        names = (self._say("table.label"), *(self._say(f"disagreement.{kind}") for kind in kinds))
        return Table(names, tuple(rows), tuple(1 / len(names) for _ in names))

    def _annotator_table(self, report: DisagreementReport) -> Table:
        kinds = [how for how in Beside if any(each[how] for each in report.by_annotator.values())]
        rows = [
            (self._people.get(layer, layer), *(self._count(counts[how]) for how in kinds))
            for layer, counts in sorted(report.by_annotator.items())
        ]
        names = (self._say("settled.annotator"), *(self._say(f"beside.{how}") for how in kinds))
        return Table(names, tuple(rows), tuple(1 / len(names) for _ in names))

    def _gap_blocks(self, gaps: Iterable[Gap]) -> list[Block]:
        blocks: list[Block] = []
        for gap in gaps:
            labels = self._joined(map(self._label, gap.labels))
            kind = self._kind(gap)
            blocks.append(Heading(self._say("settled.gap", labels=labels, kind=kind)))
            key = "settled.gap_reasoned" if gap.reasoned else "settled.gap_count"
            blocks.append(Paragraph(self._say(key, count=gap.count, reasoned=gap.reasoned)))
            rows = [
                (
                    _context(each.text, *each.case.cluster.place),
                    _AND.join(
                        f"{version.votes} × {self._spans(version.spans)}"
                        for version in each.case.cluster.versions()
                    ),
                    self._gold_of(each),
                )
                for each in gap.examples
            ]
            blocks.append(self._table("words versions gold", rows, (0.4, 0.35, 0.25)))
        return blocks or [Paragraph(self._say("settled.no_gaps"))]

    def _kind(self, gap: Gap) -> str:
        name = self._say(f"disagreement.{gap.told.kind}")
        if gap.told.boundary is None:
            return name
        return f"{name} ({self._say(f'boundary.{gap.told.boundary}')})"

    def _gold_of(self, each: Judged) -> str:
        if each.case.asks:
            return self._say("case.open")
        note = each.case.decision.note if each.case.decision is not None else ""
        return _AND.join(filter(None, (self._spans(each.case.gold), note)))

    def _relation_blocks(self) -> list[Block]:
        """Relations that finished annotators drew between the same cases, by how they differ."""
        every = [found for article in self.articles for found in article.relations]
        counts = Counter(found.difference for found in every)
        left = Counter(found.difference for found in every if found.state != "settled")
        if not counts:
            return []
        rows = [
            (
                self._say(f"relation_difference.{kind}"),
                self._count(counts[kind]),
                self._count(left[kind]),
            )
            for kind in RelationDifference
            if counts[kind]
        ]
        table = self._table("class count still_open", rows)
        return [Heading(self._say("settled.relations")), table]

    def _rule_blocks(self) -> list[Block]:
        rules = self._project.decisions.rules()
        if not rules:
            return []
        told = [Paragraph(f"• {rule_sentence(r, self._labels, self._language)}") for r in rules]
        return [Heading(self._say("settled.rules")), *told]

    def _feedback_table(self, found: Sequence[Feedback]) -> Table:
        rows = []
        for each in found:
            decision = each.judged.case.decision
            reason = decision.reason if decision is not None else ""
            why = [self._say(f"reason.{reason}")] if reason else []
            note = [decision.note] if decision is not None and decision.note else []
            rows.append(
                (
                    _context(each.judged.text, *each.judged.case.cluster.place),
                    self._spans(each.own),
                    self._spans(each.gold),
                    _AND.join([*why, *note]),
                )
            )
        return self._table("words yours gold why", rows, (0.36, 0.22, 0.22, 0.2))

    def _spans(self, spans: Sequence[Span]) -> str:
        if not spans:
            return self._say("settled.nothing")
        return self._joined(map(self._span, spans))

    def _span(self, span: Span) -> str:
        told = f"{self._label(span.label)} «\u2068{span.quote}\u2069»"
        label = self._label_set.get(span.label)
        values = [] if label is None else list(self._values(label, span))
        return f"{told} ({self._joined(values)})" if values else told

    def _values(self, label: Label, span: Span) -> Iterator[str]:
        """The values in words; what is as usual is left out."""
        for attribute in label.attributes:
            value = span.attributes.get(attribute.id)
            if value is None or value == attribute.default:
                continue
            names = {choice.id: choice.names for _, choice in attribute.walk_choices()}
            if isinstance(value, dict):
                bounds = [value.get("low"), value.get("high")]
                yield "–".join("" if bound is None else str(bound) for bound in bounds)
            else:
                yield in_language(names.get(str(value), {}), self._language, str(value))

    def _joined(self, words: Iterable[str]) -> str:
        return listed(words, self._language)

    def _share(self, value: float | None) -> str:
        return decimal(value, 2, self._language)


def _context(text: str, start: int, end: int) -> str:
    """The words of the case in brackets, with a few around them."""
    low, high = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    while low > 0 and not text[low - 1].isspace():
        low -= 1
    while high < len(text) and not text[high].isspace():
        high += 1
    told = f"{text[low:start]}[{text[start:end]}]{text[end:high]}"
    return " ".join(told.split())
