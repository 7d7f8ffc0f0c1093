"""Harm done to SQLite files, as failing flash cards do it."""

from pathlib import Path

PAGE = 4096


def page_with(path: Path, text: str) -> int:
    """The number of the first page, from 0, that holds this text."""
    return path.read_bytes().index(text.encode()) // PAGE


def zero(path: Path, page: int) -> None:
    """A page, counted from 0, that reads as nothing."""
    with path.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(bytes(PAGE))
