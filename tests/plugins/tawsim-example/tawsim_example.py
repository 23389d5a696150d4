"""Adds to Tawsim a suggester of months and a format that writes articles as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from annotations import Format, Found, LabelSet, Suggester
from annotations.formats.losses import LossReport
from annotations.formats.records import Article
from annotations.formats.writing import ExportContext, Written, lose_what_a_triple_lacks

_MONTHS = re.compile("يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر")


def find_months(text: str, labels: LabelSet) -> Iterator[Found]:
    """Names of months, under the label DATE where the scheme has one."""
    if any(label.name == "DATE" for label in labels):
        for match in _MONTHS.finditer(text):
            yield Found("DATE", match.start(), match.end(), score=0.8, values={"when": match[0]})


def write(
    articles: Iterable[Article], target: TextIO, /, *, context: ExportContext, losses: LossReport
) -> Written:
    """A heading for each article, its text, and a line for each span; values are lost."""
    documents = spans = 0
    for article in articles:
        text = article.document.text
        target.write(f"# {article.document.title}\n\n{text}\n\n")
        for span in article.spans:
            quote = " ".join(text[start:end] for start, end in span.fragments)
            target.write(f"* {span.label}: {quote}\n")
            lose_what_a_triple_lacks(losses, article, span)
        documents += 1
        spans += len(article.spans)
    return Written(documents, spans)


MONTHS = Suggester("months", {"ar": "أسماء الشهور", "en": "names of months"}, find_months)
MARKDOWN = Format(
    "markdown",
    module="tawsim_example",
    suffix=".md",
    names={"ar": "ماركداون", "en": "Markdown"},
    writes=True,
)
