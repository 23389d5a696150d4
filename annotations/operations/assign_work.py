"""Give articles to annotators, evenly or by hand, and take them back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotations.assignment import Assignment, balanced
from annotations.document import DocumentId
from annotations.errors import InvalidAssignment
from annotations.identity import new_id
from annotations.layer import LayerId, LayerKind
from annotations.project import Project
from annotations.storage.assignments import assignment_key
from annotations.storage.journal import Changes, Step
from annotations.storage.judgements import ASSIGNMENT, LAYER


def assign_work(
    project: Project,
    *,
    annotators: Sequence[str],
    documents: Sequence[DocumentId] | None = None,
    overlap: int = 2,
    calibration: int = 0,
    seed: int = 0,
) -> Changes:
    """Share the articles (all of them where none are named) among annotators, by name.

    A name that the project does not know becomes an annotator. What was
    assigned before stays and counts. Raises InvalidAssignment.
    """
    names = [" ".join(name.split()) for name in annotators]
    if len(set(names)) < len(names) or not all(names):
        raise InvalidAssignment(reason="names", overlap=overlap, annotators=len(names))
    known = {
        layer.name: layer.id for layer in project.layers.all() if layer.kind is LayerKind.ANNOTATOR
    }
    layers = [known.get(name) or LayerId(new_id()) for name in names]
    chosen = project.documents.ids() if documents is None else list(documents)
    made = balanced(
        chosen,
        layers,
        overlap=overlap,
        calibration=calibration,
        seed=seed,
        existing=project.assignments.all(),
    )
    with project.step("assign_work") as step:
        for name, layer in zip(names, layers, strict=True):
            if name not in known:
                step.put(LAYER.name, layer, {"name": name, "kind": LayerKind.ANNOTATOR})
        _put(step, made)
    return step.changes


def change_assignments(
    project: Project,
    *,
    give: Iterable[Assignment] = (),
    take: Iterable[Assignment] = (),
    annotators: Mapping[LayerId, str] | None = None,
) -> Changes:
    """Give and take single articles; what somebody has labelled in them stays.

    ``annotators`` are new ones, by the id that their layer gets.
    """
    with project.step("assign_work") as step:
        for layer, name in (annotators or {}).items():
            step.put(LAYER.name, layer, {"name": name, "kind": LayerKind.ANNOTATOR})
        for assignment in take:
            step.remove(ASSIGNMENT.name, assignment_key(assignment.document, assignment.layer))
        _put(step, give)
    return step.changes


def _put(step: Step, assignments: Iterable[Assignment]) -> None:
    for assignment in assignments:
        step.put(
            ASSIGNMENT.name,
            assignment_key(assignment.document, assignment.layer),
            {
                "document": assignment.document,
                "layer": assignment.layer,
                "calibration": int(assignment.calibration),
            },
        )
