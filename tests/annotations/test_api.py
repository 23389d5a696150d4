from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
import spacy
from builders import AMAL, COUNTRY, project_with
from spacy.tokens import DocBin

import annotations as core
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span
from annotations.project import Project

ROOT = Path(__file__).resolve().parents[2]
LIGHT = """
import sys
before = set(sys.modules)
import annotations
brought = {name.partition('.')[0] for name in set(sys.modules) - before}
assert brought - {'annotations'} <= sys.stdlib_module_names, brought
assert {name for name in sys.modules if name.startswith('annotations.')} == set()
annotations.Project
assert not {'numpy', 'PySide6', 'desktop'} & set(sys.modules)
"""


@pytest.fixture(scope="module")
def example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("api_example", ROOT / "docs" / "api_example.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two articles: in the first أمل and سارة agree and it is gold, in the second they do not."""
    texts = ("وصل من السودان قارب", "قارب آخر من لبنان")
    path = tmp_path / "p.tawsim"
    project, (first, second) = project_with(path, *texts)
    sara = LayerId("sara")
    with project:
        add_annotator(project, name="سارة", layer=sara)
        marks = [(first, AMAL, 7, 14), (first, sara, 7, 14), (second, AMAL, 12, 17)]
        for document, layer, start, end in [*marks, (second, sara, 0, 4), (first, GOLD, 7, 14)]:
            project.actor = layer if layer != GOLD else AMAL
            add_span(
                project,
                document=document,
                layer=layer,
                label=COUNTRY,
                fragments=[(start, end)],
                attributes={"country": "SD"} if layer == GOLD else {},
            )
        for document in (first, second):
            for layer in (AMAL, sara):
                project.actor = layer
                set_state(project, document=document, layer=layer, state=DocumentState.DONE)
    return path


def test_every_exported_name_is_there_and_documented() -> None:
    for name in core.__all__:
        assert getattr(core, name) is not None
    assert set(core.__all__) == {name for names in core._HOMES.values() for name in names}
    assert set(core.__all__) <= set(dir(core))
    with pytest.raises(AttributeError, match="nothing_of_this_name"):
        core.nothing_of_this_name  # noqa: B018


def test_importing_the_core_brings_nothing_else() -> None:
    told = subprocess.run(
        [sys.executable, "-S", "-c", LIGHT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert told.stderr == ""


def test_the_example_reads_gold_measures_and_writes_for_spacy(
    example: ModuleType, path: Path, tmp_path: Path
) -> None:
    with Project.open(path, read_only=True) as project:
        gold = example.gold_table(project)
        assert gold.to_dict("records") == [
            {
                "title": "م0",
                "label": "COUNTRY",
                "start": 7,
                "end": 14,
                "text": "السودان",
                "country": "SD",
            }
        ]
        values = example.agreement_table(project).set_index("measure")["value"]
        # One of two spans of each is met: precision, recall and F1 are one half.
        assert values["span_exact"] == pytest.approx(0.5)
        target = tmp_path / "gold.spacy"
        written = example.write_docbin(project, target)
    assert (written.documents, written.spans) == (2, 1)
    assert written.losses.counts == {}
    first, second = DocBin().from_disk(target).get_docs(spacy.blank("ar").vocab)
    assert [(span.text, span.label_) for span in first.spans["sc"]] == [("السودان", "COUNTRY")]
    assert len(second.spans["sc"]) == 0


def test_the_example_runs_as_it_says(
    example: ModuleType, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    example.main(path, tmp_path / "gold.spacy")
    told = capsys.readouterr().out
    assert "COUNTRY    1" in told
    assert "span_exact" in told
