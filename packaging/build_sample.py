"""Build resources/sample/sample.jsonl from the marked-up articles beside this script.

A source has three parts, parted by lines of ``---``:

1. what is known of the article, a ``key: value`` a line (``newlines: crlf`` where its lines
   end so);
2. its text, where the gold is written ``[[LABEL attribute=value …|words]]``; one may hold others;
3. by hand, where an annotator went another way than the gold, one case a line::

       amal: [[COUNTRY|تشاد]] -> [[COUNTRY|وتشاد]]                    another boundary
       amal: [[FIGURE|نحو 450]] -> [[FIGURE qualifier=exact|450]]     another value besides
       amal: [[COUNTRY|تشاد]] ->                                      missed
       amal: -> [[COUNTRY country=TD|تشاد]]                           one too many
       amal: [[FIGURE|12 ألفًا و992]] -> [[FIGURE value=12000|12 ألفًا]] [[FIGURE value=992|992]]

   ``[[COUNTRY#2|تشاد]]`` is the second of two. One span for one of the same label keeps the
   values that are not written anew; ``category=`` takes a value away. ``gold: -> …`` adds to the
   gold what part 2 cannot hold: a span that crosses another.
"""

from __future__ import annotations

import io
import re
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.document import Document
from annotations.formats import tawsim_jsonl
from annotations.formats.label_scheme import load_scheme
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.writing import ExportContext
from annotations.layer import GOLD, DocumentState, Layer, LayerId, LayerKind
from annotations.span import Fragment

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SOURCES = HERE / "sample_sources"
SCHEME = ROOT / "resources" / "label_schemes" / "trafficking.json"
TARGET = ROOT / "resources" / "sample" / "sample.jsonl"
CREATED = 1_767_225_600_000  # 2026-01-01, so that every build is the same
NAMESPACE = uuid.UUID("6f1cf0a0-6f0b-4d1f-9a57-8d7e6f3a2b10")
LAYERS = {
    "gold": Layer(GOLD, "gold", LayerKind.GOLD),
    "amal": Layer(LayerId("sample-amal"), "أمل"),
    "yusuf": Layer(LayerId("sample-yusuf"), "يوسف"),
    "huda": Layer(LayerId("sample-huda"), "هدى"),
}
_HEAD = r"\[\[(?P<label>[A-Z_]+)(?:#(?P<nth>\d+))?(?P<values>(?: [a-z]+=[^\s|]*)*)\|"
_OPEN = re.compile(_HEAD)
_SPAN = re.compile(_HEAD + r"(?P<words>[^\[\]]*)\]\]")
_SPANS = re.compile(rf"\s*(?:{re.sub(r'[?]P<[a-z]+>', '?:', _SPAN.pattern)}\s*)*")
_BOUNDS = ("low", "high")


class SourceError(ValueError):
    """A source says what cannot be: which, and the words in question."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A span of one layer, in code points, end exclusive."""

    label: str
    start: int
    end: int
    values: tuple[tuple[str, str], ...] = ()

    @property
    def place(self) -> tuple[int, int, str]:
        """What sorts spans, outer ones first, and tells them apart."""
        return (self.start, -self.end, self.label)


@dataclass(frozen=True, slots=True)
class Named:
    """A span as a deviation names it: by its words, and which of several it is (from 1)."""

    label: str
    words: str
    nth: int
    values: tuple[tuple[str, str], ...]


def parse(marked: str) -> tuple[str, list[Marked]]:
    """The text without marks, and the spans of the gold."""
    text: list[str] = []
    length = at = 0
    stack: list[tuple[re.Match[str], int]] = []
    spans: list[Marked] = []
    while at < len(marked):
        opening = _OPEN.match(marked, at)
        if opening:
            stack.append((opening, length))
            at = opening.end()
        elif stack and marked.startswith("]]", at):
            begun, start = stack.pop()
            spans.append(Marked(begun["label"], start, length, _values(begun["values"])))
            at += 2
        else:
            text.append(marked[at])
            length += 1
            at += 1
    if stack:
        raise SourceError(f"left open: {stack[-1][0].group()}")
    return "".join(text), spans


def _values(written: str) -> tuple[tuple[str, str], ...]:
    pairs = (part.partition("=") for part in written.split())
    return tuple((name, value) for name, _, value in pairs)


def deviate(text: str, spans: list[Marked], line: str) -> list[Marked]:
    """The spans after one ``LEFT -> RIGHT``: what stands left falls, what stands right comes."""
    left, arrow, right = line.partition("->")
    if not arrow or not (_SPANS.fullmatch(left) and _SPANS.fullmatch(right)):
        raise SourceError(f"not LEFT -> RIGHT: {line}")
    gone = [_find(text, spans, named) for named in _named(left)]
    come = [_place(text, gone, named) for named in _named(right)]
    if len(gone) == len(come) == 1 and gone[0].label == come[0].label:
        (old,), (new,) = gone, come
        come = [Marked(new.label, new.start, new.end, _merged(old.values, new.values))]
    result = [span for span in spans if span not in gone] + come
    if sorted(result, key=lambda span: span.place) == sorted(spans, key=lambda span: span.place):
        raise SourceError(f"changes nothing: {line}")
    if len({span.place for span in result}) < len(result):
        raise SourceError(f"twice the same span: {line}")
    return result


def _named(side: str) -> Iterator[Named]:
    for found in _SPAN.finditer(side):
        nth = int(found["nth"] or 0)
        yield Named(found["label"], found["words"], nth, _values(found["values"]))


def _find(text: str, spans: list[Marked], named: Named) -> Marked:
    same = [
        span
        for span in sorted(spans, key=lambda span: span.place)
        if span.label == named.label and text[span.start : span.end] == named.words
    ]
    return _one(same, named)


def _place(text: str, gone: list[Marked], named: Named) -> Marked:
    """Where the words stand: over the spans that fall, if any, else anywhere."""
    low = min((span.start for span in gone), default=0)
    high = max((span.end for span in gone), default=len(text))
    length = len(named.words)
    starts = [found.start() for found in re.finditer(f"(?={re.escape(named.words)})", text)]
    places = [
        Marked(named.label, start, start + length, named.values)
        for start in starts
        if start < high and start + length > low
    ]
    return _one(places, named)


def _one(found: list[Marked], named: Named) -> Marked:
    if not (0 < named.nth <= len(found) or (named.nth == 0 and len(found) == 1)):
        raise SourceError(f"found {len(found)} times: {named.label} {named.words}")
    return found[max(named.nth, 1) - 1]


def _merged(
    old: tuple[tuple[str, str], ...], new: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    values = dict(old)
    if {name for name, _ in new} & {"value", *_BOUNDS}:
        values = {name: value for name, value in old if name not in ("value", *_BOUNDS)}
    return tuple((values | dict(new)).items())


def attributes(span: Marked) -> dict[str, object]:
    """The values of a span as a project keeps them."""
    given = {name: value for name, value in span.values if value}
    if span.label != "FIGURE":
        return dict(given)
    value: object = _number(given.get("value"))
    if value is None:
        value = {name: _number(given.get(name)) for name in _BOUNDS}
    return {
        "value": value,
        "qualifier": given.get("qualifier", "exact"),
        "kind": given.get("kind", "cardinal"),
    }


def _number(written: str | None) -> int | float | None:
    if written is None:
        return None
    return float(written) if "." in written else int(written)


def article(path: Path) -> Article:
    """One source as an article with all its layers."""
    about, body, deviations = re.split(r"^---\n", path.read_text(encoding="utf-8"), flags=re.M)
    known = dict(line.split(": ", 1) for line in about.splitlines())
    newline = "\r\n" if known.get("newlines") == "crlf" else "\n"
    text, gold = parse(body.strip("\n").replace("\n", newline))
    document = Document(
        text,
        title=known["title"],
        source=known["source"],
        date=known["date"],
        author=known.get("author", ""),
        external_id=path.stem,
        metadata={"section": known["section"]},
    )
    layers = {"gold": gold}
    for line in deviations.splitlines():
        who, _, change = line.partition(": ")
        if who not in LAYERS:
            raise SourceError(f"nobody: {line}")
        layers[who] = deviate(text, layers.get(who, layers["gold"]), change)
    records = [
        _record(document, layer, span)
        for who, layer in LAYERS.items()
        for span in sorted(layers.get(who, layers["gold"]), key=lambda span: span.place)
    ]
    done = {layer.name: str(DocumentState.DONE) for layer in LAYERS.values()}
    return Article(document, tuple(records), done)


def _record(document: Document, layer: Layer, span: Marked) -> SpanRecord:
    told = f"{document.id} {layer.id} {span.label} {span.start} {span.end}"
    return SpanRecord(
        label=span.label,
        fragments=(Fragment(span.start, span.end),),
        attributes=attributes(span),
        layer=layer.name,
        author=layer.name,
        created=CREATED,
        id=uuid.uuid5(NAMESPACE, told).hex,
    )


def build() -> str:
    """The whole file, as Tawsim itself would write it."""
    articles = []
    for path in sorted(SOURCES.glob("*.txt")):
        try:
            articles.append(article(path))
        except ValueError as error:
            raise SourceError(f"{path.name}: {error}") from error
    stream = io.StringIO()
    context = ExportContext(load_scheme(SCHEME), tuple(LAYERS.values()))
    tawsim_jsonl.write(articles, stream, context=context, losses=LossReport())
    return stream.getvalue()


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.write_bytes(build().encode("utf-8"))
