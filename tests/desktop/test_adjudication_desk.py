from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from adjudicating import adjudicated, gold
from at_desk import Open, press, project_of, quotes, words
from builders import COUNTRY, FIGURE, VICTIM
from modal import answering
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotations.adjudication.case import CaseState
from annotations.adjudication.decision import Reason, Verdict
from annotations.adjudication.strategies import Strategy, StrategyName
from annotations.document import DocumentId
from annotations.layer import GOLD, Layer, LayerId
from annotations.operations.adjudication_cases import article_cases, every_case
from annotations.operations.edit_spans import delete_spans
from annotations.operations.run_strategy import Discard, run_strategy
from annotations.project import Project
from desktop.adjudication.desk import AdjudicationDesk
from desktop.adjudication.names import People
from desktop.adjudication.pattern_dialog import PatternDialog
from desktop.adjudication.queue_model import QueueFilter
from desktop.adjudication.queue_rows import QueueOrder
from desktop.adjudication.strategy_dialog import StrategyDialog
from desktop.sample import sample_project

TEXT = "جاءت من باكستان والسودان وإيران فتيات قاصرات."
MARKS = [
    ["C:باكستان", "C:السودان", "C:إيران", "V:فتيات"],
    ["C:باكستان", "C:والسودان", "C:وإيران", "V:فتيات قاصرات"],
    ["C:باكستان", "C:السودان", "C:إيران", "F:فتيات"],
]


def two_articles(path: Path) -> tuple[Project, list[DocumentId]]:
    return adjudicated(path / "p.tawsim", {TEXT: MARKS, f"{TEXT} ثانية": MARKS})


def strategy_dialog(
    qtbot: QtBot,
    desk: AdjudicationDesk,
    name: StrategyName,
    discard: Discard = Discard.NOTHING,
) -> StrategyDialog:
    """The dialog with this strategy, its counts shown."""
    dialog = StrategyDialog(desk._workspace, desk)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._counted is not None)
    dialog.discard.setCurrentIndex(dialog.discard.findData(discard))
    dialog.strategy.setCurrentIndex(dialog.strategy.findData(name))
    dialog._change_strategy()
    qtbot.waitUntil(lambda: dialog._counted is not None)
    return dialog


def test_a_key_decides_and_goes_on_across_articles(
    qtbot: QtBot, tmp_path: Path, open_desk: Open
) -> None:
    project, documents = two_articles(tmp_path)
    desk = open_desk(project)
    seen = []
    for _ in range(6):
        seen.append((desk.deciding.row.number, words(desk)))  # type: ignore[union-attr]
        press(qtbot, desk, "1")
    expected = ["والسودان", "وإيران", "فتيات قاصرات"]
    assert seen == [(1, each) for each in expected] + [(2, each) for each in expected]
    assert quotes(desk, documents[0])[:2] == ["السودان", "إيران"]
    assert quotes(desk, documents[1])[:2] == ["السودان", "إيران"]
    assert desk.deciding.model.rowCount() == 0
    assert desk.deciding.model.counts().agreed == 2
    press(qtbot, desk, "z")
    assert words(desk) == "فتيات قاصرات"
    assert len(quotes(desk, documents[1])) == 2
    qtbot.keyClick(desk.article, "Z", Qt.KeyboardModifier.ControlModifier)
    assert quotes(desk, documents[1]) == ["السودان"]


def test_it_says_when_all_is_decided_and_escape_leaves(
    qtbot: QtBot, tmp_path: Path, open_desk: Open
) -> None:
    project, _ = two_articles(tmp_path)
    desk = open_desk(project)
    press(qtbot, desk, "11111")
    assert not desk.notices.text.text()
    press(qtbot, desk, "1")
    assert "بالمفتاح Y" in desk.notices.text.text()
    press(qtbot, desk, "y")
    qtbot.waitUntil(lambda: "المشروع › تصدير" in desk.notices.text.text())
    qtbot.keyClick(desk.pane.note, Qt.Key.Key_Escape)
    assert desk.isVisible()
    qtbot.keyClick(desk.article, Qt.Key.Key_Escape)
    assert not desk.isVisible()


def test_the_keys_are_places_on_the_board(qtbot: QtBot, tmp_path: Path, open_desk: Open) -> None:
    """ع is on the key U and ه on I of the Arabic layout; the digits may be Arabic."""
    project, documents = two_articles(tmp_path)
    desk = open_desk(project)
    press(qtbot, desk, "ع")
    assert quotes(desk, documents[0]) == ["والسودان"]
    press(qtbot, desk, "ه")
    assert quotes(desk, documents[0]) == ["والسودان", "إيران"]
    press(qtbot, desk, "٢")
    assert len(quotes(desk, documents[0])) == 3


def test_none_later_keep_and_why(qtbot: QtBot, tmp_path: Path, open_desk: Open) -> None:
    project, documents = two_articles(tmp_path)
    desk = open_desk(project)
    press(qtbot, desk, "s0")
    cases = article_cases(project_of(desk), documents[0]).cases
    assert cases[1].decision is not None
    assert (cases[1].decision.verdict, cases[1].decision.reason) == (Verdict.NONE, Reason.SLIP)

    def say_why(dialog: Any) -> None:
        dialog.setTextValue("أسأل المنسّق")
        dialog.accept()

    with answering(say_why):
        press(qtbot, desk, "l")
    later = article_cases(project_of(desk), documents[0]).cases[2]
    assert later.decision is not None
    assert (later.state, later.decision.note) == (CaseState.LATER, "أسأل المنسّق")
    assert words(desk) == "فتيات قاصرات"
    press(qtbot, desk, "c")
    assert desk.focusWidget() is desk.pane.note
    qtbot.keyClicks(desk.pane.note, "1 x")
    qtbot.keyClick(desk.pane.note, Qt.Key.Key_Return)
    assert desk.focusWidget() is desk.article
    press(qtbot, desk, "m1")
    last = article_cases(project_of(desk), documents[0]).cases[3]
    assert last.decision is not None
    assert (last.decision.reason, last.decision.note) == (Reason.GUIDELINE_UNCLEAR, "1 x")
    desk.filter.setCurrentIndex(desk.filter.findData(QueueFilter.LATER))
    desk._rearrange()
    press(qtbot, desk, "n")
    assert words(desk) == "وإيران"
    press(qtbot, desk, "a")
    later = article_cases(project_of(desk), documents[0]).cases[2]
    assert later.decision is not None
    assert later.decision.reason is Reason.TEXT_AMBIGUOUS


def test_the_same_kind_after_a_preview_in_which_one_is_unticked(
    qtbot: QtBot, tmp_path: Path, open_desk: Open
) -> None:
    project, documents = two_articles(tmp_path)
    desk = open_desk(project)
    press(qtbot, desk, "1")
    assert desk.deciding.alike_count() == 3

    def untick_one(dialog: Any) -> None:
        assert isinstance(dialog, PatternDialog)
        ModelTester(qtbot).check(dialog.model)  # type: ignore[no-untyped-call]
        qtbot.waitUntil(lambda: dialog.act.isEnabled())
        assert dialog.model.rowCount() == 3
        dialog.preview.list.setCurrentIndex(dialog.model.index(2, 0))
        qtbot.keyClick(dialog.preview.list, Qt.Key.Key_Space)
        dialog.accept()

    with answering(untick_one):
        press(qtbot, desk, "p")
    assert quotes(desk, documents[0]) == ["السودان", "إيران"]
    assert quotes(desk, documents[1]) == ["السودان"]
    press(qtbot, desk, "z")
    assert quotes(desk, documents[1]) == []
    assert quotes(desk, documents[0]) == ["السودان"]


def test_editing_freely(qtbot: QtBot, tmp_path: Path, open_desk: Open) -> None:
    project, documents = two_articles(tmp_path)
    desk = open_desk(project)
    press(qtbot, desk, "nn")

    def edit(dialog: Any) -> None:
        qtbot.keyClick(dialog.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(dialog.view, "3")
        assert dialog._label().id == FIGURE
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with answering(edit):
        press(qtbot, desk, "e")
    assert gold(project_of(desk), documents[0])[0][:2] == (FIGURE, "فتيا")


def test_a_strategy_is_counted_first_and_asks_before_it_discards(
    qtbot: QtBot, tmp_path: Path, open_desk: Open
) -> None:
    project, documents = two_articles(tmp_path)
    desk = open_desk(project)
    press(qtbot, desk, "0")

    dialog = strategy_dialog(qtbot, desk, StrategyName.MAJORITY)
    counted = dialog._counted
    assert counted is not None
    # Pakistan twice, Sudan once, Iran twice; girls are three versions of one vote each.
    assert (counted.decided.total(), counted.open.total(), counted.kept.total()) == (5, 2, 1)
    with qtbot.waitSignal(dialog.accepted):
        dialog.run()
    assert quotes(desk, documents[0]) == ["باكستان", "إيران"]
    assert quotes(desk, documents[1]) == ["باكستان", "السودان", "إيران"]
    dialog = strategy_dialog(qtbot, desk, StrategyName.MAJORITY, Discard.EVERYTHING)
    assert dialog._counted is not None
    assert dialog._counted.discarded == 1
    with answering(lambda box: box.buttons()[1].click()):
        dialog.run()
    assert quotes(desk, documents[0]) == ["باكستان", "إيران"]
    with answering(lambda box: box.buttons()[0].click()), qtbot.waitSignal(dialog.accepted):
        dialog.run()
    assert quotes(desk, documents[0]) == ["باكستان", "السودان", "إيران"]


def test_a_rule_is_kept_and_listed(qtbot: QtBot, tmp_path: Path, open_desk: Open) -> None:
    project, documents = two_articles(tmp_path)
    desk = open_desk(project)
    press(qtbot, desk, "1k")
    assert len(project_of(desk).decisions.rules()) == 1
    assert "بلا الحرف المتصل" in desk.notices.text.text()

    dialog = strategy_dialog(qtbot, desk, StrategyName.KEPT_RULES)
    assert dialog.rules.count() == 1
    assert dialog._counted is not None
    assert dialog._counted.decided.total() == 3
    with qtbot.waitSignal(dialog.accepted):
        dialog.run()
    assert quotes(desk, documents[1]) == ["السودان", "إيران"]


def test_orders_and_the_click_on_a_case(qtbot: QtBot, tmp_path: Path, open_desk: Open) -> None:
    project, _ = two_articles(tmp_path)
    desk = open_desk(project)
    model = desk.deciding.model
    ModelTester(qtbot).check(model)  # type: ignore[no-untyped-call]
    for order in QueueOrder:
        desk.order.setCurrentIndex(desk.order.findData(order))
        desk._rearrange()
        shown = [model.row_at(at) for at in range(model.rowCount())]
        assert len({row.key for row in shown if row}) == 6
    assert [row.words for row in shown if row][:4].count("فتيات قاصرات") == 0
    desk.article.span_chosen.emit(shown[0].cluster if shown[0] else "")
    desk.queue.setCurrentIndex(model.index(4, 0))
    qtbot.keyClick(desk.queue, Qt.Key.Key_Return)
    assert words(desk) == "فتيات قاصرات"
    press(qtbot, desk, "d")
    assert model.rowCount() == 8


def test_names_can_be_hidden(qtbot: QtBot, tmp_path: Path, open_desk: Open) -> None:
    desk = open_desk(two_articles(tmp_path)[0])
    shown = desk.pane.cards.cards[1].who
    assert "amal" in shown.text()
    press(qtbot, desk, "h")
    assert not any(name in shown.text() for name in ("amal", "basil", "carim"))
    letters = {card.who.text()[-2] for card in desk.pane.cards.cards[1:3]}
    assert letters <= set("أبج")


def test_letters_are_dealt_anew_in_each_article() -> None:
    layers = [Layer(LayerId(name), name) for name in ("amal", "basil", "carim", "dalal")]
    dealt = set()
    for article in range(60):
        people = People(layers, hidden=True, article=article)
        names = [people.name(layer.id) for layer in layers]
        assert sorted(names) == sorted("أبجد")
        told = people.told(layer.id for layer in layers)
        assert [sign for sign in told if sign in "أبجد"] == list("أبجد")
        dealt.add(tuple(names))
    assert {names[0] for names in dealt} == set("أبجد")
    assert len(dealt) > 10


def test_a_change_elsewhere_makes_a_case_ask_again(
    qtbot: QtBot, tmp_path: Path, open_desk: Open
) -> None:
    project, documents = two_articles(tmp_path)
    desk = open_desk(project)
    press(qtbot, desk, "111111")
    assert desk.deciding.model.rowCount() == 0
    workspace = desk._workspace
    workspace.set_annotator(LayerId("basil"))
    iran = next(
        span
        for span in project_of(desk).spans.of_document(documents[0], LayerId("basil"))
        if span.quote == "وإيران"
    )
    workspace.run(delete_spans, spans=[iran.id])
    assert desk.deciding.model.rowCount() == 1
    press(qtbot, desk, "n")
    assert desk.pane.standing.isVisibleTo(desk.pane)
    press(qtbot, desk, "g")
    assert desk.deciding.model.rowCount() == 0
    assert quotes(desk, documents[0])[1] == "إيران"


def test_reports_are_written_from_the_desk(qtbot: QtBot, tmp_path: Path, open_desk: Open) -> None:
    desk = open_desk(two_articles(tmp_path)[0])
    press(qtbot, desk, "1")
    menu = desk.report_menu
    menu.fill()
    assert [bool(action.text()) for action in menu.actions()] == [True, False, True, True, True]
    for target, layer in ((tmp_path / "r.html", None), (tmp_path / "basil", LayerId("basil"))):
        with qtbot.waitSignal(menu.written) as written:
            menu.write(target, layer)
        page = Path(written.args[0]).read_text(encoding="utf-8")
        assert 'dir="rtl"' in page
    assert "والسودان" in page


def test_nobody_has_finished(qtbot: QtBot, tmp_path: Path, open_desk: Open) -> None:
    project, _ = adjudicated(tmp_path / "p.tawsim", {TEXT: [["C:باكستان"]]})
    desk = open_desk(project)
    assert desk.pages.currentWidget() is desk.empty
    assert "موسِّمان" in desk.empty.text()
    press(qtbot, desk, "1u0gpkz")
    assert project_of(desk).spans.count(layer=GOLD) == 0


def test_the_window_and_the_command_line_give_the_same_gold(
    qtbot: QtBot, tmp_path: Path, open_desk: Open
) -> None:
    """The command line is tested against the table; here the desk's own key against the run."""
    project, documents = two_articles(tmp_path)
    desk = open_desk(project)
    press(qtbot, desk, "y")
    qtbot.waitUntil(lambda: desk.deciding.model.counts().agreed == 0)
    shown = [gold(project_of(desk), document) for document in documents]
    (tmp_path / "again").mkdir()
    other, again = two_articles(tmp_path / "again")
    with other:
        run_strategy(other, strategy=Strategy(StrategyName.UNANIMOUS))
        assert [gold(other, document) for document in again] == shown
    assert shown == [[(COUNTRY, "باكستان", {})]] * 2
    assert VICTIM not in {label for each in shown for label, _, _ in each}


def test_the_sample_is_adjudicated_by_keys_alone(
    qtbot: QtBot, tmp_path: Path, open_desk: Open, record_property: Callable[[str, object], None]
) -> None:
    """Three annotators, fourteen articles: the reference gold is reached with few keys a case."""
    project = sample_project(tmp_path / "sample.tawsim")
    reference = {
        document: {
            (span.label, span.fragments, tuple(sorted(map(str, span.attributes.items()))))
            for span in project.spans.of_document(document, GOLD)
        }
        for document in project.documents.ids()
    }
    every = [
        span.id for d in project.documents.ids() for span in project.spans.of_document(d, GOLD)
    ]
    delete_spans(project, spans=every)
    desk = open_desk(project)
    keys, begun = 1, time.perf_counter()
    press(qtbot, desk, "y")
    qtbot.waitUntil(lambda: desk.deciding.model.counts().agreed == 0)
    opened = desk.deciding.model.counts().disagreements
    while (case := desk.deciding.case) is not None and case.asks:
        wanted = reference[case.cluster.document]
        key = "0"
        for number, version in enumerate(case.cluster.versions(), start=1):
            said = {
                (span.label, span.fragments, tuple(sorted(map(str, span.attributes.items()))))
                for span in version.spans
            }
            if said <= wanted:
                key = str(number)
                break
        press(qtbot, desk, key)
        keys += 1
    seconds = time.perf_counter() - begun
    record_property("keys per open cluster", round(keys / opened, 2))
    record_property("seconds", round(seconds, 1))
    print(f"open {opened}, keys {keys}, {keys / opened:.2f} a case, {seconds:.1f} s")
    assert keys / opened <= 3
    assert desk.deciding.model.counts().disagreements == 0
    now = project_of(desk)
    assert all(article.complete for article in every_case(now))
    assert 130 <= opened <= 150
    found = {
        document: {
            (span.label, span.fragments, tuple(sorted(map(str, span.attributes.items()))))
            for span in now.spans.of_document(document, GOLD)
        }
        for document in now.documents.ids()
    }
    assert found == reference
