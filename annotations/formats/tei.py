"""TEI with standOff: words with ids in the text, spans apart that point to them.

A span on whole words points from word to word, any other to a ``string-range``
of the text (code points); a span in pieces has several targets. Values are
feature structures, countries are ``ISO`` codes in them. Signs that XML cannot
hold become U+FFFD and are counted.
Source: https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-span.html.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from annotations.formats.folders import FileNames, text_file
from annotations.formats.losses import Loss, LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.tei_reading import TEI_SPACE, read
from annotations.formats.token_spans import tokens_of
from annotations.formats.value_text import as_text
from annotations.formats.writing import ExportContext, Written, lose, lose_marks
from annotations.formats.xml_events import FORBIDDEN, attribute, clean, clean_text, content
from annotations.label_set import LabelSet
from annotations.span import Fragment
from annotations.text.tokens import Token

__all__ = ["read", "write"]

_FACTS = ("source", "url", "date", "author")


def write(
    articles: Iterable[Article], folder: Path, *, context: ExportContext, losses: LossReport
) -> Written:
    """A file for each article."""
    names = FileNames()
    documents = spans = 0
    for article in articles:
        with text_file(folder / f"{names.of(article)}.xml") as stream:
            stream.writelines(_file(article, context, losses))
        lose_marks(losses, article)
        if article.document.metadata:
            losses.add("metadata", Loss(article.document.title, 0, 0, ""))
        documents += 1
        spans += len(article.spans)
    return Written(documents, spans)


def _file(article: Article, context: ExportContext, losses: LossReport) -> Iterator[str]:
    text = clean_text(article, losses)
    tokens = tokens_of(text, context.options)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<TEI xmlns="{TEI_SPACE}">\n'
    yield from _header(article)
    yield "<standOff>\n"
    yield from _labels(article, context.label_set)
    yield from _spans(article, tokens, losses)
    yield from _relations(article, losses)
    yield "</standOff>\n"
    yield '<text><body><ab xml:id="text" xml:space="preserve">'
    yield from _words(text, tokens)
    yield "</ab></body></text>\n</TEI>\n"


def _header(article: Article) -> Iterator[str]:
    document = article.document
    yield "<teiHeader><fileDesc><titleStmt>"
    yield f"<title>{content(clean(document.title))}</title></titleStmt>"
    yield "<publicationStmt><p/></publicationStmt><sourceDesc><bibl>"
    for name in _FACTS:
        told = getattr(document, name)
        if told:
            yield f'<note type="{name}">{content(clean(told))}</note>'
    yield "</bibl></sourceDesc></fileDesc></teiHeader>\n"


def _labels(article: Article, label_set: LabelSet) -> Iterator[str]:
    """What ``ana`` points to."""
    used = dict.fromkeys([label.name for label in label_set] + [s.label for s in article.spans])
    yield "<interpGrp>"
    for label in used:
        yield f"<interp xml:id={attribute(f'label.{label}')}>{content(label)}</interp>"
    yield "</interpGrp>\n"


def _spans(article: Article, tokens: list[Token], losses: LossReport) -> Iterator[str]:
    ids = {id(span): f"s{number}" for number, span in enumerate(article.spans, 1)}
    for layer in dict.fromkeys(span.layer for span in article.spans):
        yield f"<spanGrp n={attribute(clean(layer))}>\n"
        for span in article.spans:
            if span.layer != layer:
                continue
            name = ids[id(span)]
            values = list(_values(article, span, losses))
            ana = f"#label.{span.label}" + (f" #{name}.values" if values else "")
            yield f'<span xml:id="{name}" {_place(span, tokens)} ana={attribute(ana)}/>\n'
            if values:
                yield f'<fs xml:id="{name}.values">{"".join(values)}</fs>\n'
        yield "</spanGrp>\n"
    for span in article.spans:
        if span.note:
            if FORBIDDEN.search(span.note):
                lose(losses, "signs", article, span)
            yield f'<note target="#{ids[id(span)]}">{content(clean(span.note))}</note>\n'
        if span.flagged:
            yield f'<note type="flag" target="#{ids[id(span)]}"/>\n'


def _place(span: SpanRecord, tokens: list[Token]) -> str:
    if len(span.fragments) == 1:
        words = _on_words(span.fragments[0], tokens)
        if words is not None:
            return f'from="#w{words[0] + 1}" to="#w{words[1]}"'
    ranges = " ".join(f"string-range(#text,{start},{end - start})" for start, end in span.fragments)
    return f'target="{ranges}"'


def _on_words(place: Fragment, tokens: list[Token]) -> tuple[int, int] | None:
    first = bisect_left(tokens, place.start, key=lambda token: token.start)
    after = bisect_left(tokens, place.end, key=lambda token: token.end) + 1
    if first >= after or after > len(tokens):
        return None
    exact = tokens[first].start == place.start and tokens[after - 1].end == place.end
    return (first, after) if exact else None


def _values(article: Article, span: SpanRecord, losses: LossReport) -> Iterator[str]:
    for name, value in span.attributes.items():
        shown = _value(value)
        if shown is None or FORBIDDEN.search(name) or FORBIDDEN.search(shown):
            lose(losses, "attributes", article, span)
        else:
            yield f"<f name={attribute(name)}>{shown}</f>"


def _value(value: object) -> str | None:
    if isinstance(value, bool):
        return f'<binary value="{str(value).lower()}"/>'
    text = as_text(value)
    if text is None:
        return None
    if isinstance(value, int | float):
        return f'<numeric value="{text}"/>'
    return f"<string>{content(text)}</string>"


def _relations(article: Article, losses: LossReport) -> Iterator[str]:
    if not article.relations:
        return
    ids = {span.id: f"s{number}" for number, span in enumerate(article.spans, 1)}
    by_id: Mapping[str, SpanRecord] = {span.id: span for span in article.spans}
    yield "<listRelation>\n"
    for relation in article.relations:
        ends = f'active="#{ids[relation.source]}" passive="#{ids[relation.target]}"'
        note = clean(relation.note)
        if note != relation.note:
            lose(losses, "signs", article, by_id[relation.source])
        inner = f"<desc>{content(note)}</desc>" if note else ""
        yield f"<relation name={attribute(relation.label)} {ends}>{inner}</relation>\n"
    yield "</listRelation>\n"


def _words(text: str, tokens: list[Token]) -> Iterator[str]:
    at = 0
    for number, (start, end) in enumerate(tokens, 1):
        yield content(text[at:start])
        yield f'<w xml:id="w{number}">{content(text[start:end])}</w>'
        at = end
    yield content(text[at:])
