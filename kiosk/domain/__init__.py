"""What the kiosk knows and decides: pure Python, the standard library only, no input or output."""
