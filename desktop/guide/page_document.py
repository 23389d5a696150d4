"""A page of the guide as a QTextDocument: directions, boxes of code, tables, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTable,
)

from desktop.guide.pages import pictures_folder
from desktop.style import Colours
from desktop.theme import READING_FAMILY

_ARABIC_TO_TEXT = 1.2
_HEADINGS = {1: 1.75, 2: 1.3, 3: 1.1}
_ARABIC_LINE, _LINE = 100.0, 135.0
"""Per cent of the height that the face itself asks for; the Arabic one is airy."""
_CODE = 0.92
_ROOM, _INSIDE = 10.0, 8.0
_ARABIC = re.compile("[\u0621-\u064a]")
_PICTURE = re.compile(r"!\[[^]]*]\((pictures/[\w-]+\.png)\)")
_TABLE = re.compile(r"^\|.*\|\n\|[-:| ]+\|$(?:\n\|.*\|$)*", re.MULTILINE)
_CELL = re.compile(r"(?<!\\)\|")


def write_page(
    document: QTextDocument,
    markdown: str,
    *,
    language: str,
    colours: Colours,
    points: float,
    width: float,
) -> None:
    """Fill the document; pictures are at most ``width`` pixels wide.

    On paper each heading of the first level begins a page.
    """
    _set_up(document, language, points)
    folder = pictures_folder(language).parent
    document.setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))
    if _direction(language) is Qt.LayoutDirection.RightToLeft:
        markdown = _TABLE.sub(_turned_round, markdown)
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    pictures = {name: QImage(str(folder / name)) for name in _PICTURE.findall(markdown)}
    for name, picture in pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), picture)
    for block in _blocks(document):
        _style(document, block, language, colours, points)
        _fit_pictures(block, pictures, width)
    for frame in document.rootFrame().childFrames():
        _style_table(frame, language, colours)


def _set_up(document: QTextDocument, language: str, points: float) -> None:
    font = QFont(READING_FAMILY if language == "ar" else "Noto Sans")
    font.setPointSizeF(points * (_ARABIC_TO_TEXT if language == "ar" else 1.0))
    document.setDefaultFont(font)
    option = QTextOption()
    option.setTextDirection(_direction(language))
    document.setDefaultTextOption(option)
    document.setDocumentMargin(2 * _ROOM)


def _direction(language: str) -> Qt.LayoutDirection:
    rtl = language == "ar"
    return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight


def _turned_round(table: re.Match[str]) -> str:
    """The last column first: Qt puts the first at the left, whatever the direction says."""
    rows = (_CELL.split(line)[1:-1] for line in table[0].splitlines())
    return "\n".join("|".join(["", *reversed(row), ""]) for row in rows)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _style(
    document: QTextDocument, block: QTextBlock, language: str, colours: Colours, points: float
) -> None:
    cursor = QTextCursor(block)
    form = block.blockFormat()
    form.setLayoutDirection(_direction(language))
    height = _ARABIC_LINE if language == "ar" else _LINE
    form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    level = form.headingLevel()
    if is_code(block):
        _style_code(block, form, colours)
    elif _is_quote(block):
        form.setBackground(QBrush(QColor(colours.tint)))
        form.setLeftMargin(0)
        form.setRightMargin(0)
        form.setBottomMargin(_ROOM if not _is_quote(block.next()) else 0)
        if _ARABIC.search(block.text()) is None:
            # A formula reads from the left.
            form.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    elif level:
        form.setTopMargin(2 * _ROOM if level > 1 else 0)
        form.setBottomMargin(_ROOM)
        if level == 1 and block.blockNumber():
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    elif not block.textList() and QTextCursor(block).currentTable() is None:
        form.setBottomMargin(_ROOM)
    cursor.setBlockFormat(form)
    if level:
        heading = QTextCharFormat()
        size = document.defaultFont().pointSizeF() * _HEADINGS.get(level, 1.0)
        heading.setFontPointSize(size)
        heading.setFontWeight(QFont.Weight.Bold)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(heading)
    _style_code_words(block, is_code(block), colours, points)


def _is_quote(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockQuoteLevel)


def is_code(block: QTextBlock) -> bool:
    """Whether the block is a line in a box of code."""
    form = block.blockFormat()
    return form.hasProperty(QTextFormat.Property.BlockCodeFence) or form.hasProperty(
        QTextFormat.Property.BlockCodeLanguage
    )


def _style_code(block: QTextBlock, form: QTextBlockFormat, colours: Colours) -> None:
    """Code reads from the left in every language; the lines of a box stand close."""
    form.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    form.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    form.setBackground(QBrush(QColor(colours.alternate)))
    form.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
    form.setTextIndent(_INSIDE)
    form.setTopMargin(0)
    form.setBottomMargin(0)
    form.setNonBreakableLines(False)
    if not is_code(block.next()):
        form.setBottomMargin(_ROOM)


def _style_code_words(block: QTextBlock, whole: bool, colours: Colours, points: float) -> None:
    code = QTextCharFormat()
    code.setFontFamilies(["Noto Sans Mono", "DejaVu Sans Mono", "Consolas", "Menlo", "monospace"])
    code.setFontPointSize(points * _CODE)
    if whole:
        QTextCursor(block).mergeBlockCharFormat(code)
    else:
        code.setBackground(QBrush(QColor(colours.hover)))
    ranges = []
    pieces = block.begin()
    while not pieces.atEnd():
        fragment = pieces.fragment()
        if whole or fragment.charFormat().fontFixedPitch():
            ranges.append((fragment.position(), fragment.position() + fragment.length()))
        pieces += 1
    for start, end in ranges:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(code)


def _fit_pictures(block: QTextBlock, pictures: dict[str, QImage], width: float) -> None:
    pieces = block.begin()
    found: list[tuple[int, QTextImageFormat]] = []
    while not pieces.atEnd():
        fragment = pieces.fragment()
        if fragment.charFormat().isImageFormat():
            found.append((fragment.position(), fragment.charFormat().toImageFormat()))
        pieces += 1
    for at, form in found:
        picture = pictures.get(form.name())
        if picture is None or picture.isNull():
            continue
        shown = min(width, picture.width())
        form.setWidth(shown)
        form.setHeight(shown * picture.height() / picture.width())
        cursor = QTextCursor(block)
        cursor.setPosition(at)
        cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)


def _style_table(frame: QTextFrame, language: str, colours: Colours) -> None:
    if not isinstance(frame, QTextTable):
        return
    form = frame.format()
    form.setLayoutDirection(_direction(language))
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderBrush(QBrush(QColor(colours.line)))
    form.setCellPadding(_INSIDE / 2)
    form.setCellSpacing(0)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setTopMargin(_ROOM)
    form.setBottomMargin(_ROOM)
    frame.setFormat(form)
