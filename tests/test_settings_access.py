"""`[access]`: what switches may be, and the sentence that mends what they may not."""

from pathlib import Path

import pytest

from kiosk.settings import SettingsError, load
from kiosk.settings_access import ON_KEYPADS, SWITCH_KEYS
from kiosk.ui.lockdown import KEYPAD


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("switches = 3", "access.switches is 3; write 0 (none) to 2"),
        ('switch_keys = ["Space"]', "access.switch_keys are not two keys for this; write two of Space, Return"),
        ('switch_keys = ["Space", "Space"]', "access.switch_keys are not two keys for this"),
        ('switch_keys = ["1", "2"]', "access.switch_keys are not two keys for this"),
        ("scan_s = 0.1", "access.scan_s is 0.1; write 0.5 to 10"),
    ],
)
def test_a_mistake_is_one_sentence(text: str, sentence: str, tmp_path: Path) -> None:
    """It names the key and what to write."""
    file = tmp_path / "kiosk.toml"
    file.write_text(f"[access]\n{text}\n")
    with pytest.raises(SettingsError) as caught:
        load(file, {})
    assert sentence in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("number", [1, 2])
def test_a_keypads_enter_is_no_switch(number: int, tmp_path: Path) -> None:
    """Both attached: the switches are other keys, or Enter would choose nothing for whoever has the keypad."""
    file = tmp_path / "kiosk.toml"
    both = f"[screen]\nkeypad = true\n[access]\nswitches = {number}\n"
    file.write_text(both)
    with pytest.raises(SettingsError) as caught:
        load(file, {})
    wanted = "with a keypad write two of Space, Tab, Backspace, PageUp, PageDown"
    assert f'access.switch_keys has the keypad\'s "Return"; {wanted}' in str(caught.value)
    file.write_text(f'{both}switch_keys = ["Space", "Tab"]\n')
    assert load(file, {}).access.switch_keys == ("Space", "Tab")


@pytest.mark.parametrize("text", ["[screen]\nkeypad = true", "[access]\nswitches = 1"])
def test_one_of_them_alone_sends_what_it_likes(text: str, tmp_path: Path) -> None:
    """A keypad without switches, or switches without a keypad, need nothing written."""
    file = tmp_path / "kiosk.toml"
    file.write_text(text)
    assert load(file, {}).access.switch_keys == ("Space", "Return")


def test_which_keys_both_send() -> None:
    """Those that the lock-down lets through for a keypad."""
    assert {*SWITCH_KEYS} & {key.name.removeprefix("Key_") for key in KEYPAD} == ON_KEYPADS
