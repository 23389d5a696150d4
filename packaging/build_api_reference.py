"""Write the reference of the core from its docstrings: python packaging/build_api_reference.py.

The pages go into build/api, or the folder that is named; it needs pdoc
(``pip install -c constraints.txt ".[build]"``) and no network.
"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
LEFT_OUT = ("annotations.cli", "annotations.text.pattern_worker")


def modules() -> list[str]:
    """The core's modules by name, the package first."""
    paths = sorted((ROOT / "annotations").rglob("*.py"))
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths]
    plain = [name.removesuffix(".__init__") for name in names]
    return [name for name in plain if not name.startswith(LEFT_OUT)]


def main() -> None:
    """Write a page a module; the first one has what a script needs."""
    import pdoc

    import annotations as core

    for name in core.__all__:
        getattr(core, name)  # each is imported when it is asked for, and pdoc does not ask
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "api"
    # It cannot name every type that is imported for type checking only, and says so of each.
    warnings.simplefilter("ignore", UserWarning)
    pdoc.render.configure(docformat="markdown")
    pdoc.pdoc(*modules(), output_directory=folder)
    print(folder / "annotations.html")


if __name__ == "__main__":
    main()
