"""Run as a program: the learner on ANERcorp-dev by article order, 80/20, beside the rules alone.

Argument: the .conll file. Prints entity precision, recall and F1 on the last fifth and the
seconds of training, for 200, 1,000 and all sentences of the rest.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from annotations.knowledge.find_countries import find_countries
from annotations.span import Fragment
from annotations.suggest.features import sentences_of
from annotations.suggest.learner import Algorithm, Reading, train
from annotations.suggest.model import Reader
from annotations.suggest.rules import gazetteer
from annotations.suggest.scores import Found, LabelScore, Place, Tally, overall

TAG = re.compile("([BI])-(PERS|LOC|ORG|MISC)")
SIZES = (200, 1_000, None)


def readings(path: Path) -> list[Reading]:
    """The sentences in their order; a broken tag is no tag."""
    whole = path.read_text(encoding="utf-8")
    return [reading for block in whole.split("\n\n") if (reading := _reading(block)) is not None]


def _reading(block: str) -> Reading | None:
    rows = [line.split() for line in block.splitlines() if line.strip()]
    if not rows:
        return None
    text = " ".join(row[0] for row in rows)
    return Reading(text, sentences_of(text, gazetteer), tuple(_places(rows)))


def _places(rows: list[list[str]]) -> Iterator[Place]:
    label, start, end, at = "", 0, 0, 0
    for word, *_, tag in [*rows, ["", "O"]]:
        found = TAG.fullmatch(tag)
        goes_on = found is not None and found[1] == "I" and found[2] == label
        if label and not goes_on:
            yield label, Fragment(start, end)
            label = ""
        if found is not None and not goes_on:
            label, start = found[2], at
        end = at + len(word)
        at = end + 1


def by_rules(test: list[Reading]) -> LabelScore:
    """Countries as places: what the rules know of these labels."""
    tally = Tally()
    for reading in test:
        mentions = [m for m in find_countries(reading.text) if m.names_country]
        found = [Found("LOC", Fragment(m.start, m.end), 1.0) for m in mentions]
        tally.add(found, reading.places)
    return overall(tally.scores())


def learned(
    part: list[Reading], test: list[Reading], algorithm: Algorithm
) -> tuple[float, LabelScore]:
    """Seconds of training, and the scores on the test."""
    began = time.perf_counter()
    model = train(part, algorithm=algorithm, folds=0)
    seconds = time.perf_counter() - began
    reader, tally = Reader(model.parts, model.peeling), Tally()
    for reading in test:
        tally.add(reader.find(reading.text, reading.sentences), reading.places)
    return seconds, overall(tally.scores())


def main() -> None:
    everything = readings(Path(sys.argv[1]))
    cut = len(everything) * 4 // 5
    known, test = everything[:cut], everything[cut:]
    print(f"{len(everything)} sentences, {len(test)} of them to test on")
    score = by_rules(test)
    print(f"rules alone: P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}")
    for size in SIZES:
        for algorithm in Algorithm:
            part = known[:size]
            seconds, score = learned(part, test, algorithm)
            print(
                f"{len(part)} sentences, {algorithm}: {seconds:.1f} s, P {score.precision:.3f} "
                f"R {score.recall:.3f} F1 {score.f1:.3f}"
            )
    began = time.perf_counter()
    train(known[:1_000])
    print(f"retraining on 1000 with cross-validation: {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
