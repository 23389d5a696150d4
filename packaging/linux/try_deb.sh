#!/bin/sh
# Tries a .deb in a clean Debian: try_deb.sh FILE.deb [ROOT]. As root, on Debian with debootstrap.
# The clean root is made in ROOT from the archive that this machine uses, unless it is there.
# Prints a line for each thing that was tried and figures; the first that fails ends it.
set -eu
deb=$(realpath "$1")
root=${2:-$(mktemp -d)}
here=$(dirname "$(realpath "$0")")
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
say() { printf '%s\n' "== $*"; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive TAWSIM_LANGUAGE=en "$@"; }

if ! [ -x "$root/usr/bin/apt-get" ]; then
    archive=$(apt-get indextargets --format '$(REPO_URI)' "RELEASE: $suite" | head -1)
    debootstrap --variant=minbase "$suite" "$root" "$archive" >/dev/null
fi
cleanup() { umount "$root/proc" "$root/dev/shm" "$root/dev" 2>/dev/null || true; }
trap cleanup EXIT
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/dev/shm"
cp /etc/resolv.conf "$root/etc/resolv.conf"
rm -rf "$root/etc/apt/apt.conf.d" "$root/etc/apt/sources.list" "$root/etc/apt/sources.list.d"
cp -r /etc/apt/apt.conf.d /etc/apt/sources.list.d "$root/etc/apt/"
cp -r /etc/apt/auth.conf.d "$root/etc/apt/" 2>/dev/null || true
rm -f "$root"/etc/apt/apt.conf.d/*packagekit "$root"/etc/apt/apt.conf.d/*appstream \
    "$root"/etc/apt/apt.conf.d/docker-clean
if [ -d /usr/local/share/ca-certificates ]; then
    mkdir -p "$root/usr/local/share" "$root/etc/ssl"
    cp -rL /usr/local/share/ca-certificates "$root/usr/local/share/"
    cp -rL /etc/ssl/certs "$root/etc/ssl/"
fi

say "a clean $suite: $(chroot "$root" dpkg -l | grep -c '^ii') packages, $(du -xsm "$root" 2>/dev/null | cut -f1) MB"
inside apt-get update -qq
inside dpkg -l | awk '/^ii/ {print $2}' | sort >"$root/tmp/before"
cp "$deb" "$root/tmp/tawsim.deb"
cat >"$root/tmp/page.html" <<'PAGE'
<html><head><title>خبر</title></head><body><article><p>أعلنت السلطات وصول مهاجرين من السودان إلى
لبنان صباح اليوم بعد رحلة طويلة في البحر، وقالت إن بينهم أطفالا ونساء.</p></article></body></html>
PAGE
inside apt-get install -y -qq --no-install-recommends /tmp/tawsim.deb >"$root/tmp/apt.log" 2>&1 ||
    { tail -20 "$root/tmp/apt.log"; exit 1; }
say "installed, with $(($(inside dpkg -l | grep -c '^ii') - $(wc -l <"$root/tmp/before") - 1)) packages that it needs"
say "size: $(stat -c %s "$deb") bytes packed, $(du -sm "$root/usr/lib/tawsim" | cut -f1) MB on disk"
missing=$(inside sh -c 'find /usr/lib/tawsim -name "*.so*" -type f | xargs env LD_LIBRARY_PATH=/usr/lib/tawsim/lib:/usr/lib/tawsim/lib/PySide6/Qt/lib ldd 2>/dev/null | grep "not found" | sort -u' || true)
say "libraries not found: ${missing:-none}"
inside tawsim --version
inside rm -rf /tmp/t && inside mkdir /tmp/t
inside tawsim new /tmp/t/p.tawsim
inside tawsim import /tmp/t/p.tawsim /usr/lib/tawsim/lib/resources/sample/sample.jsonl --format tawsim
inside tawsim check /tmp/t/p.tawsim
inside tawsim agreement /tmp/t/p.tawsim --report /tmp/t/r.pdf >/dev/null
say "the commands work: new, import, check, agreement with a PDF of $(stat -c %s "$root/tmp/t/r.pdf") bytes"

inside tawsim import /tmp/t/p.tawsim /tmp/page.html
inside tawsim suggest /tmp/t/p.tawsim --method learned --layer هدى >/dev/null
inside tawsim suggest /tmp/t/p.tawsim --workers 2 --layer هدى >/dev/null
say "the commands work in processes of their own"
written=0
for format in tawsim doccano labelstudio brat conll webanno-tsv cas-xmi cas-json prodigy w3c tei \
    spacy gliner spans-csv spans-xlsx; do
    inside tawsim export /tmp/t/p.tawsim "/tmp/t/$format" --format "$format" >/dev/null
    written=$((written + 1))
done
say "a saved page is read, a model trained, $written formats written"
for format in huggingface spans-parquet; do
    told=$(inside tawsim export /tmp/t/p.tawsim "/tmp/t/$format" --format "$format" 2>&1) && exit 1
    case $told in *pipx*parquet*) ;; *) printf '%s\n' "$told"; exit 1 ;; esac
done
say "what needs Parquet says where it is to be had"
inside tawsim agreement /tmp/t/p.tawsim --measure gamma >/dev/null
inside tawsim agreement /tmp/t/p.tawsim --report /tmp/t/r.html >/dev/null
inside tawsim disagreements /tmp/t/p.tawsim /tmp/t/d.pdf >/dev/null
inside tawsim facts /tmp/t/p.tawsim /tmp/t/f.csv --layer هدى --proposed >/dev/null
inside TAWSIM_PASSPHRASE="a b c" tawsim backup /tmp/t/p.tawsim /tmp/t/s.tawsim --seal >/dev/null
say "γ, reports, disagreements, facts and a sealed copy: well"

inside apt-get install -y -qq --no-install-recommends xvfb xauth xdotool x11-utils xdg-utils \
    shared-mime-info desktop-file-utils procps libglib2.0-bin >"$root/tmp/apt2.log" 2>&1 ||
    { tail -20 "$root/tmp/apt2.log"; exit 1; }
cp "$here/try_window.sh" "$root/tmp/try_window.sh"
inside sh /tmp/try_window.sh

inside apt-get purge -y -qq tawsim >"$root/tmp/purge.log" 2>&1
left=$(cd "$root" && find usr etc opt var/lib -xdev -iname '*tawsim*' ! -path '*/dpkg/*' | head)
say "after purge, files named tawsim: ${left:-none}"
say "types known after purge: $(grep -c tawsim "$root/usr/share/mime/globs2" || true)"
say "done"
