"""Run as a program: make gestures without end, naming each on standard output once it is saved."""

from __future__ import annotations

import itertools
import random
import sys
from pathlib import Path

from annotations.operations.edit_spans import add_span, delete_spans, set_attribute
from annotations.project import Project
from annotations.span import SpanId


def main() -> None:
    path, seed = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(seed)
    project = Project.open(path)
    (layer,) = [layer for layer in project.layers.all() if layer.name == "أمل"]
    project.actor = layer.id
    (document,) = project.documents.ids()
    label = project.label_set.named("FIGURE").id
    made: list[SpanId] = []
    for number in itertools.count():
        if made and chance.random() < 0.2:
            gone = made.pop(chance.randrange(len(made)))
            delete_spans(project, spans=[gone])
            print(f"deleted {gone}", flush=True)
            continue
        span = SpanId(f"{seed:04x}{number:028x}")
        add_span(
            project, document=document, layer=layer.id, label=label, fragments=[(0, 4)], span=span
        )
        print(f"added {span}", flush=True)
        made.append(span)
        set_attribute(project, span=span, attribute="value", value=number)
        print(f"valued {span} {number}", flush=True)


if __name__ == "__main__":
    main()
