from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, VICTIM, project_with, small_label_set
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.document import DocumentId
from annotations.errors import (
    InvalidRelation,
    InvalidScheme,
    LayerMissing,
    RelationMissing,
    RelationTypeInUse,
    RelationTypeMissing,
    SpanMissing,
)
from annotations.formats.label_scheme import (
    label_set_from_json,
    label_set_to_json,
    load_scheme,
)
from annotations.label_set import RELATED, LabelId, RelationType, RelationTypeId
from annotations.layer import LayerId
from annotations.operations.edit_flags import flag_span
from annotations.operations.edit_label_set import set_label_set
from annotations.operations.edit_layers import add_annotator
from annotations.operations.edit_relations import (
    add_relation,
    delete_relations,
    relabel_relation,
    reverse_relation,
    write_relation_note,
)
from annotations.operations.edit_spans import add_span, delete_spans, relabel_span
from annotations.project import Project
from annotations.relation import RelationId
from annotations.span import SpanId
from annotations.storage.journal import fold
from annotations.storage.judgements import TABLES, all_fields
from annotations.storage.self_check import check
from resources import resource

TEXT = "وصل 12 ألفًا من القصّر من باكستان إلى البيرو"
COUNTS, ORIGIN = RelationTypeId("counts"), RelationTypeId("origin")
TYPES = (
    RelationType(COUNTS, {"ar": "يعدّ", "en": "counts"}, (FIGURE,), (VICTIM,)),
    RelationType(ORIGIN, {"ar": "بلد الأصل"}, (VICTIM,), (COUNTRY,)),
)
FIGURE_SPAN, VICTIM_SPAN, COUNTRY_SPAN = SpanId("figure"), SpanId("victim"), SpanId("country")
ARROW = RelationId("arrow")


def related_project(path: Path) -> tuple[Project, DocumentId]:
    """A project of two articles, the first with a figure, a victim and a country."""
    project, (document, _) = project_with(path, TEXT, TEXT + ".")
    project.actor = ""
    set_label_set(project, label_set=replace(small_label_set(), relation_types=TYPES))
    project.actor = AMAL
    for label, span, words in (
        (FIGURE, FIGURE_SPAN, "12 ألفًا"),
        (VICTIM, VICTIM_SPAN, "القصّر"),
        (COUNTRY, COUNTRY_SPAN, "باكستان"),
    ):
        start = TEXT.index(words)
        mark(project, document, label, span, start, start + len(words))
    return project, document


def mark(
    project: Project, document: DocumentId, label: LabelId, span: SpanId, start: int, end: int
) -> None:
    add_span(
        project, document=document, layer=AMAL, label=label, fragments=[(start, end)], span=span
    )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return related_project(tmp_path / "p.tawsim")[0]


def count_them(project: Project) -> None:
    add_relation(project, source=FIGURE_SPAN, target=VICTIM_SPAN, label=COUNTS, relation=ARROW)


def test_a_relation_is_added_changed_turned_and_deleted_each_in_one_step(project: Project) -> None:
    document = project.spans.get(FIGURE_SPAN).document
    changes = add_relation(
        project, source=FIGURE_SPAN, target=VICTIM_SPAN, label=COUNTS, relation=ARROW
    )
    assert (changes.tables, changes.documents) == ({"relation"}, {document})
    made = project.relations.get(ARROW)
    assert (made.document, made.layer, made.author) == (document, AMAL, AMAL)
    assert (made.source, made.target, made.label) == (FIGURE_SPAN, VICTIM_SPAN, COUNTS)
    assert project.relations.of_document(document, AMAL) == [made]
    assert project.relations.of_document(document, LayerId("gold")) == []
    assert project.relations.of_span(VICTIM_SPAN) == project.relations.of_span(FIGURE_SPAN)
    assert project.relations.of_span(COUNTRY_SPAN) == []
    write_relation_note(project, relation=ARROW, note="تقديري")
    reverse_relation(project, relation=ARROW)
    turned = project.relations.get(ARROW)
    assert (turned.source, turned.target, turned.note) == (VICTIM_SPAN, FIGURE_SPAN, "تقديري")
    relabel_relation(project, relation=ARROW, label=ORIGIN)
    assert project.relations.get(ARROW).label == ORIGIN
    delete_relations(project, relations=[ARROW])
    assert project.relations.count() == 0
    for _ in range(4):
        project.undo()
    assert project.relations.get(ARROW) == made
    project.close()


def test_what_cannot_be_related_says_why(project: Project) -> None:
    count_them(project)

    def refused(source: SpanId, target: SpanId, label: RelationTypeId) -> object:
        with pytest.raises(InvalidRelation) as caught:
            add_relation(project, source=source, target=target, label=label)
        return caught.value.facts["reason"]

    assert refused(FIGURE_SPAN, FIGURE_SPAN, COUNTS) == "itself"
    assert refused(FIGURE_SPAN, VICTIM_SPAN, COUNTS) == "twice"
    assert refused(FIGURE_SPAN, VICTIM_SPAN, ORIGIN) == "labels"
    other = project.documents.ids()[1]
    mark(project, other, VICTIM, SpanId("elsewhere"), 0, 3)
    assert refused(FIGURE_SPAN, SpanId("elsewhere"), COUNTS) == "apart"
    with pytest.raises(SpanMissing):
        add_relation(project, source=FIGURE_SPAN, target=SpanId("none"), label=COUNTS)
    with pytest.raises(RelationTypeMissing):
        add_relation(project, source=FIGURE_SPAN, target=COUNTRY_SPAN, label=RelationTypeId("none"))
    with pytest.raises(RelationMissing):
        reverse_relation(project, relation=RelationId("none"))
    assert project.relations.count() == 1
    project.close()


def test_nobody_relates_in_the_layer_of_another(project: Project) -> None:
    count_them(project)
    project.actor, _ = add_annotator(project, name="باسم")
    with pytest.raises(LayerMissing):
        add_relation(project, source=VICTIM_SPAN, target=COUNTRY_SPAN, label=ORIGIN)
    with pytest.raises(LayerMissing):
        delete_relations(project, relations=[ARROW])
    project.close()


def test_turning_round_onto_a_relation_that_is_there_is_refused(project: Project) -> None:
    add_relation(project, source=FIGURE_SPAN, target=COUNTRY_SPAN, label=ORIGIN, relation=ARROW)
    add_relation(project, source=COUNTRY_SPAN, target=FIGURE_SPAN, label=ORIGIN)
    with pytest.raises(InvalidRelation):
        reverse_relation(project, relation=ARROW)
    project.close()


def stands(project: Project) -> int:
    """How many relations are not deleted themselves, whatever became of their spans."""
    (count,) = project.connection.execute(
        "SELECT count(*) FROM relation WHERE deleted = 0"
    ).fetchone()
    return int(count)


def test_a_deleted_span_takes_its_relations_along_and_one_undo_brings_both_back(
    project: Project,
) -> None:
    count_them(project)
    add_relation(project, source=VICTIM_SPAN, target=COUNTRY_SPAN, label=ORIGIN)
    before = project.relations.of_span(VICTIM_SPAN)
    assert len(before) == 2
    delete_spans(project, spans=[VICTIM_SPAN])
    assert project.relations.count() == 0
    assert stands(project) == 0
    project.undo()
    assert project.relations.of_span(VICTIM_SPAN) == before
    project.close()


def test_a_relation_whose_span_a_merged_copy_deleted_is_not_told(project: Project) -> None:
    count_them(project)
    with project.step("delete_spans") as step:
        step.remove("span", VICTIM_SPAN)
    assert project.relations.of_span(FIGURE_SPAN) == []
    with pytest.raises(RelationMissing):
        project.relations.get(ARROW)
    project.undo()
    assert [relation.id for relation in project.relations.of_span(FIGURE_SPAN)] == [ARROW]
    project.close()


def test_types_to_offer_are_those_that_fit_else_all_else_the_free_one(project: Project) -> None:
    labels = project.label_set
    assert labels.relation_types == TYPES
    assert labels.relation_types_between(FIGURE, VICTIM) == TYPES[:1]
    assert labels.relation_types_between(COUNTRY, FIGURE) == TYPES
    assert small_label_set().relation_types_between(FIGURE, VICTIM) == (RELATED,)
    assert small_label_set().relation_type(RELATED.id) == RELATED
    project.close()


def test_a_project_without_types_relates_freely(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "free.tawsim", TEXT)
    mark(project, document, COUNTRY, COUNTRY_SPAN, 0, 3)
    mark(project, document, FIGURE, FIGURE_SPAN, 4, 6)
    add_relation(project, source=COUNTRY_SPAN, target=FIGURE_SPAN, label=RELATED.id)
    assert project.relations.count(layer=AMAL) == 1
    project.close()


def test_a_type_in_use_goes_only_with_its_relations(project: Project) -> None:
    count_them(project)
    labels = project.label_set
    fewer = replace(labels, relation_types=TYPES[1:])
    with pytest.raises(RelationTypeInUse):
        set_label_set(project, label_set=fewer)
    set_label_set(project, label_set=fewer, delete_spans=True)
    assert (project.label_set, project.relations.count()) == (fewer, 0)
    project.undo()
    assert (project.label_set, project.relations.count()) == (labels, 1)
    fewer = replace(labels, labels=labels.labels[1:])
    set_label_set(project, label_set=fewer, delete_spans=True)
    assert stands(project) == 0
    project.undo()
    assert project.relations.count() == 1
    project.close()


def test_schemes_tell_their_relation_types() -> None:
    shipped = load_scheme(resource("label_schemes", "trafficking.json"))
    assert label_set_from_json(label_set_to_json(shipped)) == shipped
    offered = shipped.relation_types_between(LabelId("FIGURE"), LabelId("VICTIM_TYPE"))
    assert [found.names["ar"] for found in offered] == ["يعدّ"]
    told = label_set_to_json(small_label_set())
    del told["relation_types"]
    assert label_set_from_json(told) == small_label_set()
    with pytest.raises(InvalidScheme):
        replace(shipped, relation_types=(*shipped.relation_types, shipped.relation_types[0]))


def seen(project: Project) -> object:
    documents = project.documents.ids()
    return (
        [project.spans.of_document(document) for document in documents],
        [project.relations.of_document(document) for document in documents],
        project.flags.open_items(),
    )


def act(project: Project, data: st.DataObject) -> None:
    document = data.draw(st.sampled_from(project.documents.ids()))
    spans = [span.id for span in project.spans.of_document(document)]
    relations = [relation.id for relation in project.relations.of_document(document)]
    verbs = ["span"] + ["unspan", "flag", "label"] * bool(spans) + ["relate"] * 3 * bool(spans)
    verbs += ["reverse", "relabel", "unrelate"] * bool(relations)
    verb = data.draw(st.sampled_from(verbs))
    label = data.draw(st.sampled_from([VICTIM, COUNTRY, FIGURE]))
    kind = data.draw(st.sampled_from([COUNTS, ORIGIN]))
    span = data.draw(st.sampled_from(spans)) if spans else None
    relation = data.draw(st.sampled_from(relations)) if relations else None
    if span is None or verb == "span":
        start = data.draw(st.integers(0, len(TEXT) - 2))
        add_span(
            project, document=document, layer=AMAL, label=label, fragments=[(start, start + 1)]
        )
    elif verb == "unspan":
        delete_spans(project, spans=[span])
    elif verb == "flag":
        flag_span(project, span=span, flagged=data.draw(st.booleans()))
    elif verb == "label":
        relabel_span(project, span=span, label=label)
    elif verb == "relate":
        other = data.draw(st.sampled_from(spans))
        add_relation(project, source=span, target=other, label=kind)
    elif relation is not None and verb == "reverse":
        reverse_relation(project, relation=relation)
    elif relation is not None and verb == "relabel":
        relabel_relation(project, relation=relation, label=kind)
    elif relation is not None:
        delete_relations(project, relations=[relation])


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_undo_gives_the_start_redo_the_end_and_the_fold_the_tables(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project, _ = related_project(Path(folder) / "p.tawsim")
        marked = seen(project)
        for _ in range(data.draw(st.integers(1, 15))):
            with suppress(InvalidRelation):
                act(project, data)
        end = seen(project)
        for relation in project.relations.of_document(project.documents.ids()[0]):
            assert project.spans.get(relation.source).document == relation.document
        project.close()
        project = Project.open(project.path)
        project.actor = AMAL
        while project.to_undo() is not None:
            project.undo()
        for _ in range(3):
            project.redo()
        assert seen(project) == marked
        while project.to_redo() is not None:
            project.redo()
        assert seen(project) == end
        folded = fold(project.connection)
        for name, table in TABLES.items():
            assert folded[name] == dict(all_fields(project.connection, table))
        assert check(project.connection) == []
        project.close()
