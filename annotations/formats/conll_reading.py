"""Reads files of tokens with tags: which column, which way of tagging, told from the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from annotations.document import Document
from annotations.errors import LoneSurrogate
from annotations.formats.lines import text_lines
from annotations.formats.records import Article, ReadOptions, Rejected, Source, SpanRecord
from annotations.formats.tokens_as_text import TextOfTokens
from annotations.span import Fragment

_TAG = re.compile(r"(?P<prefix>[BIESLU])[-_](?P<label>.+)|O")
_COMMENT = re.compile(r"#\s*\w[\w .-]*=|#\s*$")
_START = "-DOCSTART-"
_FILLER = "$#$"
_SAMPLE = 20_000
_MOST_SENTENCES = 2_000
"""Without a sign of where an article begins, a new one after so many sentences."""


@dataclass(slots=True)
class _Layout:
    """What the first lines tell: whether every column after the word is a tag, and the scheme."""

    nested: bool
    scheme: str


@dataclass(slots=True)
class _Gathered:
    """The lines of one article: word, tags and number each; None between sentences."""

    rows: list[tuple[str, tuple[str, ...], int] | None] = field(default_factory=list)
    sentences: int = 0


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected]:
    """An article for each ``-DOCSTART-``, or for the file; a bad line is rejected by its number.

    A tag that is none counts as O. The article says in its metadata how it was tagged.
    """
    layout = _layout(source, options)
    by_sentence = options.chosen.get("articles") == "sentences"
    gathered = _Gathered()
    made = 0
    for row in _rows(source, options, layout):
        if isinstance(row, Rejected):
            yield row
            continue
        full = gathered.sentences >= (1 if by_sentence else _MOST_SENTENCES)
        if row == _START or (row is None and full):
            if gathered.sentences:
                made += 1
                yield _article(source, gathered, layout, made)
            gathered = _Gathered()
        elif row is None:
            gathered.rows.append(None)
        elif not isinstance(row, str):
            if not gathered.rows or gathered.rows[-1] is None:
                gathered.sentences += 1
            gathered.rows.append(row)
    if gathered.sentences:
        yield _article(source, gathered, layout, made + 1 if made else 0)


def _rows(
    source: Source, options: ReadOptions, layout: _Layout
) -> Iterator[tuple[str, tuple[str, ...], int] | str | Rejected | None]:
    """Word with tags; None at the end of a sentence; the sign that an article begins."""
    for number, line in text_lines(source, options):
        if isinstance(line, Rejected):
            yield line
            continue
        columns = _columns(line)
        if not columns:
            yield None
        elif columns[0] == _START:
            yield _START
        elif columns[0] == _FILLER or (len(columns) != 2 and _COMMENT.match(line)):
            continue
        elif len(columns) < 2:
            yield Rejected(source.name, number, "bad_columns")
        else:
            word, told = columns[0], columns[1:] if layout.nested else columns[-1:]
            while len(told) > 1 and not _TAG.fullmatch(told[0]) and _TAG.fullmatch(told[-1]):
                # A word with a space in it, such as a date with its time.
                word, told = f"{word} {told[0]}", told[1:]
            bad = next((tag for tag in told if not _TAG.fullmatch(tag)), None)
            if bad is not None:
                yield Rejected(source.name, number, "bad_tag", {"found": bad[:40]})
            yield word, tuple(tag if _TAG.fullmatch(tag) else "O" for tag in told), number


def _columns(line: str) -> list[str]:
    line = line.rstrip("\r")
    if "\t" in line:
        return [column for column in line.split("\t") if column]
    return line.split()


def _layout(source: Source, options: ReadOptions) -> _Layout:
    lines = (line for _, line in text_lines(source, options) if isinstance(line, str))
    rows = [_columns(line) for line in islice(lines, _SAMPLE)]
    rows = [row for row in rows if len(row) > 1 and row[0] not in (_START, _FILLER)]
    wanted = str(options.chosen.get("tag_columns", "auto"))
    second = sum(_TAG.fullmatch(row[1]) is not None for row in rows)
    nested = wanted == "all" or (wanted == "auto" and second > 0.9 * len(rows))
    tags = [tag for row in rows for tag in (row[1:2] if nested else row[-1:])]
    return _Layout(nested, _scheme(tags))


def _scheme(tags: Sequence[str]) -> str:
    """BIOES or BILOU by their own letters; IOB1 where spans begin with I but never with B alone."""
    prefixes = {tag[0] for tag in tags if _TAG.fullmatch(tag) and tag != "O"}
    if prefixes & {"E", "S"}:
        return "BIOES"
    if prefixes & {"L", "U"}:
        return "BILOU"
    begins = {"B": 0, "I": 0}
    before = "O"
    for tag in tags:
        if tag[:1] in begins and (before == "O" or before[2:] != tag[2:]):
            begins[tag[0]] += 1
        before = tag
    return "IOB1" if begins["I"] > begins["B"] else "IOB2"


def _article(
    source: Source, gathered: _Gathered, layout: _Layout, number: int
) -> Article | Rejected:
    text = TextOfTokens()
    tags: list[tuple[str, ...]] = []
    line = 0
    for row in gathered.rows:
        if row is None:
            text.end_sentence()
            tags.append(())
        else:
            word, told, at = row
            line = line or at
            text.add(word)
            tags.append(told)
    title = source.path.stem + (f" {number}" if number else "")
    metadata = {"tags": layout.scheme}
    try:
        document = Document(
            text.text, title=title, external_id=f"{source.name}#{number}", metadata=metadata
        )
    except LoneSurrogate as problem:
        return Rejected(source.name, line, "lone_surrogate", problem.facts)
    return Article(document, tuple(_spans(text, tags)))


def _spans(text: TextOfTokens, tags: list[tuple[str, ...]]) -> Iterator[SpanRecord]:
    """The spans of every column; an empty row is the end of a sentence."""
    for column in range(max((len(row) for row in tags), default=0)):
        token = 0
        start, end, label, is_open = 0, 0, "", False
        for row in tags:
            if not row:
                if is_open:
                    yield SpanRecord(label, (Fragment(start, end),))
                is_open = False
                continue
            found = _TAG.fullmatch(row[column]) if column < len(row) else None
            prefix = found["prefix"] if found else None
            place = text.places[token]
            token += 1
            goes_on = is_open and prefix in ("I", "E", "L") and found and found["label"] == label
            if is_open and not goes_on:
                yield SpanRecord(label, (Fragment(start, end),))
                is_open = False
            if found is not None and prefix:
                if not goes_on:
                    start, label = place.start, found["label"]
                end, is_open = place.end, True
                if prefix in ("E", "L", "S", "U"):
                    yield SpanRecord(label, (Fragment(start, end),))
                    is_open = False
        if is_open:
            yield SpanRecord(label, (Fragment(start, end),))
