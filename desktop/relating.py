"""Relations between spans: made by two presses of a key or by drag, shown as arcs, changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from annotations.label_set import RelationType, RelationTypeId, in_language
from annotations.operations.edit_relations import (
    add_relation,
    delete_relations,
    relabel_relation,
    reverse_relation,
)
from annotations.relation import Relation, RelationId
from annotations.span import Span, SpanId
from annotations.storage.journal import Changes
from desktop.annotating import Annotating
from desktop.language import current_language
from desktop.notices import Notices
from desktop.reading.document_view import DocumentView
from desktop.reading.view_span import ViewRelation
from desktop.widgets.plain_label import as_plain
from desktop.workspace import Workspace


class Relating(QObject):
    """What the actions on relations do.

    Signals: ``relations_shown`` when they were read anew; ``relation_chosen``
    (Relation) when its arc was clicked and its source is the chosen span.
    """

    relations_shown = Signal()
    relation_chosen = Signal(object)

    def __init__(
        self, workspace: Workspace, view: DocumentView, annotating: Annotating, notices: Notices
    ) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self._annotating, self._notices = annotating, notices
        self._source: SpanId | None = None
        self.relations: list[Relation] = []
        workspace.document_opened.connect(self.reread)
        workspace.annotator_changed.connect(self.reread)
        workspace.changed.connect(self._take_changes)
        view.relation_drawn.connect(lambda source, target: self.make(source, target))
        view.relation_chosen.connect(self._choose)
        view.span_chosen.connect(self._show_source)

    def _take_changes(self, changes: Changes) -> None:
        here = self._workspace.document_id in changes.documents
        mine = here and bool(changes.tables & {"relation", "span"})
        if mine or "relation_type" in changes.tables:
            self.reread()

    def reread(self) -> None:
        """Read the article's relations anew and show them."""
        project, document = self._workspace.project, self._workspace.document_id
        self.relations = []
        if project is not None and document is not None:
            self.relations = project.relations.of_document(document, self._workspace.layer)
        self._view.set_relations(
            ViewRelation(each.id, each.source, each.target, self.name_of(each))
            for each in self.relations
        )
        self.relations_shown.emit()

    def name_of(self, relation: Relation) -> str:
        """What the relation's type is called in the window's language."""
        project = self._workspace.project
        found = None if project is None else project.label_set.relation_type(relation.label)
        return relation.label if found is None else self.words(found)

    def of_chosen(self) -> list[Relation]:
        """The relations that begin or end at the chosen span."""
        chosen = self._annotating.chosen
        return [each for each in self.relations if chosen in (each.source, each.target)]

    def relate(self) -> None:
        """Begin a relation at the chosen span, or end it there where one was begun."""
        chosen = self._annotating.chosen
        if chosen is None:
            self._notices.tell(self.tr("Choose the span from which the relation leads."))
        elif self._source is None or self._source == chosen:
            self._source = chosen
            self._notices.tell(
                self.tr("Now choose the span to which it leads and press the key again.")
            )
        else:
            source, self._source = self._source, None
            self.make(source, chosen)

    def _choose(self, identifier: str) -> None:
        """Choose the span from which the clicked arc leads."""
        found = next((each for each in self.relations if each.id == identifier), None)
        if found is not None:
            self._annotating.choose(found.source)
            self.relation_chosen.emit(found)

    def _show_source(self, chosen: str) -> None:
        """Letting go of every span lets go of a relation that was begun."""
        if not chosen:
            self._source = None

    def make(self, source: str, target: str) -> None:
        """Relate two spans; the type is asked for where several fit."""
        start, end = self._annotating.spans.get(source), self._annotating.spans.get(target)
        if start is not None and end is not None and self._workspace.can_annotate:
            label = self._ask_type(start, end)
            if label is not None:
                self._workspace.run(add_relation, source=start.id, target=end.id, label=label)

    def _ask_type(self, start: Span, end: Span) -> RelationTypeId | None:
        fitting = self.types_between(start, end)
        if len(fitting) == 1:
            return fitting[0].id
        menu = self.type_menu(fitting)
        box = self._view.rectangles(*end.fragments[0])[0]
        picked = menu.exec(self._view.viewport().mapToGlobal(box.bottomLeft().toPoint()))
        return None if picked is None else RelationTypeId(picked.data())

    def type_menu(self, types: tuple[RelationType, ...]) -> QMenu:
        """The types as a menu, each with a number to press."""
        menu = QMenu(self._view)
        for number, found in enumerate(types, start=1):
            words = self.words(found).replace("&", "&&")
            action = menu.addAction(f"&{number}  {words}" if number < 10 else words)
            action.setToolTip(as_plain(action.text()))
            action.setData(found.id)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        return menu

    def types_between(self, start: Span, end: Span) -> tuple[RelationType, ...]:
        """The types that can lead from one span to the other."""
        project = self._workspace.project
        if project is None:
            return ()
        return project.label_set.relation_types_between(start.label, end.label)

    def words(self, found: RelationType) -> str:
        """What the type is called in the window's language."""
        return in_language(found.names, current_language(), found.id)

    def reverse(self, relation: RelationId) -> None:
        """Turn the arrow round."""
        self._workspace.run(reverse_relation, relation=relation)

    def relabel(self, relation: RelationId, label: RelationTypeId) -> None:
        """Give the relation another type."""
        self._workspace.run(relabel_relation, relation=relation, label=label)

    def delete(self, relation: RelationId) -> None:
        """Delete the relation."""
        self._workspace.run(delete_relations, relations=[relation])
