"""What a part of a data set holds, counted while it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotations.formats.records import Article


@dataclass(slots=True)
class Contents:
    """Articles, their code points, spans by label, by layer and by where they came from."""

    name: str
    articles: int = 0
    characters: int = 0
    spans: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    layers: Counter[str] = field(default_factory=Counter)
    origins: Counter[str] = field(default_factory=Counter)

    def counted(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The articles, each counted as it goes by."""
        for article in articles:
            self.articles += 1
            self.characters += len(article.document.text)
            self.spans += len(article.spans)
            self.labels.update(span.label for span in article.spans)
            self.layers.update(span.layer for span in article.spans)
            self.origins.update(str(span.origin.kind) for span in article.spans)
            yield article
