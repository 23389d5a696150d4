"""Files that are broken or mean harm: a sentence with a line, and the rest is read."""

from __future__ import annotations

import json
import stat
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from builders import read_file

from annotations.errors import UnsafeArchive
from annotations.formats import archives
from annotations.operations.import_documents import ImportReport, import_documents
from annotations.project import Project
from annotations.wording import rejection

GOOD = {"text": "وصل إلى غزة", "label": [[8, 11, "LOC"]]}


def lines(path: Path, *values: object) -> Path:
    told = [each if isinstance(each, str) else json.dumps(each) for each in values]
    path.write_text("\n".join(told), encoding="utf-8", newline="")
    return path


def imported(tmp_path: Path, *sources: Path, **how: object) -> ImportReport:
    with Project.create(tmp_path / "p.tawsim") as project:
        report = import_documents(project, sources=list(sources), **how)  # type: ignore[arg-type]
    for each in report.rejected:
        for language in ("ar", "en"):
            assert "reason." not in rejection(each, language)
    return report


@pytest.mark.parametrize(
    "place", [[-1, 3], [8, 99], [3, 3], [9, 4], ["x", 2], [None, 1], [2**70, 2**71]]
)
def test_offsets_outside_the_text_are_told_and_the_other_spans_read(
    tmp_path: Path, place: list[object]
) -> None:
    bad = {"text": "ذهب من غزة", "label": [[*place, "LOC"], [7, 10, "LOC"]]}
    read = read_file("doccano", lines(tmp_path / "a.jsonl", GOOD, bad, GOOD))
    assert [each.line for each in read.rejected] == [2]
    assert [len(article.spans) for article in read.articles] == [1, 1, 1]


def test_an_offset_inside_a_pair_of_utf16_is_told(tmp_path: Path) -> None:
    bad = {"text": "📌 غزة", "label": [[1, 6, "LOC"], [3, 6, "LOC"]]}
    path = lines(tmp_path / "a.jsonl", bad)
    read = read_file("doccano", path, offsets_are="utf-16")
    assert [(each.line, each.reason) for each in read.rejected] == [(1, "span_outside_text")]
    assert [span.fragments for span in read.articles[0].spans] == [((2, 5),)]


@pytest.mark.parametrize("unit", ["utf-16", "graphemes", "code-points"])
def test_doccano_offsets_are_told_by_what_they_fit(tmp_path: Path, unit: str) -> None:
    text = "📌📌 قُتِلَ مَدَنِيٌّ فِي غَزَّةَ 👩‍👩‍👧 اليوم"
    words = [("LOC", "غَزَّةَ"), ("TIME", "اليوم")]
    found = []
    for label, word in words:
        at = text.index(word)
        before, inner = text[:at], word
        if unit == "utf-16":
            start = len(before.encode("utf-16-le")) // 2
            found.append([start, start + len(inner.encode("utf-16-le")) // 2, label])
        elif unit == "graphemes":
            import regex

            start = len(regex.findall(r"\X", before))
            found.append([start, start + len(regex.findall(r"\X", inner)), label])
        else:
            found.append([at, at + len(inner), label])
    read = read_file("doccano", lines(tmp_path / "a.jsonl", {"text": text, "label": found}))
    (article,) = read.articles
    given = [(s.label, text[slice(*s.fragments[0])]) for s in article.spans]
    assert given == words


def test_old_label_studio_offsets_are_told_by_the_quoted_words(tmp_path: Path) -> None:
    text = "📌📌 في غزة  اليوم"
    result = [
        {
            "id": f"r{unit}",
            "type": "labels",
            "from_name": "label",
            "value": {"start": at, "end": at + len(words), "text": words, "labels": ["X"]},
        }
        for unit, (at, words) in enumerate([(8, "غزة"), (13, "اليوم")])
    ]
    tasks = [{"data": {"text": text}, "annotations": [{"result": result}]}]
    path = tmp_path / "a.json"
    path.write_text(json.dumps(tasks), encoding="utf-8")
    read = read_file("labelstudio", path)
    assert read.reasons == {}
    assert [text[slice(*s.fragments[0])] for s in read.articles[0].spans] == ["غزة", "اليوم"]


def test_predictions_come_as_the_models_own_layer_with_their_score(tmp_path: Path) -> None:
    region = {"id": "r", "type": "labels", "value": {"start": 0, "end": 3, "labels": ["LOC"]}}
    flat = {"id": "r", "type": "number", "from_name": "value"}
    value = {**flat, "value": {"start": 0, "end": 3, "number": 12}}
    prediction = {"model_version": "m1", "score": 0.9, "result": [region, value]}
    task = {"data": {"text": "غزة اليوم"}, "predictions": [prediction]}
    path = tmp_path / "a.json"
    path.write_text(json.dumps([task]), encoding="utf-8")
    (article,) = read_file("labelstudio", path).articles
    (span,) = article.spans
    assert (span.layer, span.origin.kind, span.origin.by, span.origin.score) == (
        *("m1", "model", "m1"),
        0.9,
    )
    assert span.attributes == {"value": 12}


def test_json_a_million_deep_is_told_and_the_rest_read(tmp_path: Path) -> None:
    deep = '{"text": "x", "label": ' + "[" * 1_000_000 + "]" * 1_000_000 + "}"
    read = read_file("doccano", lines(tmp_path / "a.jsonl", GOOD, deep, GOOD))
    assert [(each.line, each.reason) for each in read.rejected] == [(2, "too_deep")]
    assert len(read.articles) == 2
    tasks = tmp_path / "b.json"
    good = '{"data": {"text": "غزة"}, "annotations": []}'
    tasks.write_text(f"[{good},\n{deep},\n{good}]", encoding="utf-8")
    read = read_file("labelstudio", tasks)
    assert [(each.line, each.reason) for each in read.rejected] == [(2, "too_deep")]
    assert len(read.articles) == 2


def test_a_line_far_too_long_is_passed_over_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps(GOOD)
    piece = b"x" * 2**20
    with path.open("wb") as file:
        file.write(f'{good}\n{{"text": "'.encode())
        for _ in range(200):
            file.write(piece)
        file.write(f'", "label": []}}\n{good}\n'.encode())
    for name, count in (("doccano", 2), ("labelstudio", 0)):
        tracemalloc.start()
        read = read_file(name, path)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert (2, "too_large") in [(each.line, each.reason) for each in read.rejected]
        assert len(read.articles) == count
        assert peak < 180 * 2**20


@pytest.mark.parametrize("name", ["doccano", "labelstudio", "prodigy", "cas-json", "w3c"])
def test_what_is_no_json_is_told(tmp_path: Path, name: str) -> None:
    for number, content in enumerate([b"{", b"[1, 2", b'{"a": "\xff\xfe"}', b"", b"null", b"[]"]):
        path = tmp_path / f"{number}.json"
        path.write_bytes(content)
        read = read_file(name, path)
        assert read.articles == []


BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;">]><TEI xmlns="http://www.tei-c.org/ns/1.0"><text>&c;</text></TEI>"""
FILE = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>&a;</text></TEI>"""


@pytest.mark.parametrize("name", ["tei", "cas-xmi"])
@pytest.mark.parametrize("content", [BOMB, FILE])
def test_xml_with_entities_is_refused(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / "a.xml"
    path.write_text(content, encoding="utf-8")
    read = read_file(name, path)
    assert [each.reason for each in read.rejected] == ["xml_entities"]
    assert read.articles == []


@pytest.mark.parametrize("name", ["tei", "cas-xmi"])
def test_broken_and_deep_xml_is_told_with_its_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.xml"
    path.write_text('<?xml version="1.0"?>\n<a>\n<b></a>', encoding="utf-8")
    assert [each.line for each in read_file(name, path).rejected][-1] in (2, 3)
    path.write_text("<a>" * 1_000_000, encoding="utf-8")
    assert {each.reason for each in read_file(name, path).rejected} <= {
        *("too_deep", "not_tei", "not_xmi"),
    }
    path.write_bytes('<?xml version="1.0"?><a>غزة</a>'.encode("cp1256"))
    assert {each.reason for each in read_file(name, path).rejected} <= {
        *("not_xml", "not_tei", "not_xmi"),
    }


def test_bad_lines_of_brat_are_told_and_the_rest_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("ذهب إلى غزة", encoding="utf-8")
    path = lines(
        tmp_path / "a.ann",
        "T1\tLOC 8 11\tغزة",
        "T2\tLOC 8 99\tغزة؟",
        "T3\tLOC x y\tغزة",
        "T4\tLOC 3 3\t",
        "T5\tLOC 0 3\tبيت",
        "R1\tnear Arg1:T1 Arg2:T9",
        "E1\tGo:T1",
        "*\tEquiv T1 T2",
        "nonsense",
        "A1\tSure T1",
        "T6\tLOC 0 3\tغزة",
    )
    read = read_file("brat", path)
    assert sorted((each.line, each.reason) for each in read.rejected) == [
        (2, "span_outside_text"),
        (3, "bad_line"),
        (4, "empty_span"),
        (5, "quote_differs"),
        (9, "bad_line"),
    ]
    assert sorted(each.reason for each in read.lost) == [
        *("equivalences", "events", "relations", "repaired"),
    ]
    (article,) = read.articles
    assert [(s.fragments, dict(s.attributes)) for s in article.spans] == [
        (((8, 11),), {"Sure": True}),
        (((8, 11),), {}),
    ]


def test_brat_offsets_that_counted_crlf_as_one_are_put_right(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("ذهب\r\nإلى\r\nغزة".encode())
    read = read_file("brat", lines(tmp_path / "a.ann", "T1\tLOC 8 11\tغزة"))
    assert [span.fragments for span in read.articles[0].spans] == [((10, 13),)]
    assert read.reasons == {}


def test_bad_rows_of_tsv_are_told_and_the_rest_read(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "a.tsv",
        "#FORMAT=WebAnno TSV 3.3",
        "#T_SP=webanno.custom.Span|value",
        "",
        "",
        "#Text=في غزة",
        "1-1\t0-2\tفي\t_\t",
        "1-2\t3-6\tغزة\tLOC\t",
        "1-3\t90-93\tغزة\tLOC\t",
        "1-4\t3-6\tبيت\tLOC\t",
        "nonsense",
        "1-5\t3-6\tغزة\tLOC",
        "1-6\t3-6\tغزة\t",
    )
    read = read_file("webanno-tsv", path)
    assert sorted((each.line, each.reason) for each in read.rejected) == [
        *((8, "span_outside_text"), (9, "quote_differs"), (10, "bad_line"), (12, "bad_line")),
    ]
    assert [(s.label, s.fragments) for s in read.articles[0].spans] == [("LOC", ((3, 6),))] * 2


def test_web_annotations_of_a_text_that_has_changed_are_found_by_their_words(
    tmp_path: Path,
) -> None:
    selectors = [
        {"type": "TextPositionSelector", "start": 8, "end": 11},
        {"type": "TextQuoteSelector", "exact": "غزة", "prefix": "إلى ", "suffix": " ثم"},
    ]
    gone = [{"type": "TextQuoteSelector", "exact": "بيروت"}]
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": "LOC"}]
    items = [
        {"type": "Annotation", "body": bodies, "target": {"source": "a.txt", "selector": each}}
        for each in (selectors, gone)
    ]
    (tmp_path / "a.txt").write_text("عاجل: من غزة ذهب إلى غزة ثم عاد", encoding="utf-8")
    path = tmp_path / "a.jsonld"
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "items": items}
    path.write_text(json.dumps(page), encoding="utf-8")
    read = read_file("w3c", path)
    assert [span.fragments for span in read.articles[0].spans] == [((21, 24),)]
    assert [each.reason for each in read.lost] == ["repaired"]
    assert [each.reason for each in read.rejected] == ["not_found"]


def test_a_source_address_leads_nowhere_but_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("سر", encoding="utf-8")
    folder = tmp_path / "in"
    folder.mkdir()
    target = {"source": "../secret.txt", "selector": {"type": "TextPositionSelector"}}
    path = folder / "a.jsonld"
    path.write_text(json.dumps({"target": target}), encoding="utf-8")
    read = read_file("w3c", path)
    assert read.articles == []
    assert [each.reason for each in read.rejected] == ["no_text_file"]


def archive(path: Path, members: dict[str, bytes], links: tuple[str, ...] = ()) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
        for name in links:
            info = zipfile.ZipInfo(name)
            info.external_attr = (stat.S_IFLNK | 0o777) << 16
            package.writestr(info, "/etc/passwd")
    return path


def test_an_archive_gives_its_files_and_nothing_climbs_out(tmp_path: Path) -> None:
    good = json.dumps(GOOD).encode()
    other = json.dumps({**GOOD, "label": [[0, 3, "VERB"]]}).encode()
    members = {
        "amal.jsonl": good,
        "noor.jsonl": other,
        "../out.jsonl": good,
        "/abs.jsonl": good,
        "c:\\x.jsonl": good,
        "inner.zip": b"PK",
    }
    path = archive(tmp_path / "export.zip", members, ("link.jsonl",))
    with Project.create(tmp_path / "p.tawsim") as project:
        report = import_documents(project, sources=[path], format="doccano")
        names = {layer.name for layer in project.layers.all()}
    assert (report.documents, report.duplicates, report.spans) == (1, 1, 2)
    assert {"amal", "noor"} <= names
    assert sorted(each.reason for each in report.rejected) == [
        *("archive_inside", "climbs_out", "climbs_out", "climbs_out", "is_a_link"),
    ]
    assert not (tmp_path / "out.jsonl").exists()


def test_an_archive_that_unfolds_too_far_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = archive(tmp_path / "bomb.zip", {"a.txt": b"\0" * (40 * 2**20)})
    with pytest.raises(UnsafeArchive, match="bomb"):
        imported(tmp_path, bomb)
    (tmp_path / "p.tawsim").unlink()
    monkeypatch.setattr(archives, "MOST_FILES", 3)
    many = archive(tmp_path / "many.zip", {f"{n}.txt": b"x" for n in range(5)})
    with pytest.raises(UnsafeArchive, match="files"):
        imported(tmp_path, many)
    (tmp_path / "p.tawsim").unlink()
    broken = tmp_path / "broken.zip"
    broken.write_bytes(bomb.read_bytes()[:200])
    with pytest.raises(UnsafeArchive, match="damaged"):
        imported(tmp_path, broken)


def test_a_file_of_no_known_format_among_others_is_told(tmp_path: Path) -> None:
    good = lines(tmp_path / "a.jsonl", GOOD)
    other = tmp_path / "b.bin"
    other.write_bytes(b"\0\1")
    report = imported(tmp_path, good, other)
    assert (report.documents, [each.reason for each in report.rejected]) == (1, ["unknown_format"])


def test_wojood_rows_are_read_with_all_their_columns(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "w.txt",
        *("$#$ O", "الرئيس B-OCC", "بشار B-PERS", "الأسد I-PERS", "في O", ""),
        *("جامعة B-ORG", "دمشق I-ORG B-GPE", ". O", ""),
    )
    read = read_file("conll", path)
    (article,) = read.articles
    text = article.document.text
    assert [(s.label, text[slice(*s.fragments[0])]) for s in article.spans] == [
        *(("OCC", "الرئيس"), ("PERS", "بشار الأسد"), ("ORG", "جامعة دمشق"), ("GPE", "دمشق")),
    ]


@pytest.mark.parametrize(
    ("tags", "scheme"),
    [
        (["I-PER", "I-PER", "B-PER", "O", "I-LOC"], "IOB1"),
        (["B-PER", "I-PER", "B-PER", "O", "B-LOC"], "IOB2"),
        (["B-PER", "E-PER", "S-PER", "O", "S-LOC"], "BIOES"),
        (["B-PER", "L-PER", "U-PER", "O", "U-LOC"], "BILOU"),
    ],
)
def test_the_way_of_tagging_is_told_from_the_tags(
    tmp_path: Path, tags: list[str], scheme: str
) -> None:
    rows = [f"كلمة{n} {tag}" for n, tag in enumerate(tags)]
    (article,) = read_file("conll", lines(tmp_path / "a.conll", *rows)).articles
    assert article.document.metadata == {"tags": scheme}
    text = article.document.text
    assert [text[slice(*s.fragments[0])] for s in article.spans] == [
        *("كلمة0 كلمة1", "كلمة2", "كلمة4"),
    ]


def test_real_conll_with_broken_tags_is_read_and_each_bad_line_told(shared: Path) -> None:
    path = shared / "ner" / "anercorp-dev.conll"
    rows = [line.split() for line in path.read_text("utf-8").splitlines()]
    good = ("B-", "I-")
    bad = [n for n, row in enumerate(rows, 1) if row and row[-1] != "O" and row[-1][:2] not in good]
    read = read_file("conll", path)
    assert [each.line for each in read.rejected] == bad
    assert {each.reason for each in read.rejected} <= {"bad_tag", "bad_columns"}
    begun = sum(row[-1].startswith("B-") for row in rows if row)
    assert sum(len(article.spans) for article in read.articles) >= begun
