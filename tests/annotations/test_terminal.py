from __future__ import annotations

import sys
import unicodedata

import pytest

from annotations import terminal
from annotations.terminal import readable, reordered, shapes_by_itself


@pytest.mark.parametrize(
    ("environment", "itself"),
    [
        ({"TERM": "xterm-256color", "VTE_VERSION": "7400"}, True),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "230805"}, True),
        ({"TERM": "mlterm-256color"}, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "linux"}, False),
        ({}, False),
    ],
)
def test_terminals_that_shape_by_themselves_are_known(
    environment: dict[str, str], itself: bool
) -> None:
    assert shapes_by_itself(environment) is itself


def test_letters_are_joined_and_in_the_order_of_the_screen() -> None:
    shown = reordered("بشر 12")
    assert shown.startswith("12 ")
    letters = [unicodedata.name(sign) for sign in shown.split(" ")[1]]
    assert letters == [
        *("ARABIC LETTER REH FINAL FORM", "ARABIC LETTER SHEEN MEDIAL FORM"),
        "ARABIC LETTER BEH INITIAL FORM",
    ]


def test_a_path_keeps_its_order_and_no_control_is_printed() -> None:
    shown = reordered("فُتح المشروع \u2068/tmp/x.tawsim\u2069 للقراءة")
    assert "/tmp/x.tawsim" in shown
    assert not {"\u2066", "\u2067", "\u2068", "\u2069"} & set(shown)


def test_what_is_piped_on_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TAWSIM_BIDI", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    assert readable("بشر") == "بشر"


@pytest.mark.parametrize(
    ("chosen", "mode", "touched"),
    [
        ("", "auto", True),
        ("terminal", "auto", False),
        ("none", "auto", False),
        ("tawsim", "auto", True),
        ("tawsim", "terminal", False),
        ("none", "tawsim", True),
    ],
)
def test_an_option_and_a_variable_override_what_was_found(
    monkeypatch: pytest.MonkeyPatch, chosen: str, mode: str, touched: bool
) -> None:
    if chosen:
        monkeypatch.setenv("TAWSIM_BIDI", chosen)
    else:
        monkeypatch.delenv("TAWSIM_BIDI", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(terminal, "shapes_by_itself", lambda _: False)
    assert (readable("بشر", mode) != "بشر") is touched
