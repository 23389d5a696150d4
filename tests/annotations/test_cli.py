from __future__ import annotations

import json
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, project_with

from annotations import errors
from annotations.cli import main
from annotations.cli.output import default_language
from annotations.label_set import RELATED
from annotations.operations.edit_relations import add_relation
from annotations.operations.edit_spans import add_span
from annotations.operations.record_time import record_time
from annotations.span import SpanId
from annotations.terminal import readable
from annotations.wording import LANGUAGES, catalogue, sentence

ARTICLES = '{"text": "وصل من باكستان", "title": "أ"}\n{bad\n{"text": "قصة من البيرو"}\n'


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    source = tmp_path / "a.jsonl"
    source.write_text(ARTICLES, encoding="utf-8")
    path = tmp_path / "p.tawsim"
    assert main(["new", str(path)]) == 0
    assert main(["import", str(path), str(source)]) == 0
    capsys.readouterr()
    return path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert main([*arguments, "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert isinstance(value, dict)
    return value


def test_import_counts_and_names_what_it_could_not_read(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts = told(capsys, "import", str(project), str(tmp_path / "a.jsonl"))
    assert counts == {
        "documents": 0,
        "spans": 0,
        "duplicates": 2,
        "rejected": [{"source": "a.jsonl", "line": 2, "reason": "not_json"}],
    }


def test_info_search_check_and_backup(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, "info", str(project))["documents"] == 2
    hit = told(capsys, "search", str(project), "البِيرو")
    assert (hit["start"], hit["end"], hit["text"]) == (7, 13, "البيرو")
    assert told(capsys, "check", str(project)) == {"sound": True, "findings": []}
    copy = tmp_path / "copy.tawsim"
    told(capsys, "backup", str(project), str(copy))
    assert told(capsys, "info", str(copy))["documents"] == 2


def test_a_sealed_copy_opens_with_its_passphrase_alone(
    tmp_path: Path,
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sealed, opened = tmp_path / "copy.sealed", tmp_path / "opened.tawsim"
    monkeypatch.setenv("TAWSIM_PASSPHRASE", "كلمة طويلة")
    told(capsys, "backup", str(project), str(sealed), "--seal")
    assert "باكستان".encode() not in sealed.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if ".plain" in path.name) == []
    monkeypatch.setenv("TAWSIM_PASSPHRASE", "كلمة أخرى")
    assert main(["unseal", str(sealed), str(opened)]) == 1
    assert sealed.name in capsys.readouterr().err
    assert not opened.exists()
    monkeypatch.setenv("TAWSIM_PASSPHRASE", "كلمة طويلة")
    told(capsys, "unseal", str(sealed), str(opened))
    assert told(capsys, "info", str(opened))["documents"] == 2


def test_a_damaged_project_is_recovered(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = bytearray(project.read_bytes())
    raw[:4096] = bytes(4096)
    damaged, saved = tmp_path / "damaged.tawsim", tmp_path / "saved.tawsim"
    damaged.write_bytes(raw)
    report = told(capsys, "recover", str(damaged), str(saved))
    assert (report["documents"], report["lost"], report["missing"]) == (2, 0, [])
    assert told(capsys, "check", str(saved)) == {"sound": True, "findings": []}


KEYS = ("document", "title", "layer", "label", "start", "end", "fragments", "text", "attributes")


def test_spans_and_hits_are_lines_with_the_same_keys(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, (document,) = project_with(tmp_path / "r.tawsim", "وصل 12 من باكستان")
    where, values = [(10, 17)], {"country": "PK"}
    add_span(
        project, document=document, layer=AMAL, label=COUNTRY, fragments=where, attributes=values
    )
    project.close()
    path = str(project.path)
    wanted = {
        **{"document": document, "title": "م0", "layer": "أمل", "label": "COUNTRY"},
        **{"start": 10, "end": 17, "fragments": [[10, 17]], "text": "باكستان"},
        "attributes": values,
    }
    assert told(capsys, "spans", path) == wanted
    around = {"before": "وصل 12 من ", "after": ""}
    assert told(capsys, "search", path, "--label", "COUNTRY") == {**wanted, **around}
    plain = {"layer": None, "label": None, "attributes": {}}
    assert told(capsys, "search", path, "باكستان") == {**wanted, **plain, **around}
    assert tuple(wanted) == KEYS


def test_info_tells_relations_and_seconds_of_each_layer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, (document,) = project_with(tmp_path / "r.tawsim", "وصل 12 من باكستان")
    for label, span, start, end in ((FIGURE, "f", 4, 6), (COUNTRY, "c", 10, 17)):
        where = [(start, end)]
        named = SpanId(span)
        add_span(project, document=document, layer=AMAL, label=label, fragments=where, span=named)
    add_relation(project, source=SpanId("f"), target=SpanId("c"), label=RELATED.id)
    record_time(project, document=document, layer=AMAL, seconds=75)
    project.close()
    facts = told(capsys, "info", str(project.path))
    assert facts["relations"] == {"أمل": 1, "gold": 0}
    assert facts["seconds"] == {"أمل": 75, "gold": 0}
    assert main(["info", str(project.path)]) == 0
    assert "75" in capsys.readouterr().out


def test_export_goes_where_it_is_told_once(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.jsonl"
    done = told(capsys, "export", str(project), str(target), "--format", "tawsim")
    assert done == {"files": [str(target)], "documents": 2, "spans": 0, "lost": {}}
    assert main(["export", str(project), str(target), "--format", "tawsim"]) == 1
    assert main(["export", str(project), str(target), "--format", "tawsim", "--force"]) == 0


def test_values(capsys: pytest.CaptureFixture[str]) -> None:
    figure = told(capsys, "value", "figure", "أكثر من 14 ألف")
    assert (figure["value"], figure["qualifier"]) == (14_000, "more_than")
    assert told(capsys, "value", "country", "بالسودان")["alpha2"] == "SD"
    assert len(told(capsys, "value", "country", "كوريا")["candidates"]) == 2  # type: ignore[arg-type]
    assert len(told(capsys, "value", "country", "غينيا")["candidates"]) == 4  # type: ignore[arg-type]
    assert told(capsys, "value", "country", "القاهرة") == {
        **{"alpha2": None, "alpha3": None, "name": None},
        "candidates": [{"alpha2": "EG", "alpha3": "EGY", "name": "مصر"}],
    }


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["info", "{folder}/none.tawsim"], 1),
        (["info", "{folder}"], 1),
        (["info", "{folder}/a.jsonl"], 1),
        (["new", "{folder}/p.tawsim"], 1),
        (["export", "{folder}/p.tawsim", "{folder}/x", "--format", "klingon"], 1),
        (["export", "{folder}/p.tawsim", "{folder}/x", "--format", "text"], 1),
        (["import", "{folder}/p.tawsim", "{folder}/none.txt"], 1),
        (["value", "figure", "لا شيء"], 1),
        (["nothing"], 2),
        (["info"], 2),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    tmp_path: Path,
    project: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
) -> None:
    assert main([word.format(folder=tmp_path) for word in arguments]) == code
    shown = capsys.readouterr()
    assert shown.err
    assert shown.out == ""
    assert "Traceback" not in shown.err
    if code == 1:
        assert shown.err.count("\n") == 1


def problems() -> list[type[errors.Problem]]:
    return errors.Problem.__subclasses__()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_sentence(language: str) -> None:
    keys = catalogue(language)
    for problem in problems():
        name = problem.__name__
        assert name in keys or any(key.startswith(f"{name}.") for key in keys), name
    assert sentence(errors.FileMissing(path=Path("x")), language) != "FileMissing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_problem_is_told_in_the_language_that_was_asked_for(
    tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.tawsim"
    for command in ("check", "info"):
        assert main(["--language", language, command, str(path)]) == 1
        told = sentence(errors.FileMissing(path=path), language)
        plain = capsys.readouterr().err.strip()
        assert plain == readable(told)


@pytest.mark.parametrize(
    ("machine", "language"),
    [("fr_DZ", "fr"), ("French_France", "fr"), ("ar_EG", "ar"), ("en_GB", "en"), ("de_DE", "en")],
)
def test_the_machines_language_is_spoken_where_it_is_one_of_ours(
    monkeypatch: pytest.MonkeyPatch, machine: str, language: str
) -> None:
    monkeypatch.delenv("TAWSIM_LANGUAGE", raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (machine, "UTF-8"))
    assert default_language() == language
    monkeypatch.setenv("TAWSIM_LANGUAGE", "fr")
    assert default_language() == "fr"
