"""A sequence labeller trained on one layer: conditional random fields (CRFsuite), in seconds.

Labels whose spans lie on one another (a figure within a victim type) go into
models of their own, because one sequence of tags cannot hold both. Averaged
perceptron is the default; L-BFGS takes longer and is a little better.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import NothingToLearn
from annotations.span import Fragment
from annotations.suggest.features import Sentence, tags_of
from annotations.suggest.model import Reader, Trained
from annotations.suggest.peeling import Peeling, learned_peeling
from annotations.suggest.scores import Place, Tally
from annotations.watch import Progress, Watch, silent, watch_of

if TYPE_CHECKING:
    import pycrfsuite

FOLDS = 3
_NESTED = 0.02
"""Two labels are parted where more than this share of the rarer one's spans meets the other's."""


class Algorithm(StrEnum):
    """How the weights are found."""

    FAST = "ap"
    FINAL = "lbfgs"


_ITERATIONS = {Algorithm.FAST: 30, Algorithm.FINAL: 80}
_SETTINGS: dict[Algorithm, dict[str, object]] = {
    Algorithm.FAST: {},
    Algorithm.FINAL: {"c1": 0.05, "c2": 0.01},
}


@dataclass(frozen=True, slots=True)
class Reading:
    """An article to learn from: its sentences and its labelled places."""

    text: str
    sentences: Sequence[Sentence]
    places: tuple[Place, ...]


def train(
    readings: Sequence[Reading],
    *,
    algorithm: Algorithm = Algorithm.FAST,
    folds: int = FOLDS,
    progress: Progress = silent,
) -> Trained:
    """A model of all the readings, with its scores on each fold told by the others.

    ``progress`` is told about iterations and may raise Cancelled. Without
    ``folds`` there are no scores. Raises NothingToLearn.
    """
    watch = watch_of(progress)
    # The library is silent for as long as a round over all articles takes.
    return watch.aside(lambda: _trained(readings, algorithm, folds, watch))


def _trained(
    readings: Sequence[Reading], algorithm: Algorithm, folds: int, progress: Watch
) -> Trained:
    groups = label_groups(readings)
    if not groups:
        raise NothingToLearn()
    parted = _parted(readings, folds)
    each = _ITERATIONS[algorithm]
    watch = _Watch(progress, (len(parted) + 1) * len(groups) * each, each)
    tally = Tally()
    for held in parted:
        others = [reading for part in parted if part is not held for reading in part]
        parts = [_fit(others, group, algorithm, watch) for group in groups]
        reader = Reader(parts, _peeling(others))
        for reading in progress.each(held):
            tally.add(reader.find(reading.text, reading.sentences), reading.places)
    return Trained(
        tuple(_fit(readings, group, algorithm, watch) for group in groups),
        tally.scores(),
        tally.calibration(),
        len(readings),
        sum(len(reading.sentences) for reading in readings),
        _peeling(readings),
    )


def _peeling(readings: Sequence[Reading]) -> Peeling:
    return learned_peeling((reading.text, reading.places) for reading in readings)


def label_groups(readings: Sequence[Reading]) -> list[frozenset[str]]:
    """The labels, parted so that spans of one group seldom lie on one another."""
    spans: Counter[str] = Counter()
    meetings: Counter[frozenset[str]] = Counter()
    for reading in readings:
        spans.update(label for label, _ in reading.places)
        meetings.update(_meetings(reading.places))
    groups: list[set[str]] = []
    for label in sorted(spans):
        for group in groups:
            if not any(_are_nested(label, other, spans, meetings) for other in group):
                group.add(label)
                break
        else:
            groups.append({label})
    return [frozenset(group) for group in groups]


def _meetings(places: Sequence[Place]) -> list[frozenset[str]]:
    """The pairs of labels of spans that lie on one another."""
    found: list[frozenset[str]] = []
    reaching: list[tuple[str, Fragment]] = []
    for label, place in sorted(places, key=lambda each: each[1]):
        reaching = [each for each in reaching if each[1].end > place.start]
        found += [frozenset((label, other)) for other, _ in reaching if other != label]
        reaching.append((label, place))
    return found


def _are_nested(
    one: str, other: str, spans: Counter[str], meetings: Counter[frozenset[str]]
) -> bool:
    return meetings[frozenset((one, other))] > _NESTED * min(spans[one], spans[other])


def _parted(readings: Sequence[Reading], folds: int) -> list[list[Reading]]:
    """The articles dealt out; where there are too few, their sentences."""
    if folds < 2:
        return []
    if len(readings) < 2 * folds:
        readings = [part for reading in readings for part in _sentences_of(reading)]
    folds = min(folds, len(readings))
    return [list(readings[at::folds]) for at in range(folds)] if folds > 1 else []


def _sentences_of(reading: Reading) -> list[Reading]:
    parts: list[Reading] = []
    for sentence in reading.sentences:
        low, high = sentence.tokens[0].start, sentence.tokens[-1].end
        inside = [each for each in reading.places if low <= each[1].start < high]
        parts.append(Reading(reading.text, [sentence], tuple(inside)))
    return parts


def _fit(
    readings: Sequence[Reading], labels: frozenset[str], algorithm: Algorithm, watch: _Watch
) -> bytes:
    trainer = _trainer(watch)
    trainer.select(algorithm)
    trainer.set_params({"max_iterations": _ITERATIONS[algorithm], **_SETTINGS[algorithm]})
    for reading in watch.watch.each(readings):
        wanted = [place for place in reading.places if place[0] in labels]
        tags = tags_of(reading.sentences, wanted)
        for sentence, marked in zip(reading.sentences, tags, strict=True):
            trainer.append(sentence.sequence, marked)
    with tempfile.TemporaryDirectory(prefix="tawsim") as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        watch.fitted()
        return path.read_bytes()


class _Watch:
    """Counts the iterations of every training, so that all of them are one progress."""

    def __init__(self, watch: Watch, total: int, each: int) -> None:
        self.watch, self._total, self._each = watch, total, each
        self._done = self._whole = 0

    def message(self, words: str) -> None:
        """What CRFsuite says; an exception from here ends its training."""
        if "Iteration #" in words:
            self._done += 1
        self.watch(min(self._done, self._total), self._total)

    def fitted(self) -> None:
        """One training is over, perhaps before its last iteration."""
        self._whole += 1
        self._done = self._whole * self._each


def _trainer(watch: _Watch) -> pycrfsuite.Trainer:
    import pycrfsuite

    class Watched(pycrfsuite.BaseTrainer):  # type: ignore[misc]
        """Hands what CRFsuite says to the watch."""

        def message(self, message: str) -> None:
            watch.message(message)

    return Watched()
