#!/bin/bash
# Debian's packages: `system-packages.sh list|install run|test`. The one list is system-packages.txt: packages that follow a
# "# test" line are for the tests alone; `install test` installs both kinds. Only missing ones are touched, so that
# a machine that has them needs neither root nor a network.
set -euo pipefail

list="$(dirname "$0")/../system-packages.txt"

packages() { # of one kind, one a line
    awk -v want="$1" '/^# (run|test):/ { kind = substr($2, 1, length($2) - 1) } /^[a-z0-9]/ && kind == want' "$list"
}

missing() { # of the package names given, those that dpkg does not know as installed
    local name
    for name; do
        [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null)" == installed ]] || echo "$name"
    done
}

install() {
    local wanted absent as_root=()
    wanted="$(packages run)"
    [[ "$1" == run ]] || wanted+=" $(packages test)"
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not Debian: make sure that it has the counterparts of" $wanted >&2
        return
    fi
    absent="$(missing $wanted)"
    [[ -n "$absent" ]] || return 0
    if [[ $EUID -ne 0 ]]; then
        command -v sudo >/dev/null || {
            echo "Kiosk needs Debian packages. As root, run: apt-get install --no-install-recommends" $absent >&2
            exit 1
        }
        as_root=(sudo)
    fi
    echo "Installing Debian packages:" $absent
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $absent
}

case "${1-} ${2-}" in
    "list run" | "list test") packages "$2" ;;
    "install run" | "install test") install "$2" ;;
    *) echo "usage: $0 list|install run|test" >&2; exit 2 ;;
esac
