"""The table of formats that the dialogs and the command line show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, TextIO, cast

from annotations.errors import UnknownFormat
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, ReadOptions, Rejected, Source
from annotations.formats.writing import ExportContext, Written
from annotations.label_set import Names

Reader = Callable[[Source, ReadOptions], Iterator[Article | Rejected]]


class Writer(Protocol):
    """Writes articles to a stream and counts what the format could not hold."""

    def __call__(
        self,
        articles: Iterable[Article],
        stream: TextIO,
        *,
        context: ExportContext,
        losses: LossReport,
    ) -> Written:
        """Write everything; gives how much it was."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format; ``module`` holds its ``read`` and ``write``."""

    name: str
    module: str
    suffix: str
    names: Names
    reads: bool = False
    writes: bool = False
    encoding: str = "utf-8"


FORMATS = (
    Format(
        "tawsim",
        "tawsim_jsonl",
        ".jsonl",
        {"ar": "توسيم JSONL (بلا فقد)", "en": "Tawsim JSONL (lossless)"},
        True,
        True,
    ),
    Format(
        "doccano",
        "doccano_jsonl",
        ".jsonl",
        {"ar": "doccano JSONL", "en": "doccano JSONL"},
        False,
        True,
    ),
    Format("conll", "conll", ".conll", {"ar": "CoNLL ‏(IOB2)", "en": "CoNLL (IOB2)"}, False, True),
    Format(
        "spans-csv",
        "spans_csv",
        ".csv",
        {"ar": "جدول المقاطع CSV", "en": "Spans as CSV"},
        False,
        True,
        "utf-8-sig",
    ),
    Format("text", "plain_text", ".txt", {"ar": "نص", "en": "Plain text"}, True),
    Format(
        "jsonl",
        "articles_json",
        ".jsonl",
        {"ar": "مقالات JSONL أو JSON", "en": "Articles as JSONL or JSON"},
        True,
    ),
    Format(
        "csv",
        "articles_table",
        ".csv",
        {"ar": "مقالات CSV أو TSV", "en": "Articles as CSV or TSV"},
        True,
    ),
    Format("docx", "word", ".docx", {"ar": "مستند وورد", "en": "Word document"}, True),
    Format("html", "web_page", ".html", {"ar": "صفحة ويب", "en": "Web page"}, True),
)


def format_named(name: str) -> Format:
    """The format of this name. Raises UnknownFormat."""
    found = next((known for known in FORMATS if known.name == name), None)
    if found is None:
        raise UnknownFormat(name=name, known=", ".join(known.name for known in FORMATS))
    return found


def reader(name: str) -> Reader:
    """How to read this format. Raises UnknownFormat."""
    known = format_named(name)
    if not known.reads:
        told = ", ".join(other.name for other in FORMATS if other.reads)
        raise UnknownFormat(name=name, known=told)
    return cast(Reader, import_module(f"annotations.formats.{known.module}").read)


def writer(name: str) -> Writer:
    """How to write this format. Raises UnknownFormat."""
    known = format_named(name)
    if not known.writes:
        told = ", ".join(other.name for other in FORMATS if other.writes)
        raise UnknownFormat(name=name, known=told)
    return cast(Writer, import_module(f"annotations.formats.{known.module}").write)
