"""A speech engine's process that speaks the kiosk's orders and answers, and writes down what it is asked to say.

It answers at once; "for ever" it never ends saying, as engines without an audio sink do; at "die" it dies.
"""

import json
import sys
from pathlib import Path

SCRIPT = """
import json, sys
heard, *languages = sys.argv[1:]
print(json.dumps({"number": 0, "languages": languages}), flush=True)
for line in sys.stdin:
    with open(heard, "a") as file:
        file.write(line)
    order = json.loads(line)
    if order["text"] == "die":
        sys.exit(1)
    if order["text"] not in {"", "for ever"}:
        print(json.dumps({"number": order["number"]}), flush=True)
"""


class Engine:
    """How it is started, and what it was asked."""

    def __init__(self, folder: Path, *languages: str) -> None:
        self._heard = folder / "heard.jsonl"
        self._heard.touch()
        self.command = [sys.executable, "-S", "-c", SCRIPT, str(self._heard), *languages]

    @property
    def orders(self) -> list[dict[str, object]]:
        """All that it was asked, in order."""
        return [json.loads(line) for line in self._heard.read_text(encoding="utf-8").splitlines()]

    @property
    def said(self) -> list[object]:
        """The texts; "" is a cut."""
        return [order["text"] for order in self.orders]
