from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.physical_keys import canonical, latin_sign, latin_twin, physical_key, sequence_of

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SCAN_CODES = {"1": 2, "Q": 16, "T": 20, "A": 30, "D": 32, "L": 38, "Z": 44, "B": 48, "/": 53}


def scan_code(sign: str) -> int:
    return SCAN_CODES[sign] + (8 if sys.platform.startswith("linux") else 0)


def press(
    key: int, modifiers: Qt.KeyboardModifier = NONE, text: str = "", on: str = ""
) -> QKeyEvent:
    """A key press; ``on`` is the Latin sign of the key, told by its scan code."""
    code = scan_code(on) if on else 0
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, code, 0, 0, text)


@pytest.mark.parametrize(
    ("event", "sign"),
    [
        (press(ord("A"), text="a"), "A"),
        (press(ord("ش"), text="ش"), "A"),
        (press(ord("٢"), text="٢"), "2"),
        (press(Qt.Key.Key_unknown, text="لا"), "B"),
        (press(0, text="\ufefb"), "B"),
        (press(0, SHIFT, text="لإ"), "T"),
        (press(ord("ذ"), text="ذ"), "`"),
        (press(ord("ئ"), CTRL, text="\x1a"), "Z"),  # Windows gives the control character
        (press(Qt.Key.Key_F1), ""),
        (press(Qt.Key.Key_Return, text="\r"), ""),
    ],
)
def test_a_key_without_a_scan_code_is_known_by_its_sign(event: QKeyEvent, sign: str) -> None:
    assert physical_key(event) == sign


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS gives no scan codes")
@pytest.mark.parametrize("on", SCAN_CODES)
def test_a_scan_code_tells_the_key_whatever_it_types(on: str) -> None:
    for key, text in ((ord("ش"), "ش"), (Qt.Key.Key_unknown, ""), (ord("W"), "w")):
        assert physical_key(press(key, text=text, on=on)) == on


def test_no_sign_of_the_layout_stands_on_two_keys() -> None:
    letters = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"
    assert len({latin_sign(letter) for letter in letters}) == len(letters) == 33


@pytest.mark.parametrize(
    ("event", "latin"),
    [
        (press(ord("ئ"), CTRL), "Ctrl+Z"),
        (press(ord("ئ"), CTRL, on="Z"), "Ctrl+Z"),
        (press(Qt.Key.Key_unknown, CTRL, on="Z"), "Ctrl+Z"),
        (press(0x652, CTRL | SHIFT, text="ْ"), "Ctrl+Shift+X"),
        (press(ord("~"), CTRL | SHIFT, text="~", on="Z"), "Ctrl+Shift+Z"),
        (press(ord("/"), CTRL | SHIFT, text="/", on="L"), "Ctrl+Shift+L"),
        (press(ord("؟"), CTRL | SHIFT, text="؟", on="/"), "Ctrl+Shift+/"),
        (press(ord("ي"), ALT, text="ي"), "Alt+D"),
        (press(0, CTRL, text="لا"), "Ctrl+B"),
    ],
)
def test_a_chord_of_an_arabic_layout_has_a_latin_twin(event: QKeyEvent, latin: str) -> None:
    twin = latin_twin(event)
    assert twin is not None
    assert sequence_of(twin) == QKeySequence(latin)
    assert latin_twin(twin) is None


@pytest.mark.parametrize(
    "event",
    [
        press(ord("Z"), CTRL, on="Z"),
        press(ord("Z"), CTRL, on="Q"),  # a layout with Z elsewhere
        press(ord("/"), CTRL | SHIFT, text="/", on="1"),
        press(ord("ش"), NONE, text="ش"),
        press(ord("ش"), SHIFT, text="ش"),
        press(ord("@"), CTRL | ALT, text="@", on="Q"),  # AltGr
        press(ord("ł"), CTRL | ALT, text="ł", on="L"),
        press(Qt.Key.Key_Down, CTRL),
    ],
)
def test_what_a_latin_board_types_or_no_chord_has_none(event: QKeyEvent) -> None:
    assert latin_twin(event) is None


def test_the_ways_to_write_a_shifted_sign_are_one() -> None:
    ways = ("Ctrl+?", "Ctrl+Shift+?", "Ctrl+Shift+/")
    assert {canonical(QKeySequence(keys)).toString() for keys in ways} == {"Ctrl+Shift+/"}
    assert canonical(QKeySequence("Ctrl+/")) == QKeySequence("Ctrl+/")
    assert canonical(QKeySequence()) == QKeySequence()
