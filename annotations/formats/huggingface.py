"""A Hugging Face data set folder: config ``tokens`` with tags, config ``spans`` with everything.

Parquet shards with the Arrow key ``huggingface``, lists in the ``Sequence``
syntax: ``datasets`` 5 writes ``List``, which 2.19 cannot read, and reads both.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from annotations.formats.arrow import ParquetRows
from annotations.formats.huggingface_features import (
    CONFIGS,
    arrow_schema,
    spans_features,
    tokens_features,
)
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.token_spans import place_all, tokens_of, without_overlap
from annotations.formats.writing import ExportContext, Written, lose, lose_marks
from annotations.label_set import AttributeKind, LabelSet
from annotations.span import quoted

README = "README.md"
PARTS = {"": "train", "dev": "validation"}
"""What the parts of a data set are called there; others keep their names."""
_ORDER = ("train", "validation", "test")


def write(
    articles: Iterable[Article], folder: Path, *, context: ExportContext, losses: LossReport
) -> Written:
    """One part of the data set; the README names every part that the folder holds by then."""
    shard = f"{PARTS.get(context.part, context.part)}-00000-of-00001.parquet"
    tokens, spans = (folder / where for where in CONFIGS.values())
    tokens.mkdir(exist_ok=True)
    spans.mkdir(exist_ok=True)
    labels = [label.name for label in context.label_set]
    counted = Written(0, 0)
    with (
        ParquetRows(tokens / shard, arrow_schema(tokens_features(labels))) as tagged,
        ParquetRows(spans / shard, arrow_schema(spans_features(labels))) as whole,
    ):
        for each in articles:
            article = _labelled(each, labels, losses)
            for row in _tokens_rows(article, context, labels, losses):
                tagged.add(row, len(article.document.text))
            whole.add(_spans_row(article, context, labels), len(article.document.text))
            lose_marks(losses, article)
            counted = Written(counted.documents + 1, counted.spans + len(article.spans))
    (folder / README).write_text(readme(folder), encoding="utf-8", newline="\n")
    return counted


def readme(folder: Path, *, licence: str = "", name: str = "", documents: int = 0) -> str:
    """The YAML by which the Hub and ``load_dataset`` find the configs and their parts."""
    lines = ["---", "language:", "- ar"]
    if licence:
        lines.append(f"license: {json.dumps(licence, ensure_ascii=False)}")
    if name:
        lines.append(f"pretty_name: {json.dumps(name, ensure_ascii=False)}")
    lines += ["task_categories:", "- token-classification"]
    if documents:
        lines += ["size_categories:", f"- {_size(documents)}"]
    lines.append("configs:")
    for number, (config, where) in enumerate(CONFIGS.items()):
        lines.append(f"- config_name: {config}")
        lines += ["  default: true"] if not number else []
        lines.append("  data_files:")
        for part in _parts(folder / where):
            lines += [f"  - split: {part}", f"    path: {where}/{part}-*.parquet"]
    return "\n".join([*lines, "---", ""])


def _parts(folder: Path) -> list[str]:
    found = {path.name.split("-")[0] for path in folder.glob("*.parquet")}
    return [*(part for part in _ORDER if part in found), *sorted(found - set(_ORDER))]


def _size(documents: int) -> str:
    bounds = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"))
    return next((name for bound, name in bounds if documents < bound), "100K<n<1M")


def _labelled(article: Article, labels: Sequence[str], losses: LossReport) -> Article:
    """Without spans whose label the scheme no longer has: it would have no number."""
    strange = [span for span in article.spans if span.label not in labels]
    for span in strange:
        lose(losses, "unlabelled", article, span)
    if not strange:
        return article
    kept = tuple(span for span in article.spans if span.label in labels)
    ids = {span.id for span in kept}
    relations = tuple(r for r in article.relations if r.source in ids and r.target in ids)
    return replace(article, spans=kept, relations=relations)


def _annotators(article: Article, context: ExportContext) -> list[str]:
    """The layers that have a span here or have said something of the article."""
    said = {span.layer for span in article.spans} | {*article.states}
    known = [layer.name for layer in context.layers if layer.name in said]
    return [*known, *sorted(said.difference(known))]


def _tokens_rows(
    article: Article, context: ExportContext, labels: Sequence[str], losses: LossReport
) -> Iterator[dict[str, object]]:
    text = article.document.text
    tokens = tokens_of(text, context.options)
    words = [text[start:end] for start, end in tokens]
    numbers = {label: 1 + 2 * number for number, label in enumerate(labels)}
    for annotator in _annotators(article, context) or [""]:
        theirs = replace(
            article, spans=tuple(span for span in article.spans if span.layer == annotator)
        )
        placed = place_all(theirs, tokens, context.options, losses)
        told = [0] * len(tokens)
        for each in without_overlap(theirs, placed, context.options, labels, losses):
            begin = numbers[each.span.label]
            inside = [begin + 1] * (each.after - each.first - 1)
            told[each.first : each.after] = [begin, *inside]
        yield {
            "id": f"d{article.document.id}",
            "annotator": annotator,
            "tokens": words,
            "ner_tags": told,
        }


def _spans_row(
    article: Article, context: ExportContext, labels: Sequence[str]
) -> dict[str, object]:
    document = article.document
    facts = ("title", "text", "source", "url", "date", "author", "external_id")
    kinds = _kinds(context.label_set)
    return {
        "id": f"d{document.id}",
        **{name: getattr(document, name) for name in facts},
        "metadata": _json(document.metadata),
        "annotators": _annotators(article, context),
        "spans": [_span(document.text, span, labels, kinds) for span in article.spans],
        "relations": [
            {"type": r.label, "source": r.source, "target": r.target, "note": r.note}
            for r in article.relations
        ],
    }


def _kinds(label_set: LabelSet) -> dict[tuple[str, AttributeKind], str]:
    """The first attribute of a kind that a label has."""
    found: dict[tuple[str, AttributeKind], str] = {}
    for label in label_set:
        for attribute in label.attributes:
            found.setdefault((label.name, attribute.kind), attribute.id)
    return found


def _span(
    text: str,
    span: SpanRecord,
    labels: Sequence[str],
    kinds: dict[tuple[str, AttributeKind], str],
) -> dict[str, object]:
    country = span.attributes.get(kinds.get((span.label, AttributeKind.COUNTRY), ""))
    figure = span.attributes.get(kinds.get((span.label, AttributeKind.FIGURE), ""))
    bounds = figure if isinstance(figure, dict) else {}
    return {
        "id": span.id,
        "annotator": span.layer,
        "start": span.fragments[0].start,
        "end": span.fragments[-1].end,
        "label": labels.index(span.label),
        "text": quoted(text, span.fragments),
        "fragments": [fragment._asdict() for fragment in span.fragments],
        "country": country if isinstance(country, str) else None,
        "value": _number(figure),
        "low": _number(bounds.get("low")),
        "high": _number(bounds.get("high")),
        "attributes": _json(span.attributes),
        "note": span.note,
        "flagged": span.flagged,
    }


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value)
    except OverflowError:
        return None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=dict)
