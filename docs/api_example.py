"""What a script does with a project: read the gold, compare annotators, write for spaCy.

Run it with a project and the file to write: python docs/api_example.py P.tawsim gold.spacy
It needs pandas, and spaCy for the last part: pip install pandas "tawsim[spacy]"
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas
import spacy
from spacy.tokens import DocBin

from annotations import GOLD, Problem, Project, make_report, read_study, sentence

# %% Open a project. Reading needs no lock, so that somebody may be annotating meanwhile.


def gold_table(project: Project) -> pandas.DataFrame:
    """One row a gold span: offsets are Unicode code points, end exclusive."""
    names = {label.id: label.name for label in project.label_set}
    rows = [
        {
            "title": document.title,
            "label": names[span.label],
            "start": span.start,
            "end": span.end,
            "text": span.quote,
            **span.attributes,
        }
        for document in project.documents.in_order()
        for span in project.spans.of_document(document.id, GOLD)
    ]
    return pandas.DataFrame(
        rows, columns=None if rows else ["title", "label", "start", "end", "text"]
    )


# %% Compare annotators on the articles that two or more of them have finished.


def agreement_table(project: Project) -> pandas.DataFrame:
    """One row a measure over the whole corpus, with its 95 % interval."""
    report = make_report(read_study(project))
    rows = []
    for value in report.values:
        if value.pair is None and value.label is None and value.attribute is None:
            low, high = value.pooled_interval.low, value.pooled_interval.high
            rows.append((value.measure, str(value.unit), value.pooled, low, high))
    return pandas.DataFrame(rows, columns=["measure", "unit", "value", "low", "high"])


# %% Write the gold as a DocBin for spaCy. A span category holds spans that overlap.


def write_docbin(project: Project, target: Path) -> int:
    """Give back how many spans were written; one that cuts a token takes the whole token."""
    pipeline, docs = spacy.blank("ar"), DocBin()
    names = {label.id: label.name for label in project.label_set}
    written = 0
    for document in project.documents.in_order():
        doc = pipeline.make_doc(document.text)
        spans = [
            doc.char_span(span.start, span.end, names[span.label], alignment_mode="expand")
            for span in project.spans.of_document(document.id, GOLD)
        ]
        doc.spans["sc"] = [span for span in spans if span is not None]
        written += len(doc.spans["sc"])
        docs.add(doc)
    docs.to_disk(target)
    return written


def main(file: Path, target: Path) -> None:
    """All three, printed."""
    with Project.open(file, read_only=True) as project:
        gold = gold_table(project)
        print(gold.groupby("label").size())
        print(agreement_table(project).round(3).to_string(index=False))
        print(write_docbin(project, target), "spans in", target)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    except Problem as problem:
        sys.exit(sentence(problem, "en"))
