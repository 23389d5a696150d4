"""Which key was pressed, by its place on the keyboard, whatever layout is active.

A label's key is written as on a Latin QWERTY board. The scan codes are those
of evdev (Linux, offset 8 under X11 and Wayland) and of PC set 1 (Windows),
which agree for these rows; where the platform gives none, the sign is looked
up in the Arabic 101 layout.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QKeyEvent

_ROWS = {2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'", 44: "ZXCVBNM,./"}
_BY_SCAN_CODE = {
    first + place: sign for first, row in _ROWS.items() for place, sign in enumerate(row)
}
_ARABIC_101 = dict(
    zip(
        "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ١٢٣٤٥٦٧٨٩٠۱۲۳۴۵۶۷۸۹۰",
        "QWERTYUIOP[]ASDFGHJKL;'ZXCVNM,./12345678901234567890",
        strict=True,
    )
)


def physical_key(event: QKeyEvent) -> str:
    """The Latin sign of the key ("1", "A", ";"), or "" for any other key."""
    code = event.nativeScanCode()
    if code and sys.platform != "darwin":
        return _BY_SCAN_CODE.get(code - 8 if sys.platform.startswith("linux") else code, "")
    return latin_sign(event.text() or _typed(event.key()))


def latin_sign(text: str) -> str:
    """The Latin sign on the key that types this in the Arabic 101 layout, or "" for none."""
    sign = text[:1].upper()
    if sign in _ARABIC_101:
        return _ARABIC_101[sign]
    return sign if sign in _BY_SCAN_CODE.values() else ""


def _typed(key: int) -> str:
    return chr(key) if 0x20 < key < 0x110000 else ""
