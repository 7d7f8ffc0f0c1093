"""What the server refuses, and why.

`Refused`   one request cannot be granted: becomes the documented error of the revision it came in by.
`BadChain`  the chain's file cannot be served: the start stops with its sentence.

Anything else is a bug of ours or a broken disk: logged whole, answered with a bare 500.
"""


class BadChain(ValueError):
    """The file that describes the chain is wrong; the message names the file, the place in it and what is wrong."""


class Refused(Exception):
    """One request cannot be granted; `message` is one sentence in English, `code` the number API.md gives the rule."""

    def __init__(self, message: str, *, code: int | None = None, status: int = 400) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.status = status
