"""Kiosk: the queue-ticket kiosk. Touch, take a number, sit down."""

__version__ = "0.1.0"
