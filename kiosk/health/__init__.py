"""The kiosk seen from afar: what it counts about itself, and a page and metrics that monitors read, nobody's data."""
