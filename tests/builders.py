"""Small real projects for tests."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from annotations.document import Document, DocumentId
from annotations.formats.catalogue import Shape, format_named, reader, writer
from annotations.formats.losses import LossReport, Lost
from annotations.formats.options import Way, checked_options
from annotations.formats.records import Article, ReadOptions, Rejected, Source
from annotations.formats.writing import ExportContext
from annotations.label_set import Attribute, AttributeKind, Choice, Label, LabelId, LabelSet
from annotations.layer import Layer, LayerId
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


@dataclass
class Read:
    """What a reader gave, sorted by kind."""

    articles: list[Article]
    rejected: list[Rejected]
    lost: list[Lost]

    @property
    def reasons(self) -> dict[str, int]:
        """How often each reason was told, lost and rejected together."""
        return dict(Counter(each.reason for each in (*self.rejected, *self.lost)))


def read_file(name: str, path: Path, label_set: LabelSet | None = None, **chosen: object) -> Read:
    """Everything that a format reads in a file."""
    known = format_named(name)
    told = checked_options(known.options, chosen, Way.READ)
    options = ReadOptions(chosen=told, label_set=label_set or LabelSet())
    items = list(reader(name)(Source(path, path.name), options))
    return Read(
        [item for item in items if isinstance(item, Article)],
        [item for item in items if isinstance(item, Rejected)],
        [item for item in items if isinstance(item, Lost)],
    )


def write_files(
    name: str,
    folder: Path,
    articles: list[Article],
    label_set: LabelSet | None = None,
    layers: tuple[Layer, ...] = (),
    **chosen: object,
) -> tuple[list[Path], LossReport]:
    """What a format writes of the articles: the files that it can read again, and the losses."""
    known = format_named(name)
    told = checked_options(known.options, chosen, Way.WRITE)
    related = any(article.relations for article in articles)
    context = ExportContext(label_set or small_label_set(), layers, related, told)
    losses = LossReport()
    target = folder / f"out{known.suffix}"
    if known.shape is Shape.FOLDER:
        target.mkdir()
        writer(name)(articles, target, context=context, losses=losses)
        found = sorted(
            p for p in target.rglob("*") if p.suffix in known.suffixes or not known.reads
        )
        return [path for path in found if path.name != "TypeSystem.xml"], losses
    if known.shape is Shape.BINARY:
        with target.open("w+b") as binary:
            writer(name)(articles, binary, context=context, losses=losses)
        return [target], losses
    with target.open("w", encoding=known.encoding, newline="") as stream:
        writer(name)(articles, stream, context=context, losses=losses)
    return [target], losses
