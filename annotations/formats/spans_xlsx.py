"""A row a span as an Excel workbook: right to left, text never a formula, rows streamed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, BinaryIO

from annotations.formats.losses import LossReport
from annotations.formats.records import Article
from annotations.formats.spans_table import AFTER, BEFORE, row_of, value_columns
from annotations.formats.writing import ExportContext, Written, lose, lose_marks, lose_relations

_MOST_ROWS = 1_048_576
_LONGEST_CELL = 32_767
_EXACT = 2**53
_WIDTHS = {"title": 32, "text": 40, "note": 24, "document": 22, "label": 16, "created": 28}
# The same project gives the same bytes, whenever it is exported.
_WHEN = datetime(2000, 1, 1)
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write(
    articles: Iterable[Article], stream: BinaryIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """One sheet, and another wherever one is full."""
    import xlsxwriter

    columns = value_columns(context.label_set)
    documents = spans = 0
    with xlsxwriter.Workbook(stream, {"constant_memory": True, **_PLAIN}) as book:
        book.set_properties({"created": _WHEN})
        sheets = _Sheets(book, columns)
        for article in articles:
            documents += 1
            for span in article.spans:
                if sheets.add(row_of(article, span, columns)):
                    lose(losses, "long_cells", article, span)
                spans += 1
            lose_relations(losses, article)
            lose_marks(losses, article)
    return Written(documents, spans)


class _Sheets:
    """Goes on in a new sheet where one is full."""

    def __init__(self, book: Any, columns: Mapping[str, object]) -> None:
        self._book, self._heads = book, [*BEFORE, *columns, *AFTER]
        self._bold = book.add_format({"bold": True})
        self._open()

    def add(self, cells: list[object]) -> bool:
        """Write a row; whether a cell was too long and is cut."""
        if self._row == _MOST_ROWS:
            self._open()
        cut = False
        for column, cell in enumerate(cells):
            cut |= self._put(column, cell)
        self._row += 1
        return cut

    def _open(self) -> None:
        sheet = self._sheet = self._book.add_worksheet()
        sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        for column, head in enumerate(self._heads):
            sheet.set_column(column, column, _WIDTHS.get(head, 12))
            sheet.write_string(0, column, head, self._bold)
        self._row = 1

    def _put(self, column: int, cell: object) -> bool:
        if cell is None or cell == "":
            return False
        if isinstance(cell, bool):
            self._sheet.write_boolean(self._row, column, cell)
        elif isinstance(cell, int | float) and abs(cell) <= _EXACT:
            self._sheet.write_number(self._row, column, cell)
        else:
            text = str(cell)
            self._sheet.write_string(self._row, column, text[:_LONGEST_CELL])
            return len(text) > _LONGEST_CELL
        return False
