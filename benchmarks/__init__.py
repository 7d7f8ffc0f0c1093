"""How fast the kiosk is on this machine: `python -m benchmarks`. It measures and prints; it never asserts."""
