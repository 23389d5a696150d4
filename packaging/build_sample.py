"""Build resources/sample/sample.jsonl from the marked-up articles beside this script.

A source's first line is the title. A span is written [[LABEL attribute=value …|words]] and
may hold others. Three annotators are derived from the gold by small rules, so that each
differs from it in the ways in which people do: a clitic taken in, a span missed, a category
or qualifier left out.
"""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import dataclass, field
from pathlib import Path

from annotations.document import Document
from annotations.knowledge.countries import country

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SOURCES = HERE / "sample_sources"
TARGET = ROOT / "resources" / "sample" / "sample.jsonl"
CREATED = 1_767_225_600_000  # 2026-01-01, so that every build is the same
NAMESPACE = uuid.UUID("6f1cf0a0-6f0b-4d1f-9a57-8d7e6f3a2b10")
LAYERS = (
    ("gold", "gold"),
    ("sample-amal", "أمل"),
    ("sample-basim", "باسم"),
    ("sample-huda", "هدى"),
)
_OPEN = re.compile(r"\[\[([A-Z_]+)((?: [a-z]+=\S+?)*)\|")


@dataclass
class Marked:
    """A span of the gold."""

    label: str
    start: int
    end: int
    attributes: dict[str, object] = field(default_factory=dict)


def parse(marked: str) -> tuple[str, list[Marked]]:
    """The text without marks, and its spans."""
    text: list[str] = []
    length = 0
    stack: list[Marked] = []
    spans: list[Marked] = []
    at = 0
    while at < len(marked):
        opening = _OPEN.match(marked, at)
        if opening:
            given = dict(part.split("=") for part in opening.group(2).split())
            label = opening.group(1)
            stack.append(Marked(label, length, length, attributes(label, given)))
            at = opening.end()
        elif marked.startswith("]]", at) and stack:
            span = stack.pop()
            span.end = length
            spans.append(span)
            at += 2
        else:
            text.append(marked[at])
            length += 1
            at += 1
    return "".join(text), sorted(spans, key=lambda span: (span.start, -span.end))


def attributes(label: str, given: dict[str, str]) -> dict[str, object]:
    """The values of a span as they are stored."""
    if label != "FIGURE":
        if "country" in given and country(given["country"]) is None:
            raise ValueError(given["country"])
        return dict(given)
    value: object = int(given["value"]) if "value" in given else None
    if value is None:
        value = {
            "low": int(given["low"]),
            "high": int(given["high"]) if "high" in given else None,
        }
    return {
        "value": value,
        "qualifier": given.get("qualifier", "exact"),
        "kind": given.get("kind", "cardinal"),
    }


def as_annotator(text: str, spans: list[Marked], who: int) -> list[Marked]:
    """The gold as this annotator would have it: each fifth to seventh span differs."""
    result = []
    for number, span in enumerate(spans):
        mine = Marked(span.label, span.start, span.end, dict(span.attributes))
        differs = (number + 2 * who) % (5 + who) == 0
        if differs and text[mine.start - 1 : mine.start] in ("و", "ب", "ل"):
            mine.start -= 1
        elif differs and mine.label == "VICTIM_TYPE":
            mine.attributes = {}
        elif differs and mine.attributes.get("qualifier") in ("about", "more_than", "at_least"):
            mine.attributes["qualifier"] = "exact"
        elif differs:
            continue
        result.append(mine)
    return result


def article(path: Path) -> dict[str, object]:
    """One line of the sample."""
    title, _, body = path.read_text(encoding="utf-8").rstrip("\n").partition("\n")
    text, gold = parse(body)
    document = Document(text, title=title)
    spans = []
    for who, (_, name) in enumerate(LAYERS):
        for span in gold if who == 0 else as_annotator(text, gold, who):
            told = f"{document.id} {name} {span.label} {span.start} {span.end}"
            spans.append(
                {
                    "id": uuid.uuid5(NAMESPACE, told).hex,
                    "layer": name,
                    "label": span.label,
                    "start": span.start,
                    "end": span.end,
                    "fragments": [[span.start, span.end]],
                    "text": text[span.start : span.end],
                    "attributes": span.attributes,
                    "note": "",
                    "origin": {"kind": "hand", "by": "", "score": None},
                    "author": name,
                    "created": CREATED,
                }
            )
    return {
        "id": document.id,
        "sha256": document.sha256.hex(),
        "title": title,
        "source": "Tawsim",
        "url": "",
        "date": "2026-01-01",
        "author": "",
        "external_id": path.stem,
        "metadata": {},
        "text": text,
        "states": {name: "done" for _, name in LAYERS},
        "spans": spans,
    }


def build() -> str:
    """The whole file."""
    scheme = json.loads(
        (ROOT / "resources" / "label_schemes" / "trafficking.json").read_text(encoding="utf-8")
    )
    layers = [
        {"id": identifier, "name": name, "kind": "gold" if name == "gold" else "annotator"}
        for identifier, name in LAYERS
    ]
    head = {"format": "tawsim", "version": 1, "label_set": scheme, "layers": layers}
    lines = [head, *(article(path) for path in sorted(SOURCES.glob("*.txt")))]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


if __name__ == "__main__":
    TARGET.write_text(build(), encoding="utf-8")
