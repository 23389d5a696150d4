"""How far everybody is: articles by state, speed, and what keeps agreement from being measured."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from annotations.document import DocumentId
from annotations.layer import DocumentState, Layer, LayerId
from annotations.operations.read_agreement import comparable_layers
from annotations.project import Project
from annotations.storage.finished import all_states, span_counts


@dataclass(frozen=True, slots=True)
class AnnotatorProgress:
    """One annotator over the articles that were assigned, or all where none were.

    ``seconds`` are those spent on finished articles; ``minutes_each`` is the mean
    of a finished article on which time was counted, None where there is none.
    """

    name: str
    states: dict[DocumentState, int]
    spans: int
    seconds: int
    minutes_each: float | None


@dataclass(frozen=True, slots=True)
class ArticleProgress:
    """One article: who is how far with it, by annotator."""

    document: DocumentId
    title: str
    states: dict[str, DocumentState]
    reasons: dict[str, str]  # why somebody skipped it

    @property
    def finished(self) -> tuple[str, ...]:
        """Who has finished it."""
        return self._those_in(DocumentState.DONE)

    @property
    def skipped(self) -> tuple[str, ...]:
        """Who has passed it over."""
        return self._those_in(DocumentState.SKIPPED)

    @property
    def begun(self) -> tuple[str, ...]:
        """Who has begun it."""
        return self._those_in(DocumentState.IN_PROGRESS)

    @property
    def waits(self) -> bool:
        """One has finished it, or somebody has begun it, and there is no second to compare."""
        return len(self.finished) < 2 and bool(self.finished or self.begun or self.skipped)

    def _those_in(self, state: DocumentState) -> tuple[str, ...]:
        return tuple(name for name, found in self.states.items() if found is state)


@dataclass(frozen=True, slots=True)
class TeamProgress:
    """Everybody and every article that anybody has touched; ``articles`` counts them all."""

    articles: int
    people: tuple[AnnotatorProgress, ...]
    touched: tuple[ArticleProgress, ...]

    @property
    def comparable(self) -> int:
        """How many articles two or more have finished."""
        return sum(len(article.finished) >= 2 for article in self.touched)

    @property
    def waiting(self) -> tuple[ArticleProgress, ...]:
        """What has been begun and cannot be compared yet, finished by one first."""
        waiting = [article for article in self.touched if article.waits]
        return tuple(sorted(waiting, key=lambda article: -len(article.finished)))


def read_progress(project: Project) -> TeamProgress:
    """The progress of every annotator; who has spans and has said nothing is in progress."""
    layers = comparable_layers(project)
    states, counts = all_states(project.connection), span_counts(project.connection)
    ids = project.documents.ids()
    table: dict[DocumentId, dict[LayerId, DocumentState]] = {}
    for document in ids:
        told = states.get(document, {})
        row = {
            layer.id: told[layer.id][0] if layer.id in told else DocumentState.IN_PROGRESS
            for layer in layers
            if layer.id in told or counts.get((document, layer.id))
        }
        if row:
            table[document] = row
    people = tuple(_annotator(project, layer, table, counts, len(ids)) for layer in layers)
    touched = tuple(
        ArticleProgress(
            *(document, project.documents.title(document)),
            {layer.name: row.get(layer.id, DocumentState.TO_DO) for layer in layers},
            {
                layer.name: states[document][layer.id][1]
                for layer in layers
                if states.get(document, {}).get(layer.id, ("", ""))[1]
            },
        )
        for document, row in table.items()
    )
    return TeamProgress(len(ids), people, touched)


def _annotator(
    project: Project,
    owner: Layer,
    table: dict[DocumentId, dict[LayerId, DocumentState]],
    counts: dict[tuple[DocumentId, LayerId], int],
    articles: int,
) -> AnnotatorProgress:
    layer = owner.id
    mine = Counter(row[layer] for row in table.values() if layer in row)
    given = {*project.assignments.documents_of(layer)}
    touched = {document for document, row in table.items() if layer in row}
    mine[DocumentState.TO_DO] += len(given - touched) if given else articles - len(touched)
    seconds = project.time_spent.of_layer(layer)
    timed = [
        spent
        for document, spent in seconds.items()
        if spent and table.get(document, {}).get(layer) is DocumentState.DONE
    ]
    return AnnotatorProgress(
        *(owner.name, {state: mine[state] for state in DocumentState}),
        sum(count for (_, found), count in counts.items() if found == layer),
        sum(timed),
        sum(timed) / len(timed) / 60 if timed else None,
    )
