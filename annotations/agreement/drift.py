"""Whether agreement grows or falls while the work goes on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from annotations.agreement.counts import Counts
from annotations.agreement.digest import Digest

_WINDOWS = 10
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Window:
    """Articles that were finished one after another, and what is pooled from them."""

    first: int  # from 1, in the order of finishing
    last: int
    articles: tuple[int, ...]
    value: float | None


def drift(study: Digest, counts: Counts) -> list[Window]:
    """At most ten windows of equal size, of three articles or more each; none of fewer than six.

    An article is finished when the last of its annotators has finished it;
    where nobody knows when, the order of the project stands.
    """
    finished = [article.finished for article in study.articles]
    order = np.argsort(np.array(finished, np.int64), kind="stable")
    number = min(_WINDOWS, len(order) // _FEWEST)
    if number < 2:
        return []
    windows: list[Window] = []
    first = 1
    for chosen in np.array_split(order, number):
        value = float(counts.of_sums(counts.rows.total(chosen)))
        ids = tuple(study.articles[at].id for at in chosen)
        told = None if np.isnan(value) else value
        windows.append(Window(first, first + len(ids) - 1, ids, told))
        first += len(ids)
    return windows
