"""Proof that this computer wrote a model, so that nobody else's bytes reach native code.

A checksum would only tell damage: whoever makes a malicious project file can
make the checksum too. The seal is an HMAC-SHA256 under a random key in the
user's own data folder, which no project file can know. A model from another
computer is not read; training it anew takes seconds.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from annotations.errors import ModelFromElsewhere

_KEY_BYTES = 32


def key_path() -> Path:
    """Where the key lies; TAWSIM_DATA names another folder than the user's own."""
    from platformdirs import user_data_path

    folder = os.environ.get("TAWSIM_DATA")
    return (Path(folder) if folder else user_data_path("tawsim", appauthor=False)) / "model.key"


def sealed(data: bytes) -> bytes:
    """The seal of these bytes; the key is made when it is first needed."""
    return hmac.new(_key(), data, hashlib.sha256).digest()


def check_seal(data: bytes, seal: bytes) -> None:
    """ModelFromElsewhere where this computer did not seal the bytes as they are."""
    if not key_path().exists() or not hmac.compare_digest(sealed(data), seal):
        raise ModelFromElsewhere()


def _key() -> bytes:
    path = key_path()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_bytes()
        with os.fdopen(handle, "wb") as stream:
            stream.write(secrets.token_bytes(_KEY_BYTES))
    return path.read_bytes()
