"""Names that are unique over all machines: UUIDv7 as 32 hexadecimal digits."""

from __future__ import annotations


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562), 32 lower-case hexadecimal digits."""
    from uuid_utils import uuid7

    return uuid7().hex
