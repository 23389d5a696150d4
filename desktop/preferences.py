"""What the window remembers of its user: language, looks, sizes, last places."""

from __future__ import annotations

import json

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from annotations.document import DocumentId
from desktop.language import language_to_begin_with
from desktop.theme import READING_FAMILY

_TO_SYSTEM, _LEAST_SIZE = 1.5, 13.0
_START_SPACING = 1.0
_RECENT = 8


class Preferences:
    """Settings on this machine; never part of a project."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "tawsim", "tawsim"
        )

    def _text(self, key: str, otherwise: str) -> str:
        return str(self._settings.value(key, otherwise))

    def _number(self, key: str, otherwise: float) -> float:
        try:
            return float(str(self._settings.value(key, otherwise)))
        except ValueError:
            return otherwise

    def _bytes(self, key: str) -> bytes:
        value = self._settings.value(key)
        return bytes(value.data()) if hasattr(value, "data") else bytes(value or b"")

    @property
    def language(self) -> str:
        """ "ar", "en" or "fr"."""
        return self._text("language", language_to_begin_with(QLocale.system()))

    @language.setter
    def language(self, code: str) -> None:
        self._settings.setValue("language", code)

    @property
    def theme(self) -> str:
        """ "system", "light", "dark" or "contrast"."""
        return self._text("theme", "system")

    @theme.setter
    def theme(self, theme: str) -> None:
        self._settings.setValue("theme", theme)

    @property
    def annotator(self) -> str:
        """The name of who annotated last."""
        return self._text("annotator", "")

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._settings.setValue("annotator", name)

    @property
    def last_project(self) -> str:
        """The path of the project that was open last."""
        return self._text("last_project", "")

    @last_project.setter
    def last_project(self, path: str) -> None:
        self._settings.setValue("last_project", path)
        known = [known for known in self.recent_projects if known != path]
        self._settings.setValue("recent_projects", json.dumps([path, *known][:_RECENT]))

    @property
    def recent_projects(self) -> list[str]:
        """The paths of the projects that were open, the latest first."""
        return _names(self._text("recent_projects", "[]"))

    @property
    def backups(self) -> bool:
        """Whether backups are made by themselves."""
        return self._text("backups", "on") == "on"

    @backups.setter
    def backups(self, on: bool) -> None:
        self._settings.setValue("backups", "on" if on else "off")

    def reading_mode(self, mode: str) -> bool:
        """Whether a mode of reading is on: "by_sentence", "focus" or "numbers"."""
        return self._text(f"reading/{mode}", "off") == "on"

    def set_reading_mode(self, mode: str, on: bool) -> None:
        """Keep a mode of reading on or off."""
        self._settings.setValue(f"reading/{mode}", "on" if on else "off")

    @property
    def reading_family(self) -> str:
        """The face of the article text."""
        return self._text("reading/family", READING_FAMILY)

    @reading_family.setter
    def reading_family(self, family: str) -> None:
        self._settings.setValue("reading/family", family)

    @property
    def reading_size(self) -> float:
        """The size of the article text in points; half as large again as the system's at first."""
        system = QApplication.font().pointSizeF()
        return self._number("reading/size", max(system * _TO_SYSTEM, _LEAST_SIZE))

    @reading_size.setter
    def reading_size(self, points: float) -> None:
        self._settings.setValue("reading/size", points)

    @property
    def line_spacing(self) -> float:
        """The factor on the height of a line."""
        return self._number("reading/spacing", _START_SPACING)

    @line_spacing.setter
    def line_spacing(self, factor: float) -> None:
        self._settings.setValue("reading/spacing", factor)

    @property
    def geometry(self) -> bytes:
        """Where the window stood, as Qt saved it."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, state: bytes) -> None:
        self._settings.setValue("window/geometry", state)

    def splitter(self, name: str) -> bytes:
        """How a splitter was divided, as Qt saved it."""
        return self._bytes(f"window/{name}")

    def set_splitter(self, name: str, state: bytes) -> None:
        """Keep how a splitter is divided."""
        self._settings.setValue(f"window/{name}", state)

    def position(self, project: str) -> tuple[DocumentId | None, int]:
        """The article that was open last in a project, and the caret in it."""
        kept = self._text(f"places/{_key(project)}", "")
        document, _, caret = kept.partition(" ")
        if not (document.isdecimal() and caret.isdecimal()):
            return None, 0
        return DocumentId(int(document)), int(caret)

    def set_position(self, project: str, document: DocumentId, caret: int) -> None:
        """Keep the open article and the caret."""
        self._settings.setValue(f"places/{_key(project)}", f"{document} {caret}")

    @property
    def show_suggestions(self) -> bool:
        """Whether suggestions are shown in the text."""
        return self._text("suggestions/shown", "true") == "true"

    @show_suggestions.setter
    def show_suggestions(self, shown: bool) -> None:
        self._settings.setValue("suggestions/shown", "true" if shown else "false")

    @property
    def retrain_after(self) -> int:
        """After how many more finished articles the model is trained anew; 0 for never."""
        kept = self._text("suggestions/retrain_after", "10")
        return int(kept) if kept.isdecimal() else 10

    @retrain_after.setter
    def retrain_after(self, articles: int) -> None:
        self._settings.setValue("suggestions/retrain_after", str(articles))

    def keys_of(self, action: str) -> str | None:
        """The keys chosen for an action, as portable text; None where none were chosen."""
        kept = self._settings.value(f"keys/{action}")
        return None if kept is None else str(kept)

    def set_keys_of(self, action: str, keys: str | None) -> None:
        """Keep the keys chosen for an action, or forget them."""
        if keys is None:
            self._settings.remove(f"keys/{action}")
        else:
            self._settings.setValue(f"keys/{action}", keys)

    @property
    def seals_work_files(self) -> bool:
        """Whether the work files that were written last were sealed."""
        return self._text("team/seals", "false") == "true"

    @seals_work_files.setter
    def seals_work_files(self, seals: bool) -> None:
        self._settings.setValue("team/seals", "true" if seals else "false")

    def came_sealed(self, project: str) -> bool:
        """Whether the file is the opened copy of a sealed one."""
        return self._text(f"sealed/{_key(project)}", "") == "true"

    def set_came_sealed(self, project: str) -> None:
        """Keep that it is."""
        self._settings.setValue(f"sealed/{_key(project)}", "true")

    @property
    def recent_commands(self) -> list[str]:
        """What was chosen in the command palette, the latest first."""
        return _names(self._text("commands/recent", "[]"))

    @recent_commands.setter
    def recent_commands(self, names: list[str]) -> None:
        self._settings.setValue("commands/recent", json.dumps(names))


def _names(kept: str) -> list[str]:
    """The strings of a list in JSON; none where it is anything else."""
    try:
        found = json.loads(kept)
    except ValueError:
        return []
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []


def _key(project: str) -> str:
    """A path as one key: a slash would make groups of it."""
    import hashlib

    return hashlib.sha256(project.encode()).hexdigest()[:16]
