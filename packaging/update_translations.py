"""Read the window's strings into the .ts file and compile it; prints what is untranslated."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "translations" / "tawsim_ar.ts"
BIN = Path(sys.executable).parent


def main() -> int:
    """Gives 1 where a string has no translation."""
    sources = sorted(str(path) for path in (ROOT / "desktop").rglob("*.py"))
    update = [str(BIN / "pyside6-lupdate"), *sources, "-ts", str(TS)]
    subprocess.run([*update, "-target-language", "ar", "-no-obsolete"], check=True)
    subprocess.run([str(BIN / "pyside6-lrelease"), str(TS)], check=True)
    missing = [
        message.findtext("source", "")
        for message in ElementTree.parse(TS).iter("message")
        if (found := message.find("translation")) is None or found.get("type") == "unfinished"
    ]
    for source in missing:
        print(f"untranslated: {source}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
