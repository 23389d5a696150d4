"""Every country that a text names, with what its words may mean; nothing is decided in silence.

Words are found behind proclitics and in any spelling. Where a word is another
word's too (مالي, قطر, عمان), what stands around it decides, or it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from annotations.knowledge.countries import (
    NAMING,
    Country,
    How,
    Sense,
    as_written,
    country,
    phrases,
    senses,
)
from annotations.knowledge.homographs import Homograph, homographs
from annotations.knowledge.lexicon import (
    WORD,
    Lexicon,
    Match,
    following,
    word_before,
)
from annotations.text.folding import fold

_TANWEEN = re.compile("(?:\u064b\u0651?[اى]|[اى]\u0651?\u064b)$")
_BETWEEN_COUNTRIES = re.compile("\\s*[،,؛/]?\\s*[وفبكل]{0,2}")
_SENTENCE_START = re.compile('(?:^|[.!?؟\\n:«"(])\\s*$')
_REACH = 12
"""Code points around a word in which to look for a country beside it."""
_PREPOSITIONS = "بكل"
_PLACES = frozenset(map(fold, ("في", "إلى", "من", "دولة", "حكومة")))
_ENDS_FEMININE = ("ه", "ات")
_ACCUSATIVE = frozenset(
    fold(noun)
    for noun in (
        *("مواطنا", "رجلا", "شابا", "مهاجرا", "لاجئا", "طفلا", "قاصرا", "نازحا", "عاملا"),
        *("مسؤولا", "جنديا", "صحفيا", "صحافيا", "ضابطا", "طالبا", "لاعبا", "فريقا", "منتجا"),
        *("شخصا", "سائحا", "دبلوماسيا", "قتيلا", "جريحا", "مقاتلا", "ناشطا", "معتقلا"),
    )
)


@dataclass(frozen=True, slots=True)
class CountryMention:
    """Words that have to do with a country: code points, half-open.

    Proclitics are outside, an article inside (in للسودان the range is لسودان).
    ``candidates``: what the words may mean, the surest first. ``certain`` is
    False where a person is to choose; a certain city is certain of its
    country, but that the country is meant stays an inference (``how``).
    """

    start: int
    end: int
    candidates: tuple[Country, ...]
    how: How
    certain: bool

    @property
    def names_country(self) -> bool:
        """Whether the words are a country's name, and neither a demonym nor a city."""
        return self.how in NAMING


class _Place(NamedTuple):
    """A phrase in the text: where its proclitics, the phrase and its last word begin and end."""

    match: Match[Sense]
    word: str
    start: int
    end: int


def find_countries(text: str) -> Iterator[CountryMention]:
    """All countries, peoples and cities in the text, in order, none overlapping."""
    lexicon = phrases()
    readings = lexicon.readings
    last: CountryMention | None = None
    done = 0
    for word in WORD.finditer(text):
        if readings(word.group()) and word.start() >= done:
            place = _longest(lexicon, text, word)
            if place is None:
                continue
            done = place.end
            mention = _mention(text, place, last)
            if mention is not None:
                last = mention
                yield mention


def _longest(lexicon: Lexicon[Sense], text: str, word: re.Match[str]) -> _Place | None:
    after = following(text, word.end(), lexicon.longest(word.group()))
    for match in lexicon.matches(word.group(), [each.text for each in after]):
        end = after[match.words - 2].end if match.words > 1 else word.end()
        return _Place(match, word.group(), word.start() + match.cut, end)
    return None


def _mention(text: str, place: _Place, last: CountryMention | None) -> CountryMention | None:
    told = senses(place.match)
    meant = as_written(place.match, place.word, told)
    told_apart = len(meant) < len(told)
    if not meant:
        return None
    before = word_before(text, place.start - place.match.cut)
    if place.match.words == 1:
        meant = _as_adjective(place, meant, before)
    verdict = _verdict(text, place, before, last)
    if verdict == "drop" or not meant:
        return None
    sure = told_apart or (verdict == "sure" and meant[0].always)
    certain = len(meant) == 1 and sure
    candidates = tuple(named for sense in meant if (named := country(str(sense.alpha2))))
    return CountryMention(place.start, place.end, candidates, meant[0].how, certain)


def _as_adjective(place: _Place, meant: list[Sense], before: str) -> list[Sense]:
    """The senses as a demonym where the word is written, or agrees, like an adjective.

    سوريًا, رجلا سوريا, الحكومة السعودية, عائلة سورية; a proclitic speaks for the name.
    """
    people = {s.alpha2: s for s in place.match.meanings if s.how is How.DEMONYM}
    written = _TANWEEN.search(place.word) is not None
    if written or (people and _agrees(place, before)):
        return [people[s.alpha2] for s in meant if s.alpha2 in people]
    return meant


def _agrees(place: _Place, before: str) -> bool:
    key = place.match.key
    if place.match.article and key.endswith("ي") and place.word[0] not in _PREPOSITIONS:
        return before not in _PLACES  # التشيلي is a person, but not in «إلى التشيلي»
    if place.match.cut or not before:
        return False
    if key.endswith("يا"):
        return before in _ACCUSATIVE
    if place.match.article:
        return before.startswith("ال") and len(before) > len("الى")
    return key.endswith("ه") and before.endswith(_ENDS_FEMININE) and not before.startswith("ال")


def _verdict(text: str, place: _Place, before: str, last: CountryMention | None) -> str:
    known = homographs().get(place.match.key)
    if known is None:
        return "sure"
    verdict = known.decide(
        place.word, article=place.match.article, before=before, after=_after(text, place.end)
    )
    if verdict == "sure" or not _decidable(place, known):
        return verdict
    if _beside_country(text, place, last):
        return "sure" if verdict == "drop" or known.otherwise == "ask" else verdict
    return "ask" if verdict == "drop" and _opens_sentence(text, place) else verdict


def _decidable(place: _Place, known: Homograph) -> bool:
    """Whether a neighbour may overrule: not where writing or article speak against it."""
    if known.is_written_otherwise(place.word):
        return False
    return not known.article or place.match.article == (known.article == "with")


def _after(text: str, end: int) -> str:
    """The word after, folded, or the first digit."""
    rest = text[end : end + _REACH + 1].lstrip()
    word = WORD.match(rest)
    return fold(word.group() if word else rest[:1])


def _beside_country(text: str, place: _Place, last: CountryMention | None) -> bool:
    """Whether the word stands in a row of countries: النيجر ومالي, مالي والنيجر."""
    if last is not None and last.names_country:
        between = text[last.end : place.start]
        if len(between) <= _REACH and _BETWEEN_COUNTRIES.fullmatch(between) and between.strip():
            return True
    after = re.compile("\\s*[،,]?\\s*(?=و)").match(text, place.end)
    word = WORD.match(text, after.end()) if after else None
    if word is None:
        return False
    lexicon = phrases()
    next_match = next(lexicon.matches(word.group(), ()), None)
    return next_match is not None and any(sense.how in NAMING for sense in senses(next_match))


def _opens_sentence(text: str, place: _Place) -> bool:
    """A headline such as «مالي: ...» says too little to drop the name."""
    start = place.start - place.match.cut
    return not place.match.article and bool(
        _SENTENCE_START.search(text, max(start - _REACH, 0), start)
    )
