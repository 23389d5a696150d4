"""Relations, conflicts, fonts and undo at the desk."""

from __future__ import annotations

import shutil
from pathlib import Path

from adjudicating import adjudicated
from at_desk import Open, press, project_of, quotes, words
from click.testing import CliRunner
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotations.adjudication.case import CaseState
from annotations.adjudication.choices import take
from annotations.adjudication.decision import Verdict
from annotations.cli import tawsim
from annotations.document import DocumentId
from annotations.label_set import RELATED
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.operations.adjudicate import decide
from annotations.operations.adjudication_cases import article_cases
from annotations.operations.edit_relations import add_relation
from annotations.operations.gold_writing import Ruling
from annotations.project import Project
from desktop.adjudication.desk import AdjudicationDesk
from desktop.adjudication.queue_model import QueueFilter

TEXT = "وصلت 12 فتاة من السودان أمس."
MARKS = ["F:12", "V:فتاة"]


def related(path: Path) -> tuple[Project, DocumentId]:
    """amal and carim lead from the figure to the victim, basil the other way."""
    project, (document,) = adjudicated(path / "p.tawsim", {TEXT: [MARKS] * 3})
    for name in ("amal", "basil", "carim"):
        project.actor = name
        figure, victim = project.spans.of_document(document, LayerId(name))
        ends = (victim, figure) if name == "basil" else (figure, victim)
        add_relation(project, source=ends[0].id, target=ends[1].id, label=RELATED.id)
    project.actor = ""
    return project, document


def arrows(desk: AdjudicationDesk, document: DocumentId) -> list[tuple[str, str]]:
    project = project_of(desk)
    return [
        (project.spans.get(each.source).quote, project.spans.get(each.target).quote)
        for each in project.relations.of_document(document, GOLD)
    ]


def _first_case(desk: AdjudicationDesk) -> tuple[DocumentId, str]:
    (document,) = desk.deciding.model.documents()
    return document, article_cases(project_of(desk), document).cases[0].cluster.id


def state(desk: AdjudicationDesk, document: DocumentId) -> DocumentState:
    return project_of(desk).layers.state(document, GOLD)


def test_relations_are_decided_by_keys_after_their_spans(
    qtbot: QtBot, tmp_path: Path, open_desk: Open
) -> None:
    project, document = related(tmp_path)
    desk = open_desk(project)
    desk.filter.setCurrentIndex(desk.filter.findData(QueueFilter.ASKING))
    desk._rearrange()
    press(qtbot, desk, "n")
    press(qtbot, desk, "11")
    relations = desk.deciding.relations
    assert relations is not None
    assert relations.state is CaseState.OPEN
    assert "12" in words(desk)
    assert "فتاة" in words(desk)
    cards = [card for card in desk.pane.cards.cards if card.isVisible()]
    assert len(cards) == 3
    for card, version in zip(cards[1:], relations.versions, strict=False):
        (arc,) = card.text.article.relations
        assert (arc.source, arc.target) == version.arrows[0][:2]
        assert {arc.source, arc.target} == {span.id for span in card.text.article.spans}
    assert not desk.pane.buttons[next(iter(desk.pane.buttons))].isEnabled()
    assert state(desk, document) is not DocumentState.DONE
    press(qtbot, desk, "2")
    assert arrows(desk, document) == [("فتاة", "12")]
    assert state(desk, document) is DocumentState.DONE
    assert "مكتمل" in desk.gold_title.text()
    (shown,) = desk.gold.article.relations
    assert shown.caption == RELATED.names["ar"]
    press(qtbot, desk, "z")
    assert arrows(desk, document) == []
    assert desk.deciding.relations == relations
    assert state(desk, document) is not DocumentState.DONE
    press(qtbot, desk, "0")
    assert arrows(desk, document) == []
    assert state(desk, document) is DocumentState.DONE
    assert quotes(desk, document) == ["12", "فتاة"]


def test_a_reason_and_a_waiting_relation(qtbot: QtBot, tmp_path: Path, open_desk: Open) -> None:
    project, document = related(tmp_path)
    desk = open_desk(project)
    press(qtbot, desk, "d")
    waiting = desk.deciding.model.row_at(2)
    assert waiting is not None
    desk.deciding.go(waiting)
    assert desk.deciding.relations is not None
    assert desk.deciding.relations.state is CaseState.WAITING
    press(qtbot, desk, "1")
    assert arrows(desk, document) == []
    assert desk.notices.bar.isVisible()
    press(qtbot, desk, "y")
    qtbot.waitUntil(lambda: desk.deciding.model.counts().settled == 2)
    desk.deciding.go(desk.deciding.model.neighbour(None, forward=True))
    press(qtbot, desk, "m1")
    (case,) = article_cases(project_of(desk), document).relations
    assert case.decision is not None
    assert case.decision.reason == "guideline_unclear"


def test_two_adjudicators_who_worked_apart_are_merged_shown_and_settled(
    qtbot: QtBot, tmp_path: Path, open_desk: Open
) -> None:
    path, copy = tmp_path / "p.tawsim", tmp_path / "copy.tawsim"
    project, (document,) = adjudicated(path, {TEXT: [["C:السودان"], ["C:من السودان"]]})
    project.close()
    shutil.copy2(path, copy)
    for each, who, at in ((path, "amal", 0), (copy, "basil", 1)):
        with Project.open(each) as opened:
            opened.actor = who
            (case,) = article_cases(opened, document).cases
            drafts = take(case.cluster, case.cluster.versions()[at])
            decide(opened, case=case, ruling=Ruling(Verdict.SPANS, drafts, note=f"رأي {who}"))
            assert opened.layers.state(document, GOLD) is DocumentState.DONE
    merged = CliRunner().invoke(tawsim, ["merge", str(path), str(copy)], catch_exceptions=False)
    assert merged.exit_code == 0, merged.output
    desk = open_desk(Project.open(path))
    case_shown = desk.deciding.case
    assert case_shown is not None
    assert case_shown.state is CaseState.CONFLICT
    assert state(desk, document) is DocumentState.IN_PROGRESS
    told = desk.pane.standing.text()
    assert all(part in told for part in ("amal", "basil", "رأي amal", "رأي basil"))
    assert desk.deciding.model.rowCount() == 1
    press(qtbot, desk, "1")
    assert len(quotes(desk, document)) == 1
    assert state(desk, document) is DocumentState.DONE
    assert desk.deciding.model.rowCount() == 0
    press(qtbot, desk, "z")
    assert desk.deciding.case == case_shown


def test_open_texts_follow_the_reading_font(qtbot: QtBot, tmp_path: Path, open_desk: Open) -> None:
    project, _ = related(tmp_path)
    desk = open_desk(project)
    desk.deciding.go(desk.deciding.model.find(*_first_case(desk)))
    shown = [desk.article, desk.gold, desk.pane.cards.cards[1].text]
    before = [view._reading_font[1] for view in shown]
    desk.article.zoom_requested.emit(2)
    assert [view._reading_font[1] for view in shown] == [
        before[0] + 2,
        before[1] + 2,
        (before[0] + 2) * 0.9,
    ]


def test_undo_at_the_desk_leaves_the_main_window_where_it_is(
    qtbot: QtBot, tmp_path: Path, open_desk: Open
) -> None:
    project, documents = adjudicated(
        tmp_path / "p.tawsim",
        {TEXT: [["C:السودان"], ["V:السودان"]], f"{TEXT} ثان": [["C:السودان"], ["V:السودان"]]},
    )
    desk = open_desk(project)
    desk._workspace.open_document(documents[1])
    press(qtbot, desk, "1")
    assert len(quotes(desk, documents[0])) == 1
    assert desk._workspace.document_id == documents[1]
    qtbot.keyClick(desk.article, "Z", Qt.KeyboardModifier.ControlModifier)
    assert quotes(desk, documents[0]) == []
    assert desk._workspace.document_id == documents[1]
