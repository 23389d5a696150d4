"""Write a report of agreement as CSV, JSON, HTML or PDF."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from annotations.agreement.report import AgreementReport
from annotations.errors import FileExists, UnknownFormat
from annotations.formats.atomic import problem_of, written_whole
from annotations.label_set import LabelSet, in_language


class ReportFormat(StrEnum):
    """What a report can be written as; the value is also the suffix."""

    CSV = "csv"
    JSON = "json"
    HTML = "html"
    PDF = "pdf"


def format_of_name(path: Path) -> ReportFormat:
    """The format that a file's name ends in. Raises UnknownFormat."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in list(ReportFormat):
        raise UnknownFormat(name=suffix or path.name, known=", ".join(ReportFormat))
    return ReportFormat(suffix)


def export_agreement(
    report: AgreementReport,
    target: Path,
    *,
    project: str,
    label_set: LabelSet,
    language: str,
    overwrite: bool = False,
) -> Path:
    """Write the report in the format that the name of ``target`` ends in.

    ``project`` is the name that the report gives the project. Raises
    UnknownFormat, FileExists, NoPermission, DiskFull or DiskFailed.
    """
    wanted = format_of_name(target)
    labels = {label.name: in_language(label.names, language, label.name) for label in label_set}
    if wanted is ReportFormat.PDF:
        _write_pdf(report, target, project, language, labels, overwrite=overwrite)
        return target
    writers: dict[ReportFormat, Callable[[TextIO], None]] = {
        ReportFormat.CSV: lambda stream: _write_csv(report, stream),
        ReportFormat.JSON: lambda stream: _write_json(report, stream),
        ReportFormat.HTML: lambda stream: _write_html(report, stream, project, language, labels),
    }
    # Spreadsheets read CSV as UTF-8 only where it begins with a byte order mark.
    encoding = "utf-8-sig" if wanted is ReportFormat.CSV else "utf-8"
    with written_whole(target, overwrite=overwrite, encoding=encoding) as stream:
        writers[wanted](stream)
    return target


def _write_csv(report: AgreementReport, stream: TextIO) -> None:
    from annotations.agreement.tables import COLUMNS, rows

    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    writer.writerows({name: _safe(cell) for name, cell in row.items()} for row in rows(report))


def _safe(cell: object) -> object:
    """A word that a spreadsheet would take for a formula, as a word."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" else cell


def _write_json(report: AgreementReport, stream: TextIO) -> None:
    from annotations.agreement.tables import plain_report

    json.dump(plain_report(report), stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def _write_html(
    report: AgreementReport,
    stream: TextIO,
    project: str,
    language: str,
    labels: Mapping[str, str],
) -> None:
    from annotations.agreement.page_html import html_page
    from annotations.agreement.report_blocks import report_blocks

    blocks = report_blocks(report, project=project, language=language, labels=labels)
    stream.write(html_page(blocks, language))


def _write_pdf(
    report: AgreementReport,
    target: Path,
    project: str,
    language: str,
    labels: Mapping[str, str],
    *,
    overwrite: bool,
) -> None:
    from annotations.agreement.page_pdf import write_pdf
    from annotations.agreement.report_blocks import report_blocks

    if target.exists() and not overwrite:
        raise FileExists(path=target)
    blocks = report_blocks(report, project=project, language=language, labels=labels)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            write_pdf(blocks, stream, language)
        part.replace(target)
    except OSError as error:
        raise problem_of(error, target) from error
    finally:
        part.unlink(missing_ok=True)
