from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from adjudicating import adjudicated, gold
from builders import COUNTRY, FIGURE, VICTIM
from click.testing import CliRunner

from annotations.adjudication.case import Case, CaseState
from annotations.adjudication.choices import intersection, take, union
from annotations.adjudication.decision import Draft, Reason, Verdict, draft_of
from annotations.adjudication.patterns import Likeness, Pick, carried, choice_of, pattern_key
from annotations.adjudication.relations import RelationDifference
from annotations.adjudication.rules import Preference, rule_from
from annotations.adjudication.strategies import Strategy, StrategyName
from annotations.agreement.blocks import Table
from annotations.cli import tawsim
from annotations.document import DocumentId
from annotations.errors import CaseChanged
from annotations.knowledge.edges import BoundaryKind
from annotations.label_set import RELATED
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.operations.adjudicate import (
    decide,
    decide_alike,
    drop_rule,
    explain,
    keep_rule,
    take_back,
)
from annotations.operations.adjudication_cases import article_cases, every_case
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_relations import add_relation
from annotations.operations.edit_spans import add_span, delete_spans, move_boundaries
from annotations.operations.gold_writing import Ruling
from annotations.operations.report_adjudication import Reporter
from annotations.operations.run_strategy import Discard, preview, run_strategy
from annotations.project import Project
from annotations.span import Fragment, OriginKind
from annotations.storage.decisions import fields_of_decision
from annotations.storage.judgements import DECISION

TEXT = "جاءت من باكستان والسودان وإيران فتيات قاصرات."
UNANIMOUS = Strategy(StrategyName.UNANIMOUS)


def cases(project: Project, document: DocumentId) -> tuple[Case, ...]:
    return article_cases(project, document).cases


def first(project: Project, document: DocumentId) -> Case:
    return cases(project, document)[0]


def drafts_of(case: Case, quote: str = "", number: int = 0) -> tuple[Draft, ...]:
    """The version with these words, or the one of this number."""
    versions = case.cluster.versions()
    held = [each for each in versions if not quote or each.spans[0].quote == quote]
    return take(case.cluster, held[number])


def version(case: Case, number: int = 0, quote: str = "") -> Ruling:
    return Ruling(Verdict.SPANS, drafts_of(case, quote, number))


def test_a_decision_writes_the_gold_and_says_where_it_came_from(tmp_path: Path) -> None:
    project, (document,) = adjudicated(
        tmp_path / "p.tawsim", {TEXT: [["C:السودان"], ["C:والسودان"], ["C:السودان"]]}
    )
    with project:
        case = first(project, document)
        told = replace(version(case, 0), reason=Reason.SLIP, note="الواو خارج الاسم")
        decide(project, case=case, ruling=told)
        now = first(project, document)
        assert now.state is CaseState.SETTLED
        assert gold(project, document) == [(COUNTRY, "السودان", {})]
        assert now.gold[0].origin.kind is OriginKind.ADJUDICATION
        decision = now.decision
        assert decision is not None
        assert now.gold[0].origin.by == decision.key
        sources = {project.spans.get(each).layer for each in decision.gold[0].sources}
        assert sources == {"amal", "carim"}
        assert (decision.reason, decision.note) == (Reason.SLIP, "الواو خارج الاسم")
        explain(project, case=now, reason=Reason.TOOL_BOUNDARY, note="")
        assert first(project, document).decision == replace(
            decision, reason=Reason.TOOL_BOUNDARY, note=""
        )
        take_back(project, case=first(project, document))
        assert first(project, document).state is CaseState.OPEN
        assert gold(project, document) == []


def test_none_of_them_settles_a_case_and_later_does_not(tmp_path: Path) -> None:
    project, (document,) = adjudicated(tmp_path / "p.tawsim", {TEXT: [["C:فتيات"], ["V:باكستان"]]})
    with project:
        pakistan, girls = cases(project, document)
        decide(project, case=girls, ruling=Ruling(Verdict.NONE))
        decide(project, case=pakistan, ruling=Ruling(Verdict.LATER, note="أسأل"))
        pakistan, girls = cases(project, document)
        assert (pakistan.state, girls.state) == (CaseState.LATER, CaseState.SETTLED)
        assert not article_cases(project, document).complete
        decide(project, case=pakistan, ruling=version(pakistan, 0))
        assert article_cases(project, document).complete
        assert gold(project, document) == [(VICTIM, "باكستان", {})]


def test_union_intersection_and_an_edit(tmp_path: Path) -> None:
    project, (document,) = adjudicated(
        tmp_path / "p.tawsim", {TEXT: [["V:فتيات"], ["V:فتيات قاصرات"], ["F:فتيات"]]}
    )
    with project:
        case = first(project, document)
        decide(project, case=case, ruling=Ruling(Verdict.SPANS, union(case.cluster)))
        assert gold(project, document) == [(VICTIM, "فتيات قاصرات", {})]
        case = first(project, document)
        decide(project, case=case, ruling=Ruling(Verdict.SPANS, intersection(case.cluster)))
        assert gold(project, document) == [(VICTIM, "فتيات", {})]
        at = TEXT.index("قاصرات")
        edit = Draft(FIGURE, (Fragment(at, at + 6),), {"value": 2})
        decide(project, case=first(project, document), ruling=Ruling(Verdict.SPANS, (edit,)))
        assert gold(project, document) == [(FIGURE, "قاصرات", {"value": 2})]
        for _ in range(2):
            project.undo()
        assert gold(project, document) == [(VICTIM, "فتيات قاصرات", {})]


def test_a_replaced_gold_span_keeps_its_id(tmp_path: Path) -> None:
    project, (document,) = adjudicated(tmp_path / "p.tawsim", {TEXT: [["V:فتيات"], ["C:فتيات"]]})
    with project:
        case = first(project, document)
        decide(project, case=case, ruling=version(case, 0))
        before = project.spans.of_document(document, GOLD)[0].id
        case = first(project, document)
        decide(project, case=case, ruling=version(case, 1))
        assert project.spans.of_document(document, GOLD)[0].id == before


def test_only_touched_clusters_go_stale_and_the_old_decision_is_there(tmp_path: Path) -> None:
    marks = [["C:باكستان", "C:السودان"], ["C:باكستان", "C:والسودان"]]
    project, (document,) = adjudicated(tmp_path / "p.tawsim", {TEXT: marks})
    with project:
        for case, quote in zip(cases(project, document), ("باكستان", "السودان"), strict=True):
            decide(project, case=case, ruling=version(case, quote=quote))
        shown = cases(project, document)[1]
        project.actor = "basil"
        moved = next(
            s for s in project.spans.of_document(document, LayerId("basil")) if s.start > 10
        )
        move_boundaries(project, span=moved.id, fragments=[(moved.start, moved.end + 6)])
        states = [case.state for case in cases(project, document)]
        assert states == [CaseState.SETTLED, CaseState.STALE]
        stale = cases(project, document)[1]
        assert [span.quote for span in stale.gold] == ["السودان"]
        with pytest.raises(CaseChanged):
            decide(project, case=shown, ruling=version(shown, 0))
        project.actor = ""
        kept = tuple(draft_of(span) for span in stale.gold)
        decide(project, case=stale, ruling=Ruling(Verdict.SPANS, kept))
        assert [case.state for case in cases(project, document)] == [CaseState.SETTLED] * 2
        project.actor = "basil"
        project.undo()
        assert cases(project, document)[1].state is CaseState.STALE


def test_a_span_that_moves_away_leaves_the_decision_behind(tmp_path: Path) -> None:
    project, (document,) = adjudicated(tmp_path / "p.tawsim", {TEXT: [["C:باكستان"]] * 3})
    with project:
        decide(project, case=first(project, document), ruling=version(first(project, document)))
        project.actor = "amal"
        (oldest,) = project.spans.of_document(document, LayerId("amal"))
        at = TEXT.index("إيران")
        move_boundaries(project, span=oldest.id, fragments=[(at, at + 5)])
        project.actor = ""
        pakistan, iran = cases(project, document)
        assert (pakistan.state, iran.state) == (CaseState.STALE, CaseState.OPEN)
        assert iran.cluster.id == oldest.id
        decide(project, case=iran, ruling=version(iran))
        pakistan, iran = cases(project, document)
        assert (pakistan.state, iran.state) == (CaseState.STALE, CaseState.SETTLED)
        assert [quote for _, quote, _ in gold(project, document)] == ["باكستان", "إيران"]


def test_where_the_spans_are_gone_the_gold_asks(tmp_path: Path) -> None:
    project, (document,) = adjudicated(tmp_path / "p.tawsim", {TEXT: [["C:باكستان"], []]})
    with project:
        case = first(project, document)
        decide(project, case=case, ruling=version(case, 0))
        project.actor = "amal"
        delete_spans(project, spans=[span.id for span in case.cluster.spans])
        project.actor = ""
        left = first(project, document)
        assert (left.cluster.spans, left.state) == ((), CaseState.STALE)
        assert [span.quote for span in left.gold] == ["باكستان"]
        decide(project, case=left, ruling=Ruling(Verdict.NONE))
        assert gold(project, document) == []
        assert not any(case.asks for case in cases(project, document))


def test_an_unfinished_annotator_has_not_found_nothing(tmp_path: Path) -> None:
    project, (document,) = adjudicated(
        tmp_path / "p.tawsim",
        {TEXT: [["C:باكستان"], ["C:باكستان"], []]},
        unfinished=frozenset({"carim"}),
    )
    with project:
        run_strategy(project, strategy=UNANIMOUS)
        assert first(project, document).state is CaseState.SETTLED
        project.actor = "carim"
        set_state(project, document=document, layer=LayerId("carim"), state=DocumentState.DONE)
        now = first(project, document)
        assert (now.difference.kind, now.state) == ("missing", CaseState.STALE)
        project.actor = ""
        run_strategy(project, strategy=UNANIMOUS)
        assert first(project, document).state is CaseState.STALE
        run_strategy(project, strategy=Strategy(StrategyName.INCOMPLETE))
        assert first(project, document).state is CaseState.SETTLED


def test_two_who_worked_apart_are_both_kept_and_settled(tmp_path: Path) -> None:
    project, (document,) = adjudicated(
        tmp_path / "p.tawsim", {TEXT: [["C:السودان"], ["C:والسودان"]]}
    )
    with project:
        project.actor = "amal"
        case = first(project, document)
        decide(project, case=case, ruling=version(case, 0))
        mine = first(project, document).decision
        assert mine is not None
        # The same case decided otherwise in a copy, without sight of the first decision.
        with project.step("merge") as step:
            theirs = replace(
                *(mine,), key=f"{mine.key}2", adjudicator="basil", stamp="other", over=()
            )
            none = replace(theirs, verdict=Verdict.NONE, gold=())
            step.put(DECISION.name, none.key, fields_of_decision(none))
        both = first(project, document)
        assert both.state is CaseState.CONFLICT
        assert {decision.adjudicator for decision in both.decisions} == {"amal", "basil"}
        assert preview(project, strategy=UNANIMOUS).decided.total() == 0
        decide(project, case=both, ruling=Ruling(Verdict.NONE, reason=Reason.TEXT_AMBIGUOUS))
        settled = first(project, document)
        assert (settled.state, len(settled.decisions)) == (CaseState.SETTLED, 1)
        assert gold(project, document) == []
        assert len(project.decisions.of_document(document)) == 2
        project.undo()
        assert first(project, document) == both


def test_equal_decisions_made_apart_give_one_span(tmp_path: Path) -> None:
    path, copy = tmp_path / "p.tawsim", tmp_path / "copy.tawsim"
    project, (document,) = adjudicated(path, {TEXT: [["C:باكستان"], ["C:السودان"]]})
    project.close()
    shutil.copy2(path, copy)
    made = []
    for each, who in ((path, "amal"), (copy, "basil")):
        with Project.open(each) as opened:
            opened.actor = who
            case = first(opened, document)
            decide(opened, case=case, ruling=version(case))
            made.append(first(opened, document))
    assert made[0].gold[0].id == made[1].gold[0].id
    assert made[0].decisions[0].key != made[1].decisions[0].key


def test_the_gold_made_by_hand_is_taken_over(tmp_path: Path) -> None:
    project, (document,) = adjudicated(
        tmp_path / "p.tawsim", {TEXT: [["C:باكستان", "V:فتيات"], ["C:باكستان", "V:فتيات"]]}
    )
    with project:
        at = TEXT.index("باكستان")
        add_span(
            *(project,), document=document, layer=GOLD, label=COUNTRY, fragments=[(at, at + 7)]
        )
        at = TEXT.index("فتيات")
        add_span(
            *(project,), document=document, layer=GOLD, label=VICTIM, fragments=[(at, at + 12)]
        )
        run_strategy(project, strategy=UNANIMOUS)
        assert gold(project, document) == [(COUNTRY, "باكستان", {}), (VICTIM, "فتيات", {})]
        project.undo()
        assert gold(project, document) == [(COUNTRY, "باكستان", {}), (VICTIM, "فتيات قاصرات", {})]


def test_a_pattern_is_decided_in_one_step(tmp_path: Path) -> None:
    marks = [["C:السودان", "C:إيران", "C:باكستان"], ["C:والسودان", "C:وإيران", "C:من باكستان"]]
    project, documents = adjudicated(tmp_path / "p.tawsim", {TEXT: marks, f"{TEXT} ثانية": marks})
    with project:
        every = [(article.text, case) for article in every_case(project) for case in article.cases]
        keys = [
            [pattern_key(c.cluster, c.difference, text, how) for text, c in every]
            for how in (Likeness.DIFFERENCE, Likeness.WORDS)
        ]
        assert [keys[0].count(key) for key in keys[0]] == [2, 4, 4] * 2
        assert [keys[1].count(key) for key in keys[1]] == [2] * 6
        text, model = every[1]
        choice = choice_of(model.cluster, text, drafts_of(model, "السودان"))
        assert choice.pick is Pick.VERSION
        alike = [pair for pair, key in zip(every, keys[0], strict=True) if key == keys[0][1]]
        rulings = []
        for text, case in alike:
            drafts = carried(choice, case.cluster, text)
            assert drafts is not None
            rulings.append((case, Ruling(Verdict.SPANS, drafts, "pattern")))
        decide_alike(project, rulings=rulings)
        for document in documents:
            assert [quote for _, quote, _ in gold(project, document)] == ["السودان", "إيران"]
            assert all(case.by_hand for case in cases(project, document)[1:])
        project.undo()
        assert [gold(project, document) for document in documents] == [[], []]


def test_an_edit_is_carried_over_the_same_words_only(tmp_path: Path) -> None:
    marks = [["V:فتيات"], ["V:فتيات قاصرات"]]
    project, _ = adjudicated(tmp_path / "p.tawsim", {TEXT: marks, f"{TEXT} ثانية": marks})
    with project:
        (text, one), (other, two) = [
            (article.text, article.cases[0]) for article in every_case(project)
        ]
        start, end = one.cluster.place
        edit = (Draft(FIGURE, (Fragment(start, start + 3),)),)
        choice = choice_of(one.cluster, text, edit)
        words = text[start:end]
        moved = carried(choice, two.cluster, other, words)
        assert moved is not None
        assert moved[0].fragments == ((two.cluster.place.start, two.cluster.place.start + 3),)
        assert carried(choice, two.cluster, other, "غيرها") is None


@pytest.mark.parametrize(
    ("marks", "number", "prefers", "boundary"),
    [
        ([["C:السودان"], ["C:والسودان"]], 0, Preference.SHORTER, BoundaryKind.CLITIC),
        ([["C:السودان"], ["C:والسودان"]], 1, Preference.LONGER, BoundaryKind.CLITIC),
        ([["C:السودان"], ["V:السودان"]], 1, Preference.LABEL, None),
        ([["C:السودان"], []], 0, Preference.ACCEPT, None),
    ],
)
def test_a_rule_that_is_kept_decides_the_others(
    tmp_path: Path,
    marks: list[list[str]],
    number: int,
    prefers: Preference,
    boundary: BoundaryKind | None,
) -> None:
    also = [
        [mark.replace("السودان", "إيران").replace("وال", "و") for mark in each] for each in marks
    ]
    both = [[*one, *two] for one, two in zip(marks, also, strict=True)]
    project, (document,) = adjudicated(tmp_path / "p.tawsim", {TEXT: both})
    kept = Strategy(StrategyName.KEPT_RULES)
    with project:
        case = first(project, document)
        ordered = sorted(case.cluster.versions(), key=lambda v: (-v.spans[0].start, v.layers))
        drafts = take(case.cluster, ordered[number])
        rule = rule_from(case.cluster, case.difference, drafts)
        assert rule is not None
        assert (rule.prefer, rule.boundary) == (prefers, boundary)
        keep_rule(project, rule=rule)
        assert project.decisions.rules() == [rule]
        run_strategy(project, strategy=kept)
        told = [(label, quote) for label, quote, _ in gold(project, document)]
        wanted = (drafts[0].label, TEXT[drafts[0].fragments[0][0] : drafts[0].fragments[0][1]])
        assert told[0] == wanted
        assert len(told) == 2
        drop_rule(project, rule=rule)
        assert project.decisions.rules() == []
        assert len(gold(project, document)) == 2


def test_discarding_asks_for_what_people_decided(tmp_path: Path) -> None:
    project, (document,) = adjudicated(
        tmp_path / "p.tawsim", {TEXT: [["C:باكستان", "V:فتيات"], ["C:باكستان", "C:فتيات"]]}
    )
    with project:
        run_strategy(project, strategy=UNANIMOUS)
        second = cases(project, document)[1]
        decide(project, case=second, ruling=version(second, 0))
        everything = Discard.EVERYTHING
        assert preview(project, strategy=UNANIMOUS, discard=everything).discarded == 1
        assert preview(project, strategy=UNANIMOUS, discard=Discard.RULES).discarded == 0
        run_strategy(project, strategy=UNANIMOUS, discard=Discard.RULES)
        assert len(gold(project, document)) == 2
        run_strategy(project, strategy=UNANIMOUS, discard=everything)
        assert [case.state for case in cases(project, document)] == ["settled", "open"]
        assert len(gold(project, document)) == 1


def test_all_from_one_annotator_for_one_label(tmp_path: Path) -> None:
    project, (document,) = adjudicated(
        tmp_path / "p.tawsim", {TEXT: [["C:السودان", "V:فتيات"], ["C:والسودان", "V:فتيات قاصرات"]]}
    )
    with project:
        theirs = Strategy(StrategyName.ONE_ANNOTATOR, layer=LayerId("basil"), label=VICTIM)
        run_strategy(project, strategy=theirs)
        assert gold(project, document) == [(VICTIM, "فتيات قاصرات", {})]
        assert first(project, document).state is CaseState.OPEN


def test_relations_are_compared_after_their_spans(tmp_path: Path) -> None:
    marks = ["C:باكستان", "V:فتيات"]
    project, (document,) = adjudicated(tmp_path / "p.tawsim", {TEXT: [marks, marks, marks]})
    with project:
        for name, turned in (("amal", False), ("basil", True)):
            project.actor = name
            ends = project.spans.of_document(document, LayerId(name))
            source, target = reversed(ends) if turned else ends
            add_relation(project, source=source.id, target=target.id, label=RELATED.id)
        (found,) = article_cases(project, document).relations
        assert found.difference is RelationDifference.SEVERAL
        assert found.silent == ("carim",)
        assert len(found.versions) == 2
        project.actor = "basil"
        project.undo()
        source, target = project.spans.of_document(document, LayerId("basil"))
        add_relation(project, source=source.id, target=target.id, label=RELATED.id)
        (found,) = article_cases(project, document).relations
        assert (found.difference, len(found.versions)) == (RelationDifference.MISSING, 1)
        told = [b for b in Reporter(project, "en").report_blocks() if isinstance(b, Table)]
        assert ("missing by some", "1", "1") in [row for table in told for row in table.rows]


def test_the_command_counts_and_with_dry_run_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "p.tawsim"
    project, (document,) = adjudicated(
        path, {TEXT: [["C:باكستان", "V:فتيات"], ["C:باكستان", "C:فتيات"]]}
    )
    project.close()
    asked = ["adjudicate", str(path), "--strategy", "unanimous", "--json"]
    told = json.loads(CliRunner().invoke(tawsim, [*asked, "--dry-run"]).output)
    assert told == {
        "articles": 1,
        "decided": {"agreed": 1},
        "kept": {},
        "open": {"label": 1},
        "relations": {"decided": 0, "open": 0},
        "discarded": 0,
        "written": False,
    }
    with Project.open(path) as again:
        assert gold(again, document) == []
    assert json.loads(CliRunner().invoke(tawsim, asked).output)["written"]
    with Project.open(path) as again:
        assert gold(again, document) == [(COUNTRY, "باكستان", {})]
    shown = CliRunner().invoke(tawsim, ["--language", "ar", *asked[:-1]])
    assert "متفق عليها" in shown.output


def test_the_command_says_where_nobody_has_finished(tmp_path: Path) -> None:
    path = tmp_path / "p.tawsim"
    adjudicated(path, {TEXT: [["C:باكستان"]]})[0].close()
    done = CliRunner().invoke(
        tawsim, ["--language", "en", "adjudicate", str(path), "--strategy", "majority"]
    )
    assert (done.exit_code, done.output.strip()) == (
        0,
        "No article has two finished annotators yet.",
    )
