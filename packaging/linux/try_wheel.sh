#!/bin/sh
# Tries the wheel and the sdist of dist/ in clean environments, with pip and with pipx alone:
# try_wheel.sh [FOLDER]. Prints a line for each thing that was tried, with figures.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=${1:-$(mktemp -d)}
mkdir -p "$work"
cd "$work"
export QT_QPA_PLATFORM=offscreen TAWSIM_LANGUAGE=en XDG_CONFIG_HOME="$work/config" HOME="$work"
unset PYTHONPATH
say() { printf '%s\n' "== $*"; }

try() {
    tawsim=$1
    "$tawsim" --version
    rm -rf p.tawsim
    "$tawsim" new p.tawsim
    "$tawsim" import p.tawsim "$root/resources/sample/sample.jsonl" --format tawsim
    "$tawsim" agreement p.tawsim --report r.pdf >/dev/null && rm r.pdf
    code=0
    timeout 6 "$tawsim" p.tawsim >window.log 2>&1 || code=$?
    [ "$code" = 124 ] || { cat window.log; exit 1; }
    say "commands and window (offscreen, six seconds) of $tawsim: well"
}

for file in "$root"/dist/tawsim-*.whl "$root"/dist/tawsim-*.tar.gz; do
    rm -rf clean && python3 -m venv clean
    before=$(date +%s)
    clean/bin/python -m pip install -q --disable-pip-version-check "$file"
    say "pip install ${file##*/}: $(($(date +%s) - before)) s, $(du -sm clean | cut -f1) MB, $(stat -c %s "$file") bytes"
    try clean/bin/tawsim
done

rm -rf pipx-home pipx-env && python3 -m venv pipx-env
pipx-env/bin/python -m pip install -q --disable-pip-version-check pipx
export PIPX_HOME="$work/pipx-home" PIPX_BIN_DIR="$work/pipx-bin"
pipx-env/bin/pipx install --quiet "$(ls "$root"/dist/tawsim-*.whl)"
say "pipx install: $(ls pipx-bin)"
try "$work/pipx-bin/tawsim"
pipx-env/bin/pipx uninstall --quiet tawsim
[ ! -e pipx-bin/tawsim ] && say "pipx uninstall leaves no command"
