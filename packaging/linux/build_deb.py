"""Make the Debian package from the built folder: python packaging/linux/build_deb.py.

Needs dpkg-deb and what ``make package`` built into dist/tawsim. Every time in
it is SOURCE_DATE_EPOCH, by default the time of the last commit, so that two
packages of one build are the same byte for byte.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import time
from email.utils import formatdate
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE.parent)]

from draw_icons import draw_png  # noqa: E402

from annotations.version import VERSION  # noqa: E402

MAINTAINER = "The developers of Tawsim <tawsim@localhost.localdomain>"
SIZES = (16, 24, 32, 48, 64, 128, 256)
DEPENDS = (
    *("libc6 (>= 2.35)", "libstdc++6", "libgcc-s1", "libegl1", "libgl1", "libopengl0"),
    *("libdrm2", "libdbus-1-3", "libfontconfig1", "libfreetype6", "libwayland-client0"),
    *("libwayland-cursor0", "libwayland-egl1", "libx11-6", "libx11-xcb1", "libxcb1"),
    *("libxkbcommon0", "zlib1g"),
)
RECOMMENDS = ("shared-mime-info", "hicolor-icon-theme", "xdg-utils")
# A dictionary that holds the whole of a library, as many resemble each other; one thread packs
# best, and the same on every machine. A file of this kind is read by every dpkg.
PACK = ("dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z9", "--threads-max=1")
SUMMARY = "label spans in Arabic news, compare annotators, export training data"
DESCRIPTION = """\
 Tawsim is for researchers who label spans in Arabic articles: victim types,
 countries and figures, or a scheme of their own. It reads right to left, keeps
 every article byte for byte, saves each gesture before it shows it, and works
 with no network.
 .
 A project is one file. Work files for a team, agreement with intervals, an
 adjudication desk, suggestions, and the formats of other tools are part of it.
"""


def version() -> str:
    """The package's version: a development release sorts before the release."""
    return VERSION.replace(".dev", "~dev")


def fill(tree: Path, built: Path, architecture: str, epoch: int) -> None:
    """Put everything where it will lie."""
    shutil.copytree(built, tree / "usr/lib/tawsim", symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/tawsim").symlink_to("../lib/tawsim/tawsim")
    put(HERE / "tawsim.desktop", tree / "usr/share/applications/tawsim.desktop")
    put(HERE / "tawsim-mime.xml", tree / "usr/share/mime/packages/tawsim.xml")
    metainfo = "org.tawsim.tawsim.metainfo.xml"
    put(HERE / metainfo, tree / "usr/share/metainfo" / metainfo)
    icons = tree / "usr/share/icons/hicolor"
    for kind, name in (("apps", "tawsim"), ("mimetypes", "application-x-tawsim")):
        put(ROOT / "resources/icons/tawsim.svg", icons / "scalable" / kind / f"{name}.svg")
        for size in SIZES:
            target = icons / f"{size}x{size}" / kind / f"{name}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            draw_png(target, size)
    squeeze((HERE / "tawsim.1").read_bytes(), tree / "usr/share/man/man1/tawsim.1.gz")
    documents = tree / "usr/share/doc/tawsim"
    licences = tree / "usr/lib/tawsim/LICENCES.txt"
    documents.mkdir(parents=True)
    shutil.move(licences, documents / "copyright")
    squeeze(changelog(epoch).encode(), documents / "changelog.gz")
    squeeze((ROOT / "CHANGELOG.md").read_bytes(), documents / "CHANGELOG.md.gz")
    overrides = tree / "usr/share/lintian/overrides/tawsim"
    put(HERE / "lintian-overrides", overrides)
    control(tree, architecture)


def put(source: Path, target: Path) -> None:
    """Copy a file into folders that may not be there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def squeeze(content: bytes, target: Path) -> None:
    """Compress without the time, as Debian asks for manuals and change logs."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(content, 9, mtime=0))


def changelog(epoch: int) -> str:
    """The one entry that Debian's own form asks for; what changed stands in CHANGELOG.md."""
    when = formatdate(epoch)
    head = f"tawsim ({version()}) unstable; urgency=medium"
    return f"{head}\n\n  * What changed: see CHANGELOG.md.\n\n -- {MAINTAINER}  {when}\n"


def control(tree: Path, architecture: str) -> None:
    """What dpkg reads: name, needs, size, and the sum of each file."""
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files) // 1024
    told = (
        f"Package: tawsim\nVersion: {version()}\nArchitecture: {architecture}\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {size}\nSection: science\n"
        f"Priority: optional\nDepends: {', '.join(DEPENDS)}\n"
        f"Recommends: {', '.join(RECOMMENDS)}\nDescription: {SUMMARY}\n{DESCRIPTION}"
    )
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(told, encoding="utf-8")
    sums = subprocess.run(
        ["md5sum", *(str(path.relative_to(tree)) for path in files)],
        cwd=tree,
        capture_output=True,
        check=True,
    )
    (folder / "md5sums").write_bytes(sums.stdout)


def settle(tree: Path, epoch: int) -> None:
    """One time and plain permissions for everything; only the program itself can be run."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / "usr/lib/tawsim/tawsim"
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def last_commit() -> int:
    """The time of the last commit; now where there is no repository."""
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return int(told.stdout or time.time())


def main() -> None:
    """Write dist/tawsim_VERSION_ARCHITECTURE.deb from the folder of the first argument."""
    built = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / "tawsim"
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or last_commit())
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    tree = built.parent / "tawsim-deb"
    shutil.rmtree(tree, ignore_errors=True)
    fill(tree, built, architecture, epoch)
    settle(tree, epoch)
    target = built.parent / f"tawsim_{version()}_{architecture}.deb"
    subprocess.run(
        [*PACK, str(tree), str(target)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
        check=True,
    )
    shutil.rmtree(tree)
    print(target)


if __name__ == "__main__":
    main()
