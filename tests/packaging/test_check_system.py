from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOLD = """\tlinux-vdso.so.1 (0x00007ffd)
\tlibEGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
\tlibodd.so.3 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
"""


@pytest.fixture
def check_system() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "check_system", ROOT / "packaging" / "check_system.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def linker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An ``ldd`` that tells what a bare machine would."""
    told = tmp_path / "told"
    told.write_text(TOLD, encoding="utf-8")
    ldd = tmp_path / "ldd"
    ldd.write_text(f"#!/bin/sh\n/bin/cat {told}\n", encoding="utf-8")
    ldd.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return told


def test_what_is_missing_is_named_with_its_apt_line(
    check_system: ModuleType, linker: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_system.main() == 1
    apt, other = capsys.readouterr().err.splitlines()
    assert apt.endswith("sudo apt install libegl1 libxcb-cursor0")
    assert "libodd.so.3" in other


def test_a_machine_that_has_everything_is_not_troubled(
    check_system: ModuleType, linker: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    linker.write_text("\tlibc.so.6 => /lib/libc.so.6 (0x00007f)\n", encoding="utf-8")
    assert check_system.main() == 0
    assert capsys.readouterr() == ("", "")
