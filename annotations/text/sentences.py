"""Where sentences begin and end, for reading and moving; offsets are code points.

Newspapers leave out the space after a full stop («غزة.وقال»), and write full
stops inside figures (3.700), initials and addresses, which end nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise

_END = re.compile(
    r"[.!?؟۔…]+[»”\"')\]\u200f\u200e\s]*(?P<next>.?)"
    r"|(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])\s*",
    re.DOTALL,
)
_KEPT = 4


@lru_cache(maxsize=_KEPT)
def sentence_starts(text: str) -> tuple[int, ...]:
    """Where each sentence begins; the first at 0, none at the end of the text."""
    starts = [0]
    for match in _END.finditer(text):
        if match["next"] is None:
            at = match.end()
        else:
            at = match.start("next")
            if not _ends_sentence(text, match.start(), at):
                continue
        if starts[-1] < at < len(text):
            starts.append(at)
    return tuple(starts)


def _ends_sentence(text: str, stop: int, following: int) -> bool:
    """A full stop between digits or Latin letters, or after one letter, ends nothing."""
    before, after = text[stop - 1 : stop], text[following : following + 1]
    close = following == stop + 1
    if text[stop] != "." or not close:
        alone = stop >= 1 and before.isalpha() and not text[max(stop - 2, 0) : stop - 1].isalnum()
        return not (alone and text[stop] == "." and before.isascii())
    if before.isdigit() and after.isdigit():
        return False
    return not (before.isascii() and before.isalnum() and after.isascii())


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences that lie in [start, end), the first and last cut at its edges."""
    starts = sentence_starts(text)
    inner = starts[bisect_right(starts, start) : bisect_left(starts, end)]
    return list(pairwise([start, *inner, end]))


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """The sentence that holds the offset, with the space after it."""
    starts = sentence_starts(text)
    index = max(bisect_right(starts, at) - 1, 0)
    end = starts[index + 1] if index + 1 < len(starts) else len(text)
    return starts[index], end


def next_sentence(text: str, at: int) -> int:
    """The beginning of the next sentence, or the end of the text."""
    starts = sentence_starts(text)
    index = bisect_right(starts, at)
    return starts[index] if index < len(starts) else len(text)


def previous_sentence(text: str, at: int) -> int:
    """The beginning of this sentence, or of the one before where the offset is there already."""
    starts = sentence_starts(text)
    return starts[max(bisect_left(starts, at) - 1, 0)]
