"""A study made ready: its columns, meetings and cells, each computed once when first needed."""

from __future__ import annotations

from functools import cached_property

from annotations.agreement.columns import Columns
from annotations.agreement.continuum import Continuum, continuum
from annotations.agreement.digest import Digest
from annotations.agreement.measures import Unit
from annotations.agreement.pairing import Meetings, meetings
from annotations.agreement.ratings import Ratings


class Prepared:
    """One study, or the spans of one label of it; ``label`` is None for all labels."""

    def __init__(
        self,
        study: Digest,
        *,
        characters: Columns | None = None,
        tokens: Columns | None = None,
        label: str | None = None,
    ) -> None:
        self.study = study
        self.label = label
        self.characters = study.characters if characters is None else characters
        self.tokens = study.tokens if tokens is None else tokens

    @cached_property
    def labels(self) -> list[Prepared]:
        """The study for each of its labels alone."""
        return [
            Prepared(
                self.study,
                characters=self.characters.of_label(label),
                tokens=self.tokens.of_label(label),
                label=label,
            )
            for label in self.study.labels
        ]

    @cached_property
    def met(self) -> Meetings:
        """Every two spans of two annotators that overlap."""
        return meetings(self.characters)

    @cached_property
    def cells(self) -> Continuum:
        """The cells in characters."""
        return continuum(self.characters)

    @cached_property
    def token_cells(self) -> Continuum:
        """The cells in tokens."""
        return continuum(self.tokens)

    def ratings(self, unit: Unit) -> Ratings:
        """The cells as items that everybody has put into categories."""
        found = self.token_cells if unit is Unit.TOKEN else self.cells
        return found.ratings

    def category_of(self, label: str) -> int | None:
        """The category of cells that bear this label alone; None where there are none."""
        return self.cells.category_of(self.study.labels.index(label))
