"""Rows that are not as Tawsim writes them: a damaged file's, or a stranger's, told as a problem.

SQLite vouches for a row's types and for the page that it lies on, never for
the JSON in it or for the words of a choice. To look at every row on opening
would take a minute for a million articles; so a row is found out when it is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from annotations.errors import InvalidScheme, UnreadableRow

NOT_AS_WRITTEN = (
    *(AttributeError, IndexError, KeyError, OverflowError, RecursionError),
    *(TypeError, ValueError, InvalidScheme),
)


@contextmanager
def reading(table: str) -> Iterator[None]:
    """UnreadableRow where what is read inside is not what was written."""
    try:
        yield
    except NOT_AS_WRITTEN as error:
        raise UnreadableRow(table=table) from error
