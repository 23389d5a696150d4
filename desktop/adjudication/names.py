"""What labels and annotators are called at the desk; annotators' names can be hidden."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from annotations.label_set import LabelSet, in_language
from annotations.layer import Layer, LayerId
from desktop.language import current_language


def label_names(labels: LabelSet) -> dict[str, str]:
    """The labels' names in the window's language, by their ids."""
    language = current_language()
    return {label.id: in_language(label.names, language, label.name) for label in labels}


class People(QObject):
    """Who said what, by name or only how many."""

    def __init__(self, layers: Iterable[Layer], *, hidden: bool) -> None:
        super().__init__()
        self._names = {layer.id: layer.name for layer in layers}
        self.hidden = hidden

    def told(self, layers: Iterable[LayerId]) -> str:
        """The names, or with hidden names how many they are."""
        found = list(layers)
        if self.hidden:
            count = len(found)
            return self.tr("%Ln annotator(s)", "", count)
        between = "، " if current_language() == "ar" else ", "
        return between.join(f"\u2068{self.name(layer)}\u2069" for layer in found)

    def name(self, layer: str) -> str:
        """One name, or nothing of it where names are hidden."""
        if self.hidden:
            return self.tr("an annotator")
        return self._names.get(LayerId(layer), layer)

    def adjudicator(self, name: str) -> str:
        """Who decided; never hidden."""
        return self._names.get(LayerId(name), name)
