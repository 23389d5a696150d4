"""What is particular to each annotator: how much, how long, which labels, alone how often."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from annotations.agreement.cases import CaseKind, CaseTable
from annotations.agreement.counts import Counts, mean_of_defined
from annotations.agreement.digest import Digest


@dataclass(frozen=True, slots=True)
class Profile:
    """One annotator over the articles that another has finished too.

    ``length`` is the mean of a span in code points, ``density`` spans for a
    thousand tokens, ``agreement`` the mean exact F1 with the others, ``alone``
    the share of the annotator's spans that another passed over, ``missed`` the
    share of others' spans that this one did. None where there is nothing to count.
    """

    annotator: str
    articles: int
    spans: int
    labels: dict[str, int]
    length: float | None
    density: float | None
    agreement: float | None
    alone: float | None
    missed: float | None


def profiles(study: Digest, table: CaseTable, exact: Counts) -> list[Profile]:
    """One a annotator; ``exact`` are the counts of exact spans, a part a pair."""
    pairs = study.pairs
    values = exact.evaluate(exact.rows.total())
    return [
        _profile(study, table, number, mean_of_defined(values[[name in pair for pair in pairs]]))
        for number, name in enumerate(study.annotators)
    ]


def _profile(study: Digest, table: CaseTable, who: int, agreement: object) -> Profile:
    columns, name = table.columns, study.annotators[who]
    mine = columns.annotator == who
    counts = np.bincount(columns.label[mine], minlength=len(study.labels))
    done = np.flatnonzero(columns.present[:, who])
    tokens = int(np.diff(study.tokens.bounds)[done].sum())
    alone = table.kind == tuple(CaseKind).index(CaseKind.ALONE)
    owner = columns.annotator[table.first]
    partner = np.where(table.second >= 0, columns.annotator[table.second], -1)
    made = (owner == who) | (partner == who)
    answerable = (table.other == who) | made
    theirs = answerable & ~((owner == who) & alone)
    value = float(agreement)  # type: ignore[arg-type]
    return Profile(
        *(name, len(done), int(mine.sum())),
        dict(zip(study.labels, counts.tolist(), strict=True)),
        _share(float(columns.size[mine].sum()), int(mine.sum())),
        _share(1000.0 * int(mine.sum()), tokens),
        None if np.isnan(value) else value,
        _share(int((alone & (owner == who)).sum()), int(made.sum())),
        _share(int((alone & (table.other == who)).sum()), int(theirs.sum())),
    )


def _share(part: float, whole: int) -> float | None:
    return part / whole if whole else None
