"""Settings as TOML text: one key of a file changed in place, or the whole file written anew where that cannot be.

The standard library reads TOML and does not write it. What is changed in place is read back and compared; only if that
says exactly what was wanted does the installer's file keep its comments. Must not know what a setting means.
"""

import json
import re
import tomllib
from collections.abc import Mapping

Tree = Mapping[str, object]
HEADER = "# Written by the kiosk's staff room; docs/settings.md explains each key.\n"


def value_of(text: str) -> object:
    """The value that this text means behind "key = ". Raises `ValueError`."""
    tree = tomllib.loads(f"value = {text}")
    if set(tree) != {"value"}:
        raise ValueError("more than one value")
    return tree["value"]


def text_of(value: object) -> str:
    """The value as it stands behind "key = ", on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(str(key))} = {text_of(inner)}" for key, inner in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(text_of, value)) + "]"
    if isinstance(value, bool | str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")  # JSON lets it stand, TOML does not
    return repr(value)


def whole(tree: Tree) -> str:
    """A file of these sections and lists of tables."""
    parts = [HEADER]
    for section, table in tree.items():
        if isinstance(table, dict):
            parts.append(f"\n[{_key(section)}]\n{_lines(table)}")
        elif isinstance(table, list):
            parts += (f"\n[[{_key(section)}]]\n{_lines(entry)}" for entry in table if isinstance(entry, dict))
    return "".join(parts)


def _lines(table: Tree) -> str:
    return "".join(f"{_key(key)} = {text_of(value)}\n" for key, value in table.items())


def changed(text: str, section: str, key: str, value: object) -> str:
    """The file's text with this value there, its comments kept if that is possible. Raises `ValueError` for no TOML."""
    wanted = {name: dict(table) if isinstance(table, dict) else table for name, table in tomllib.loads(text).items()}
    table = wanted.get(section)
    wanted[section] = {**table, key: value} if isinstance(table, dict) else {key: value}
    edited = _in_place(text, section, f"{_key(key)} = {text_of(value)}\n", key)
    return edited if _says(edited, wanted) else whole(wanted)


def _in_place(text: str, section: str, line: str, key: str) -> str:
    """The key's line replaced, or put below its section's head, or a new section at the end."""
    lines = text.splitlines(keepends=True)
    heads = [at for at, one in enumerate(lines) if re.match(r"\s*\[", one)]
    start = next((at for at in heads if re.match(rf"\s*\[\s*{re.escape(section)}\s*\]", lines[at])), None)
    if start is None:
        gap = "" if not text or text.endswith("\n") else "\n"
        return f"{text}{gap}\n[{section}]\n{line}"
    end = next((at for at in heads if at > start), len(lines))
    there = next((at for at in range(start + 1, end) if re.match(rf"\s*{re.escape(key)}\s*=", lines[at])), None)
    if there is None:
        return "".join([*lines[: start + 1], line, *lines[start + 1 :]])
    return "".join([*lines[:there], line, *lines[there + 1 :]])


def _says(text: str, wanted: Tree) -> bool:
    try:
        return tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else text_of(name)
