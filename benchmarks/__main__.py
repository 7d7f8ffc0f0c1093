"""`python -m benchmarks [PART …]`: measure on this machine, in one run, and print one table."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.bench import PARTS, Bench
from benchmarks.screen import Screen, Stuck
from benchmarks.table import Row, printed

SIZE = (1080, 1920)  # the panel most kiosks have


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table. 0, whatever was measured; 1 where something could not be."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure the kiosk on this machine.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these: {', '.join(PARTS)} (default: all)")
    wanted = parser.parse_args(arguments).parts or list(PARTS)
    if unknown := set(wanted) - PARTS.keys():
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    began = time.monotonic()
    before = os.getloadavg()[0]
    rows: list[Row] = []
    try:
        with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder, Screen(*SIZE) as screen:
            bench = Bench(screen, SIZE, Path(folder))
            for part in wanted:
                rows += PARTS[part](bench)
    except Stuck as stuck:
        print(f"benchmarks: {stuck}", file=sys.stderr)
        return 1
    print(printed(rows))
    load = f"load {before:.1f} before, {os.getloadavg()[0]:.1f} after"
    print(f"{os.cpu_count()} processors, {load}; medians; {time.monotonic() - began:.0f} s in all.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
