from __future__ import annotations

import json
from pathlib import Path

from builders import project_with
from hypothesis import example, given
from hypothesis import strategies as st

from annotations.storage.change_rules import ChangeRules
from annotations.storage.judgements import TABLES

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
COLUMNS = [(name, column) for name, table in TABLES.items() for column in table.columns]


def test_any_value_in_any_field_is_taken_or_refused(tmp_path: Path) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", "نص")
    rules = ChangeRules(project.connection)

    @given(st.sampled_from(COLUMNS), ANY)
    @example(("span", "origin"), {"kind": [], "by": "", "score": None})
    @example(("span", "origin"), {"kind": {}, "by": "", "score": None})
    def read(column: tuple[str, str], value: object) -> None:
        table, name = column
        fields = {name: value}
        assert rules.read(table, "key", json.dumps(fields)) in (None, fields)

    with project:
        read()
