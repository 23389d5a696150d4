from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, VICTIM, small_label_set

from annotations.document import Document
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.recycle_bin import put_into_bin
from annotations.project import Project
from annotations.storage.document_filter import DocumentFilter
from annotations.storage.documents import Order

SARA = LayerId("sara")
ARTICLES = (
    Document("وصل مهاجرون من السُّودان", "أخبار الخرطوم", "الشرق", date="2024-05-03"),
    Document("خبر قصير عن لبنان", "إنقاذ قُصّر", "الغد", date="2024-06-11", author="ليلى"),
    Document("نص بلا شيء", "أمن", date="", metadata={"بلد": "الأردن", "page": 3}),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.tawsim", small_label_set()) as made:
        with made.writing():
            made.documents.add(ARTICLES)
        for name, layer in (("أمل", AMAL), ("سارة", SARA)):
            add_annotator(made, name=name, layer=layer)
        first, second, third = made.documents.ids()
        made.actor = SARA
        add_span(made, document=second, layer=SARA, label=COUNTRY, fragments=[(0, 3)])
        made.actor = AMAL
        add_span(made, document=first, layer=AMAL, label=COUNTRY, fragments=[(0, 3)])
        add_span(made, document=first, layer=AMAL, label=VICTIM, fragments=[(0, 3)])
        set_state(made, document=third, layer=AMAL, state=DocumentState.DONE)
        yield made


CASES = [
    (DocumentFilter(), [1, 2, 3]),
    (DocumentFilter("قصر"), [2]),
    (DocumentFilter("مهاجرون السودان"), [1]),
    (DocumentFilter("مهاجرون لبنان"), []),
    (DocumentFilter("أم"), [3]),
    (DocumentFilter('"'), []),
    (DocumentFilter(state=DocumentState.DONE), [3]),
    (DocumentFilter(state=DocumentState.IN_PROGRESS, layer=SARA), [2]),
    (DocumentFilter(label=COUNTRY), [1]),
    (DocumentFilter(label=COUNTRY, layer=SARA), [2]),
    (DocumentFilter(label=COUNTRY, without_label=True), [2, 3]),
    (DocumentFilter(label=VICTIM, without_label=True, layer=SARA), [1, 2, 3]),
    (DocumentFilter(layer=AMAL), [1, 3]),
    (DocumentFilter(layer=GOLD), []),
    (DocumentFilter(key="source", value="الشرق"), [1]),
    (DocumentFilter(key="author", value="ليلي"), [2]),
    (DocumentFilter(key="بلد", value="الاردن"), [3]),
    (DocumentFilter(key="page", value="٣"), [3]),
    (DocumentFilter(since="2024-05-03"), [1, 2]),
    (DocumentFilter(until="2024-05"), [1]),
    (DocumentFilter(since="2024-05-04", until="2024-06-11"), [2]),
    (DocumentFilter("وصل", label=COUNTRY, key="source", value="شرق", until="2025"), [1]),
]


@pytest.mark.parametrize(("wanted", "positions"), CASES)
def test_every_condition_must_hold(
    project: Project, wanted: DocumentFilter, positions: list[int]
) -> None:
    for order in (Order.POSITION, Order.SPANS):
        found = project.documents.listed(AMAL, order=order, wanted=wanted)
        told = sorted(project.documents.position(document) or 0 for document in found)
        assert told == positions


def test_where_nobody_annotates_a_label_of_any_layer_counts(project: Project) -> None:
    found = project.documents.listed(LayerId(""), wanted=DocumentFilter(label=COUNTRY))
    assert [project.documents.position(document) for document in found] == [1, 2]


def test_the_keys_of_the_metadata_are_told(project: Project) -> None:
    assert project.documents.metadata_keys() == ["page", "بلد"]


@pytest.mark.parametrize("descending", [False, True])
def test_what_was_done_sorts_and_equals_stand_as_they_came(
    project: Project, descending: bool
) -> None:
    """أمل has two spans in the first article, none in the others, and the third is done."""
    expected = {
        Order.SPANS: [1, 2, 3] if descending else [2, 3, 1],
        Order.STATE: [2, 1, 3] if descending else [3, 1, 2],  # by name: done, in_progress, to_do
    }
    for order, positions in expected.items():
        found = project.documents.listed(AMAL, order=order, descending=descending)
        assert [project.documents.position(document) for document in found] == positions


def test_a_long_list_is_read_without_its_texts(project: Project) -> None:
    """What is asked of a million articles finds rows by an index, or reads facts alone."""
    asked: list[str] = []
    project.connection.set_trace_callback(asked.append)
    for wanted, _ in CASES:
        for order in Order:
            project.documents.listed(AMAL, order=order, wanted=wanted)
    lists = list(asked)
    project.documents.metadata_keys()
    project.documents.first()
    project.connection.set_trace_callback(None)
    for sql in (sql for sql in asked if sql.startswith(("SELECT", "WITH"))):
        plan = [row[3] for row in project.connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert not any("document_text" in step for step in plan), sql
        assert not any("SCAN span" in step and "INDEX" not in step for step in plan), sql
        if sql not in lists and "LIMIT 1" not in sql:
            assert not any("SCAN d" in step for step in plan), sql


def test_the_first_article_is_the_first_of_the_list(project: Project) -> None:
    ids = project.documents.ids()
    assert project.documents.first() == ids[0]
    put_into_bin(project, documents=ids[:1])
    assert project.documents.first() == ids[1]
    put_into_bin(project, documents=ids[1:])
    assert project.documents.first() is None
