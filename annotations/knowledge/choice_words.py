"""Words of a text that a label's own choices name, whatever ending and proclitic they bear.

Only what the scheme itself says is known: «مهاجرين», «للمهاجر» and «قُصَّر» are the
choices «مهاجر» and «قاصر». The head of several choices («ضحية محتملة», «ضحية نزاع») is
found alone as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotations.label_set import Attribute, AttributeKind, Choice, Label
from annotations.text.boundaries import words
from annotations.text.folding import fold, fold_with_map

_ENDINGS = re.compile("(?:تين|تان|ين|ون|ان|ات|ا|ه)$")
_FEMININE = re.compile("(?:ات|تين|تان)$")
_MASCULINE = re.compile("(?:ين|ون|ان|ا)$")
_BROKEN_PLURALS = {
    fold(plural): fold(singular)
    for singular, plurals in {
        **{"طفل": ("أطفال",), "قاصر": ("قصر", "قواصر"), "ضحية": ("ضحايا",), "رجل": ("رجال",)},
        **{"فتاة": ("فتيات",), "فتى": ("فتيان", "فتية"), "امرأة": ("نساء", "نسوة")},
        **{"قتيل": ("قتلى",), "جريح": ("جرحى",), "أسير": ("أسرى",), "عامل": ("عمال",)},
        **{"شهيد": ("شهداء",), "طالب": ("طلاب", "طلبة")},
        **{"شاب": ("شباب", "شبان"), "رضيع": ("رضع",), "يتيم": ("أيتام",), "سجين": ("سجناء",)},
        **{"عبد": ("عبيد",), "رهينة": ("رهائن",)},
    }.items()
    for plural in plurals
}
_OPENINGS = re.compile("[وف]?[بكل]?")
_SHORTEST = 3
_LONGEST = 120
"""Code points at the beginning of the words in which a choice's name is looked for."""

Names = dict[str, list[tuple[str, ...]]]
Readings = list[tuple[int, str]]
"""What a word may be: folded letters left out at its start, and the stem of the rest."""


def find_choice_words(label: Label, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in [start, end) words of a choice stand, its longest name first; code points.

    Proclitics are outside where the label leaves them outside.
    """
    names = _names(label)
    if not names:
        return
    found = words(text, start, end)
    forms = [_readings(text[first:last]) for first, last in found]
    at = 0
    while at < len(found):
        fitting = [
            (_fitting(names, stem, forms[at + 1 :]), -cut)
            for cut, stem in forms[at]
            if stem in names
        ]
        length, cut = max(fitting, default=(0, 0))
        if length:
            opens = found[at][0]
            if label.sheds_proclitics and cut:
                word = text[opens : found[at][1]]
                opens += fold_with_map(word).raw_range(0, -cut)[1]
            yield opens, found[at + length - 1][1]
        at += max(length, 1)


def begins_with_choice(label: Label, text: str) -> bool:
    """Whether the words begin, with no proclitic, with a choice's name."""
    forms = [_readings(text[first:last]) for first, last in words(text[:_LONGEST])]
    return bool(forms) and _fitting(_names(label), forms[0][0][1], forms[1:]) > 0


def named_choice(attribute: Attribute, text: str) -> str | None:
    """The one choice whose name the words are, in any number; None where several."""
    said = [_in_the_singular(word) for word in fold(text[:_LONGEST]).split()]
    fitting = {
        choice.id
        for _, choice in attribute.walk_choices()
        if [_bare(word) for word in fold(choice.names.get("ar", "")).split()] == said
    }
    return fitting.pop() if len(fitting) == 1 else None


def _in_the_singular(word: str) -> str:
    """Without article, case and the endings of the sound plurals; the gender stays."""
    bare = _bare(word)
    if bare in _BROKEN_PLURALS:
        return _BROKEN_PLURALS[bare]
    single = _MASCULINE.sub("", _FEMININE.sub("ه", bare))
    return single if len(single) >= _SHORTEST else bare


def _fitting(names: Names, stem: str, following: list[Readings]) -> int:
    """How many words the longest name has that begins with this stem and goes on with these."""
    lengths = [
        len(name)
        for name in names.get(stem, ())
        if len(name) <= 1 + len(following)
        and all(
            part in {stem for _, stem in forms}
            for part, forms in zip(name[1:], following, strict=False)
        )
    ]
    return max(lengths, default=0)


def _names(label: Label) -> Names:
    """Stem of the first word to the stems of each choice's Arabic name."""
    names: Names = {}
    for attribute in label.attributes:
        if attribute.kind is AttributeKind.CHOICE:
            for _, choice in attribute.walk_choices():
                name = _name_stems(choice)
                if name:
                    names.setdefault(name[0], []).append(name)
    for head, named in names.items():
        if len(named) > 1:
            named.append((head,))
    return names


def _name_stems(choice: Choice) -> tuple[str, ...]:
    return tuple(_stem(word) for word in fold(choice.names.get("ar", "")).split())


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) >= 2 + _SHORTEST else word


def _stem(word: str) -> str:
    bare = _bare(word)
    stem = _ENDINGS.sub("", _BROKEN_PLURALS.get(bare, bare))
    return stem if len(stem) >= _SHORTEST else bare


def _readings(word: str) -> Readings:
    """What the word may come from: as it stands, and without what may be proclitics."""
    folded = fold(word)
    opening = _OPENINGS.match(folded)
    reach = opening.end() if opening else 0
    return [
        (cut, _stem(_with_article(folded, cut)))
        for cut in range(reach + 1)
        if not cut or len(folded) - cut >= _SHORTEST
    ]


def _with_article(folded: str, cut: int) -> str:
    """The rest of a word; after ل the article has lost its alef (للمهاجر)."""
    rest = folded[cut:]
    return "ا" + rest if cut and folded[cut - 1] == "ل" and rest.startswith("ل") else rest
