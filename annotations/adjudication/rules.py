"""Rules that an adjudicator keeps, such as: prefer the span without the proclitic."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotations.adjudication.choices import intersection, take, union
from annotations.adjudication.cluster import Cluster
from annotations.adjudication.decision import Draft
from annotations.adjudication.disagreement import Difference, Disagreement
from annotations.knowledge.edges import BoundaryKind


class Preference(StrEnum):
    """What a rule takes."""

    SHORTER = "shorter"
    LONGER = "longer"
    LABEL = "label"
    ACCEPT = "accept"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class KeptRule:
    """For one class of difference, one kind of boundary and these labels: what is preferred.

    ``label`` is the one preferred where that is what the rule prefers.
    """

    kind: Disagreement
    labels: tuple[str, ...]
    prefer: Preference
    boundary: BoundaryKind | None = None
    label: str = ""

    @property
    def id(self) -> str:
        """One rule a kind of difference and labels: a new one takes the old one's place."""
        return ":".join([self.kind, self.boundary or "", *self.labels])


def rule_from(
    cluster: Cluster, difference: Difference, drafts: tuple[Draft, ...]
) -> KeptRule | None:
    """The rule behind a decision; None where it tells none."""
    labels = tuple(sorted({span.label for span in cluster.spans}))
    kind = difference.kind
    if kind is Disagreement.MISSING:
        prefer = Preference.ACCEPT if drafts else Preference.NOTHING
        return KeptRule(kind, labels, prefer)
    if len(drafts) != 1:
        return None
    if kind is Disagreement.LABEL and drafts[0].label in labels:
        return KeptRule(kind, labels, Preference.LABEL, label=drafts[0].label)
    if kind in (Disagreement.BOUNDARY, Disagreement.TRIVIAL):
        for prefer, made in (
            (Preference.SHORTER, intersection(cluster)),
            (Preference.LONGER, union(cluster)),
        ):
            if made and made[0].fragments == drafts[0].fragments:
                return KeptRule(kind, labels, prefer, difference.boundary)
    return None


def ruled(rule: KeptRule, cluster: Cluster, difference: Difference) -> tuple[Draft, ...] | None:
    """What the rule puts into the gold for a cluster; None where it says nothing of it."""
    if (difference.kind, difference.boundary) != (rule.kind, rule.boundary):
        return None
    if tuple(sorted({span.label for span in cluster.spans})) != rule.labels:
        return None
    versions = cluster.versions()
    match rule.prefer:
        case Preference.NOTHING:
            return ()
        case Preference.ACCEPT:
            return take(cluster, versions[0])
        case Preference.LABEL:
            alike = [each for each in versions if each.spans[0].label == rule.label]
        case Preference.SHORTER | Preference.LONGER:
            made = intersection(cluster) if rule.prefer is Preference.SHORTER else union(cluster)
            wanted = made[0].fragments if made else None
            alike = [each for each in versions if each.spans[0].fragments == wanted]
    return take(cluster, alike[0]) if len(alike) == 1 else None
