"""Blocks as Markdown, from right to left where the words are Arabic; every word is escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from annotations.agreement.blocks import Block, Heading, Paragraph, Table

_SIGNS = re.compile(r"([\\`*_{}\[\]|~])")
_LINE_START = re.compile(r"^(\s*)([#>+-]|\d+[.)])", re.MULTILINE)


def markdown(blocks: Iterable[Block], language: str) -> str:
    """GitHub's Markdown. An Arabic text stands in a block from right to left."""
    body = "\n\n".join(filter(None, map(_block, blocks)))
    return f'<div dir="rtl" lang="ar">\n\n{body}\n\n</div>\n' if language == "ar" else f"{body}\n"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_inline(block.text)}"
    if isinstance(block, Paragraph):
        return _LINE_START.sub(r"\1\\\2", _escaped(block.text))
    if isinstance(block, Table):
        rows = [block.headings, tuple("---" for _ in block.headings), *block.rows]
        head, rule, *cells = [list(row) for row in rows]
        lines = [[_inline(cell) for cell in head], rule]
        lines += [[_inline(cell) for cell in row] for row in cells]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return ""


def _inline(text: str) -> str:
    return " ".join(_escaped(text).split())


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", html.escape(text, quote=False))
