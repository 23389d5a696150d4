"""The trained model of each layer: bytes with their seal, and what is known of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotations.errors import ModelMissing
from annotations.layer import LayerId
from annotations.storage.as_written import reading
from annotations.storage.journal import now_ms
from annotations.storage.judgements import to_json
from annotations.suggest.model import Trained, packed, unpacked
from annotations.suggest.peeling import Peeling
from annotations.suggest.scores import LabelScore
from annotations.suggest.seal import check_seal, sealed


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What is known of a model without reading it.

    ``proposing``: the ids of the labels under which it may propose; ``made`` in
    milliseconds since 1970, ``seconds`` how long the training took, ``done``
    how many articles the layer's owner had finished by then.
    """

    scores: tuple[LabelScore, ...]
    proposing: frozenset[str]
    algorithm: str
    articles: int
    sentences: int
    seconds: float
    done: int = 0
    made: int = 0
    calibration: Mapping[str, list[tuple[float, float]]] = field(default_factory=dict)
    peeling: Peeling = field(default_factory=Peeling)


class Models:
    """The models of one project."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def facts(self, layer: LayerId) -> ModelFacts | None:
        """What is known of the layer's model; None where it has none."""
        row = self._connection.execute(
            "SELECT made, facts FROM model WHERE layer = ?", (layer,)
        ).fetchone()
        with reading("model"):
            return None if row is None else _facts(row[0], json.loads(row[1]))

    def parts(self, layer: LayerId) -> tuple[bytes, ...]:
        """The model itself. Raises ModelMissing, ModelFromElsewhere or ModelDamaged."""
        row = self._connection.execute(
            "SELECT data, seal FROM model WHERE layer = ?", (layer,)
        ).fetchone()
        if row is None:
            raise ModelMissing()
        check_seal(*row)
        return unpacked(row[0])

    def put(self, layer: LayerId, trained: Trained, facts: ModelFacts) -> None:
        """Put a model in place of the layer's old one, in an open transaction."""
        data = packed(trained.parts)
        self._connection.execute(
            "INSERT OR REPLACE INTO model (layer, made, facts, data, seal) VALUES (?, ?, ?, ?, ?)",
            (layer, now_ms(), to_json(_told(facts)), data, sealed(data)),
        )

    def allow(self, layer: LayerId, proposing: frozenset[str]) -> None:
        """Say under which labels the model may propose, in an open transaction."""
        facts = self.facts(layer)
        if facts is None:
            raise ModelMissing()
        told = to_json(_told(replace(facts, proposing=proposing)))
        self._connection.execute("UPDATE model SET facts = ? WHERE layer = ?", (told, layer))


def _told(facts: ModelFacts) -> dict[str, object]:
    scores = [[one.label, one.right, one.proposed, one.labelled] for one in facts.scores]
    return {
        "scores": scores,
        "proposing": sorted(facts.proposing),
        "algorithm": facts.algorithm,
        "articles": facts.articles,
        "sentences": facts.sentences,
        "seconds": facts.seconds,
        "done": facts.done,
        "calibration": dict(facts.calibration),
        "whole": {label: sorted(words) for label, words in facts.peeling.whole.items()},
        "peeled": {label: sorted(words) for label, words in facts.peeling.peeled.items()},
    }


def _facts(made: int, told: dict[str, Any]) -> ModelFacts:
    whole, peeled = (
        {label: frozenset(words) for label, words in told[name].items()}
        for name in ("whole", "peeled")
    )
    calibration = {
        label: [(low, share) for low, share in bins] for label, bins in told["calibration"].items()
    }
    return ModelFacts(
        scores=tuple(LabelScore(*score) for score in told["scores"]),
        proposing=frozenset(told["proposing"]),
        algorithm=told["algorithm"],
        articles=told["articles"],
        sentences=told["sentences"],
        seconds=told["seconds"],
        done=told["done"],
        made=made,
        calibration=calibration,
        peeling=Peeling(whole, peeled),
    )
