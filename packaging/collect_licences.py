"""Collect the licences of everything that a build holds: licences.json for the program, a text.

The build calls ``write`` with the shared libraries that it takes in; one of the
system is told by the package that it came from. ``python
packaging/collect_licences.py FOLDER`` writes what the Python packages say.
"""

from __future__ import annotations

import platform
import sqlite3
import ssl
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from annotations.licences import (  # noqa: E402
    Component,
    carried,
    needed_names,
    of_distributions,
    python,
    write_components,
)
from annotations.version import VERSION  # noqa: E402

SYSTEM = ("/lib/", "/usr/lib/")
COMMON = Path("/usr/share/common-licenses")
LGPL, GPL = ("LGPL-3", "GPL-3")


def needed() -> list[str]:
    """The libraries that pyproject.toml names."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return needed_names(told["project"]["dependencies"])


def with_text(component: Component) -> Component:
    """Qt for Python brings no text of its licence: it is the LGPL, with the GPL that it adds to."""
    if component.text or "LGPL-3.0" not in component.licence:
        return component
    texts = [COMMON / name for name in (LGPL, GPL) if (COMMON / name).exists()]
    return replace(component, text="\n\n".join(path.read_text("utf-8") for path in texts))


def of_the_system(libraries: Iterable[str]) -> list[Component]:
    """The packages of a Debian system from which these files came."""
    names = sorted({Path(path).resolve().name for path in libraries if path.startswith(SYSTEM)})
    if not names or not Path("/usr/bin/dpkg").exists():
        return []
    told = subprocess.run(
        ["dpkg", "-S", *(f"*/{name}" for name in names)],
        capture_output=True,
        text=True,
        check=False,
    )
    packages = sorted({line.partition(":")[0] for line in told.stdout.splitlines()})
    return [of_package(name) for name in packages if "," not in name and " " not in name]


def of_package(name: str) -> Component:
    """What the package's copyright file says."""
    version = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}\n", name],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.partition("\n")[0]
    path = Path("/usr/share/doc") / name / "copyright"
    text = path.read_text("utf-8", errors="replace") if path.exists() else ""
    kinds = {
        line.partition(":")[2].strip()
        for line in text.splitlines()
        if line.startswith("License:") and line.partition(":")[2].strip()
    }
    return Component(f"{name} (Debian)", version, ", ".join(sorted(kinds)) or "see text", text)


def collect(libraries: Iterable[str]) -> list[Component]:
    """Everything inside: ours first, then what it stands on."""
    own = Component("Tawsim", VERSION, "Apache-2.0", (ROOT / "LICENSE").read_text("utf-8"))
    found = [own, *carried(), python()]
    found.append(Component("SQLite", sqlite3.sqlite_version, "public domain"))
    found.append(Component("OpenSSL", ssl.OPENSSL_VERSION.split()[1], "Apache-2.0"))
    found += map(with_text, of_distributions(needed()))
    return [*found, *of_the_system(libraries)]


def as_text(found: list[Component]) -> str:
    """One file to be read by people."""
    rule = "=" * 78
    parts = [f"Tawsim {VERSION} and what it stands on, built for {platform.system()}.\n"]
    parts += [f"* {each.name} {each.version}: {each.licence}" for each in found]
    for each in found:
        parts.append(f"\n{rule}\n{each.name} {each.version}\n{each.licence}\n{rule}\n{each.text}")
    return "\n".join(parts) + "\n"


def write(folder: Path, libraries: Iterable[str] = ()) -> None:
    """Write both files into the folder. Exits where the licence of a part is not known."""
    folder.mkdir(parents=True, exist_ok=True)
    found = collect(libraries)
    without = [each.name for each in found if not each.licence]
    if without:
        sys.exit(f"no licence is known of: {', '.join(without)}")
    write_components(found, folder / "licences.json")
    (folder / "LICENCES.txt").write_text(as_text(found), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
