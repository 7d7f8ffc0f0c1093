"""`[hours]` and `[health]`: what they may be, and the sentence that mends what they may not."""

from pathlib import Path

import pytest

from kiosk.settings import SettingsError, load


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            '[hours]\nmonday = ["8-13"]',
            'hours.monday is not written as hours; write hours in order, like ["08:00-13:00"',
        ),
        ('[hours]\nsunday = ["22:00-06:00"]', "hours.sunday ends before it begins"),
        ('[hours]\nself_check = "3:30"', 'hours.self_check is no time of the day; write one like "03:30", or ""'),
        ('[health]\nhost = "localhost"', 'health.host is "localhost"; write an address of this machine'),
        ("[health]\nport = 70000", "health.port is 70000; write 1 to 65535, or 0 for none"),
        ('[screen]\nkeypad = "yes"', "screen.keypad is text; write true or false"),
    ],
)
def test_a_mistake_is_one_sentence(text: str, sentence: str, tmp_path: Path) -> None:
    """It names the key and what to write."""
    file = tmp_path / "kiosk.toml"
    file.write_text(text)
    with pytest.raises(SettingsError) as caught:
        load(file, {})
    assert sentence in str(caught.value)


def test_hours_from_the_environment() -> None:
    """With commas, as every list; nothing at all is a day off."""
    found = load(None, {"KIOSK_HOURS__MONDAY": "08:00-13:00, 15:00-18:00", "KIOSK_HOURS__SUNDAY": "[]"})
    assert (found.hours.monday, found.hours.sunday) == (("08:00-13:00", "15:00-18:00"), ())
