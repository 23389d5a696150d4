"""Draw the application's mark in the sizes and kinds that systems ask for.

``python packaging/draw_icons.py FOLDER`` writes tawsim.ico for Windows,
tawsim.icns for macOS and tawsim-256.png.
"""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MARK = ROOT / "resources" / "icons" / "tawsim.svg"
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def drawn(size: int) -> bytes:
    """The mark as a PNG of this many pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, QSize
    from PySide6.QtGui import QGuiApplication, QImageReader

    QGuiApplication.instance() or QGuiApplication([])
    reader = QImageReader(str(MARK))
    reader.setScaledSize(QSize(size, size))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not reader.read().save(buffer, "PNG"):
        sys.exit(f"{MARK} cannot be drawn: {reader.errorString()}")
    return bytes(buffer.data().data())


def draw_png(target: Path, size: int) -> None:
    """Write the mark as a PNG."""
    target.write_bytes(drawn(size))


def draw_all(folder: Path) -> None:
    """Write what Windows and macOS take."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    draw_png(folder / "tawsim-256.png", 256)
    pictures = {size: Image.open(BytesIO(drawn(size))) for size in {*ICO_SIZES, *ICNS_SIZES}}
    pictures[256].save(
        folder / "tawsim.ico",
        sizes=[(size, size) for size in ICO_SIZES],
        append_images=[pictures[size] for size in ICO_SIZES],
    )
    pictures[1024].save(
        folder / "tawsim.icns", append_images=[pictures[size] for size in ICNS_SIZES]
    )


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]))
