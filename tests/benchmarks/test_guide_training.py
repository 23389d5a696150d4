"""The guide's training from its first box to its last, with all its rounds: ``make bench``."""

from __future__ import annotations

from pathlib import Path

import pytest
from guide_running import Reader
from pytest_benchmark.fixture import BenchmarkFixture

from desktop.guide.pages import guide_pages

WITH_THE_SAMPLE = "01-begin"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_trained_model_reaches_the_f1_that_the_guide_prints(
    benchmark: BenchmarkFixture, tmp_path: Path, language: str
) -> None:
    pages = {page.name: page for page in guide_pages(language)}
    reader = Reader(tmp_path)
    reader.read(pages[WITH_THE_SAMPLE])
    benchmark.pedantic(reader.read, args=(pages["10-training"],), rounds=1, iterations=1)
