"""Moments as the journal keeps them: milliseconds since 1970, UTC, by whatever clock was there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST = (datetime.min.replace(tzinfo=UTC) - _EPOCH) // timedelta(milliseconds=1)
_LAST = (datetime.max.replace(tzinfo=UTC) - _EPOCH) // timedelta(milliseconds=1)


def moment(milliseconds: int) -> datetime:
    """The moment in UTC; one outside the years 1 to 9999 is the first or the last of them.

    A file from elsewhere can hold any number, and none may stop what it is shown in.
    """
    return _EPOCH + timedelta(milliseconds=min(max(milliseconds, _FIRST), _LAST))
