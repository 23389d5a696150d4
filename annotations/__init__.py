"""The core of Tawsim: articles, spans, labels and everything done with them; knows no window.

What a script needs can be taken from here: ``from annotations import Project``.
Each name is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotations.agreement.report import Wanted, make_report
    from annotations.document import Document, DocumentId
    from annotations.errors import Problem
    from annotations.formats.catalogue import Format
    from annotations.formats.label_scheme import load_scheme
    from annotations.label_set import Label, LabelSet
    from annotations.layer import GOLD, DocumentState
    from annotations.operations.edit_layers import add_annotator, set_state
    from annotations.operations.edit_spans import add_span
    from annotations.operations.export_documents import ExportReport, export_documents
    from annotations.operations.import_documents import import_documents
    from annotations.operations.read_agreement import read_study
    from annotations.project import Project
    from annotations.span import Fragment, Span
    from annotations.suggest.others import Found, Suggester
    from annotations.version import VERSION
    from annotations.wording import sentence

__all__ = [  # noqa: RUF022 - in the order in which one reads about them
    "VERSION",
    "Project",
    "Document",
    "DocumentId",
    "DocumentState",
    "Span",
    "Fragment",
    "Label",
    "LabelSet",
    "GOLD",
    "Problem",
    "sentence",
    "load_scheme",
    "import_documents",
    "export_documents",
    "ExportReport",
    "add_annotator",
    "add_span",
    "set_state",
    "read_study",
    "make_report",
    "Wanted",
    "Format",
    "Suggester",
    "Found",
]

_HOMES = {
    "version": ("VERSION",),
    "project": ("Project",),
    "document": ("Document", "DocumentId"),
    "span": ("Span", "Fragment"),
    "label_set": ("Label", "LabelSet"),
    "layer": ("GOLD", "DocumentState"),
    "errors": ("Problem",),
    "wording": ("sentence",),
    "formats.label_scheme": ("load_scheme",),
    "formats.catalogue": ("Format",),
    "operations.import_documents": ("import_documents",),
    "operations.export_documents": ("export_documents", "ExportReport"),
    "operations.edit_layers": ("add_annotator", "set_state"),
    "operations.edit_spans": ("add_span",),
    "operations.read_agreement": ("read_study",),
    "agreement.report": ("make_report", "Wanted"),
    "suggest.others": ("Suggester", "Found"),
}


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            found = globals()[name] = getattr(import_module(f"annotations.{module}"), name)
            return found
    raise AttributeError(f"module 'annotations' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
