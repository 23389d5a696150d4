"""Files that mean harm, one a line: the sentence each must give, and how much of it is read.

What others of them do to a project's own file is in ``test_strangers_project`` and
``test_foreign_file``, and what is beyond a reader's format in ``formats/test_hostile_files``.
"""

from __future__ import annotations

import json
import socket
import stat
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from fuzz_strangers import memory

from annotations.errors import InvalidScheme, Problem
from annotations.formats.label_scheme import load_scheme
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.storage.self_check import check
from annotations.wording import rejection, sentence

GOOD = json.dumps({"text": "وصل إلى غزة", "label": [[8, 11, "LOC"]]}, ensure_ascii=False)
TAWSIM = '{"format":"tawsim","version":1,"label_set":{"labels":[]},"layers":[]}'
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOMB = (
    '<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
SECRET = '<!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
HUGE_INT = "9" * 5_000


@dataclass(frozen=True)
class Case:
    """A file by its name and bytes, the format asked for, what is told, how many are read."""

    name: str
    content: bytes | Callable[[Path], None]
    told: str
    format: str | None = None
    read: int = 0

    def __str__(self) -> str:
        return f"{self.name}-{self.told}"


def lines(*told: str) -> bytes:
    return "\n".join((GOOD, *told, GOOD.replace("وصل", "ذهب"))).encode("utf-8", "surrogatepass")


def one(text: object = "نص", **more: object) -> str:
    return json.dumps({"text": text, **more})


def span(**more: object) -> str:
    told = {"label": "LOC", "start": 0, "end": 1, **more}
    return json.dumps({"text": "نص", "spans": [told]})


def tawsim(line: str) -> bytes:
    return f"{TAWSIM}\n{line}\n".encode()


def docx(document: str, **others: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("word/document.xml", document)
            for name, content in others.items():
                package.writestr(name.replace("__", "/"), content)

    return make


def paragraph(words: str) -> str:
    return f'<w:document xmlns:w="{WORDS}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:document>'


def inflated(path: Path) -> None:
    """A few hundred kilobytes that unfold to 80 MB of one paragraph."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        begin, end = paragraph("|").split("|")
        with package.open("word/document.xml", "w") as part:
            part.write(begin.encode())
            for _ in range(80):
                part.write(b"<!--" + b"x" * (2**20) + b"-->")
            part.write(end.encode())


def archive(*names: str, link: bool = False) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as package:
            for number, name in enumerate(names):
                info = zipfile.ZipInfo(name)
                if link and number == 0:
                    info.external_attr = (stat.S_IFLNK | 0o777) << 16
                package.writestr(info, GOOD.replace("وصل", f"و{number}ل"))

    return make


def long_line(path: Path) -> None:
    """Eighty megabytes without a newline between two good lines."""
    with path.open("wb") as stream:
        stream.write(b"text,title\none,a\n")
        for _ in range(80):
            stream.write(b"x" * 2**20)
        stream.write(b"\ntwo,b\n")


IMPORTS = [
    # JSON that is none, or goes too far
    Case("deep.jsonl", lines("[" * 100_000), "too_deep", "jsonl", 2),
    Case("deep_objects.jsonl", lines('{"a":' * 5_000 + "1" + "}" * 5_000), "too_deep", "jsonl", 2),
    Case("deep.json", b'[{"text":"x","a":' + b"[" * 999 + b"]" * 999 + b"}]", "too_deep", "jsonl"),
    Case("integer.jsonl", lines(f'{{"text": {HUGE_INT}}}'), "not_json", "jsonl", 2),
    Case("integer.json", f'[{{"text": {HUGE_INT}}}]'.encode(), "not_json", "jsonl"),
    Case("surrogate.jsonl", lines('{"text": "\\ud800"}'), "lone_surrogate", "jsonl", 2),
    Case("raw_surrogate.jsonl", lines('{"text": "\ud800"}'), "encoding", "jsonl", 2),
    Case("number.jsonl", lines(one(12)), "text_not_string", "jsonl", 2),
    Case("list.jsonl", lines(one([1])), "text_not_string", "jsonl", 2),
    Case("no_text.jsonl", lines('{"a": 1}'), "no_text_field", "jsonl", 2),
    Case("empty.jsonl", lines(one("")), "empty", "jsonl", 2),
    Case("scalar.jsonl", lines("null"), "not_an_object", "jsonl", 2),
    Case("nothing.json", b"   ", "not_json", "jsonl"),
    Case("cut.json", b'[{"text": "x"}, {"text": "y"', "not_json", "jsonl", 1),
    Case("title_surrogate.jsonl", lines(one(title="\ud800", author="\udc00")), "", "jsonl", 3),
    Case("infinite.jsonl", lines('{"text": "x", "n": 1e999, "m": NaN}'), "", "jsonl", 3),
    Case("rtl\u202elnosj.exe.jsonl", lines(one(title="a\u202egpj.exe")), "", "jsonl", 3),
    # Spans where no text is
    Case("minus.jsonl", lines(one(label=[[-5, -1, "L"]])), "span_outside_text", "doccano", 3),
    Case("turned.jsonl", lines(one(label=[[2, 1, "L"]])), "span_outside_text", "doccano", 3),
    Case("beyond.jsonl", lines(one(label=[[0, 10**30, "L"]])), "span_outside_text", "doccano", 3),
    Case("inf.jsonl", lines('{"text":"x","label":[[1e999,2,"L"]]}'), "bad_span", "doccano", 3),
    Case("words.jsonl", lines(one(label=[["a", "b", "L"]])), "bad_span", "doccano", 3),
    Case("tokens.jsonl", lines(one(spans=[{"start": float("inf")}])), "bad_span", "prodigy", 3),
    Case("label.jsonl", lines(one(label=[[0, 1, "\ud800<b>"]])), "", "doccano", 3),
    # Tawsim's own format, forged
    Case("time.jsonl", tawsim(span(created=2**80)), "LabelMissing", "tawsim", 1),
    Case("origin.jsonl", tawsim(span(origin={"kind": "evil"})), "not_tawsim", "tawsim"),
    Case("fragments.jsonl", tawsim(span(fragments=[[0]])), "not_tawsim", "tawsim"),
    Case("hash.jsonl", tawsim(one(sha256="00")), "hash_differs", "tawsim"),
    Case("state.jsonl", tawsim(one(states={"x": "evil"})), "not_tawsim", "tawsim"),
    Case("quote.jsonl", tawsim(span(text="غير")), "quote_differs", "tawsim"),
    Case("version.jsonl", TAWSIM.replace("1", "9", 1).encode(), "UnreadableFile", "tawsim"),
    Case(
        "layers.jsonl",
        TAWSIM.replace(
            '"layers":[]', '"layers":[{"id":"\\ud800","name":"x","kind":"gold"}]'
        ).encode(),
        "UnreadableFile",
        "tawsim",
    ),
    # XML and what is made of it
    Case("bomb.xml", f"{BOMB}<TEI>&c;</TEI>".encode(), "xml_entities", "tei"),
    Case("secret.xml", f"{SECRET}<TEI>&x;</TEI>".encode(), "xml_entities", "tei"),
    Case("bomb.xmi", f"{BOMB}<x>&c;</x>".encode(), "xml_entities", "cas-xmi"),
    Case("codec.xml", b'<?xml version="1.0" encoding="UT-8"?><TEI/>', "encoding", "tei"),
    Case("utf7.xml", b'<?xml version="1.0" encoding="utf-7"?><TEI/>', "encoding", "tei"),
    Case("deep.xml", b"<a>" * 50_000, "too_deep", "tei"),
    # Word documents
    Case("bomb.docx", docx(BOMB + paragraph("&c;")), "xml_entities", "docx"),
    Case("secret.docx", docx(SECRET + paragraph("&x;")), "xml_entities", "docx"),
    Case("inflated.docx", inflated, "too_large", "docx"),
    Case("no_part.docx", archive("x.xml"), "not_docx", "docx"),
    Case("no_zip.docx", b"PK\3\4", "not_docx", "docx"),
    Case("other.docx", docx("<html/>"), "not_docx", "docx"),
    Case(
        "outside.docx",
        docx(
            paragraph("نص"),
            _rels__rels="",
            **{
                "_rels/.rels": '<Relationships><Relationship Target="/../../etc/passwd" '
                'Type="x/officeDocument"/></Relationships>'
            },
        ),
        "",
        "docx",
        1,
    ),
    Case("remote.docx", docx(paragraph("http://evil.example/نص")), "", "docx", 1),
    # Tables
    Case("line.csv", long_line, "too_large", "csv", 2),
    Case("columns.csv", b"text,title\na,b,c,d\nx,y\n", "bad_columns", "csv", 1),
    Case("no_text.csv", b"a,b\n1,2\n", "no_text_field", "csv"),
    Case("formula.csv", b'text,title\n"=cmd|\' /C calc\'!A0","@SUM(1)"\n', "", "csv", 1),
    Case("nul.csv", b"text,title\na\0b,c\nx,y\n", "", "csv", 2),
    # Other tools' files
    Case("digits.ann", b"T1\tLOC 0 " + HUGE_INT.encode() + b"\tx\n", "bad_line", "brat", 1),
    Case(
        "digits.tsv",
        f"#FORMAT=WebAnno TSV 3.3\n\n\n#Text=x\n1-1\t0-{HUGE_INT}\tx\t\n".encode(),
        "bad_line",
        "webanno-tsv",
        1,
    ),
    Case(
        "name.jsonld",
        json.dumps({"type": "Annotation", "target": {"source": "9" * 5_000}}).encode(),
        "no_text_file",
        "w3c",
    ),
    Case(
        "address.jsonld",
        json.dumps({"type": "Annotation", "target": {"source": "http://[evil"}}).encode(),
        "no_text_file",
        "w3c",
    ),
    Case(
        "passwd.jsonld",
        json.dumps({"type": "Annotation", "target": {"source": "file:///etc/passwd"}}).encode(),
        "no_text_file",
        "w3c",
    ),
    # Pages
    Case(
        "script.html",
        b"<html><body><script>document.write('evil')</script></body></html>",
        "not_html",
        "html",
    ),
    Case("deep.html", b"<div>" * 20_000 + "نص".encode() * 40, "not_html", "html"),
    Case(
        "fetch.html",
        "<html><head><base href='http://evil.example/'><link rel='stylesheet' href='x.css'></head>"
        f"<body><img src='http://evil.example/a.png'><p>{'نص طويل. ' * 40}</p></body>".encode(),
        "",
        "html",
        1,
    ),
    # Archives
    Case("climbs.zip", archive("../a.jsonl", "b.jsonl"), "climbs_out", "doccano", 1),
    Case("absolute.zip", archive("/tmp/a.jsonl", "b.jsonl"), "climbs_out", "doccano", 1),
    Case("drive.zip", archive("C:\\a.jsonl", "b.jsonl"), "climbs_out", "doccano", 1),
    Case("link.zip", archive("a.jsonl", "b.jsonl", link=True), "is_a_link", "doccano", 1),
    Case("nested.zip", archive("a.zip", "b.jsonl"), "archive_inside", "doccano", 1),
    Case("rtl.zip", archive("\u202elnosj.a.jsonl", "b.jsonl"), "", "doccano", 2),
    Case("half.zip", b"PK\3\4" + b"\0" * 40, "UnsafeArchive", "doccano"),
    # What is none of these
    Case("nothing.bin", b"\0\1\2", "UnknownFormat"),
    Case("bytes.txt", b"\xff\xfe\xff", "encoding", "text"),
]

EMPTY: dict[str, object] = {"labels": []}
LABEL: dict[str, object] = {"id": "A", "name": "A", "colour": "#123456"}


def labels(*told: dict[str, object]) -> dict[str, object]:
    return {"labels": list(told)}


def nested(depth: int) -> dict[str, object]:
    choice: dict[str, object] = {"id": "0"}
    for number in range(depth):
        choice = {"id": str(number + 1), "children": [choice]}
    return {"id": "x", "kind": "choice", "choices": [choice]}


SCHEMES: list[tuple[str, object, str]] = [
    ("many", labels(*({**LABEL, "id": f"A{n}", "name": f"A{n}"} for n in range(600))), "too_large"),
    ("long", labels({**LABEL, "names": {"ar": "س" * 200_000}}), "too_large"),
    ("deep", labels({**LABEL, "attributes": [nested(100)]}), "too_large"),
    ("wide", labels({**LABEL, "names": {f"l{n}": "x" for n in range(150_000)}}), "too_large"),
    ("half", labels({**LABEL, "names": {"ar": "\ud800"}}), "surrogate"),
    ("colour", labels({**LABEL, "colour": "url(/etc/passwd)"}), "colour"),
    ("path", labels({**LABEL, "name": "../../x"}), "label_name"),
    ("twice", labels(LABEL, LABEL), "id_twice"),
    ("kind", labels({**LABEL, "attributes": [{"id": "x", "kind": "eval"}]}), "shape"),
    ("shape", [1, 2], "shape"),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    Project.create(tmp_path / "p.tawsim").close()
    return tmp_path / "p.tawsim"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked for")

    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("case", IMPORTS, ids=str)
def test_a_file_is_told_and_the_rest_of_it_is_read(
    case: Case, project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    path = folder / case.name
    if callable(case.content):
        case.content(path)
    else:
        path.write_bytes(case.content)
    (folder / "digits.txt").write_text("x", encoding="utf-8")
    there = {each.name: each.stat().st_size for each in folder.iterdir()}
    reasons: list[str] = []
    read = 0
    with Project.open(project) as opened:
        try:
            report = import_documents(opened, sources=[path], format=case.format)
        except Problem as problem:
            reasons.append(type(problem).__name__)
            reasons += [
                f"no {language}" for language in ("ar", "en") if not sentence(problem, language)
            ]
        else:
            read = report.documents
            reasons += [each.reason for each in report.rejected]
            for each in report.rejected:
                for language in ("ar", "en"):
                    assert "reason." not in rejection(each, language)
        assert check(opened.connection) == []
    assert (set(reasons), read) == ({case.told} - {""}, case.read)
    assert {each.name: each.stat().st_size for each in folder.iterdir()} == there
    assert {each.name for each in tmp_path.iterdir()} <= {
        *("in", "p.tawsim", ".p.tawsim.lock", "data", "config"),
    }
    assert memory() < 2 * 2**30


@pytest.mark.parametrize(("name", "value", "reason"), SCHEMES, ids=[each[0] for each in SCHEMES])
def test_a_scheme_that_means_harm_is_refused(
    tmp_path: Path, name: str, value: object, reason: str
) -> None:
    path = tmp_path / f"{name}.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    with pytest.raises(InvalidScheme) as caught:
        load_scheme(path)
    assert caught.value.facts["reason"] == reason
    for language in ("ar", "en"):
        assert "InvalidScheme" not in sentence(caught.value, language)


def test_a_scheme_of_a_gigabyte_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as stream:
        stream.truncate(2**30)
    with pytest.raises(InvalidScheme, match="too_large"):
        load_scheme(path)


def test_a_file_renames_no_label_and_nobody_that_is_here(tmp_path: Path) -> None:
    from builders import AMAL, COUNTRY, project_with

    mine, _ = project_with(tmp_path / "mine.tawsim", "نص")
    head = {
        "format": "tawsim",
        "version": 1,
        "label_set": {"labels": [{"id": COUNTRY, "name": "EVIL", "colour": "#000000"}]},
        "layers": [{"id": AMAL, "name": "evil", "kind": "gold"}],
    }
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(head) + "\n" + one("نص آخر"), encoding="utf-8")
    with mine:
        import_documents(mine, sources=[path], format="tawsim")
        assert mine.label_set.named("COUNTRY").id == COUNTRY
        found = mine.layers.get(AMAL)
        assert (found and found.name, found and found.kind) == ("أمل", "annotator")
        assert mine.label_set.named("EVIL").id != COUNTRY


def test_the_corpus_is_as_large_as_it_says() -> None:
    assert len(IMPORTS) + len(SCHEMES) >= 60
