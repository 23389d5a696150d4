"""Which encoding a file is in, told from its bytes; every guess can be overridden."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import BinaryIO

from annotations.errors import UnknownEncoding

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6")
"""What the dialogs offer; windows-1256 and ISO-8859-6 are the Arabic code pages."""

_SAMPLE = 256 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoder_of(file: BinaryIO, wanted: str | None, path: Path) -> tuple[str, int]:
    """The encoding of an open file and the length of its byte order mark.

    Raises UnknownEncoding where ``wanted`` is none that Python knows.
    """
    sample = file.read(_SAMPLE)
    bom = next((mark for mark, _ in _BOMS if sample.startswith(mark)), b"")
    if wanted is None:
        return detect(sample), len(bom)
    try:
        name = codecs.lookup(wanted).name
    except LookupError as error:
        raise UnknownEncoding(path=path, encoding=wanted) from error
    if name == "utf-16":
        name = "utf-16-be" if bom == codecs.BOM_UTF16_BE else "utf-16-le"
    fits = any(mark == bom and kind.replace("_", "-") == name for mark, kind in _BOMS)
    return name, len(bom) if fits else 0


def detect(sample: bytes) -> str:
    """The encoding of these first bytes: byte order mark, UTF-8, UTF-16, then a code page."""
    for mark, name in _BOMS:
        if sample.startswith(mark):
            return name
    wide = _wide(sample)
    if wide:  # asked before UTF-8, for Arabic in UTF-16 is valid UTF-8 too
        return wide
    if _is_utf8(sample):
        return "utf-8"
    return max(("cp1256", "iso8859_6"), key=lambda name: _plausible(sample, name))


def _is_utf8(sample: bytes) -> bool:
    """Strict UTF-8; a character cut by the end of the sample is forgiven."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
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
    """The share of letters and marks of plain Arabic among what is not ASCII."""
    text = sample.decode(name, errors="replace")
    foreign = [sign for sign in text if ord(sign) > 0x7F]
    plain = sum("\u0621" <= sign <= "\u0652" or sign in "،؛؟«»" for sign in foreign)
    return plain / len(foreign) if foreign else 0.0
