"""The card of a data set: what it holds, by which scheme, how it was made, how far people agree.

It holds no date and no path, so that the same project and seed give the same card.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotations.agreement.blocks import Block, Heading, Paragraph, Table
from annotations.dataset.contents import Contents
from annotations.dataset.near_duplicates import ALIKE
from annotations.formats.losses import LossReport
from annotations.label_set import Label, LabelSet, in_language
from annotations.layer import GOLD
from annotations.numerals import decimal, grouped, percent
from annotations.typography import listed
from annotations.wording import say

if TYPE_CHECKING:
    from annotations.agreement.report import AgreementReport, Value

MEASURES = ("span_exact", "span_relaxed", "u_alpha", "cohen")


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file of the data set: its path below the folder, its size, its SHA-256 in hex."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class CardFacts:
    """Everything that the card tells.

    ``layers`` is ``gold``, ``majority``, ``one`` or ``all``; ``finished`` how many
    articles each annotator has finished. ``kinds`` counts the groups of
    near-duplicates, ``across`` those that an earlier data set held apart,
    ``undecided`` the places that a majority left open.
    """

    name: str
    format: str
    layers: str
    label_set: LabelSet
    parts: Sequence[Contents]
    finished: Mapping[str, int]
    losses: LossReport
    options: Mapping[str, object] = field(default_factory=dict)
    licence: str = ""
    pseudonymous: bool = True
    shares: Mapping[str, float] = field(default_factory=dict)
    seed: int = 0
    kinds: int = 0
    across: int = 0
    undecided: int = 0
    filters: Sequence[tuple[str, str]] = ()
    report: AgreementReport | None = None


def card(facts: CardFacts, files: Sequence[FileFacts], language: str) -> list[Block]:
    """The whole card in a language."""
    return list(_Card(facts, files, language).blocks())


class _Card:
    def __init__(self, facts: CardFacts, files: Sequence[FileFacts], language: str) -> None:
        self._facts, self._files, self._language = facts, files, language

    def _say(self, key: str, **told: object) -> str:
        return say(f"card.{key}", self._language, **told)

    def _number(self, count: int) -> str:
        return grouped(count, self._language)

    def _named(self, label: Label) -> str:
        return in_language(label.names, self._language, label.name)

    def _listed(self, words: Sequence[str]) -> str:
        return listed(words, self._language)

    def blocks(self) -> Iterator[Block]:
        facts = self._facts
        yield Heading(facts.name, 1)
        articles = sum(part.articles for part in facts.parts)
        spans = sum(part.spans for part in facts.parts)
        yield Paragraph(self._say("holds", articles=articles, spans=spans, format=facts.format))
        yield from self._counts()
        yield from self._scheme()
        yield from self._process()
        yield from self._agreement()
        yield from self._parts()
        yield from self._lost()
        yield Heading(self._say("licence"))
        yield Paragraph(facts.licence or self._say("no_licence"))
        yield from self._checksums()

    def _counts(self) -> Iterator[Block]:
        parts = self._facts.parts
        labels = [label.name for label in self._facts.label_set]
        heads = (self._say("part"), self._say("articles"), self._say("characters"))
        rows = [
            (
                part.name,
                *map(self._number, (part.articles, part.characters, part.spans)),
                *(self._number(part.labels[label]) for label in labels),
            )
            for part in parts
        ]
        yield _table((*heads, self._say("spans"), *labels), rows)

    def _scheme(self) -> Iterator[Block]:
        yield Heading(self._say("scheme"))
        yield Paragraph(self._say("guideline"))
        for label in self._facts.label_set:
            yield Heading(f"{label.name} – {self._named(label)}", 3)
            words = in_language(label.description, self._language)
            if words:
                yield Paragraph(words)
            if label.sheds_proclitics:
                yield Paragraph(self._say("sheds"))
            if label.attributes:
                rows = [
                    (
                        *(each.id, in_language(each.names, self._language, each.id), each.kind),
                        self._listed([choice.id for _, choice in each.walk_choices()]),
                    )
                    for each in label.attributes
                ]
                heads = [self._say(key) for key in ("attribute", "name", "kind", "choices")]
                yield _table(heads, rows)

    def _process(self) -> Iterator[Block]:
        facts = self._facts
        yield Heading(self._say("process"))
        yield Paragraph(self._say(f"layers.{facts.layers}"))
        if facts.layers == "majority":
            yield Paragraph(self._say("undecided", count=facts.undecided))
        people = [name for name in facts.finished if name != GOLD]
        if people:
            done = self._listed([f"{name} {facts.finished[name]}" for name in people])
            yield Paragraph(self._say("annotators", count=len(people), done=done))
        yield Paragraph(self._say("pseudonyms" if facts.pseudonymous else "names"))
        origins = {kind: 0 for part in facts.parts for kind in sorted(part.origins)}
        for kind in origins:
            origins[kind] = sum(part.origins[kind] for part in facts.parts)
        if origins:
            told = [f"{self._say(f'origin.{kind}')} {count}" for kind, count in origins.items()]
            yield Paragraph(self._say("origins", origins=self._listed(told)))
        yield Paragraph(self._say("text"))
        if facts.filters:
            chosen = self._listed(
                [f"{self._say(key)} {value}".strip() for key, value in facts.filters]
            )
            yield Paragraph(self._say("filter", conditions=chosen))
        if "tokens" in facts.options:
            yield Paragraph(self._say(f"tokens.{facts.options['tokens']}"))
        for name in ("fit", "overlap"):
            if name in facts.options:
                yield Paragraph(self._say(f"{name}.{facts.options[name]}"))
        if facts.format == "gliner":
            yield Paragraph(self._say("gliner"))

    def _agreement(self) -> Iterator[Block]:
        report = self._facts.report
        yield Heading(self._say("agreement"))
        if report is None or not report.study.articles:
            yield Paragraph(self._say("no_agreement"))
            return
        yield Paragraph(self._say("shared", articles=len(report.study.articles)))
        values = [
            value
            for value in report.values
            if value.measure in MEASURES
            and not (value.pair or value.attribute)
            and (not value.label or value.measure == "span_exact")
        ]
        yield _table(
            [self._say(key) for key in ("measure", "unit", "label", "value", "interval")],
            [self._value(value) for value in values],
        )

    def _value(self, value: Value) -> tuple[str, ...]:
        interval = value.pooled_interval
        bounds = (interval.low, interval.high)
        known = None not in bounds
        return (
            say(f"measure.{value.measure}", self._language),
            say(f"measure_unit.{value.unit}", self._language),
            value.label or self._say("every_label"),
            decimal(value.pooled, 3, self._language),
            " – ".join(decimal(bound, 3, self._language) for bound in bounds) if known else "–",
        )

    def _parts(self) -> Iterator[Block]:
        facts = self._facts
        if len(facts.shares) < 2:
            return
        yield Heading(self._say("split"))
        language = self._language
        parts = (f"{name} {percent(share, language)}" for name, share in facts.shares.items())
        shares = listed(parts, language)
        yield Paragraph(self._say("split_told", shares=shares, seed=facts.seed))
        yield Paragraph(
            self._say("near_duplicates", share=percent(ALIKE, language), kinds=facts.kinds)
        )
        if facts.across:
            yield Paragraph(self._say("across", count=facts.across))

    def _lost(self) -> Iterator[Block]:
        yield Heading(self._say("lost"))
        counts = self._facts.losses.counts
        if not counts:
            yield Paragraph(self._say("nothing_lost"))
            return
        rows = [(say(f"loss.{key}", self._language), self._number(n)) for key, n in counts.items()]
        yield _table((self._say("what"), self._say("count")), rows)

    def _checksums(self) -> Iterator[Block]:
        yield Heading(self._say("files"))
        rows = [(each.name, self._number(each.size), each.sha256) for each in self._files]
        yield _table((self._say("file"), self._say("bytes"), "SHA-256"), rows)


def _table(heads: Sequence[str], rows: Sequence[tuple[str, ...]]) -> Table:
    return Table(tuple(heads), tuple(rows), tuple(1 / len(heads) for _ in heads))
