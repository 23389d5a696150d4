from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builders import AMAL, project_with

from annotations.cli import main
from annotations.errors import BrokenFormat
from annotations.formats.catalogue import broken_formats, format_named, writer
from annotations.label_set import Attribute, AttributeKind, Label, LabelId, LabelSet
from annotations.operations.accept_suggestions import accept_suggestion
from annotations.operations.edit_label_set import set_label_set
from annotations.operations.export_documents import export_documents
from annotations.operations.suggest import suggest
from annotations.project import Project
from annotations.suggest.others import name_of_source
from annotations.suggestion import UNTRAINED, Method, Suggestion, method_of

EXAMPLE = Path(__file__).resolve().parents[1] / "plugins" / "tawsim-example"
TEXT = "غرق القارب في مارس، ثم نجا آخرون في أبريل"
DATE = Label(
    LabelId("DATE"),
    "DATE",
    {"ar": "تاريخ"},
    "#CC79A7",
    "4",
    attributes=(Attribute("when", {"ar": "متى"}, AttributeKind.TEXT),),
)
Install = Callable[[str, str, dict[str, dict[str, str]]], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Puts a module and its metadata where pip would, for one test."""
    site = tmp_path / "site"
    modules: list[str] = []
    monkeypatch.syspath_prepend(site)

    def put(module: str, source: str, points: dict[str, dict[str, str]]) -> None:
        info = site / f"{module}-1.0.dist-info"
        info.mkdir(parents=True)
        (site / f"{module}.py").write_text(source, encoding="utf-8")
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
        lines = [
            f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in entries.items())
            for group, entries in points.items()
        ]
        (info / "entry_points.txt").write_text("".join(lines))
        # Each installation is a path of its own, as a new process would see it.
        monkeypatch.syspath_prepend(site / str(len(modules)))
        modules.append(module)

    yield put
    for module in modules:
        sys.modules.pop(module, None)


@pytest.fixture
def example(install: Install) -> None:
    told = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))
    source = (EXAMPLE / "tawsim_example.py").read_text(encoding="utf-8")
    install("tawsim_example", source, told["project"]["entry-points"])


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made, _ = project_with(tmp_path / "p.tawsim", TEXT)
    with made:
        set_label_set(made, label_set=LabelSet((*made.label_set, DATE), "with dates"))
        yield made


def suggester(body: str) -> str:
    """A module that offers one suggester with this body."""
    return (
        "from annotations import Found, Suggester\n"
        f"def find(text, labels):\n    {body}\n"
        "IT = Suggester('strange', {'en': 'Strange'}, find)\n"
    )


def shown(project: Project) -> list[Suggestion]:
    return project.suggestions.of_document(project.documents.ids()[0], AMAL)


@pytest.mark.usefixtures("example")
def test_the_example_suggests_beside_our_rules_and_spans_say_so(project: Project) -> None:
    report = suggest(project, layer=AMAL, methods=UNTRAINED)
    assert report.broken == ()
    months = [each for each in shown(project) if each.label == "DATE"]
    assert [(each.quote, each.attributes, each.score) for each in months] == [
        ("مارس", {"when": "مارس"}, 0.8),
        ("أبريل", {"when": "أبريل"}, 0.8),
    ]
    assert {each.source for each in months} == {"suggester:months"}
    assert method_of(months[0].source) is Method.OTHERS
    accept_suggestion(project, suggestion=months[0])
    (span,) = project.spans.of_document(months[0].document, AMAL)
    assert (span.origin.by, span.attributes) == ("suggester:months", {"when": "مارس"})
    assert project.suggestions.begun()[AMAL].suggested == 1
    assert name_of_source(span.origin.by, "ar") == "أسماء الشهور"


@pytest.mark.usefixtures("example")
def test_what_it_proposed_goes_when_it_proposes_anew(project: Project) -> None:
    suggest(project, layer=AMAL, methods=UNTRAINED)
    suggest(project, layer=AMAL, methods=[Method.RULES])
    assert {each.source for each in shown(project)} >= {"suggester:months"}
    set_label_set(project, label_set=LabelSet(tuple(project.label_set)[:-1], "without dates"))
    suggest(project, layer=AMAL, methods=[Method.OTHERS])
    document = project.documents.ids()[0]
    assert project.suggestions.counts(AMAL).get(Method.OTHERS, 0) == 0
    assert all(
        method_of(e.source) is Method.RULES for e in project.suggestions.made(document, AMAL)
    )


def test_a_package_that_is_gone_leaves_its_bare_name() -> None:
    assert name_of_source("suggester:months", "ar") == "months"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("raise KeyError(text)", "KeyError"),
        ("return [Found('DATE', 0, len(text) + 1)]", "SpanOutsideText"),
        ("return [Found('DATE', 3, 3)]", "SpanOutsideText"),
        ("return [Found('DATE', 0, 2, 7)]", "ValueError"),
        ("return [('DATE', 0, 2)]", "AttributeError"),
        ("return None", "TypeError"),
        ("yield Found('DATE', 0, 2); raise RuntimeError(text)", "RuntimeError"),
    ],
)
def test_one_that_fails_is_left_out_and_named_without_the_text(
    install: Install, project: Project, body: str, reason: str
) -> None:
    install("strange", suggester(body), {"tawsim.suggesters": {"strange": "strange:IT"}})
    report = suggest(project, layer=AMAL, methods=UNTRAINED)
    assert [problem.facts for problem in report.broken] == [{"name": "strange", "reason": reason}]
    assert all(each.label != "DATE" for each in shown(project))


def test_the_command_line_says_it_in_one_sentence(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "raise KeyError(text)"
    install("strange", suggester(body), {"tawsim.suggesters": {"strange": "strange:IT"}})
    path = tmp_path / "q.tawsim"
    project_with(path, TEXT)[0].close()
    assert main(["--language", "en", "suggest", str(path)]) == 0
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "strange" in told
    assert "KeyError" in told
    assert TEXT[:10] not in told


@pytest.mark.parametrize(
    ("source", "reason"),
    [("1/0", "ZeroDivisionError"), ("import nothing_of_this_name", "ModuleNotFoundError")],
)
def test_one_that_cannot_be_loaded_leaves_the_others_alone(
    install: Install, project: Project, source: str, reason: str
) -> None:
    install("strange", source, {"tawsim.suggesters": {"strange": "strange:IT"}})
    working = suggester("return [Found('DATE', 0, 3)]").replace("'strange'", "'working'")
    install("working", working, {"tawsim.suggesters": {"working": "working:IT"}})
    report = suggest(project, layer=AMAL, methods=UNTRAINED)
    assert [problem.facts["reason"] for problem in report.broken] == [reason]
    assert "suggester:working" in {each.source for each in shown(project)}


def test_two_of_one_name_and_what_is_no_suggester(install: Install, project: Project) -> None:
    for module in ("first", "second"):
        source = suggester("return []")
        install(module, source, {"tawsim.suggesters": {module: f"{module}:IT"}})
    install("third", "IT = 7", {"tawsim.suggesters": {"third": "third:IT"}})
    report = suggest(project, layer=AMAL, methods=[Method.OTHERS])
    assert sorted(str(problem.facts["reason"]) for problem in report.broken) == ["int", "name"]


@pytest.mark.usefixtures("example")
def test_the_example_writes_its_format(project: Project, tmp_path: Path) -> None:
    report = export_documents(project, format="markdown", target=tmp_path / "a.md")
    assert report.documents == 1
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == f"# م0\n\n{TEXT}\n\n"
    assert format_named("markdown").names["ar"] == "ماركداون"


def test_a_format_that_fails_leaves_no_file(
    install: Install, project: Project, tmp_path: Path
) -> None:
    source = (
        "from annotations import Format\n"
        "IT = Format('odd', 'odd', '.odd', {'en': 'Odd'}, writes=True)\n"
        "TAKEN = Format('conll', 'odd', '.odd', {'en': 'Odd'}, writes=True)\n"
        "def write(articles, target, /, *, context, losses):\n    raise KeyError('x')\n"
    )
    install("odd", source, {"tawsim.formats": {"odd": "odd:IT", "taken": "odd:TAKEN"}})
    with pytest.raises(BrokenFormat) as told:
        export_documents(project, format="odd", target=tmp_path / "a.odd")
    assert told.value.facts["name"] == "odd"
    assert not (tmp_path / "a.odd").exists()
    assert [problem.facts for problem in broken_formats()] == [{"name": "taken", "reason": "name"}]
    assert writer("conll") is not None
