"""Plain text: one article a file, every character and newline kept."""

from __future__ import annotations

from collections.abc import Iterator

from annotations.document import Document
from annotations.errors import LoneSurrogate
from annotations.formats.encodings import bad_line, decoder_of
from annotations.formats.lines import open_source
from annotations.formats.records import Article, ReadOptions, Rejected, Source

_LARGEST = 256 * 2**20


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected]:
    """The one article of the file; its title is the name of the file."""
    with open_source(source) as file:
        encoding, bom = decoder_of(file, options.encoding, source.path)
        file.seek(bom)
        raw = file.read(_LARGEST + 1)
    if len(raw) > _LARGEST:
        yield Rejected(source.name, 0, "too_large")
        return
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = bad_line(raw, error)
        yield Rejected(source.name, line, "encoding", {"encoding": encoding})
        return
    if not text:
        yield Rejected(source.name, 0, "empty")
        return
    try:
        yield Article(Document(text, title=source.path.stem, external_id=source.name))
    except LoneSurrogate as problem:
        yield Rejected(source.name, 0, "lone_surrogate", problem.facts)
