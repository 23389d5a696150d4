"""What readers of other tools' files share: ids of their own, places found again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from annotations.document import Document
from annotations.formats.losses import Loss, Lost
from annotations.formats.records import (
    Article,
    MarkRecord,
    ReadOptions,
    RelationRecord,
    Source,
    SpanRecord,
)

_QUOTE = 80
_CONTEXT = 32


def tied(
    document: Document,
    spans: Iterable[SpanRecord],
    relations: Iterable[RelationRecord] = (),
    *,
    states: Mapping[str, str] | None = None,
    marks: Mapping[str, MarkRecord] | None = None,
) -> Article:
    """The article, its spans' ids made from what they are.

    The ids of other tools (``T1``) are the same in every file; these are the
    same whenever the file is read. Spans that no relation needs get none.
    """
    held, links = tuple(spans), tuple(relations)
    if links:
        new: dict[str, str] = {}
        seen: dict[str, int] = {}
        named: list[SpanRecord] = []
        for span in held:
            told = f"{document.id} {span.layer} {span.label} {span.fragments}"
            seen[told] = seen.get(told, 0) + 1
            identifier = hashlib.sha256(f"{told} {seen[told]}".encode()).hexdigest()[:32]
            new[span.id] = identifier
            named.append(span._replace(id=identifier))
        held = tuple(named)
        links = tuple(
            replace(link, source=new[link.source], target=new[link.target], id="")
            for link in links
            if link.source in new and link.target in new
        )
    else:
        held = tuple(span._replace(id="") for span in held)
    return Article(document, held, states or {}, links, marks or {})


def layer_by_name(source: Source, options: ReadOptions) -> str:
    """The layer that the folder or the file is named after, as was asked; else ""."""
    named = options.chosen.get("layer_of")
    if named == "folder":
        return source.path.parent.name if "/" in source.name.replace("\\", "/") else ""
    return source.path.stem if named == "file" else ""


def lost(reason: str, title: str, words: str = "", start: int = 0, end: int = 0) -> Lost:
    """Something of a file that was not taken over."""
    return Lost(reason, Loss(title, start, end, words[:_QUOTE]))


def same_words(one: str, other: str) -> bool:
    """Whether two quotes are the same but for their white space."""
    return one == other or one.split() == other.split()


def occurrences(text: str, quote: str) -> Iterator[int]:
    """Every place of the quote."""
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def found_again(
    text: str, quote: str, near: int, *, prefix: str = "", suffix: str = ""
) -> tuple[int, int] | None:
    """Where the quote stands now: by what was around it, then by where it was; None if nowhere."""
    places = list(islice(occurrences(text, quote), 1_000))
    if not places:
        return None

    def worth(at: int) -> tuple[int, int]:
        before = text[max(0, at - _CONTEXT) : at]
        after = text[at + len(quote) : at + len(quote) + _CONTEXT]
        return _common(before[::-1], prefix[::-1]) + _common(after, suffix), -abs(at - near)

    best = max(places, key=worth)
    return best, best + len(quote)


def _common(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
