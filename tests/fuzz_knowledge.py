"""Random Unicode through every parser of the knowledge, for as long as asked.

Run from the project's root: ``python -m tests.fuzz_knowledge --minutes 10``. Fails on
an exception, a mention outside its text, or more than 50 ms of processor time
for 1,000 code points (of a text that takes long twice, the quicker run counts).
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator

from annotations.knowledge.countries import find_country, is_region
from annotations.knowledge.figures import as_attributes, find_figures, is_figure, read_figure
from annotations.knowledge.find_countries import find_countries
from annotations.knowledge.victim_types import find_victims, names_victims, victim_category

LIMIT_S_PER_1000 = 0.05
_WORDS = """
واحد أحد عشر عشرة ثلاثين مئة مائتا ألف ألفا آلاف مليون مليونا مليار نصف ثلث أرباع من إلى بين وما لا
يقل عن أكثر نحو على الأقل % ٪ بالمئة في المئة 3.5 12 ٣٬٧٠٠ ۴۵ - – / : . ، ؛ « » ( ) و ف ب ك ل لل ال
الـ عام سنة نوفمبر كانون الثاني الساعة الثالثة والعشرون بضعة عشرات الآلاف طفلين قتيلان السودان
للسودان غينيا الاستوائية كوريا الشمالية جمهورية الكونغو مالي عمان طرابلس فنزويليًا التونسيات جنوب
أفريقيا مهاجرًا غير نظامية في وضعية قاصر القصّر طفل الثامنة عمره أُجبروا العمل ضحايا أفارقة رقم المادة
هاتف +971 0501234567
"""
VOCABULARY = _WORDS.split()
ALPHABETS = (
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىؤئ",
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640\u200c\u200d\u200e\u200f\ufeff",
    "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹.,٫٬،-–/:%٪+ ",
    " \n\r\t\u00a0\u202f\u2028\u001a\u0000abcXYZ«»\"'()[]؟!…",
    "ﻻﷲﺍﻟﺴﻮﺩﺍﻥﷺ²½Ⅷ一👩‍👧🇸🇾é",
)


def texts(seed: random.Random) -> Iterator[str]:
    """Texts of all kinds: any code points, one alphabet, words, one piece repeated."""
    while True:
        length = seed.choice((1, 5, 30, 200, 1000, 5000))
        kind = seed.randrange(5)
        if kind == 0:
            yield "".join(chr(seed.randrange(0x110000)) for _ in range(length))
        elif kind == 1:
            yield "".join(seed.choices(seed.choice(ALPHABETS), k=length))
        elif kind == 2:
            yield "".join(seed.choices("".join(ALPHABETS), k=length))
        elif kind == 3:
            words = seed.choices(VOCABULARY, k=length // 4 + 1)
            yield "".join(word + seed.choice((" ", " ", " ", "", "\n", "ً ")) for word in words)
        else:
            piece = "".join(seed.choices([*VOCABULARY, " ", " ", *"".join(ALPHABETS)], k=3))
            yield (piece * (length // len(piece) + 1))[:length]


def run_finders(text: str) -> None:
    """All finders; raises AssertionError where a mention is out of order or of the text."""
    for find in (find_countries, find_figures, find_victims):
        at = 0
        for mention in find(text):
            if not at <= mention.start < mention.end <= len(text):
                raise AssertionError(find.__name__, text)
            at = mention.end


def run_readers(text: str) -> None:
    """All that read the words under a span."""
    for peel in (True, False):
        find_country(text, peel=peel, infer=peel)
        figure = read_figure(text, peel=peel)
        if figure is not None:
            as_attributes(figure)
    is_region(text)
    is_figure(text)
    names_victims(text)
    victim_category(text)


def seconds(run: Callable[[str], None], text: str) -> float:
    """Processor time of one run."""
    begun = time.process_time()
    run(text)
    return time.process_time() - begun


def main() -> None:
    """Fuzz and tell how much, and the slowest text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    seed = random.Random(options.seed)
    run_finders("السودان 12 طفلا")
    run_readers("السودان")
    stop = time.monotonic() + 60 * options.minutes
    count, size, slowest = 0, 0, (0.0, "")
    for text in texts(seed):
        if time.monotonic() > stop:
            break
        count, size = count + 1, size + len(text)
        allowed = LIMIT_S_PER_1000 * max(len(text), 1000) / 1000
        for run in (run_finders, run_readers):
            took = seconds(run, text)
            if took > allowed:
                took = min(took, seconds(run, text))
            slowest = max(slowest, (took * 1000 / max(len(text), 1000), text))
            if took > allowed:
                sys.exit(
                    f"{run.__name__}: {took:.3f} s for {len(text)} code points: {text[:200]!r}"
                )
    print(f"{count} texts, {size} code points, no exception")
    print(f"slowest: {1000 * slowest[0]:.2f} ms for 1,000 code points: {slowest[1][:80]!r}")


if __name__ == "__main__":
    main()
