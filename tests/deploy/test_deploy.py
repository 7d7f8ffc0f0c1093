"""The files of an installation agree: with each other, with the code, and with what systemd, dpkg and Grafana read.

That they work is for `make package-test`, which takes minutes; here is what a slip of the pen would break.
"""

import configparser
import json
import re
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.maintenance.devices import VENDORS
from kiosk.settings import SYSTEM_FILE, load

ROOT = Path(__file__).resolve().parents[2]
DEPLOY, PACKAGING = ROOT / "deploy", ROOT / "packaging"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
SPEC = (ROOT / "kiosk.spec").read_text(encoding="utf-8")
BUILD = (PACKAGING / "build-deb.sh").read_text(encoding="utf-8")
PROMQL = {"by", "histogram_quantile", "increase", "kiosk", "rate", "resets", "sum"}  # words that are no metric


def unit(name: str) -> dict[str, dict[str, list[str]]]:
    """A unit by section and key; keys may come more than once."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    section = ""
    for line in (DEPLOY / "systemd" / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            found[section][key].append(value)
    return found


def installed() -> set[str]:
    """Where build-deb.sh puts what, as paths of the machine."""
    paths = {f"/usr/lib/systemd/system/{file.name}" for file in UNITS}
    for files, folder in re.findall(r"^put \d+ (.+) (/\S+)$", BUILD, re.MULTILINE):
        for pattern in files.split():
            expanded = re.fullmatch(r"(.*)\{(.*)\}(.*)", pattern)
            names = [pattern] if expanded is None else [expanded[1] + part for part in expanded[2].split(",")]
            for name in names:
                found = sorted(ROOT.glob(name))
                assert found, f"build-deb.sh installs {name}, which is not there"
                paths |= {f"{folder}/{file.name}" for file in found}
    return paths | {"/usr/lib/kiosk/program/kiosk"}


@pytest.mark.parametrize("name", [file.name for file in UNITS])
def test_what_units_start_is_installed(name: str) -> None:
    """Each program of ours that a unit names is one that the package brings; sound is a recommended package's."""
    service = unit(name)["Service"]
    named = re.findall(r"/usr/lib/kiosk/\S+", " ".join(service["ExecStart"] + service["ExecStopPost"]))
    recommended = "/usr/bin/pulseaudio" in service["ExecStart"][0]
    assert named or recommended
    assert set(named) <= installed()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
def test_systemd_finds_nothing_wrong(tmp_path: Path) -> None:
    """`systemd-analyze verify` on the units, with everything they start and name in place."""
    units = tmp_path / "usr/lib/systemd/system"
    units.mkdir(parents=True)
    for file in UNITS:
        shutil.copy(file, units)
    targets = ("basic.target", "sysinit.target", "shutdown.target", "multi-user.target")
    for other in (*targets, "getty@.service", "seatd.service"):
        (units / other).write_text("[Unit]\n" if other in targets else "[Service]\nExecStart=/usr/bin/true\n")
    (units / "kiosk-display.service").symlink_to("kiosk-cage.service")
    started = re.findall(r"Exec\w+=\+?(/\S+)", "".join(file.read_text() for file in units.glob("*.service")))
    for program in started:
        there = tmp_path / program.lstrip("/")
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_text("#!/bin/sh\n")
        there.chmod(0o755)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", f"--root={tmp_path}", *(file.name for file in UNITS)],
        capture_output=True,
        text=True,
        timeout=30,
    )
    ours = [line for line in done.stderr.splitlines() if "kiosk" in line]
    assert ours == []


def test_the_kiosk_is_watched_started_again_and_locked_in() -> None:
    """What a box that nobody visits must not lose in an edit."""
    service, section = unit("kiosk.service")["Service"], unit("kiosk.service")["Unit"]
    expected = {
        "Type": "notify", "Restart": "always", "User": "kiosk", "ProtectSystem": "strict", "NoNewPrivileges": "yes",
        "ProtectHome": "yes", "PrivateTmp": "yes", "CapabilityBoundingSet": "",
    }  # fmt: skip
    assert {key: service[key] for key in expected} == {key: [value] for key, value in expected.items()}
    assert service["WatchdogSec"]
    for name in ("kiosk.service", "kiosk-cage.service", "kiosk-x11.service"):
        assert unit(name)["Unit"]["OnFailure"] == ["kiosk-failed.service"]
        assert unit(name)["Unit"]["StartLimitBurst"] == section["StartLimitBurst"]


def test_commands_have_the_settings_of_the_units(tmp_path: Path) -> None:
    """What stands in /etc/default/kiosk holds for `kiosk check` as for the kiosk; it is read, and never run."""
    wrapper = (ROOT / "deploy/bin/kiosk").read_text().replace("/usr/lib/kiosk/program/kiosk", "/usr/bin/env")
    command = tmp_path / "kiosk"
    command.write_text(wrapper.replace('"$(id -u)"', "1000"))
    trap = tmp_path / "run"
    defaults = tmp_path / "default"
    defaults.write_text(
        f"""# KIOSK_NOT=said
KIOSK_KIOSK__ID="lobby 1"
  KIOSK_API__REVISION=v1-form \t
KIOSK_BRAND__NAME='Bank $(touch {trap}) & "Sons"'
KIOSK_API__BASE_URL=http://ours/?a=b
KIOSK_X-Y=1
PATH=/nowhere
KIOSK_PRINTER__URI=none:"""
    )
    given = {"PATH": "/usr/bin:/bin", "KIOSK_DEFAULTS": str(defaults), "KIOSK_API__BASE_URL": "http://given"}
    done = subprocess.run(["sh", command], env=given, capture_output=True, text=True, check=True, timeout=30)
    told = dict(line.split("=", 1) for line in done.stdout.splitlines())
    assert {name: value for name, value in told.items() if name.startswith(("KIOSK_", "PATH"))} == given | {
        "KIOSK_KIOSK__ID": "lobby 1",
        "KIOSK_API__REVISION": "v1-form",
        "KIOSK_BRAND__NAME": f'Bank $(touch {trap}) & "Sons"',
        "KIOSK_PRINTER__URI": "none:",
    }
    assert not trap.exists()


def test_every_printer_that_can_be_chosen_may_be_opened() -> None:
    """The makers whose printers call themselves "vendor's own" are those of the list of printers found."""
    rules = (ROOT / "deploy/udev/60-kiosk-printers.rules").read_text()
    [makers] = re.findall(r'ATTR\{idVendor\}=="([0-9a-f|]+)"', rules)
    assert {int(maker, 16) for maker in makers.split("|")} == VENDORS


def test_no_key_changes_the_console() -> None:
    """Neither X nor logind gives a keyboard that somebody plugs in a console to log in at."""
    assert " -config /usr/lib/kiosk/xorg.conf " in (ROOT / "deploy/bin/x11-server").read_text()
    assert re.search(r'^    Option "DontVTSwitch" "true"$', (ROOT / "deploy/xorg/kiosk.conf").read_text(), re.MULTILINE)
    logind = configparser.ConfigParser()
    logind.read(ROOT / "deploy/logind/kiosk.conf")
    assert dict(logind["Login"]) == {"nautovts": "0", "reservevt": "0"}


def test_exit_codes_are_those_of_the_program() -> None:
    """What systemd does not start again is what the program says must not be."""
    from kiosk.unattended.exit_codes import ExitCode

    service = unit("kiosk.service")["Service"]
    assert service["RestartPreventExitStatus"] == [f"{ExitCode.WRONG_USE:d} {ExitCode.DESKTOP:d}"]
    assert service["SuccessExitStatus"] == [f"{ExitCode.DESKTOP:d}"]
    manual = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", manual, re.MULTILINE)} == {
        code.value for code in ExitCode
    }


def test_the_safe_mode_comes_before_the_start_limit() -> None:
    """A kiosk that keeps dying shows its own out-of-order screen first, with the staff's room behind it."""
    from kiosk.unattended.safe_mode import MOST_STARTS

    assert int(unit("kiosk.service")["Unit"]["StartLimitBurst"][0]) > MOST_STARTS + 1


def test_scripts_are_scripts() -> None:
    """Each is executable, and its shell can read it."""
    for file in [*(DEPLOY / "bin").iterdir(), *PACKAGING.glob("*.sh"), *(PACKAGING / "debian").glob("p*")]:
        shell = file.read_text(encoding="utf-8").partition("\n")[0].removeprefix("#!")
        assert file.stat().st_mode & 0o111, f"{file.name} cannot be executed"
        assert subprocess.run([shell, "-n", file], capture_output=True).stderr == b""


def test_the_settings_that_come_with_it_are_right() -> None:
    """The shipped file is one the kiosk starts with, where the kiosk looks, and dpkg leaves it to the machine."""
    file = DEPLOY / "kiosk.toml"
    assert load(file, {}).kiosk.state_dir == unit("kiosk.service")["Service"]["WorkingDirectory"][0]
    conffiles = (PACKAGING / "debian/conffiles").read_text(encoding="utf-8").split()
    assert str(SYSTEM_FILE) in conffiles


def test_what_the_program_opens_is_in_the_folder() -> None:
    """Every kind of file beside the modules and in `assets/` is named in kiosk.spec; catalogues as made."""
    named = {
        (ROOT / source, pattern)
        for source, patterns in re.findall(r'^    \("([^"]+)", "[^"]+", \((.+?),?\)\),$', SPEC, re.MULTILINE)
        for pattern in re.findall(r'"([^"]+)"', patterns)
    }
    listed = {file for folder, pattern in named for file in folder.rglob(pattern)}
    files = [file for folder in ("kiosk", "assets") for file in (ROOT / folder).rglob("*") if file.is_file()]
    made = {".py", ".pyc", ".ts", ".qmltypes"}  # modules, what they and the catalogues are made of, notes for linters
    assert {file for file in files if file.suffix not in made} <= listed
    assert (ROOT / "assets/translations", "*.qm") in named


def test_the_package_has_the_programs_version() -> None:
    """One number, in one place."""
    assert "@VERSION@" in (PACKAGING / "debian/control.in").read_text(encoding="utf-8")
    assert "kiosk.__version__" in BUILD
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__), "a Debian version that sorts"


def test_no_file_names_a_machine() -> None:
    """What is installed everywhere names no machine but this one, and no registry."""
    for file in [*DEPLOY.rglob("*"), *PACKAGING.rglob("*"), ROOT / "kiosk.spec"]:
        if file.is_file():
            hosts = re.findall(r"https?://([^/\s\"']+)", file.read_text(encoding="utf-8"))
            assert set(hosts) <= {"127.0.0.1:9478"}, f"{file} names {hosts}"


def expressions() -> list[str]:
    """Every question that alerts and dashboard ask of Prometheus."""
    alerts = (DEPLOY / "prometheus/alerts.yml").read_text(encoding="utf-8")
    asked = re.findall(r"^        expr: (?:>-\n)?((?:.|\n(?=          ))+)$", alerts, re.MULTILINE)
    board = json.loads((DEPLOY / "grafana/kiosk.json").read_text(encoding="utf-8"))
    asked += [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    asked += [variable["query"] for variable in board["templating"]["list"] if variable["type"] == "query"]
    return asked


def test_alerts_and_dashboard_ask_for_metrics_that_are_there() -> None:
    """A name that nobody exposes never fires, and nobody notices."""
    from kiosk.health.metrics import exposition
    from kiosk.health.report import Health
    from kiosk.health.tally import Counts

    health = Health("1", 1.0, "Welcome", False, 1.0, 1.0, True, True, True, 1, 1, 1)  # noqa: FBT003  # all that is known
    one = {"x": 1}
    counts = Counts(one, one, one, one, {"create": (1,) * 11}, {"create": 1.0})
    exposed = exposition(lambda: health, lambda: counts)().decode()
    known = set(re.findall(r"^(kiosk_\w+)", exposed, re.MULTILINE))
    asked = {name for text in expressions() for name in re.findall(r"\bkiosk_\w+", text)}
    assert len(asked) > 10
    assert asked <= known


def test_the_port_that_is_scraped_is_the_kiosks() -> None:
    """The default of `health.port`."""
    scrape = (DEPLOY / "prometheus/scrape.yml").read_text(encoding="utf-8")
    assert f'"127.0.0.1:{load(None, {}).health.port}"' in scrape


def test_sysusers_and_tmpfiles_agree_with_the_units() -> None:
    """The user that a unit runs as is made, and the folder it works in is that user's."""
    users = (DEPLOY / "sysusers/kiosk.conf").read_text(encoding="utf-8")
    folders = (DEPLOY / "tmpfiles/kiosk.conf").read_text(encoding="utf-8")
    service = unit("kiosk.service")["Service"]
    assert re.search(rf"^u {service['User'][0]} ", users, re.MULTILINE)
    assert re.search(rf"^d {service['WorkingDirectory'][0]} 0750 kiosk kiosk ", folders, re.MULTILINE)
    assert configparser.ConfigParser().read(DEPLOY / "journald/kiosk.conf")
