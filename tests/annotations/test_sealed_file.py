from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotations.errors import DamagedSeal, FileExists, Problem, WrongPassphrase
from annotations.storage import sealed_file
from annotations.storage.sealed_file import is_sealed, seal, unseal

PIECE = 64 * 1024


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cost of the key that lets many files be sealed in a second."""
    monkeypatch.setattr(sealed_file, "_COST", 2)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(size=0, passphrase="")
@example(size=PIECE, passphrase="سرّ")
@example(size=2 * PIECE, passphrase="سرّ")
@given(size=st.integers(0, 3 * PIECE), passphrase=st.text(max_size=20))
def test_what_was_sealed_comes_back_the_same(tmp_path: Path, size: int, passphrase: str) -> None:
    plain, sealed, back = (tmp_path / name for name in ("plain", "sealed", "back"))
    plain.write_bytes(bytes(range(256)) * (size // 256) + bytes(size % 256))
    seal(plain, sealed, passphrase, overwrite=True)
    assert is_sealed(sealed)
    assert not is_sealed(plain)
    unseal(sealed, back, passphrase, overwrite=True)
    assert back.read_bytes() == plain.read_bytes()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_changed_byte_is_noticed(tmp_path: Path, data: st.DataObject) -> None:
    plain, sealed, back = (tmp_path / name for name in ("plain", "sealed", "back"))
    plain.write_bytes("مهاجرون من باكستان\n".encode() * 5_000)
    if not sealed.exists():
        seal(plain, sealed, "سرّ")
    raw = bytearray(sealed.read_bytes())
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= data.draw(st.integers(1, 255))
    changed = tmp_path / "changed"
    changed.write_bytes(raw)
    with pytest.raises((WrongPassphrase, DamagedSeal)):
        unseal(changed, back, "سرّ")
    assert not back.exists()


def test_left_out_moved_added_and_cut_pieces_are_noticed(tmp_path: Path) -> None:
    plain, sealed, back = (tmp_path / name for name in ("plain", "sealed", "back"))
    plain.write_bytes(b"a" * PIECE + b"b" * PIECE + b"c" * 100)
    seal(plain, sealed, "سرّ")
    raw = sealed.read_bytes()
    start = len(raw) - (2 * (PIECE + 16) + 116)
    one, two, three = (
        raw[start : start + PIECE + 16],
        raw[start + PIECE + 16 : start + 2 * (PIECE + 16)],
        raw[start + 2 * (PIECE + 16) :],
    )
    head = raw[:start]
    for forged in (
        head + one + three,
        head + one + two,
        head + one + two + three + three,
        head + two + one + three,
        head + one,
        head,
        raw[:-1],
        b"",
    ):
        sealed.write_bytes(forged)
        with pytest.raises((WrongPassphrase, DamagedSeal)):
            unseal(sealed, back, "سرّ")
        assert not back.exists()


def test_another_passphrase_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    plain, sealed, back = (tmp_path / name for name in ("plain", "sealed", "back"))
    plain.write_bytes(b"a" * 1_000)
    seal(plain, sealed, "سرّ")
    with pytest.raises(WrongPassphrase):
        unseal(sealed, back, "سر")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plain", "sealed"]


def test_the_same_words_typed_on_another_keyboard_open_it(tmp_path: Path) -> None:
    plain, sealed, back = (tmp_path / name for name in ("plain", "sealed", "back"))
    plain.write_bytes(b"x")
    seal(plain, sealed, "أمل")
    unseal(sealed, back, "\u0627\u0654مل")
    assert back.read_bytes() == b"x"


def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    plain, sealed = tmp_path / "plain", tmp_path / "sealed"
    plain.write_bytes(b"x")
    sealed.write_bytes(b"y")
    with pytest.raises(FileExists):
        seal(plain, sealed, "سرّ")
    assert sealed.read_bytes() == b"y"
    with pytest.raises(Problem):
        seal(tmp_path / "nowhere", tmp_path / "other", "سرّ")


def test_a_key_that_would_take_all_memory_is_refused(tmp_path: Path) -> None:
    forged = tmp_path / "forged"
    forged.write_bytes(b"TWSMSEA1" + bytes([40]) + bytes(200))
    with pytest.raises(DamagedSeal):
        unseal(forged, tmp_path / "back", "سرّ")
