"""What labels and annotators are called at the desk; annotators' names can be hidden."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from PySide6.QtCore import QObject

from annotations.label_set import LabelSet, in_language
from annotations.layer import Layer, LayerId, LayerKind
from annotations.typography import listed
from desktop.language import current_language

_ARABIC, _LATIN = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter_of(at: int) -> str:
    """The letter at this place, from 0; after the last one they come again with a number."""
    letters = _ARABIC if current_language() == "ar" else _LATIN
    turn, place = divmod(at, len(letters))
    return letters[place] + (str(turn + 1) if turn else "")


def _dealt(article: int, layer: LayerId) -> bytes:
    return hashlib.sha256(f"{article}:{layer}".encode()).digest()


def label_names(labels: LabelSet) -> dict[str, str]:
    """The labels' names in the window's language, by their ids."""
    language = current_language()
    return {label.id: in_language(label.names, language, label.name) for label in labels}


class People(QObject):
    """Who said what, by name or, with names hidden, by a letter that an article deals anew.

    The same letter is the same annotator within one article; nobody is known by
    it in another, nor by the order in which they are told.
    """

    def __init__(self, layers: Iterable[Layer], *, hidden: bool, article: int = 0) -> None:
        super().__init__()
        known = list(layers)
        self._names = {layer.id: layer.name for layer in known}
        self.hidden = hidden
        annotators = [layer.id for layer in known if layer.kind is LayerKind.ANNOTATOR]
        annotators.sort(key=lambda layer: _dealt(article, layer))
        self._letters = {layer: letter_of(at) for at, layer in enumerate(annotators)}

    def told(self, layers: Iterable[LayerId]) -> str:
        """The names, or with hidden names the letters in their order."""
        names = (f"\u2068{self.name(layer)}\u2069" for layer in self.ordered(layers))
        return listed(names, current_language())

    def ordered(self, layers: Iterable[LayerId]) -> list[LayerId]:
        """In the order of their letters where names are hidden, so that no order tells who."""
        found = list(layers)
        if self.hidden:
            places = {layer: at for at, layer in enumerate(self._letters)}
            found.sort(key=lambda layer: places.get(layer, len(places)))
        return found

    def name(self, layer: str) -> str:
        """One name, or the letter where names are hidden."""
        if self.hidden:
            return self._letters.get(LayerId(layer), self.tr("an annotator"))
        return self._names.get(LayerId(layer), layer)

    def adjudicator(self, name: str) -> str:
        """Who decided; never hidden."""
        return self._names.get(LayerId(name), name)
