"""Which key was pressed, by its place on the keyboard, whatever layout is active.

A label's key is written as on a Latin QWERTY board. The scan codes are those
of evdev (Linux, offset 8 under X11 and Wayland) and of PC set 1 (Windows),
which agree for these rows; where the platform gives none, the sign is looked
up in the Arabic 101 layout.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_ROWS = {2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'`", 43: "\\ZXCVBNM,./"}
_BY_SCAN_CODE = {
    first + place: sign for first, row in _ROWS.items() for place, sign in enumerate(row)
}
_SIGNS = frozenset(_BY_SCAN_CODE.values())
_ARABIC_101 = dict(
    zip(
        "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ١٢٣٤٥٦٧٨٩٠۱۲۳۴۵۶۷۸۹۰",
        "QWERTYUIOP[]ASDFGHJKL;'ZXCVNM,./`12345678901234567890",
        strict=True,
    )
)
# With Shift: the signs of Arabic; those that Latin has too are told apart by their scan codes.
_ARABIC_101 |= {
    **{"\u064b": "W", "\u064c": "R", "\u064d": "S", "\u064e": "Q", "\u064f": "E", "\u0650": "A"},
    **{"\u0651": "`", "\u0652": "X", "\u0640": "J", "إ": "Y", "أ": "H", "آ": "N"},
    **{"،": "K", "؛": "P", "؟": "/", "÷": "I", "×": "O"},
}
_ARABIC_101_PAIRS = {
    **{"لا": "B", "لأ": "G", "لإ": "T", "لآ": "B"},
    **{"\ufefb": "B", "\ufef7": "G", "\ufef9": "T", "\ufef5": "B"},
}
# What Shift types in the Arabic 101 layout where a Latin board has the sign on another key.
_ARABIC_101_SHIFTED = {"D": "]", "F": "[", "L": "/", "Z": "~", "C": "}", "V": "{"}
_UNSHIFTED = dict(zip('~!@#$%^&*()_+{}:"<>?|', "`1234567890-=[];',./\\", strict=True))

_CHORDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_MODIFIERS = _CHORDS | Qt.KeyboardModifier.ShiftModifier


def physical_key(event: QKeyEvent) -> str:
    """The Latin sign of the key ("1", "A", ";"), or "" for any other key."""
    code = event.nativeScanCode()
    if code and sys.platform != "darwin":
        return _BY_SCAN_CODE.get(code - 8 if sys.platform.startswith("linux") else code, "")
    text = event.text()
    return latin_sign(text if text.isprintable() and text else _typed(event.key()))


def latin_sign(text: str) -> str:
    """The Latin sign on the key that types this in the Arabic 101 layout, or "" for none."""
    if text[:2] in _ARABIC_101_PAIRS:
        return _ARABIC_101_PAIRS[text[:2]]
    sign = text[:1].upper()
    if sign in _ARABIC_101:
        return _ARABIC_101[sign]
    return sign if sign in _SIGNS else ""


def latin_twin(event: QKeyEvent) -> QKeyEvent | None:
    """The event that a Latin board would give for Ctrl or Alt with the same key.

    None where the layout is a Latin one, so that Ctrl+Z stays with the letter
    Z on every board, and where AltGr types a sign.
    """
    modifiers = event.modifiers() & _MODIFIERS
    if not is_chord(event):
        return None
    sign = physical_key(event)
    if not sign or not _is_foreign(event, sign):
        return None
    return QKeyEvent(event.type(), ord(sign), modifiers, "", event.isAutoRepeat())


def canonical(sequence: QKeySequence) -> QKeySequence:
    """One form for the ways to write a key: Ctrl+? and Ctrl+Shift+? are Ctrl+Shift+/."""
    if sequence.count() != 1:
        return sequence
    combination = sequence[0]
    sign = _typed(combination.key())
    if sign not in _UNSHIFTED:
        return sequence
    modifiers = combination.keyboardModifiers() | Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(_UNSHIFTED[sign]))))


def sequence_of(event: QKeyEvent) -> QKeySequence:
    """The key and modifiers of an event, in their one form."""
    modifiers = event.modifiers() & _MODIFIERS
    return canonical(QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))))


def _is_foreign(event: QKeyEvent, sign: str) -> bool:
    """Whether the layout has something else on this key than a Latin board."""
    key = event.key()
    if key in (0, Qt.Key.Key_unknown):
        return True
    typed = _typed(key)
    if typed.isascii():
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return shifted and typed == _ARABIC_101_SHIFTED.get(sign)
    return True


def is_chord(event: QKeyEvent) -> bool:
    """Whether Ctrl, Alt or Meta is held, and not as the AltGr that types a sign."""
    return bool(event.modifiers() & _CHORDS) and not _is_alt_gr(event)


def _is_alt_gr(event: QKeyEvent) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.modifiers() & both == both and bool(event.text()) and event.text().isprintable()


def _typed(key: int) -> str:
    return chr(key) if 0x20 < key < 0x110000 else ""
