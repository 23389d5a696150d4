"""Small projects with several annotators, told by the words that each has marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from builders import COUNTRY, FIGURE, VICTIM, small_label_set

from annotations.document import Document, DocumentId
from annotations.label_set import LabelId
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span
from annotations.project import Project
from annotations.span import Fragment, Span, SpanId, quoted

LABELS = {"V": VICTIM, "C": COUNTRY, "F": FIGURE}
NAMES = ("amal", "basil", "carim", "dalal", "emad")

Mark = str
"""``C:باكستان``: a label and the words, the first time they stand in the text; ``~2`` takes
the second time, ``…`` stands between the pieces of a discontinuous span, ``=7`` gives a value."""


def parsed(text: str, mark: Mark) -> tuple[LabelId, tuple[Fragment, ...], dict[str, object]]:
    """A mark as label, fragments and values."""
    kind, _, told = mark.partition(":")
    told, _, value = told.partition("=")
    told, _, time = told.partition("~")
    pieces: list[Fragment] = []
    at = -1
    for part in told.split("…"):
        for _ in range(int(time or 1) if not pieces else 1):
            at = text.index(part, at + 1)
        pieces.append(Fragment(at, at + len(part)))
        at += len(part) - 1
    label = LABELS[kind]
    name = {"F": "value", "C": "country", "V": "category"}[kind]
    held: dict[str, object] = {}
    if value:
        held = {name: int(value) if kind == "F" else value}
    return label, tuple(pieces), held


def marked(text: str, layers: Sequence[Iterable[Mark]]) -> list[Span]:
    """The spans of each layer, without a project."""
    document = DocumentId(1)
    spans = []
    for name, marks in zip(NAMES, layers, strict=False):
        for number, mark in enumerate(marks):
            label, fragments, held = parsed(text, mark)
            identifier = SpanId(f"{name}-{number:02}")
            spans.append(
                Span(
                    identifier,
                    document,
                    LayerId(name),
                    label,
                    fragments,
                    quoted(text, fragments),
                    held,
                )
            )
    return spans


def adjudicated(
    path: Path,
    articles: Mapping[str, Sequence[Iterable[Mark]]],
    *,
    unfinished: frozenset[str] = frozenset(),
) -> tuple[Project, list[DocumentId]]:
    """A project in which each layer has marked these words and finished every article.

    The actor is nobody, so that decisions are made in the gold's own name.
    """
    project = Project.create(path, small_label_set())
    documents = [Document(text, title=f"م{n}") for n, text in enumerate(articles)]
    with project.writing():
        project.documents.add(documents)
    for at, name in enumerate(NAMES[: max(map(len, articles.values()))]):
        add_annotator(project, name=name, layer=LayerId(name))
        project.actor = name
        for document, layers in zip(documents, articles.values(), strict=True):
            for mark in layers[at] if at < len(layers) else ():
                label, fragments, held = parsed(document.text, mark)
                add_span(
                    project,
                    document=document.id,
                    layer=LayerId(name),
                    label=label,
                    fragments=fragments,
                    attributes=held,
                )
            if at < len(layers) and name not in unfinished:
                set_state(
                    project,
                    document=document.id,
                    layer=LayerId(name),
                    state=DocumentState.DONE,
                )
    project.actor = ""
    return project, [document.id for document in documents]


def gold(project: Project, document: DocumentId) -> list[tuple[str, str, dict[str, object]]]:
    """What the gold says: label, quote and values of each span."""
    return [
        (span.label, span.quote, dict(span.attributes))
        for span in project.spans.of_document(document, GOLD)
    ]
