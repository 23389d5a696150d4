"""What the decided cases tell: what was taken for what, why, by whom, and where the guideline
leaves a gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from annotations.adjudication.case import Case, CaseState
from annotations.adjudication.cluster import canonical
from annotations.adjudication.decision import Reason
from annotations.adjudication.disagreement import Difference, Disagreement
from annotations.adjudication.patterns import Likeness, PatternKey, pattern_key
from annotations.layer import LayerId
from annotations.span import Span

NOTHING = ""
"""Stands for a label where there is no span."""

OFTEN = 3
"""So many cases of one kind are a gap in the guideline, whatever was said of them."""
_EXAMPLES = 3
_UNCLEAR = frozenset({Reason.GUIDELINE_UNCLEAR, Reason.TEXT_AMBIGUOUS})


class Beside(StrEnum):
    """An annotator's spans of a case beside those of the gold."""

    SAME = "same"
    MISSED = "missed"
    EXTRA = "extra"
    LABEL = "label"
    BOUNDARY = "boundary"
    VALUES = "values"
    PIECES = "pieces"


@dataclass(frozen=True, slots=True)
class Judged:
    """A case with the article that it is in."""

    title: str
    text: str
    case: Case


@dataclass(frozen=True, slots=True)
class Gap:
    """A kind of case that the guideline does not settle: how often, and a few of them.

    ``reasoned`` are those of which an adjudicator said that guideline or text is unclear.
    """

    told: Difference
    labels: tuple[str, ...]
    count: int
    reasoned: int
    examples: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class DisagreementReport:
    """Counts over settled cases.

    ``solved`` is (label in the gold, label that an annotator had) to how many spans
    so confused; ``by_annotator`` tells each one's spans beside the gold.
    """

    cases: int = 0
    settled: int = 0
    solved: Counter[tuple[str, str]] = field(default_factory=Counter)
    reasons: Counter[Reason] = field(default_factory=Counter)
    by_annotator: dict[LayerId, Counter[Beside]] = field(default_factory=dict)
    by_label: dict[str, Counter[Disagreement]] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Feedback:
    """A place where an annotator's spans are not those of the gold."""

    judged: Judged
    beside: Beside
    own: tuple[Span, ...]
    gold: tuple[Span, ...]


def beside(own: Sequence[Span], gold: Sequence[Span]) -> Beside:
    """How an annotator's spans of a case stand to the gold's; the gravest difference."""
    if not own or not gold:
        return Beside.SAME if not own and not gold else Beside.EXTRA if own else Beside.MISSED
    if len(own) != len(gold):
        return Beside.PIECES
    pairs = list(zip(own, gold, strict=True))
    if any(one.label != other.label for one, other in pairs):
        return Beside.LABEL
    if any(one.fragments != other.fragments for one, other in pairs):
        return Beside.BOUNDARY
    same = all(canonical(one.attributes) == canonical(other.attributes) for one, other in pairs)
    return Beside.SAME if same else Beside.VALUES


def disagreement_report(judged: Iterable[Judged]) -> DisagreementReport:
    """The report over these cases; only settled ones count but for the gaps."""
    every = list(judged)
    settled = [each for each in every if each.case.state is CaseState.SETTLED]
    report = DisagreementReport(len(every), len(settled), gaps=_gaps(every))
    for each in settled:
        _count(report, each.case)
    return report


def _count(report: DisagreementReport, case: Case) -> None:
    gold = _ordered(case.gold)
    solved = gold[0].label if gold else NOTHING
    label = solved or (case.cluster.spans[0].label if case.cluster.spans else NOTHING)
    report.by_label.setdefault(label, Counter())[case.difference.kind] += 1
    if case.decision is not None and case.decision.reason:
        report.reasons[case.decision.reason] += 1
    for layer in case.cluster.layers:
        own = case.cluster.of(layer)
        found = beside(own, gold)
        report.by_annotator.setdefault(layer, Counter())[found] += 1
        if found is not Beside.SAME:
            report.solved[solved, own[0].label if own else NOTHING] += 1


def _ordered(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end, span.label)))


def _gaps(every: Sequence[Judged]) -> tuple[Gap, ...]:
    """Kinds of case that are unclear by what was said of them, or by how often they come."""
    kinds: dict[PatternKey, list[Judged]] = {}
    for each in every:
        case = each.case
        if case.difference.kind is not Disagreement.AGREED and case.cluster.spans:
            key = pattern_key(case.cluster, case.difference, each.text, Likeness.DIFFERENCE)
            kinds.setdefault(key, []).append(each)
    gaps = []
    for found in kinds.values():
        unclear = [each for each in found if _is_unclear(each.case)]
        if unclear or len(found) >= OFTEN:
            examples = [*unclear, *(each for each in found if each not in unclear)]
            labels = sorted({span.label for span in found[0].case.cluster.spans})
            told = found[0].case.difference
            gaps.append(
                Gap(told, tuple(labels), len(found), len(unclear), tuple(examples[:_EXAMPLES]))
            )
    return tuple(sorted(gaps, key=lambda gap: (-gap.reasoned, -gap.count, gap.labels)))


def _is_unclear(case: Case) -> bool:
    return case.decision is not None and case.decision.reason in _UNCLEAR


def feedback(judged: Iterable[Judged], layer: LayerId) -> list[Feedback]:
    """The settled cases in which this annotator's spans are not the gold's, in their order."""
    found = []
    for each in judged:
        case = each.case
        if case.state is CaseState.SETTLED and layer in case.cluster.layers:
            own, gold = case.cluster.of(layer), _ordered(case.gold)
            how = beside(own, gold)
            if how is not Beside.SAME:
                found.append(Feedback(each, how, own, gold))
    return found
