"""Everything that reads, writes and shows, in a program that may not touch the network.

Run as a program by ``test_without_network``: the hook cannot be taken away
again, and it hears every call of Python's sockets, whichever library makes it.
"""

from __future__ import annotations

import socket
import sys
from pathlib import Path

from fuzz_pieces import seeds
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest

from annotations.cli import main
from annotations.formats.catalogue import formats
from annotations.project import Project
from desktop.application import make_application, make_window
from desktop.preferences import Preferences

_FORBIDDEN = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo")
_ALSO = ("socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request", "webbrowser.open")


def forbid(event: str, told: tuple[object, ...]) -> None:
    """Raise where the network is asked for."""
    if event in (*_FORBIDDEN, *_ALSO):
        raise PermissionError(f"{event} {told}")


def run(folder: Path) -> None:
    """Import and export every format, measure, back up, and work in the window."""
    project = folder / "p.tawsim"
    assert main(["new", str(project)]) == 0
    for sample in seeds(folder / "seeds"):
        if sample.format != "scheme":
            code = main(["import", str(project), str(sample.path), "--format", sample.format])
            assert code == 0, sample
    for known in formats():
        if known.writes:
            target = folder / f"out-{known.name}{known.suffix}"
            assert main(["export", str(project), str(target), "--format", known.name]) == 0, known
    for command in (
        ["suggest", str(project), "--layer", "أمل", "--method", "rules"],
        ["agreement", str(project), "--report", str(folder / "report.html")],
        ["check", str(project)],
        ["search", str(project), "مهاجر"],
        ["backup", str(project), str(folder / "copy.tawsim")],
        ["merge", str(project), str(folder / "copy.tawsim")],
    ):
        assert main(command) == 0, command
    _in_the_window(folder, folder / "seeds" / "home.tawsim")


def _in_the_window(folder: Path, path: Path) -> None:
    application = make_application(["tawsim"])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = "أمل"
    preferences.backups = False
    window = make_window(application, preferences)
    window.show()
    assert window.commands.open_path(path)
    with Project.open(path, read_only=True) as project:
        documents = project.documents.ids()
    for document in documents:
        assert window.workspace.open_document(document)
        window.view.select(0, 3)
        QTest.keyClicks(window.view, "2")
        application.processEvents()
    for action in ("agreement", "adjudication", "find_corpus", "palette", "guideline"):
        if action in window.actions_by_id and window.actions_by_id[action].isEnabled():
            window.actions_by_id[action].trigger()
            QTest.qWait(200)
    for top in application.topLevelWidgets():
        if top is not window:
            top.close()
    window.close()


if __name__ == "__main__":
    sys.addaudithook(forbid)
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=0.1)
    except PermissionError:
        print("forbidden")
    run(Path(sys.argv[1]))
    print("done")
