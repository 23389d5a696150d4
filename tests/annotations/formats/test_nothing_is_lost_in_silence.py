"""For every format: what is read again and what was reported lost is what was there."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

import pytest
from accounting import SCHEME, TEXT_CHANGED, Account, articles, details, extent
from builders import read_file, write_files
from hypothesis import given, settings

from annotations.formats.records import Article, SpanRecord
from annotations.text.tokens import tokenize


def account(name: str, article: Article) -> tuple[Account, str]:
    # doccano's offsets have no unit of their own: told by fit, which a made-up text need not.
    how = {"offsets_are": "code-points"} if name == "doccano" else {}
    with tempfile.TemporaryDirectory() as folder:
        files, losses = write_files(name, Path(folder), [article], SCHEME)
        read = read_file(name, files[0], SCHEME, **how)
    assert read.reasons == {}
    back = [span for found in read.articles for span in found.spans]
    return Account(article, back, losses), read.articles[0].document.text


FORMATS = ["doccano", "labelstudio", "brat", "webanno-tsv", "cas-xmi", "cas-json", "prodigy"]


@pytest.mark.parametrize("name", [*FORMATS, "w3c", "tei", "tawsim"])
@settings(deadline=None, max_examples=60)
@given(articles())
def test_what_is_read_and_what_was_lost_is_what_was_there(name: str, article: Article) -> None:
    settled, text = account(name, article)
    if not TEXT_CHANGED & settled.losses.counts.keys():
        assert text == article.document.text
    assert len(text) == len(article.document.text)
    settled.settle()


LOSSLESS = ["w3c", "tawsim"]


@pytest.mark.parametrize("name", LOSSLESS)
@settings(deadline=None, max_examples=60)
@given(articles())
def test_a_lossless_format_gives_back_the_same_article(name: str, article: Article) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files, losses = write_files(name, Path(folder), [article], SCHEME)
        read = read_file(name, files[0], SCHEME)
    assert losses.counts == {}
    (back,) = read.articles
    assert back.document.text == article.document.text
    assert [(s.label, s.fragments, *details(s)) for s in back.spans] == [
        (s.label, s.fragments, *details(s)) for s in article.spans
    ]
    order = [span.id for span in back.spans], [span.id for span in article.spans]
    assert [
        (r.label, order[0].index(r.source), order[0].index(r.target)) for r in back.relations
    ] == [(r.label, order[1].index(r.source), order[1].index(r.target)) for r in article.relations]


@pytest.mark.parametrize("unit", ["utf-16", "graphemes"])
@settings(deadline=None, max_examples=60)
@given(articles())
def test_doccano_in_its_own_units_gives_back_what_it_can_say(unit: str, article: Article) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files, losses = write_files("doccano", Path(folder), [article], SCHEME, offsets=unit)
        read = read_file("doccano", files[0], SCHEME, offsets_are=unit)
    if "graphemes" not in losses.counts:
        assert read.reasons == {}
        Account(article, list(read.articles[0].spans), losses).settle()


@pytest.mark.parametrize("tags", ["iob2", "iob1", "bioes"])
@pytest.mark.parametrize("fit", ["expand", "contract", "drop"])
@pytest.mark.parametrize("overlap", ["outermost", "innermost", "priority"])
@settings(deadline=None, max_examples=15)
@given(articles())
def test_conll_gives_back_the_words_of_every_span_that_is_not_reported(
    tags: str, fit: str, overlap: str, article: Article
) -> None:
    chosen = {"tags": tags, "fit": fit, "overlap": overlap}
    settled, _ = conll(article, **chosen)
    counts = settled.losses.counts
    assert len(settled.back) == len(article.spans) - counts.get("overlap", 0) - counts.get(
        "off_token", 0
    )


@settings(deadline=None, max_examples=60)
@given(articles())
def test_nested_columns_keep_overlapping_spans(article: Article) -> None:
    settled, back = conll(article, columns="nested", tag_columns="all")
    kept = [s for s in article.spans if extent(s) not in settled.cases({"off_token"})]
    assert "overlap" not in settled.losses.counts
    tokens = tokenize(article.document.text)
    wanted = Counter((span.label, words_under(article, span, tokens)) for span in kept)
    assert (
        Counter((s.label, "".join(back[slice(*extent(s))].split())) for s in settled.back) == wanted
    )


def words_under(article: Article, span: SpanRecord, tokens: list[tuple[int, int]]) -> str:
    """The tokens that a span touches, without the spaces between."""
    start, end = extent(span)
    touched = [article.document.text[a:b] for a, b in tokens if a < end and start < b]
    shown = "".join(touched)
    return "".join("\ufffd" if sign.isspace() or ord(sign) < 0x20 else sign for sign in shown)


def conll(article: Article, **chosen: object) -> tuple[Account, str]:
    how = {"tag_columns": chosen.pop("tag_columns", "auto")}
    with tempfile.TemporaryDirectory() as folder:
        files, losses = write_files("conll", Path(folder), [article], SCHEME, **chosen)
        read = read_file("conll", files[0], SCHEME, **how)
    assert read.reasons in ({}, {"empty": 1})
    back = [span for found in read.articles for span in found.spans]
    text = read.articles[0].document.text if read.articles else ""
    return Account(article, back, losses), text
