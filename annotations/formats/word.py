"""Word documents: the paragraphs and table cells in reading order, one a line.

A document is a zip of XML, and what is in it comes from a stranger: only the
parts that are needed are read, through the parser that knows no entities, and
no more of them than a text can be.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotations.document import Document
from annotations.formats.lines import open_source
from annotations.formats.records import Article, ReadOptions, Rejected, Source
from annotations.formats.xml_events import Begin, End, Event, Text, events_of

_LARGEST_PART = 64 * 2**20
_MOST_PARTS = 10_000
_MAIN = "word/document.xml"
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_PASSED_OVER = frozenset({"drawing", "pict", "object", "AlternateContent", "pPr", "rPr", "sectPr"})
"""What holds no words of the running text, though text may lie inside."""


_NOT_DOCX = (
    *(zipfile.BadZipFile, zlib.error, EOFError, KeyError, OSError, ValueError),
    *(NotImplementedError, RuntimeError),  # packed in a way that no document is, or encrypted
)


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected]:
    """The one article of the document; its title is its own or the name of the file."""
    del options
    open_source(source).close()
    try:
        with zipfile.ZipFile(source.path) as package:
            found = _article(source, package)
    except _NOT_DOCX:
        found = Rejected(source.name, 0, "not_docx")
    yield found


def _article(source: Source, package: zipfile.ZipFile) -> Article | Rejected:
    if len(package.infolist()) > _MOST_PARTS:
        return Rejected(source.name, 0, "too_large")
    text = _Reading()
    for event in _part(source, package, _main_part(source, package)):
        if isinstance(event, Rejected):
            return event
        text.take(event)
    if not text.lines:
        return Rejected(source.name, 0, "not_docx" if not text.is_document else "empty")
    told = "\n".join(text.lines)
    if not told.strip():
        return Rejected(source.name, 0, "empty")
    facts = _facts(source, package)
    return Article(
        Document(
            told,
            title=facts.get("title", "") or source.path.stem,
            author=facts.get("creator", ""),
            external_id=source.name,
        )
    )


def _part(source: Source, package: zipfile.ZipFile, name: str) -> Iterator[Event | Rejected]:
    """The events of one part; its head's size is not believed. Raises KeyError."""
    with package.open(name) as stream:
        for event in events_of(stream, source.name, largest=_LARGEST_PART):
            if isinstance(event, Rejected) and event.reason == "not_xml":
                event = Rejected(source.name, 0, "not_docx")
            yield event


def _main_part(source: Source, package: zipfile.ZipFile) -> str:
    """The part with the text: a name inside the zip, which is never one on the disk."""
    names = set(package.namelist())
    if "_rels/.rels" in names:
        for event in _part(source, package, "_rels/.rels"):
            if isinstance(event, Begin) and event.attributes.get("Type", "").endswith(
                "/officeDocument"
            ):
                target = event.attributes.get("Target", "").lstrip("/")
                if target in names:
                    return target
    return _MAIN


def _facts(source: Source, package: zipfile.ZipFile) -> dict[str, str]:
    """Title and creator as the document tells them of itself."""
    found: dict[str, str] = {}
    name = "docProps/core.xml"
    if name not in package.namelist():
        return found
    tag = ""
    for event in _part(source, package, name):
        if isinstance(event, Begin):
            tag = event.tag.rpartition("}")[2]
        elif isinstance(event, End):
            tag = ""
        elif isinstance(event, Text) and tag in ("title", "creator"):
            found[tag] = found.get(tag, "") + event.text
    return found


@dataclass(slots=True)
class _Reading:
    """The lines so far: a line a paragraph, a row of a table one line with tabs between cells."""

    lines: list[str] = field(default_factory=list)
    is_document: bool = False
    _line: list[str] = field(default_factory=list)
    _cells: list[list[str]] = field(default_factory=list)
    _rows: list[list[str]] = field(default_factory=list)
    _in_text: bool = False
    _skipped: int = 0

    def take(self, event: Event) -> None:
        """The next event of the main part."""
        if isinstance(event, Text):
            if self._in_text and not self._skipped:
                self._line.append(event.text)
            return
        space, _, name = event.tag.removeprefix("{").rpartition("}")
        if name in _PASSED_OVER:
            self._skipped += 1 if isinstance(event, Begin) else -1
        elif not self._skipped and space in (_WORDS, _STRICT):
            self._begin(name) if isinstance(event, Begin) else self._end(name)

    def _begin(self, name: str) -> None:
        match name:
            case "document":
                self.is_document = True
            case "t":
                self._in_text = True
            case "tr":
                self._rows.append([])
            case "tc":
                self._cells.append([])
            case _ if name in _SIGNS:
                self._line.append(_SIGNS[name])

    def _end(self, name: str) -> None:
        match name:
            case "t":
                self._in_text = False
            case "p":
                told, self._line = "".join(self._line), []
                (self._cells[-1] if self._cells else self.lines).append(told)
            case "tc" if self._cells and self._rows:
                self._rows[-1].append("\n".join(self._cells.pop()))
            case "tr" if self._rows:
                told = "\t".join(self._rows.pop())
                (self._cells[-1] if self._cells else self.lines).append(told)
