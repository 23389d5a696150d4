"""Every way an Arabic newspaper writes a number: found in a text, or read from words."""

from __future__ import annotations

from annotations.knowledge.figures.figure import (
    Figure,
    FigureKind,
    FigureMention,
    Number,
    Qualifier,
    Use,
    as_attributes,
)
from annotations.knowledge.figures.find import find_figures
from annotations.knowledge.figures.qualifiers import is_qualifier
from annotations.knowledge.figures.read import is_figure, read_figure

__all__ = [
    "Figure",
    "FigureKind",
    "FigureMention",
    "Number",
    "Qualifier",
    "Use",
    "as_attributes",
    "find_figures",
    "is_figure",
    "is_qualifier",
    "read_figure",
]
