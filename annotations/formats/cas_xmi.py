"""UIMA CAS as XMI, one file an article, with a type system beside them, as INCEpTION reads them.

Offsets are UTF-16 units. Signs that XML cannot hold become U+FFFD and are counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotations.formats.cas import SUPERTYPES, Cas, cas_of, features_by_type
from annotations.formats.cas_reading import Found, Sofa, articles_of
from annotations.formats.folders import FileNames, by_layer, text_file
from annotations.formats.losses import LossReport, Lost
from annotations.formats.records import Article, ReadOptions, Rejected, Source
from annotations.formats.uima_types import ENTITY
from annotations.formats.value_text import as_text
from annotations.formats.writing import ExportContext, Written, lose
from annotations.formats.xml_events import (
    FORBIDDEN,
    Begin,
    End,
    Text,
    attribute,
    clean,
    clean_text,
    events,
)

_XMI = "http://www.omg.org/XMI"
_ID = f"{{{_XMI}}}id"
_ROOT = f"{{{_XMI}}}XMI"
_LONGEST_NUMBER = 19
_TYPES_FILE = "TypeSystem.xml"
_LINKS = frozenset({"Governor", "Dependent", "governor", "dependent"})
_OTHER_LINKS = frozenset({"next", "first", "links", "target", "arguments"})


def write(
    articles: Iterable[Article], folder: Path, *, context: ExportContext, losses: LossReport
) -> Written:
    """A file for each article, in a folder a layer where there are several."""
    names = FileNames()
    named: dict[int, str] = {}
    types = features_by_type(())
    spans = 0
    for layer, article in by_layer(articles, context, losses):
        name = named.get(article.document.id) or names.of(article)
        named[article.document.id] = name
        below = folder / layer if layer else folder
        cas = cas_of(article, clean_text(article, losses), context.options, losses)
        _lose_signs(article, losses)
        with text_file(below / f"{name}.xmi") as stream:
            stream.writelines(_xmi(cas))
        types[ENTITY] |= features_by_type(cas.structures)[ENTITY]
        spans += cas.spans
    with text_file(folder / _TYPES_FILE) as stream:
        stream.writelines(_type_system(types))
    return Written(len(named), spans)


def _lose_signs(article: Article, losses: LossReport) -> None:
    """Count spans whose notes or values hold signs that XML cannot."""
    for span in article.spans:
        told = [span.note, *(as_text(value) or "" for value in span.attributes.values())]
        if any(FORBIDDEN.search(each) for each in told):
            lose(losses, "signs", article, span)


def _xmi(cas: Cas) -> Iterator[str]:
    packages = dict.fromkeys(each.type.rpartition(".")[0] for each in cas.structures)
    prefixes = {package: f"n{number}" for number, package in enumerate(packages)}
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<xmi:XMI xmlns:xmi="{_XMI}" xmlns:cas="http:///uima/cas.ecore"'
    for package, prefix in prefixes.items():
        yield f' xmlns:{prefix}="http:///{package.replace(".", "/")}.ecore"'
    yield ' xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n'
    for each in cas.structures:
        package, _, name = each.type.rpartition(".")
        told = {
            "xmi:id": each.id,
            "sofa": cas.sofa,
            "begin": each.begin_utf16,
            "end": each.end_utf16,
            **{feature: clean(value) for feature, value in each.features.items()},
            **each.references,
        }
        shown = " ".join(f"{feature}={attribute(str(value))}" for feature, value in told.items())
        yield f"<{prefixes[package]}:{name} {shown}/>\n"
    yield f'<cas:Sofa xmi:id="{cas.sofa}" sofaNum="1" sofaID="_InitialView" mimeType="text" '
    yield f"sofaString={attribute(cas.text)}/>\n"
    members = " ".join(str(each.id) for each in cas.structures)
    yield f'<cas:View sofa="{cas.sofa}" members="{members}"/>\n</xmi:XMI>\n'


def _type_system(types: dict[str, dict[str, str]]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n<types>\n'
    for name, features in types.items():
        yield f"<typeDescription><name>{name}</name><description/>"
        yield f"<supertypeName>{SUPERTYPES[name]}</supertypeName><features>\n"
        for feature, kind in features.items():
            yield f"<featureDescription><name>{feature}</name><description/>"
            yield f"<rangeTypeName>{kind}</rangeTypeName></featureDescription>\n"
        yield "</features></typeDescription>\n"
    yield "</types>\n</typeSystemDescription>\n"


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected | Lost]:
    """An article for each text of the file; types need not be known beforehand."""
    sofas: dict[str, Sofa] = {}
    found: list[Found] = []
    inside: Found | None = None
    child = ""
    for event in events(source):
        if isinstance(event, Rejected):
            yield event
            if not sofas:
                return
        elif isinstance(event, Begin):
            if event.depth == 0 and event.tag != _ROOT:
                yield Rejected(source.name, event.line, "not_xmi")
                return
            if event.depth == 1:
                inside, child = _structure(event, sofas), ""
            elif event.depth == 2:
                child = event.tag
        elif isinstance(event, Text):
            if inside is not None and child and child not in inside.features:
                inside.features[child] = event.text
        elif isinstance(event, End) and event.depth == 1:
            if inside is not None:
                for name in _OTHER_LINKS & inside.features.keys():
                    inside.references[name] = inside.features.pop(name)
                found.append(inside)
            inside = None
    yield from articles_of(source, sofas, found, options)


def _structure(event: Begin, sofas: dict[str, Sofa]) -> Found | None:
    told = dict(event.attributes)
    identifier = told.pop(_ID, "")
    space, _, name = event.tag.removeprefix("{").rpartition("}")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    if package == "uima.cas" and name == "Sofa":
        sofas[identifier] = Sofa(told.get("sofaID", ""), told.get("sofaString", ""))
        return None
    if package == "uima.cas" and name in ("NULL", "View"):
        return None
    if package == "uima.noNamespace":
        package = ""
    made = Found(identifier, f"{package}.{name}".lstrip("."), event.line, told.pop("sofa", ""))
    made.begin, made.end = _number(told.pop("begin", None)), _number(told.pop("end", None))
    for feature in _LINKS & told.keys():
        made.references[feature.capitalize()] = told.pop(feature)
    made.features = told
    return made


def _number(text: str | None) -> int | None:
    if text is None or len(text) > _LONGEST_NUMBER or not text.lstrip("-").isdecimal():
        return None
    return int(text)
