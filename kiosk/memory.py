"""What is large goes back to the system when it is done with.

A broken server's answer takes four megabytes for a moment, on a thread of its own. glibc takes the size of what was
freed last as a hint to keep such pieces for next time, once for each of the heaps that its threads share: some twenty
megabytes that never come back. Must not know what takes them.
"""

import ctypes

LARGE_BYTES = 256 * 1024  # above what answers, tickets and pictures of them take every day
_M_MMAP_THRESHOLD = -3  # mallopt(3); setting it also ends its adjustment by what was freed


def give_back_large() -> None:
    """From now on, for the whole process; where the C library is not glibc, nothing."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, LARGE_BYTES)
