"""Corpora of any size: articles made anew from the sentences of the news file, always the same."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from annotations.text.sentences import sentences

NEWS = Path(__file__).resolve().parents[3] / "shared" / "data" / "news" / "articles.jsonl"
_LEAST, _MOST = 4, 14
"""Sentences of an article; together 1,700 code points in the mean, 3 kB as UTF-8."""

_SHORTEST = 20


class LargeCorpus:
    """Articles by number: the same number and seed give the same article on any machine.

    The first two sentences spell the number, so that no two texts are alike.
    """

    def __init__(self, news: Path = NEWS, seed: int = 7) -> None:
        self._seed = seed
        self._titles: list[str] = []
        found: dict[str, None] = {}
        with news.open(encoding="utf-8") as lines:
            for article in map(json.loads, lines):
                text = article["text"]
                self._titles.append(article["title"])
                pieces = (text[slice(*place)].strip() for place in sentences(text, 0, len(text)))
                found.update((piece, None) for piece in pieces if len(piece) >= _SHORTEST)
        self._sentences = list(found)
        random.Random(seed).shuffle(self._sentences)

    def record(self, number: int) -> dict[str, str]:
        """The article of this number, as a line of JSON holds it."""
        chance = random.Random(self._seed * 1_000_003 + number)
        pool = len(self._sentences)
        chosen = [number % pool, number // pool % pool]
        chosen += chance.choices(range(pool), k=chance.randint(_LEAST, _MOST) - len(chosen))
        year, month, day = 2000 + number % 24, chance.randint(1, 12), chance.randint(1, 28)
        return {
            "id": f"{number:09}",
            "title": f"{chance.choice(self._titles)} ({number})",
            "text": " ".join(self._sentences[at] for at in chosen),
            "source": f"صحيفة {number % 40}",
            "date": f"{year}-{month:02}-{day:02}",
        }

    def records(self, articles: int) -> Iterator[dict[str, str]]:
        """So many articles, from number 0, one at a time."""
        return map(self.record, range(articles))


def write_corpus(target: Path, articles: int, seed: int = 7) -> None:
    """The articles as JSON Lines, unless they were written before."""
    if target.exists():
        return
    part = target.with_suffix(".part")
    with part.open("w", encoding="utf-8") as stream:
        for record in LargeCorpus(seed=seed).records(articles):
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")
    part.replace(target)
