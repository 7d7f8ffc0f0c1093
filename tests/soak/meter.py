"""How much this process holds: memory, files, threads, taken again and again between two customers.

Memory counts as grown by the middle of what was taken. Files and threads come and go with the calls under way, so only
what is there every time at the end, and was never there at the beginning, has grown. Must not know what is measured.
"""

import ctypes
import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

WINDOW = 0.1  # of all samples: what is taken together at either end
PYTHON_BLOCK_KB = 64 / 1024  # a small object of Python's, about: its own allocator tells only how many there are


@dataclass(frozen=True, slots=True)
class Sample:
    """After so many journeys."""

    journeys: int
    rss_kb: int
    heap_kb: int  # allocated and not freed: what the resident set becomes in the long run
    files: int
    threads: int
    objects: int  # what Python's collector knows: says where to look


class _MallInfo(ctypes.Structure):
    """mallinfo(3): `struct mallinfo2`, glibc 2.33 and later."""

    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost",
    )]  # fmt: skip


_mallinfo2 = ctypes.CDLL(None).mallinfo2
_mallinfo2.restype = _MallInfo


def sample(journeys: int) -> Sample:
    """This process now (proc(5))."""
    gc.collect()
    rss_kb = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
    files, threads = (len(os.listdir(f"/proc/self/{what}")) for what in ("fd", "task"))  # noqa: PTH208  # as quick as can be
    malloc = _mallinfo2()
    heap_kb = (malloc.uordblks + malloc.hblkhd) // 1024 + round(sys.getallocatedblocks() * PYTHON_BLOCK_KB)
    return Sample(journeys, rss_kb, heap_kb, files, threads, len(gc.get_objects()))


@dataclass(frozen=True, slots=True)
class Growth:
    """Over the last three quarters."""

    rss_kb: float  # at their begin
    rss_share: float  # more at their end, as a share of that
    heap_kb_a_journey: float  # what each journey left behind
    files: int
    threads: int


def grown(samples: Sequence[Sample]) -> Growth:
    """What the last three quarters of these added: the first tenth of them against the last; counts, the quarters."""
    kept = samples[len(samples) // 4 :]
    tenth, quarter = max(1, round(len(kept) * WINDOW)), max(1, len(kept) // 4)
    rss_kb = _middle(kept[:tenth], "rss_kb")
    journeys = _middle(kept[-tenth:], "journeys") - _middle(kept[:tenth], "journeys")
    return Growth(
        rss_kb=rss_kb,
        rss_share=(_middle(kept[-tenth:], "rss_kb") - rss_kb) / rss_kb,
        heap_kb_a_journey=(_middle(kept[-tenth:], "heap_kb") - _middle(kept[:tenth], "heap_kb")) / max(1.0, journeys),
        files=_lasting([one.files for one in kept], quarter),
        threads=_lasting([one.threads for one in kept], quarter),
    )


def _middle(samples: Sequence[Sample], what: str) -> float:
    return float(median(getattr(one, what) for one in samples))


def _lasting(counts: Sequence[int], width: int) -> int:
    return max(0, min(counts[-width:]) - max(counts[:width]))
