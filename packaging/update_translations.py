"""Read the window's strings into the .ts files and compile them; prints what is untranslated.

Each of ``TRANSLATED`` translates every string. English is the source itself, so its file holds
only the strings that count something: "%Ln step(s)" becomes "1 step" and "3 steps"; a form in
which more than the bracket changes is written by hand.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TRANSLATED = ("ar", "fr")
ENGLISH = "en"
BIN = Path(sys.executable).parent


def ts_of(language: str) -> Path:
    """The file of a language for people to fill."""
    return FOLDER / f"tawsim_{language}.ts"


def update(language: str, *options: str) -> None:
    """Take in the strings of the code, those that went fall."""
    sources = sorted(str(path) for path in (ROOT / "desktop").rglob("*.py"))
    languages = ("-source-language", "en", "-target-language", language)
    command = [str(BIN / "pyside6-lupdate"), *sources, "-ts", str(ts_of(language)), *languages]
    subprocess.run([*command, "-no-obsolete", *options], check=True)


def count_in_english(ts: Path) -> None:
    """Write both forms of every string that has none yet."""
    tree = ElementTree.parse(ts)
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        source = message.findtext("source", "")
        for form, ending in zip(translation.iter("numerusform"), ("", "s"), strict=True):
            form.text = source.replace("(s)", ending)
        del translation.attrib["type"]
    told = ElementTree.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    ts.write_text(f"{head}{told}\n", encoding="utf-8")


def untranslated(ts: Path) -> list[str]:
    """The sources of what has no translation."""
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(ts).iter("message")
        if (found := message.find("translation")) is None or found.get("type") == "unfinished"
    ]


def main() -> int:
    """Gives 1 where a string has no translation."""
    for language in TRANSLATED:
        update(language)
    update(ENGLISH, "-pluralonly")
    count_in_english(ts_of(ENGLISH))
    for language in (*TRANSLATED, ENGLISH):
        subprocess.run([str(BIN / "pyside6-lrelease"), str(ts_of(language))], check=True)
    missing = [(code, source) for code in TRANSLATED for source in untranslated(ts_of(code))]
    for language, source in missing:
        print(f"untranslated ({language}): {source}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
