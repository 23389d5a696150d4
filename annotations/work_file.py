"""A work file: the part of a project that one annotator takes away to label."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.layer import LayerId


@dataclass(frozen=True, slots=True)
class WorkFile:
    """Whose it is, and the project's Lamport counter when it was written.

    What the project did up to that counter, the annotator's work follows; what
    it did afterwards, the annotator could not know.
    """

    layer: LayerId
    lamport: int
