"""The table of formats, those of other packages, and their options."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, VICTIM, project_with

from annotations.cli import main
from annotations.errors import BrokenFormat, FolderNotEmpty, InvalidOption, UnknownFormat
from annotations.formats import catalogue
from annotations.formats.catalogue import (
    Format,
    broken_formats,
    format_named,
    formats,
    reader,
    writer,
)
from annotations.formats.options import OptionKind, Way
from annotations.operations.edit_spans import add_span
from annotations.operations.export_documents import export_documents
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.wording import LANGUAGES, sentence

DESIGN = {
    *("text", "jsonl", "csv", "docx", "html", "tawsim", "doccano", "labelstudio", "brat"),
    *("conll", "webanno-tsv", "cas-xmi", "cas-json", "prodigy", "w3c", "tei", "spans-csv"),
}

MODULE = """
from annotations.formats.catalogue import Format
from annotations.document import Document
from annotations.formats.records import Article
from annotations.formats.writing import Written

FORMAT = Format("lines", "{name}", ".lines", {{"en": "Lines"}}, True, True, suffixes=(".lines",))
NO_FORMAT = 3
TAKEN = Format("tawsim", "{name}", ".x", {{}}, True)

def read(source, options):
    for line in source.path.read_text("utf-8").splitlines():
        yield Article(Document(line))
        if line == "harm":
            raise RuntimeError("oh")

def write(articles, stream, *, context, losses):
    for article in articles:
        stream.write(article.document.text + "\\n")
        if article.document.text == "harm":
            raise KeyError("oh")
    return Written(1, 0)
"""


@pytest.fixture
def others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another package with one good format and every kind of broken one."""
    name = f"other_{abs(hash(tmp_path))}"
    (tmp_path / f"{name}.py").write_text(MODULE.format(name=name), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    entries = EntryPoints(
        EntryPoint(entry, value, catalogue.GROUP)
        for entry, value in (
            ("lines", f"{name}:FORMAT"),
            ("number", f"{name}:NO_FORMAT"),
            ("gone", f"{name}:GONE"),
            ("absent", "no_such_package_at_all:FORMAT"),
            ("taken", f"{name}:TAKEN"),
        )
    )
    monkeypatch.setattr(catalogue, "entry_points", lambda **_: entries)


def test_the_formats_have_the_names_of_the_design() -> None:
    assert {known.name for known in formats()} >= DESIGN
    assert len({known.name for known in formats()}) == len(formats())


@pytest.mark.parametrize("known", formats(), ids=lambda known: known.name)
def test_a_format_can_do_what_it_says_and_names_itself(known: Format) -> None:
    assert all(known.names[language] for language in LANGUAGES)
    if known.reads:
        assert callable(reader(known.name))
        assert known.suffixes
    if known.writes:
        assert callable(writer(known.name))
    for option in known.options:
        assert all(option.names[language] for language in LANGUAGES)
        assert option.checked(option.default) == option.default
        if option.kind is OptionKind.CHOICE:
            names = [choice.names for choice in option.choices]
            assert all(each[language] for each in names for language in LANGUAGES)


def test_listing_the_formats_imports_none_of_them() -> None:
    program = (
        "import sys; from annotations.formats.catalogue import formats; formats();"
        "print([m for m in sys.modules if m in ('defusedxml','cassis','lxml','spacy','numpy') or "
        "m.startswith('annotations.formats.') and m.rsplit('.', 1)[1] in "
        "('conll', 'brat_standoff', 'tei', 'cas_xmi', 'w3c')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.usefixtures("others")
def test_a_format_of_another_package_reads_and_writes(tmp_path: Path) -> None:
    assert format_named("lines").names == {"en": "Lines"}
    source = tmp_path / "a.lines"
    source.write_text("خبر أول\nخبر ثان\n", encoding="utf-8")
    with Project.create(tmp_path / "p.tawsim") as project:
        assert import_documents(project, sources=[source], format="lines").documents == 2
        export_documents(project, format="lines", target=tmp_path / "b.lines")
    assert (tmp_path / "b.lines").read_text("utf-8").splitlines() == ["خبر أول", "خبر ثان"]


@pytest.mark.usefixtures("others")
@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_what_is_broken_is_one_sentence_each(language: str) -> None:
    assert sorted(str(each.facts["name"]) for each in broken_formats()) == [
        *("absent", "gone", "number", "taken"),
    ]
    for problem in broken_formats():
        assert "\n" not in sentence(problem, language)
        assert sentence(problem, language) != "BrokenFormat"
    assert "lines" in {known.name for known in formats()}
    with pytest.raises(BrokenFormat):
        format_named("absent")
    with pytest.raises(UnknownFormat):
        format_named("never heard of")


@pytest.mark.usefixtures("others")
def test_one_that_fails_at_work_is_a_sentence_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.lines"
    source.write_text("harm\nخبر\n", encoding="utf-8")
    with Project.create(tmp_path / "p.tawsim") as project:
        with pytest.raises(BrokenFormat, match="oh"):
            import_documents(project, sources=[source], format="lines")
        source.write_text("harm", encoding="utf-8")
        import_documents(project, sources=[_jsonl(tmp_path)])
        with pytest.raises(BrokenFormat, match="KeyError"):
            export_documents(project, format="lines", target=tmp_path / "b.lines")
    assert not (tmp_path / "b.lines").exists()
    assert (
        main(["export", str(tmp_path / "p.tawsim"), str(tmp_path / "c"), "--format", "lines"]) == 1
    )
    assert capsys.readouterr().err.count("\n") == 1
    assert main(["formats"]) == 0
    assert capsys.readouterr().err.count("\n") == 4


def _jsonl(folder: Path) -> Path:
    path = folder / "h.jsonl"
    path.write_text('{"text": "harm"}\n', encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("format", "given"),
    [
        ("conll", {"overlap": "both"}),
        ("conll", {"colour": "red"}),
        ("cas-xmi", {"values": "maybe"}),
    ],
)
def test_an_option_that_is_none_is_refused(
    tmp_path: Path, format: str, given: dict[str, object]
) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", "خبر")
    with pytest.raises(InvalidOption):
        export_documents(project, format=format, target=tmp_path / "x", options=given)
    assert not (tmp_path / "x").exists()
    project.close()


def test_options_are_given_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.tawsim"
    project, _ = project_with(path, "وبالسودان")
    project.close()
    target = tmp_path / "x.conll"
    done = ["export", str(path), str(target), "--format", "conll", "-o", "tokens=proclitics"]
    assert main([*done, "-o", "columns=two"]) == 0
    assert target.read_text("utf-8") == "-DOCSTART-\tO\n\nوب\tO\nالسودان\tO\n\n"
    assert main([*done, "-o", "columns"]) == 2
    assert main([*done, "-o", "columns=one"]) == 1
    capsys.readouterr()


def test_one_file_per_label_holds_every_overlapping_span(tmp_path: Path) -> None:
    text = "وصل 12 مهاجرًا من السودان"
    project, (document,) = project_with(tmp_path / "p.tawsim", text)
    for label, words in ((FIGURE, "12"), (VICTIM, "12 مهاجرًا"), (COUNTRY, "السودان")):
        at = text.index(words)
        add_span(
            project, document=document, layer=AMAL, label=label, fragments=[(at, at + len(words))]
        )
    options = {"overlap": "files", "columns": "two"}
    report = export_documents(project, format="conll", target=tmp_path / "out", options=options)
    assert [path.name for path in report.files] == [
        *("out-VICTIM_TYPE.conll", "out-COUNTRY.conll", "out-FIGURE.conll"),
    ]
    assert (report.documents, report.spans) == (1, 3)
    assert "overlap" not in report.losses.counts
    tagged = {
        path.stem: [line for line in path.read_text("utf-8").splitlines() if not line.endswith("O")]
        for path in report.files
    }
    assert tagged == {
        "out-VICTIM_TYPE": ["", "12\tB-VICTIM_TYPE", "مهاجرًا\tI-VICTIM_TYPE", ""],
        "out-COUNTRY": ["", "السودان\tB-COUNTRY", ""],
        "out-FIGURE": ["", "12\tB-FIGURE", ""],
    }
    project.close()


def test_a_folder_with_files_is_not_written_into_unasked(tmp_path: Path) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", "خبر")
    target = tmp_path / "out"
    target.mkdir()
    (target / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FolderNotEmpty):
        export_documents(project, format="brat", target=target)
    export_documents(project, format="brat", target=target, overwrite=True)
    assert (target / "mine.txt").read_text("utf-8") == "mine"
    assert len(list(target.glob("*.ann"))) == 1
    assert not list(tmp_path.glob("*.part"))
    project.close()


@pytest.mark.parametrize(
    "format", ["brat", "webanno-tsv", "cas-xmi", "cas-json", "w3c", "tei", "prodigy", "labelstudio"]
)
def test_layers_come_back_under_their_names(tmp_path: Path, format: str) -> None:
    from annotations.formats.records import ReadOptions
    from annotations.operations.edit_layers import add_annotator

    text = "وصل 12 مهاجرًا من السودان"
    project, (document,) = project_with(tmp_path / "p.tawsim", text)
    noor, _ = add_annotator(project, name="noor")
    add_span(project, document=document, layer=AMAL, label=FIGURE, fragments=[(4, 6)])
    project.actor = noor
    add_span(project, document=document, layer=noor, label=COUNTRY, fragments=[(18, 25)])
    known = format_named(format)
    target = tmp_path / f"out{known.suffix}"
    report = export_documents(project, format=format, target=target)
    assert "layer" not in report.losses.counts
    project.close()
    has_folders = any(option.id == "layer_of" for option in known.options)
    chosen = ReadOptions(chosen={"layer_of": "folder"} if has_folders else {})
    with Project.create(tmp_path / "q.tawsim") as other:
        import_documents(other, sources=[target], format=format, options=chosen)
        layers = {layer.id: layer.name for layer in other.layers.all()}
        (here,) = other.documents.ids()
        back = {(layers[s.layer], s.quote) for s in other.spans.of_document(here)}
    assert back == {("أمل", "12"), ("noor", "السودان")}


def test_way_is_of_one_direction() -> None:
    conll = format_named("conll")
    assert {option.id for option in conll.options_for(Way.READ)} == {"tag_columns", "articles"}
