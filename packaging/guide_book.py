"""Make the whole guide one HTML file and one PDF in each language.

Run from the project's root: ``python packaging/guide_book.py [FOLDER]`` writes
``build/guide-ar.html``, ``build/guide-ar.pdf`` and the same in English. Both hold their
pictures; the HTML needs nothing else to be read.
"""

from __future__ import annotations

import base64
import os
import re
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from markdown_it import MarkdownIt
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.guide.page_document import write_page
from desktop.guide.pages import GuidePage, guide_pages, guides, pictures_folder
from desktop.style import LIGHT
from desktop.theme import load_fonts

TITLES = {"ar": "توسيم: دليل الاستعمال", "en": "Tawsim: the guide", "fr": "Tawsim\u00a0: le guide"}
CONTENTS = {"ar": "المحتويات", "en": "Contents", "fr": "Sommaire"}
_PICTURE = re.compile(r'src="(pictures/[\w-]+\.png)"')
_POINTS, _WIDTH = 10.5, 600.0
_CSS = """
body { max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1d1f21; line-height: 1.7;
  font-family: "Noto Naskh Arabic", "Noto Sans", "Segoe UI", Arial, sans-serif; }
h1 { margin-top: 2.5em; border-top: 1px solid #dededa; padding-top: 1em; }
img { max-width: 100%; border: 1px solid #dededa; border-radius: 6px; }
pre { direction: ltr; text-align: left; background: #f4f4f2; padding: .8em 1em; overflow-x: auto;
  border-radius: 6px; line-height: 1.4; }
code { direction: ltr; unicode-bidi: isolate; background: #f4f4f2; padding: 0 .25em; }
table { border-collapse: collapse; width: 100%; }
td, th { border: 1px solid #dededa; padding: .35em .6em; text-align: start; }
blockquote { direction: ltr; text-align: center; background: #dce8f5; margin: 1em 0;
  padding: .4em 1em; border-radius: 6px; }
"""


def page_html(page: GuidePage, language: str) -> str:
    """One page, its pictures inside it."""
    told = MarkdownIt("commonmark").enable("table").render(page.markdown)
    folder = pictures_folder(language).parent

    def inside(found: re.Match[str]) -> str:
        data = base64.b64encode((folder / found[1]).read_bytes()).decode("ascii")
        return f'src="data:image/png;base64,{data}"'

    return f'<section id="{page.name}">\n{_PICTURE.sub(inside, told)}</section>\n'


def book_html(language: str) -> str:
    """The whole guide as one HTML document."""
    pages = guide_pages(language)
    lines = "".join(f'<li><a href="#{page.name}">{page.title}</a></li>\n' for page in pages)
    body = "".join(page_html(page, language) for page in pages)
    direction = "rtl" if language == "ar" else "ltr"
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{TITLES[language]}</title>\n<style>{_CSS}</style>\n'
        f"</head>\n<body>\n<header><strong>{TITLES[language]}</strong></header>\n"
        f"<nav><h2>{CONTENTS[language]}</h2>\n<ol>\n{lines}</ol></nav>\n{body}</body>\n</html>\n"
    )


def book_markdown(language: str) -> str:
    """The whole guide as one Markdown text, its contents before it."""
    pages = guide_pages(language)
    contents = "\n".join(f"{at}. {page.title}" for at, page in enumerate(pages, 1))
    front = f"# {TITLES[language]}\n\n## {CONTENTS[language]}\n\n{contents}\n"
    return "\n".join([front, *(page.markdown for page in pages)])


def write_pdf(path: Path, language: str) -> None:
    """The whole guide on A4, a page of the guide beginning a page."""
    writer = QPdfWriter(str(path))
    writer.setTitle(TITLES[language])
    writer.setCreator("Tawsim")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),  # QTextDocument leaves margins of its own
            QPageLayout.Unit.Millimeter,
        )
    )
    document = QTextDocument()
    write_page(
        document,
        book_markdown(language),
        language=language,
        colours=LIGHT,
        points=_POINTS,
        width=_WIDTH,
    )
    document.print_(writer)


def main() -> None:
    """Write both books of each language."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build")
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["tawsim"])
    load_fonts()
    for language in guides():
        html, pdf = (folder / f"guide-{language}.{suffix}" for suffix in ("html", "pdf"))
        html.write_text(book_html(language), encoding="utf-8", newline="\n")
        write_pdf(pdf, language)
        for path in (html, pdf):
            print(f"{path.stat().st_size / 1000:7.1f} KB  {path}")
    del application


if __name__ == "__main__":
    main()
