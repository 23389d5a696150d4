from __future__ import annotations

import json
import time
from itertools import islice
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, VICTIM, project_with
from click.testing import CliRunner
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import texts

from annotations.cli import tawsim
from annotations.errors import BadPattern, Cancelled, SlowPattern
from annotations.operations.edit_spans import add_span
from annotations.project import Project
from annotations.storage.search import SearchMode, SearchQuery, context, raw_fragments, search
from annotations.text.folding import fold, fold_with_map
from annotations.text.patterns import ExpressionFinder, same_words, standing_alone

SUDAN = "وصل من السودان ووالسودان ثم بالسُّودان وللسودان وكالسودانية والسودانيين."


def found(project: Project, words: str, **named: object) -> list[str]:
    query = SearchQuery(words, **named)  # type: ignore[arg-type]
    return [hit.text for hit in search(project.connection, query)]


def test_a_phrase_is_found_in_every_spelling_and_across_white_space(tmp_path: Path) -> None:
    text = "رئيسُ الوزراء ثم رئيس\n الوزراء و١٢ ألفًا"
    with project_with(tmp_path / "p.tawsim", text)[0] as project:
        assert found(project, "رئيس  الوزراء") == ["رئيسُ الوزراء", "رئيس\n الوزراء"]
        assert found(project, "12 الفا") == ["١٢ ألفًا"]
        assert found(project, "ثم") == ["ثم"]
        assert found(project, "  ") == []


def test_a_whole_word_is_found_behind_its_clitics(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.tawsim", SUDAN)[0] as project:
        assert found(project, "السودان", whole_word=True) == [
            "السودان",
            "السُّودان",
            "لسودان",
        ]
        (first, *_, last) = search(project.connection, SearchQuery("السودان", whole_word=True))
        assert SUDAN[last.fragment.start - 2 : last.fragment.end] == "وللسودان"
        assert (first.before, last.before[-2:]) == ("وصل من ", "ول")


def test_short_words_and_figures_are_not_found_inside_others(tmp_path: Path) -> None:
    text = "كان عام ان في 112 و12.5 ثم 12، و(12) والليل لليل للغة"
    with project_with(tmp_path / "p.tawsim", text)[0] as project:
        assert found(project, "ان", whole_word=True) == ["ان"]
        assert found(project, "12", whole_word=True) == ["12", "12"]
        assert found(project, "الليل", whole_word=True) == ["الليل", "ليل"]
        assert found(project, "اللغة", whole_word=True) == ["لغة"]
        assert found(project, "عام", whole_word=True) == ["عام"]


def test_words_after_lam_are_those_with_the_article() -> None:
    assert same_words("السُّودان", "لسودان")
    assert same_words("لغة العربية", "اللغة  العربية")
    assert not same_words("سودان", "السودان")
    assert standing_alone("إلى وللسودان", 6, 12) == "السودان"
    assert standing_alone("إلى لبنان", 4, 9) == "لبنان"


def test_a_prefix_takes_the_rest_of_its_word(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.tawsim", SUDAN)[0] as project:
        words = found(project, "السودان", mode=SearchMode.PREFIX)
        assert words == ["السودان", "السُّودان", "لسودان", "السودانية", "السودانيين"]
        assert found(project, "ودان", mode=SearchMode.PREFIX) == []


def test_an_expression_is_folded_as_the_texts_are(tmp_path: Path) -> None:
    text = "أُصيب ١٢ شخصًا و٣٥٠ امرأة في إفريقيا"
    with project_with(tmp_path / "p.tawsim", text)[0] as project:
        assert found(project, r"\d+ \S+", mode=SearchMode.REGEX) == ["١٢ شخصًا", "٣٥٠ امرأة"]
        assert found(project, "[أإ]فريق\\w*", mode=SearchMode.REGEX) == ["إفريقيا"]
        assert found(project, "ا?", mode=SearchMode.REGEX)[0] == "أُ"
        whole = found(project, "شخص|امراه", mode=SearchMode.REGEX, whole_word=True)
        assert whole == ["امرأة"]


def test_an_expression_that_means_nothing_or_never_ends_is_a_problem(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.tawsim", "ا" * 60 + "!")[0] as project:
        with pytest.raises(BadPattern):
            found(project, "(", mode=SearchMode.REGEX)
        began = time.monotonic()
        with pytest.raises(SlowPattern):
            found(project, r"(\w+)+$", mode=SearchMode.REGEX)
        assert time.monotonic() - began < 10
        with ExpressionFinder("(ا+)+", 5) as finder:
            assert finder.find("ااا") == [(0, 3)]
            assert finder.find("ب") == []


def test_hits_under_a_label_under_none_and_the_spans_of_a_label(tmp_path: Path) -> None:
    project, (first, second) = project_with(tmp_path / "p.tawsim", SUDAN, "من السودان")
    with project:
        for document, at in ((first, 7), (second, 3)):
            add_span(
                project, document=document, layer=AMAL, label=COUNTRY, fragments=[(at, at + 7)]
            )
        add_span(project, document=second, layer=AMAL, label=VICTIM, fragments=[(0, 10)])

        def places(**named: object) -> list[tuple[int, int]]:
            query = SearchQuery(**named)  # type: ignore[arg-type]
            return [(hit.position, hit.fragment.start) for hit in search(project.connection, query)]

        assert places(words="السودان", whole_word=True, label=COUNTRY) == [(1, 7), (2, 3)]
        assert places(words="السودان", whole_word=True, label=VICTIM) == [(2, 3)]
        assert len(places(words="السودان", whole_word=True, unlabelled=True)) == 2
        unlabelled = places(words="السودان", whole_word=True, label=VICTIM, unlabelled=True)
        assert [position for position, _ in unlabelled] == [1, 1, 1]
        assert places(label=COUNTRY) == [(1, 7), (2, 3)]
        assert places(label=COUNTRY, document=second) == [(2, 3)]
        assert places(label=COUNTRY, layer="gold") == []
        assert places(words="السودان", label=COUNTRY, layer="gold") == []


def test_pages_follow_one_another_and_a_search_can_be_stopped(tmp_path: Path) -> None:
    texts = [f"خبر رقم {number} من لبنان" for number in range(500)]
    with project_with(tmp_path / "p.tawsim", *texts)[0] as project:
        query = SearchQuery("لبنان")
        first = list(islice(search(project.connection, query), 200))
        rest = list(search(project.connection, query, after=first[-1].position))
        assert [hit.position for hit in first + rest] == list(range(1, 501))

        def stop(done: int, total: int) -> None:
            if done:
                raise Cancelled

        with pytest.raises(Cancelled):
            list(search(project.connection, SearchQuery("xy"), progress=stop))


def test_a_search_longer_than_a_page_finds_everything_and_lets_others_write(
    tmp_path: Path,
) -> None:
    texts = [f"خبر رقم {number} من لبنان" for number in range(2_100)]
    with project_with(tmp_path / "p.tawsim", *texts)[0] as project:
        document = project.documents.ids()[0]
        for query in (
            SearchQuery("لبنان"),
            SearchQuery("من"),
            SearchQuery("ل.نان", SearchMode.REGEX),
        ):
            with project.reader() as reader:
                hits = search(reader.connection, query)
                first = list(islice(hits, 1_000))
                add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 3)])
                positions = [hit.position for hit in (*first, *hits)]
            assert positions == list(range(1, 2_101))


@given(texts, st.data())
def test_mapping_pieces_is_mapping_the_whole(text: str, data: st.DataObject) -> None:
    text *= data.draw(st.integers(1, 30))
    shadow = fold_with_map(text)
    length = len(fold(text))
    assume(length)
    ends = st.integers(1, length).map(lambda end: (max(end - 3, 0), end))
    places = data.draw(st.lists(ends, max_size=5))
    mapped = [tuple(place) for place in raw_fragments(text, places)]
    assert mapped == [shadow.raw_range(*place) for place in places]


def test_the_context_is_cut_at_words_and_has_single_spaces() -> None:
    text = "أول " + "كلمة " * 20 + "هنا\n\nوسط " + "كلام " * 20
    start = text.index("وسط")
    before, after = context(text, start, start + 3)
    assert before.endswith("كلمة هنا ")
    assert (before.startswith("كلمة "), after.endswith(" كلام")) == (True, True)
    assert 30 < len(before) <= 40
    assert context("قصير", 0, 4) == ("", "")


def test_the_command_line_searches_by_every_option(tmp_path: Path) -> None:
    path = tmp_path / "p.tawsim"
    project, (document,) = project_with(path, SUDAN)
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(7, 14)])
    project.close()

    def run(*options: str) -> list[str]:
        result = CliRunner().invoke(tawsim, ["search", str(path), "--json", *options])
        assert result.exit_code == 0, result.output
        return [json.loads(line)["text"] for line in result.output.splitlines()]

    assert len(run("السودان")) == 5
    assert run("السودان", "--whole-word", "--label", "COUNTRY") == ["السودان"]
    assert run("السودان", "--whole-word", "--unlabelled") == ["السُّودان", "لسودان"]
    assert run("السوداني", "--prefix") == ["السودانية", "السودانيين"]
    assert run("سودان.ه", "--regex") == ["سودانية"]
    assert run("--label", "COUNTRY", "--layer", "أمل") == ["السودان"]
    assert CliRunner().invoke(tawsim, ["search", str(path)]).exit_code == 2
