"""Rows of plain values into Parquet, a group of rows at a time, so that memory stays flat."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from annotations.extras import missing

_GROUP = 2_000
_SIGNS = 4_000_000  # and never more text than this in one group


def pyarrow_module() -> Any:
    """The library. Raises ExtraMissing where it is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise missing("parquet") from error
    return pyarrow


class ParquetRows:
    """Writes rows under a schema; the last group when it is closed."""

    def __init__(self, target: Path | BinaryIO, schema: Any) -> None:
        self._arrow = pyarrow_module()
        self._schema = schema
        self._writer = self._arrow.parquet.ParquetWriter(target, schema, compression="zstd")
        self._rows: list[Mapping[str, object]] = []
        self._held = 0

    def add(self, row: Mapping[str, object], signs: int = 0) -> None:
        """The next row; ``signs`` tells how long its text is."""
        self._rows.append(row)
        self._held += signs
        if len(self._rows) >= _GROUP or self._held >= _SIGNS:
            self._put()

    def _put(self) -> None:
        table = self._arrow.Table.from_pylist(self._rows, schema=self._schema)
        self._writer.write_table(table)
        self._rows, self._held = [], 0

    def __enter__(self) -> ParquetRows:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None and self._rows:
            self._put()
        self._writer.close()
