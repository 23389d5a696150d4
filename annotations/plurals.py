"""Which plural form a count takes in a language: the cardinal rules of the Unicode CLDR."""

from __future__ import annotations

CATEGORIES = {
    "ar": ("zero", "one", "two", "few", "many", "other"),
    "en": ("one", "other"),
    "fr": ("one", "many", "other"),
}
_ARABIC = {0: "zero", 1: "one", 2: "two"}
_MILLION = 1_000_000


def plural_category(count: int, language: str) -> str:
    """The CLDR's name of the form: "few" for 3 مقالات and 103 مقالات, "many" for 11 مقالًا.

    French counts none as one, and a round million takes «de»: 2 000 000 d'articles.

    Source: Unicode CLDR, supplemental/plurals.xml, cardinals of "ar", "en" and "fr", whole numbers.
    """
    if language == "en":
        return "one" if count == 1 else "other"
    if language == "fr":
        return "one" if count in (0, 1) else "many" if count % _MILLION == 0 else "other"
    rest = count % 100
    few_or_many = "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"
    return _ARABIC.get(count, few_or_many)
