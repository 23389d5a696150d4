"""The pages of the guide as they ship: Markdown files in the order of their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotations.text.folding import fold
from desktop.bare_letters import unaccented
from desktop.language import LANGUAGES
from resources import resource

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RUN = frozenset({"sh", "python"})
"""What stands in a box of these languages is run by the tests; "output" is what it prints."""


@dataclass(frozen=True, slots=True)
class Block:
    """A box of code: "sh", "python", "output" or "text"."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page; ``name`` is the same in every language: "07-agreement"."""

    name: str
    title: str
    markdown: str

    def has(self, words: str) -> bool:
        """Whether every word is on the page, spelling variants being one."""
        return all(word in unaccented(fold(self.markdown).casefold()) for word in wanted(words))

    def blocks(self) -> list[Block]:
        """The boxes of code, from top to bottom."""
        return [Block(found[1], found[2]) for found in _FENCE.finditer(self.markdown)]


def wanted(words: str) -> list[str]:
    """What is looked for, word by word, as the pages are folded."""
    return unaccented(fold(words).casefold()).split()


@cache
def guides() -> tuple[str, ...]:
    """The languages in which there is a guide."""
    return tuple(code for code in LANGUAGES if any(resource("guide", code).glob("*.md")))


def guide_language(language: str) -> str:
    """The language of the guide that is shown in a window of this language."""
    return language if language in guides() else "en"


@cache
def guide_pages(language: str) -> tuple[GuidePage, ...]:
    """All pages in this language, in their order."""
    return tuple(_read(path) for path in sorted(resource("guide", language).glob("*.md")))


def pictures_folder(language: str) -> Path:
    """Where the pictures of the window in this language lie."""
    return resource("guide", language, "pictures")


def _read(path: Path) -> GuidePage:
    markdown = path.read_text(encoding="utf-8")
    title = markdown.partition("\n")[0].removeprefix("# ")
    return GuidePage(path.stem, title, markdown)
