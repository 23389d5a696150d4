"""A report as one page of HTML with its pictures inside; every word is escaped."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from collections.abc import Sequence
from html import escape

from annotations.agreement.blocks import Block, Heading, Paragraph, Picture, Table
from annotations.agreement.pictures import Look, style

_LETTERS = re.compile(r"[^\W\d_]{2}")
_STYLE = """
body { font-family: "Noto Naskh Arabic", "Noto Sans", "Segoe UI", sans-serif; color: #1c1c1c;
  max-width: 52rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.6; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid #ccc; }
table { border-collapse: collapse; width: 100%; font-size: 0.85rem; margin: 0.8rem 0; }
th, td { border-bottom: 1px solid #ddd; padding: 0.25rem 0.5rem; text-align: start;
  vertical-align: top; }
th { border-bottom: 2px solid #888; } tr { break-inside: avoid; }
td[dir=ltr] { text-align: end; font-variant-numeric: tabular-nums; }
:dir(rtl) td[dir=ltr] { text-align: right; }
figure { margin: 1rem 0; text-align: center; break-inside: avoid; }
img { max-width: 100%; } figcaption { font-size: 0.85rem; color: #555; }
"""


def html_page(blocks: Sequence[Block], language: str) -> str:
    """The whole page."""
    direction = "rtl" if language == "ar" else "ltr"
    title = next((block.text for block in blocks if isinstance(block, Heading)), "")
    body = "\n".join(map(_block, blocks))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}" dir="{direction}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n'
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(text):
            return f"<p>{escape(text)}</p>"
        case Table():
            return _table(block)
        case Picture():
            return _picture(block)


def _table(table: Table) -> str:
    columns = "".join(f'<col style="width: {width:.0%}">' for width in table.widths)
    head = "".join(f"<th>{escape(words)}</th>" for words in table.headings)
    rows = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows)
    return (
        f"<table>\n<colgroup>{columns}</colgroup>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _cell(words: str) -> str:
    """Numbers and ranges read left to right in either language."""
    direction = "auto" if _LETTERS.search(words) else "ltr"
    return f'<td dir="{direction}">{escape(words)}</td>'


def _picture(picture: Picture) -> str:
    encoded = b64encode(png(picture)).decode()
    caption = escape(picture.caption)
    return (
        f'<figure><img alt="{caption}" src="data:image/png;base64,{encoded}">'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def png(picture: Picture, dots: int = 150, look: Look | None = None) -> bytes:
    """The picture as PNG, on the paper of the look or on white."""
    from matplotlib.figure import Figure

    stream = io.BytesIO()
    with style(look):
        figure = Figure(figsize=picture.size, layout="constrained")
        picture.draw(figure)
        figure.savefig(stream, format="png", dpi=dots)
    return stream.getvalue()
