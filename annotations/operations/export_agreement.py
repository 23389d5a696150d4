"""Write a report of agreement as CSV, JSON, HTML or PDF."""

from __future__ import annotations

import csv
import json
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from annotations.agreement.report import AgreementReport
from annotations.errors import UnknownFormat
from annotations.formats.atomic import written_whole
from annotations.label_set import LabelSet, in_language
from annotations.operations.write_page import write_page


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
    if wanted in (ReportFormat.HTML, ReportFormat.PDF):
        from annotations.agreement.report_blocks import report_blocks

        blocks = report_blocks(report, project=project, language=language, labels=labels)
        return write_page(blocks, target, language, overwrite=overwrite)
    # Spreadsheets read CSV as UTF-8 only where it begins with a byte order mark.
    encoding = "utf-8-sig" if wanted is ReportFormat.CSV else "utf-8"
    with written_whole(target, overwrite=overwrite, encoding=encoding) as stream:
        if wanted is ReportFormat.CSV:
            _write_csv(report, stream)
        else:
            _write_json(report, stream)
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
