#!/bin/sh
# Inside a clean Debian: opens the window under Xvfb, by command and by the project's type.
set -eu
say() { printf '%s\n' "== $*"; }
export DISPLAY=:7 XDG_CURRENT_DESKTOP=X-Generic
Xvfb :7 -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
trap 'kill $server' EXIT
sleep 2

# Prints the milliseconds from the start to a window that is shown, then the memory, then ends it.
opened() {
    before=$(date +%s%N)
    "$@" >/tmp/window.log 2>&1 &
    starter=$!
    for _ in $(seq 300); do
        window=$(xdotool search --onlyvisible --class tawsim 2>/dev/null | tail -1) && [ -n "$window" ] && break
        sleep 0.02
    done
    [ -n "$window" ] || { cat /tmp/window.log; say "no window"; exit 1; }
    after=$(date +%s%N)
    sleep 4
    title=$(xdotool getwindowname "$window")
    process=$(xdotool getwindowpid "$window")
    memory=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$process/status")
    private=$(awk '/^Private/ {sum += $2} END {print int(sum / 1024)}' "/proc/$process/smaps_rollup")
    say "$*: window after $(((after - before) / 1000000)) ms, $memory MB resident ($private MB its own), «$title»"
    kill "$process"
    wait "$starter" 2>/dev/null || true
}

sync
echo 3 >/proc/sys/vm/drop_caches 2>/dev/null || true
opened tawsim
opened tawsim
opened tawsim
opened tawsim /tmp/t/p.tawsim
type_of() { gio info -a standard::content-type "$1" | awk '/content-type:/ {print $2}'; }
say "type by name and content: $(type_of /tmp/t/p.tawsim)"
cp /tmp/t/p.tawsim /tmp/t/without-ending
say "type by content alone: $(type_of /tmp/t/without-ending)"
say "program of the type: $(xdg-mime query default application/x-tawsim)"
opened gio open /tmp/t/p.tawsim
