"""Suggesters of other packages: found by their entry points, kept from doing harm.

A package adds one with an entry point in the group ``tawsim.suggesters`` that
gives a ``Suggester``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points

from annotations.errors import BrokenSuggester
from annotations.label_set import LabelSet, Names, in_language
from annotations.span import checked_fragments
from annotations.suggestion import OTHER, Proposal

GROUP = "tawsim.suggesters"


@dataclass(frozen=True, slots=True)
class Found:
    """One stretch that a suggester proposes, in code points, end exclusive.

    ``label`` is a label's name, ``score`` the confidence, 0 to 1; ``values`` go
    by the ids of the label's attributes. The stretch is taken as it is given.
    """

    label: str
    start: int
    end: int
    score: float = 0.5
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggester:
    """What another package offers: ``find`` reads an article's text under the labels there are.

    It runs in a thread beside the window, once for each article that is opened,
    and knows neither the project nor who annotates. ``name`` is kept with every
    span that began with it; ``names`` are shown.
    """

    name: str
    names: Names
    find: Callable[[str, LabelSet], Iterable[Found]]


class Others:
    """The suggesters that are installed, for the labels of one scheme.

    ``broken`` says why one could not be used; it is not asked again.
    """

    def __init__(self, labels: LabelSet) -> None:
        self._labels = labels
        self._good, self.broken = _installed(tuple(sys.path))

    def find(self, text: str) -> Iterator[Proposal]:
        """What they propose in an article; nothing of one that fails at it."""
        for suggester in self._good:
            try:
                asked = suggester.find(text, self._labels)
                found = [self._proposal(suggester, text, each) for each in asked]
            # What another's code does is beyond us: whatever it is, it is one sentence.
            except Exception as error:
                self._leave_out(suggester, error)
            else:
                yield from (proposal for proposal in found if proposal is not None)

    def _proposal(self, suggester: Suggester, text: str, found: Found) -> Proposal | None:
        """None where the scheme has no such label."""
        label = next((one for one in self._labels if one.name == found.label), None)
        places = checked_fragments(text, [(found.start, found.end)])
        if not 0 <= found.score <= 1:
            raise ValueError(found.score)
        if label is None:
            return None
        source = OTHER + suggester.name
        return Proposal(label.id, places, source, float(found.score), dict(found.values))

    def _leave_out(self, suggester: Suggester, error: Exception) -> None:
        self._good = tuple(one for one in self._good if one is not suggester)
        self.broken = (*self.broken, _broken(suggester.name, error))


def name_of_source(source: str, language: str) -> str:
    """What the suggester calls itself in this language; its bare name where it is gone."""
    bare = source.removeprefix(OTHER)
    good, _ = _installed(tuple(sys.path))
    names = next((one.names for one in good if one.name == bare), {})
    return in_language(names, language, bare)


@lru_cache(maxsize=1)
def _installed(path: tuple[str, ...]) -> tuple[tuple[Suggester, ...], tuple[BrokenSuggester, ...]]:  # noqa: ARG001
    """Those that can be used, and why the others cannot; read once for a search path."""
    good: dict[str, Suggester] = {}
    broken: list[BrokenSuggester] = []
    for entry in entry_points(group=GROUP):
        found = _loaded(entry)
        if isinstance(found, Suggester) and found.name not in good:
            good[found.name] = found
        elif isinstance(found, Suggester):
            broken.append(BrokenSuggester(name=entry.name, reason="name"))
        else:
            broken.append(found)
    return tuple(good.values()), tuple(broken)


def _loaded(entry: EntryPoint) -> Suggester | BrokenSuggester:
    try:
        found = entry.load()
    except Exception as error:
        return _broken(entry.name, error)
    if not isinstance(found, Suggester):
        return BrokenSuggester(name=entry.name, reason=type(found).__name__)
    return found


def _broken(name: str, error: Exception) -> BrokenSuggester:
    """The kind of the error alone: its words may hold words of the article."""
    return BrokenSuggester(name=name, reason=type(error).__name__)
