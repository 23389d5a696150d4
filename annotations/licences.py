"""Whose work is inside: every library and file that comes with Tawsim, and under which licence.

A built program carries the list in a file that ``packaging/collect_licences.py``
wrote; elsewhere it is read from the metadata of what is installed.
"""

from __future__ import annotations

import json
import platform
import re
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from resources import resource

_TEXTS = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_NO_TEXTS = (".py", ".pyc", ".yml", ".json")
_NAME = re.compile(r"[\w.-]+")
_SHORT = 120


@dataclass(frozen=True, slots=True)
class Component:
    """One library or set of files; ``text`` is its licence in full, "" where it brings none."""

    name: str
    version: str
    licence: str
    text: str = ""


def components() -> tuple[Component, ...]:
    """Everything inside this program, by name."""
    told = resource("licences.json")
    if told.exists():
        return read_components(told)
    return (*carried(), python(), *of_distributions(["tawsim"]))


def read_components(path: Path) -> tuple[Component, ...]:
    """What a file that ``write_components`` wrote holds."""
    return tuple(Component(**each) for each in json.loads(path.read_text(encoding="utf-8")))


def write_components(found: Iterable[Component], path: Path) -> None:
    """Keep them in a file."""
    told = json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=1)
    path.write_text(told + "\n", encoding="utf-8")


def carried() -> tuple[Component, ...]:
    """Other people's files among the resources."""
    fonts = resource("fonts", "OFL.txt").read_text(encoding="utf-8")
    names = resource("gazetteers", "README.md").read_text(encoding="utf-8")
    return (
        Component("Noto Naskh Arabic, Noto Sans", "", "OFL-1.1", fonts),
        Component("Unicode CLDR (names of countries)", "", "Unicode-3.0", names),
    )


def python() -> Component:
    """The interpreter, with its licence where it lies beside its library."""
    path = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    return Component("Python", platform.python_version(), "PSF-2.0", text)


def of_distributions(names: Iterable[str]) -> Iterator[Component]:
    """These packages and all that they need, but no extras, sorted by name."""
    found: dict[str, Distribution] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        known = re.sub(r"[-_.]+", "-", name).lower()
        if known in found:
            continue
        try:
            found[known] = distribution(name)
        except PackageNotFoundError:
            continue  # needed on another system or by another Python
        waiting += needed_names(found[known].requires or [])
    for _, each in sorted(found.items()):
        yield of_distribution(each)


def needed_names(requirements: Iterable[str]) -> list[str]:
    """The names in lines such as "click>=8.1; python_version > '3'", without those of extras."""
    named = (_NAME.match(line) for line in requirements if "extra" not in line.partition(";")[2])
    return [match[0] for match in named if match is not None]


def of_distribution(found: Distribution) -> Component:
    """What the package says of itself, and the texts that it brings."""
    told = found.metadata
    texts = [
        Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
        for file in sorted(found.files or [])
        if _TEXTS.search(file.name) and file.suffix not in _NO_TEXTS
    ]
    stated = _said(found, "License")
    if not texts and len(stated) > _SHORT:
        texts = [stated]
    return Component(told["Name"], found.version, _short(found), "\n\n".join(texts).strip())


def _said(found: Distribution, field: str) -> str:
    return next(iter(found.metadata.get_all(field) or []), "")


def _short(found: Distribution) -> str:
    told = found.metadata
    kinds = [
        line.split("::")[-1].strip()
        for line in told.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    stated = _said(found, "License")
    plain = stated if len(stated) <= _SHORT else stated.partition("\n")[0][:_SHORT]
    return _said(found, "License-Expression") or (", ".join(kinds) if kinds else plain.strip())
