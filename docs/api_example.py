"""What a script does with a project: read the gold, compare annotators, write for spaCy.

Run it with a project and the file to write: python docs/api_example.py P.tawsim gold.spacy
It needs pandas: pip install pandas
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas

from annotations import (
    GOLD,
    ExportReport,
    Problem,
    Project,
    export_documents,
    make_report,
    read_study,
    sentence,
)

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


# %% Write the gold as a DocBin for spaCy, which need not be installed for that. A span group
# holds spans that overlap; what the file cannot hold is counted and told.


def write_docbin(project: Project, target: Path) -> ExportReport:
    """Give back how many spans were written and what was lost, with where."""
    return export_documents(
        project,
        format="spacy",
        target=target,
        layer=GOLD,
        overwrite=True,
        options={"spans_as": "spans", "tokens": "proclitics"},
    )


def main(file: Path, target: Path) -> None:
    """All three, printed."""
    with Project.open(file, read_only=True) as project:
        gold = gold_table(project)
        print(gold.groupby("label").size())
        print(agreement_table(project).round(3).to_string(index=False))
        written = write_docbin(project, target)
        print(written.spans, "spans in", target, "lost:", dict(written.losses.counts))


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    except Problem as problem:
        sys.exit(sentence(problem, "en"))
