#!/bin/sh
# Builds what is given to people: dist/tawsim (one folder that needs no Python), the wheel, the
# sdist, and on Debian the .deb. Every time inside is that of the last commit, so that two builds
# of one commit can be compared. `package.sh folder|wheel|deb` makes only that, `tools` no more than what builds.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
want=${1:-all}
env=build/venv

if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
fi
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0

# An environment of its own: what developers have installed would be taken in.
if ! [ -e "$env/made" ] || [ pyproject.toml -nt "$env/made" ] || [ constraints.txt -nt "$env/made" ]; then
    echo "Setting up what builds in $env; this takes a minute or two, once." >&2
    "$PYTHON" -m venv --clear "$env"
    "$env/bin/python" -m pip install -qq --disable-pip-version-check -c constraints.txt ".[build]"
    "$env/bin/python" -m pip uninstall -qq -y tawsim
    touch "$env/made"
fi

if [ "$want" = all ] || [ "$want" = folder ] || [ "$want" = deb ]; then
    "$env/bin/python" -m PyInstaller --noconfirm --log-level WARN \
        --distpath dist --workpath build/pyinstaller packaging/frozen/tawsim.spec
    QT_QPA_PLATFORM=offscreen dist/tawsim/tawsim --version
fi
if [ "$want" = all ] || [ "$want" = wheel ]; then
    "$env/bin/python" -m build --no-isolation --outdir dist .
fi
if [ "$want" = all ] || [ "$want" = deb ]; then
    if command -v dpkg-deb >/dev/null 2>&1; then
        QT_QPA_PLATFORM=offscreen "$env/bin/python" packaging/linux/build_deb.py dist/tawsim
    fi
fi
