from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from adjudicating import NAMES, adjudicated
from builders import COUNTRY, FIGURE, VICTIM
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.adjudication.article_cases import ArticleCases
from annotations.adjudication.case import CaseState
from annotations.adjudication.choices import intersection, take, union
from annotations.adjudication.cluster import Cluster, content_of
from annotations.adjudication.clusters import clusters_of
from annotations.adjudication.decision import Verdict, draft_of
from annotations.adjudication.disagreement import Disagreement, difference
from annotations.adjudication.strategies import Strategy, StrategyName, default_minimum
from annotations.document import DocumentId
from annotations.layer import GOLD, LayerId
from annotations.operations.adjudicate import decide
from annotations.operations.adjudication_cases import article_cases, every_case
from annotations.operations.gold_writing import Ruling
from annotations.operations.run_strategy import Discard, preview, run_strategy
from annotations.project import Project
from annotations.span import Span, SpanId, checked_fragments, quoted
from annotations.storage.self_check import check

TEXT = "وصل نحو 12 ألفًا و992 مهاجرًا من باكستان والسودان، و«الصومال» إلى البيرو."
WORDS = (
    *("F:نحو 12 ألفًا", "F:12 ألفًا", "F:12 ألفًا و992", "F:992", "F:992=992", "V:992 مهاجرًا"),
    *("V:مهاجرًا", "V:مهاجرًا من باكستان", "C:باكستان=PK", "C:باكستان", "C:باكستان والسودان"),
    *("C:السودان", "C:والسودان", "V:السودان", "C:الصومال", "C:«الصومال»", "C:البيرو"),
    *("V:مهاجرًا من باكستان والسودان، و«الصومال» إلى البيرو", "V:مهاجرًا…البيرو"),
)
marks = st.lists(st.sampled_from(WORDS), max_size=6)
layers_of_marks = st.lists(marks, min_size=2, max_size=4)
STRATEGIES = tuple(
    Strategy(name, minimum=default_minimum(name))
    for name in (StrategyName.UNANIMOUS, StrategyName.MAJORITY, StrategyName.INCOMPLETE)
)


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    """Spans of up to four layers anywhere in the text, one or two fragments each."""
    found: list[Span] = []
    count = draw(st.integers(0, 14))
    for number in range(count):
        pieces = draw(st.lists(st.integers(0, 60), min_size=1, max_size=2, unique=True))
        length = draw(st.integers(1, 25))
        whole = checked_fragments(TEXT, [(at, min(at + length, len(TEXT))) for at in pieces])
        found.append(
            Span(
                id=SpanId(f"{number:03}"),
                document=DocumentId(1),
                layer=LayerId(draw(st.sampled_from(NAMES[:4]))),
                label=draw(st.sampled_from([VICTIM, COUNTRY, FIGURE])),
                fragments=whole,
                quote=quoted(TEXT, whole),
                attributes=draw(st.sampled_from([{}, {"value": 1}, {"value": 2}])),
            )
        )
    return found


def shape(clusters: list[Cluster]) -> list[list[str]]:
    return sorted(sorted(span.id for span in cluster.spans) for cluster in clusters)


@given(spans(), st.sets(st.sampled_from([LayerId(name) for name in NAMES[:4]]), min_size=2))
def test_clusters_partition_the_spans_of_the_finished(
    found: list[Span], finished: set[LayerId]
) -> None:
    clusters = clusters_of(DocumentId(1), found, finished)
    held = sorted(span.id for cluster in clusters for span in cluster.spans)
    assert held == sorted(span.id for span in found if span.layer in finished)
    for cluster in clusters:
        assert cluster.layers == tuple(sorted(finished))
        voters = [layer for version in cluster.versions() for layer in version.layers]
        assert sorted([*voters, *cluster.silent]) == sorted(finished)
        agreed = difference(cluster, TEXT).kind is Disagreement.AGREED
        assert agreed == (len(cluster.versions()) == 1 and not cluster.silent)


@given(spans(), st.randoms())
def test_clusters_know_neither_order_nor_names(found: list[Span], chance: object) -> None:
    finished = [LayerId(name) for name in NAMES[:4]]
    clusters = clusters_of(DocumentId(1), found, finished)
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    again = clusters_of(DocumentId(1), shuffled, finished)
    assert again == clusters
    turned = dict(zip(finished, (*finished[1:], finished[0]), strict=True))
    renamed = [span._replace(layer=turned[span.layer]) for span in found]
    kinds = sorted(str(difference(cluster, TEXT)) for cluster in clusters)
    other = clusters_of(DocumentId(1), renamed, finished)
    assert sorted(str(difference(cluster, TEXT)) for cluster in other) == kinds
    assert shape(other) == shape(clusters)


@given(spans())
def test_equal_layers_agree_everywhere(found: list[Span]) -> None:
    one = [span._replace(layer=LayerId("amal")) for span in found]
    two = [span._replace(layer=LayerId("basil"), id=SpanId(f"b{span.id}")) for span in found]
    clusters = clusters_of(DocumentId(1), [*one, *two], [LayerId("amal"), LayerId("basil")])
    assert len(clusters) == len(one)
    assert all(difference(each, TEXT).kind is Disagreement.AGREED for each in clusters)


def everything(project: Project, documents: list[DocumentId]) -> object:
    told = [article_cases(project, document) for document in documents]
    return told, [project.spans.of_document(document) for document in documents]


def by_hand(article: ArticleCases, data: st.DataObject) -> tuple[object, Ruling] | None:
    asking = [case for case in article.cases if case.asks or case.state is CaseState.LATER]
    if not asking:
        return None
    case = data.draw(st.sampled_from(asking))
    options = [Ruling(Verdict.NONE), Ruling(Verdict.LATER, note="غدًا")]
    options += [Ruling(Verdict.SPANS, take(case.cluster, v)) for v in case.cluster.versions()]
    options.append(Ruling(Verdict.SPANS, union(case.cluster)))
    if common := intersection(case.cluster):
        options.append(Ruling(Verdict.SPANS, common))
    edited = replace(draft_of(case.cluster.spans[0]), label=FIGURE, attributes={})
    options.append(Ruling(Verdict.SPANS, (edited,), note="كتبته بيدي"))
    return case, data.draw(st.sampled_from(options))


@settings(max_examples=30, deadline=None)
@given(layers_of_marks, st.data())
def test_deciding_empties_the_queue_and_undo_restores_exactly(
    layers: list[list[str]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project, documents = adjudicated(Path(folder) / "p.tawsim", {TEXT: layers})
        with project:
            seen = [everything(project, documents)]
            for _ in range(12):
                article = article_cases(project, documents[0])
                found = by_hand(article, data)
                if found is None:
                    break
                changes = decide(project, case=found[0], ruling=found[1])  # type: ignore[arg-type]
                if changes.tables:
                    seen.append(everything(project, documents))
            assert check(project.connection) == []
            for before in reversed(seen[:-1]):
                project.undo()
                assert everything(project, documents) == before
            for after in seen[1:]:
                project.redo()
                assert everything(project, documents) == after
            while open_ones := [c for c in article_cases(project, documents[0]).cases if c.asks]:
                ruling = Ruling(
                    Verdict.SPANS, take(open_ones[0].cluster, open_ones[0].cluster.versions()[0])
                )
                left = len(open_ones)
                decide(project, case=open_ones[0], ruling=ruling)
                now = article_cases(project, documents[0])
                assert sum(case.asks for case in now.cases) == left - 1


@settings(max_examples=30, deadline=None)
@given(layers_of_marks, st.sampled_from(STRATEGIES), st.sampled_from(STRATEGIES), st.data())
def test_strategies_keep_what_people_decided_and_decide_nothing_twice(
    layers: list[list[str]], first: Strategy, second: Strategy, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project, documents = adjudicated(Path(folder) / "p.tawsim", {TEXT: layers})
        with project:
            untouched, begun = everything(project, documents), project.to_undo()
            hand: dict[str, object] = {}
            for _ in range(data.draw(st.integers(0, 3))):
                found = by_hand(article_cases(project, documents[0]), data)
                if found is not None:
                    decide(project, case=found[0], ruling=found[1])  # type: ignore[arg-type]
            for case in article_cases(project, documents[0]).cases:
                if case.decisions:
                    hand[case.cluster.id] = (case.decisions, case.gold)
            for strategy in (first, second):
                told = preview(project, strategy=strategy)
                before = [c for c in article_cases(project, documents[0]).cases if c.asks]
                run_strategy(project, strategy=strategy)
                after = everything(project, documents)
                left = [c for c in article_cases(project, documents[0]).cases if c.asks]
                assert len(before) - len(left) == sum(told.decided.values())
                run_strategy(project, strategy=strategy)
                assert everything(project, documents) == after
            run_strategy(project, strategy=first, discard=Discard.RULES)
            stable = everything(project, documents)
            run_strategy(project, strategy=first, discard=Discard.RULES)
            assert everything(project, documents) == stable
            now = {c.cluster.id: c for a in every_case(project) for c in a.cases}
            for cluster, kept in hand.items():
                assert (now[cluster].decisions, now[cluster].gold) == kept  # type: ignore[index]
            decided = {each.id for case in now.values() for d in case.decisions for each in d.gold}
            standing = project.spans.of_document(documents[0], GOLD)
            assert {span.id for span in standing} == decided
            assert len(standing) == len(decided)
            for case in now.values():
                if case.decision is not None and not case.by_hand:
                    voted = {content_of(span) for span in case.cluster.spans}
                    assert {content_of(span) for span in case.gold} <= voted
            assert check(project.connection) == []
            while project.to_undo() != begun:
                project.undo()
            assert everything(project, documents) == untouched
