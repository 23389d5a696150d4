from __future__ import annotations

import sys

import pytest

from annotations.errors import ExtraMissing
from annotations.extras import lacking, missing
from annotations.formats.catalogue import formats
from annotations.version import VERSION
from annotations.wording import LANGUAGES, sentence


def test_every_extra_that_a_format_needs_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    needed = {known.name: known.needs for known in formats() if known.needs}
    assert set(needed) == {"huggingface", "spans-parquet"}
    for extra in needed.values():
        assert isinstance(lacking(extra), ExtraMissing)
    assert lacking("") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_built_program_does_not_tell_anybody_to_add_to_it(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = sentence(missing("parquet"), language)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    built = sentence(missing("parquet"), language)
    assert "pip install 'tawsim[parquet]'" in plain
    assert f"pipx install './tawsim-{VERSION}-py3-none-any.whl[parquet]'" in built
