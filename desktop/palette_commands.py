"""What the command palette offers, and how typed words find it in every language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QIcon, QKeySequence

from annotations.label_set import Label, in_language
from desktop.actions import ACTIONS
from desktop.bare_letters import bare
from desktop.language import LANGUAGES, current_language, words_in
from desktop.shortcuts import shown, without_mnemonic, written

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

_LABEL = QT_TRANSLATE_NOOP("Palette", "Label: {}")
_WHOLE, _START, _INSIDE, _SCATTERED = range(4)
_OPENING_BONUS = 0.5
_SHORTEST_SCATTERED = 3
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do; ``others`` are its names in the other languages.

    ``typed_keys`` are its keys as somebody may type them to find it: "Ctrl+Down".
    """

    id: str
    name: str
    others: tuple[str, ...]
    keys: str
    typed_keys: str
    enabled: bool
    icon: QIcon
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Found:
    """A command that was found; ``other`` is its name in another language, where by that."""

    command: Command
    other: str = ""


def palette_commands(window: MainWindow) -> list[Command]:
    """Every action of the window and every label, as they are now."""
    can_label = window.workspace.can_annotate and window.workspace.document_id is not None
    commands = [_of_action(window, number) for number in range(len(ACTIONS))]
    return commands + [
        _of_label(window, label, can_label=can_label) for label in window.workspace.labels()
    ]


def _of_action(window: MainWindow, number: int) -> Command:
    row = ACTIONS[number]
    action = window.actions_by_id[row.id]
    return Command(
        row.id,
        without_mnemonic(action.text()),
        tuple(without_mnemonic(words_in(code, "Actions", row.text)) for code in _others()),
        shown(window.shortcuts.keys(row.id)),
        f"{written(window.shortcuts.keys(row.id))} {shown(window.shortcuts.keys(row.id))}",
        action.isEnabled(),
        action.icon(),
        action.trigger,
    )


def _of_label(window: MainWindow, label: Label, *, can_label: bool) -> Command:
    from desktop.panels.label_palette import swatch

    here = current_language()
    return Command(
        f"label:{label.id}",
        QCoreApplication.translate("Palette", _LABEL).format(
            in_language(label.names, here, label.name)
        ),
        tuple(
            words_in(code, "Palette", _LABEL).format(in_language(label.names, code, label.name))
            for code in _others()
        ),
        shown([QKeySequence(label.key)]) if label.key else "",
        label.key,
        can_label,
        swatch(label.colour),
        lambda: window.annotating.use_label(label.id),
    )


def _others() -> list[str]:
    return [code for code in LANGUAGES if code != current_language()]


def search(commands: Sequence[Command], query: str, recent: Sequence[str] = ()) -> list[Found]:
    """The commands that the words find: best first, of equals the latest used, disabled last."""
    last_used = {name: place for place, name in enumerate(recent)}
    ranked: list[tuple[tuple[bool, float, int, int], Found]] = []
    for place, command in enumerate(commands):
        rank, other = _best_rank(command, query)
        if rank is not None:
            used = last_used.get(command.id, len(last_used))
            key = (not command.enabled, rank, used, place)
            ranked.append((key, Found(command, other)))
    return [found for _, found in sorted(ranked, key=lambda pair: pair[0])]


def _best_rank(command: Command, query: str) -> tuple[float | None, str]:
    """How badly the query matches, and the name in another language if that matches best."""
    names = ("", *command.others)
    ranks = [(rank(name or command.name, query), name) for name in names]
    known = [(found, at, name) for at, (found, name) in enumerate(ranks) if found is not None]
    if known:
        best, _, name = min(known)
        return best, name
    pressed = bare(query).replace(" ", "")
    return (
        _INSIDE if pressed and pressed in bare(command.typed_keys).replace(" ", "") else None
    ), ""


def rank(name: str, query: str) -> float | None:
    """How badly the words of the query match the name (0 = best), or None where one does not."""
    folded = bare(name)
    words = [form for word in folded.split() for form in _forms(word.strip(":،,.«»()"))]
    total = 0.0
    for wanted in bare(query).split():
        found = min(
            (
                level
                for form in _forms(wanted)
                if (level := _level(form, words, folded)) is not None
            ),
            default=None,
        )
        if found is None:
            return None
        total += found
    return total - _OPENING_BONUS if folded.startswith(bare(query).strip()) else total


def _forms(word: str) -> list[str]:
    """The word, and without the Arabic article."""
    bare = word.removeprefix(_ARTICLE)
    return [word, bare] if bare != word and len(bare) > 1 else [word]


def _level(wanted: str, words: Sequence[str], whole: str) -> int | None:
    if wanted in words:
        return _WHOLE
    if any(word.startswith(wanted) for word in words):
        return _START
    if wanted in whole:
        return _INSIDE
    if len(wanted) >= _SHORTEST_SCATTERED and _is_scattered(wanted, whole):
        return _SCATTERED
    return None


def _is_scattered(wanted: str, whole: str) -> bool:
    """Whether the letters occur in this order, the first one at the start of a word."""
    for start, sign in enumerate(whole):
        if sign == wanted[0] and (start == 0 or whole[start - 1] == " "):
            rest = iter(whole[start:])
            if all(letter in rest for letter in wanted):
                return True
    return False
