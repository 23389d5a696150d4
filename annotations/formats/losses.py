"""What a format could not hold: per reason a count and the first cases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

_CASES = 10


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that was lost: where, in code points, and its words."""

    title: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Lost:
    """What a reader found in a file and could not take over, or took over changed."""

    reason: str
    loss: Loss


@dataclass(slots=True)
class LossReport:
    """Reasons are keys of the wording under "loss."."""

    counts: dict[str, int] = field(default_factory=dict)
    cases: dict[str, list[Loss]] = field(default_factory=dict)

    def add(self, reason: str, loss: Loss) -> None:
        """Count a loss and keep it if it is among the first."""
        self.counts[reason] = self.counts.get(reason, 0) + 1
        kept = self.cases.setdefault(reason, [])
        if len(kept) < _CASES:
            kept.append(loss)

    def add_all(self, other: LossReport, *, besides: Collection[str] = ()) -> None:
        """Count what another report holds, apart from these reasons."""
        for reason, count in other.counts.items():
            if reason not in besides:
                self.counts[reason] = self.counts.get(reason, 0) + count
                kept = self.cases.setdefault(reason, [])
                kept += other.cases[reason][: _CASES - len(kept)]
