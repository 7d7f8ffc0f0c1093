#!/bin/bash
# Put the program of dist/kiosk/ and the files of deploy/ into a Debian package: `build-deb.sh PYTHON`, which makes
# dist/kiosk_VERSION_ARCHITECTURE.deb. Wants dpkg-dev. Root is not needed, nor is a network.
set -euo pipefail
cd "$(dirname "$0")/.."

python="$1"
command -v dpkg-shlibdeps >/dev/null || { echo "dpkg-shlibdeps is missing: apt-get install dpkg-dev" >&2; exit 1; }
version="$("$python" -c 'import kiosk; print(kiosk.__version__)')"
architecture="$(dpkg --print-architecture)"
deb="dist/kiosk_${version}_$architecture.deb"
tree="$(mktemp -d)"
trap 'rm -rf "$tree"' EXIT
chmod 755 "$tree"
umask 022

put() { # MODE SOURCE... FOLDER, inside the package
    local mode="$1" folder="$tree${!#}"
    install -d "$folder"
    install -m "$mode" "${@:2:$#-2}" "$folder"
}

libraries() { # the Debian packages of the system's libraries that the program is linked with, as dpkg knows them
    local work="$tree.libraries" folders
    mkdir -p "$work/debian"
    printf 'Source: kiosk\n\nPackage: kiosk\nArchitecture: any\n' > "$work/debian/control"
    mapfile -t folders < <(find "$program" -name '*.so*' -printf '-l%h\n' | sort -u)
    (
        cd "$work"
        find "$program" -type f \( -name '*.so' -o -name '*.so.*' -o -name kiosk -perm -u+x \) -print0 |
            xargs -0 dpkg-shlibdeps --ignore-missing-info -O --warnings=0 -xkiosk "${folders[@]}"
    ) | sed -n 's/^shlibs:Depends=//p'
    rm -rf "$work"
}

# --- the program ---
program="$tree/usr/lib/kiosk/program"
mkdir -p "$(dirname "$program")"
cp -r dist/kiosk "$program"
find "$program" -type d -exec chmod 755 {} +
find "$program" -type f -exec chmod 644 {} +
chmod 755 "$program/kiosk"

# --- what starts it and watches over it ---
put 755 deploy/bin/kiosk /usr/bin
put 755 deploy/bin/{wayland-ready,x11-server,out-of-order,accessibility-bus} /usr/lib/kiosk
put 644 deploy/systemd/*.service /usr/lib/systemd/system
put 644 deploy/udev/*.rules /usr/lib/udev/rules.d
put 644 deploy/sysusers/kiosk.conf /usr/lib/sysusers.d
put 644 deploy/tmpfiles/kiosk.conf /usr/lib/tmpfiles.d
put 644 deploy/journald/kiosk.conf /usr/lib/systemd/journald.conf.d
put 644 deploy/logind/kiosk.conf /usr/lib/systemd/logind.conf.d
install -D -m 644 deploy/xorg/kiosk.conf "$tree/usr/lib/kiosk/xorg.conf"
put 644 deploy/prometheus/*.yml /usr/share/kiosk/prometheus
put 644 deploy/grafana/*.json /usr/share/kiosk/grafana
put 640 deploy/kiosk.toml /etc/kiosk
install -D -m 644 deploy/default "$tree/etc/default/kiosk"

# --- what people read ---
put 644 docs/operations.md docs/settings.md /usr/share/doc/kiosk
install -m 644 LICENSE "$tree/usr/share/doc/kiosk/copyright"
gzip -9 --no-name < CHANGELOG.md > "$tree/usr/share/doc/kiosk/changelog.gz"

# --- what dpkg reads ---
put 755 packaging/debian/{postinst,prerm,postrm} /DEBIAN
put 644 packaging/debian/conffiles /DEBIAN
# Debian's Python, its headers and its tools are not for a machine that brings a program with its own.
libraries="$(libraries)"
packages="$(tools/system-packages.sh list run | grep -v '^python3' |
    grep -vxFf <(tr ',' '\n' <<< "$libraries" | awk '{ print $1 }') | paste -sd, | sed 's/,/, /g')"
sed -e "s|@VERSION@|$version|" -e "s|@ARCHITECTURE@|$architecture|" \
    -e "s|@MAINTAINER@|${KIOSK_MAINTAINER:-Kiosk maintainers <kiosk@localhost>}|" \
    -e "s|@INSTALLED_KIB@|$(du -sk --exclude=DEBIAN "$tree" | cut -f1)|" \
    -e "s|@LIBRARIES@|$libraries|" -e "s|@PACKAGES@|$packages|" packaging/debian/control.in > "$tree/DEBIAN/control"
(cd "$tree" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 md5sum) > "$tree/DEBIAN/md5sums"

dpkg-deb --root-owner-group -Zxz -z"${KIOSK_DEB_LEVEL:-6}" --build "$tree" "$deb" > /dev/null
echo "$deb: $(($(stat -c %s "$deb") / 1000000)) MB"
