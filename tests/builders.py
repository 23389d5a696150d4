"""Small real projects for tests."""

from __future__ import annotations

from pathlib import Path

from annotations.document import Document, DocumentId
from annotations.label_set import Attribute, AttributeKind, Choice, Label, LabelId, LabelSet
from annotations.layer import LayerId
from annotations.operations.edit_layers import add_annotator
from annotations.project import Project

VICTIM, COUNTRY, FIGURE = LabelId("VICTIM_TYPE"), LabelId("COUNTRY"), LabelId("FIGURE")
AMAL = LayerId("amal")


def small_label_set() -> LabelSet:
    """Three labels with attributes of several kinds."""
    category = Attribute(
        "category",
        {"ar": "الفئة"},
        AttributeKind.CHOICE,
        (Choice("minor", {"ar": "قاصر"}, (Choice("girl", {"ar": "فتاة"}),)),),
    )
    return LabelSet(
        (
            Label(VICTIM, "VICTIM_TYPE", {"ar": "ضحية"}, "#D55E00", "1", attributes=(category,)),
            Label(
                COUNTRY,
                "COUNTRY",
                {"ar": "دولة"},
                "#0072B2",
                "2",
                attributes=(Attribute("country", {"ar": "الرمز"}, AttributeKind.COUNTRY),),
                sheds_proclitics=True,
            ),
            Label(
                FIGURE,
                "FIGURE",
                {"ar": "عدد"},
                "#009E73",
                "3",
                attributes=(Attribute("value", {"ar": "القيمة"}, AttributeKind.FIGURE),),
            ),
        ),
        "small",
    )


def project_with(path: Path, *texts: str) -> tuple[Project, list[DocumentId]]:
    """A project with these articles and one annotator, who is annotating."""
    project = Project.create(path, small_label_set())
    documents = [Document(text, title=f"م{n}") for n, text in enumerate(texts)]
    with project.writing():
        project.documents.add(documents)
    add_annotator(project, name="أمل", layer=AMAL)
    project.actor = AMAL
    return project, [document.id for document in documents]
