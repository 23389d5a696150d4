"""Add an annotator, and say how far the owner of a layer is with an article."""

from __future__ import annotations

from annotations.document import DocumentId
from annotations.errors import LayerMissing
from annotations.identity import new_id
from annotations.layer import DocumentState, LayerId, LayerKind
from annotations.project import Project
from annotations.storage.journal import Changes
from annotations.storage.judgements import LAYER, STATE
from annotations.storage.layers import state_key


def add_annotator(
    project: Project, *, name: str, layer: LayerId | None = None
) -> tuple[LayerId, Changes]:
    """A new annotator with a layer of their own; gives the layer's id, which is theirs too."""
    made = layer or LayerId(new_id())
    with project.step("add_annotator") as step:
        step.put(LAYER.name, made, {"name": name, "kind": LayerKind.ANNOTATOR})
    return made, step.changes


def set_state(
    project: Project,
    *,
    document: DocumentId,
    layer: LayerId,
    state: DocumentState,
    reason: str = "",
) -> Changes:
    """Say how far the owner of the layer is with the article. Raises LayerMissing."""
    found = project.layers.get(layer)
    if found is None or (found.kind is LayerKind.ANNOTATOR and layer != project.actor):
        raise LayerMissing(layer=layer)
    with project.step("set_state") as step:
        step.put(
            STATE.name,
            state_key(document, layer),
            {"document": document, "layer": layer, "state": state, "reason": reason},
        )
    return step.changes
