"""Where the caret goes: visually left and right, by word, line, page and sentence.

Every function takes the article as it is laid out and an offset in code
points, and gives the offset that the movement leads to.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout

from annotations.text.boundaries import grapheme_bounds, previous_grapheme
from annotations.text.sentences import next_sentence, previous_sentence
from desktop.reading.article_layout import ArticleLayout


def sideways(article: ArticleLayout, caret: int, *, left: bool) -> int:
    """One grapheme to the left or right on the screen, over the ends of lines and paragraphs.

    Qt's own visual movement stops or leaps where a right-to-left line wraps,
    and stands between a letter and its mark in لًا; this one does neither.
    """
    index, line = article.line_of(caret)
    start = article.segments[index].start
    stops = article.segment(index).stops(line)
    at = stops.index(_stop(stops, caret - start)) + (-1 if left else 1)
    if 0 <= at < len(stops):
        return start + stops[at]
    forward = left == is_rtl(article)
    neighbour = _neighbour(article, index, line, 1 if forward else -1)
    if neighbour is None:
        return caret
    index, line = neighbour
    stops = article.segment(index).stops(line)
    return article.segments[index].start + (stops[-1] if left else stops[0])


def _stop(stops: list[int], offset: int) -> int:
    """The stop at the offset, or the last one before it."""
    return offset if offset in stops else max((s for s in stops if s <= offset), default=stops[0])


def is_rtl(article: ArticleLayout) -> bool:
    """Whether the article's paragraphs run from right to left."""
    return article.direction is Qt.LayoutDirection.RightToLeft


def _neighbour(article: ArticleLayout, index: int, line: int, step: int) -> tuple[int, int] | None:
    """The next or previous line, None beyond the first and last."""
    line += step
    if 0 <= line < len(article.segment(index).lines):
        return index, line
    index += step
    if not 0 <= index < len(article.segments):
        return None
    return index, 0 if step > 0 else len(article.segment(index).lines) - 1


def by_word(article: ArticleLayout, caret: int, *, left: bool) -> int:
    """The beginning of the next or previous word, whichever lies on that side."""
    forward = left == is_rtl(article)
    index = article.segments.at(caret)
    segment, layout = article.segments[index], article.segment(index)
    at = layout.offsets.to_utf16(min(caret, segment.end) - segment.start)
    step = layout.layout.nextCursorPosition if forward else layout.layout.previousCursorPosition
    moved = step(at, QTextLayout.CursorMode.SkipWords)
    if moved != at:
        # Qt stops between the ل and the mark of لًا: go on to the grapheme's other end.
        target = segment.start + layout.offsets.to_code_point(moved)
        return grapheme_bounds(article.text, target, target)[moved > at]
    if forward:
        after = index + 1
        return article.segments[after].start if after < len(article.segments) else caret
    return article.segments[index - 1].end if index else caret


def by_sentence(article: ArticleLayout, caret: int, *, left: bool) -> int:
    """The beginning of the next sentence, or of this one or the one before it."""
    forward = left == is_rtl(article)
    return (next_sentence if forward else previous_sentence)(article.text, caret)


def down(article: ArticleLayout, caret: int, lines: int, x: float) -> int:
    """So many lines down (up where negative), at the place nearest to x px.

    Without so many lines it goes to the last or first; from that one it stays.
    """
    index, line = article.line_of(caret)
    at: tuple[int, int] = index, line
    for _ in range(abs(lines)):
        further = _neighbour(article, *at, 1 if lines > 0 else -1)
        if further is None:
            break
        at = further
    if at == (index, line):
        return caret
    return article.segments[at[0]].start + article.segment(at[0]).nearest_stop(at[1], x)


def line_edge(article: ArticleLayout, caret: int, *, end: bool) -> int:
    """The beginning or the end of the caret's line."""
    index, line = article.line_of(caret)
    segment = article.segments[index]
    first, last = article.segment(index).line_range(line)
    if not end:
        return segment.start + first
    at = segment.start + last
    return previous_grapheme(article.text, at) if at < segment.end else at
