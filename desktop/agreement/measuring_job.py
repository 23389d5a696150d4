"""What the window shows, computed in a thread: the report, the progress, and their pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from annotations.layer import DocumentState
from annotations.project import Project

if TYPE_CHECKING:
    from matplotlib.figure import FigureBase

    from annotations.agreement.pictures import Look
    from annotations.agreement.report import AgreementReport, Wanted
    from annotations.operations.read_progress import TeamProgress
    from desktop.background_job import BackgroundJob

_DOTS = 96


@dataclass(frozen=True, slots=True)
class Drawn:
    """How pictures are to look: language, ink and paper, the words of states, pixels a point."""

    language: str
    ink: str
    paper: str
    states: Mapping[DocumentState, str]
    scale: float


@dataclass(frozen=True, slots=True)
class Measured:
    """All that one measuring gave; ``pictures`` are PNG by name."""

    report: AgreementReport
    progress: TeamProgress
    pictures: Mapping[str, bytes]


def measure(
    project: Project,
    job: BackgroundJob,
    *,
    layers: Sequence[str],
    wanted: Wanted,
    drawn: Drawn,
    labels: Mapping[str, str],
) -> Measured:
    """Read, measure and draw. Raises LayerMissing, TextChanged or Cancelled."""
    from annotations.agreement.report import make_report
    from annotations.operations.read_agreement import read_study
    from annotations.operations.read_progress import read_progress
    from annotations.storage.watched import watched

    with watched(project.connection, job.progress, project.path) as watch:
        study = read_study(project, layers=layers, progress=watch)
        report = make_report(study, wanted, watch)
        progress = read_progress(project)
        pictures = watch.aside(lambda: _pictures(report, progress, drawn, labels))
    return Measured(report, progress, pictures)


def _pictures(
    report: AgreementReport, progress: TeamProgress, drawn: Drawn, labels: Mapping[str, str]
) -> dict[str, bytes]:
    from annotations.agreement import pictures, progress_pictures
    from annotations.wording import say

    def words(key: str, **facts: object) -> str:
        return say(key, drawn.language, **facts)

    look = pictures.Look(drawn.language, words, drawn.ink, drawn.paper)
    names = [person.name for person in progress.people]
    made: dict[str, bytes] = {}
    if names:
        counts = {
            drawn.states[state]: [person.states[state] for person in progress.people]
            for state in (
                *(DocumentState.DONE, DocumentState.IN_PROGRESS),
                *(DocumentState.SKIPPED, DocumentState.TO_DO),
            )
        }
        tall = 1.1 + 0.34 * len(names)
        bars = partial(progress_pictures.states, names, counts, look)
        made["states"] = _png(bars, (6.4, tall), look, drawn.scale)
        spent = [person.minutes_each for person in progress.people]
        if any(value is not None for value in spent):
            bars = partial(progress_pictures.minutes, names, spent, look)
            made["minutes"] = _png(bars, (6.4, tall), look, drawn.scale)
    if report.drift:
        line = partial(pictures.drift, report.drift, look)
        made["drift"] = _png(line, (6.4, 2.4), look, drawn.scale)
    chosen = [
        value
        for value in report.values
        if value.measure in ("span_exact", "u_alpha")
        and value.label
        and not (value.pair or value.attribute)
        and value.pooled is not None
    ]
    if chosen:
        bars = partial(pictures.labels, chosen, labels, look)
        made["labels"] = _png(bars, (6.4, 2.8), look, drawn.scale)
    return made


def _png(
    draw: Callable[[FigureBase], None], size: tuple[float, float], look: Look, scale: float
) -> bytes:
    from annotations.agreement.blocks import Picture
    from annotations.agreement.page_html import png

    return png(Picture("", size, draw), round(_DOTS * scale), look)
