#!/bin/bash
# Prove the newest package of dist/ in a Debian 12 of its own: `test-deb.sh PYTHON`. Wants root, debootstrap, systemd-nspawn,
# Xvfb and xdotool, and uses the package mirror that this machine uses. All of it happens in namespaces of its own: whatever it
# mounts and starts ends with them, however it ends; only then is the folder deleted.
set -euo pipefail
cd "$(dirname "$0")/.."

python="$1"
[[ $EUID -eq 0 ]] || { echo "A Debian of its own takes root: sudo make package-test" >&2; exit 1; }
for tool in debootstrap systemd-nspawn Xvfb xdotool; do
    command -v "$tool" >/dev/null || {
        echo "$tool is missing: apt-get install debootstrap systemd-container xvfb xdotool" >&2
        exit 1
    }
done
deb="$(find dist -maxdepth 1 -name 'kiosk_*.deb' -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d' ' -f2)"
[[ -n "$deb" ]] || { echo "There is no package in dist/: make package" >&2; exit 1; }

folder="$(mktemp -d -t kiosk-package.XXXXXX)"
clean() {
    if findmnt --noheadings --output TARGET | grep --fixed-strings --quiet "$folder"; then
        echo "Something is still mounted in $folder: it is left as it is." >&2
    else
        rm -rf --one-file-system "$folder"
    fi
}
trap clean EXIT

unshare --mount --propagation private --pid --fork --kill-child --mount-proc \
    "$python" -m tests.deploy.proof "$deb" "$folder"
