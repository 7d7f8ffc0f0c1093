#!/bin/bash
# Pin every Python part, with hashes, into requirements.lock: `lock.sh PYTHON`. uv does it, in an environment of its own that
# is gone afterwards: it resolves for every platform, which pip cannot. The lock names no registry.
set -euo pipefail

python="$1"
tool="$(mktemp -d)"
trap 'rm -rf "$tool"' EXIT

"$python" -m venv "$tool"
"$tool/bin/pip" install --quiet --disable-pip-version-check uv
"$tool/bin/uv" pip compile pyproject.toml --extra speech --group dev --group build --python-version 3.11 --universal --generate-hashes \
    --no-emit-index-url --no-header --quiet --output-file requirements.lock
if grep --line-number '://' requirements.lock; then
    echo "requirements.lock names a host, see above: it must not." >&2
    exit 1
fi
echo "requirements.lock is up to date: $(grep --count '==' requirements.lock) parts"
