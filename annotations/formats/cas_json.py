"""UIMA CAS as JSON 0.4.0, one file an article, its types within, as dkpro-cassis reads them.

Offsets are UTF-16 units.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotations.formats.cas import SUPERTYPES, Cas, cas_of, features_by_type
from annotations.formats.cas_reading import Found, Sofa, articles_of
from annotations.formats.folders import FileNames, by_layer, text_file
from annotations.formats.losses import LossReport, Lost
from annotations.formats.records import Article, ReadOptions, Rejected, Source
from annotations.formats.whole_json import whole_object
from annotations.formats.writing import ExportContext, Written

_INNER = frozenset({"begin", "end"})


def write(
    articles: Iterable[Article], folder: Path, *, context: ExportContext, losses: LossReport
) -> Written:
    """A file for each article, in a folder a layer where there are several."""
    names = FileNames()
    named: dict[int, str] = {}
    spans = 0
    for layer, article in by_layer(articles, context, losses):
        name = named.get(article.document.id) or names.of(article)
        named[article.document.id] = name
        below = folder / layer if layer else folder
        cas = cas_of(article, article.document.text, context.options, losses)
        with text_file(below / f"{name}.json") as stream:
            json.dump(_json(cas), stream, ensure_ascii=False, indent=1)
            stream.write("\n")
        spans += cas.spans
    return Written(len(named), spans)


def _json(cas: Cas) -> dict[str, object]:
    types: dict[str, object] = {}
    for name, features in features_by_type(cas.structures).items():
        told: dict[str, object] = {"%NAME": name, "%SUPER_TYPE": SUPERTYPES[name]}
        for feature, kind in features.items():
            told[feature] = {"%NAME": feature, "%RANGE": kind}
        types[name] = told
    sofa: dict[str, object] = {
        "%ID": cas.sofa,
        "%TYPE": "uima.cas.Sofa",
        "sofaNum": 1,
        "sofaID": "_InitialView",
        "mimeType": "text",
        "sofaString": cas.text,
    }
    structures = [
        {
            "%ID": each.id,
            "%TYPE": each.type,
            "@sofa": cas.sofa,
            "begin": each.begin_utf16,
            "end": each.end_utf16,
            **each.features,
            **{f"@{feature}": target for feature, target in each.references.items()},
        }
        for each in cas.structures
    ]
    members = [each.id for each in cas.structures]
    return {
        "%TYPES": types,
        "%FEATURE_STRUCTURES": [sofa, *structures],
        "%VIEWS": {"_InitialView": {"%SOFA": cas.sofa, "%MEMBERS": members}},
    }


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected | Lost]:
    """An article for each text of the file."""
    value = whole_object(source, options)
    if isinstance(value, Rejected):
        yield value
        return
    held = value.get("%FEATURE_STRUCTURES")
    if isinstance(held, dict):
        held = [{"%ID": name, **each} for name, each in held.items() if isinstance(each, dict)]
    if not isinstance(held, list):
        yield Rejected(source.name, 1, "not_cas")
        return
    sofas: dict[str, Sofa] = {}
    found: list[Found] = []
    for each in held:
        if not isinstance(each, dict) or "%TYPE" not in each:
            yield Rejected(source.name, 0, "not_cas")
        elif each["%TYPE"] == "uima.cas.Sofa":
            text = each.get("sofaString")
            name = str(each.get("sofaID", ""))
            sofas[str(each.get("%ID"))] = Sofa(name, text if isinstance(text, str) else "")
        else:
            found.append(_found(each))
    yield from articles_of(source, sofas, found, options)


def _found(each: dict[str, Any]) -> Found:
    made = Found(str(each.get("%ID")), str(each["%TYPE"]), 0, str(each.get("@sofa", "")))
    begin, end = each.get("begin", each.get("^begin")), each.get("end", each.get("^end"))
    made.begin = begin if isinstance(begin, int) else None
    made.end = end if isinstance(end, int) else None
    for name, value in each.items():
        bare = name.removeprefix("^")
        if name.startswith("@"):
            if name != "@sofa":
                made.references[name[1:]] = str(value)
        elif not name.startswith("%") and bare not in _INNER:
            if isinstance(value, bool):
                made.features[bare] = "true" if value else "false"
            elif isinstance(value, str | int | float):
                made.features[bare] = str(value)
    return made
