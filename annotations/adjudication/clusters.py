"""The clusters of an article: every span of its finished annotators in exactly one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from annotations.adjudication.alignment import align, nodes_of, stretches
from annotations.adjudication.cluster import Cluster, cluster_of, content_place
from annotations.document import DocumentId
from annotations.layer import LayerId
from annotations.span import Span

FEWEST = 2
"""Fewer finished annotators have nothing to agree or differ about."""


def clusters_of(
    document: DocumentId, spans: Iterable[Span], finished: Collection[LayerId]
) -> list[Cluster]:
    """The clusters in reading order; spans of layers that are not finished are left out.

    None where fewer than two layers are finished.
    """
    layers = tuple(sorted(finished))
    if len(layers) < FEWEST:
        return []
    known = frozenset(layers)
    ours = (span for span in spans if span.layer in known)
    nodes = nodes_of(sorted(ours, key=lambda span: span.id))
    found = [
        cluster_of(document, layers, (span for node in group for span in node.spans))
        for stretch in stretches(nodes)
        for group in align(stretch)
    ]
    return sorted(
        found, key=lambda cluster: (cluster.place, content_place(cluster.spans[0]), cluster.id)
    )
