"""How good a model is on articles it has not seen, a label at a time, and how sure it may be."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.span import Fragment

Place = tuple[str, Fragment]
"""A label and where it stands."""

Calibration = Mapping[str, Sequence[tuple[float, float]]]
"""Per label, rising: (a confidence of the model, the share that was right from there on)."""

_BINS = 5
_LEAST_IN_BIN = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a model proposes; ``confidence`` 0 to 1, as the model says it."""

    label: str
    fragment: Fragment
    confidence: float


@dataclass(frozen=True, slots=True)
class LabelScore:
    """Exact spans of a label in articles that the model had not seen; shares are 0 to 1."""

    label: str
    right: int
    proposed: int
    labelled: int

    @property
    def precision(self) -> float:
        """How many of those proposed are right."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """How many of those labelled are proposed."""
        return self.right / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.proposed + self.labelled
        return 2 * self.right / both if both else 0.0


class Tally:
    """Counts what was proposed against what was labelled, article by article."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._proposed: Counter[str] = Counter()
        self._labelled: Counter[str] = Counter()
        self._judged: dict[str, list[tuple[float, bool]]] = {}

    def add(self, found: Iterable[Found], labelled: Iterable[Place]) -> None:
        """One article."""
        wanted = set(labelled)
        self._labelled.update(label for label, _ in wanted)
        for each in found:
            right = (each.label, each.fragment) in wanted
            self._proposed[each.label] += 1
            self._right[each.label] += right
            self._judged.setdefault(each.label, []).append((each.confidence, right))

    def scores(self) -> tuple[LabelScore, ...]:
        """One a label, sorted by label."""
        labels = sorted(self._labelled | self._proposed)
        return tuple(
            LabelScore(name, self._right[name], self._proposed[name], self._labelled[name])
            for name in labels
        )

    def calibration(self) -> dict[str, list[tuple[float, float]]]:
        """What the model's confidence was worth: at most five bins a label, of like size."""
        return {label: _bins(sorted(judged)) for label, judged in self._judged.items()}


def overall(scores: Iterable[LabelScore]) -> LabelScore:
    """All labels taken together."""
    told = list(scores)
    return LabelScore(
        "",
        sum(score.right for score in told),
        sum(score.proposed for score in told),
        sum(score.labelled for score in told),
    )


def _bins(judged: list[tuple[float, bool]]) -> list[tuple[float, float]]:
    size = max(-(-len(judged) // _BINS), _LEAST_IN_BIN)
    bins: list[tuple[float, float]] = []
    for at in range(0, len(judged), size):
        part = judged[at : at + size]
        share = (sum(right for _, right in part) + 1) / (len(part) + 2)
        bins.append((part[0][0], max(share, bins[-1][1] if bins else 0.0)))
    return bins


def calibrated(calibration: Calibration, label: str, confidence: float) -> float:
    """The share of proposals as sure as this that were right; the confidence where unknown."""
    bins = calibration.get(label, ())
    if not bins:
        return confidence
    at = bisect_right([low for low, _ in bins], confidence) - 1
    return bins[max(at, 0)][1]
