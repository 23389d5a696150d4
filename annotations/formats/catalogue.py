"""The table of formats that the dialogs and the command line show, ours and others'.

A package adds a format with an entry point in the group ``tawsim.formats``
that gives a ``Format``; its module is named in full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Protocol, cast

from annotations.errors import BrokenFormat, Problem, UnknownFormat
from annotations.formats.losses import LossReport, Lost
from annotations.formats.options import Option, Way
from annotations.formats.records import Article, ReadOptions, Rejected, Source
from annotations.formats.writing import ExportContext, Written
from annotations.label_set import Names

GROUP = "tawsim.formats"

Read = Article | Rejected | Lost
Reader = Callable[[Source, ReadOptions], Iterator[Read]]


class Writer(Protocol):
    """Writes articles and counts what the format could not hold.

    ``target`` is a stream of text or of bytes, or an empty folder, as the shape says.
    """

    def __call__(
        self,
        articles: Iterable[Article],
        target: Any,
        /,
        *,
        context: ExportContext,
        losses: LossReport,
    ) -> Written:
        """Write everything; gives how much it was."""


class Shape(StrEnum):
    """What an export in a format is on disk."""

    TEXT = "text"
    BINARY = "binary"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Format:
    """One format; ``module`` holds its ``read`` and ``write``.

    ``suffix`` is that of the files it writes, ``suffixes`` those that it reads,
    ``needs`` the extra that brings the library it stands on. ``annotated``
    formats bring labels of their own. One with ``parts_inside`` holds
    all parts of a data set in one folder. What one that ``joins`` writes of many
    articles is what it writes of each, one after the other.
    """

    name: str
    module: str
    suffix: str
    names: Names
    reads: bool = False
    writes: bool = False
    encoding: str = "utf-8"
    shape: Shape = Shape.TEXT
    suffixes: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    annotated: bool = False
    needs: str = ""
    parts_inside: bool = False
    joins: bool = False

    def options_for(self, way: Way) -> tuple[Option, ...]:
        """The options for reading or for writing."""
        return tuple(option for option in self.options if option.way is way)


def formats() -> tuple[Format, ...]:
    """Every format that can be used, ours first; what is broken is left out."""
    return (*_ours(), *_others()[0])


def broken_formats() -> tuple[BrokenFormat, ...]:
    """Why formats from elsewhere cannot be used, one each."""
    return _others()[1]


def format_named(name: str) -> Format:
    """The format of this name. Raises UnknownFormat or BrokenFormat."""
    found = next((known for known in _ours() if known.name == name), None)
    if found is not None:
        return found
    others, broken = _others()
    found = next((known for known in others if known.name == name), None)
    if found is None:
        for problem in broken:
            if problem.facts["name"] == name:
                raise problem
        raise UnknownFormat(name=name, known=", ".join(known.name for known in _ours()))
    return found


def reader(name: str) -> Reader:
    """How to read this format. Raises UnknownFormat or BrokenFormat."""
    known = format_named(name)
    if not known.reads:
        told = ", ".join(other.name for other in _ours() if other.reads)
        raise UnknownFormat(name=name, known=told)
    if known in _ours():
        return cast(Reader, _module(known).read)
    return _guarded_reader(known)


def writer(name: str) -> Writer:
    """How to write this format. Raises UnknownFormat or BrokenFormat."""
    known = format_named(name)
    if not known.writes:
        told = ", ".join(other.name for other in _ours() if other.writes)
        raise UnknownFormat(name=name, known=told)
    if known in _ours():
        return cast(Writer, _module(known).write)
    return _guarded_writer(known)


def _ours() -> tuple[Format, ...]:
    from annotations.formats.shipped import SHIPPED

    return SHIPPED


def _module(known: Format) -> Any:
    ours = known in _ours()
    return import_module(f"annotations.formats.{known.module}" if ours else known.module)


def _others() -> tuple[tuple[Format, ...], tuple[BrokenFormat, ...]]:
    """Formats of other packages; one that takes a name that is there is broken."""
    taken = {known.name for known in _ours()}
    good: list[Format] = []
    broken: list[BrokenFormat] = []
    for entry in entry_points(group=GROUP):
        found = _loaded(entry)
        if isinstance(found, Format) and found.name in taken:
            found = BrokenFormat(name=entry.name, reason="name")
        if isinstance(found, Format):
            taken.add(found.name)
            good.append(found)
        else:
            broken.append(found)
    return tuple(good), tuple(broken)


def _loaded(entry: EntryPoint) -> Format | BrokenFormat:
    # What another's module does on import is beyond us: whatever it is, it is one sentence.
    try:
        found = entry.load()
    except Exception as error:
        return BrokenFormat(name=entry.name, reason=f"{type(error).__name__}: {error}"[:200])
    if not isinstance(found, Format):
        return BrokenFormat(name=entry.name, reason=type(found).__name__)
    return found


def _guarded_reader(known: Format) -> Reader:
    def read(source: Source, options: ReadOptions) -> Iterator[Read]:
        try:
            yield from _module(known).read(source, options)
        except (Problem, OSError):
            raise
        except Exception as error:
            raise _failed(known, error) from error

    return read


def _guarded_writer(known: Format) -> Writer:
    def write(
        articles: Iterable[Article], target: Any, /, *, context: ExportContext, losses: LossReport
    ) -> Written:
        try:
            written = _module(known).write(articles, target, context=context, losses=losses)
        except (Problem, OSError):
            raise
        except Exception as error:
            raise _failed(known, error) from error
        return cast(Written, written)

    return write


def _failed(known: Format, error: Exception) -> BrokenFormat:
    return BrokenFormat(name=known.name, reason=f"{type(error).__name__}: {error}"[:200])
