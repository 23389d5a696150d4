"""The files that ship with Tawsim: schemes, gazetteers, fonts, icons, translations, sample."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a shipped file."""
    return _HERE.joinpath(*parts)
