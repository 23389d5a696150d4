from __future__ import annotations

import pytest
from matplotlib.figure import Figure

from annotations.agreement.axis_numbers import write_in_language


@pytest.mark.parametrize(
    ("language", "country", "half"),
    [("ar", "EG", "٠٫٥"), ("ar", "MA", "0,5"), ("en", "EG", "0.5"), ("fr", "EG", "0,5")],
)
def test_the_numbers_along_an_axis_are_in_the_digits_of_the_language(
    language: str, country: str, half: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAWSIM_REGION", country)
    axes = Figure().add_subplot()
    axes.plot([0, 1], [0, 1])
    axes.set_yticks([0, 1], ["F1", "a.b"])
    write_in_language(axes, language)
    axes.set_xticks([0.0, 0.5, 1.0])
    axes.figure.canvas.draw()
    assert [label.get_text() for label in axes.get_xticklabels()][1] == half
    assert [label.get_text() for label in axes.get_yticklabels()] == ["F1", "a.b"]
