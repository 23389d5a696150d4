"""Run by the system's Python within a bus session: what a screen reader finds, as JSON.

Arguments: the Python that runs the window, its program, project file, file that says go.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import pyatspi

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
NAME = "tawsim"
PATIENCE = 15.0


def walked(node):
    yield node
    for at in range(node.childCount):
        child = node.getChildAtIndex(at)
        if child is not None:
            yield from walked(child)


def until(found):
    """What the function gives as soon as it gives anything."""
    stop = time.monotonic() + PATIENCE
    while time.monotonic() < stop:
        result = found()
        if result:
            return result
        time.sleep(0.2)
    return None


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((each for each in desktop if each is not None and each.name == NAME), None)


def text_of(app):
    for node in walked(app):
        if "Text" in pyatspi.listInterfaces(node):
            text = node.queryText()
            words = text.getText(0, -1)
            if "باكستان" in words and "\n" in words:
                return {"name": node.name, "text": words, "caret": text.caretOffset}
    return None


def nameless(app):
    found = []
    for node in walked(app):
        states = node.getState()
        shown = states.contains(pyatspi.STATE_SHOWING)
        if shown and states.contains(pyatspi.STATE_FOCUSABLE) and not node.name:
            found.append(node.getRoleName())
    return found


def heard(go):
    """What is announced after the file says go."""
    said = []
    pyatspi.Registry.registerEventListener(
        lambda event: said.append(str(event.any_data)), "object:announcement"
    )

    def listen():
        go.touch()
        until(lambda: said)
        pyatspi.Registry.stop()

    threading.Thread(target=listen, daemon=True).start()
    pyatspi.Registry.start()
    return said


def main():
    python, program, project, go = sys.argv[1:]
    subprocess.Popen([LAUNCHER, "--launch-immediately"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    window = subprocess.Popen([python, program, project, go])
    try:
        app = until(application)
        before = until(lambda: text_of(app)) if app is not None else None
        found = {
            "text": before,
            "nameless": nameless(app) if app is not None else None,
            "announced": heard(Path(go)) if app is not None else None,
        }
        print(json.dumps(found), flush=True)
    finally:
        window.kill()
        window.wait()


if __name__ == "__main__":
    main()
