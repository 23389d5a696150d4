"""The options that say where bulk work runs: --workers and --cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from annotations.batch.executors import Place

F = TypeVar("F", bound=Callable[..., object])


def place_options(command: F) -> F:
    """Adds ``workers`` and ``cluster`` to a command."""
    workers = click.option(
        "--workers",
        type=click.IntRange(min=1),
        help="Read in so many processes of this machine; the result is the same.",
    )
    cluster = click.option("--cluster", help="Read on the Dask cluster at this address (tcp://…).")
    return workers(cluster(command))


@contextmanager
def place_of(workers: int | None, address: str | None) -> Iterator[Place | None]:
    """Where it was asked to run; None for here. Raises ExtraMissing or ClusterUnreachable."""
    from annotations.batch.executors import cluster, processes

    if workers is not None and address is not None:
        raise click.UsageError("--workers and --cluster exclude each other.")
    if address is not None:
        with cluster(address) as place:
            yield place
    else:
        yield None if workers is None else processes(workers)
