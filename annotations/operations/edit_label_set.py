"""Change the labels and relation types of a project as one step."""

from __future__ import annotations

from annotations.errors import LabelInUse, RelationTypeInUse
from annotations.label_set import Attribute, Label, LabelSet
from annotations.project import Project
from annotations.storage.journal import Changes
from annotations.storage.judgements import LABEL, RELATION, RELATION_TYPE, SETTING, SPAN
from annotations.storage.label_sets import SCHEME, fields_of_label, fields_of_relation_type


def set_label_set(project: Project, *, label_set: LabelSet, delete_spans: bool = False) -> Changes:
    """Make these the labels and relation types.

    One that is gone but in use raises LabelInUse or RelationTypeInUse. With
    ``delete_spans`` its spans and relations go with it, in the same step, so
    that one undo brings back both.
    """
    kept = {label.id for label in label_set}
    gone = [label for label in project.label_set if label.id not in kept]
    types = {found.id for found in label_set.relation_types}
    gone_types = [found for found in project.label_set.relation_types if found.id not in types]
    orphans = {label.id: list(project.spans.with_label(label.id)) for label in gone}
    loose = {found.id: project.relations.with_label(found.id) for found in gone_types}
    if not delete_spans:
        for label in gone:
            if orphans[label.id]:
                raise LabelInUse(label=label.name, spans=len(orphans[label.id]))
        for found in gone_types:
            if loose[found.id]:
                raise RelationTypeInUse(label=found.id, relations=len(loose[found.id]))
    with project.step("edit_label_set") as step:
        named = {"name": label_set.name, "names": dict(label_set.names)}
        step.put(SETTING.name, SCHEME, {"value": named})
        for position, label in enumerate(label_set):
            step.put(LABEL.name, label.id, fields_of_label(label, position))
        for position, found in enumerate(label_set.relation_types):
            step.put(RELATION_TYPE.name, found.id, fields_of_relation_type(found, position))
        for found in gone_types:
            for relation in loose[found.id]:
                step.remove(RELATION.name, relation.id)
            step.remove(RELATION_TYPE.name, found.id)
        for label in gone:
            for relation in project.relations.touching(orphans[label.id]):
                step.remove(RELATION.name, relation.id)
            for span in orphans[label.id]:
                step.remove(SPAN.name, span.id)
            step.remove(LABEL.name, label.id)
    return step.changes


def spans_of_gone_choices(project: Project, label_set: LabelSet) -> int:
    """How many spans have a choice as their value that these labels no longer have.

    Those of a label or an attribute that is gone as a whole are not among them.
    """
    return sum(
        project.spans.count_values(label=old.id, attribute=attribute.id, values=gone)
        for old in project.label_set
        for attribute in old.attributes
        if (gone := _choices(attribute) - _left(label_set.get(old.id), attribute))
    )


def _choices(attribute: Attribute) -> set[str]:
    return {choice.id for _, choice in attribute.walk_choices()}


def _left(label: Label | None, old: Attribute) -> set[str]:
    """The choices that there still are of an attribute; all of them where it is gone itself."""
    now = None if label is None else label.attribute(old.id)
    return _choices(old if now is None else now)
