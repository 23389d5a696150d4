#!/bin/sh
# Makes .venv and installs Tawsim in it; `set_up.sh dev` also what the tests need.
# Says the exact apt line where the system lacks something.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
want=${1:-run}

if ! command -v "$PYTHON" >/dev/null 2>&1; then
    echo "Tawsim needs Python 3.11 or newer: sudo apt install python3 python3-venv" >&2
    exit 1
fi
if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Tawsim needs Python 3.11 or newer; $PYTHON is older. Try: make PYTHON=python3.12 $want" >&2
    exit 1
fi
if ! [ -x .venv/bin/python ]; then
    if ! "$PYTHON" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        echo "Python's venv is missing: sudo apt install python3-venv" >&2
        exit 1
    fi
    "$PYTHON" -m venv .venv
fi
stamp=.venv/installed-$want
if ! [ -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ] || [ constraints.txt -nt "$stamp" ]; then
    if [ "$want" = dev ]; then what=".[dev]"; else what="."; fi
    echo "Setting up Tawsim in .venv; this takes a minute or two, once." >&2
    # Twice quiet: errors are shown, warnings about extras that others ask for are not.
    .venv/bin/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e "$what"
    touch "$stamp"
fi
exec .venv/bin/python packaging/check_system.py
