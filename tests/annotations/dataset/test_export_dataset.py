"""Data sets as the command line writes them, and as trainers load them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from builders import COUNTRY, FIGURE, project_with, small_label_set, write_files

from annotations.cli import main
from annotations.dataset.splitting import shares_of
from annotations.document import Document
from annotations.errors import Cancelled, NothingToExport, UnreadableSplit
from annotations.formats.records import Article, SpanRecord
from annotations.layer import DocumentState, LayerId
from annotations.operations.dataset_articles import Selection, Source
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.export_dataset import DatasetOptions, export_dataset
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.span import Fragment

SHARES = {"train": 0.5, "dev": 0.25, "test": 0.25}
PEOPLE = {"amal": "أمل", "sara": "سارة", "huda": "هدى"}
PLACES = ["السودان", "ليبيا", "لبنان", "تونس", "مصر", "العراق", "سوريا", "اليمن"]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Eight articles; two of three annotators agree everywhere, the third differs."""
    texts = [f"وصل {10 + n} مهاجرًا من {place} يوم الأحد." for n, place in enumerate(PLACES)]
    made, ids = project_with(tmp_path / "p.tawsim", *texts)
    for layer in ("sara", "huda"):
        add_annotator(made, name=PEOPLE[layer], layer=LayerId(layer))
    for layer in PEOPLE:
        made.actor = LayerId(layer)
        for number, (document, text) in enumerate(zip(ids, texts, strict=True)):
            start = text.index(PLACES[number])
            end = start + len(PLACES[number]) - (layer == "huda")
            where = {"document": document, "layer": LayerId(layer)}
            add_span(made, label=COUNTRY, fragments=[(start, end)], **where)
            if layer != "huda":
                add_span(made, label=FIGURE, fragments=[(4, 6)], **where)
            if number < 6:
                set_state(made, state=DocumentState.DONE, **where)
    yield made
    made.close()


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def parts_in(folder: Path) -> dict[str, str]:
    lines = (folder / "articles.tsv").read_text("utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def make(project: Project, target: Path, format: str = "tawsim", **how: Any) -> dict[str, bytes]:
    how = {"shares": SHARES} | how
    options = how.pop("options", None)
    target.parent.mkdir(exist_ok=True)
    export_dataset(
        project, format=format, target=target, how=DatasetOptions(**how), options=options
    )
    return bytes_in(target)


ALL = ["spacy", "huggingface", "gliner", "spans-csv", "spans-xlsx", "spans-parquet"]


@pytest.mark.parametrize("format", [*ALL, "tawsim", "conll", "brat", "labelstudio"])
def test_the_same_project_and_seed_give_the_same_bytes_and_no_name(
    project: Project, tmp_path: Path, format: str
) -> None:
    first = make(project, tmp_path / "a" / "set", format)
    assert first == make(project, tmp_path / "b" / "set", format)
    for name, content in first.items():
        for person in PEOPLE.values():
            assert person.encode() not in content, name
            assert person not in name
    sums = dict(reversed(line.split("  ")) for line in first["SHA256SUMS"].decode().splitlines())
    held = {name: hashlib.sha256(content).hexdigest() for name, content in first.items()}
    held.pop("SHA256SUMS")
    assert sums == held


def test_another_seed_gives_another_split_and_other_pseudonyms(
    project: Project, tmp_path: Path
) -> None:
    one, two = (make(project, tmp_path / str(seed), seed=seed) for seed in (1, 2))
    assert parts_in(tmp_path / "1") != parts_in(tmp_path / "2")
    found = [set(re.findall(rb"annotator-[0-9a-f]+", held["train.jsonl"])) for held in (one, two)]
    assert len(found[0]) == 3
    assert not found[0] & found[1]


def test_every_article_stands_in_one_part_with_its_spans(project: Project, tmp_path: Path) -> None:
    make(project, tmp_path / "set")
    parts = parts_in(tmp_path / "set")
    held: dict[str, str] = {}
    for part in SHARES:
        with Project.create(tmp_path / f"{part}.tawsim") as back:
            import_documents(back, sources=[tmp_path / "set" / f"{part}.jsonl"])
            held |= {f"d{identifier}": part for identifier in back.documents.ids()}
            assert back.spans.count() == 5 * len(back.documents)
    assert held == parts
    assert len(parts) == 8


def test_articles_that_are_added_leave_the_others_where_they_are(
    project: Project, tmp_path: Path
) -> None:
    make(project, tmp_path / "before")
    with project.writing():
        project.documents.add([Document(f"خبر جديد رقم {n}") for n in range(20)])
    make(project, tmp_path / "after")
    assert parts_in(tmp_path / "after").items() >= parts_in(tmp_path / "before").items()


def test_an_earlier_data_set_keeps_its_parts_under_another_filter(
    project: Project, tmp_path: Path
) -> None:
    done = Selection(finished=True)
    make(project, tmp_path / "before", selection=done)
    before = parts_in(tmp_path / "before")
    assert len(before) == 6
    make(project, tmp_path / "after", kept=tmp_path / "before", seed=99)
    assert parts_in(tmp_path / "after").items() >= before.items()
    with pytest.raises(UnreadableSplit):
        make(project, tmp_path / "none", kept=tmp_path)
    assert not (tmp_path / "none").exists()


def test_a_majority_is_what_most_of_those_who_finished_hold(
    project: Project, tmp_path: Path
) -> None:
    held = make(project, tmp_path / "set", selection=Selection(Source.MAJORITY), shares={})
    lines = [json.loads(line) for line in held["data.jsonl"].decode().splitlines()[1:]]
    assert len(lines) == 6
    for line in lines:
        words = [line["text"][slice(*s["fragments"][0])] for s in line["spans"]]
        assert words == [line["text"].split()[1], line["text"].split()[4]]
        assert {span["layer"] for span in line["spans"]} == {"majority"}


def test_one_layer_and_names_where_they_are_wanted(project: Project, tmp_path: Path) -> None:
    one = Selection(Source.ONE, "سارة")
    held = make(project, tmp_path / "set", selection=one, names=True)
    assert "سارة".encode() in held["train.jsonl"]
    assert "أمل".encode() not in held["train.jsonl"]


def test_one_file_a_label_in_every_part(project: Project, tmp_path: Path) -> None:
    held = make(project, tmp_path / "set", "conll", options={"overlap": "files"})
    assert {"train-COUNTRY.conll", "test-FIGURE.conll", "dev-VICTIM_TYPE.conll"} <= held.keys()
    assert b"FIGURE" not in held["train-COUNTRY.conll"]


def test_the_card_tells_what_was_done_in_every_language(project: Project, tmp_path: Path) -> None:
    held = make(project, tmp_path / "set", "gliner", licence="CC-BY-4.0")
    names = ("README.md", "README.ar.md", "README.fr.md")
    english, arabic, french = (held[name].decode() for name in names)
    assert "| COUNTRY |" in english
    assert "CC-BY-4.0" in english
    assert "CC-BY-4.0" in arabic
    assert "قُتِلَ" in arabic
    assert arabic.startswith('<div dir="rtl" lang="ar">')
    for name in ("train.json", "articles.tsv"):
        assert hashlib.sha256(held[name]).hexdigest() in english
    # Country: two of three pairs differ, in all six shared articles; figure: the same.
    assert "| Exact spans | Spans | COUNTRY | 0.333 |" in english
    assert "| Segments exacts | Segments | COUNTRY | 0,333 |" in french
    assert "card." not in english + arabic + french


def test_nothing_is_left_of_a_data_set_that_was_cancelled(project: Project, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == total - 1:
            raise Cancelled

    how = DatasetOptions(shares=SHARES)
    with pytest.raises(Cancelled):
        export_dataset(project, format="conll", target=tmp_path / "set", how=how, progress=stop)
    assert not list(tmp_path.glob("*set*"))


def test_a_filter_that_lets_nothing_through_is_told(project: Project, tmp_path: Path) -> None:
    from annotations.storage.document_filter import DocumentFilter

    nothing = Selection(wanted=DocumentFilter(since="2030"))
    with pytest.raises(NothingToExport):
        make(project, tmp_path / "set", selection=nothing)


def test_the_command_line_makes_a_data_set(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = ["export", str(project.path), str(tmp_path / "set"), "--format", "huggingface"]
    assert main([*told, "--split", "80/10/10", "--seed", "7", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["documents"], answer["spans"]) == (8, 40)
    assert {Path(name).name for name in answer["files"]} >= {"README.md", "SHA256SUMS"}
    assert main([*told[:2], str(tmp_path / "no"), *told[3:], "--split", "a/b"]) == 1
    assert not (tmp_path / "no").exists()


def test_the_command_line_knows_the_other_ways_to_choose(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def export(name: str, *more: str) -> dict[str, Any]:
        told = ["export", str(project.path), str(tmp_path / name), "--format", "tawsim", "--json"]
        assert main([*told, *more]) == 0
        answer: dict[str, Any] = json.loads(capsys.readouterr().out)
        return answer

    assert export("majority", "--majority")["documents"] == 6
    assert export("finished", "--finished", "--layer", "أمل")["spans"] == 12
    assert export("words", "--words", "السودان")["documents"] == 1
    assert export("label", "--label", "FIGURE", "--no-card")["documents"] == 8
    assert not (tmp_path / "label" / "README.md").exists()
    both = ["--majority", "--layer", "أمل"]
    assert main(["export", str(project.path), "x", "--format", "tawsim", *both]) == 2


# Trainers


@pytest.mark.filterwarnings("ignore")
def test_a_part_that_no_article_fell_into_does_not_stop_datasets(tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    datasets.disable_progress_bars()
    few, _ = project_with(tmp_path / "few.tawsim", "خبر واحد")
    held = make(few, tmp_path / "set", "huggingface")
    few.close()
    loaded = datasets.load_dataset(str(tmp_path / "set"), cache_dir=str(tmp_path / "cache"))
    assert [len(part) for part in loaded.values()] == [1]
    assert held["README.md"].count(b" | 0 | 0 | 0 | 0 | 0 | 0 |") == 2


@pytest.mark.filterwarnings("ignore")
def test_datasets_finds_all_three_parts(project: Project, tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    datasets.disable_progress_bars()
    make(project, tmp_path / "set", "huggingface")
    for config in ("tokens", "spans"):
        loaded = datasets.load_dataset(
            str(tmp_path / "set"), config, cache_dir=str(tmp_path / "cache")
        )
        assert list(loaded) == ["train", "validation", "test"]
    assert sum(len(part) for part in loaded.values()) == 8
    label = loaded["train"].features["spans"]
    assert "COUNTRY" in str(label)


@pytest.mark.filterwarnings("ignore")
def test_spacy_finds_no_fault_with_a_data_set_and_trains_on_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("spacy")
    from spacy.cli.debug_data import debug_data
    from spacy.cli.init_config import init_config
    from spacy.cli.train import train

    many = []
    for n in range(130):
        text = (
            f"وصل {n} مهاجرًا من {PLACES[n % 8]} يوم {n}."
            if n % 2
            else f"خبر {n} من {PLACES[n % 8]}."
        )
        at = text.index(PLACES[n % 8])
        spans = [SpanRecord("COUNTRY", (Fragment(at, at + len(PLACES[n % 8])),), layer="أمل")]
        if n % 2:
            spans.append(SpanRecord("FIGURE", (Fragment(4, 4 + len(str(n))),), layer="أمل"))
        many.append(Article(Document(text), tuple(spans)))
    (source,), _ = write_files("tawsim", tmp_path, many)
    with Project.create(tmp_path / "many.tawsim", small_label_set()) as many_project:
        import_documents(many_project, sources=[source])
        make(many_project, tmp_path / "set", "spacy", shares=shares_of("80/10/10"))
    config = tmp_path / "config.cfg"
    made = init_config(lang="ar", pipeline=["ner"])
    made["training"] |= {"max_steps": 4, "eval_frequency": 2}
    made["components"]["tok2vec"]["model"]["embed"]["rows"] = [200] * 4
    made["components"]["tok2vec"]["model"]["encode"]["width"] = 16
    made.to_disk(config)
    paths = {f"paths.{part}": str(tmp_path / "set" / f"{part}.spacy") for part in ("train", "dev")}
    debug_data(config, config_overrides=paths, silent=False)
    told = capsys.readouterr().out
    assert "Corpus is loadable" in told
    assert "No entities consisting of or starting/ending with whitespace" in told
    assert "invalid" not in told
    train(config, tmp_path / "model", overrides=paths)
    assert (tmp_path / "model" / "model-last" / "ner").is_dir()
