"""The embedded ticket server: an honest little BMATIC on SQLite.

It speaks both revisions of API.md at once, from one store (`/v1` and `/customer/v1`), serves the page that a ticket's
QR opens on a phone (`/t/{id}`) and the page on which a teller calls the next number (`/desk`). It serves one
branch's network, the demo and the tests; it has no log-in and is not meant for the open internet.

Others use `kiosk.server.run` alone: `TicketServer` (a context manager) and `serve` (the command). The server imports
nothing of ours but `log` and `settings` and builds its JSON itself, so that one mistake cannot hide on both sides
of the wire.
"""
