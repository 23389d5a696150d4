"""The spans behind a number, as rows that lead to the article."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass

from annotations.agreement.attributes import AttributeItems, differing
from annotations.agreement.cases import Case, CaseKind
from annotations.agreement.columns import Ints
from annotations.agreement.report import AgreementReport, Value
from annotations.agreement.study import MarkedSpan
from annotations.knowledge.edges import BoundaryKind
from desktop.agreement.report_rows import Headed, word
from desktop.agreement.rows_model import Row

MOST = 2_000
_Given = tuple[int, Hashable]
"""A span (row of the study) and the value that it was given."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case lies, and its spans by id."""

    document: int
    start: int
    end: int
    spans: tuple[str, ...]


class Behind:
    """Finds the cases behind the numbers of one report.

    ``text`` gives the text of an article, for a report holds none; what it
    raises goes through.
    """

    def __init__(
        self, report: AgreementReport, labels: Mapping[str, str], text: Callable[[int], str]
    ) -> None:
        self._report = report
        self._labels = labels
        self._text = text
        self._titles = {article.id: article.title for article in report.study.articles}

    def value(self, value: Value) -> tuple[Headed, int]:
        """The cases that a value counts, disagreements first, and how many there are."""
        if value.attribute is not None:
            return self._differing(value)
        return self._cases(self._report.table.chosen(pair=value.pair, label=value.label))

    def article(self, article: int) -> tuple[Headed, int]:
        """The cases of one article."""
        return self._cases(self._report.table.chosen(article=article))

    def annotator(self, name: str) -> tuple[Headed, int]:
        """The cases of one annotator that are not agreed."""
        table, study = self._report.table, self._report.study
        who = study.annotators.index(name)
        kinds = frozenset(CaseKind) - {CaseKind.AGREED}
        chosen = table.chosen(kinds=kinds)
        mine = (table.columns.annotator[table.first[chosen]] == who) | (table.other[chosen] == who)
        return self._cases(chosen[mine])

    def confusion(self, row: int, column: int) -> tuple[Headed, int]:
        """The cases of one cell of the matrix."""
        return self._cases(self._report.confusion.rows_of(self._report.table, row, column))

    def boundary(self, kind: BoundaryKind) -> tuple[Headed, int]:
        """The cases with one kind of difference."""
        return self._cases(self._report.boundaries.rows[kind])

    def _cases(self, chosen: Ints) -> tuple[Headed, int]:
        texts = _Texts(self._text)
        rows = [self._case(case, texts) for case in self._report.table.cases(chosen[:MOST])]
        return (_headings(), rows), len(chosen)

    def _case(self, case: Case, texts: _Texts) -> Row:
        text, title = texts[case.article], self._titles[case.article]
        spans = [span for span in (case.first_span, case.second_span) if span is not None]
        place = Place(
            *(case.article, case.start, max(span.end for span in spans)),
            tuple(span.id for span in spans),
        )
        other = f"{case.second}: –"
        if case.second_span is not None:
            other = self._side(text, case.second, case.second_span)
        cells = (
            *(word(f"case.{case.kind}"), title),
            *(self._side(text, case.first, case.first_span), other),
        )
        return Row(cells, (str(case.kind), title, cells[2], cells[3]), place)

    def _side(self, text: str, name: str, span: MarkedSpan, value: object = None) -> str:
        quote = " … ".join(text[start:end] for start, end in span.pieces)
        label = self._labels.get(span.label, span.label)
        told = label if value is None else f"{label} = {value}"
        return f"\u2068{name}\u2069: «\u2068{quote}\u2069» \u2068{told}\u2069"

    def _differing(self, value: Value) -> tuple[Headed, int]:
        """The spans whose values differ, a row for each two that do."""
        items = next(
            found
            for found in self._report.attributes
            if (found.label, found.attribute) == (value.label, value.attribute)
        )
        found, texts = list(self._value_pairs(items, value.pair)), _Texts(self._text)
        rows = [self._values(one, other, texts) for one, other in found[:MOST]]
        return (_headings(), rows), len(found)

    def _value_pairs(
        self, items: AttributeItems, pair: tuple[str, str] | None
    ) -> Iterator[tuple[_Given, _Given]]:
        study = self._report.study
        who = study.characters.annotator
        for given in differing(items):
            for at, one in enumerate(given):
                for other in given[at + 1 :]:
                    names = {study.annotators[who[row]] for row, _ in (one, other)}
                    if one[1] != other[1] and (pair is None or names == set(pair)):
                        yield one, other

    def _values(self, one: _Given, other: _Given, texts: _Texts) -> Row:
        study = self._report.study
        columns = study.characters
        article = study.articles[columns.article[one[0]]]
        spans = [study.span(row) for row, _ in (one, other)]
        sides = [
            self._side(
                texts[article.id],
                study.annotators[columns.annotator[row]],
                *(span, "–" if value is None else value),
            )
            for span, (row, value) in zip(spans, (one, other), strict=True)
        ]
        cells = (word("measure_unit.value"), article.title, *sides)
        ids = tuple(span.id for span in spans)
        return Row(cells, cells, Place(article.id, spans[0].start, spans[0].end, ids))


class _Texts(dict[int, str]):
    """The texts of the articles that a table shows, each asked for once."""

    def __init__(self, ask: Callable[[int], str]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, article: int) -> str:
        self[article] = found = self._ask(article)
        return found


def _headings() -> list[str]:
    return [
        *(word("report.difference"), word("table.document")),
        *(f"{word('report.annotator')} {digit}" for digit in ("1", "2")),
    ]
