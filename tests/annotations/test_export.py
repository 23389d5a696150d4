from __future__ import annotations

import io
import json
import random
import tempfile
from pathlib import Path

import pytest
from builders import AMAL, FIGURE, project_with, small_label_set
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import ranges, texts

from annotations.document import Document
from annotations.errors import Cancelled, TextChanged
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, ReadOptions, Source, SpanRecord
from annotations.formats.tawsim_jsonl import read, write
from annotations.formats.writing import ExportContext
from annotations.layer import GOLD
from annotations.operations.export_documents import articles_of, export_documents
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.span import Fragment, Origin, OriginKind, checked_fragments

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
)
words = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
values = st.recursive(
    scalars, lambda held: st.lists(held) | st.dictionaries(words, held), max_leaves=4
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(texts)
    pieces = st.lists(ranges(text), min_size=1, max_size=3)
    origins = st.builds(Origin, st.sampled_from(OriginKind), words, st.none() | st.floats(0, 1))
    record = st.tuples(
        words,
        pieces.map(lambda found: checked_fragments(text, found)),
        st.dictionaries(words, values, max_size=3),
        *(words, words, origins, words, st.integers(0, 2**53), words),
    ).map(lambda fields: SpanRecord(*fields))
    spans = tuple(draw(st.lists(record, max_size=3)))
    return Article(Document(text, title=draw(words)), spans, {"أمل": "done"})


@settings(deadline=None)
@given(articles())
def test_a_line_is_what_the_json_module_writes_of_it_and_reads_back_equal(article: Article) -> None:
    stream = io.StringIO(newline="")
    write([article], stream, context=ExportContext(small_label_set()), losses=LossReport())
    _, line, rest = stream.getvalue().split("\n")
    assert line == json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))
    assert rest == ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_text(stream.getvalue(), encoding="utf-8", newline="")
        assert list(read(Source(path, path.name), ReadOptions())) == [article]


def test_more_articles_than_a_page_come_out_in_order_and_a_cancelled_export_leaves_nothing(
    tmp_path: Path,
) -> None:
    project, ids = project_with(tmp_path / "p.tawsim", *(f"خبر {n}" for n in range(1_201)))
    target = tmp_path / "out.jsonl"
    told: list[tuple[int, int]] = []
    export_documents(
        project, format="tawsim", target=target, progress=lambda *done: told.append(done)
    )
    lines = target.read_text(encoding="utf-8").split("\n")[1:-1]
    assert [json.loads(line)["id"] for line in lines] == ids
    news = list(dict.fromkeys(each for each in told if each[1]))
    assert news == [(number, 1_201) for number in range(1, 1_202)]

    def stop(done: int, total: int) -> None:
        if done == 700:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_documents(project, format="tawsim", target=tmp_path / "no.jsonl", progress=stop)
    assert not list(tmp_path.glob("*no.jsonl*"))
    project.close()


def test_very_many_spans_come_out_in_reading_order_longer_first(tmp_path: Path) -> None:
    text = "وصل 12 مهاجرًا من باكستان. " * 40
    starts = random.Random(7).choices(range(len(text) - 9), k=700)
    given_spans = [
        SpanRecord("FIGURE", (Fragment(at, at + 1 + n % 8),), {"value": n}, "أمل", id=f"{n:03}")
        for n, at in enumerate(starts)
    ]
    source, target = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    with source.open("w", encoding="utf-8", newline="") as stream:
        context = ExportContext(small_label_set())
        article = Article(Document(text), tuple(given_spans))
        write([article], stream, context=context, losses=LossReport())
    with Project.create(tmp_path / "p.tawsim") as project:
        import_documents(project, sources=[source])
        export_documents(project, format="tawsim", target=target)
        (document,) = project.documents.ids()
        wanted = sorted(
            given_spans, key=lambda s: (s.fragments[0].start, -s.fragments[0].end, s.id)
        )
        assert [span.id for span in project.spans.of_document(document)] == [s.id for s in wanted]
    spans = json.loads(target.read_text(encoding="utf-8").split("\n")[1])["spans"]
    assert [(span["id"], span["attributes"]) for span in spans] == [
        (record.id, record.attributes) for record in wanted
    ]


@settings(deadline=None, max_examples=25)
@given(st.lists(articles(), min_size=1, max_size=3))
def test_what_is_written_as_stored_is_what_is_written_of_the_values(drawn: list[Article]) -> None:
    """The JSON that a project holds goes into the file as it is; made anew it is the same."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "a.jsonl", Path(folder) / "b.jsonl"
        with source.open("w", encoding="utf-8", newline="") as stream:
            write(drawn, stream, context=ExportContext(small_label_set()), losses=LossReport())
        with Project.create(Path(folder) / "p.tawsim") as project:
            import_documents(project, sources=[source])
            export_documents(project, format="tawsim", target=target)
            layers = project.layers.all()
            anew = io.StringIO(newline="")
            write(
                articles_of(project, layers),
                anew,
                context=ExportContext(project.label_set, tuple(layers)),
                losses=LossReport(),
            )
        assert target.read_bytes() == anew.getvalue().encode()


def test_one_layer_is_exported_without_the_others_spans_and_states(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    document = Document("وصل 12 مهاجرًا")
    spans = tuple(
        SpanRecord("FIGURE", (Fragment(4, 6),), layer=layer, id=layer) for layer in ("أمل", GOLD)
    )
    states = {"أمل": "done", GOLD: "skipped"}
    with source.open("w", encoding="utf-8", newline="") as stream:
        context = ExportContext(small_label_set())
        write([Article(document, spans, states)], stream, context=context, losses=LossReport())
    with Project.create(tmp_path / "p.tawsim") as project:
        import_documents(project, sources=[source])
        for layer in ("أمل", GOLD):
            target = tmp_path / f"{layer}.jsonl"
            export_documents(project, format="tawsim", target=target, layer=layer)
            told = json.loads(target.read_text(encoding="utf-8").split("\n")[1])
            assert [span["layer"] for span in told["spans"]] == [layer]
            assert told["states"] == {layer: states[layer]}


@pytest.mark.parametrize("format", ["tawsim", "doccano", "conll", "spans-csv"])
def test_a_quote_that_is_not_the_text_stops_every_export(tmp_path: Path, format: str) -> None:
    from annotations.operations.edit_spans import add_span

    project, (document,) = project_with(tmp_path / "p.tawsim", "وصل 12 مهاجرًا و9 آخرون")
    add_span(project, document=document, layer=AMAL, label=FIGURE, fragments=[(4, 6), (16, 17)])
    export_documents(project, format=format, target=tmp_path / "before")
    project.connection.execute("UPDATE span SET quote = '12 8'")
    with pytest.raises(TextChanged):
        export_documents(project, format=format, target=tmp_path / "after")
    assert not list(tmp_path.glob("*after*"))
    project.close()
