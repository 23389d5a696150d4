"""Files under a passphrase among those to merge: opened where nobody else looks, for a while."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotations.operations.merge_work_file import MergeReport
from annotations.storage.sealed_file import is_sealed, unseal
from annotations.watch import Progress, silent


def any_sealed(files: Sequence[Path]) -> bool:
    """Whether a passphrase is needed for any of them; a file that is not there needs none."""
    return any(path.is_file() and is_sealed(path) for path in files)


@contextmanager
def opened_seals(
    files: Sequence[Path], ask: Callable[[], str], progress: Progress = silent
) -> Iterator[list[Path]]:
    """The files to read in their place; ``ask`` gives the one passphrase, where any is sealed.

    What is opened lies in a private folder that is gone afterwards. Raises
    WrongPassphrase or DamagedSeal of the first file that does not open, and as
    ``unseal`` does.
    """
    if not any_sealed(files):
        yield list(files)
        return
    passphrase = ask()
    with TemporaryDirectory(prefix="tawsim-") as name:
        opened: list[Path] = []
        for number, path in enumerate(files):
            target = path
            if any_sealed([path]):
                target = Path(name) / str(number) / path.name
                target.parent.mkdir()
                unseal(path, target, passphrase, progress=progress)
            opened.append(target)
        yield opened


def under_their_names(report: MergeReport, files: Sequence[Path]) -> MergeReport:
    """The report with the files as they were given, sealed or not."""
    pairs = zip(report.files, files, strict=True)
    return replace(report, files=tuple(replace(each, path=path) for each, path in pairs))
