"""How far the team is: articles by state, speed, agreement so far, and what blocks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from annotations.agreement.measures import Unit
from annotations.operations.read_progress import ArticleProgress, TeamProgress
from annotations.typography import headed, listed
from desktop.agreement.measuring_job import Measured
from desktop.agreement.report_rows import decimal, span_of, word
from desktop.agreement.rows_model import Row, RowsTable
from desktop.language import current_language, led, number
from desktop.panels.document_list_model import state_name
from desktop.widgets.plain_label import PlainLabel

_PICTURES = ("states", "minutes", "labels", "drift")


class Dashboard(QScrollArea):
    """One page of progress. Signal: ``article_chosen`` (id) of an article that waits."""

    article_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.summary = PlainLabel(wordWrap=True)
        self.pictures = {name: PlainLabel() for name in _PICTURES}
        self.captions = {name: PlainLabel() for name in _PICTURES}
        self.blocked = PlainLabel(wordWrap=True)
        self.waiting = RowsTable()
        self.waiting.setMinimumHeight(180)
        self.waiting.activated.connect(lambda _: self._choose())
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.addWidget(self.summary)
        layout.addWidget(self.blocked)
        layout.addWidget(self.waiting)
        for name in _PICTURES:
            layout.addWidget(self.captions[name])
            layout.addWidget(self.pictures[name])
        layout.addStretch(1)
        self.setWidget(inside)
        self._measured: Measured | None = None
        self.retranslate()

    def show_progress(self, measured: Measured | None) -> None:
        """Show what was measured, or nothing."""
        self._measured = measured
        self._write()

    def _write(self) -> None:
        measured = self._measured
        for name in _PICTURES:
            content = None if measured is None else measured.pictures.get(name)
            picture = QPixmap()
            if content is not None:
                picture.loadFromData(content)
                picture.setDevicePixelRatio(self.devicePixelRatioF())
            self.pictures[name].setPixmap(picture)
            for label in (self.pictures[name], self.captions[name]):
                label.setVisible(content is not None)
        if measured is None:
            self.summary.setText(self.tr("Nothing has been measured yet."))
            self.blocked.clear()
            self.waiting.hide()
            return
        self.summary.setText(led("\n".join(self._summary(measured))))
        self._show_waiting(measured.progress)

    def _summary(self, measured: Measured) -> list[str]:
        progress = measured.progress
        told = [
            self.tr("Articles that two have finished: {} of {}").format(
                number(progress.comparable), number(progress.articles)
            )
        ]
        for name, unit in (("span_exact", Unit.SPAN), ("u_alpha", Unit.CHARACTER)):
            value = measured.report.overall(name, unit)
            if value is not None and value.pooled is not None:
                interval = span_of(value.pooled_interval)
                line = headed(word(f"measure.{name}"), decimal(value.pooled), current_language())
                told.append(line if interval == "–" else f"{line} ({interval})")
        for person in progress.people:
            if person.minutes_each is not None:
                told.append(
                    self.tr("{}: {} minutes an article").format(
                        f"\u2068{person.name}\u2069", decimal(person.minutes_each, 1)
                    )
                )
        return told

    def _show_waiting(self, progress: TeamProgress) -> None:
        waiting = progress.waiting
        self.waiting.setVisible(bool(waiting))
        if waiting:
            self.blocked.setText(
                self.tr("Articles that wait for a second annotator: {}").format(
                    number(len(waiting))
                )
            )
        else:
            self.blocked.setText(
                self.tr("Nothing blocks: no article waits for a second annotator.")
            )
        headings = [word("table.document"), self.tr("Finished"), self.tr("Not finished")]
        self.waiting.show_rows(headings, [self._row(article) for article in waiting])

    def _row(self, article: ArticleProgress) -> Row:
        language = current_language()
        others = []
        for name, state in article.states.items():
            if name in article.finished:
                continue
            reason = article.reasons.get(name, "")
            told = headed(state_name(state), reason, language) if reason else state_name(state)
            others.append(f"\u2068{name}\u2069 ({told})")
        cells = (article.title, listed(article.finished, language), listed(others, language))
        return Row(cells, cells, article.document)

    def _choose(self) -> None:
        if self.waiting.key() is not None:
            self.article_chosen.emit(self.waiting.key())

    def retranslate(self) -> None:
        """Put every word in the present language."""
        captions = {
            "states": self.tr("Articles by state"),
            "minutes": self.tr("Minutes a finished article"),
            "labels": self.tr("Agreement so far, by label"),
            "drift": self.tr("Exact F1 in the order of finishing"),
        }
        for name, words in captions.items():
            self.captions[name].setText(words)
            self.pictures[name].setAccessibleName(words)
        self.waiting.setAccessibleName(self.tr("Articles that wait for a second annotator"))
        self.waiting.setToolTip(self.tr("Enter opens the article."))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
