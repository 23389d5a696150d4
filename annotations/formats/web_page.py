"""Saved web pages: the main text and what the page says of itself; nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from annotations.document import Document
from annotations.errors import LoneSurrogate
from annotations.formats.encodings import decoder_of
from annotations.formats.lines import open_source
from annotations.formats.records import Article, ReadOptions, Rejected, Source

_LARGEST = 64 * 2**20
_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HEAD = 4096


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected]:
    """The one article of the page: its main text, or all its text where none stands out."""
    with open_source(source) as file:
        declared = _DECLARED.search(file.read(_HEAD))
        file.seek(0)
        wanted = options.encoding or (declared.group(1).decode("ascii") if declared else None)
        encoding, bom = decoder_of(file, wanted, source.path)
        file.seek(bom)
        raw = file.read(_LARGEST + 1)
    if len(raw) > _LARGEST:
        yield Rejected(source.name, 0, "too_large")
        return
    try:
        yield _article(source, raw.decode(encoding))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        yield Rejected(source.name, line, "encoding", {"encoding": encoding})


def _plain(found: Any) -> dict[str, Any]:
    """What trafilatura found as a dictionary, whichever of its two forms it gives."""
    return found if isinstance(found, dict) else found.as_dict()


def _article(source: Source, page: str) -> Article | Rejected:
    import trafilatura

    found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    facts: dict[str, Any] = {} if found is None else dict(_plain(found))
    text = facts.get("text") or trafilatura.html2txt(page)
    if not text or not text.strip():
        return Rejected(source.name, 0, "not_html")
    try:
        return Article(
            Document(
                text,
                title=facts.get("title") or source.path.stem,
                source=facts.get("sitename") or "",
                url=facts.get("url") or "",
                date=facts.get("date") or "",
                author=facts.get("author") or "",
                external_id=source.name,
            )
        )
    except LoneSurrogate as problem:
        return Rejected(source.name, 0, "lone_surrogate", problem.facts)
