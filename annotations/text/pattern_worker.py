"""Finds a regular expression in texts that come through a pipe, so that it can be stopped.

Run as a file of its own with nothing but the standard library, in the built
program by ``ARGUMENT``. Every message is its length in eight bytes and then
UTF-8; the first is the pattern, each other a text, answered by its matches as
pairs of code-point offsets.
"""

from __future__ import annotations

import re
import struct
import sys
from typing import BinaryIO

LENGTH = struct.Struct("<Q")
ENCODING_ERRORS = "surrogatepass"
ARGUMENT = "--find-patterns"
"""Tells a program that has no Python beside it to be this worker and nothing else."""


def pack(text: str) -> bytes:
    """A text as it goes through the pipe."""
    told = text.encode("utf-8", ENCODING_ERRORS)
    return LENGTH.pack(len(told)) + told


def _read(stream: BinaryIO) -> str | None:
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    return stream.read(length).decode("utf-8", ENCODING_ERRORS)


def answer(stream: BinaryIO, replies: BinaryIO) -> None:
    """Answer texts until the pipe is closed."""
    pattern = re.compile(_read(stream) or "", re.IGNORECASE)
    while (text := _read(stream)) is not None:
        ends = [at for match in pattern.finditer(text) if match[0] for at in match.span()]
        replies.write(LENGTH.pack(len(ends)) + struct.pack(f"<{len(ends)}Q", *ends))
        replies.flush()


if __name__ == "__main__":
    answer(sys.stdin.buffer, sys.stdout.buffer)
