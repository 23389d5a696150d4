"""Studies for tests: spelled out, and every kind of them for Hypothesis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from annotations.agreement.study import MarkedSpan, StudiedArticle, Study

LABELS = ("A", "B", "C")
LENGTH = 30
Marks = Sequence[tuple[int, int, str]]


def article(
    number: int,
    marks: Mapping[str, Marks],
    *,
    text: str = "x" * LENGTH,
    tokens: Sequence[tuple[int, int]] = ((0, 4), (5, 9), (10, 14)),
    finished: int = 0,
) -> StudiedArticle:
    """An article with (start, end, label) by annotator; who is not a key has not finished."""
    spans = {
        name: tuple(
            MarkedSpan(f"{number}-{name}-{at}", ((start, end),), label)
            for at, (start, end, label) in enumerate(marked)
        )
        for name, marked in marks.items()
    }
    times = dict.fromkeys(marks, finished)
    return StudiedArticle(number, f"م{number}", text, tuple(tokens), spans, times)


def study(
    *articles: StudiedArticle, annotators: Sequence[str] = (), labels: Sequence[str] = LABELS
) -> Study:
    """The articles as a study; the annotators in the order in which they first occur."""
    names = dict.fromkeys(name for found in articles for name in found.spans)
    return Study(tuple(annotators or names), tuple(labels), articles)


def _mark(most: int) -> st.SearchStrategy[tuple[int, int, str]]:
    return st.tuples(
        st.integers(0, LENGTH - most), st.integers(1, most), st.sampled_from(LABELS)
    ).map(lambda mark: (mark[0], mark[0] + mark[1], mark[2]))


@st.composite
def studies(
    draw: st.DrawFn, *, people: int = 3, fewest: int = 1, missing: bool = True, most: int = 8
) -> Study:
    """Stacked, nested and repeated spans, people who found nothing, people who are missing."""
    names = [f"a{number}" for number in range(people)]
    tokens = [(at, at + 4) for at in range(0, LENGTH, 5)]
    made: list[StudiedArticle] = []
    for number in range(draw(st.integers(fewest, fewest + 2))):
        marks = {
            name: draw(st.lists(_mark(most), max_size=5))
            for name in names
            if not missing or draw(st.integers(0, 5))
        }
        made.append(article(number, marks, tokens=tokens))
    return study(*made, annotators=names)


def renamed(made: Study, names: Mapping[str, str], order: Sequence[str]) -> Study:
    """The same study with annotators named and ordered anew, articles and spans reversed."""
    articles = [
        StudiedArticle(
            *(found.id, found.title, found.text, found.tokens),
            {names[name]: marked[::-1] for name, marked in reversed(found.spans.items())},
        )
        for found in reversed(made.articles)
    ]
    return Study(tuple(order), made.labels, tuple(articles))
