"""Train the model of a layer on what the layer has labelled, and say where it may propose."""

from __future__ import annotations

import time
from bisect import bisect_right
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from annotations.batch.executors import processes
from annotations.batch.run import run_batches
from annotations.document import Document
from annotations.errors import NothingToLearn
from annotations.layer import DocumentState, LayerId
from annotations.project import Project
from annotations.span import Fragment
from annotations.storage.models import ModelFacts
from annotations.storage.watched import watched
from annotations.suggest.features import sentences_of
from annotations.suggest.learner import FOLDS, Algorithm, Reading, train
from annotations.suggest.model import Trained
from annotations.suggest.rules import gazetteer
from annotations.suggest.scores import LabelScore
from annotations.watch import Progress, Watch, silent

GOOD_ENOUGH = 0.5
"""Precision on unseen articles (share 0 to 1) from which a label may propose unasked."""

_LEAST_SPANS = 5
_LEARNED_HERE = 100
"""So many articles are read once in about a tenth of a second."""


def train_model(
    project: Project,
    *,
    layer: LayerId,
    algorithm: Algorithm = Algorithm.FAST,
    folds: int = FOLDS,
    apart: bool = False,
    progress: Progress = silent,
) -> ModelFacts:
    """Learn from every article of the layer that is done or has spans; keep the model.

    An article that is not done counts as far as its last span. Many articles are
    learned from ``apart``, in a process of their own, where something else in
    this one must go on meanwhile: the library lets nothing else run while it
    reads them all once more. Raises NothingToLearn, WorkersLost or Cancelled;
    then the old model stays.
    """
    with watched(project.connection, progress, project.path) as watch:
        return _train(project, layer, algorithm, folds, watch, apart=apart)


def _train(
    project: Project,
    layer: LayerId,
    algorithm: Algorithm,
    folds: int,
    watch: Watch,
    *,
    apart: bool,
) -> ModelFacts:
    began = time.monotonic()
    labelled = [
        found
        for document in watch.each(project.documents.in_order())
        if (found := _labelled(project, document, layer)) is not None
    ]
    if not any(each.places for each in labelled):
        raise NothingToLearn()
    if apart and len(labelled) > _LEARNED_HERE:
        trained = _trained_apart(labelled, algorithm, folds, watch)
    else:
        trained = train(
            list(map(_reading, watch.each(labelled))),
            algorithm=algorithm,
            folds=folds,
            progress=watch,
        )
    facts = ModelFacts(
        scores=trained.scores,
        proposing=frozenset(score.label for score in trained.scores if may_propose(score)),
        algorithm=algorithm,
        articles=trained.articles,
        sentences=trained.sentences,
        seconds=time.monotonic() - began,
        done=project.layers.count(layer, DocumentState.DONE),
        calibration={label: list(bins) for label, bins in trained.calibration.items()},
        peeling=trained.peeling,
    )
    with project.writing():
        project.models.put(layer, trained, facts)
    return facts


def may_propose(score: LabelScore) -> bool:
    """Whether the label did well enough on articles that the model had not seen."""
    return score.labelled >= _LEAST_SPANS and score.precision >= GOOD_ENOUGH


def allow_labels(project: Project, *, layer: LayerId, labels: frozenset[str]) -> None:
    """Say under which labels the layer's model may propose. Raises ModelMissing."""
    with project.writing():
        project.models.allow(layer, labels)


class _Labelled(NamedTuple):
    """An article to learn from, up to ``reach`` where it is not done, and its labelled places."""

    text: str
    reach: int | None
    places: tuple[tuple[str, Fragment], ...]


def _labelled(project: Project, document: Document, layer: LayerId) -> _Labelled | None:
    spans = project.spans.of_document(document.id, layer)
    done = project.layers.state(document.id, layer) is DocumentState.DONE
    if not spans and not done:
        return None
    reach = None if done else max(span.end for span in spans)
    places = [(str(s.label), s.fragments[0]) for s in spans if len(s.fragments) == 1]
    return _Labelled(document.text, reach, tuple(places))


def _reading(labelled: _Labelled) -> Reading:
    sentences = sentences_of(labelled.text, gazetteer)
    if labelled.reach is not None:
        begins = [sentence.tokens[0].start for sentence in sentences]
        sentences = sentences[: bisect_right(begins, labelled.reach - 1)]
    return Reading(labelled.text, sentences, labelled.places)


def _trained_apart(
    labelled: list[_Labelled], algorithm: Algorithm, folds: int, watch: Watch
) -> Trained:
    """The same in a process of its own, which a cancel ends."""
    with TemporaryDirectory(prefix="tawsim-") as folder:
        told = Path(folder) / "progress"
        work = partial(_train_in_process, algorithm, folds, told)
        look = partial(_tell, told, watch)
        (trained,) = run_batches(processes(1), work, [labelled], look=look)
    return trained


def _tell(told: Path, watch: Watch) -> None:
    """What the process has written of its progress last, if it is whole."""
    words = told.read_text("ascii").split() if told.exists() else []
    if len(words) == 3:
        watch(int(words[0]), int(words[1]))
    else:
        watch.still()


def _train_in_process(
    algorithm: Algorithm, folds: int, told: Path, labelled: list[_Labelled]
) -> Trained:
    def tell(done: int, total: int) -> None:
        told.write_text(f"{done} {total} .", "ascii")

    readings = list(map(_reading, labelled))
    return train(readings, algorithm=algorithm, folds=folds, progress=tell)
