"""The elements of an XML file as they come, with their lines; no entities, no network, no tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO
from xml.etree.ElementTree import ParseError

from annotations.formats.lines import DEEPEST, open_source
from annotations.formats.losses import Loss, LossReport
from annotations.formats.records import Article, Rejected, Source

LARGEST = 512 * 2**20
_CHUNK = 1 << 16

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Signs that no XML 1.0 file can hold, not even escaped."""

_ESCAPES = {
    **{"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"},
    **{"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"},
}
_ESCAPED = re.compile(r'[&<>"\n\r\t]')
_TEXT_ESCAPED = re.compile(r"[&<>\r]")


@dataclass(frozen=True, slots=True)
class Begin:
    """An element begins."""

    tag: str
    attributes: Mapping[str, str]
    line: int
    depth: int


@dataclass(frozen=True, slots=True)
class Text:
    """Text between tags."""

    text: str


@dataclass(frozen=True, slots=True)
class End:
    """An element ends."""

    tag: str
    depth: int


Event = Begin | Text | End


class _Events:
    """What the parser tells, kept until it is fetched."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.depth = 0
        self.deepest = 0
        self.parser: object = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        line = getattr(self.parser, "CurrentLineNumber", 0)
        self.events.append(Begin(tag, dict(attributes), line, self.depth))
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.events.append(End(tag, self.depth))

    def data(self, text: str) -> None:
        self.events.append(Text(text))

    def close(self) -> None:
        """Nothing to give at the end."""


def events(source: Source) -> Iterator[Event | Rejected]:
    """Everything in the file in order; at a fault the line, and nothing more."""
    with open_source(source) as file:
        yield from events_of(file, source.name)


def events_of(file: IO[bytes], name: str, *, largest: int = LARGEST) -> Iterator[Event | Rejected]:
    """The same of a stream; ``name`` is what it is called where something is told of it."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    told = _Events()
    parser = DefusedXMLParser(target=told, forbid_dtd=True)
    told.parser = parser.parser
    passed = 0
    try:
        while chunk := file.read(_CHUNK):
            passed += len(chunk)
            if passed > largest:
                yield Rejected(name, 0, "too_large")
                return
            parser.feed(chunk)
            if told.deepest > DEEPEST:
                yield Rejected(name, parser.parser.CurrentLineNumber, "too_deep")
                return
            held, told.events = told.events, []
            yield from held
        parser.close()
        yield from told.events
    except ParseError as error:
        yield Rejected(name, error.position[0], "not_xml")
    except DefusedXmlException:
        yield Rejected(name, parser.parser.CurrentLineNumber, "xml_entities")
    except (LookupError, ValueError):
        yield Rejected(name, 0, "encoding", {"encoding": "XML"})


def attribute(text: str) -> str:
    """The text as the value of an attribute, quotes round it."""
    return f'"{_ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)}"'


def content(text: str) -> str:
    """The text between tags."""
    return _TEXT_ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)


def clean(text: str) -> str:
    """The text with U+FFFD for each sign that XML forbids: offsets stay."""
    return FORBIDDEN.sub("\ufffd", text)


def clean_text(article: Article, losses: LossReport) -> str:
    """The article's text as XML can hold it; the signs it cannot hold are counted."""
    text = article.document.text
    for found in FORBIDDEN.finditer(text):
        losses.add("signs", Loss(article.document.title, found.start(), found.end(), found[0]))
    return clean(text)
