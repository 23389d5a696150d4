"""WebAnno TSV 3.3 as it stands in a file: layers, sentences, rows with their cells.

Source: INCEpTION user guide, appendix "WebAnno TSV 3.3 File format".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

HEAD = "#FORMAT=WebAnno TSV "
VERSION = "3.3"

_ESCAPE = re.compile(r"->|[\\\[\]|_;\t\n\r*]")
_UNESCAPE = re.compile(r"\\(.)", re.DOTALL)
_LETTERS = {"\t": "t", "\n": "n", "\r": "r"}
_SIGNS = {letter: sign for sign, letter in _LETTERS.items()}
_STACK = re.compile(r"(?:\\.|[^\\|])+", re.DOTALL)
_ITEM = re.compile(r"(?P<value>(?:\\.|[^\\\[\]])*)(?:\[(?P<id>\d+)\])?", re.DOTALL)
_UNIT = re.compile(r"(?P<sentence>\d+)-(?P<token>\d+)(?:\.(?P<part>\d+))?")
_PLACE = re.compile(r"(?P<begin>\d{1,18})-(?P<end>\d{1,18})")


class MalformedLineError(ValueError):
    """A line that is not of the format."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One header line: spans (SP), chains (CH) or relations (RL), and its columns."""

    kind: str
    type: str
    columns: tuple[str, ...]

    @property
    def base(self) -> str:
        """The type that a relation stands on."""
        return self.columns[-1].removeprefix("BT_") if self.kind == "RL" else ""

    def is_plain(self, column: int) -> bool:
        """Whether a column holds values of a feature, not links to other rows."""
        if self.kind == "CH":
            return False
        name = self.columns[column]
        before = self.columns[column - 1] if column else ""
        return not name.startswith(("ROLE_", "BT_")) and not before.startswith("ROLE_")


@dataclass(frozen=True, slots=True)
class Item:
    """One of the values stacked in a cell: None where it is said without a value."""

    value: str | None
    id: str = ""


Cell = tuple[Item, ...] | str
"""Values of a feature, none where nothing is said; or links as they stand."""


@dataclass(frozen=True, slots=True)
class Row:
    """A token or a part of one; offsets in UTF-16 units."""

    unit: str
    begin_utf16: int
    end_utf16: int
    text: str
    cells: tuple[Cell, ...]
    line: int = 0


@dataclass(slots=True)
class Sentence:
    """A sentence with its text and rows."""

    text: str
    rows: list[Row] = field(default_factory=list)
    id: str = ""


@dataclass(slots=True)
class TsvDocument:
    """A whole file."""

    layers: list[Layer] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)


def escaped(text: str) -> str:
    """A value with its special signs escaped."""
    return _ESCAPE.sub(lambda found: "\\" + _LETTERS.get(found[0], found[0]), text)


def unescaped(text: str) -> str:
    """The value that is meant."""
    return _UNESCAPE.sub(lambda found: _SIGNS.get(found[1], found[1]), text)


def rendered(document: TsvDocument) -> Iterator[str]:
    """The file's lines, each with its end."""
    yield f"{HEAD}{VERSION}\n"
    for layer in document.layers:
        yield f"#T_{layer.kind}={'|'.join((layer.type, *layer.columns))}\n"
    yield "\n"
    for sentence in document.sentences:
        yield "\n"
        if sentence.id:
            yield f"#Sentence.id={_plain(sentence.id)}\n"
        for line in sentence.text.split("\n"):
            yield f"#Text={_plain(line)}\n"
        for row in sentence.rows:
            place = f"{row.begin_utf16}-{row.end_utf16}"
            cells = "".join(f"{_cell(cell)}\t" for cell in row.cells)
            yield f"{row.unit}\t{place}\t{_plain(row.text)}\t{cells}\n"


def _plain(text: str) -> str:
    """Running text: only what would break the line is escaped."""
    return re.sub(r"[\\\t\r\n]", lambda found: "\\" + _LETTERS.get(found[0], found[0]), text)


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    return "|".join(_item(item) for item in cell) or "_"


def _item(item: Item) -> str:
    told = "*" if item.value is None else escaped(item.value)
    return f"{told}[{item.id}]" if item.id else told


class Parser:
    """Takes the lines one after another; ``document`` grows. Raises MalformedLineError."""

    def __init__(self) -> None:
        self.document = TsvDocument()
        self._began = False
        self._sentence: Sentence | None = None
        self._id = ""

    def take(self, number: int, line: str) -> None:
        """One line, its number from 1."""
        if not self._began:
            if not line.startswith(HEAD):
                raise MalformedLineError(line[:40])
            self._began = True
        elif not line.strip():
            self._sentence = None
        elif line.startswith("#Sentence.id="):
            self._id, self._sentence = unescaped(line.partition("=")[2]), None
        elif line.startswith("#Text="):
            self._take_text(unescaped(line.partition("=")[2]))
        elif line.startswith("#T_"):
            kind, _, told = line[3:].partition("=")
            type_name, _, columns = told.partition("|")
            if kind not in ("SP", "CH", "RL"):
                raise MalformedLineError(line[:40])
            self.document.layers.append(Layer(kind, type_name, tuple(columns.split("|"))))
        elif not line.startswith("#"):
            if self._sentence is None:
                raise MalformedLineError(line[:40])
            self._sentence.rows.append(self._row(number, line))

    def _take_text(self, text: str) -> None:
        if self._sentence is not None and not self._sentence.rows:
            self._sentence.text += "\n" + text
            return
        self._sentence = Sentence(text, id=self._id)
        self._id = ""
        self.document.sentences.append(self._sentence)

    def _row(self, number: int, line: str) -> Row:
        columns = line.split("\t")
        place = _PLACE.fullmatch(columns[1]) if len(columns) > 2 else None
        if place is None or not _UNIT.fullmatch(columns[0]):
            raise MalformedLineError(line[:40])
        cells = columns[3:-1] if columns[-1] == "" else columns[3:]
        wanted = [(layer, at) for layer in self.document.layers for at in range(len(layer.columns))]
        if len(cells) != len(wanted):
            raise MalformedLineError(line[:40])
        parsed = tuple(
            _parsed(cell) if layer.is_plain(at) else cell
            for cell, (layer, at) in zip(cells, wanted, strict=True)
        )
        begin, end = int(place["begin"]), int(place["end"])
        return Row(columns[0], begin, end, unescaped(columns[2]), parsed, number)


def _parsed(cell: str) -> Cell:
    if cell == "_":
        return ()
    return tuple(_items(_STACK.findall(cell), cell))


def _items(stacked: Iterable[str], cell: str) -> Iterator[Item]:
    for each in stacked:
        found = _ITEM.fullmatch(each)
        if found is None:
            raise MalformedLineError(cell[:40])
        value = None if found["value"] == "*" else unescaped(found["value"])
        yield Item(value, found["id"] or "")
