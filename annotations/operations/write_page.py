"""A page of blocks written as HTML or PDF, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import FileExists, UnknownFormat
from annotations.formats.atomic import problem_of, written_whole

if TYPE_CHECKING:
    from annotations.agreement.blocks import Block

_SUFFIXES = (".html", ".pdf")


def write_page(
    blocks: Sequence[Block], target: Path, language: str, *, overwrite: bool = False
) -> Path:
    """Write the page as HTML or PDF, as the name ends.

    Raises UnknownFormat, FileExists, NoPermission, DiskFull or DiskFailed.
    """
    suffix = target.suffix.lower()
    if suffix not in _SUFFIXES:
        raise UnknownFormat(name=suffix or target.name, known="html, pdf")
    if suffix == ".html":
        from annotations.agreement.page_html import html_page

        with written_whole(target, overwrite=overwrite) as stream:
            stream.write(html_page(blocks, language))
        return target
    _write_pdf(blocks, target, language, overwrite=overwrite)
    return target


def _write_pdf(blocks: Sequence[Block], target: Path, language: str, *, overwrite: bool) -> None:
    from annotations.agreement.page_pdf import write_pdf

    if target.exists() and not overwrite:
        raise FileExists(path=target)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            write_pdf(blocks, stream, language)
        part.replace(target)
    except OSError as error:
        raise problem_of(error, target) from error
    finally:
        part.unlink(missing_ok=True)
