"""Colours of a label's marks on either ground, with the contrasts that reading needs.

Text keeps 4.5:1 and lanes 3:1 against what they stand on (WCAG 2.2, 1.4.3 and
1.4.11), whatever colour a label was given; on the grounds of high contrast text
keeps 7:1 (1.4.6).
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from desktop.reading.view_span import SpanStyle

_FILL_LIGHT, _FILL_DARK = 70, 95
_LANE_CONTRAST = 3.0
_TEXT_CONTRAST, _HIGH_CONTRAST = 4.5, 7.0
_PURE = 20.0
"""White on black is 21:1; only the theme of high contrast comes near."""
_STEP = 12


@lru_cache(maxsize=512)
def fill(colour: str, style: SpanStyle, ground: str, ink: str) -> QColor:
    """What is laid under the letters, faint enough for ink on ground to stay readable."""
    dark = QColor(ground).lightness() < 128
    alpha = _FILL_DARK if dark else _FILL_LIGHT
    if style is not SpanStyle.OWN:
        alpha //= 3
    laid = QColor(colour)
    laid.setAlpha(alpha)
    least = text_contrast(ground, ink)
    while laid.alpha() and contrast(QColor(ink), over(laid, QColor(ground))) < least:
        laid.setAlpha(max(laid.alpha() - _STEP, 0))
    return laid


@lru_cache(maxsize=512)
def lane(colour: str, ground: str) -> QColor:
    """The label's colour, moved away from the ground until it stands out from it."""
    found, behind = QColor(colour), QColor(ground)
    dark = behind.lightness() < 128
    for _ in range(40):
        if contrast(found, behind) >= _LANE_CONTRAST:
            return found
        lightness = found.lightness() + (_STEP if dark else -_STEP)
        lightness = min(max(lightness, 0), 255)
        found = QColor.fromHsl(found.hslHue(), found.hslSaturation(), lightness)
    return found


def text_contrast(ground: str, ink: str) -> float:
    """The contrast that text needs where it is commonly written so."""
    pure = contrast(QColor(ink), QColor(ground)) > _PURE
    return _HIGH_CONTRAST if pure else _TEXT_CONTRAST


@lru_cache(maxsize=256)
def chip(colour: str, least: float = _TEXT_CONTRAST) -> tuple[QColor, QColor]:
    """A chip's ground and ink; the ground gives way until its ink has this contrast."""
    ground = QColor(colour)
    while contrast(readable_on(ground), ground) < least:
        lighter = readable_on(ground) == QColor("black")
        lightness = min(max(ground.lightness() + (_STEP if lighter else -_STEP), 0), 255)
        ground = QColor.fromHsl(ground.hslHue(), ground.hslSaturation(), lightness)
    return ground, readable_on(ground)


def readable_on(ground: QColor) -> QColor:
    """Black or white, whichever has the greater contrast."""
    black, white = QColor("black"), QColor("white")
    return black if contrast(black, ground) >= contrast(white, ground) else white


def over(above: QColor, below: QColor) -> QColor:
    """The opaque colour of a translucent one on an opaque one."""
    share = above.alphaF()

    def mixed(upper: float, lower: float) -> float:
        return upper * share + lower * (1 - share)

    return QColor.fromRgbF(
        mixed(above.redF(), below.redF()),
        mixed(above.greenF(), below.greenF()),
        mixed(above.blueF(), below.blueF()),
    )


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """WCAG 2.2, relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
