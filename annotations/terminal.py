"""Arabic that can be read in a terminal, whether or not the terminal shapes and reorders it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping

_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SHAPING_VARIABLES = ("VTE_VERSION", "KONSOLE_VERSION")
_SHAPING_TERMS = ("mlterm",)
_SHAPING_PROGRAMS = ("Apple_Terminal", "iTerm.app", "WezTerm")


def shapes_by_itself(environment: Mapping[str, str]) -> bool:
    """Whether the terminal joins letters and orders right-to-left text without help."""
    if any(environment.get(name) for name in _SHAPING_VARIABLES):
        return True
    term = environment.get("TERM", "")
    program = environment.get("TERM_PROGRAM", "")
    return any(part in term for part in _SHAPING_TERMS) or program in _SHAPING_PROGRAMS


def readable(text: str, mode: str = "auto") -> str:
    """The text as this terminal needs it.

    ``mode`` is auto, terminal (it does it itself), tawsim (reshape and reorder
    here) or none; TAWSIM_BIDI gives it where it is auto. What is piped on is
    never touched.
    """
    wanted = os.environ.get("TAWSIM_BIDI", mode) if mode == "auto" else mode
    if wanted in ("terminal", "none"):
        return text
    if wanted == "auto" and (not sys.stdout.isatty() or shapes_by_itself(os.environ)):
        return text
    return reordered(text)


def reordered(text: str) -> str:
    """Letters in their joined forms and in the order in which they stand on the screen."""
    from arabic_reshaper import reshape

    # Not bidi.algorithm: that one, in Python, fails at isolates.
    from bidi import get_display

    lines = (str(get_display(reshape(line))) for line in text.split("\n"))
    return "\n".join(_CONTROLS.sub("", line) for line in lines)
