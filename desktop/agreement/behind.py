"""The spans behind a number, as rows that lead to the article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotations.agreement.attributes import AttributeItems, differing
from annotations.agreement.cases import Case, CaseKind
from annotations.agreement.columns import Ints
from annotations.agreement.report import AgreementReport, Value
from annotations.agreement.study import MarkedSpan, StudiedArticle
from annotations.knowledge.edges import BoundaryKind
from desktop.agreement.report_rows import Headed, word
from desktop.agreement.rows_model import Row

MOST = 2_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case lies, and its spans by id."""

    document: int
    start: int
    end: int
    spans: tuple[str, ...]


class Behind:
    """Finds the cases behind the numbers of one report."""

    def __init__(self, report: AgreementReport, labels: Mapping[str, str]) -> None:
        self._report = report
        self._labels = labels
        self._articles = {article.id: article for article in report.study.articles}

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
        rows = [self._case(case) for case in self._report.table.cases(chosen[:MOST])]
        return (_headings(), rows), len(chosen)

    def _case(self, case: Case) -> Row:
        article = self._articles[case.article]
        spans = [span for span in (case.first_span, case.second_span) if span is not None]
        place = Place(
            *(case.article, case.start, max(span.end for span in spans)),
            tuple(span.id for span in spans),
        )
        other = f"{case.second}: –"
        if case.second_span is not None:
            other = self._side(article, case.second, case.second_span)
        cells = (
            *(word(f"case.{case.kind}"), article.title),
            *(self._side(article, case.first, case.first_span), other),
        )
        return Row(cells, (str(case.kind), article.title, cells[2], cells[3]), place)

    def _side(
        self, article: StudiedArticle, name: str, span: MarkedSpan, value: object = None
    ) -> str:
        quote = " … ".join(article.text[start:end] for start, end in span.pieces)
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
        rows = list(self._value_pairs(items, value.pair))
        return (_headings(), rows[:MOST]), len(rows)

    def _value_pairs(self, items: AttributeItems, pair: tuple[str, str] | None) -> list[Row]:
        spans = {
            span.id: (article, span)
            for article in self._report.study.articles
            for marked in article.spans.values()
            for span in marked
        }
        rows = []
        for given in differing(items):
            for at, (first, one, value) in enumerate(given):
                for second, two, other in given[at + 1 :]:
                    if value == other or (pair and {first, second} != set(pair)):
                        continue
                    article, span = spans[one]
                    _, answer = spans[two]
                    cells = (
                        *(word("measure_unit.value"), article.title),
                        self._side(article, first, span, value if value is not None else "–"),
                        self._side(article, second, answer, other if other is not None else "–"),
                    )
                    place = Place(article.id, span.start, span.end, (one, two))
                    rows.append(Row(cells, cells, place))
        return rows


def _headings() -> list[str]:
    return [
        *(word("report.difference"), word("table.document")),
        *(f"{word('report.annotator')} {digit}" for digit in ("1", "2")),
    ]
