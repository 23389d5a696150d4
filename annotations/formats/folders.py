"""Folders of files: a name for each article, its text beside its annotations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from annotations.formats.encodings import bad_line, decoder_of
from annotations.formats.lines import open_source
from annotations.formats.losses import Loss, LossReport
from annotations.formats.records import Article, ReadOptions, Rejected, Source
from annotations.formats.writing import ExportContext, lose_facts

LARGEST_TEXT = 256 * 2**20
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST_NAME = 60
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


class FileNames:
    """A file name for each article, safe on every system and never given twice."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, article: Article) -> str:
        """Its own id, or its title, or its number; no suffix."""
        document = article.document
        for told in (Path(document.external_id).stem, document.title, str(document.id)):
            name = fit_for_a_name(told)
            if name:
                break
        found, number = name, 1
        while found.casefold() in self._given:
            number += 1
            found = f"{name}-{number}"
        self._given.add(found.casefold())
        return found


def fit_for_a_name(told: str) -> str:
    """The words as a name of a file on any system; "" where nothing is left."""
    name = _UNFIT.sub("_", told)[:_LONGEST_NAME].strip("._- ")
    while len(name.encode()) > 3 * _LONGEST_NAME:
        name = name[:-1]
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def by_layer(
    articles: Iterable[Article], context: ExportContext, losses: LossReport
) -> Iterator[tuple[str, Article]]:
    """Each article with its folder: one a layer where there are several, else none.

    Layers that say nothing of an article are passed over; what is known of the
    article itself is counted as lost, once.
    """
    folders = {layer.name: fit_for_a_name(layer.name) or layer.id for layer in context.layers}
    for article in articles:
        lose_facts(losses, article)
        if len(folders) < 2:
            yield "", article
            continue
        said = {span.layer for span in article.spans} | {*article.states, *article.marks}
        here = [name for name in folders if name in said] or list(folders)[:1]
        for layer in here:
            folder = folders[layer]
            spans = tuple(span for span in article.spans if span.layer == layer)
            ids = {span.id for span in spans}
            # What layers say that are not written goes with the first, to be counted.
            others = {layer} | (said - set(folders) if layer == here[0] else set())
            yield (
                folder,
                Article(
                    article.document,
                    spans,
                    {name: state for name, state in article.states.items() if name in others},
                    tuple(each for each in article.relations if each.source in ids),
                    {name: mark for name, mark in article.marks.items() if name in others},
                ),
            )


@contextmanager
def text_file(path: Path) -> Iterator[TextIO]:
    """A stream in UTF-8 whose newlines stay as they are; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        yield stream


def is_readable(path: Path) -> bool:
    """Whether the path is a file's; a name from a stranger may be none that a disk can hold."""
    try:
        return path.is_file()
    except OSError:
        return False


def text_beside(path: Path, source: Source, options: ReadOptions) -> str | Rejected:
    """The whole text of a file, a byte order mark being part of it."""
    if not is_readable(path):
        return Rejected(source.name, 0, "no_text_file", {"path": path.name})
    with open_source(Source(path, path.name)) as file:
        encoding, _ = decoder_of(file, options.encoding, path)
        file.seek(0)
        raw = file.read(LARGEST_TEXT + 1)
    if len(raw) > LARGEST_TEXT:
        return Rejected(source.name, 0, "too_large")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        return Rejected(path.name, bad_line(raw, error), "encoding", {"encoding": encoding})


def without_carriage_returns(article: Article, losses: LossReport) -> str:
    """The text with LF alone, offsets unmoved: CRLF as a space and LF, a lone CR as LF."""
    text = article.document.text
    count = text.count("\r")
    if count:
        losses.add("carriage_returns", Loss(article.document.title, 0, 0, ""))
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return text
