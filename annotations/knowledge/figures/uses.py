"""Tells counts from dates, hours, telephone numbers, articles of a law, scores and names."""

from __future__ import annotations

import re

from annotations.knowledge.figures.calendar import (
    CENTURY,
    DAY_WORDS,
    ERAS,
    HOUR_WORDS,
    LAST_DAY,
    LAST_HOUR,
    LAST_YEAR,
    MONTH_HEADS,
    MONTHS,
    TIMES_OF_DAY,
    TWO_PART_MONTHS,
    YEAR_HINTS,
    YEAR_WORDS,
    is_plain_year,
    is_year,
)
from annotations.knowledge.figures.counted import is_measured
from annotations.knowledge.figures.figure import FigureKind, Qualifier, Use
from annotations.knowledge.figures.parse import Parsed
from annotations.knowledge.figures.tokens import Words
from annotations.text.folding import fold


def _words(told: str) -> frozenset[str]:
    return frozenset(map(fold, told.split()))


_LAW = _words(
    "المادة مادة المادتين المواد الفقرة فقرة البند بند القرار قرار القانون قانون المرسوم مرسوم "
    "الاتفاقية البروتوكول القرارين الفصل القرارات الآية آية"
)
_NUMBERED = _words(
    "رقم الرقم قناة القناة كوفيد طريق الطريق شارع رحلة الرحلة مجموعة المجموعة ص الصفحة صفحة "
    "الحلقة العدد"
)
_PHONES = _words("هاتف الهاتف جوال الجوال فاكس الفاكس تليفون تلفون موبايل واتساب هاتفيا الرقم رقم")
_SCORES = _words(
    "بنتيجة النتيجة بنتيجه فوز الفوز فاز فازت بفوز بفوزه بفوزها تعادل التعادل بالتعادل تعادلا "
    "هزيمة خسر خسارة الخسارة الشوط مباراة المباراة تغلب تقدم المرمى هدف بهدف"
)
_REACH = 8
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?!\d)")
_DATE = re.compile(r"\d{1,4} ?([/\-.–]) ?\d{1,2} ?\1 ?\d{1,4}(?![.,/\-]?\d)")
_SLASHED = re.compile(r"\d{1,4} ?/ ?\d{1,4}(?!\d)")
_PHONE = re.compile(r"\+?\d(?:[ \-()]{0,2}\d){6,17}(?!\d)")
_PAIR = re.compile(r"(\d{1,3}) ?[-–] ?(\d{1,3}|صفر)(?!\d)(?![.,٫٬]\d)")
_NIL = "صفر"
_PHONE_DIGITS = 7
_MONTH = frozenset({"شهر", "الشهر"})
_CLOSING = '»”"'
_OPENING = {"»": "«", "”": "“", '"': '"'}
_TITLE_REACH = 60
_PEELED = re.compile("[وف]?[بكل]?")


def special(words: Words, at: int) -> tuple[Use, int, int] | None:
    """A date, hour or telephone number in digits that begins here: use, end, the word after it."""
    text, start = words.text, words.starts[at]
    for pattern, use in ((_DATE, Use.DAY), (_CLOCK, Use.CLOCK), (_PHONE, Use.TELEPHONE)):
        match = pattern.match(text, start)
        if match is None or (use is Use.TELEPHONE and not _is_phone(words, at, match.group())):
            continue
        return use, match.end(), _word_after(words, at, match.end())
    match = _PAIR.match(text, start)
    if match is not None and words.end(at) == match.end(1):
        falls = match[2] == _NIL or int(match[1]) >= int(match[2])
        if falls or _tells_score(words, at):
            return Use.SCORE, match.end(), _word_after(words, at, match.end())
    match = _SLASHED.match(text, start)
    if match is not None:
        years = [int(part) for part in fold(match.group()).split("/")]
        use = Use.YEAR if is_year(years[0]) else Use.NAME
        return use, match.end(), _word_after(words, at, match.end())
    return None


def _word_after(words: Words, at: int, end: int) -> int:
    while at < len(words) and words.starts[at] < end:
        at += 1
    return at


def _is_phone(words: Words, at: int, told: str) -> bool:
    digits = sum(sign.isdecimal() for sign in told)
    start = words.starts[at]
    led = words.text[start - 1 : start] == "+" or told.startswith(("0", "٠", "۰"))
    alone = told.isdecimal() or any(sign in told for sign in " -()")
    return digits >= _PHONE_DIGITS and alone and (led or _peeled(words.before(at)) in _PHONES)


def _peeled(word: str) -> str:
    match = _PEELED.match(word)
    return word[match.end() :] if match and len(word) > match.end() + 1 else word


def use_of(words: Words, found: Parsed) -> Use:
    """What the number is used for."""
    kind = found.figure.kind
    if found.dual or kind is FigureKind.PERCENT:
        return Use.COUNT
    if found.share:
        return Use.SHARE
    if _is_day(words, found):
        return Use.DAY
    before = words.before(found.first)
    if kind is FigureKind.ORDINAL:
        return _use_of_ordinal(words, found, before)
    if before in CENTURY:
        return Use.YEAR
    if _is_year(words, found, before):
        return Use.YEAR
    if _all(found, LAST_HOUR) and (
        before in HOUR_WORDS or words.near_folded(found.after) in TIMES_OF_DAY
    ):
        return Use.CLOCK
    named = _named(words, found, before)
    if named is not None:
        return named
    return Use.COUNT


def _values(found: Parsed) -> list[object]:
    figure = found.figure
    return [figure.value] if figure.value is not None else [figure.low, figure.high]


def _all(found: Parsed, most: int) -> bool:
    return all(isinstance(value, int) and 0 < value <= most for value in _values(found))


def is_month(words: Words, at: int) -> bool:
    """Whether the name of a month begins at this word and is near the one before."""
    if not words.is_near(at):
        return False
    word = words.folded(at)
    heads = MONTH_HEADS.get(word)
    return (
        word in MONTHS
        or word in _MONTH
        or (heads is not None and words.near_folded(at + 1) in heads)
    )


def _is_day(words: Words, found: Parsed) -> bool:
    if not _all(found, LAST_DAY):
        return False
    after = found.after
    if is_month(words, after) or (words.near_folded(after) == "من" and is_month(words, after + 1)):
        return True
    joined = words.near_folded(after) in ("و", "الي") or words.near_folded(after).startswith("و")
    if joined and found.digits and _second_day(words, after):
        return True
    before = words.before(found.first)
    if found.figure.kind is FigureKind.ORDINAL:
        return False
    return before in MONTHS or (before in DAY_WORDS and found.digits)


def _second_day(words: Words, after: int) -> bool:
    """Whether another day with its month follows: 10 و11 نوفمبر."""
    at = after + 1 if not words.is_digits(after) else after
    return at < len(words) and words.is_digits(at) and is_month(words, at + 1)


def _use_of_ordinal(words: Words, found: Parsed, before: str) -> Use:
    if before in HOUR_WORDS or words.near_folded(found.after) in TIMES_OF_DAY:
        return Use.CLOCK
    if before in CENTURY:
        return Use.YEAR
    return Use.NAME if _is_name(words, found, before) else Use.ORDER


def _is_name(words: Words, found: Parsed, before: str) -> bool:
    """A king's ordinal: it is definite, but the word before is no definite noun (محمد السادس)."""
    feminine = words.folded(found.number_at).endswith("ه")
    if before == "الله" and found.article and not feminine:
        return True
    if not found.article or feminine or found.start != words.starts[found.first] or not before:
        return False
    if before.startswith(("ال", "لل", "وال", "بال")) or len(before) <= len("اثنين") - 2:
        return False
    owned = before.endswith(("ه", "ها", "هم", "نا", "ي"))
    return not owned and before not in _words("يوم شهر في إلى على عن منذ حتى بعد")


def _is_year(words: Words, found: Parsed, before: str) -> bool:
    if found.figure.qualifier not in (Qualifier.EXACT, Qualifier.RANGE):
        return False
    if words.near_folded(found.after) in ERAS and _all(found, LAST_YEAR):
        return True
    if not all(is_year(value) for value in _values(found)):
        return False
    peeled = _peeled(before)
    said = before in YEAR_WORDS or peeled in YEAR_WORDS or peeled in MONTHS
    if said or (words.before(found.first - 1) in TWO_PART_MONTHS and found.first):
        return True
    after = found.after
    if not found.digits or not all(is_plain_year(value) for value in _values(found)):
        return False
    if any(sign in words.words[found.number_at] for sign in ",٬.،"):
        return False
    if before in YEAR_HINTS and not _counts(words, after):
        return True
    return not _counts(words, after)


def _counts(words: Words, after: int) -> bool:
    return words.is_near(after) and is_measured(words.words[after])


def _named(words: Words, found: Parsed, before: str) -> Use | None:
    """An article of a law, a number that is a name, or None."""
    peeled = _peeled(before)
    if before in _LAW or peeled in _LAW:
        return Use.ARTICLE
    if before.startswith("ال") and found.digits and _peeled(words.before(found.first - 1)) in _LAW:
        return Use.ARTICLE  # القرار الدولي 1701
    if before in _NUMBERED or peeled in _NUMBERED:
        lawful = words.before(found.first - 1) if found.first else ""
        return Use.ARTICLE if lawful in _LAW or _peeled(lawful) in _LAW else Use.NAME
    if found.digits and _ends_title(words.text, found.start, found.end):
        return Use.NAME
    at = words.starts[found.number_at]
    model = words.text[max(at - 2, 0) : at]
    if found.digits and model[-1:] in ("-", "–") and model[:1].isalpha():
        return Use.NAME  # كوفيد-19, F-16
    return None


def _ends_title(text: str, start: int, end: int) -> bool:
    """Whether the number is the last word of a quoted title that has other words."""
    closing = text[end : end + 1]
    if not closing or closing not in _CLOSING:
        return False
    title = text[max(start - _TITLE_REACH, 0) : start]
    opening = title.rfind(_OPENING[closing])
    return opening >= 0 and bool(title[opening + 1 :].strip())


def _tells_score(words: Words, at: int) -> bool:
    near = range(max(at - _REACH, 0), min(at + _REACH // 2, len(words)))
    return any(words.folded(each) in _SCORES for each in near)
