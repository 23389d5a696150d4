from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

import docx
import pytest
from hypothesis import given
from strategies import texts

from annotations.errors import FileMissing, UnknownEncoding, UnknownFormat
from annotations.formats.catalogue import reader
from annotations.formats.encodings import detect
from annotations.formats.records import Article, FieldMapping, ReadOptions, Rejected, Source
from annotations.formats.sources import format_of, walk

TEXT = "قال مسؤول في غزة: وصل ٣٧٠٠ مهاجر، بينهم أطفال.\r\nثم عادوا إلى بيوتهم؟\n"


def read(path: Path, **options: object) -> list[Article | Rejected]:
    chosen = ReadOptions(**options)  # type: ignore[arg-type]
    return list(reader(format_of(path))(Source(path, path.name), chosen))


def texts_of(items: list[Article | Rejected]) -> list[str]:
    return [item.document.text for item in items if isinstance(item, Article)]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6"]
)
def test_each_encoding_is_told_and_read(tmp_path: Path, encoding: str) -> None:
    text = TEXT if encoding != "iso8859_6" else TEXT.replace("٣٧٠٠", "3700")
    if encoding == "cp1256":
        text = text.replace("٣٧٠٠", "3700")
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert texts_of(read(path)) == [text]


def test_an_encoding_can_be_given_and_a_wrong_one_says_where(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc\nabc\n" + "غزة".encode("cp1256"))
    assert texts_of(read(path, encoding="windows-1256")) == ["abc\nabc\nغزة"]
    (rejected,) = read(path, encoding="utf-8")
    assert isinstance(rejected, Rejected)
    assert (rejected.line, rejected.reason) == (3, "encoding")
    with pytest.raises(UnknownEncoding):
        read(path, encoding="klingon")


def test_ascii_is_utf8() -> None:
    assert detect(b"plain") == "utf-8"
    assert detect(b"") == "utf-8"


@given(texts)
def test_any_text_comes_back_from_jsonl_and_csv(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "a.jsonl"
        lines.write_text(json.dumps({"text": text}) + "\n", encoding="utf-8")
        assert texts_of(read(lines)) == [text]
        table = Path(folder) / "a.csv"
        with table.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([["title", "text"], ["م", text]])
        assert texts_of(read(table, encoding="utf-8")) == [text]


def test_bad_lines_are_told_with_their_numbers_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    deep = "[" * 100_000
    lines = [
        '{"text": "أول"}',
        "{bad",
        "",
        '{"title": "بلا نص"}',
        '{"text": 5}',
        '{"text": ""}',
        '{"text": "\\ud800"}',
        '["list"]',
        '{"text": ' + deep,
        '{"text": "آخر", "extra": 7}',
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    items = read(path)
    assert texts_of(items) == ["أول", "آخر"]
    rejected = [(item.line, item.reason) for item in items if isinstance(item, Rejected)]
    assert rejected == [
        (2, "not_json"),
        (4, "no_text_field"),
        (5, "text_not_string"),
        (6, "empty"),
        (7, "lone_surrogate"),
        (8, "not_an_object"),
        (9, "too_deep"),
    ]
    last = items[-1]
    assert isinstance(last, Article)
    assert last.document.metadata == {"extra": 7}


def test_a_bad_byte_in_the_middle_costs_its_line_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps({"text": "نص " * 200_000}, ensure_ascii=False).encode()
    path.write_bytes(good + b'\n{"text": "\xff"}\n{"text": "z"}\n')
    items = read(path)
    assert len(texts_of(items)) == 2
    assert [(i.line, i.reason) for i in items if isinstance(i, Rejected)] == [(2, "encoding")]


def test_columns_can_be_mapped(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("العنوان\tالنص\tقسم\nخبر\tنص الخبر\tدولي\n", encoding="utf-8")
    (article,) = read(path, fields=FieldMapping(text="النص", title="العنوان"))
    assert isinstance(article, Article)
    assert (article.document.title, article.document.text) == ("خبر", "نص الخبر")
    assert article.document.metadata == {"قسم": "دولي"}


def test_a_word_document_gives_its_paragraphs_and_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    made = docx.Document()
    made.add_paragraph("الفقرة الأولى")
    made.add_table(1, 2).cell(0, 1).text = "خلية"
    made.add_paragraph("الأخيرة")
    made.save(str(path))
    assert texts_of(read(path)) == ["الفقرة الأولى\n\tخلية\nالأخيرة"]
    path.write_bytes(b"PK not a zip")
    (rejected,) = read(path)
    assert isinstance(rejected, Rejected)
    assert rejected.reason == "not_docx"


def test_a_web_page_gives_its_main_text(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    body = "<p>وصل مهاجرون إلى البيرو قادمين من فنزويلا عبر الحدود الشمالية.</p>" * 5
    page = (
        '<html><head><meta charset="windows-1256"><title>خبر</title></head><body>'
        f"<nav>روابط</nav><article><h1>خبر</h1>{body}</article></body></html>"
    )
    path.write_bytes(page.encode("cp1256"))
    (article,) = read(path)
    assert isinstance(article, Article)
    assert "وصل مهاجرون إلى البيرو" in article.document.text
    assert "روابط" not in article.document.text


def test_a_folder_is_walked_and_hidden_files_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "sub/a.txt", ".hidden.txt", "sub/x.bin"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("نص", encoding="utf-8")
    assert [source.name for source in walk([tmp_path])] == ["b.txt", "sub/a.txt"]
    with pytest.raises(FileMissing):
        list(walk([tmp_path / "none"]))
    with pytest.raises(UnknownFormat):
        format_of(tmp_path / "sub" / "x.bin")


@pytest.mark.parametrize(
    ("encoding", "bad"),
    [("utf-8", b"\xff"), ("utf-16-le", "\ud800".encode("utf-16-le", "surrogatepass"))],
)
def test_a_bad_row_is_told_and_the_rest_of_the_table_is_read(
    tmp_path: Path, encoding: str, bad: bytes
) -> None:
    path = tmp_path / "a.csv"
    good = "غزة"
    head, tail = f"text\n{good}\n".encode(encoding), f"\n{good}\n".encode(encoding)
    path.write_bytes(head + bad + tail)
    first, rejected, last = read(path)
    assert isinstance(rejected, Rejected)
    assert (rejected.line, rejected.reason) == (3, "encoding")
    assert texts_of([first, last]) == [good, good]


def test_a_bad_line_is_told_and_the_rest_of_the_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    line = json.dumps({"text": "غزة تحت القصف"}, ensure_ascii=False).encode()
    path.write_bytes(b"\n".join([line, b'{"text": "\xff"}', line]))
    first, rejected, last = read(path)
    assert isinstance(rejected, Rejected)
    assert (rejected.line, rejected.reason) == (2, "encoding")
    assert texts_of([first, last]) == ["غزة تحت القصف"] * 2


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json_too_deep_to_write_again_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text('{"text": "غزة", "more": ' + "[" * 250 + "]" * 250 + "}", encoding="utf-8")
    (rejected,) = read(path)
    assert isinstance(rejected, Rejected)
    assert rejected.reason == "too_deep"


def test_an_encoding_that_is_none_of_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"abc")
    with pytest.raises(UnknownEncoding):
        read(tmp_path / "a.txt", encoding="hex")


def test_arabic_after_a_long_ascii_head_is_still_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "a line of ASCII\n" * 20_000 + "وصل المهاجرون إلى غزة"
    path.write_bytes(text.encode("cp1256"))
    assert texts_of(read(path)) == [text]
