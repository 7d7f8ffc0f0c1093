"""`[access]`: what switches may be, and the sentence that mends what they may not."""

from pathlib import Path

import pytest

from kiosk.settings import SettingsError, load


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
