"""From a receipt to paper: drawn once, at the printer's dots, and carried there by one transport a kind of printer."""
