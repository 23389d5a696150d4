"""The words of dates: months of three calendars, and what stands before a year or an hour."""

from __future__ import annotations

from annotations.text.folding import fold


def _words(told: str) -> frozenset[str]:
    return frozenset(map(fold, told.split()))


MONTHS = _words(
    "يناير فبراير مارس أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر "
    "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين "
    "جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر يناير فبرير "
    "محرم صفر جمادى رجب شعبان رمضان شوال"
)
TWO_PART_MONTHS = _words("كانون تشرين ربيع جمادى")
"""Months whose second word is an ordinal: كانون الثاني."""
MONTH_HEADS = {fold("ربيع"): _words("الأول الآخر الثاني"), fold("ذي"): _words("القعدة الحجة")}
YEAR_WORDS = _words(
    "عام العام سنة السنة عامي أعوام موسم لعام بعام وعام للعام لسنة بسنة وسنة مونديال"
)
YEAR_HINTS = _words(
    "في منذ حتى بحلول مطلع نهاية بداية أواخر أوائل منتصف صيف شتاء خريف ربيع خلال قبل بعد لموسم "
    "ومنذ وفي وحتى إلى ميزانية أولمبياد"
)
ERAS = _words("م هـ ه ميلادي ميلادية هجري هجرية للهجرة ميلاديا هجريا")
HOUR_WORDS = _words("الساعة ساعة والساعة")
TIMES_OF_DAY = _words("صباحا مساء ظهرا فجرا عصرا ليلا")
DAY_WORDS = _words("يوم بتاريخ تاريخ الموافق")
CENTURY = _words("القرن قرن")
YESTERDAY = fold("أمس")

FIRST_YEAR, LAST_YEAR = 1300, 2100
FIRST_PLAIN_YEAR = 1900
LAST_DAY, LAST_HOUR = 31, 24


def is_year(value: object) -> bool:
    """Whether the value can be a year of either calendar."""
    return isinstance(value, int) and FIRST_YEAR <= value <= LAST_YEAR


def is_plain_year(value: object) -> bool:
    """Whether the value looks like a year even where no word says so."""
    return isinstance(value, int) and FIRST_PLAIN_YEAR <= value <= LAST_YEAR
