"""What the fuzzing changes: a file of every format; bytes, JSON, zips and tables made another."""

from __future__ import annotations

import io
import json
import random
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from builders import AMAL, COUNTRY, VICTIM, small_label_set

from annotations.document import Document
from annotations.formats.catalogue import Shape, formats
from annotations.formats.label_scheme import label_set_to_json
from annotations.layer import DocumentState
from annotations.operations.assign_work import assign_work
from annotations.operations.edit_flags import write_document_note
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.export_documents import export_documents
from annotations.operations.write_work_file import write_work_file
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage.journal import StepHash, StepHead, StepKind

_TEXT = "وصل 12 مهاجرًا من باكستان إلى البيرو 📌\r\nثم عادوا «بسلام» يوم 5.\n"
_TOKENS = (
    *(b'"', b"\\", b"[", b"]", b"{", b"}", b"<", b">", b"&", b"\t", b"\r", b"\n", b"\0", b","),
    *(b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\\ud800", b"\\u0000", "\u202e".encode(), b"\x1a"),
    *(b"-1", b"99999999999999999999", b"1e999", b"NaN", b"9" * 5_000, b"[" * 300, b"null"),
    *(b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"<![CDATA[", b"<!--", b"]]>", b"=1+1", b"../"),
    *(b"<div>" * 400, b"$#$ O\n", b"B-", b"#FORMAT=WebAnno TSV 3.3\n", b"A" * 10_000),
)
_VALUES: tuple[object, ...] = (
    *(None, True, -1, 0, 2**63, -(2**70), 1.5, float("inf"), float("nan"), "", "x", "=1+1"),
    *("\ud800", "\0", "\u202e.exe", "<b>x</b>", "../../x", "غزة", [], {}, [[]], [None], {"": None}),
    *([1, 2, 3], "1" * 5_000, [{"start": -1, "end": 10**9}], "to_do", "COUNTRY", "9", 9),
)

_BESIDE = ("annotation.conf", "TypeSystem.xml", "visual.conf")


@dataclass(frozen=True, slots=True)
class Sample:
    """A sound file of a format ("scheme" is none of the catalogue's)."""

    format: str
    path: Path


def seeds(folder: Path) -> list[Sample]:
    """Sound files of every format that is read, a scheme, and three projects beside them."""
    if not folder.exists():
        folder.mkdir(parents=True)
        _projects(folder)
        _exported(folder)
        _written_by_hand(folder)
    return [
        Sample(path.parent.name, path)
        for path in sorted(folder.glob("*/*"))
        if (path.name not in _BESIDE and path.suffix not in (".lock", ".txt"))
        or path.parent.name in ("text", "conll")
    ]


def _projects(folder: Path) -> None:
    documents = [
        Document(f"{_TEXT}{n}", title=f"م{n}", date="2024-05-01", metadata={"k": n})
        for n in range(3)
    ]
    with Project.create(folder / "home.tawsim", small_label_set()) as project:
        with project.writing():
            project.documents.add(documents)
        add_annotator(project, name="أمل", layer=AMAL)
        project.actor = AMAL
        _annotate(project, documents, "h")
        ids = [document.id for document in documents]
        assign_work(project, documents=ids, annotators=["أمل"], overlap=1)
        write_work_file(project, layer=AMAL, target=folder / "work.tawsim")
    shutil.copy(folder / "home.tawsim", folder / "project.tawsim")
    with Project.open(folder / "work.tawsim") as work:
        work.actor = AMAL
        _annotate(work, documents, "w")
        set_state(work, document=documents[0].id, layer=AMAL, state=DocumentState.DONE)
        work.undo()


def _annotate(project: Project, documents: list[Document], mark: str) -> None:
    for n, document in enumerate(documents):
        for label, words in ((COUNTRY, "باكستان"), (VICTIM, "مهاجر")):
            at = document.text.index(words)
            add_span(
                project,
                document=document.id,
                layer=AMAL,
                label=label,
                fragments=[(at, at + len(words) - (mark == "w"))],
                span=SpanId(f"{mark}{n}{label}"),
            )
        write_document_note(project, document=document.id, layer=AMAL, note=f"ملاحظة {mark}")


def _exported(folder: Path) -> None:
    """What our own writers make of the project, for formats that are read as well."""
    with Project.open(folder / "home.tawsim", read_only=True) as project:
        for known in formats():
            if not (known.reads and known.writes):
                continue
            target = folder / known.name / f"out{known.suffix}"
            target.parent.mkdir()
            export_documents(project, format=known.name, target=target, layer=None)
            if known.shape is Shape.FOLDER:
                for path in sorted(target.rglob("*")):
                    if path.is_file():
                        shutil.move(path, target.parent / path.name)
                shutil.rmtree(target)


def _written_by_hand(folder: Path) -> None:
    rows = [
        {"text": f"{_TEXT}{n}", "title": "ع", "id": n, "more": [1, {"a": None}]} for n in (1, 2)
    ]
    table = 'text,title,date\r\n"وصل ""12"",\nمهاجرًا",ع,2024-05-01\r\nنص,ع,\r\n'
    page = f"<html><head><title>ع</title></head><body><article><p>{_TEXT * 5}</p></article></body>"
    files = {
        "text/a.txt": _TEXT.encode(),
        "text/b.txt": _TEXT.replace("📌", "").replace("ً", "").encode("cp1256", "ignore"),
        "jsonl/a.jsonl": "\n".join(map(json.dumps, rows)).encode(),
        "jsonl/a.json": json.dumps(rows, ensure_ascii=False).encode(),
        "csv/a.csv": table.encode(),
        "html/a.html": page.encode(),
        "scheme/a.json": json.dumps(label_set_to_json(small_label_set())).encode(),
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    import docx

    written = docx.Document()
    written.add_paragraph(_TEXT.replace("\r", ""))
    written.add_table(2, 2).cell(0, 0).text = "خلية"
    (folder / "docx").mkdir()
    written.save(str(folder / "docx" / "a.docx"))


def changed(sample: Sample, folder: Path, chance: random.Random) -> Path:
    """A copy of the file with one to four changes, what stands beside it copied as it is."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    text = sample.path.with_suffix(".txt")
    if text != sample.path and text.exists():
        shutil.copy(text, folder / text.name)
    raw = sample.path.read_bytes()
    for _ in range(chance.choice((1, 1, 2, 4))):
        raw = _way(sample.path, chance)(raw, chance)
    path = folder / sample.path.name
    path.write_bytes(raw[: 4 * 2**20])
    return path


Way = Callable[[bytes, random.Random], bytes]


def _way(path: Path, chance: random.Random) -> Way:
    suffix = path.suffix
    if suffix in (".json", ".jsonl", ".jsonld") and chance.random() < 0.7:
        return _json
    if suffix == ".docx" and chance.random() < 0.8:
        return _zip
    return _bytes


def _bytes(raw: bytes, chance: random.Random) -> bytes:
    """Bits turned, bytes cut out, doubled, or something put between."""
    at = chance.randrange(len(raw) + 1)
    to = min(len(raw), at + chance.choice((1, 2, 8, 64, 512)))
    match chance.randrange(5):
        case 0 if raw and at < len(raw):
            return raw[:at] + bytes([raw[at] ^ 1 << chance.randrange(8)]) + raw[at + 1 :]
        case 1:
            return raw[:at] + raw[to:]
        case 2:
            return raw[:to] + raw[at:to] * chance.choice((1, 3, 50)) + raw[to:]
        case 3:
            return raw[:at]
        case _:
            return raw[:at] + chance.choice(_TOKENS) + raw[at:]


def _json(raw: bytes, chance: random.Random) -> bytes:
    """One value somewhere in one of the lines made another, or a key taken away or doubled."""
    lines = raw.split(b"\n") if raw[:1] == b"{" else [raw]
    at = chance.randrange(len(lines))
    try:
        value = json.loads(lines[at])
    except ValueError:
        return _bytes(raw, chance)
    lines[at] = json.dumps(_elsewise(value, chance)).encode()
    return b"\n".join(lines)


def _elsewise(value: object, chance: random.Random) -> object:
    inner: list[object] = []
    if isinstance(value, dict | list):
        inner = list(value) if isinstance(value, dict) else list(range(len(value)))
    if not inner or chance.random() < 0.15:
        return chance.choice(_VALUES)
    assert isinstance(value, dict | list)
    key = chance.choice(list(inner))
    if chance.random() < 0.15:
        if isinstance(value, dict):
            return {name: held for name, held in value.items() if name != key}
        return value + value[:1]
    made = dict(value) if isinstance(value, dict) else list(value)
    made[key] = _elsewise(value[key], chance)  # type: ignore[index]
    return made


def _zip(raw: bytes, chance: random.Random) -> bytes:
    """One member changed, taken away, or given another name."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            members = {info.filename: package.read(info) for info in package.infolist()}
    except (zipfile.BadZipFile, zlib.error, ValueError, KeyError, RuntimeError, EOFError, OSError):
        return _bytes(raw, chance)
    name = chance.choice(list(members))
    held = members.pop(name)
    if chance.random() < 0.8:
        members[name] = _bytes(held, chance)
    elif chance.random() < 0.5:
        members[chance.choice(("../x", "/x", "word/\u202efdp.xml", "[Content_Types].xml"))] = held
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for each, content in members.items():
            package.writestr(each, content)
    return out.getvalue()


def changed_project(sample: Path, path: Path, chance: random.Random) -> Path:
    """A copy of a project with cells made something else, or with bytes changed."""
    for each in path.parent.glob(f"*{path.name}*"):
        if each.is_file():
            each.unlink()
    shutil.copyfile(sample, path)
    for _ in range(chance.choice((1, 1, 2, 5))):
        if chance.random() < 0.7:
            _change_a_cell(path, chance)
        else:
            path.write_bytes(_bytes_in_place(path.read_bytes(), chance))
    return path


def _bytes_in_place(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    if chance.random() < 0.2:
        return raw[:at]
    length = chance.choice((1, 1, 4, 32))
    return raw[:at] + chance.randbytes(length) + raw[at + length :]


def _change_a_cell(path: Path, chance: random.Random) -> None:
    try:
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            triggers = connection.execute(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
            ).fetchall()
            for name, _ in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            _one_cell(connection, chance)
            if chance.random() < 0.7:
                _seal_steps(connection)
            for _, sql in triggers:
                connection.execute(sql)
            connection.execute("PRAGMA journal_mode = DELETE")
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeError):
        return


def _seal_steps(connection: sqlite3.Connection) -> None:
    """Hashes that are right again: a stranger can make them, for there is no secret in them."""
    rows = connection.execute(
        "SELECT s.no, s.id, s.lamport, r.id, s.actor, s.time, s.operation, s.kind, s.undoes "
        "FROM step s JOIN replica r ON r.no = s.replica"
    ).fetchall()
    for number, *told, kind, undoes in rows:
        if kind not in {known.value for known in StepKind}:
            continue
        content = StepHash(StepHead(*told, StepKind(kind), undoes))
        try:
            for change in connection.execute(
                "SELECT tbl, key, before, after FROM change WHERE step = ? ORDER BY n", (number,)
            ):
                content.add(change)
        except TypeError:  # a cell of it is no text any more, and no hash of it can be right
            continue
        connection.execute("UPDATE step SET hash = ? WHERE no = ?", (content.digest(), number))


def _one_cell(connection: sqlite3.Connection, chance: random.Random) -> None:
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if not name.startswith(("sqlite_", "search"))
    ]
    table = chance.choice([*tables, "change", "change", "step", "span"])
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    _, column, kind, *_ = chance.choice(columns)
    rows = connection.execute(f"SELECT {column} FROM {table}").fetchall()
    if not rows:
        return
    (held,) = chance.choice(rows)
    made = _other(held, kind, chance)
    if chance.random() < 0.1:
        connection.execute(f"DELETE FROM {table} WHERE {column} IS ?", (held,))
    else:
        connection.execute(
            f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {column} IS ?", (made, held)
        )


def _other(held: object, kind: str, chance: random.Random) -> object:
    if kind == "INTEGER":
        return chance.choice((-1, 0, 1, 2, 10**6, 2**62, 2**63 - 1, -(2**63)))
    if kind == "BLOB":
        return chance.randbytes(chance.choice((0, 1, 16, 32)))
    if isinstance(held, str) and held[:1] in "[{" and held and chance.random() < 0.7:
        try:
            return json.dumps(
                _elsewise(json.loads(held), chance), ensure_ascii=chance.random() < 0.9
            )
        except (ValueError, RecursionError):
            return "{"
    odd = (
        "",
        "x",
        "{",
        "[]",
        "null",
        "[" * 2_000,
        "9" * 5_000,
        "<b>",
        "\u202e",
        "غزة",
        "to_do",
        "do",
    )
    return chance.choice(odd)
