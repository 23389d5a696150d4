"""Between UIMA's typed annotations and our spans, for WebAnno TSV, XMI and JSON alike.

A label is the feature ``value`` of the built-in layer of named entities, as
INCEpTION has it; values are further features, all of them strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotations.formats.foreign import lost
from annotations.formats.losses import LossReport, Lost
from annotations.formats.records import Article, SpanRecord
from annotations.formats.value_text import as_text, typed
from annotations.formats.writing import lose
from annotations.label_set import LabelSet
from annotations.span import Fragment

ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
RELATION = "webanno.custom.Relation"
VALUE, NOTE, FLAGGED = "value", "note", "flagged"

STRUCTURE = frozenset(
    {
        *("Token", "Sentence", "Paragraph", "DocumentMetaData", "DocumentAnnotation"),
        *("TagsetDescription", "TagDescription", "CASMetadata", "Sofa", "View", "NULL"),
    }
)
"""Short names of types that hold text together and say nothing of it."""

_OURS = frozenset({"begin", "end", "sofa", "id", "value", "note", "flagged", "identifier"})
_FEATURE = re.compile(r"[^\W\d_]\w*")
_LABEL = re.compile(r"[^\W\d]\w*(?:-\w+)*")


@dataclass(slots=True)
class Annotation:
    """A typed stretch, code points, with those of its features that are text."""

    id: str
    type: str
    begin: int
    end: int
    features: dict[str, str] = field(default_factory=dict)

    @property
    def short_type(self) -> str:
        """The last part of the type's name."""
        return self.type.rpartition(".")[2]


def features_of(
    span: SpanRecord, article: Article, losses: LossReport, *, values: bool = True
) -> dict[str, str]:
    """The features that a span's label, values, note and flag become; what is none is counted."""
    features = {VALUE: span.label}
    for name, value in span.attributes.items():
        text, feature = as_text(value), f"{name}_" if name.rstrip("_") in _OURS else name
        if values and text is not None and _FEATURE.fullmatch(feature):
            features[feature] = text
        else:
            lose(losses, "attributes", article, span)
    if span.note and values:
        features[NOTE] = span.note
    elif span.note:
        lose(losses, "note", article, span)
    if span.flagged and values:
        features[FLAGGED] = "true"
    elif span.flagged:
        lose(losses, "flags", article, span)
    return features


def pieces_of(span: SpanRecord, article: Article, losses: LossReport) -> tuple[Fragment, ...]:
    """The stretches that a span in pieces becomes, an annotation each."""
    if len(span.fragments) > 1:
        lose(losses, "fragments", article, span)
    return span.fragments


def spans_of(
    annotations: list[Annotation], title: str, text: str, layer: str, label_set: LabelSet
) -> Iterator[SpanRecord | Lost]:
    """A span for each annotation that says something of a stretch of text."""
    for each in annotations:
        if each.short_type in STRUCTURE:
            continue
        if each.begin == each.end:
            yield lost("empty_spans", title, text[:0], each.begin, each.end)
            continue
        features = dict(each.features)
        label = each.short_type
        value = features.get(VALUE, "")
        if _LABEL.fullmatch(value):
            label = features.pop(VALUE)
        note, flagged = features.pop(NOTE, ""), features.pop(FLAGGED, "") == "true"
        yield SpanRecord(
            label,
            (Fragment(each.begin, each.end),),
            typed({_our_name(name): told for name, told in features.items()}, label, label_set),
            layer,
            note,
            id=each.id,
            flagged=flagged,
        )


def relation_label(features: Mapping[str, str], type_name: str) -> str:
    """The relation's own value, or the name of its type."""
    return features.get(VALUE) or type_name.rpartition(".")[2]


def _our_name(feature: str) -> str:
    bare = feature.removesuffix("_")
    return bare if bare.rstrip("_") in _OURS else feature
