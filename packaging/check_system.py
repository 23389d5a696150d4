"""Say which system libraries Qt lacks, as one apt line; exit 1 where any is missing."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "libEGL.so": "libegl1",
    "libGL.so": "libgl1",
    "libOpenGL.so": "libopengl0",
    "libglib-2.0.so": "libglib2.0-0",
    "libgthread-2.0.so": "libglib2.0-0",
    "libdbus-1.so": "libdbus-1-3",
    "libfontconfig.so": "libfontconfig1",
    "libfreetype.so": "libfreetype6",
    "libxkbcommon.so": "libxkbcommon0",
    "libxkbcommon-x11.so": "libxkbcommon-x11-0",
    "libX11-xcb.so": "libx11-xcb1",
    "libX11.so": "libx11-6",
    "libxcb.so": "libxcb1",
    "libxcb-cursor.so": "libxcb-cursor0",
    "libxcb-icccm.so": "libxcb-icccm4",
    "libxcb-image.so": "libxcb-image0",
    "libxcb-keysyms.so": "libxcb-keysyms1",
    "libxcb-randr.so": "libxcb-randr0",
    "libxcb-render.so": "libxcb-render0",
    "libxcb-render-util.so": "libxcb-render-util0",
    "libxcb-shape.so": "libxcb-shape0",
    "libxcb-shm.so": "libxcb-shm0",
    "libxcb-sync.so": "libxcb-sync1",
    "libxcb-xfixes.so": "libxcb-xfixes0",
    "libxcb-xkb.so": "libxcb-xkb1",
    "libwayland-client.so": "libwayland-client0",
    "libwayland-cursor.so": "libwayland-cursor0",
    "libwayland-egl.so": "libwayland-egl1",
}
OFFSCREEN = ("libqoffscreen.so",)
ON_SCREEN = ("libqoffscreen.so", "libqxcb.so")


def missing_libraries(qt: Path, plugins: tuple[str, ...]) -> list[str]:
    """Names of shared libraries that the linker does not find for these platform plugins."""
    files = [qt / "plugins" / "platforms" / name for name in plugins]
    files += [qt / "lib" / "libQt6Gui.so.6", qt / "lib" / "libQt6Widgets.so.6"]
    found: dict[str, None] = {}
    for file in files:
        if not file.exists():
            continue
        told = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=False)
        for line in told.stdout.splitlines():
            if "not found" in line:
                found[line.split()[0]] = None
    return list(found)


def main() -> int:
    """Check and tell."""
    spec = importlib.util.find_spec("PySide6")
    if not sys.platform.startswith("linux") or spec is None or not spec.submodule_search_locations:
        return 0
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    qt = Path(next(iter(spec.submodule_search_locations))) / "Qt"
    missing = missing_libraries(qt, ON_SCREEN if screen else OFFSCREEN)
    if not missing:
        return 0
    known = {PACKAGES.get(name.partition(".so")[0] + ".so", "") for name in missing} - {""}
    if known:
        print(
            f"Qt lacks system libraries: sudo apt install {' '.join(sorted(known))}",
            file=sys.stderr,
        )
    unknown = [name for name in missing if name.partition(".so")[0] + ".so" not in PACKAGES]
    if unknown:
        words = "find the packages that hold them and install those"
        print(f"Qt lacks {', '.join(unknown)}: {words}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
