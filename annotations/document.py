"""An article as it came: its text, its title and what is known of its origin; never edited."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NewType

from annotations.errors import LoneSurrogate

DocumentId = NewType("DocumentId", int)


@dataclass(frozen=True, slots=True)
class Document:
    """One article. ``text`` is byte for byte what was decoded: no normalisation, newlines kept.

    Raises LoneSurrogate where ``text`` holds half of a UTF-16 pair.
    """

    text: str
    title: str = ""
    source: str = ""
    url: str = ""
    date: str = ""
    author: str = ""
    external_id: str = ""
    metadata: Mapping[str, object] = field(default_factory=dict)
    sha256: bytes = field(init=False, repr=False, compare=False)
    """SHA-256 of the text in UTF-8: what makes two articles the same article."""

    def __post_init__(self) -> None:
        try:
            encoded = self.text.encode()
        except UnicodeEncodeError as error:
            raise LoneSurrogate(offset=error.start) from error
        object.__setattr__(self, "sha256", hashlib.sha256(encoded).digest())

    @property
    def id(self) -> DocumentId:
        """The same number on every machine: the first 63 bits of the hash."""
        return DocumentId(int.from_bytes(self.sha256[:8]) >> 1)
