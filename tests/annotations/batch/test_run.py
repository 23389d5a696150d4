from __future__ import annotations

import multiprocessing
import os
import pickle
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import batch_pieces
import pytest

from annotations.batch.executors import Place, here, processes
from annotations.batch.run import run_batches
from annotations.batch.shards import Shard, shards
from annotations.document import Document
from annotations.errors import Cancelled, WorkersLost


def test_results_come_in_the_order_of_the_pieces() -> None:
    for place in (here(), processes(2)):
        assert list(run_batches(place, batch_pieces.square, range(30))) == [
            n * n for n in range(30)
        ]


def test_no_piece_is_taken_before_there_is_room() -> None:
    taken: list[int] = []

    def pieces() -> Iterator[int]:
        for n in range(100):
            taken.append(n)
            yield n

    results = run_batches(Place(here().make, 2), batch_pieces.square, pieces())
    assert next(results) == 0
    assert len(taken) <= 9


def test_what_the_work_raises_is_raised() -> None:
    results = run_batches(processes(2), batch_pieces.fails_at_three, range(9))
    assert [next(results), next(results), next(results)] == [0, 1, 2]
    with pytest.raises(ValueError, match="3"):
        next(results)


def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    marker = str(tmp_path / "died")
    pieces = [(n, marker) for n in range(12)]
    assert list(run_batches(processes(2), batch_pieces.dies_once, pieces)) == list(range(12))
    assert Path(marker).exists()


def test_a_worker_that_dies_in_the_middle_of_its_answer_loses_nothing(tmp_path: Path) -> None:
    """The standard library's pool waits for ever for the rest of the answer."""
    pieces = [(n, str(tmp_path / "died")) for n in range(9)]
    found = list(run_batches(processes(2), batch_pieces.dies_while_it_answers, pieces))
    assert found == [batch_pieces.large(n) for n in range(9)]
    assert (tmp_path / "died").exists()


def test_work_that_nobody_waits_for_is_ended() -> None:
    before = set(threading.enumerate())

    def look() -> None:
        if multiprocessing.active_children():
            raise Cancelled

    with pytest.raises(Cancelled):
        list(run_batches(processes(2), batch_pieces.never_ends, range(9), look=look))
    for thread in set(threading.enumerate()) - before:
        thread.join(60)
    assert set(threading.enumerate()) <= before
    assert multiprocessing.active_children() == []


def test_what_cannot_travel_is_said() -> None:
    with pytest.raises((AttributeError, pickle.PicklingError)):
        list(run_batches(processes(1), lambda number: number, range(3)))
    with pytest.raises(ValueError, match=r"^\d+$") as raised:
        list(run_batches(processes(1), batch_pieces.unreadable, range(3)))
    assert raised.value.args != (os.getpid(),)


def test_workers_that_die_again_and_again_are_a_problem() -> None:
    with pytest.raises(WorkersLost):
        list(run_batches(processes(1), batch_pieces.dies_always, range(4)))


def test_a_cancel_is_heard_while_a_piece_is_under_way() -> None:
    begun = time.monotonic()
    asked: list[float] = []

    def look() -> None:
        if time.monotonic() - begun > 0.3:
            asked.append(time.monotonic())
            raise Cancelled

    with pytest.raises(Cancelled):
        list(run_batches(processes(1), batch_pieces.sleepy, range(3), look=look))
    assert len(asked) == 1


def test_shards_hold_every_article_once_and_in_order() -> None:
    documents = [Document(f"خبر {n}") for n in range(25)]
    made = list(shards(documents, 10))
    assert [shard.number for shard in made] == [0, 1, 2]
    assert [len(shard.articles) for shard in made] == [10, 10, 5]
    held = [text for shard in made for _, text in shard.articles]
    assert held == [document.text for document in documents]


def test_long_articles_make_a_shard_smaller() -> None:
    documents = [Document(f"{n} " + "ا" * 3_000_000) for n in range(5)]
    made = list(shards(documents, 10))
    assert [len(shard.articles) for shard in made] == [2, 2, 1]
    assert all(isinstance(shard, Shard) for shard in made)
