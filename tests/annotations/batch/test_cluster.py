from __future__ import annotations

import importlib.util
import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import batch_pieces
import pytest
from own_cluster import BreakableLine, OwnCluster, own_cluster

from annotations.batch.executors import cluster, here, processes
from annotations.batch.run import run_batches
from annotations.batch.shards import shards
from annotations.document import Document
from annotations.errors import Cancelled, ClusterUnreachable, WorkersLost, WorkersMissing

pytestmark = [
    pytest.mark.skipif(importlib.util.find_spec("distributed") is None, reason="an extra"),
    pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signals"),
]


@pytest.fixture(scope="module")
def dask() -> Iterator[OwnCluster]:
    with own_cluster(2) as made:
        yield made


@pytest.fixture
def line(dask: OwnCluster) -> Iterator[BreakableLine]:
    made = BreakableLine(dask.port)
    yield made
    made.close()


def test_serial_processes_and_cluster_give_the_same(dask: OwnCluster, shared: Path) -> None:
    lines = (shared / "news" / "articles.jsonl").read_text(encoding="utf-8").splitlines()[:120]
    made = list(shards([Document(json.loads(line)["text"]) for line in lines], 25))
    serial = list(run_batches(here(), batch_pieces.folded, made))
    assert serial == list(run_batches(processes(2), batch_pieces.folded, made))
    with cluster(dask.address) as place:
        assert place.workers == 2
        assert serial == list(run_batches(place, batch_pieces.folded, made))


def test_what_the_work_raises_on_a_cluster_is_raised(dask: OwnCluster) -> None:
    with cluster(dask.address) as place:
        results = run_batches(place, batch_pieces.fails_at_three, range(9))
        assert [next(results), next(results), next(results)] == [0, 1, 2]
        with pytest.raises(ValueError, match="3"):
            next(results)


def test_a_result_that_breaks_off_on_its_way_is_fetched_again(
    dask: OwnCluster, line: BreakableLine
) -> None:
    """Dask's own executor waits for ever here: its future is never told of the error."""
    with cluster(line.address) as place:
        results = run_batches(place, batch_pieces.large, range(8))
        assert next(results) == batch_pieces.large(0)
        line.breaks_after = batch_pieces.LARGE
        assert list(results) == [batch_pieces.large(n) for n in range(1, 8)]
    assert line.broken == 1


def test_a_result_that_cannot_be_read_ends_the_work(dask: OwnCluster) -> None:
    with cluster(dask.address) as place, pytest.raises(WorkersLost):
        list(run_batches(place, batch_pieces.unreadable, [1]))


def test_a_cancel_on_a_cluster_is_heard_at_once(dask: OwnCluster) -> None:
    asked: list[int] = []

    def look() -> None:
        asked.append(1)
        if len(asked) > 3:
            raise Cancelled

    with cluster(dask.address) as place:
        with pytest.raises(Cancelled):
            list(run_batches(place, batch_pieces.sleepy, range(9), look=look))
        assert len(asked) == 4
        assert next(run_batches(place, batch_pieces.square, [3])) == 9


def test_a_worker_that_is_killed_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    marker = str(tmp_path / "died")
    with own_cluster(2) as made, cluster(made.address) as place:
        pieces = [(n, marker) for n in range(12)]
        assert list(run_batches(place, batch_pieces.dies_once, pieces)) == list(range(12))
        assert Path(marker).exists()
        assert sum(worker.poll() is not None for worker in made.workers) == 1


def test_what_a_killed_worker_had_done_is_done_again(tmp_path: Path) -> None:
    """Its results died with it, before they were fetched."""
    with own_cluster(1) as made, cluster(made.address) as place:
        results = run_batches(place, batch_pieces.large, range(6))
        assert next(results) == batch_pieces.large(0)
        made.workers[0].kill()
        made.add_worker()
        assert list(results) == [batch_pieces.large(n) for n in range(1, 6)]


def test_a_cluster_without_workers_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotations.batch.executors._ALONE_S", 0.5)
    with own_cluster(0) as made, cluster(made.address) as place, pytest.raises(WorkersMissing):
        list(run_batches(place, batch_pieces.square, range(3)))


@pytest.mark.parametrize("how", ["SIGKILL", "SIGSTOP"])
def test_a_scheduler_that_is_gone_is_a_problem(monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    monkeypatch.setattr("annotations.batch.executors._CONNECT_S", 2)
    monkeypatch.setattr("annotations.batch.executors._ALONE_S", 2)
    monkeypatch.setattr("annotations.batch.executors._CLOSE_S", 1)

    def lose(made: OwnCluster) -> None:
        with cluster(made.address) as place:
            results = run_batches(place, batch_pieces.sleepy, range(3))
            os.kill(made.scheduler.pid, getattr(signal, how))
            list(results)

    with own_cluster(1) as made, pytest.raises((ClusterUnreachable, WorkersMissing)):
        lose(made)


def test_a_cluster_that_is_not_there_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotations.batch.executors._CONNECT_S", 0.2)
    with pytest.raises(ClusterUnreachable), cluster("tcp://127.0.0.1:9"):
        pass
