"""The words of Arabic numbers, folded and without article, with what they are worth.

``fold`` turns ئ into ي, so that مئة is ميه and مائة مايه.
"""

from __future__ import annotations

from fractions import Fraction

_STEMS = ("ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع")

UNITS: dict[str, int] = {
    "صفر": 0, "صفرا": 0, "واحد": 1, "واحدا": 1, "واحده": 1, "احد": 1, "احدي": 1, "اثنان": 2,
    "اثنين": 2, "اثنتان": 2, "اثنتين": 2, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2,
    "ثماني": 8, "ثمانيا": 8, "عشر": 10, "عشره": 10, "عشرا": 10,
} | {
    stem + ending: number
    for number, stem in enumerate(_STEMS, 3)
    for ending in ("", "ه", "ا", "يه" if stem == "ثمان" else "ه")
}  # fmt: skip
TENS = {
    stem + ending: (number + 2) * 10
    for number, stem in enumerate(("عشر", *_STEMS))
    for ending in ("ون", "ين")
}
HUNDRED = frozenset({"ميه", "مايه"})
_HUNDREDS = {
    stem + base: number * 100 for number, stem in enumerate(_STEMS, 3) for base in HUNDRED
} | {f"ثماني{base}": 800 for base in HUNDRED}
_TWO_HUNDRED = {base + ending: 200 for base in ("ميت", "مايت") for ending in ("ان", "ين", "ا", "ي")}
HUNDREDS = dict.fromkeys(HUNDRED, 100) | _TWO_HUNDRED | _HUNDREDS

_POWER_NAMES = {
    "الف": 10**3,
    "مليون": 10**6,
    "مليار": 10**9,
    "بليون": 10**9,
    "تريليون": 10**12,
    "ترليون": 10**12,
}
POWERS = (
    _POWER_NAMES
    | {name + "ا": power for name, power in _POWER_NAMES.items()}
    | {"الاف": 10**3, "ملايين": 10**6, "بلايين": 10**9}
    | {name + "ات": power for name, power in _POWER_NAMES.items() if power > 10**6}
)
TWO_POWERS = {
    name + ending: power for name, power in _POWER_NAMES.items() for ending in ("ان", "ين", "ي")
}
CONSTRUCT = frozenset(name + "ا" for name in _POWER_NAMES)
"""مليونا: a million in the accusative, or two million before what is counted."""
PARTS = {
    "نصف": Fraction(1, 2),
    "نصفا": Fraction(1, 2),
    "ربع": Fraction(1, 4),
    "ربعا": Fraction(1, 4),
    "ثلث": Fraction(1, 3),
    "ثلثا": Fraction(2, 3),
    "ثلثي": Fraction(2, 3),
    "ثلثين": Fraction(2, 3),
    "ثلثان": Fraction(2, 3),
}
MANY_PARTS = {"ارباع": 4, "اخماس": 5, "اسداس": 6, "اثمان": 8, "اعشار": 10}
"""What three and more parts are called: ثلاثة أرباع."""

NOT_ALONE = frozenset({"احد", "احدي", "اثنا", "اثني", "اثنتا", "اثنتي"})
"""These are a number only before ten: أحد alone is somebody, or Sunday."""

ORDINALS: dict[str, int] = {
    "اول": 1, "اولي": 1, "حادي": 1, "حاديه": 1, "ثاني": 2, "ثان": 2, "ثالث": 3, "رابع": 4,
    "خامس": 5, "سادس": 6, "سابع": 7, "ثامن": 8, "تاسع": 9, "عاشر": 10,
}  # fmt: skip
ORDINALS |= {
    word + ending: worth
    for word, worth in ORDINALS.items()
    for ending in ("ه", "ا")
    if worth > 1 and word != "ثان"
}

VAGUE: dict[tuple[str, ...], tuple[int, int | None]] = {
    ("عشرات",): (10, None),
    ("ميات",): (100, None),
    ("مايات",): (100, None),
    ("الاف",): (1_000, None),
    ("الوف",): (1_000, None),
    ("ملايين",): (1_000_000, None),
    ("مليارات",): (1_000_000_000, None),
    ("بضعه",): (3, 9),
    ("بضع",): (3, 9),
}
for _few in ("بضعه", "بضع", "عده"):
    _most = None if _few == "عده" else 9
    for _word, _power in (("عشرات", 10), ("ميات", 100), ("الاف", 1_000), ("ملايين", 1_000_000)):
        VAGUE[_few, _word] = (3 * _power, _most and _most * _power)
for _many, _times in (("عشرات", 10), ("ميات", 100), ("مايات", 100), ("الاف", 1_000)):
    for _word, _power in (("الاف", 1_000), ("الوف", 1_000), ("ملايين", 1_000_000)):
        if _times < _power:
            VAGUE[_many, _word] = (_times * _power, None)
    VAGUE[_many, "مليارات"] = (_times * 1_000_000_000, None)
FEW = frozenset({"بضعه", "بضع"})
VAGUE_FIRST = frozenset(words[0] for words in VAGUE)
VAGUE_LAST = frozenset(words[-1] for words in VAGUE)

WITH_ARTICLE = frozenset([*TENS, *HUNDREDS, *POWERS, *TWO_POWERS])
"""What may have an article inside a number: نصف المليون, الخمسة والعشرين."""
CARDINALS = frozenset([*UNITS, *TENS, *HUNDREDS, *POWERS, *TWO_POWERS])
NUMERALS = CARDINALS | PARTS.keys() | MANY_PARTS.keys() | ORDINALS.keys() | VAGUE_FIRST
