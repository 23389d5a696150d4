"""The columns of the two configs, as Arrow types and as ``datasets`` describes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from annotations.formats.arrow import pyarrow_module

CONFIGS = {"tokens": "data", "spans": "spans"}
"""The configs and the folders of their shards; the first is the default."""

Features = dict[str, Any]
_TYPES = {"string": "string", "int32": "int32", "float64": "float64", "bool": "bool_"}


def tags(labels: Sequence[str]) -> list[str]:
    """The IOB2 tags in the order of their numbers."""
    return ["O", *(f"{sign}-{label}" for label in labels for sign in "BI")]


def tokens_features(labels: Sequence[str]) -> Features:
    """A row an article and annotator."""
    return {
        "id": _value("string"),
        "annotator": _value("string"),
        "tokens": _sequence(_value("string")),
        "ner_tags": _sequence(_label(tags(labels))),
    }


def spans_features(labels: Sequence[str]) -> Features:
    """A row an article; offsets are code points of ``text``, end exclusive."""
    piece = {"start": _value("int32"), "end": _value("int32")}
    span = {
        **{"id": _value("string"), "annotator": _value("string")},
        **piece,
        "label": _label(labels),
        "text": _value("string"),
        "fragments": [piece],
        # What most look for, out of ``attributes``: JSON, where every value stands.
        **{"country": _value("string"), "value": _value("float64")},
        **{"low": _value("float64"), "high": _value("float64")},
        **{"attributes": _value("string"), "note": _value("string"), "flagged": _value("bool")},
    }
    relation = {name: _value("string") for name in ("type", "source", "target", "note")}
    facts = ("title", "text", "source", "url", "date", "author", "external_id", "metadata")
    return {
        "id": _value("string"),
        **{name: _value("string") for name in facts},
        "annotators": _sequence(_value("string")),
        "spans": [span],
        "relations": [relation],
    }


def arrow_schema(features: Features) -> Any:
    """The schema with the key by which ``datasets`` knows the names of the labels."""
    arrow = pyarrow_module()
    told = json.dumps({"info": {"features": features}}, ensure_ascii=False)
    fields = [(name, _arrow(arrow, feature)) for name, feature in features.items()]
    return arrow.schema(fields, metadata={"huggingface": told})


def _arrow(arrow: Any, feature: Any) -> Any:
    if isinstance(feature, list):
        inner = [(name, _arrow(arrow, each)) for name, each in feature[0].items()]
        return arrow.list_(arrow.struct(inner))
    if feature["_type"] == "Sequence":
        return arrow.list_(_arrow(arrow, feature["feature"]))
    if feature["_type"] == "ClassLabel":
        return arrow.int64()
    return getattr(arrow, _TYPES[feature["dtype"]])()


def _value(dtype: str) -> Features:
    return {"dtype": dtype, "_type": "Value"}


def _label(names: Sequence[str]) -> Features:
    return {"names": list(names), "_type": "ClassLabel"}


def _sequence(feature: Features) -> Features:
    return {"feature": feature, "_type": "Sequence"}
