"""Train the model of a layer on what the layer has labelled, and say where it may propose."""

from __future__ import annotations

import time
from bisect import bisect_right

from annotations.document import Document
from annotations.errors import NothingToLearn
from annotations.layer import DocumentState, LayerId
from annotations.project import Project
from annotations.storage.models import ModelFacts
from annotations.storage.watched import watched
from annotations.suggest.features import sentences_of
from annotations.suggest.learner import FOLDS, Algorithm, Reading, train
from annotations.suggest.rules import gazetteer
from annotations.suggest.scores import LabelScore
from annotations.watch import Progress, Watch, silent

GOOD_ENOUGH = 0.5
"""Precision on unseen articles (share 0 to 1) from which a label may propose unasked."""

_LEAST_SPANS = 5


def train_model(
    project: Project,
    *,
    layer: LayerId,
    algorithm: Algorithm = Algorithm.FAST,
    folds: int = FOLDS,
    progress: Progress = silent,
) -> ModelFacts:
    """Learn from every article of the layer that is done or has spans; keep the model.

    An article that is not done counts as far as its last span. Raises
    NothingToLearn or Cancelled; then the old model stays.
    """
    with watched(project.connection, progress, project.path) as watch:
        return _train(project, layer, algorithm, folds, watch)


def _train(
    project: Project, layer: LayerId, algorithm: Algorithm, folds: int, watch: Watch
) -> ModelFacts:
    began = time.monotonic()
    readings = [
        reading
        for document in watch.each(project.documents.in_order())
        if (reading := _reading(project, document, layer)) is not None
    ]
    if not any(reading.places for reading in readings):
        raise NothingToLearn()
    trained = train(readings, algorithm=algorithm, folds=folds, progress=watch)
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


def _reading(project: Project, document: Document, layer: LayerId) -> Reading | None:
    spans = project.spans.of_document(document.id, layer)
    done = project.layers.state(document.id, layer) is DocumentState.DONE
    if not spans and not done:
        return None
    sentences = sentences_of(document.text, gazetteer)
    if not done:
        reach = max(span.end for span in spans)
        begins = [sentence.tokens[0].start for sentence in sentences]
        sentences = sentences[: bisect_right(begins, reach - 1)]
    places = [(str(s.label), s.fragments[0]) for s in spans if len(s.fragments) == 1]
    return Reading(document.text, sentences, tuple(places))
