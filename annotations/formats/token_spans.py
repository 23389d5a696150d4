"""Spans on tokens, for formats that count words: which tokens, what fits, what may overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from annotations.formats.losses import LossReport
from annotations.formats.options import Option, choice_option
from annotations.formats.records import Article, SpanRecord
from annotations.formats.writing import lose
from annotations.text.tokens import Token, tokenize


class Tokens(StrEnum):
    """What is one token."""

    WORDS = "words"
    PROCLITICS = "proclitics"


class Fit(StrEnum):
    """What becomes of a span whose edges lie inside tokens."""

    EXPAND = "expand"
    CONTRACT = "contract"
    DROP = "drop"


class Overlap(StrEnum):
    """Which of overlapping spans stays where there is room for one."""

    OUTERMOST = "outermost"
    INNERMOST = "innermost"
    PRIORITY = "priority"
    FILES = "files"


TOKENS = choice_option(
    "tokens",
    {"ar": "الوحدات", "en": "Tokens", "fr": "Tokens"},
    {
        Tokens.WORDS: {
            "ar": "كلمات وعلامات ترقيم",
            "en": "Words and punctuation",
            "fr": "Mots et ponctuation",
        },
        Tokens.PROCLITICS: {
            "ar": "كلمات، والسوابق (و ف ب ك ل) وحدات مستقلة",
            "en": "Words, proclitics (و ف ب ك ل) apart",
            "fr": "Mots, proclitiques (و ف ب ك ل) séparés",
        },
    },
)
FIT = choice_option(
    "fit",
    {
        "ar": "مقطع لا تقع حدوده على الوحدات",
        "en": "A span off the tokens",
        "fr": "Segment décalé",
    },
    {
        Fit.EXPAND: {
            "ar": "يُوسَّع إلى وحدات كاملة",
            "en": "is widened to whole tokens",
            "fr": "élargi à des tokens entiers",
        },
        Fit.CONTRACT: {
            "ar": "يُضيَّق إلى وحدات كاملة",
            "en": "is narrowed to whole tokens",
            "fr": "réduit à des tokens entiers",
        },
        Fit.DROP: {"ar": "يُترك", "en": "is left out", "fr": "omis"},
    },
)
OVERLAP = choice_option(
    "overlap",
    {
        "ar": "عند تداخل المقاطع",
        "en": "Where spans overlap",
        "fr": "Chevauchement",
    },
    {
        Overlap.OUTERMOST: {
            "ar": "يبقى الأطول",
            "en": "the longest stays",
            "fr": "le plus long",
        },
        Overlap.INNERMOST: {
            "ar": "يبقى الأقصر",
            "en": "the shortest stays",
            "fr": "le plus court",
        },
        Overlap.PRIORITY: {
            "ar": "يبقى الأسبق وسمًا في مخطط الوسوم",
            "en": "the label first in the scheme stays",
            "fr": "le premier du schéma",
        },
        Overlap.FILES: {
            "ar": "ملف لكل وسم",
            "en": "one file per label",
            "fr": "un fichier par étiquette",
        },
    },
)
TOKEN_OPTIONS: tuple[Option, ...] = (TOKENS, FIT, OVERLAP)


class Placed(NamedTuple):
    """A span on its tokens, the end exclusive."""

    first: int
    after: int
    span: SpanRecord


def tokens_of(text: str, options: Mapping[str, object]) -> list[Token]:
    """The tokens that the option asks for."""
    tokens = tokenize(text)
    if options.get(TOKENS.id) == Tokens.PROCLITICS:
        from annotations.knowledge.proclitic_tokens import split_proclitics

        return split_proclitics(text, tokens)
    return tokens


def place_all(
    article: Article, tokens: Sequence[Token], options: Mapping[str, object], losses: LossReport
) -> list[Placed]:
    """Every span that has tokens, in the article's order; a span in pieces covers its gaps.

    What moved, was left out or lost its gaps is counted.
    """
    starts = [token.start for token in tokens]
    ends = [token.end for token in tokens]
    fit = Fit(str(options.get(FIT.id, Fit.EXPAND)))
    placed: list[Placed] = []
    for span in article.spans:
        start, end = span.fragments[0].start, span.fragments[-1].end
        if fit is Fit.CONTRACT:
            first, after = bisect_left(starts, start), bisect_right(ends, end)
        else:
            first, after = bisect_right(ends, start), bisect_left(starts, end)
        exact = first < after and starts[first] == start and ends[after - 1] == end
        if first >= after or (fit is Fit.DROP and not exact):
            lose(losses, "off_token", article, span)
            continue
        if not exact:
            lose(losses, "narrowed" if fit is Fit.CONTRACT else "widened", article, span)
        if len(span.fragments) > 1:
            lose(losses, "fragments", article, span)
        placed.append(Placed(first, after, span))
    return placed


def without_overlap(
    article: Article,
    placed: Iterable[Placed],
    options: Mapping[str, object],
    labels: Sequence[str],
    losses: LossReport,
) -> list[Placed]:
    """Those that stay, by their first token; ``labels`` is the scheme's order."""
    policy = Overlap(str(options.get(OVERLAP.id, Overlap.OUTERMOST)))
    order = {label: number for number, label in enumerate(labels)}

    def rank(each: Placed) -> tuple[int, int, int]:
        length = each.after - each.first
        if policy is Overlap.INNERMOST:
            return length, each.first, 0
        if policy is Overlap.PRIORITY:
            return order.get(each.span.label, len(order)), -length, each.first
        return -length, each.first, 0

    kept: list[Placed] = []
    taken: set[int] = set()
    for each in sorted(placed, key=rank):
        if not taken.isdisjoint(range(each.first, each.after)):
            lose(losses, "overlap", article, each.span)
            continue
        taken.update(range(each.first, each.after))
        kept.append(each)
    return sorted(kept, key=lambda each: each.first)


def in_columns(placed: Iterable[Placed]) -> list[list[Placed]]:
    """All of them in as few columns without overlap as the longest first need."""
    columns: list[tuple[set[int], list[Placed]]] = []
    for each in sorted(placed, key=lambda one: (one.first - one.after, one.first)):
        wanted = range(each.first, each.after)
        column = next((found for found in columns if found[0].isdisjoint(wanted)), None)
        if column is None:
            column = (set(), [])
            columns.append(column)
        column[0].update(wanted)
        column[1].append(each)
    return [sorted(kept, key=lambda each: each.first) for _, kept in columns]
