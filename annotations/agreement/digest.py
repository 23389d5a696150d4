"""What is kept of a study: its spans as columns of numbers; texts and tokens are let go.

An article is read, numbered and forgotten, so that a study of ten thousand
articles holds little more than its spans.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Columns, Ints
from annotations.agreement.differences import Differences, DifferencesFound
from annotations.agreement.given_values import GivenValues, ValuesFound
from annotations.agreement.study import MarkedSpan, StudiedArticle, Study


@dataclass(frozen=True, slots=True)
class DigestedArticle:
    """``tokens`` counts them; ``finished`` is when the last of its annotators had finished it."""

    id: int
    title: str
    tokens: int
    finished: int


@dataclass(frozen=True, slots=True)
class Digest:
    """The articles that two annotators or more have finished, a row a span in the columns.

    ``ids`` has the id of each span, ``places`` a number that spans of one
    article, label and range share. ``finished`` counts the articles that each
    annotator has finished at all.
    """

    annotators: tuple[str, ...]
    labels: tuple[str, ...]
    finished: tuple[int, ...]
    articles: tuple[DigestedArticle, ...]
    characters: Columns
    tokens: Columns
    ids: tuple[str, ...]
    places: Ints
    values: Mapping[tuple[str, str], GivenValues]
    differences: Differences

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every two annotators, each pair once."""
        names = self.annotators
        return tuple((a, b) for at, a in enumerate(names) for b in names[at + 1 :])

    def spans_by_article(self) -> Ints:
        """How many spans each article has."""
        return np.bincount(self.characters.article, minlength=len(self.articles))

    def span(self, row: int) -> MarkedSpan:
        """The span of a row, without its values."""
        columns = self.characters
        first, last = np.searchsorted(columns.piece_span, (row, row + 1)).tolist()
        base = columns.bounds[columns.article[row]]
        pieces = zip(
            (columns.piece_start[first:last] - base).tolist(),
            (columns.piece_end[first:last] - base).tolist(),
            strict=True,
        )
        return MarkedSpan(self.ids[row], tuple(pieces), self.labels[columns.label[row]])


def digested(study: Study) -> Digest:
    """What is kept of a study that is spelled out."""
    return digest(study.annotators, study.labels, study.articles)


def digest(
    annotators: Sequence[str], labels: Sequence[str], articles: Iterable[StudiedArticle]
) -> Digest:
    """What is kept of these articles; labels that are not among the given come last."""
    found = _Found(annotators, labels)
    for article in articles:
        found.add(article)
    return found.digest()


class _Found:
    """Grows by an article at a time."""

    def __init__(self, annotators: Sequence[str], labels: Sequence[str]) -> None:
        self._who = {name: number for number, name in enumerate(dict.fromkeys(annotators))}
        self._labels = {label: number for number, label in enumerate(dict.fromkeys(labels))}
        self._given = len(self._labels)
        self._finished = [0] * len(self._who)
        self._articles: list[DigestedArticle] = []
        self._present = bytearray()
        self._bounds, self._token_bounds = array("q", [0]), array("q", [0])
        self._spans, self._pieces = array("q"), array("q")
        self._ids: list[str] = []
        self._places, self._next_place = array("q"), 0
        self._values, self._differences = ValuesFound(), DifferencesFound()

    def add(self, article: StudiedArticle) -> None:
        """Number the article's spans."""
        for name in article.spans:
            self._finished[self._who[name]] += 1
        for marked in article.spans.values():
            for span in marked:
                self._labels.setdefault(span.label, len(self._labels))
        if len(article.spans) < 2:
            return
        first, number = len(self._ids), len(self._articles)
        last = max(article.finished.values(), default=0)
        self._articles.append(DigestedArticle(article.id, article.title, len(article.tokens), last))
        self._present += bytes(name in article.spans for name in self._who)
        ends, starts = [end for _, end in article.tokens], [start for start, _ in article.tokens]
        base, token_base = self._bounds[-1], self._token_bounds[-1]
        places: dict[tuple[tuple[tuple[int, int], ...], str], int] = {}
        for name, marked in article.spans.items():
            for span in marked:
                row, size, tokens = len(self._ids), 0, 0
                for start, end in span.pieces:
                    touched = bisect_right(ends, start)
                    after = max(bisect_left(starts, end), touched)
                    self._pieces.extend((row, base + start, base + end))
                    self._pieces.extend((token_base + touched, token_base + after))
                    size += end - start
                    tokens += after - touched
                label = self._labels[span.label]
                self._spans.extend((number, self._who[name], label, size, tokens))
                self._ids.append(span.id)
                place = places.setdefault((span.pieces, span.label), self._next_place)
                self._places.append(place)
                self._next_place += place == self._next_place
                self._values.add(row, span)
        self._differences.add(article, first)
        self._bounds.append(base + len(article.text))
        self._token_bounds.append(token_base + len(article.tokens))

    def digest(self) -> Digest:
        """What was kept of all of them."""
        known = list(self._labels)
        labels = (*known[: self._given], *sorted(known[self._given :]))
        number = np.array([labels.index(label) for label in known], np.int64)
        people, articles = len(self._who), len(self._articles)
        present = np.frombuffer(self._present, np.uint8).reshape(articles, people).astype(bool)
        article, who, label, size, tokens = _columns(self._spans, 5)
        span, start, end, touched, after = _columns(self._pieces, 5)
        label = number[label] if len(label) else label
        bounds, token_bounds = np.array(self._bounds), np.array(self._token_bounds)
        one = (article, who, label)
        return Digest(
            *(tuple(self._who), labels, tuple(self._finished), tuple(self._articles)),
            Columns(labels, present, bounds, *one, size, span, start, end),
            Columns(labels, present, token_bounds, *one, tokens, span, touched, after),
            *(tuple(self._ids), np.array(self._places), self._values.found()),
            self._differences.found(len(self._ids)),
        )


def _columns(numbers: array[int], count: int) -> Sequence[Ints]:
    return [column.copy() for column in np.array(numbers, np.int64).reshape(-1, count).T]
