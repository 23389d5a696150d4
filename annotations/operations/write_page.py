"""A page of blocks written as HTML or PDF, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import UnknownFormat
from annotations.formats.atomic import bytes_written_whole, written_whole

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
    from annotations.agreement.page_pdf import write_pdf

    with bytes_written_whole(target, overwrite=overwrite) as pages:
        write_pdf(blocks, pages, language)
    return target
