"""What is looked for in folded text: words with their clitics, and regular expressions."""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import threading
import time
import warnings
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from annotations.errors import BadPattern, SlowPattern
from annotations.text import pattern_worker
from annotations.text.folding import fold
from annotations.text.pattern_worker import ARGUMENT, LENGTH, pack

HIT = "hit"
"""The group of a words pattern that holds the words without their proclitics."""

SLOW_S = 2.0
"""How long (seconds) an expression may take in one article."""

_LETTER, _DIGIT = r"[^\W\d_]", r"\d"
_SEPARATOR = "[.,٫٬،/:]"
_PROCLITICS = "[وف]?[بكل]?"
_ARTICLE, _LAM = "ال", "ل"
_SHORT = 3


def words_pattern(
    words: str, *, whole_word: bool = False, prefix: bool = False
) -> re.Pattern[str] | None:
    """A pattern for folded text whose group ``hit`` is the words; None where there are none.

    White space between two words matches any other. A whole word may follow
    proclitics, which are outside the hit: السودان is found in والسودان and, its
    alef lost after ل, in للسودان, but not in السودانية. Words of one or two
    letters are found only as they stand: كان is not ك and ان. A prefix begins
    like a whole word and takes the rest of its word with it.
    """
    parts = fold(words).split()
    if not parts:
        return None
    core = r"\s+".join(map(re.escape, parts))
    if not (whole_word or prefix):
        return re.compile(f"(?P<{HIT}>{core})")
    last = parts[-1][-1]
    rest = _rest_of_word(last) if prefix else ""
    peeled = _LETTER if parts[0][0].isalpha() else _DIGIT
    before = _before(parts[0][0])
    after = "" if prefix else _after(last)
    if len(parts[0]) < _SHORT or peeled is _DIGIT:
        return re.compile(f"{before}(?P<{HIT}>{core}{rest}){after}")
    ways = f"{core}{rest}"
    if parts[0].startswith(_ARTICLE):
        ways += f"|(?<={_LAM}){_after_lam(core)}{rest}"
    return re.compile(f"{before}{_PROCLITICS}(?P<{HIT}>{ways}){after}")


def index_terms(words: str, *, whole_word: bool = False, prefix: bool = False) -> list[str]:
    """Strings of three letters and more that every text with these words holds, folded."""
    parts = fold(words).split()
    if (whole_word or prefix) and parts and parts[0].startswith(_ARTICLE):
        parts[0] = _after_lam(parts[0])
    return [part for part in parts if len(part) >= _SHORT]


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether the folded range is whole words, but for proclitics before it."""
    if re.compile(_after(text[end - 1])).match(text, end) is None:
        return False
    first = start
    while first > 0 and start - first < _SHORT and _joins(text[first - 1], text[start]):
        first -= 1
    return first == start or re.fullmatch(_PROCLITICS, text[first:start]) is not None


def same_words(words: str, other: str) -> bool:
    """Whether two quotes are the same words, in any spelling, spacing, or form after ل."""
    first, second = fold(words).split(), fold(other).split()
    return first == second or _shortened(first) == second or first == _shortened(second)


def standing_alone(text: str, start: int, end: int) -> str:
    """The words of a range as they are written alone: after ل the article gets its alef back."""
    words = text[start:end]
    before = fold(text[max(start - _SHORT, 0) : start])
    lost = before.endswith(_LAM) and fold(words[:1]) == _LAM
    return _ARTICLE[0] + words if lost else words


def _shortened(parts: list[str]) -> list[str]:
    if not parts or not parts[0].startswith(_ARTICLE):
        return parts
    return [_after_lam(parts[0]), *parts[1:]]


def _joins(sign: str, other: str) -> bool:
    return (sign.isalpha() and other.isalpha()) or (sign.isdigit() and other.isdigit())


def _after_lam(core: str) -> str:
    """A word with the article as it is written after ل: its alef lost, and one of three lams."""
    rest = core.removeprefix(_ARTICLE)
    return _LAM + rest.removeprefix(_LAM)


def _before(sign: str) -> str:
    if sign.isalpha():
        return f"(?<!{_LETTER})"
    return f"(?<!{_DIGIT})(?<!{_DIGIT}{_SEPARATOR})" if sign.isdigit() else ""


def _after(sign: str) -> str:
    if sign.isalpha():
        return f"(?!{_LETTER})"
    return f"(?!{_SEPARATOR}?{_DIGIT})" if sign.isdigit() else ""


def _rest_of_word(sign: str) -> str:
    if sign.isalpha():
        return f"{_LETTER}*"
    return f"(?:{_SEPARATOR}?{_DIGIT})*" if sign.isdigit() else ""


def folded_expression(expression: str) -> str:
    """The expression with its Arabic folded as the texts are; ASCII, such as ``\\S``, stays."""
    return "".join(sign if sign.isascii() else fold(sign) for sign in expression)


class ExpressionFinder:
    """Finds a regular expression in folded texts; use it in a ``with``.

    ``re`` holds the interpreter for as long as it matches and cannot be
    interrupted, so it runs in a process of its own, which is ended when one
    text takes longer than ``limit`` seconds. Raises BadPattern.
    """

    def __init__(self, expression: str, limit: float = SLOW_S) -> None:
        self._expression = expression
        self._folded = folded_expression(expression)
        self._limit = limit
        self._deadline: float | None = None
        self._over = threading.Event()
        self._slow = False
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", FutureWarning)
                re.compile(self._folded, re.IGNORECASE)
        except (re.error, OverflowError, RecursionError) as error:
            raise BadPattern(pattern=expression) from error

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._texts = cast(BinaryIO, self._process.stdin)
        self._matches = cast(BinaryIO, self._process.stdout)
        self._texts.write(pack(self._folded))
        self._watch = threading.Thread(target=self._end_when_late, daemon=True)
        self._watch.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        self._over.set()
        self._process.kill()
        self._watch.join()
        self._process.wait()
        self._matches.close()
        try:
            self._texts.close()
        except OSError:
            return  # what was left to write has nobody to read it

    def find(self, folded: str) -> list[tuple[int, int]]:
        """The matches in a folded text, none of them empty. Raises SlowPattern."""
        self._deadline = time.monotonic() + self._limit
        try:
            self._texts.write(pack(folded))
            self._texts.flush()
            count = LENGTH.unpack(self._read(LENGTH.size))[0]
            ends = struct.unpack(f"<{count}Q", self._read(count * LENGTH.size))
        except OSError as error:
            raise SlowPattern(pattern=self._expression) from error
        finally:
            self._deadline = None
        return list(zip(ends[::2], ends[1::2], strict=True))

    def _read(self, size: int) -> bytes:
        told = self._matches.read(size)
        if len(told) < size:
            raise BrokenPipeError
        return told

    def _end_when_late(self) -> None:
        while not self._over.wait(self._limit / 8):
            deadline = self._deadline
            if deadline is not None and time.monotonic() > deadline:
                self._process.kill()
                return


def worker_command() -> list[str]:
    """How the worker is started: by Python, or by the built program, which holds it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    return [sys.executable, "-I", "-S", "-W", "ignore", str(Path(pattern_worker.__file__))]
