"""What others' libraries read in our files is what we wrote."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote

import pytest
from builders import small_label_set, write_files

from annotations.document import Document
from annotations.formats.records import Article, RelationRecord, SpanRecord
from annotations.span import Fragment, quoted

cassis = pytest.importorskip("cassis")
seqeval_metrics = pytest.importorskip("seqeval.metrics")

TEXT = "📌 قُتل ٣ مدنيين في غزة،\r\nوبالسودان 👩‍👩‍👧 12 لاجئًا.\n\tقالت \u202bالأمم\u202c المتحدة؟"
WORDS = [("COUNTRY", "غزة"), ("COUNTRY", "السودان"), ("FIGURE", "12"), ("FIGURE", "٣")]
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"


def article(text: str = TEXT) -> Article:
    spans = []
    for number, (label, words) in enumerate(WORDS):
        at = text.index(words)
        values = {"country": "SD"} if words == "السودان" else {}
        place = (Fragment(at, at + len(words)),)
        spans.append(SpanRecord(label, place, values, id=f"id{number}"))
    nested = text.index("٣ مدنيين")
    spans.append(SpanRecord("VICTIM_TYPE", (Fragment(nested, nested + 8),), id="id9"))
    link = RelationRecord("related", "id9", "id0")
    return Article(Document(text, title="خبر"), tuple(spans), relations=(link,))


def wanted(given: Article) -> list[tuple[str, str]]:
    text = given.document.text
    return sorted((s.label, quoted(text, s.fragments)) for s in given.spans)


def test_cassis_loads_the_xmi_with_its_type_system(tmp_path: Path) -> None:
    given = article()
    (path,), losses = write_files("cas-xmi", tmp_path, [given])
    assert losses.counts == {}
    with (tmp_path / "out" / "TypeSystem.xml").open("rb") as stream:
        types = cassis.load_typesystem(stream)
    with path.open("rb") as stream:
        cas = cassis.load_cas_from_xmi(stream, typesystem=types)
    assert cas.sofa_string == TEXT
    found = cas.select(ENTITY)
    assert sorted((each.value, each.get_covered_text()) for each in found) == wanted(given)
    (sudan,) = [each for each in found if each.get("country")]
    assert (sudan.country, sudan.get_covered_text()) == ("SD", "السودان")
    (link,) = cas.select("webanno.custom.Relation")
    assert (link.Governor.value, link.Dependent.get_covered_text()) == ("VICTIM_TYPE", "غزة")
    tokens = cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
    assert "غزة" in [token.get_covered_text() for token in tokens]


def test_cassis_loads_the_json_with_the_types_it_holds(tmp_path: Path) -> None:
    given = article(TEXT + "\u001a")
    (path,), losses = write_files("cas-json", tmp_path, [given])
    assert losses.counts == {}
    with path.open("rb") as stream:
        cas = cassis.load_cas_from_json(stream)
    assert cas.sofa_string == TEXT + "\u001a"
    found = cas.select(ENTITY)
    assert sorted((each.value, each.get_covered_text()) for each in found) == wanted(given)
    (link,) = cas.select("webanno.custom.Relation")
    assert link.Dependent.get_covered_text() == "غزة"


@pytest.mark.parametrize("format", ["cas-xmi", "cas-json"])
def test_we_read_what_cassis_writes(tmp_path: Path, format: str) -> None:
    from builders import read_file

    types = cassis.TypeSystem()
    entity = types.create_type(ENTITY, supertypeName="uima.tcas.Annotation")
    types.create_feature(entity, "value", "uima.cas.String")
    cas = cassis.Cas(types)
    cas.sofa_string, cas.sofa_mime = TEXT, "text/plain"
    at = TEXT.index("السودان")
    cas.add(entity(begin=at, end=at + 7, value="COUNTRY"))
    path = tmp_path / ("a.xmi" if format == "cas-xmi" else "a.json")
    (cas.to_xmi if format == "cas-xmi" else cas.to_json)(path)
    read = read_file(format, path)
    assert read.reasons == {}
    assert read.articles[0].document.text == TEXT
    assert wanted(read.articles[0]) == [("COUNTRY", "السودان")]


@pytest.mark.parametrize(
    ("tags", "scheme"), [("iob2", "IOB2"), ("iob1", "IOB1"), ("bioes", "IOBES")]
)
def test_seqeval_finds_our_spans_in_every_way_of_tagging(
    tmp_path: Path, tags: str, scheme: str
) -> None:
    from seqeval import scheme as schemes
    from seqeval.scheme import Entities

    given = article()
    (path,), losses = write_files(
        "conll", tmp_path, [given], tags=tags, tokens="proclitics", overlap="innermost"
    )
    assert losses.counts["overlap"] == 1
    sentences = [
        [line.split(" ") for line in block.split("\n") if line]
        for block in path.read_text("utf-8").split("\n\n")
        if block.strip() and not block.startswith("-DOCSTART-")
    ]
    entities = Entities(
        [[row[3] for row in sentence] for sentence in sentences], getattr(schemes, scheme)
    )
    found = [
        (entity.tag, "".join(row[0] for row in sentence[entity.start : entity.end]))
        for sentence, held in zip(sentences, entities.entities, strict=True)
        for entity in held
    ]
    assert sorted(found) == sorted(WORDS)
    gold = [[row[3] for row in sentence] for sentence in sentences]
    mode = {} if tags == "iob1" else {"mode": "strict", "scheme": getattr(schemes, scheme)}
    assert seqeval_metrics.f1_score(gold, gold, **mode) == 1.0


def test_a_plain_xml_parser_finds_the_text_and_the_targets_of_tei(tmp_path: Path) -> None:
    given = article()
    (path,), losses = write_files("tei", tmp_path, [given])
    assert losses.counts == {}
    tei = "{http://www.tei-c.org/ns/1.0}"
    name = "{http://www.w3.org/XML/1998/namespace}id"
    root = ElementTree.parse(path).getroot()
    (block,) = root.iter(f"{tei}ab")
    assert "".join(block.itertext()) == TEXT
    words = {word.get(name): "".join(word.itertext()) for word in block.iter(f"{tei}w")}
    labels = {each.get(name): each.text for each in root.iter(f"{tei}interp")}
    by_words = {
        (labels[span.get("ana", "").split()[0][1:]], words[span.get("from", "")[1:]])
        for span in root.iter(f"{tei}span")
        if span.get("from")
    }
    assert {("COUNTRY", "غزة"), ("FIGURE", "12"), ("FIGURE", "٣")} <= by_words
    assert any(
        "string-range(#text," in (span.get("target") or "") for span in root.iter(f"{tei}span")
    )


def test_positions_and_quotes_of_web_annotations_are_code_points(tmp_path: Path) -> None:
    given = article()
    (path,), losses = write_files("w3c", tmp_path, [given])
    assert losses.counts == {}
    page = json.loads(path.read_text("utf-8"))
    source = unquote(page["items"][0]["target"]["source"])
    text = (path.parent / source).read_bytes().decode()
    assert text == TEXT
    quotes = []
    for item in page["items"][:-1]:
        position, quote = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])
        quotes.append((item["body"][0]["value"], quote["exact"]))
    assert sorted(quotes) == wanted(given)


def test_prodigy_offsets_and_tokens_hold_their_words(tmp_path: Path) -> None:
    (path,), _ = write_files(
        "prodigy", tmp_path, [article()], small_label_set(), tokens="proclitics"
    )
    line = json.loads(path.read_text("utf-8"))
    for token in line["tokens"]:
        assert line["text"][token["start"] : token["end"]] == token["text"]
    for span in line["spans"]:
        words = line["text"][span["start"] : span["end"]]
        tokens = line["tokens"][span["token_start"] : span["token_end"] + 1]
        assert (tokens[0]["start"], tokens[-1]["end"]) == (span["start"], span["end"]), words
