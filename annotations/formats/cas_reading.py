"""From the annotations of a CAS to articles, the same for XMI and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from annotations.document import Document
from annotations.errors import LoneSurrogate
from annotations.formats.foreign import layer_by_name, lost, tied
from annotations.formats.losses import Lost
from annotations.formats.offset_fit import Offsets, Unit
from annotations.formats.records import (
    Article,
    ReadOptions,
    Rejected,
    RelationRecord,
    Source,
    SpanRecord,
)
from annotations.formats.uima_types import STRUCTURE, Annotation, relation_label, spans_of


@dataclass(slots=True)
class Sofa:
    """A text of the CAS."""

    name: str
    text: str


@dataclass(slots=True)
class Found:
    """A feature structure as it stands in the file; offsets in UTF-16 units or None."""

    id: str
    type: str
    line: int
    sofa: str = ""
    begin: int | None = None
    end: int | None = None
    features: dict[str, str] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)


def articles_of(
    source: Source, sofas: dict[str, Sofa], found: list[Found], options: ReadOptions
) -> Iterator[Article | Rejected | Lost]:
    """An article for each text; nothing of it where the file has none."""
    texts = {name: sofa for name, sofa in sofas.items() if sofa.text}
    if not texts:
        yield Rejected(source.name, 0, "empty")
    title = _title(source, found)
    for number, (identifier, sofa) in enumerate(texts.items()):
        named = title if not number else f"{title} {sofa.name}"
        external = source.name if not number else f"{source.name}#{sofa.name}"
        try:
            document = Document(sofa.text, title=named, external_id=external)
        except LoneSurrogate as problem:
            yield Rejected(source.name, 0, "lone_surrogate", problem.facts)
            continue
        here = [each for each in found if each.sofa == identifier]
        yield from _article(source, document, here, options)


def _title(source: Source, found: list[Found]) -> str:
    for each in found:
        if each.type.endswith(".DocumentMetaData") and each.features.get("documentTitle"):
            return each.features["documentTitle"]
    return source.path.stem


def _article(
    source: Source, document: Document, found: list[Found], options: ReadOptions
) -> Iterator[Article | Rejected | Lost]:
    offsets = Offsets(document.text)
    annotations: list[Annotation] = []
    links: list[Found] = []
    for each in found:
        short = each.type.rpartition(".")[2]
        if each.begin is None or each.end is None or short in STRUCTURE:
            continue
        if {"Governor", "Dependent"} <= each.references.keys():
            links.append(each)
            continue
        begin = offsets.to_code_point(each.begin, Unit.UTF16)
        end = offsets.to_code_point(each.end, Unit.UTF16)
        if begin is None or end is None or begin > end:
            facts = {"start": each.begin, "end": each.end}
            yield Rejected(source.name, each.line, "span_outside_text", facts)
            continue
        annotations.append(Annotation(each.id, each.type, begin, end, each.features))
        for name in each.references:
            yield lost("links", document.title, f"{short}.{name}", begin, end)
    layer = layer_by_name(source, options)
    spans: list[SpanRecord] = []
    for made in spans_of(annotations, document.title, document.text, layer, options.label_set):
        if isinstance(made, Lost):
            yield made
        else:
            spans.append(made)
    there = {span.id for span in spans}
    relations: list[RelationRecord] = []
    for each in links:
        label = relation_label(each.features, each.type)
        ends = each.references["Governor"], each.references["Dependent"]
        if there.issuperset(ends):
            relations.append(RelationRecord(label, *ends))
            for name in each.features.keys() - {"value"}:
                yield lost("relation_values", document.title, f"{name}={each.features[name]}")
        else:
            yield lost("relations", document.title, label)
    yield tied(document, spans, relations)
