"""For every format: what is read again and what was reported lost is what was there."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from builders import COUNTRY, FIGURE, VICTIM, read_file, write_files
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import ranges, texts

from annotations.document import Document
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, RelationRecord, SpanRecord
from annotations.label_set import Attribute, AttributeKind, Choice, Label, LabelId, LabelSet
from annotations.span import checked_fragments
from annotations.text.tokens import tokenize

CHOICE = Attribute("category", {}, AttributeKind.CHOICE, (Choice("minor", {}), Choice("girl", {})))
SCHEME = LabelSet(
    (
        Label(VICTIM, "VICTIM_TYPE", {}, "#D55E00", attributes=(CHOICE,)),
        Label(
            COUNTRY,
            "COUNTRY",
            {},
            "#0072B2",
            attributes=(
                Attribute("country", {}, AttributeKind.COUNTRY),
                Attribute("sure", {}, AttributeKind.YES_NO),
            ),
        ),
        Label(
            FIGURE,
            "FIGURE",
            {},
            "#009E73",
            attributes=(
                Attribute("value", {}, AttributeKind.FIGURE),
                Attribute("unit", {}, AttributeKind.TEXT),
            ),
        ),
        Label(LabelId("عنوان"), "عنوان", {}, "#000000"),
    )
)
free = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=6)
numbers = st.integers(-(10**6), 10**12) | st.floats(-1e6, 1e6, allow_nan=False)
VALUES: dict[str, dict[str, st.SearchStrategy[object]]] = {
    "VICTIM_TYPE": {"category": st.sampled_from(["minor", "girl"])},
    "COUNTRY": {"country": st.sampled_from(["SY", "PK", "EH"]), "sure": st.booleans()},
    "FIGURE": {
        "value": numbers | st.fixed_dictionaries({"low": numbers, "high": numbers}),
        "unit": free,
    },
    "عنوان": {},
}
MOVED = {"widened", "narrowed", "trimmed", "fragments", "line_edges"}
DROPPED = {"overlap", "off_token", "only_newlines"}
DETAILS = {"attributes", "note", "flags", "line_breaks", "signs"}
TEXT_CHANGED = {"carriage_returns", "signs", "spacing", "gaps"}


@st.composite
def spans_of(draw: st.DrawFn, text: str, number: int) -> SpanRecord:
    label = draw(st.sampled_from(sorted(VALUES)))
    pieces = draw(st.lists(ranges(text), min_size=1, max_size=draw(st.sampled_from([1, 1, 3]))))
    values = draw(st.fixed_dictionaries({}, optional=VALUES[label]))
    return SpanRecord(
        label,
        checked_fragments(text, pieces),
        values,
        note=draw(st.just("") | free),
        id=f"{number:032x}",
        flagged=draw(st.booleans()),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(texts.filter(lambda drawn: drawn.strip() != ""))
    spans = tuple(draw(spans_of(text, n)) for n in range(draw(st.integers(0, 4))))
    relations: list[RelationRecord] = []
    if len(spans) > 1 and draw(st.booleans()):
        ends = st.lists(st.sampled_from(spans), min_size=2, max_size=2, unique_by=lambda s: s.id)
        source, target = draw(ends)
        relations.append(RelationRecord("related", source.id, target.id))
    return Article(Document(text, title="م"), spans, relations=tuple(relations))


@dataclass
class Account:
    """What came back of an article, beside what was reported."""

    there: Article
    back: list[SpanRecord]
    losses: LossReport

    def cases(self, reasons: set[str]) -> Counter[tuple[int, int]]:
        return Counter(
            (case.start, case.end)
            for reason in reasons & self.losses.cases.keys()
            for case in self.losses.cases[reason]
        )

    def settle(self) -> None:
        """Each span is back as it was, or reported; and each report has its span."""
        left = list(self.back)
        changed: list[SpanRecord] = []
        told = self.cases(DETAILS)
        for span in self.there.spans:
            same = [s for s in left if (s.label, s.fragments) == (span.label, span.fragments)]
            if not same:
                changed.append(span)
                continue
            found = next((s for s in same if details(s) == details(span)), same[0])
            left.remove(found)
            if details(found) != details(span):
                assert told[extent(span)] > 0, (span, found)
        reported = self.cases(MOVED | DROPPED)
        for span in changed:
            assert reported[extent(span)] > 0, span
        for span in left:
            assert any(covers(one, span) for one in changed), span
        places = Counter(map(extent, changed))
        for reason in DROPPED:
            for place in self.cases({reason}):
                assert places[place] > 0, (reason, place)
        dropped = sum(self.cases(DROPPED).values())
        assert len({s.id for s in self.there.spans}) - dropped <= len(self.back)


def extent(span: SpanRecord) -> tuple[int, int]:
    return span.fragments[0].start, span.fragments[-1].end


def details(span: SpanRecord) -> tuple[object, ...]:
    return dict(span.attributes), span.note, span.flagged


def covers(one: SpanRecord, other: SpanRecord) -> bool:
    """Whether the other is what became of the one: same label, and their places meet."""
    return (
        one.label == other.label
        and extent(one)[0] < extent(other)[1]
        and (extent(other)[0] < extent(one)[1])
    )


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
