"""Decisions on clusters and the rules that are kept, as they stand; written through a step.

All that one decision says is one register: two that meet are never mixed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from annotations.adjudication.cluster import ClusterId
from annotations.adjudication.decision import Decision, GoldMark, Reason, Verdict
from annotations.adjudication.disagreement import Disagreement
from annotations.adjudication.rules import KeptRule, Preference
from annotations.document import DocumentId
from annotations.knowledge.edges import BoundaryKind
from annotations.span import Fragment
from annotations.storage.as_written import reading
from annotations.storage.judgements import Fields

_COLUMNS = "id, document, adjudicator, said"
RULE = "kept_rule:"


class Decisions:
    """The decisions of one project that were not taken back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of_document(self, document: DocumentId) -> list[Decision]:
        """Every decision on the article's clusters, those that were replaced too."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM decision WHERE document = ? AND deleted = 0 ORDER BY id",
            (document,),
        )
        return [_decision(row) for row in rows]

    def by_document(self) -> Mapping[DocumentId, list[Decision]]:
        """All decisions of the project."""
        found: dict[DocumentId, list[Decision]] = {}
        for row in self._connection.execute(
            f"SELECT {_COLUMNS} FROM decision WHERE deleted = 0 ORDER BY id"
        ):
            decision = _decision(row)
            found.setdefault(decision.document, []).append(decision)
        return found

    def rules(self) -> list[KeptRule]:
        """The rules that are kept."""
        rows = self._connection.execute(
            "SELECT value FROM setting WHERE id LIKE ? AND deleted = 0 ORDER BY id", (f"{RULE}%",)
        )
        with reading("setting"):
            return [rule_of(json.loads(value)) for (value,) in rows]


def fields_of_decision(decision: Decision) -> Fields:
    """The decision's fields as the journal names them."""
    said: dict[str, object] = {
        "cluster": decision.cluster,
        "verdict": decision.verdict,
        "place": list(decision.place),
        "digest": decision.digest,
        "sources": list(decision.sources),
        "gold": [[each.id, list(each.sources)] for each in decision.gold],
        "rule": decision.rule,
        "parameters": dict(decision.parameters),
        "reason": decision.reason,
        "note": decision.note,
        "stamp": decision.stamp,
        "over": list(decision.over),
        "decided": decision.decided,
    }
    if decision.about_relations:
        said["relations"] = True
    return {"document": decision.document, "adjudicator": decision.adjudicator, "said": said}


def rule_key(rule: KeptRule) -> str:
    """The key of the setting that keeps the rule."""
    return RULE + rule.id


def fields_of_rule(rule: KeptRule) -> Fields:
    """The rule's fields as the journal names them."""
    return {"value": told_rule(rule)}


def told_rule(rule: KeptRule) -> dict[str, object]:
    """The rule as JSON."""
    return {
        "kind": rule.kind,
        "labels": list(rule.labels),
        "prefer": rule.prefer,
        "boundary": rule.boundary or "",
        "label": rule.label,
    }


def rule_of(told: Mapping[str, Any]) -> KeptRule:
    """The rule that a setting holds."""
    return KeptRule(
        kind=Disagreement(told["kind"]),
        labels=tuple(told["labels"]),
        prefer=Preference(told["prefer"]),
        boundary=BoundaryKind(told["boundary"]) if told["boundary"] else None,
        label=told["label"],
    )


def _decision(row: tuple[str, int, str, str]) -> Decision:
    key, document, adjudicator, stored = row
    with reading("decision"):
        return decision_of(key, document, adjudicator, json.loads(stored))


def decision_of(key: str, document: int, adjudicator: str, said: Mapping[str, Any]) -> Decision:
    """The decision that a row says; an error of many kinds where it says none."""
    return Decision(
        key=key,
        document=DocumentId(document),
        cluster=ClusterId(said["cluster"]),
        adjudicator=adjudicator,
        verdict=Verdict(said["verdict"]),
        place=Fragment(*said["place"]),
        digest=said["digest"],
        sources=tuple(said["sources"]),
        gold=tuple(GoldMark(mark, tuple(sources)) for mark, sources in said["gold"]),
        rule=said["rule"],
        parameters=said["parameters"],
        reason=Reason(said["reason"]),
        note=said["note"],
        stamp=said["stamp"],
        over=tuple(said["over"]),
        decided=said["decided"],
        about_relations=said.get("relations", False),
    )
