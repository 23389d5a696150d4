"""Edit the attributes of a label and their choices as a tree, by keys, mouse or pasting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotations.attribute_outline import outline_of, pasted, rows_in
from annotations.attribute_tree import (
    Id,
    Path,
    Row,
    Rows,
    Way,
    attributes_of,
    changed,
    free_id,
    ids_beside,
    inserted,
    moved,
    named,
    removed,
    row_at,
    rows_of,
    stem_of,
    target_of,
)
from annotations.errors import InvalidScheme
from annotations.label_set import Attribute, AttributeKind
from desktop.language import current_language
from desktop.theme import icon
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.row_fields import RowFields
from desktop.widgets.row_tree import RowTree


@dataclass(frozen=True, slots=True)
class _Moment:
    """The tree at one time, and the row that was the current one."""

    rows: Rows = ()
    path: Path | None = None


class AttributeEditor(QWidget):
    """Every change can be undone until another label is shown.

    Signals: ``failed`` (InvalidScheme), ``edited``.
    """

    failed = Signal(object)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = self.kinds()
        self.tree, self.fields = RowTree(kinds), RowFields(kinds)
        self._known: Rows = ()
        self._now = _Moment()
        self._past: list[_Moment] = []
        self._future: list[_Moment] = []
        self._writing: object = None
        self.tree.setHeaderLabels([self.tr("Attributes and choices"), self.tr("Kind or name")])
        self.tree.setAccessibleName(self.tr("Attributes and choices"))
        self.tree.setToolTip(
            self.tr("Enter renames; drag a row, or move it with Alt and the arrow keys")
        )
        self.empty = PlainLabel(
            self.tr(
                "No attributes yet. An attribute is what annotators say about a span:"
                " a category, a number, a country. Add one above, or paste an outline."
            ),
            wordWrap=True,
        )
        self.empty.setObjectName("hint")
        self.actions_by_id = self._make_actions()
        layout = QVBoxLayout(self)
        layout.addLayout(self._verbs(kinds))
        layout.addWidget(self.empty)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.fields)
        self.tree.renamed.connect(self._rename)
        self.tree.dragged.connect(self._move)
        self.tree.row_chosen.connect(self._choose)
        self.fields.named.connect(self._name)
        self.fields.id_typed.connect(self._identify)
        self.fields.kind_chosen.connect(self._make_kind)

    def kinds(self) -> dict[AttributeKind, str]:
        """Every kind in words."""
        return {
            AttributeKind.TEXT: self.tr("text"),
            AttributeKind.NUMBER: self.tr("a number"),
            AttributeKind.CHOICE: self.tr("a choice from a list"),
            AttributeKind.YES_NO: self.tr("yes or no"),
            AttributeKind.COUNTRY: self.tr("a country"),
            AttributeKind.FIGURE: self.tr("a figure with bounds"),
        }

    def _make_actions(self) -> dict[str, QAction]:
        left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inwards, outwards = ("Alt+Left", "Alt+Right") if left else ("Alt+Right", "Alt+Left")
        made: dict[str, QAction] = {}
        for name, words, keys, picture, verb in (
            ("inside", self.tr("Add a choice &inside"), "Ctrl+Shift+Return", "", self.add_inside),
            ("beside", self.tr("Add a row &below"), "Ctrl+Return", "", self.add_beside),
            ("rename", self.tr("&Rename"), "F2", "", self.tree.rename),
            ("up", self.tr("Move &up"), "Alt+Up", "up", partial(self.move, Way.UP)),
            ("down", self.tr("Move &down"), "Alt+Down", "down", partial(self.move, Way.DOWN)),
            ("out", self.tr("Move &out"), outwards, "outdent", partial(self.move, Way.OUT)),
            ("in", self.tr("Move i&n"), inwards, "indent", partial(self.move, Way.IN)),
            ("delete", self.tr("De&lete"), "Del", "delete", self.delete),
            ("undo", self.tr("Un&do"), "Ctrl+Z", "undo", self.undo),
            ("redo", self.tr("R&edo"), "Ctrl+Shift+Z; Ctrl+Y", "redo", self.redo),
            ("cut", self.tr("Cu&t as an outline"), "Ctrl+X", "", self.cut),
            ("copy", self.tr("&Copy as an outline"), "Ctrl+C", "", self.copy),
            ("paste", self.tr("&Paste an outline"), "Ctrl+V", "", self.paste),
        ):
            action = QAction(words, self)
            action.setShortcuts(QKeySequence.listFromString(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{words.replace('&', '')} (\u2066{shown}\u2069)")
            if picture:
                action.setIcon(icon(picture))
            action.triggered.connect(lambda _=False, verb=verb: self._do(verb))
            made[name] = action
        self.tree.addActions(list(made.values()))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return made

    def _verbs(self, kinds: dict[AttributeKind, str]) -> QHBoxLayout:
        self.add_menu = QMenu(self)
        for kind, words in kinds.items():
            action = self.add_menu.addAction(words)
            action.triggered.connect(
                lambda _=False, kind=kind: self._do(partial(self.add_attribute, kind))
            )
        self.add_button = QPushButton(self.tr("Add attri&bute"), autoDefault=False)
        self.add_button.setObjectName("menu")
        self.add_button.setMenu(self.add_menu)
        self.choice_button = QPushButton(self.tr("Add c&hoice"), autoDefault=False)
        self.choice_button.setToolTip(self.actions_by_id["inside"].toolTip())
        self.choice_button.clicked.connect(self.actions_by_id["inside"].trigger)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.add_button)
        row.addWidget(self.choice_button)
        row.addStretch(1)
        for name in ("up", "down", "out", "in", "delete", "undo", "redo"):
            button = QToolButton()
            button.setDefaultAction(self.actions_by_id[name])
            button.setAccessibleName(self.actions_by_id[name].text().replace("&", ""))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return row

    def _do(self, verb: Callable[[], object]) -> None:
        """Take over a name that is being typed first."""
        self.tree.finish()
        verb()

    # What is shown

    def show_attributes(self, attributes: tuple[Attribute, ...]) -> None:
        """Begin with these; what was undone before is forgotten."""
        self._known = rows_of(attributes)
        self._now = _Moment(self._known, (0,) if self._known else None)
        self._past.clear()
        self._future.clear()
        self._show()

    def attributes(self) -> tuple[Attribute, ...]:
        """As they were edited, with a name that is still being typed. Raises InvalidScheme."""
        self.tree.finish()
        return attributes_of(self._now.rows)

    def _show(self) -> None:
        rows, path = self._now.rows, self._now.path
        self.tree.show_rows(rows, current_language(), path)
        self.fields.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._show_row()

    def _show_row(self) -> None:
        rows, path = self._now.rows, self._now.path
        self.fields.show_row(None if path is None else row_at(rows, path))
        able = {
            "undo": bool(self._past),
            "redo": bool(self._future),
            "paste": True,
            "inside": path is not None and rows[path[0]].kind is AttributeKind.CHOICE,
            **{way: path is not None and target_of(rows, path, way) is not None for way in Way},
        }
        for name, action in self.actions_by_id.items():
            action.setEnabled(able.get(name, path is not None))
        self.choice_button.setEnabled(able["inside"])

    def _choose(self) -> None:
        self._now = replace(self._now, path=self.tree.path())
        self._writing = None
        self._show_row()

    def _change(self, rows: Rows, path: Path | None, writing: object = None) -> None:
        """Go on to another tree; what is written on at one place is one change."""
        if rows == self._now.rows:
            return
        if writing is None or writing != self._writing:
            self._past.append(self._now)
        self._future.clear()
        self._now, self._writing = _Moment(rows, path), writing
        self._show()
        self.edited.emit()

    def undo(self) -> None:
        """Take the last change back."""
        self._travel(self._past, self._future)

    def redo(self) -> None:
        """Bring back what was taken back."""
        self._travel(self._future, self._past)

    def _travel(self, source: list[_Moment], other: list[_Moment]) -> None:
        if source:
            other.append(self._now)
            self._now, self._writing = source.pop(), None
            self._show()
            self.edited.emit()

    # Changes

    def add_attribute(self, kind: AttributeKind) -> None:
        """A new attribute behind that of the current row, ready to be named."""
        rows, path = self._now.rows, self._now.path
        self._add((len(rows) if path is None else path[0] + 1,), kind)

    def add_beside(self) -> None:
        """A new row behind the current one, of its kind."""
        if self._now.path is not None:
            *above, place = self._now.path
            self._add((*above, place + 1), row_at(self._now.rows, self._now.path).kind)

    def add_inside(self) -> None:
        """A new choice below the current row, behind those that are there."""
        if self._now.path is not None and self.actions_by_id["inside"].isEnabled():
            below = len(row_at(self._now.rows, self._now.path).children)
            self._add((*self._now.path, below), None)

    def _add(self, path: Path, kind: AttributeKind | None) -> None:
        rows = self._now.rows
        row = Row("", {}, kind=kind, id_is=Id.FOLLOWS)
        named_so = replace(row, id=free_id(ids_beside(rows, path), stem_of(row)))
        self._change(inserted(rows, path, named_so), path)
        self.tree.rename()

    def delete(self) -> None:
        """Take the current row away, with what is below it."""
        path = self._now.path
        if path is None:
            return
        rows = removed(self._now.rows, path)
        *above, place = path
        left = len(row_at(rows, tuple(above)).children if above else rows)
        near = (*above, min(place, left - 1)) if left else tuple(above)
        self._change(rows, near or None)

    def move(self, way: Way) -> None:
        """Move the current row one place up, down, in or out."""
        path = self._now.path
        target = None if path is None else target_of(self._now.rows, path, way)
        if path is not None and target is not None:
            self._move(path, target)

    def _move(self, path: Path, target: Path) -> None:
        self._change(*moved(self._now.rows, path, target))

    def _rename(self, path: Path, words: str) -> None:
        self._change(named(self._now.rows, path, current_language(), words), path)

    def _name(self, language: str, words: str) -> None:
        path = self._now.path
        if path is not None:
            self._change(named(self._now.rows, path, language, words), path, (path, language))

    def _identify(self, words: str) -> None:
        path = self._now.path
        if path is not None:
            row = replace(row_at(self._now.rows, path), id=words, id_is=Id.TYPED)
            self._change(changed(self._now.rows, path, row), path, (path, "id"))

    def _make_kind(self, kind: str) -> None:
        path = self._now.path
        if path is not None:
            row = replace(row_at(self._now.rows, path), kind=AttributeKind(kind), default=None)
            self._change(changed(self._now.rows, path, row), path)

    # Outlines

    def copy(self) -> None:
        """Put the current row and what is below it on the clipboard, as an outline."""
        if self._now.path is not None:
            row = row_at(self._now.rows, self._now.path)
            QGuiApplication.clipboard().setText(outline_of((row,), current_language()))

    def cut(self) -> None:
        """Copy the current row, then take it away."""
        self.copy()
        self.delete()

    def paste(self) -> None:
        """Add what the outline on the clipboard says behind or below the current row."""
        words = QGuiApplication.clipboard().text()
        try:
            new = rows_in(words, current_language())
            rows, path = pasted(self._now.rows, self._now.path, new, self._known)
        except InvalidScheme as problem:
            self.failed.emit(problem)
            return
        self._change(rows, path)
