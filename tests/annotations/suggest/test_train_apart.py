"""A model is trained in a process of its own from the same articles; a cancel ends the process."""

from __future__ import annotations

import multiprocessing
import time
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, project_with

from annotations.errors import Cancelled
from annotations.layer import DocumentState
from annotations.operations import train_model as training
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.train_model import train_model
from annotations.project import Project

_TEXT = "وصل {} مهاجرًا من السودان. ثم غادر {} طفلًا إلى لبنان في قارب صغير."


@pytest.fixture
def project(memory_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Some articles that are done and one that is begun."""
    monkeypatch.setattr(training, "_LEARNED_HERE", 0)
    texts = [_TEXT.format(number + 11, number + 50) for number in range(12)]
    project, documents = project_with(memory_path / "p.tawsim", *texts)
    for document in documents:
        text = project.documents.get(document).text
        for label, words in ((COUNTRY, "السودان"), (COUNTRY, "لبنان"), (FIGURE, text[4:6])):
            at = text.index(words)
            spot = [(at, at + len(words))]
            add_span(project, document=document, layer=AMAL, label=label, fragments=spot)
        if document != documents[-1]:
            set_state(project, document=document, layer=AMAL, state=DocumentState.DONE)
    return project


def test_it_learns_from_the_same(project: Project) -> None:
    with project:
        here = train_model(project, layer=AMAL)
        told: list[tuple[int, int]] = []
        apart = train_model(
            project, layer=AMAL, apart=True, progress=lambda *done: told.append(done)
        )
        # The library deals the sentences out by chance, so that no two models are alike.
        assert all(part.startswith(b"lCRF") for part in project.models.parts(AMAL))
        assert (apart.articles, apart.sentences) == (here.articles, here.sentences)
        assert {each.label: each.labelled for each in apart.scores} == {
            each.label: each.labelled for each in here.scores
        }
        assert told
        assert multiprocessing.active_children() == []


def test_a_cancel_ends_the_process_and_keeps_the_old_model(project: Project) -> None:
    with project:
        train_model(project, layer=AMAL)
        parts = project.models.parts(AMAL)

        def stop(_done: int, _total: int) -> None:
            if multiprocessing.active_children():
                raise Cancelled

        with pytest.raises(Cancelled):
            train_model(project, layer=AMAL, apart=True, progress=stop)
        assert project.models.parts(AMAL) == parts
        while multiprocessing.active_children():
            time.sleep(0.01)
