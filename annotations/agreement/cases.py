"""The spans behind a number: which span of one annotator stands against which of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from annotations.agreement.columns import Columns, Flags, Ints
from annotations.agreement.digest import Digest
from annotations.agreement.pairing import Meetings, paired
from annotations.agreement.study import MarkedSpan


class CaseKind(StrEnum):
    """How two annotators stand to each other at one place."""

    AGREED = "agreed"
    LABEL = "label"  # the same code points, another label
    BOUNDARY = "boundary"  # the same label, other code points
    BOTH = "both"  # they overlap, and neither is the same
    ALONE = "alone"  # the other has finished the article and marked nothing here


_KINDS = tuple(CaseKind)


@dataclass(frozen=True, slots=True)
class Case:
    """One place: the spans by annotator, the second None where it is not marked."""

    kind: CaseKind
    article: int
    first: str
    first_span: MarkedSpan
    second: str
    second_span: MarkedSpan | None

    @property
    def start(self) -> int:
        """Where it begins, in code points."""
        other = self.first_span if self.second_span is None else self.second_span
        return min(self.first_span.start, other.start)


@dataclass(frozen=True, slots=True)
class CaseTable:
    """Every case of every two annotators as columns; ``second`` is −1 where nothing is marked.

    ``kind`` counts through CaseKind; ``other`` is the annotator on the second side.
    """

    study: Digest
    columns: Columns
    kind: Ints
    first: Ints
    second: Ints
    other: Ints

    def __len__(self) -> int:
        return len(self.kind)

    def chosen(
        self,
        *,
        kinds: frozenset[CaseKind] | None = None,
        pair: tuple[str, str] | None = None,
        label: str | None = None,
        article: int | None = None,
    ) -> Ints:
        """The rows of the table that fit, disagreements first."""
        columns = self.columns
        kept: Flags = np.ones(len(self), bool)
        if kinds is not None:
            kept &= np.isin(self.kind, [_KINDS.index(kind) for kind in kinds])
        if pair is not None:
            one, two = (self.study.annotators.index(name) for name in pair)
            who = columns.annotator[self.first]
            kept &= ((who == one) & (self.other == two)) | ((who == two) & (self.other == one))
        if label is not None:
            kept &= self.has_label(self.study.labels.index(label))
        if article is not None:
            kept &= columns.article[self.first] == self._place(article)
        found = np.flatnonzero(kept)
        return found[np.argsort(self.kind[found] == 0, kind="stable")]

    def has_label(self, label: int) -> Flags:
        """Where either side bears the label."""
        either: Flags = self.columns.label[self.first] == label
        either |= self.second_label() == label
        return either

    def second_label(self) -> Ints:
        """The label on the second side, −1 where nothing is marked."""
        return np.where(self.second < 0, -1, np.append(self.columns.label, -1)[self.second])

    def _place(self, article: int) -> int:
        numbers = (at for at, found in enumerate(self.study.articles) if found.id == article)
        return next(numbers, -1)

    def cases(self, numbers: Ints) -> Iterator[Case]:
        """These rows as cases."""
        study, columns = self.study, self.columns
        for number in numbers:
            first, second = int(self.first[number]), int(self.second[number])
            yield Case(
                _KINDS[self.kind[number]],
                study.articles[columns.article[first]].id,
                *(study.annotators[columns.annotator[first]], study.span(first)),
                study.annotators[self.other[number]],
                None if second < 0 else study.span(second),
            )


def case_table(study: Digest, met: Meetings) -> CaseTable:
    """All cases of a study; the meetings are its own, in code points."""
    columns = study.characters
    pairs = met.only(paired(columns, met))
    same = pairs.same_range, pairs.same_label
    codes = (CaseKind.AGREED, CaseKind.LABEL, CaseKind.BOUNDARY, CaseKind.BOTH)
    numbers = [_KINDS.index(kind) for kind in codes]
    kind = np.select(
        [same[0] & same[1], same[0] & ~same[1], ~same[0] & same[1]], numbers[:3], numbers[3]
    )
    alone, missing = _alone(columns, pairs)
    return CaseTable(
        *(study, columns),
        np.concatenate((kind, np.full(len(alone), _KINDS.index(CaseKind.ALONE)))).astype(np.int64),
        np.concatenate((pairs.first, alone)).astype(np.int64),
        np.concatenate((pairs.second, np.full(len(alone), -1))).astype(np.int64),
        np.concatenate((columns.annotator[pairs.second], missing)).astype(np.int64),
    )


def _alone(columns: Columns, pairs: Meetings) -> tuple[Ints, Ints]:
    """Each span and each finisher of its article who has nothing that answers it."""
    spans = len(columns.article)
    open_ = columns.present[columns.article].reshape(spans, columns.annotators).copy()
    open_[np.arange(spans), columns.annotator] = False
    open_[pairs.first, columns.annotator[pairs.second]] = False
    open_[pairs.second, columns.annotator[pairs.first]] = False
    span, who = np.nonzero(open_)
    return span.astype(np.int64), who.astype(np.int64)
