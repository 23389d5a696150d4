"""Which keys each action has: those of the table, or what the user chose instead.

A choice is refused where the keys are another action's, a label's, a menu's
or those of the text itself, so that one press never means two things.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from annotations.label_set import Label, in_language
from desktop.actions import ACTIONS, MENUS, ActionRow
from desktop.language import current_language
from desktop.physical_keys import canonical, latin_sign, sequence_of
from desktop.preferences import Preferences

Keys = tuple[QKeySequence, ...]

ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
FRENCH_KEYS = {
    **{"Shift": "Maj", "Del": "Suppr", "Ins": "Inser", "Esc": "Échap", "Space": "Espace"},
    **{"Home": "Début", "End": "Fin", "PgUp": "Page préc", "PgDown": "Page suiv"},
    **{"Return": "Entrée", "Enter": "Entrée", "Backspace": "Retour arrière"},
}
"""What is printed on the keys of a French keyboard."""
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """Keys that the text has of its own; ``text`` is the English source of what they do."""

    keys: str
    text: str
    shown: str = ""


BUILT_IN = (
    BuiltIn("Left; Right", QT_TRANSLATE_NOOP("Keys", "Go a letter to the left or right")),
    BuiltIn("Ctrl+Left; Ctrl+Right", QT_TRANSLATE_NOOP("Keys", "Go a word to the left or right")),
    BuiltIn("Up; Down", QT_TRANSLATE_NOOP("Keys", "Go a line up or down")),
    BuiltIn("PgUp; PgDown", QT_TRANSLATE_NOOP("Keys", "Go a page up or down")),
    BuiltIn("Home; End", QT_TRANSLATE_NOOP("Keys", "Go to the start or end of the line")),
    BuiltIn(
        "Ctrl+Home; Ctrl+End", QT_TRANSLATE_NOOP("Keys", "Go to the start or end of the article")
    ),
    BuiltIn(
        "Shift+Left; Shift+Right; Shift+Up; Shift+Down; Shift+Home; Shift+End; Shift+PgUp;"
        " Shift+PgDown; Ctrl+Shift+Left; Ctrl+Shift+Right; Ctrl+Shift+Home; Ctrl+Shift+End",
        QT_TRANSLATE_NOOP("Keys", "Select on the way, by whole words"),
        "Shift + ← → ↑ ↓ Home End PgUp PgDown",
    ),
    BuiltIn(
        "Alt+Shift+Left; Alt+Shift+Right; Alt+Shift+Up; Alt+Shift+Down; Alt+Shift+Home;"
        " Alt+Shift+End; Ctrl+Alt+Shift+Left; Ctrl+Alt+Shift+Right",
        QT_TRANSLATE_NOOP("Keys", "Select on the way, letter by letter"),
        "Alt+Shift + ← → ↑ ↓ Home End",
    ),
    BuiltIn(
        "Return; Enter",
        QT_TRANSLATE_NOOP(
            "Keys", "Edit the values of the chosen span, or accept the chosen suggestion"
        ),
    ),
    BuiltIn(
        "Shift+Return; Shift+Enter",
        QT_TRANSLATE_NOOP("Keys", "Accept all suggestions of the chosen one's label"),
    ),
    BuiltIn("Esc", QT_TRANSLATE_NOOP("Keys", "Let go of the selection and the span")),
    BuiltIn("Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Select the whole article")),
    BuiltIn("Ctrl+C; Ctrl+Ins", QT_TRANSLATE_NOOP("Keys", "Copy the selection")),
    BuiltIn(
        "Ctrl+X; Ctrl+V; Shift+Del; Shift+Ins",
        QT_TRANSLATE_NOOP("Keys", "Cut and paste in a field"),
    ),
    BuiltIn("Tab; Shift+Tab", QT_TRANSLATE_NOOP("Keys", "Go to the next or previous panel")),
    BuiltIn("F10; Alt+F4", QT_TRANSLATE_NOOP("Keys", "Menus and window of the system")),
)


class Why(Enum):
    """Why an action cannot have these keys."""

    ACTION = auto()
    LABEL = auto()
    MENU = auto()
    BUILT_IN = auto()
    SIGN_ALONE = auto()
    NO_KEY = auto()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Keys that are refused; ``name`` says what has them, in the window's language."""

    why: Why
    keys: QKeySequence
    name: str = ""


class Shortcuts(QObject):
    """The keys of every action. Signal: ``changed`` once the keys of any action did."""

    changed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        labels: Callable[[], Iterable[Label]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._labels = labels
        self._chosen: dict[str, Keys] = {}
        for row in ACTIONS:
            kept = preferences.keys_of(row.id)
            if kept is not None and (not kept or parsed(kept)):
                self._chosen[row.id] = parsed(kept)

    def keys(self, action: str) -> Keys:
        """The keys of the action; a default gives way to what was chosen for another."""
        if action in self._chosen:
            return self._chosen[action]
        taken = {canonical(keys).toString() for chosen in self._chosen.values() for keys in chosen}
        return tuple(
            keys for keys in default_keys(action) if canonical(keys).toString() not in taken
        )

    def is_default(self, action: str) -> bool:
        """Whether the action has the keys it came with."""
        return self.keys(action) == default_keys(action)

    def conflict(self, keys: QKeySequence, action: str) -> Conflict | None:
        """What forbids the action to have these keys."""
        if keys.count() != 1:
            return Conflict(Why.NO_KEY, keys)
        for found in (
            self._action_with(keys, action),
            self._label_with(keys),
            _built_in_with(keys),
            _menu_with(keys),
        ):
            if found is not None:
                return found
        combination = keys[0]
        if combination.key() < 0x1000000 and combination.keyboardModifiers() in _PLAIN:
            return Conflict(Why.SIGN_ALONE, keys)
        return None

    def assign(self, action: str, keys: Iterable[QKeySequence]) -> Conflict | None:
        """Give the action these keys and no others, or say why not and change nothing."""
        wanted = _once(keys)
        for one in wanted:
            found = self.conflict(one, action)
            if found is not None:
                return found
        self._chosen[action] = wanted
        self._preferences.set_keys_of(action, written(wanted))
        self.changed.emit()
        return None

    def reset(self, action: str) -> Conflict | None:
        """Give the action the keys it came with, or say what has them now."""
        for keys in default_keys(action):
            found = self._action_with(keys, action)
            if found is not None:
                return found
        self._chosen.pop(action, None)
        self._preferences.set_keys_of(action, None)
        self.changed.emit()
        return None

    def reset_all(self) -> None:
        """Give every action the keys it came with."""
        for action in self._chosen:
            self._preferences.set_keys_of(action, None)
        self._chosen.clear()
        self.changed.emit()

    def apply(self, actions: Mapping[str, QAction]) -> None:
        """Let the actions of a window have their keys."""
        for row in ACTIONS:
            actions[row.id].setShortcuts(list(self.keys(row.id)))

    def _action_with(self, keys: QKeySequence, but: str) -> Conflict | None:
        wanted = canonical(keys)
        for row in ACTIONS:
            if row.id != but and any(canonical(has) == wanted for has in self.keys(row.id)):
                return Conflict(Why.ACTION, keys, plain_words(row))
        return None

    def _label_with(self, keys: QKeySequence) -> Conflict | None:
        for label in self._labels():
            sign = latin_sign(label.key)
            if sign and keys in (_with(sign), _with(sign, Qt.KeyboardModifier.AltModifier)):
                name = in_language(label.names, current_language(), label.name)
                return Conflict(Why.LABEL, keys, name)
        return None


def parsed(keys: str) -> Keys:
    """Portable text ("Ctrl+Z; Ctrl+Y") as keys; none where any of it is no key."""
    found = QKeySequence.listFromString(keys) if keys else []
    sound = all(one.count() == 1 and one[0].key() != Qt.Key.Key_unknown for one in found)
    return tuple(found) if sound else ()


def written(keys: Iterable[QKeySequence]) -> str:
    """Keys as portable text."""
    return QKeySequence.listToString(list(keys))


def shown(keys: Iterable[QKeySequence]) -> str:
    """Keys for people, each held together from left to right in an Arabic window."""
    return "  ".join(f"\u2066{_keycap(one)}\u2069" for one in keys)


def _keycap(keys: QKeySequence) -> str:
    """What is printed on the keys, arrows as arrows."""
    if sys.platform == "darwin":
        return keys.toString(QKeySequence.SequenceFormat.NativeText)
    modifiers, plus, key = keys.toString().rpartition("+")
    held = "+".join(map(keycap, modifiers.split("+")))
    return f"{held}{plus}{ARROWS.get(key) or keycap(key)}"


def keycap(key: str) -> str:
    """The name of one key as the keyboards of the window's language have it."""
    return FRENCH_KEYS.get(key, key) if current_language() == "fr" else key


def default_keys(action: str) -> Keys:
    """The keys the action came with."""
    return next(parsed(row.keys) for row in ACTIONS if row.id == action)


def plain_words(row: ActionRow) -> str:
    """The action's name in the window's language, without the sign of its menu key."""
    return without_mnemonic(QCoreApplication.translate("Actions", row.text))


def without_mnemonic(words: str) -> str:
    """Menu words without the & of the menu key and the dots of a dialog."""
    return words.replace("&", "").rstrip("…")


def trigger_as_latin(twin: QKeyEvent, actions: Mapping[str, QAction]) -> bool:
    """Do with a key of another layout what Qt does with the same key of a Latin one.

    A field that edits with these keys comes first, then the action that has
    them, then whatever else has the focus.
    """
    focus = QApplication.focusWidget()
    if focus is not None and _is_claimed(twin):
        QApplication.sendEvent(focus, twin)
        return True
    if trigger(twin, actions):
        return True
    if focus is None:
        return False
    QApplication.sendEvent(focus, twin)
    return twin.isAccepted()


def trigger(event: QKeyEvent, actions: Mapping[str, QAction]) -> bool:
    """Trigger the action that has these keys, in whichever way they are written."""
    wanted = sequence_of(event)
    for action in actions.values():
        if action.isEnabled() and any(canonical(keys) == wanted for keys in action.shortcuts()):
            action.trigger()
            return True
    return False


def _is_claimed(twin: QKeyEvent) -> bool:
    """Whether what has the focus wants the key for itself, as Ctrl+Z while text is typed."""
    asked = QKeyEvent(QKeyEvent.Type.ShortcutOverride, twin.key(), twin.modifiers())
    asked.ignore()
    QApplication.sendEvent(QApplication.focusWidget(), asked)
    return asked.isAccepted()


def _built_in_with(keys: QKeySequence) -> Conflict | None:
    for row in BUILT_IN:
        if keys in parsed(row.keys):
            name = QCoreApplication.translate("Keys", row.text)
            return Conflict(Why.BUILT_IN, keys, name)
    return None


def _menu_with(keys: QKeySequence) -> Conflict | None:
    """A menu that opens with Alt and a letter, in either language of the window."""
    for _, source in MENUS:
        translated = QCoreApplication.translate("Actions", source)
        for words in (source, translated):
            sign = latin_sign(words.partition("&")[2])
            if sign and keys == _with(sign, Qt.KeyboardModifier.AltModifier):
                return Conflict(Why.MENU, keys, without_mnemonic(translated))
    return None


def _with(
    sign: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QKeySequence:
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(sign))))


def _once(keys: Iterable[QKeySequence]) -> Keys:
    found = {canonical(one).toString(): one for one in keys}
    return tuple(found.values())
