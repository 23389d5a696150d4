"""Runs the boxes of the guide in a folder, as a reader would type them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from desktop.guide.pages import RUN, Block, GuidePage

ROOT = Path(__file__).resolve().parent.parent
BASH = shutil.which("bash")


class Reader:
    """Somebody at a terminal in one folder, with ``tawsim`` and ``python`` at hand."""

    def __init__(self, folder: Path, language: str = "en") -> None:
        self._folder = folder
        programs = folder / "bin"
        programs.mkdir()
        program = programs / "tawsim"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m desktop "$@"\n')
        program.chmod(0o755)
        self._environment = os.environ | {
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "PYTHONIOENCODING": "utf-8",
            "TAWSIM_LANGUAGE": language,
            "COLUMNS": "200",
            "HF_HOME": str(folder / "huggingface"),
            "HF_DATASETS_OFFLINE": "1",
        }

    def read(self, page: GuidePage, **instead: str) -> None:
        """Run each box and find in what it printed the lines that the page promises."""
        printed = ""
        for block in page.blocks():
            if block.language in RUN:
                printed = self._run(block, instead)
            elif block.language == "output" and not instead:
                missing = [line for line in block.text.splitlines() if line not in printed]
                assert not missing, f"{page.name} promises {missing}, but printed:\n{printed}"

    def _run(self, block: Block, instead: dict[str, str]) -> str:
        text = block.text
        for name, value in instead.items():
            known = [line for line in text.splitlines() if line.startswith(f"{name} = ")]
            text = text.replace(known[0], f"{name} = {value}") if known else text
        command = [sys.executable, "-c"] if block.language == "python" else [str(BASH), "-ec"]
        done = subprocess.run(
            [*command, text],
            cwd=self._folder,
            env=self._environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=180,
            check=False,
        )
        assert done.returncode == 0, f"{text}\n{done.stdout}\n{done.stderr}"
        return done.stdout
