from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, VICTIM, project_with, small_label_set
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.errors import InvalidRelation
from annotations.label_set import LabelId, LabelSet, RelationType, RelationTypeId
from annotations.layer import GOLD
from annotations.operations.edit_flags import flag_document, flag_span, write_document_note
from annotations.operations.edit_label_set import set_label_set
from annotations.operations.edit_relations import add_relation, write_relation_note
from annotations.operations.edit_spans import add_span
from annotations.operations.export_documents import articles_of, export_documents
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.relation import RelationId
from annotations.span import SpanId
from annotations.storage.flags import Mark
from annotations.storage.self_check import check

TEXT = "وصل 12 ألفًا من القصّر من باكستان إلى البيرو"
COUNTS, ORIGIN = RelationTypeId("counts"), RelationTypeId("origin")
LABELS = replace(
    small_label_set(),
    relation_types=(
        RelationType(COUNTS, {"ar": "يعدّ"}, (FIGURE,), (VICTIM,)),
        RelationType(ORIGIN, {"ar": "بلد الأصل"}, (VICTIM,), (COUNTRY,)),
    ),
)


def marked_project(path: Path) -> Project:
    """Three spans, one flagged, two relations, one noted, and marks on the article."""
    project, (document, _) = project_with(path, TEXT, TEXT + ".")
    set_label_set(project, label_set=LABELS)
    for label, words in ((FIGURE, "12 ألفًا"), (VICTIM, "القصّر"), (COUNTRY, "باكستان")):
        start = TEXT.index(words)
        add_span(
            project,
            document=document,
            layer=AMAL,
            label=label,
            fragments=[(start, start + len(words))],
            span=SpanId(label),
        )
    for source, target, kind in ((FIGURE, VICTIM, COUNTS), (VICTIM, COUNTRY, ORIGIN)):
        add_relation(
            project,
            source=SpanId(source),
            target=SpanId(target),
            label=kind,
            relation=RelationId(kind),
        )
    write_relation_note(project, relation=RelationId(COUNTS), note="تقديري")
    flag_span(project, span=SpanId(VICTIM))
    flag_document(project, document=document, layer=AMAL)
    write_document_note(project, document=document, layer=GOLD, note="راجع «المصدر»")
    return project


def export(project: Project, target: Path, format: str = "tawsim") -> list[dict[str, object]]:
    export_documents(project, format=format, target=target, overwrite=True)
    return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_a_tawsim_file_brings_relations_flags_and_notes_back(tmp_path: Path) -> None:
    with marked_project(tmp_path / "a.tawsim") as project:
        export(project, tmp_path / "a.jsonl")
        given_content = list(articles_of(project, project.layers.all()))
        document = project.documents.ids()[0]
        relations = project.relations.of_document(document)
    with Project.create(tmp_path / "b.tawsim") as other:
        assert import_documents(other, sources=[tmp_path / "a.jsonl"]).rejected == []
        assert other.label_set == LABELS
        assert list(articles_of(other, other.layers.all())) == given_content
        assert other.relations.of_document(document) == relations
        assert other.spans.get(SpanId(VICTIM)).flagged
        assert other.flags.marks(document) == {
            AMAL: Mark(flagged=True),
            GOLD: Mark(note="راجع «المصدر»"),
        }
        assert len(other.flags.open_items()) == 3
        steps = other.connection.execute("SELECT count(*) FROM step").fetchone()
        import_documents(other, sources=[tmp_path / "a.jsonl"])
        assert other.connection.execute("SELECT count(*) FROM step").fetchone() == steps
        assert check(other.connection) == []


def test_a_file_without_them_is_read_as_before(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with marked_project(tmp_path / "a.tawsim") as project:
        head, *articles = export(project, path)
    scheme = head["label_set"]
    assert isinstance(scheme, dict)
    del scheme["relation_types"]
    for article in articles:
        for name in ("relations", "marks"):
            article.pop(name, None)
        spans = article["spans"]
        assert isinstance(spans, list)
        for span in spans:
            span.pop("flagged", None)
    lines = [json.dumps(line, ensure_ascii=False) for line in (head, *articles)]
    path.write_text("\n".join(lines), encoding="utf-8")
    with Project.create(tmp_path / "b.tawsim") as other:
        report = import_documents(other, sources=[path])
        assert (report.documents, report.spans, report.rejected) == (2, 3, [])
        assert other.relations.count() == 0
        assert other.flags.open_items() == []


def test_a_relation_without_its_span_or_type_is_refused_and_the_rest_comes_in(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.jsonl"
    with marked_project(tmp_path / "a.tawsim") as project:
        head, first, second = export(project, path)
    relations = first["relations"]
    assert isinstance(relations, list)
    counts, origin = relations
    relations[:] = [{**counts, "source": "gone"}, {**origin, "label": "unheard_of"}, origin]
    lines = [json.dumps(line, ensure_ascii=False) for line in (head, first, second)]
    path.write_text("\n".join(lines), encoding="utf-8")
    with Project.create(tmp_path / "b.tawsim") as other:
        report = import_documents(other, sources=[path])
        reasons = [(rejected.line, rejected.reason) for rejected in report.rejected]
        assert reasons == [(1, "SpanMissing"), (2, "RelationTypeMissing")]
        assert other.relations.count() == 1


@pytest.mark.parametrize("broken", [{"relations": 3}, {"relations": [{}]}, {"marks": [1]}])
def test_what_is_no_relation_or_mark_is_refused_with_its_article(
    tmp_path: Path, broken: dict[str, object]
) -> None:
    path = tmp_path / "a.jsonl"
    head = {"format": "tawsim", "version": 1, "label_set": {"labels": []}, "layers": []}
    path.write_text(
        json.dumps(head) + "\n" + json.dumps({"text": "نص", **broken}), encoding="utf-8"
    )
    with Project.create(tmp_path / "b.tawsim") as other:
        report = import_documents(other, sources=[path])
        assert [rejected.reason for rejected in report.rejected] == ["not_tawsim"]


def test_types_fit_the_labels_that_bear_the_names_here(tmp_path: Path) -> None:
    with marked_project(tmp_path / "a.tawsim") as project:
        export(project, tmp_path / "a.jsonl")
    renamed = LabelSet(tuple(replace(label, id=LabelId(f"x{label.id}")) for label in LABELS))
    with Project.create(tmp_path / "b.tawsim", renamed) as other:
        import_documents(other, sources=[tmp_path / "a.jsonl"])
        figure, victim = (other.label_set.named(name).id for name in ("FIGURE", "VICTIM_TYPE"))
        fitting = other.label_set.relation_types_between(figure, victim)
        assert [found.id for found in fitting] == [COUNTS]
        assert other.relations.count() == 2


def test_the_same_relation_of_a_copy_does_not_stand_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with marked_project(tmp_path / "a.tawsim") as project:
        head, first, second = export(project, path)
        relations = first["relations"]
        assert isinstance(relations, list)
        relations[0]["id"] = "made elsewhere"
        relations.append({**relations[0], "id": "and once more"})
        lines = [json.dumps(line, ensure_ascii=False) for line in (head, first, second)]
        path.write_text("\n".join(lines), encoding="utf-8")
        import_documents(project, sources=[path])
        assert project.relations.count() == 2
    with Project.create(tmp_path / "b.tawsim") as other:
        import_documents(other, sources=[path])
        assert other.relations.count() == 2


def test_doccano_gets_entities_with_ids_and_relations_between_them(tmp_path: Path) -> None:
    with marked_project(tmp_path / "a.tawsim") as project:
        figure = project.spans.get(SpanId(FIGURE))
        start = TEXT.index("إلى")
        add_span(
            project,
            document=figure.document,
            layer=AMAL,
            label=COUNTRY,
            fragments=[(start, start + 3), (start + 4, start + 10)],
        )
        first, second = export(project, tmp_path / "d.jsonl", "doccano")
        report = export_documents(
            project, format="doccano", target=tmp_path / "d.jsonl", layer="أمل", overwrite=True
        )
    entities, relations = first["entities"], first["relations"]
    assert isinstance(entities, list)
    assert isinstance(relations, list)
    words = {each["id"]: TEXT[each["start_offset"] : each["end_offset"]] for each in entities}
    assert len(words) == 5
    assert [(words[each["from_id"]], words[each["to_id"]], each["type"]) for each in relations] == [
        ("12 ألفًا", "القصّر", "counts"),
        ("القصّر", "باكستان", "origin"),
    ]
    assert (second["entities"], second["relations"]) == ([], [])
    assert report.losses.counts == {"flags": 2, "fragments": 1, "note": 1}


@pytest.mark.parametrize(("format", "flags"), [("conll", 2), ("spans-csv", 1)])
def test_formats_of_spans_alone_report_what_they_lose(
    tmp_path: Path, format: str, flags: int
) -> None:
    with marked_project(tmp_path / "a.tawsim") as project:
        report = export_documents(project, format=format, target=tmp_path / "out")
    assert report.losses.counts == {"relations": 2, "flags": flags, "document_note": 1}
    quotes = [loss.quote for loss in report.losses.cases["relations"]]
    assert quotes == ["12 ألفًا", "القصّر"]


def test_one_layer_takes_its_own_relations_and_marks_along(tmp_path: Path) -> None:
    with marked_project(tmp_path / "a.tawsim") as project:
        target = tmp_path / "gold.jsonl"
        export_documents(project, format="tawsim", target=target, layer="gold")
        _, first, _ = (json.loads(line) for line in target.read_text("utf-8").splitlines())
    assert first["spans"] == []
    assert "relations" not in first
    assert first["marks"] == {"gold": {"flagged": False, "note": "راجع «المصدر»"}}


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_what_is_exported_comes_back_equal(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project, documents = project_with(folder / "a.tawsim", TEXT, TEXT + "\r\n📌")
        set_label_set(project, label_set=LABELS)
        layers = [AMAL, GOLD]
        for document in documents:
            for _ in range(data.draw(st.integers(0, 6))):
                start = data.draw(st.integers(0, len(TEXT) - 2))
                layer = data.draw(st.sampled_from(layers))
                label = data.draw(st.sampled_from([VICTIM, COUNTRY, FIGURE]))
                where = [(start, start + 1)]
                add_span(project, document=document, layer=layer, label=label, fragments=where)
            spans = [span.id for span in project.spans.of_document(document)]
            for _ in range(data.draw(st.integers(0, 5)) if spans else 0):
                source, target = (data.draw(st.sampled_from(spans)) for _ in range(2))
                kind = data.draw(st.sampled_from([COUNTS, ORIGIN]))
                note = data.draw(st.text(max_size=3, alphabet="ملاحظة\n\u200f"))
                with suppress(InvalidRelation):
                    add_relation(project, source=source, target=target, label=kind, note=note)
            for span in spans:
                flag_span(project, span=span, flagged=data.draw(st.booleans()))
            for layer in layers:
                note = data.draw(st.sampled_from(["", "ملاحظة", "سطر\nثانٍ"]))
                write_document_note(project, document=document, layer=layer, note=note)
                flagged = data.draw(st.booleans())
                flag_document(project, document=document, layer=layer, flagged=flagged)
        export_documents(project, format="tawsim", target=folder / "a.jsonl")
        with Project.create(folder / "b.tawsim") as other:
            assert import_documents(other, sources=[folder / "a.jsonl"]).rejected == []
            both = [list(articles_of(each, each.layers.all())) for each in (project, other)]
            assert both[0] == both[1]
            open_items = project.flags.open_items()
            assert other.flags.open_items() == [
                replace(item, title=other.documents.title(item.document)) for item in open_items
            ]
            assert check(other.connection) == []
        project.close()
