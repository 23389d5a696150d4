"""A file under a passphrase: a work file or a backup that only those who know it can read.

The key comes from the passphrase by scrypt (RFC 7914); the content is cut into
pieces, each under AES-256-GCM, whose nonces count and mark the last one, so
that no piece can be changed, left out, moved or added unnoticed (the STREAM
construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015). Ciphers are
those of the ``cryptography`` library.

Layout: 8 bytes magic, 1 byte log2 of scrypt's N, 16 bytes salt, 7 bytes nonce
prefix; then the pieces, each 64 KiB of content (the last may be shorter) and a
tag of 16 bytes. All that stands before the pieces is authenticated with each.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from annotations.errors import DamagedSeal, WrongPassphrase
from annotations.formats.atomic import bytes_written_whole
from annotations.watch import Progress, Watch, silent, watch_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_MAGIC: Final = b"TWSMSEA1"
_COST: Final = 17
"""log2 of scrypt's N: with r = 8 a key takes 128 MiB, and so does each guess at it."""

_HIGHEST_COST: Final = 20
_SALT_BYTES: Final = 16
_PREFIX_BYTES: Final = 7
_HEADER_BYTES: Final = len(_MAGIC) + 1 + _SALT_BYTES + _PREFIX_BYTES
_PIECE_BYTES: Final = 64 * 1024
_TAG_BYTES: Final = 16


def is_sealed(path: Path) -> bool:
    """Whether the file is one that ``seal`` wrote. Raises OSError."""
    with path.open("rb") as stream:
        return stream.read(len(_MAGIC)) == _MAGIC


def seal(
    source: Path,
    target: Path,
    passphrase: str,
    *,
    overwrite: bool = False,
    progress: Progress = silent,
) -> None:
    """Write ``source`` under the passphrase to ``target``, whole or not at all.

    Raises FileExists, NoPermission, DiskFull, DiskFailed or Cancelled.
    """
    watch = watch_of(progress)
    header = _MAGIC + bytes([_COST]) + os.urandom(_SALT_BYTES + _PREFIX_BYTES)
    cipher = _cipher(header, passphrase, watch)

    def pieces(stream: BinaryIO) -> Iterator[bytes]:
        yield header
        for number, piece, last in watch.each(_pieces(stream, _PIECE_BYTES)):
            yield cipher.encrypt(_nonce(header, number, last=last), piece, header)

    with (
        bytes_written_whole(target, overwrite=overwrite, progress=watch) as written,
        source.open("rb") as stream,
    ):
        written.writelines(pieces(stream))


def unseal(
    source: Path,
    target: Path,
    passphrase: str,
    *,
    overwrite: bool = False,
    progress: Progress = silent,
) -> None:
    """Write what ``source`` holds to ``target``, whole or not at all.

    Raises WrongPassphrase, DamagedSeal where a byte was changed or the end is
    missing, FileExists, NoPermission, DiskFull, DiskFailed or Cancelled.
    """
    watch = watch_of(progress)

    def pieces(stream: BinaryIO) -> Iterator[bytes]:
        from cryptography.exceptions import InvalidTag

        header = stream.read(_HEADER_BYTES)
        sound = len(header) == _HEADER_BYTES and header.startswith(_MAGIC)
        if not sound or not 1 <= header[len(_MAGIC)] <= _HIGHEST_COST:
            raise DamagedSeal(path=source)
        cipher = _cipher(header, passphrase, watch)
        for number, piece, last in watch.each(_pieces(stream, _PIECE_BYTES + _TAG_BYTES)):
            try:
                yield cipher.decrypt(_nonce(header, number, last=last), piece, header)
            except InvalidTag as error:
                # With the right passphrase the first piece opens, or it was changed too: no
                # cipher can tell the two apart, and the sentence says so.
                problem = DamagedSeal if number else WrongPassphrase
                raise problem(path=source) from error

    with (
        bytes_written_whole(target, overwrite=overwrite, progress=watch) as written,
        source.open("rb") as stream,
    ):
        written.writelines(pieces(stream))


def _cipher(header: bytes, passphrase: str, watch: Watch) -> AESGCM:
    """The cipher for this file; the passphrase is taken as NFC, as keyboards differ."""
    from unicodedata import normalize

    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    start = len(_MAGIC) + 1
    salt = header[start : start + _SALT_BYTES]
    derive = Scrypt(salt=salt, length=32, n=2 ** header[len(_MAGIC)], r=8, p=1)
    words = normalize("NFC", passphrase).encode()
    return AESGCM(watch.aside(lambda: derive.derive(words)))


def _nonce(header: bytes, number: int, *, last: bool) -> bytes:
    return header[-_PREFIX_BYTES:] + number.to_bytes(4) + bytes([last])


def _pieces(stream: BinaryIO, size: int) -> Iterator[tuple[int, bytes, bool]]:
    """Pieces of this size with their number, the last one marked; at least one, if empty."""
    number, piece = 0, stream.read(size)
    while following := stream.read(size):
        yield number, piece, False
        number, piece = number + 1, following
    yield number, piece, True
