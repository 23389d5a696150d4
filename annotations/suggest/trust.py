"""How far a source of suggestions is to be trusted under a label: what became of those judged.

The share that was accepted, smoothed as the mean of a beta distribution:
(accepted + WEIGHT · prior) / (accepted + rejected + WEIGHT), where the prior is
the confidence that the rule gives itself. With nothing judged it is the prior;
after WEIGHT judgements both count alike. What was accepted with other
boundaries or another label counts once on each side.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from annotations.suggestion import Proposal

WEIGHT = 8
"""Judgements that weigh as much as what the rule says of itself."""


@dataclass(frozen=True, slots=True)
class Trust:
    """``judged`` tells how many were accepted and how many rejected: (source, label) -> both."""

    judged: Mapping[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    def weighed(self, proposal: Proposal) -> Proposal:
        """The proposal with the confidence that the judgements give it."""
        accepted, rejected = self.judged.get((proposal.source, proposal.label), (0, 0))
        score = (accepted + WEIGHT * proposal.score) / (accepted + rejected + WEIGHT)
        return replace(proposal, score=score)
