"""Facts as a table: CSV for a spreadsheet, or Parquet, told by the suffix of the file."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from annotations.extras import missing
from annotations.facts import Fact
from annotations.formats.atomic import bytes_written_whole, written_whole
from annotations.span import Span

PARQUET = ".parquet"
COLUMNS = (
    *("document", "title", "date", "country", "victim_type", "low", "high", "qualifier"),
    *("confirmed", "figure", "figure_start", "figure_end", "victim", "victim_start"),
    *("victim_end", "country_words", "country_start", "country_end"),
    *("sentence", "sentence_start", "sentence_end"),
)
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
_NUMBERS = frozenset({"low", "high"})
_FLAGS = frozenset({"confirmed"})

Row = dict[str, object]


def write_facts(facts: Iterable[Fact], target: Path, *, overwrite: bool = False) -> int:
    """Write a row a fact; gives how many. Raises as ``written_whole`` does, or ExtraMissing."""
    if target.suffix.lower() == PARQUET:
        return _write_parquet(facts, target, overwrite=overwrite)
    return _write_csv(facts, target, overwrite=overwrite)


def row_of(fact: Fact) -> Row:
    """One fact by the names of the columns; offsets are code points, end exclusive."""
    row: Row = {
        "document": f"d{fact.document.id}",
        "title": fact.document.title,
        "date": fact.document.date,
        "country": fact.country_code,
        "victim_type": fact.victim_type,
        "low": fact.low,
        "high": fact.high,
        "qualifier": fact.qualifier,
        "confirmed": fact.confirmed,
        "sentence": fact.sentence,
        "sentence_start": fact.place.start,
        "sentence_end": fact.place.end,
    }
    row.update(_place("figure", "figure", fact.figure))
    row.update(_place("victim", "victim", fact.victim))
    row.update(_place("country", "country_words", fact.country))
    return row


def _place(name: str, words: str, span: Span | None) -> Row:
    if span is None:
        return {words: None, f"{name}_start": None, f"{name}_end": None}
    return {words: span.quote, f"{name}_start": span.start, f"{name}_end": span.end}


def _write_csv(facts: Iterable[Fact], target: Path, *, overwrite: bool) -> int:
    count = 0
    with written_whole(target, overwrite=overwrite, encoding="utf-8-sig") as stream:
        table = csv.writer(stream, lineterminator="\r\n")
        table.writerow(COLUMNS)
        for fact in facts:
            row = row_of(fact)
            table.writerow([_cell(row[column]) for column in COLUMNS])
            count += 1
    return count


def _cell(value: object) -> object:
    """Text that a spreadsheet would take for a formula gets an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str) and value.startswith(_FORMULA_SIGNS):
        return "'" + value
    return value


def _write_parquet(facts: Iterable[Fact], target: Path, *, overwrite: bool) -> int:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise missing("parquet") from error
    with bytes_written_whole(target, overwrite=overwrite) as stream:
        rows = [row_of(fact) for fact in facts]
        fields = [(column, _type(pyarrow, column)) for column in COLUMNS]
        columns = {
            name: [_as_float(row[name]) if name in _NUMBERS else row[name] for row in rows]
            for name in COLUMNS
        }
        table = pyarrow.table(columns, schema=pyarrow.schema(fields))
        pyarrow.parquet.write_table(table, stream)
    return len(rows)


def _as_float(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _type(pyarrow: object, column: str) -> object:
    made = {True: "float64", False: "string"}[column in _NUMBERS]
    if column.endswith(("_start", "_end")):
        made = "int64"
    if column in _FLAGS:
        made = "bool_"
    return getattr(pyarrow, made)()
