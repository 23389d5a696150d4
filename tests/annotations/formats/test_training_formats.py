"""What trainers' own libraries load of our files is what was there, or was reported lost."""

from __future__ import annotations

import json
import os
import tempfile
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from accounting import SCHEME, Account, articles, extent
from builders import write_files
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.document import Document
from annotations.errors import ExtraMissing
from annotations.formats.records import Article, RelationRecord, SpanRecord
from annotations.formats.spacy_strings import number_of
from annotations.label_set import Label, LabelId, LabelSet
from annotations.layer import Layer, LayerId
from annotations.span import Fragment, quoted
from annotations.text.tokens import tokenize

os.environ.setdefault("HF_HUB_OFFLINE", "1")

TEXT = (
    "📌 قُتِلَ ٣ مدنيينَ في غزة،\r\n\r\nوبالسودان  👩‍👩‍👧 12 لاجئًا.\n\t"
    "\u001aقالت \u202bالأمم\u202c؟ =1+1"
)


def place(words: str) -> tuple[Fragment]:
    at = TEXT.index(words)
    return (Fragment(at, at + len(words)),)


def sample() -> Article:
    made = [
        SpanRecord("FIGURE", place("٣"), {"value": 3}, "أمل", id="a"),
        SpanRecord("VICTIM_TYPE", place("٣ مدنيينَ"), {"category": "minor"}, "أمل", id="b"),
        SpanRecord("COUNTRY", place("غزة"), {"country": "PS"}, "أمل", "شك", id="c"),
        SpanRecord("COUNTRY", place("السودان"), {"country": "SD"}, "أمل", id="d", flagged=True),
        SpanRecord("FIGURE", place("12"), {"value": {"low": 10, "high": 12}}, "سارة", id="e"),
    ]
    link = RelationRecord("related", "a", "b", id="r")
    document = Document(TEXT, "خبر", "وكالة", date="2024-05-01", metadata={"قسم": "هجرة"})
    return Article(document, tuple(made), {"سارة": "done"}, (link,))


LAYERS = (Layer(LayerId("1"), "أمل"), Layer(LayerId("2"), "سارة"))


# spaCy


@cache
def vocabulary() -> Any:
    return pytest.importorskip("spacy").blank("ar").vocab


def docs_of(path: Path) -> list[Any]:
    vocab = vocabulary()
    from spacy.tokens import DocBin

    return list(DocBin().from_disk(path).get_docs(vocab))


def test_spacy_loads_text_entities_and_codes(tmp_path: Path) -> None:
    (path,), losses = write_files(
        "spacy", tmp_path, [sample()], overlap="innermost", tokens="proclitics"
    )
    (doc,) = docs_of(path)
    assert doc.text == TEXT
    assert [(e.label_, e.text, e.kb_id_) for e in doc.ents] == [
        ("FIGURE", "٣", ""),
        ("COUNTRY", "غزة", "PS"),
        ("COUNTRY", "السودان", "SD"),
        ("FIGURE", "12", ""),
    ]
    told = {"overlap": 1, "attributes": 2, "note": 1, "flags": 1}
    told |= {"relations": 1, "states": 1, "metadata": 1}
    assert losses.counts == told


def test_the_span_group_holds_what_overlaps(tmp_path: Path) -> None:
    (path,), losses = write_files("spacy", tmp_path, [sample()], spans_as="spans")
    (doc,) = docs_of(path)
    assert doc.text == TEXT
    assert [(s.label_, s.text, s.kb_id_) for s in doc.spans["sc"]] == [
        ("FIGURE", "٣", ""),
        ("VICTIM_TYPE", "٣ مدنيينَ", ""),
        ("COUNTRY", "غزة", "PS"),
        ("COUNTRY", "وبالسودان", "SD"),
        ("FIGURE", "12", ""),
    ]
    assert "overlap" not in losses.counts
    assert losses.counts["widened"] == 1


def test_the_file_is_the_one_that_spacy_writes_of_the_same_docs(tmp_path: Path) -> None:
    import zlib

    pytest.importorskip("spacy")
    from spacy.tokens import DocBin
    from srsly import msgpack_loads

    (path,), _ = write_files("spacy", tmp_path, [sample()] * 3, spans_as="spans")
    theirs = DocBin(attrs=["ORTH", "SPACY"], docs=docs_of(path))
    ours = msgpack_loads(zlib.decompress(path.read_bytes()))
    wanted = msgpack_loads(zlib.decompress(theirs.to_bytes()))
    assert list(ours) == list(wanted)
    strings = ours.pop("strings"), wanted.pop("strings")
    assert ours == wanted
    # spaCy adds what its language makes of the words.
    assert set(strings[0]) <= set(strings[1])


@settings(deadline=None, max_examples=50)
@given(articles(), st.sampled_from(["ents", "spans"]))
def test_every_doc_is_the_one_that_spacy_makes_of_it(article: Article, held_in: str) -> None:
    import zlib

    vocabulary()
    from spacy.tokens import Doc, DocBin, Span
    from spacy.vocab import Vocab
    from srsly import msgpack_loads

    with tempfile.TemporaryDirectory() as folder:
        (path,), _ = write_files("spacy", Path(folder), [article], SCHEME, spans_as=held_in)
        (read,) = docs_of(path)
        ours = msgpack_loads(zlib.decompress(path.read_bytes()))
    words, spaces = [t.text for t in read], [bool(t.whitespace_) for t in read]
    doc = Doc(Vocab(), words=words, spaces=spaces)
    spans = [
        Span(doc, span.start, span.end, label=span.label_, kb_id=span.kb_id_)
        for span in (read.ents if held_in == "ents" else read.spans["sc"])
    ]
    if held_in == "ents":
        doc.ents = spans
    else:
        doc.spans["sc"] = spans
    attributes = ["ENT_IOB", "ENT_TYPE", "ENT_KB_ID"] if held_in == "ents" else []
    theirs = DocBin(attrs=["ORTH", "SPACY", *attributes], docs=[doc])
    wanted = msgpack_loads(zlib.decompress(theirs.to_bytes()))
    assert set(ours.pop("strings")) <= set(wanted.pop("strings"))
    assert ours == wanted


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_a_string_has_the_number_that_spacy_gives_it(string: str) -> None:
    strings = pytest.importorskip("spacy.strings")
    assert number_of(string) == strings.StringStore().add(string)


def test_the_symbols_are_those_of_the_spacy_that_is_installed() -> None:
    symbols = pytest.importorskip("spacy.symbols")
    assert {name: number_of(name) for name in symbols.IDS} == symbols.IDS


def test_a_word_and_a_label_may_be_symbols_of_spacy(tmp_path: Path) -> None:
    """They have numbers of their own, and what has none of them is not found again."""
    scheme = LabelSet((Label(LabelId("org"), "ORG", {}, "#000000"),), "symbols")
    article = Article(Document("TAG PERSON ORTH"), (SpanRecord("ORG", (Fragment(4, 10),), {}),))
    (path,), _ = write_files("spacy", tmp_path, [article], scheme)
    (doc,) = docs_of(path)
    assert [token.text for token in doc] == ["TAG", "PERSON", "ORTH"]
    assert [(found.text, found.label_) for found in doc.ents] == [("PERSON", "ORG")]


@settings(deadline=None, max_examples=25)
@given(articles())
def test_spacy_gives_back_every_span_that_is_not_reported(article: Article) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (path,), losses = write_files("spacy", Path(folder), [article], SCHEME, spans_as="spans")
        (doc,) = docs_of(path)
    assert doc.text == article.document.text
    back = [
        as_record(s.label_, s.start_char, s.end_char, code(s.kb_id_))
        for s in doc.spans.get("sc", [])
    ]
    Account(article, back, losses).settle()


@settings(deadline=None, max_examples=25)
@given(articles(), st.sampled_from(["outermost", "innermost", "priority"]))
def test_entities_and_reported_overlaps_are_all_spans(article: Article, overlap: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (path,), losses = write_files("spacy", Path(folder), [article], SCHEME, overlap=overlap)
        (doc,) = docs_of(path)
    gone = losses.counts.get("overlap", 0) + losses.counts.get("off_token", 0)
    assert len(doc.ents) == len(article.spans) - gone
    given_spans = {(span.label, *extent(span)) for span in article.spans}
    moved = {(case.start, case.end) for case in losses.cases.get("widened", ())}
    for found in doc.ents:
        same = (found.label_, found.start_char, found.end_char) in given_spans
        grown = any(found.start_char < end and start < found.end_char for start, end in moved)
        assert same or grown


def as_record(label: str, start: int, end: int, values: dict[str, object]) -> SpanRecord:
    return SpanRecord(label, (Fragment(start, end),), values)


def code(kb_id: str) -> dict[str, object]:
    return {"country": kb_id} if kb_id else {}


# GLiNER


def test_gliner_takes_whole_sentences_and_both_ends_inclusive(tmp_path: Path) -> None:
    (path,), losses = write_files("gliner", tmp_path, [sample()], max_tokens=16)
    entries = json.loads(path.read_text("utf-8"))
    found = [
        (label, entry["tokenized_text"][first : last + 1])
        for entry in entries
        for first, last, label in entry["ner"]
    ]
    assert found == [
        ("FIGURE", ["٣"]),
        ("VICTIM_TYPE", ["٣", "مدنيينَ"]),
        ("COUNTRY", ["غزة"]),
        ("COUNTRY", ["وبالسودان"]),
        ("FIGURE", ["12"]),
    ]
    assert entries[0]["relations"] == [[0, 1, "related"]]
    assert "قُتِلَ" in entries[0]["tokenized_text"]
    assert len(entries) == 2
    assert "relations" not in losses.counts


def test_gliner_leaves_out_and_reports_what_is_wider_than_it_takes(tmp_path: Path) -> None:
    text = " ".join(["كلمة"] * 14)
    spans = [SpanRecord("FIGURE", (Fragment(0, 5 * n - 1),), id=str(n)) for n in (12, 13)]
    (path,), losses = write_files("gliner", tmp_path, [Article(Document(text), tuple(spans))])
    (entry,) = json.loads(path.read_text("utf-8"))
    assert entry["ner"] == [[0, 11, "FIGURE"]]
    assert [(c.start, c.end) for c in losses.cases["too_wide"]] == [(0, 64)]
    assert losses.counts == {"too_wide": 1}


def test_words_without_marks_for_a_model_that_reads_text_without_them(tmp_path: Path) -> None:
    (path,), losses = write_files("gliner", tmp_path, [sample()], marks="strip")
    words = [w for e in json.loads(path.read_text("utf-8")) for w in e["tokenized_text"]]
    assert {"قتل", "مدنيين", "لاجئا"} <= set(words)
    assert losses.counts["stripped"] == 1


@settings(deadline=None, max_examples=25)
@given(articles())
def test_gliner_gives_back_every_span_that_is_not_reported(article: Article) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (path,), losses = write_files(
            "gliner", Path(folder), [article], SCHEME, max_tokens=16, max_width=3
        )
        entries = json.loads(path.read_text("utf-8"))
    tokens = tokenize(article.document.text)
    words = [article.document.text[start:end] for start, end in tokens]
    assert [word for entry in entries for word in entry["tokenized_text"]] == words
    back, before = [], 0
    for entry in entries:
        for first, last, label in entry["ner"]:
            start, end = tokens[before + first].start, tokens[before + last].end
            back.append(as_record(label, start, end, {}))
        before += len(entry["tokenized_text"])
    wide = losses.cases.get("too_wide", [])
    kept = Counter((case.start, case.end) for case in wide)
    spans = []
    for span in article.spans:
        if kept[extent(span)]:
            kept[extent(span)] -= 1
        else:
            spans.append(span)
    assert not +kept
    assert all(not e["ner"] or len(e["tokenized_text"]) for e in entries)
    if not wide:
        Account(replace(article, spans=tuple(spans)), back, losses).settle()
    held = sum(len(entry.get("relations", [])) for entry in entries)
    assert held + losses.counts.get("relations", 0) == len(article.relations)


def test_nothing_to_write_is_an_empty_list(tmp_path: Path) -> None:
    (path,), _ = write_files("gliner", tmp_path, [])
    assert json.loads(path.read_text("utf-8")) == []


# Hugging Face


def load(folder: Path, config: str, cache: Path) -> Any:
    datasets = pytest.importorskip("datasets")
    datasets.disable_progress_bars()
    return datasets.load_dataset(str(folder), config, cache_dir=str(cache))


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_datasets_loads_both_configs_with_the_names_of_the_labels(tmp_path: Path) -> None:
    _, losses = write_files(
        "huggingface", tmp_path, [sample()], layers=LAYERS, tokens="proclitics", overlap="innermost"
    )
    loaded = load(tmp_path / "out", "tokens", tmp_path / "cache")
    assert list(loaded) == ["train"]
    names = loaded["train"].features["ner_tags"].feature.names
    assert names == [
        "O",
        *("B-VICTIM_TYPE", "I-VICTIM_TYPE"),
        *("B-COUNTRY", "I-COUNTRY", "B-FIGURE", "I-FIGURE"),
    ]
    amal, sara = loaded["train"]
    assert [amal["annotator"], sara["annotator"]] == ["أمل", "سارة"]
    tagged = [(w, names[t]) for w, t in zip(amal["tokens"], amal["ner_tags"], strict=True) if t]
    assert tagged == [("٣", "B-FIGURE"), ("غزة", "B-COUNTRY"), ("السودان", "B-COUNTRY")]

    (row,) = load(tmp_path / "out", "spans", tmp_path / "cache")["train"]
    assert row["text"] == TEXT
    assert json.loads(row["metadata"]) == {"قسم": "هجرة"}
    found = {s["id"]: s for s in row["spans"]}
    assert (found["d"]["country"], found["d"]["flagged"]) == ("SD", True)
    assert (found["e"]["low"], found["e"]["high"], found["a"]["value"]) == (10.0, 12.0, 3.0)
    assert row["relations"] == [{"type": "related", "source": "a", "target": "b", "note": ""}]
    assert losses.counts == {"overlap": 1, "states": 1}


@settings(deadline=None, max_examples=25)
@given(articles())
def test_the_spans_config_holds_everything(article: Article) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with tempfile.TemporaryDirectory() as folder:
        _, losses = write_files("huggingface", Path(folder), [article], SCHEME)
        where = Path(folder) / "out"
        (row,) = parquet.read_table(where / "spans/train-00000-of-00001.parquet").to_pylist()
        (tagged,) = parquet.read_table(where / "data/train-00000-of-00001.parquet").to_pylist()
    names = [label.name for label in SCHEME]
    back = [
        SpanRecord(
            names[s["label"]],
            tuple(Fragment(f["start"], f["end"]) for f in s["fragments"]),
            json.loads(s["attributes"]),
            note=s["note"],
            id=s["id"],
            flagged=s["flagged"],
        )
        for s in row["spans"]
    ]
    assert row["text"] == article.document.text
    assert back == [s._replace(attributes=dict(s.attributes)) for s in article.spans]
    assert [(r["source"], r["target"]) for r in row["relations"]] == [
        (r.source, r.target) for r in article.relations
    ]
    # Of the tags: each span begins one, or is reported.
    begun = sum(tag % 2 == 1 for tag in tagged["ner_tags"])
    counts = losses.counts
    assert begun == len(article.spans) - counts.get("overlap", 0) - counts.get("off_token", 0)


def test_old_datasets_could_read_the_description_too(tmp_path: Path) -> None:
    """Version 2.19 knows no ``List``: lists of values are ``Sequence``, of structs ``[…]``."""
    parquet = pytest.importorskip("pyarrow.parquet")
    write_files("huggingface", tmp_path, [sample()])
    for where in ("data", "spans"):
        schema = parquet.read_schema(tmp_path / "out" / where / "train-00000-of-00001.parquet")
        features = json.loads(schema.metadata[b"huggingface"])["info"]["features"]
        assert '"List"' not in json.dumps(features)
        assert list(features) == schema.names


# Tables


@pytest.mark.parametrize(("format", "read"), [("spans-csv", "read_csv"), ("spans-xlsx", "excel")])
def test_pandas_reads_the_tables(tmp_path: Path, format: str, read: str) -> None:
    pandas = pytest.importorskip("pandas")
    (path,), _ = write_files(format, tmp_path, [sample()])
    frame = pandas.read_csv(path) if read == "read_csv" else pandas.read_excel(path)
    assert list(frame["text"]) == ["٣", "٣ مدنيينَ", "غزة", "السودان", "12"] or read == "read_csv"
    assert list(frame["document"]) == [f"d{sample().document.id}"] * 5
    assert frame["value"].dropna().tolist() == [3.0]
    assert frame["value_high"].dropna().tolist() == [12.0]


def test_tabs_between_columns(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    (path,), _ = write_files("spans-csv", tmp_path, [sample()], separator="tab")
    frame = pandas.read_csv(path, sep="\t", dtype=str)
    assert list(frame["label"]) == [span.label for span in sample().spans]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_openpyxl_reads_text_as_text_on_a_sheet_from_right_to_left(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    text = "=1+1 +5 @سم http://a.example _x001A_ \u001a\u202b -7"
    spans = tuple(
        SpanRecord("COUNTRY", (Fragment(a, b),), {"country": "=HYPERLINK()"}, note="1e5", id=str(a))
        for a, b in ((0, 4), (5, 7), (8, 11), (12, 28), (29, 36), (37, 39), (40, 42))
    )
    (path,), losses = write_files("spans-xlsx", tmp_path, [Article(Document(text), spans)])
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet.sheet_view.rightToLeft
    heads = [cell.value for cell in sheet[1]]
    column = heads.index("text") + 1
    cells = [sheet.cell(row, column) for row in range(2, sheet.max_row + 1)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [unescaped(cell.value) for cell in cells] == [quoted(text, s.fragments) for s in spans]
    country = sheet.cell(2, heads.index("country") + 1)
    assert (country.value, country.data_type) == ("=HYPERLINK()", "s")
    assert (sheet.cell(2, heads.index("note") + 1).value) == "1e5"
    assert losses.counts == {}


def unescaped(text: str) -> str:
    from openpyxl.utils.escape import unescape

    return str(unescape(text))


def test_a_cell_that_is_longer_than_excel_holds_is_reported(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    text = "ا" * 40_000
    span = SpanRecord("FIGURE", (Fragment(0, 40_000),), id="1")
    (path,), losses = write_files("spans-xlsx", tmp_path, [Article(Document(text), (span,))])
    sheet = openpyxl.load_workbook(path).active
    assert sheet.cell(2, 8).value == "ا" * 32_767
    assert losses.counts == {"long_cells": 1}


@settings(deadline=None, max_examples=25)
@given(articles())
def test_pyarrow_reads_every_span_with_its_values(article: Article) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with tempfile.TemporaryDirectory() as folder:
        (path,), losses = write_files("spans-parquet", Path(folder), [article], SCHEME)
        rows = parquet.read_table(path).to_pylist()
    assert [
        (
            *(row["label"], row["note"], row["flagged"], row["text"]),
            tuple((f["start"], f["end"]) for f in row["fragments"]),
            json.loads(row["attributes"]),
        )
        for row in rows
    ] == [
        (
            *(s.label, s.note, s.flagged, quoted(article.document.text, s.fragments)),
            s.fragments,
            dict(s.attributes),
        )
        for s in article.spans
    ]
    assert losses.counts.get("relations", 0) == len(article.relations)


def test_columns_of_values_have_their_types(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    parquet = pytest.importorskip("pyarrow.parquet")
    (path,), _ = write_files("spans-parquet", tmp_path, [sample()])
    frame = pandas.read_parquet(path)
    assert frame["value"].dropna().tolist() == [3.0]
    assert frame["country"].dropna().tolist() == ["PS", "SD"]
    types = {field.name: str(field.type) for field in parquet.read_schema(path)}
    assert (types["value_low"], types["country"], types["flagged"]) == ("double", "string", "bool")


def test_facts_of_linked_spans_as_parquet(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    (path,), losses = write_files("spans-parquet", tmp_path, [sample()], rows="facts")
    (row,) = pandas.read_parquet(path).to_dict("records")
    assert (row["layer"], row["low"], row["high"], row["victim_type"]) == ("أمل", 3, 3, "minor")
    assert (row["figure"], row["victim"]) == ("٣", "٣ مدنيينَ")
    assert losses.counts["without_fact"] == 3


# All of them


BINARY = ["spacy", "huggingface", "spans-xlsx", "spans-parquet"]


@pytest.mark.parametrize("format", [*BINARY, "gliner", "spans-csv"])
def test_the_same_articles_give_the_same_bytes(tmp_path: Path, format: str) -> None:
    written = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        files, _ = write_files(format, tmp_path / name, [sample()] * 3, layers=LAYERS)
        inside = [f for f in files if f.is_file()]
        written.append({f.relative_to(tmp_path / name): f.read_bytes() for f in inside})
    assert written[0] == written[1]
    assert written[0]


@pytest.mark.parametrize(
    ("format", "library"),
    [("huggingface", "parquet"), ("spans-parquet", "parquet")],
)
def test_a_library_that_is_missing_is_named(
    tmp_path: Path, format: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExtraMissing) as raised:
        write_files(format, tmp_path, [sample()])
    assert raised.value.facts == {"extra": library}


def test_the_scheme_may_have_no_label_yet(tmp_path: Path) -> None:
    article = Article(Document("نص"))
    for format in BINARY:
        (tmp_path / format).mkdir()
        write_files(format, tmp_path / format, [article], LabelSet((), "empty"))
