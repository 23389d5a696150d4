"""A row a span, for a spreadsheet: RFC 4180 with a byte order mark, formulas defused."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from annotations.formats.losses import LossReport
from annotations.formats.records import Article
from annotations.formats.spans_table import AFTER, BEFORE, row_of, value_columns
from annotations.formats.writing import ExportContext, Written, lose_marks, lose_relations

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
_SEPARATORS = {"comma": ",", "tab": "\t", "semicolon": ";"}


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """A head and a row for each span; the bounds of a figure stand in columns of their own."""
    columns = value_columns(context.label_set)
    separator = _SEPARATORS[str(context.options.get("separator", "comma"))]
    table = csv.writer(stream, delimiter=separator, lineterminator="\r\n")
    table.writerow([*BEFORE, *columns, *AFTER])
    documents = spans = 0
    for article in articles:
        documents += 1
        for span in article.spans:
            table.writerow([_safe(cell) for cell in row_of(article, span, columns)])
            spans += 1
        lose_relations(losses, article)
        lose_marks(losses, article)
    return Written(documents, spans)


def _safe(value: object) -> object:
    """Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay."""
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(_FORMULA_SIGNS):
        return "'" + value
    return value
