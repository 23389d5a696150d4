"""Change the labels of a project as one step."""

from __future__ import annotations

from annotations.errors import LabelInUse
from annotations.label_set import LabelSet
from annotations.project import Project
from annotations.storage.journal import Changes
from annotations.storage.judgements import LABEL, SETTING, SPAN
from annotations.storage.label_sets import SCHEME, fields_of_label


def set_label_set(project: Project, *, label_set: LabelSet, delete_spans: bool = False) -> Changes:
    """Make these the labels. A label that is gone but in use raises LabelInUse.

    With ``delete_spans`` its spans go with it, in the same step, so that one
    undo brings back both.
    """
    kept = {label.id for label in label_set}
    gone = [label for label in project.label_set if label.id not in kept]
    orphans = {label.id: list(project.spans.with_label(label.id)) for label in gone}
    if not delete_spans:
        for label in gone:
            if orphans[label.id]:
                raise LabelInUse(label=label.name, spans=len(orphans[label.id]))
    with project.step("edit_label_set") as step:
        named = {"name": label_set.name, "names": dict(label_set.names)}
        step.put(SETTING.name, SCHEME, {"value": named})
        for position, label in enumerate(label_set):
            step.put(LABEL.name, label.id, fields_of_label(label, position))
        for label in gone:
            for span in orphans[label.id]:
                step.remove(SPAN.name, span.id)
            step.remove(LABEL.name, label.id)
    return step.changes
