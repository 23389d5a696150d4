"""Agreement of ten annotators over a thousand articles, and γ beside pygamma-agreement.

The peer is installed into an environment of its own below the temporary folder;
``TAWSIM_PEER`` names a Python that has it already.
"""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import sys
import time
import venv
from pathlib import Path

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotations.agreement.gamma import Sampling, gamma, gamma_sums
from annotations.agreement.gamma_alignment import best_alignment
from annotations.agreement.gamma_units import UnitRows, Weights
from annotations.agreement.report import Wanted, make_report
from annotations.agreement.study import MarkedSpan, StudiedArticle, Study

WORDS = ("وصل", "باكستان", "من", "عشرين", "مهاجرًا", "إلى")
LABELS = ("VICTIM_TYPE", "COUNTRY", "FIGURE")
PEOPLE, ARTICLES, SPANS, TOKENS = 10, 1_000, 20, 300
PEER = """
import json, sys, time
import numpy as np
from pathlib import Path
from pygamma_agreement.continuum import Continuum
from pygamma_agreement.dissimilarity import CombinedCategoricalDissimilarity
np.random.seed(4772)
continuum = Continuum.from_csv(Path(sys.argv[1]))
how = CombinedCategoricalDissimilarity(delta_empty=1, alpha=3, beta=1)
continuum.get_best_alignment(how)  # compiles
start = time.perf_counter()
best = continuum.get_best_alignment(how)
aligned = time.perf_counter()
found = continuum.compute_gamma(how, n_samples=30)
print(json.dumps({"alignment": aligned - start, "gamma_s": time.perf_counter() - aligned,
                  "disorder": float(best.disorder), "gamma": float(found.gamma)}))
"""


def synthetic() -> Study:
    """A tenth of the spans missed, a tenth labelled otherwise, a seventh a word longer."""
    chance = random.Random(1)
    names = tuple(f"a{number}" for number in range(PEOPLE))
    articles = []
    for number in range(ARTICLES):
        words = [chance.choice(WORDS) for _ in range(TOKENS)]
        starts = np.cumsum([0, *(len(word) + 1 for word in words)]).tolist()
        tokens = [(at, at + len(word)) for at, word in zip(starts, words, strict=False)]
        gold = [
            (at * 15 + chance.randrange(5), chance.randrange(1, 6), chance.choice(LABELS))
            for at in range(SPANS)
        ]
        spans = {name: tuple(marked(chance, gold, tokens, f"{number}-{name}")) for name in names}
        articles.append(StudiedArticle(number, "", " ".join(words), tuple(tokens), spans))
    return Study(names, LABELS, tuple(articles))


def marked(
    chance: random.Random,
    gold: list[tuple[int, int, str]],
    tokens: list[tuple[int, int]],
    name: str,
) -> list[MarkedSpan]:
    made = []
    for at, (first, length, label) in enumerate(gold):
        if chance.random() < 0.1:
            continue
        last = first + length + (chance.random() < 0.15)
        label = chance.choice(LABELS) if chance.random() < 0.1 else label
        made.append(MarkedSpan(f"{name}-{at}", ((tokens[first][0], tokens[last][1]),), label))
    return made


@pytest.mark.parametrize("replicates", [0, 1_000])
def test_all_measures_but_gamma(benchmark: BenchmarkFixture, replicates: int) -> None:
    """At most 10 s without intervals and 60 s with them, pairs, labels and tables included."""
    study = synthetic()
    report = benchmark.pedantic(
        make_report, (study, Wanted(replicates=replicates)), rounds=1, iterations=1
    )
    benchmark.extra_info["values"] = len(report.values)
    benchmark.extra_info["spans"] = sum(profile.spans for profile in report.profiles)


def peer_python(folder: Path) -> str:
    given = os.environ.get("TAWSIM_PEER")
    if given:
        return given
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = [python, "-m", "pip", "install", "-q", "pygamma-agreement==0.5.9"]
    if subprocess.run(install, check=False).returncode:
        pytest.skip("pygamma-agreement could not be installed")
    return str(python)


def test_gamma_beside_pygamma(benchmark: BenchmarkFixture, shared: Path, tmp_path: Path) -> None:
    """γ of 2 × 1,000 units with 30 samples: the same disorder, at least ten times faster."""
    file = shared / "goldens" / "gamma-2by1000.csv"
    with file.open(encoding="utf-8") as stream:
        units = [(a, b, float(c), float(d)) for a, b, c, d in csv.reader(stream)]
    labels = sorted({unit[1] for unit in units})
    people = []
    for name in sorted({unit[0] for unit in units}):
        rows = sorted((u[2], u[3], labels.index(u[1])) for u in units if u[0] == name)
        start, end, label = (np.array(column) for column in zip(*rows, strict=True))
        people.append(UnitRows(start, end, label))
    weights, how = Weights(place=3.0), Sampling(samples=30, precision=0)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    told = subprocess.run(
        [peer_python(tmp_path / "peer"), "-c", PEER, str(file)],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    peer = json.loads(told.stdout.splitlines()[-1])
    gamma_sums(people, len(labels), weights, Sampling(samples=1, precision=0))  # loads scipy
    start_s = time.perf_counter()
    _, disorder = best_alignment(people, weights)
    alignment = time.perf_counter() - start_s
    start_s = time.perf_counter()
    sums = gamma_sums(people, len(labels), weights, how)
    gamma_s = time.perf_counter() - start_s
    benchmark.pedantic(best_alignment, (people, weights), rounds=3, iterations=1)
    assert disorder == pytest.approx(peer["disorder"], abs=1e-3)
    benchmark.extra_info.update(
        {
            "disorder": disorder,
            "peer_disorder": peer["disorder"],
            "gamma": float(gamma(sums)),
            "peer_gamma": peer["gamma"],
            "alignment_ratio": peer["alignment"] / alignment,
            "gamma_s": gamma_s,
            "peer_gamma_s": peer["gamma_s"],
            "gamma_ratio": peer["gamma_s"] / gamma_s,
        }
    )
