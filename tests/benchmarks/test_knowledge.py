"""How fast the rules read: megabytes of news a second on one core, beside folding the same text.

``python -m pytest tests/benchmarks/test_knowledge.py --benchmark-only`` prints the
figures in the extra information; the goal is 1 MB (UTF-8) a second for all rules.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotations.knowledge.figures import find_figures
from annotations.knowledge.find_countries import find_countries
from annotations.knowledge.victim_types import find_victims
from annotations.text.folding import fold

GOAL_MB_S = 1.0
ARTICLES = 600


@pytest.fixture(scope="module")
def articles(shared: Path) -> list[str]:
    path = shared / "news" / "articles.jsonl"
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line, _ in zip(lines, range(ARTICLES), strict=False)]


def all_rules(text: str) -> Iterator[object]:
    yield from find_countries(text)
    yield from find_figures(text)
    yield from find_victims(text)


def run(find: Callable[[str], Iterator[object]], texts: list[str]) -> int:
    return sum(1 for text in texts for _ in find(text))


@pytest.mark.parametrize("find", [find_countries, find_figures, find_victims, all_rules])
def test_rules(
    find: Callable[[str], Iterator[object]], articles: list[str], benchmark: BenchmarkFixture
) -> None:
    size = sum(len(text.encode()) for text in articles) / 1e6
    begun = time.process_time()
    found = run(find, articles)
    first = time.process_time() - begun
    begun = time.process_time()
    for text in articles:
        fold(text)
    folding = time.process_time() - begun
    benchmark.pedantic(run, (find, articles), rounds=3)
    begun = time.process_time()
    run(find, articles)
    again = time.process_time() - begun
    benchmark.extra_info.update(
        {
            "MB": round(size, 2),
            "found": found,
            "MB/s the first time": round(size / first, 2),
            "MB/s": round(size / again, 2),
            "goal MB/s": GOAL_MB_S,
            "times folding": round(again / folding, 1),
        }
    )
