"""The bin: an article in it is nowhere but there, and everything in it comes back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, project_with

from annotations.document import DocumentId
from annotations.errors import DocumentMissing, LockedInWorkFile
from annotations.label_set import RELATED
from annotations.layer import DocumentState, LayerId
from annotations.operations.accept_suggestions import accept_label
from annotations.operations.assign_work import assign_work
from annotations.operations.edit_flags import flag_document
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_relations import add_relation, delete_relations
from annotations.operations.edit_spans import add_span, delete_spans
from annotations.operations.export_documents import export_documents
from annotations.operations.merge_work_file import merge_work_files
from annotations.operations.propagate import remove_label_everywhere
from annotations.operations.read_agreement import read_study
from annotations.operations.recycle_bin import bring_back_spans, put_into_bin, take_out_of_bin
from annotations.operations.suggest import keep
from annotations.operations.write_work_file import write_work_file
from annotations.project import Project
from annotations.relation import RelationId
from annotations.span import Fragment, SpanId
from annotations.storage.recycle_bin import RecycleBin
from annotations.storage.search import SearchQuery, search
from annotations.storage.self_check import check
from annotations.suggestion import Method, Source, Suggestion

OTHER = LayerId("other")


def everywhere(project: Project, folder: Path) -> list[set[int]]:
    """The articles in the list, search, label search, export, assignments, flags and study."""
    target = folder / "out.jsonl"
    export_documents(project, format="tawsim", target=target, layer=None, overwrite=True)
    lines = [json.loads(line) for line in target.read_text("utf-8").splitlines()[1:]]
    spans = {line["id"] for line in lines if line["spans"]}
    return [
        set(project.documents.ids()),
        set(project.documents.listed(AMAL)),
        {document.id for document in project.documents.in_order()},
        {hit.document for hit in search(project.connection, SearchQuery("وصلوا"))},
        {hit.document for hit in search(project.connection, SearchQuery(label=COUNTRY))},
        {line["id"] for line in lines},
        spans,
        set(project.assignments.documents_of(AMAL)),
        {item.document for item in project.flags.open_items()},
        {article.id for article in read_study(project).articles},
    ]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made, documents = project_with(tmp_path / "p.tawsim", *(f"وصلوا إلى البيرو {n}" for n in "123"))
    add_annotator(made, name="باسم", layer=OTHER)
    for layer in (OTHER, AMAL):
        made.actor = layer
        for document in documents:
            add_span(made, document=document, layer=layer, label=COUNTRY, fragments=[(10, 16)])
            set_state(made, document=document, layer=layer, state=DocumentState.DONE)
            flag_document(made, document=document, layer=layer)
    assign_work(made, annotators=["أمل", "باسم"])
    return made


def test_what_is_in_the_bin_is_nowhere_else_and_comes_back(
    project: Project, tmp_path: Path
) -> None:
    with project:
        before = everywhere(project, tmp_path)
        gone = project.documents.ids()[1]
        assert before == [set(project.documents.ids())] * len(before)
        put_into_bin(project, documents=[gone])
        rest = before[0] - {gone}
        assert everywhere(project, tmp_path) == [rest] * len(before)
        (binned,) = RecycleBin(project.connection).articles()
        assert (binned.document, binned.title, binned.spans) == (gone, "م1", 2)
        assert project.assignments.workload(AMAL).total == 2
        assert project.documents.get(gone).text.endswith("2")
        assert check(project.connection) == []
        project.undo()
        assert everywhere(project, tmp_path) == before
        project.redo()
        assert everywhere(project, tmp_path) == [rest] * len(before)
        take_out_of_bin(project, documents=[gone])
        assert everywhere(project, tmp_path) == before
        assert RecycleBin(project.connection).articles() == []
    with Project.open(project.path, read_only=True) as again:
        assert len(again.documents.ids()) == 3


def test_the_bin_travels_with_a_merge_and_not_with_a_work_file(
    project: Project, tmp_path: Path
) -> None:
    with project:
        gone = project.documents.ids()[0]
        work = tmp_path / "work.tawsim"
        write_work_file(project, layer=AMAL, target=work)
    copy = Path(shutil.copyfile(project.path, tmp_path / "copy.tawsim"))
    with Project.open(copy) as other:
        put_into_bin(other, documents=[gone])
    with Project.open(project.path) as home:
        merge_work_files(home, files=[copy])
        assert gone not in home.documents.ids()
    with Project.open(work) as mine:
        assert len(mine.documents.ids()) == 3
        with pytest.raises(LockedInWorkFile):
            put_into_bin(mine, documents=[gone])


def test_no_article_no_bin(project: Project) -> None:
    with project, pytest.raises(DocumentMissing):
        put_into_bin(project, documents=[DocumentId(1)])


def test_deleted_spans_are_listed_and_brought_back(project: Project) -> None:
    with project:
        document = project.documents.ids()[0]
        (span,) = project.spans.of_document(document, AMAL)
        (others,) = project.spans.of_document(document, OTHER)
        found = RecycleBin(project.connection)
        assert found.spans(AMAL) == []
        delete_spans(project, spans=[span.id])
        (deleted,) = found.spans(AMAL)
        assert (deleted.id, deleted.quote, deleted.title) == (span.id, "البيرو", "م0")
        bring_back_spans(project, layer=AMAL, spans=[span.id, others.id, SpanId("none")])
        assert project.spans.get(span.id) == span
        assert found.spans(AMAL) == []
        project.undo()
        assert [each.id for each in found.spans(AMAL)] == [span.id]
        assert check(project.connection) == []


@pytest.fixture
def related(project: Project) -> tuple[SpanId, SpanId, RelationId]:
    """Two spans of one article with a relation between them."""
    document = project.documents.ids()[0]
    (first,) = project.spans.of_document(document, AMAL)
    second, made = SpanId("second"), RelationId("r")
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 5)], span=second)
    add_relation(project, source=first.id, target=second, label=RELATED.id, relation=made)
    return first.id, second, made


def standing(project: Project) -> list[RelationId]:
    return [each.id for each in project.relations.of_document(project.documents.ids()[0])]


def test_a_span_comes_back_with_its_relations(
    project: Project, related: tuple[SpanId, SpanId, RelationId]
) -> None:
    first, second, made = related
    with project:
        for together in (False, True):
            if together:
                delete_spans(project, spans=[first, second])
            else:
                delete_spans(project, spans=[first])
                delete_spans(project, spans=[second])
            assert standing(project) == []
            bring_back_spans(project, layer=AMAL, spans=[second])
            assert standing(project) == []
            bring_back_spans(project, layer=AMAL, spans=[first])
            assert standing(project) == [made]
        project.undo()
        assert standing(project) == []
        project.redo()
        assert standing(project) == [made]
        assert check(project.connection) == []


def test_a_relation_that_was_deleted_by_itself_stays_so(
    project: Project, related: tuple[SpanId, SpanId, RelationId]
) -> None:
    first, _, made = related
    with project:
        delete_relations(project, relations=[made])
        delete_spans(project, spans=[first])
        bring_back_spans(project, layer=AMAL, spans=[first])
        assert project.spans.stands(first)
        assert standing(project) == []


def test_nothing_done_to_all_articles_touches_those_in_the_bin(project: Project) -> None:
    with project:
        gone, *rest = project.documents.ids()
        for document in project.documents.ids():
            places = (Fragment(0, 5),)
            made = Suggestion(document, AMAL, COUNTRY, places, "وصلوا", Source.COUNTRIES, 0.9)
            keep(project, AMAL, [Method.RULES], document, [made], None)
        put_into_bin(project, documents=[gone])
        offered = project.suggestions.with_label(COUNTRY, AMAL)
        assert {each.document for each in offered} == set(rest)
        done = accept_label(project, label=COUNTRY, layer=AMAL)
        assert done.documents == set(rest)
        assert len(project.spans.of_document(gone, AMAL)) == 1
        removed = remove_label_everywhere(project, label=COUNTRY, layer=AMAL)
        assert removed.documents == set(rest)
        take_out_of_bin(project, documents=[gone])
        assert len(project.spans.of_document(gone, AMAL)) == 1


def test_what_is_in_the_bin_is_not_counted(project: Project) -> None:
    with project:
        gone = project.documents.ids()[2]
        assert len(project.documents) == 3
        put_into_bin(project, documents=[gone])
        assert len(project.documents) == len(project.documents.ids()) == 2
        assert gone not in project.spans.labelled_documents(AMAL)
        assert project.documents.in_bin() == {gone}
