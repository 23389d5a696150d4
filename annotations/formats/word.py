"""Word documents: the paragraphs and table cells in reading order, one a line."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any

from annotations.document import Document
from annotations.formats.lines import open_source
from annotations.formats.records import Article, ReadOptions, Rejected, Source

_LARGEST = 200 * 2**20


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected]:
    """The one article of the document; its title is its own or the name of the file."""
    del options
    open_source(source).close()
    try:
        with zipfile.ZipFile(source.path) as package:
            if sum(item.file_size for item in package.infolist()) > _LARGEST:
                yield Rejected(source.name, 0, "too_large")
                return
        article = _article(source)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError):
        yield Rejected(source.name, 0, "not_docx")
        return
    yield article


def _article(source: Source) -> Article | Rejected:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        opened = docx.Document(str(source.path))
    except PackageNotFoundError as error:
        raise ValueError(str(error)) from error
    text = "\n".join(_lines(opened))
    if not text.strip():
        return Rejected(source.name, 0, "empty")
    facts = opened.core_properties
    return Article(
        Document(
            text,
            title=facts.title or source.path.stem,
            author=facts.author or "",
            external_id=source.name,
        )
    )


def _lines(opened: Any) -> Iterator[str]:
    for block in opened.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield "\t".join(cell.text for cell in row.cells)
        else:
            yield block.text
