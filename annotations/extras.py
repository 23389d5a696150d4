"""The optional parts: which library each brings, and what to say where it is not there."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

from annotations.errors import ExtraMissing
from annotations.version import VERSION

_LIBRARIES = {"parquet": "pyarrow", "cluster": "distributed"}


def missing(extra: str) -> ExtraMissing:
    """The problem that it is not there. A built program cannot be added to, and says so."""
    if getattr(sys, "frozen", False):
        return ExtraMissing(extra=extra, reason="built", version=VERSION)
    return ExtraMissing(extra=extra)


def lacking(extra: str) -> ExtraMissing | None:
    """The same without importing the library; None where it is there or none is needed."""
    library = _LIBRARIES.get(extra)
    return missing(extra) if library and not _found(library) else None


def load(extra: str) -> None:
    """Import the library, which may take a second; nothing where it is not there."""
    library = _LIBRARIES.get(extra)
    if library and _found(library):
        import_module(library)


def _found(library: str) -> bool:
    try:
        return find_spec(library) is not None
    except ValueError:  # a module that was put there without a specification
        return sys.modules.get(library) is not None
