from __future__ import annotations

import tempfile
from itertools import permutations
from pathlib import Path

import pytest
from adjudicating import NAMES, adjudicated
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.adjudication.article_cases import ArticleCases
from annotations.adjudication.case import CaseState
from annotations.adjudication.choices import take
from annotations.adjudication.decision import Verdict
from annotations.adjudication.relation_case import RelationCase
from annotations.adjudication.relations import RelationDifference
from annotations.adjudication.strategies import Strategy, StrategyName, default_minimum
from annotations.document import DocumentId
from annotations.errors import CaseChanged
from annotations.label_set import RELATED
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.operations.adjudicate import (
    decide,
    decide_relations,
    explain_relations,
    take_back,
    take_back_relations,
)
from annotations.operations.adjudication_cases import article_cases
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_relations import add_relation, delete_relations, reverse_relation
from annotations.operations.edit_spans import delete_spans
from annotations.operations.gold_writing import Ruling
from annotations.operations.relation_writing import RelationRuling
from annotations.operations.run_strategy import Discard, preview, run_strategy
from annotations.project import Project
from annotations.storage.self_check import check

TEXT = "وصل 12 مهاجرًا من باكستان والسودان."
MARKS = ("F:12", "V:مهاجرًا", "C:باكستان", "C:السودان")
UNANIMOUS = Strategy(StrategyName.UNANIMOUS)
MAJORITY = Strategy(StrategyName.MAJORITY, minimum=2)
STRATEGIES = tuple(
    Strategy(name, minimum=default_minimum(name))
    for name in (StrategyName.UNANIMOUS, StrategyName.MAJORITY, StrategyName.INCOMPLETE)
)
Drawn = dict[str, list[tuple[str, str]]]


def related(path: Path, layers: list[list[str]], drawn: Drawn) -> tuple[Project, DocumentId]:
    """Finished layers with these marks, and arrows between the words of two marks."""
    project, (document,) = adjudicated(path, {TEXT: layers})
    for name, arrows in drawn.items():
        project.actor = name
        own = {span.quote: span for span in project.spans.of_document(document, LayerId(name))}
        for source, target in dict.fromkeys(arrows):
            if source in own and target in own:
                add_relation(
                    project, source=own[source].id, target=own[target].id, label=RELATED.id
                )
    project.actor = ""
    return project, document


def settle_spans(project: Project, document: DocumentId) -> None:
    for case in article_cases(project, document).cases:
        drafts = take(case.cluster, case.cluster.versions()[0])
        decide(project, case=case, ruling=Ruling(Verdict.SPANS, drafts))


def only(project: Project, document: DocumentId) -> RelationCase:
    (case,) = article_cases(project, document).relations
    return case


def taken(case: RelationCase, at: int = 0) -> RelationRuling:
    return RelationRuling(Verdict.RELATIONS, case.take(case.versions[at]))


def gold_arrows(project: Project, document: DocumentId) -> list[tuple[str, str]]:
    return [
        (project.spans.get(each.source).quote, project.spans.get(each.target).quote)
        for each in project.relations.of_document(document, GOLD)
    ]


def test_relations_wait_for_their_spans_and_are_written_with_their_sources(
    tmp_path: Path,
) -> None:
    drawn: Drawn = {
        "amal": [("12", "مهاجرًا")],
        "basil": [("مهاجرًا", "12")],
        "carim": [("12", "مهاجرًا")],
    }
    project, document = related(tmp_path / "p.tawsim", [["F:12", "V:مهاجرًا"]] * 3, drawn)
    with project:
        waiting = only(project, document)
        assert (waiting.state, waiting.difference) == (
            CaseState.WAITING,
            RelationDifference.DIRECTION,
        )
        with pytest.raises(CaseChanged):
            decide_relations(project, case=waiting, ruling=RelationRuling(Verdict.NONE))
        settle_spans(project, document)
        case = only(project, document)
        assert case.state is CaseState.OPEN
        assert [version.votes for version in case.versions] == [2, 1]
        assert project.layers.state(document, GOLD) is not DocumentState.DONE
        before = project.to_undo()
        decide_relations(project, case=case, ruling=taken(case))
        assert gold_arrows(project, document) == [("12", "مهاجرًا")]
        decided = only(project, document)
        assert decided.state is CaseState.SETTLED
        assert decided.decision is not None
        (mark,) = decided.decision.gold
        drawers = {project.relations.get(each).layer for each in mark.sources}  # type: ignore[arg-type]
        assert drawers == {"amal", "carim"}
        assert project.layers.state(document, GOLD) is DocumentState.DONE
        from annotations.adjudication.decision import Reason

        explain_relations(project, case=decided, reason=Reason.SLIP, note="سهو")
        told = only(project, document).decision
        assert told is not None
        assert (told.reason, told.note) == (Reason.SLIP, "سهو")
        project.undo()
        project.undo()
        assert project.to_undo() == before
        assert only(project, document) == case
        assert project.relations.count(layer=GOLD) == 0
        assert check(project.connection) == []


def test_a_relation_goes_stale_when_its_inputs_change_and_the_gold_is_no_longer_done(
    tmp_path: Path,
) -> None:
    drawn: Drawn = {"amal": [("12", "مهاجرًا")], "basil": [("12", "مهاجرًا")]}
    project, document = related(tmp_path / "p.tawsim", [["F:12", "V:مهاجرًا"]] * 2, drawn)
    with project:
        run_strategy(project, strategy=UNANIMOUS)
        assert only(project, document).state is CaseState.SETTLED
        assert project.layers.state(document, GOLD) is DocumentState.DONE
        project.actor = "amal"
        (own,) = project.relations.of_document(document, LayerId("amal"))
        reverse_relation(project, relation=own.id)
        stale = only(project, document)
        assert stale.state is CaseState.STALE
        assert project.layers.state(document, GOLD) is DocumentState.IN_PROGRESS
        project.undo()
        assert only(project, document).state is CaseState.SETTLED
        assert project.layers.state(document, GOLD) is DocumentState.DONE
        take_back_relations(project, case=only(project, document))
        assert gold_arrows(project, document) == []
        assert project.layers.state(document, GOLD) is DocumentState.IN_PROGRESS


def test_taking_relations_back_asks_what_is_to_become_of_the_gold(tmp_path: Path) -> None:
    drawn: Drawn = {"amal": [("12", "مهاجرًا")], "basil": [("12", "مهاجرًا")]}
    project, document = related(tmp_path / "p.tawsim", [["F:12", "V:مهاجرًا"]] * 2, drawn)
    with project:
        run_strategy(project, strategy=UNANIMOUS)
        for name in ("amal", "basil"):
            project.actor = name
            own = project.relations.of_document(document, LayerId(name))
            delete_relations(project, relations=[each.id for each in own])
        project.actor = ""
        left = only(project, document)
        assert (left.state, left.versions) == (CaseState.STALE, ())
        decide_relations(project, case=left, ruling=RelationRuling(Verdict.NONE))
        assert gold_arrows(project, document) == []
        assert project.layers.state(document, GOLD) is DocumentState.DONE


def test_an_end_that_is_settled_as_nothing_leaves_nothing_to_decide(tmp_path: Path) -> None:
    drawn: Drawn = {"amal": [("12", "مهاجرًا")], "basil": [("12", "مهاجرًا")]}
    project, document = related(tmp_path / "p.tawsim", [["F:12", "V:مهاجرًا"]] * 2, drawn)
    with project:
        run_strategy(project, strategy=UNANIMOUS)
        first = article_cases(project, document).cases[0]
        decide(project, case=first, ruling=Ruling(Verdict.NONE))
        moot = only(project, document)
        assert (moot.moot, moot.state, moot.gold) == (True, CaseState.SETTLED, ())
        assert article_cases(project, document).complete
        project.undo()
        assert gold_arrows(project, document) == [("12", "مهاجرًا")]


def test_the_gold_is_done_while_every_case_is_settled(tmp_path: Path) -> None:
    project, (document,) = adjudicated(
        tmp_path / "p.tawsim", {TEXT: [["C:باكستان", "F:12"], ["C:باكستان", "F:12"]]}
    )
    with project:
        first, second = article_cases(project, document).cases
        for case in (first, second):
            assert project.layers.state(document, GOLD) is not DocumentState.DONE
            ruling = Ruling(Verdict.SPANS, take(case.cluster, case.cluster.versions()[0]))
            changes = decide(project, case=case, ruling=ruling)
        assert "document_state" in changes.tables
        assert project.layers.state(document, GOLD) is DocumentState.DONE
        take_back(project, case=article_cases(project, document).cases[0])
        assert project.layers.state(document, GOLD) is DocumentState.IN_PROGRESS
        project.undo()
        assert project.layers.state(document, GOLD) is DocumentState.DONE
        project.actor = "amal"
        own = project.spans.of_document(document, LayerId("amal"))
        delete_spans(project, spans=[own[0].id])
        assert project.layers.state(document, GOLD) is DocumentState.IN_PROGRESS
        project.undo()
        set_state(
            project, document=document, layer=LayerId("amal"), state=DocumentState.IN_PROGRESS
        )
        assert project.layers.state(document, GOLD) is DocumentState.IN_PROGRESS


def test_an_article_that_is_half_decided_is_in_progress(tmp_path: Path) -> None:
    """At once, and not only after it was done: merges in any order must agree on it."""
    project, (document,) = adjudicated(
        tmp_path / "p.tawsim", {TEXT: [["C:باكستان", "F:12"], ["C:باكستان", "F:12"]]}
    )
    with project:
        decide(project, case=article_cases(project, document).cases[0], ruling=Ruling(Verdict.NONE))
        assert project.layers.state(document, GOLD) is DocumentState.IN_PROGRESS
        project.undo()
        assert project.layers.state(document, GOLD) is DocumentState.TO_DO


def test_one_annotators_relations_of_one_type(tmp_path: Path) -> None:
    drawn: Drawn = {"amal": [("12", "مهاجرًا")], "basil": [("مهاجرًا", "12")]}
    project, document = related(tmp_path / "p.tawsim", [["F:12", "V:مهاجرًا"]] * 2, drawn)
    with project:
        run_strategy(project, strategy=UNANIMOUS)
        assert only(project, document).asks
        theirs = Strategy(StrategyName.ONE_ANNOTATOR, layer=LayerId("basil"), label=RELATED.id)
        assert preview(project, strategy=theirs).relations == 1
        run_strategy(project, strategy=theirs)
        assert gold_arrows(project, document) == [("مهاجرًا", "12")]


arrows = st.sampled_from(list(permutations([mark.partition(":")[2] for mark in MARKS], 2)))
layers_of_marks = st.lists(
    st.lists(st.sampled_from(MARKS), unique=True, min_size=1), min_size=2, max_size=3
)
arrows_by_name = st.dictionaries(st.sampled_from(NAMES[:3]), st.lists(arrows, max_size=4))


def everything(project: Project, document: DocumentId) -> object:
    return (
        article_cases(project, document),
        project.spans.of_document(document),
        project.relations.of_document(document),
        project.layers.state(document, GOLD) is DocumentState.DONE,
    )


def asking(article: ArticleCases) -> list[RelationCase]:
    return [case for case in article.relations if case.asks or case.state is CaseState.LATER]


@settings(max_examples=20)
@given(layers_of_marks, arrows_by_name, st.data())
def test_deciding_relations_empties_the_queue_and_undo_restores(
    layers: list[list[str]], drawn: Drawn, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project, document = related(Path(folder) / "p.tawsim", layers, drawn)
        with project:
            begun = project.to_undo()
            seen = [everything(project, document)]
            settle_spans(project, document)
            article = article_cases(project, document)
            held = sorted(each.id for case in article.relations for each in case.relations)
            ours = project.relations.of_document(document)
            assert held == sorted(each.id for each in ours if each.layer != GOLD)
            for case in article.relations:
                voters = [layer for version in case.versions for layer in version.layers]
                assert sorted([*voters, *case.silent]) == sorted(article.finished)
            at = project.to_undo()
            seen.append(everything(project, document))
            while found := asking(article_cases(project, document)):
                case = data.draw(st.sampled_from(found))
                rulings = [taken(case, at) for at in range(len(case.versions))]
                rulings.append(RelationRuling(Verdict.NONE))
                if case.asks:
                    rulings.append(RelationRuling(Verdict.LATER))
                decide_relations(project, case=case, ruling=data.draw(st.sampled_from(rulings)))
                seen.append(everything(project, document))
                assert project.relations.count(layer=GOLD) == sum(
                    len(decision.gold)
                    for each in article_cases(project, document).relations
                    for decision in each.decisions
                )
            now = article_cases(project, document)
            assert now.complete
            assert not now.cases or project.layers.state(document, GOLD) is DocumentState.DONE
            assert check(project.connection) == []
            for before in reversed(seen[1:-1]):
                project.undo()
                assert everything(project, document) == before
            assert project.to_undo() == at
            while project.to_undo() != begun:
                project.undo()
            assert everything(project, document) == seen[0]


@settings(max_examples=20)
@given(layers_of_marks, arrows_by_name, st.sampled_from(STRATEGIES), st.sampled_from(STRATEGIES))
def test_strategies_decide_relations_once_and_keep_what_people_said(
    layers: list[list[str]], drawn: Drawn, first: Strategy, second: Strategy
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project, document = related(Path(folder) / "p.tawsim", layers, drawn)
        with project:
            begun, untouched = project.to_undo(), everything(project, document)
            told = preview(project, strategy=first)
            run_strategy(project, strategy=first)
            article = article_cases(project, document)
            assert sum(bool(case.decisions) for case in article.relations) == told.relations
            left = asking(article)
            if left:
                decide_relations(project, case=left[0], ruling=RelationRuling(Verdict.NONE))
            run_strategy(project, strategy=second)
            after = everything(project, document)
            run_strategy(project, strategy=second)
            assert everything(project, document) == after
            if left:
                kept = next(
                    case
                    for case in article_cases(project, document).relations
                    if case.id == left[0].id
                )
                assert (kept.by_hand, kept.gold) == (True, ())
            run_strategy(project, strategy=second, discard=Discard.RULES)
            stable = everything(project, document)
            run_strategy(project, strategy=second, discard=Discard.RULES)
            assert everything(project, document) == stable
            drawn_pairs = {
                (project.spans.get(each.source).quote, project.spans.get(each.target).quote)
                for each in project.relations.of_document(document)
                if each.layer != GOLD
            }
            assert set(gold_arrows(project, document)) <= drawn_pairs
            assert check(project.connection) == []
            while project.to_undo() != begun:
                project.undo()
            assert everything(project, document) == untouched
