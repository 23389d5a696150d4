"""Which encoding a file is in, told from its bytes; every guess can be overridden."""

from __future__ import annotations

import codecs
import io
from pathlib import Path
from typing import BinaryIO

from annotations.errors import UnknownEncoding

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6")
"""What the dialogs offer; windows-1256 and ISO-8859-6 are the Arabic code pages."""

NAMES = {
    **{"utf-8": "UTF-8", "utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE"},
    **{"cp1256": "windows-1256", "iso8859_6": "ISO-8859-6"},
}
"""The same as people write them."""

BAD = "\udfff"
"""Stands for bytes that do not decode; no decoder gives it otherwise."""

_MARK = "tawsim-mark"
_SAMPLE = 256 * 1024
_LONGEST_ASCII = 256 * 2**20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoder_of(file: BinaryIO, wanted: str | None, path: Path) -> tuple[str, int]:
    """The encoding of an open file and the length of its byte order mark in bytes.

    Raises UnknownEncoding where ``wanted`` is no encoding of text that Python knows.
    """
    sample = file.read(_SAMPLE)
    bom = next((mark for mark, _ in _BOMS if sample.startswith(mark)), b"")
    if wanted is None:
        return _beyond_ascii(file, sample), len(bom)
    name = known(wanted)
    if name is None:
        raise UnknownEncoding(path=path, encoding=wanted)
    if name == "utf-16":
        name = "utf-16-be" if bom == codecs.BOM_UTF16_BE else "utf-16-le"
    fits = any(mark == bom and kind == name for mark, kind in _BOMS)
    return name, len(bom) if fits else 0


def encoding_of(path: Path) -> str:
    """The encoding that an import would take this file to be in. Raises OSError."""
    with path.open("rb") as file:
        return decoder_of(file, None, path)[0]


def known(wanted: str) -> str | None:
    """Python's name of this encoding of text, None where there is none; the mark is no part."""
    try:
        " ".encode(wanted)  # codecs such as "hex" are known, yet are none of text
        name = codecs.lookup(wanted).name
    except (LookupError, ValueError):
        return None
    return "utf-8" if name == "utf-8-sig" else name


def detect(sample: bytes) -> str:
    """The encoding of these first bytes: byte order mark, UTF-16, UTF-8, then a code page."""
    for mark, name in _BOMS:
        if sample.startswith(mark):
            return name
    # UTF-16 is asked before UTF-8, for Arabic in UTF-16 is valid UTF-8 too.
    return _wide(sample) or _narrow(sample)


def bad_line(raw: bytes, error: UnicodeDecodeError) -> int:
    """The line (from 1) of the first byte that did not decode."""
    before = raw[: error.start].decode(error.encoding, errors="replace")
    return before.count("\n") + 1


def text_stream(file: BinaryIO, encoding: str, newline: str) -> io.TextIOWrapper:
    """The file's text from where it stands, a little at a time, BAD for what does not decode."""
    return io.TextIOWrapper(file, encoding=encoding, errors=_MARK, newline=newline)


def _mark(error: UnicodeError) -> tuple[str, int]:
    if isinstance(error, UnicodeDecodeError):
        return BAD, error.end
    raise error


codecs.register_error(_MARK, _mark)


def _beyond_ascii(file: BinaryIO, sample: bytes) -> str:
    """What is ASCII so far may be any encoding: look on for the first byte that tells."""
    name = detect(sample)
    passed = len(sample)
    while name == "utf-8" and passed < _LONGEST_ASCII and sample.isascii():
        sample = file.read(_SAMPLE)
        if not sample:
            break
        passed += len(sample)
        name = _narrow(sample)
    return name


def _narrow(sample: bytes) -> str:
    """UTF-8 or an Arabic code page; the older page where its reading is the better Arabic."""
    if _is_utf8(sample):
        return "utf-8"
    return max(("cp1256", "iso8859_6"), key=lambda name: _plausible(sample, name))


def _is_utf8(sample: bytes) -> bool:
    """UTF-8; a character cut by the sample's end and a few damaged ones are forgiven.

    Two bytes of a code page hardly ever make a character of UTF-8, so a file with
    more characters than damage is UTF-8, and its bad lines are told when they are read.
    """
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        text = sample.decode("utf-8", errors="replace")
        foreign = len(text) - len(text.encode("ascii", errors="ignore"))
        damaged = text.count("\ufffd")
        return foreign - damaged > 2 * damaged
    return True


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: white space and Arabic share one high byte at every second place."""
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2], sample[1::2]
    for name, high in (("utf-16-le", odd), ("utf-16-be", even)):
        if sum(high.count(value) for value in (0x00, 0x06)) > 0.9 * len(high):
            return name
    return ""


def _plausible(sample: bytes, name: str) -> float:
    """The share of letters of plain Arabic among what is not ASCII, and of its article."""
    text = sample.decode(name, errors="replace")
    foreign = len(text) - len(text.encode("ascii", errors="ignore"))
    if not foreign:
        return 0.0
    letters = sum("\u0621" <= sign <= "\u064a" or sign in "،؛؟«»" for sign in text)
    return (letters + 2 * text.count("ال")) / foreign
