"""What is measured, part by part. Each part starts what it needs and ends it."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import requests

from benchmarks.chain import write_chain
from benchmarks.programs import Bare, Kiosk, Places, Server, scout, write_settings
from benchmarks.screen import HOLD_S, QUIET_S, Place, Screen, Stuck, middle
from benchmarks.table import Row, of_times

# The aims: the start as a multiple of the bare window's, milliseconds, MiB. A tap may take two frames of 60 Hz.
START_RATIO, TAP_MS, ISSUE_MS, LIST_MS, MEMORY_MIB = 1.6, 33.0, 25.0, 50.0, 110.0

STARTS = 7
TIMED_JOURNEYS, JOURNEYS = 25, 100
POSTS = 30
IDLE_S = 5.0
LISTS = (10, 1_000, 10_000)
LIST_TIMES = 7
SETTLED_S = 0.4  # longer than any motion, and than the waiting screen keeps still
HURRY_S = 0.04  # journeys that are only walked: hold and quiet
GUARD_S = 0.45  # a place that was touched takes no touch for 400 ms after the screen has changed
GUARD_MM = 20  # so far from there


class Bench:
    """The screen, the folder and what has been found out so far."""

    def __init__(self, screen: Screen, size: tuple[int, int], folder: Path) -> None:
        self.screen, self.size, self.folder = screen, size, folder
        self._places: Places = {}
        self._landmarks: dict[tuple[str, str], bytes] = {}
        width, height = size
        self._guard = GUARD_MM * (width**2 + height**2) ** 0.5 / (21.5 * 25.4)

    def server(self, stack: ExitStack, name: str, chain: Path | None = None) -> tuple[Server, Path]:
        """A running server and the settings of a kiosk that uses it, in a folder of that name."""
        (self.folder / name).mkdir(exist_ok=True)
        server = stack.enter_context(Server(self.folder / name / "server.sqlite", chain))
        config = write_settings(self.folder / name, server.base_url)
        if not self._places:
            self._places = scout(config, self.size)
        return server, config

    def place(self, screen: str, name: str) -> Place:
        """Where something is on a screen."""
        return self._places[screen][name]

    def kiosk(self, config: Path) -> Kiosk:
        """A kiosk on the screen; use it in a `with`."""
        self.screen.cleared()
        return Kiosk(self.screen.display, config, self.size)

    def tap(
        self, screen: str, name: str, *, watch: Place | None = None, hurry: bool = False, quiet_s: float = QUIET_S
    ) -> float:
        """Tap something; seconds until what is watched (all) has been painted."""
        place = self.place(screen, name)
        across = (place.x + place.width // 4, place.x + place.width * 3 // 4)
        spots = [middle(place), *((x, middle(place)[1]) for x in across)]
        spot = next((spot for spot in spots if self.screen.finger.far_from(spot, self._guard)), None)
        if spot is None:
            time.sleep(GUARD_S)
            spot = spots[0]
        hold_s, quiet_s = (HURRY_S, HURRY_S) if hurry else (HOLD_S, quiet_s)
        return self.screen.tap(spot, watch=watch or self.screen.all, hold_s=hold_s, quiet_s=quiet_s)

    def learn(self, screen: str, name: str) -> None:
        """Remember what something that always looks the same looks like: the screen's landmark."""
        self._landmarks[screen, name] = self.screen.picture(self._plain(screen, name))

    def see(self, screen: str, name: str) -> float:
        """Wait until that is painted; when it was."""
        return self.screen.shown(self._landmarks[screen, name], self._plain(screen, name))

    def _plain(self, screen: str, name: str) -> Place:
        """A button's left edge, where it has no text: that may be set a fraction of a pixel elsewhere."""
        place = self.place(screen, name)
        return place._replace(width=place.width // 16)

    def prepare(self, config: Path) -> None:
        """A first start, which stores the catalogue; remembers what welcome looks like."""
        with self.kiosk(config) as kiosk:
            kiosk.wait_until_fetched()
            time.sleep(SETTLED_S)
            self.learn("Welcome", "start")


def start(bench: Bench) -> list[Row]:
    """From the process's start to a painted screen, against a window with nothing in it, in turns."""
    with ExitStack() as stack:
        _, config = bench.server(stack, "demo")
        bench.prepare(config)
        ours, bare = [], []
        blue = None
        for _ in range(STARTS):
            bench.screen.cleared()
            with Bare(bench.screen.display) as program:
                if blue is None:
                    time.sleep(1.0)
                    blue = bench.screen.picture(bench.screen.all)
                else:
                    bare.append(bench.screen.shown(blue, bench.screen.all) - program.began)
            with bench.kiosk(config) as kiosk:
                ours.append(bench.see("Welcome", "start") - kiosk.began)
    return [
        of_times("a bare Qt Quick window is painted", bare),
        of_times("the welcome screen is painted", ours),
        Row("welcome against the bare window", median(ours) / median(bare), "×", aim=START_RATIO),
    ]


def taps(bench: Bench) -> list[Row]:
    """Taps, tickets, memory after a hundred journeys; and before them, rest."""
    steps = {"Branch": ("Welcome", "start"), "Sector": ("Branch", "card"), "Service": ("Sector", "card")}
    times: dict[str, list[float]] = {screen: [] for screen in (*steps, "number")}
    with ExitStack() as stack:
        server, config = bench.server(stack, "demo")
        bench.prepare(config)
        posts = _posts(server)
        kiosk = stack.enter_context(bench.kiosk(config))
        kiosk.wait_until_fetched()
        rest = _rest(kiosk)
        young = kiosk.memory_mib()
        for journey in range(JOURNEYS):
            hurry = journey >= TIMED_JOURNEYS
            for screen, (at, name) in steps.items():
                times[screen].append(bench.tap(at, name, hurry=hurry))
            number = bench.place("Ticket", "number")
            times["number"].append(bench.tap("Service", "card", watch=number, quiet_s=0.0 if hurry else SETTLED_S))
            if journey == 0:
                bench.learn("Ticket", "done")
            bench.see("Ticket", "done")
            bench.tap("Ticket", "done", hurry=hurry)
            bench.see("Welcome", "start")
        old, whole = kiosk.memory_mib(), kiosk.memory_mib("Rss")
        posts += _posts(server)
    numbers = times["number"][1:TIMED_JOURNEYS]
    beside = f"PSS; {young:.0f} before them; RSS {whole:.0f}"
    return [
        *(of_times(f"tap → {screen.lower()}, the first one", times[screen][:1], TAP_MS) for screen in steps),
        *(of_times(f"tap → {screen.lower()}", times[screen][1:TIMED_JOURNEYS], TAP_MS) for screen in steps),
        of_times("tap → number", numbers),
        of_times("the server's own time for that POST", posts),
        Row("what the kiosk adds to it", 1000 * (median(numbers) - median(posts)), "ms", aim=ISSUE_MS),
        Row(f"memory after {JOURNEYS} journeys", old, "MiB", beside, MEMORY_MIB),
        rest,
    ]


def _rest(kiosk: Kiosk) -> Row:
    """Processor time while nobody touches anything."""
    time.sleep(1.0)  # what the start left to do is done
    before, ticks = kiosk.cpu_ms(), kiosk.ticks()
    time.sleep(IDLE_S)
    used, ticks = kiosk.cpu_ms() - before, kiosk.ticks() - ticks
    return Row("processor at rest", ticks / IDLE_S, "%", f"{used:.1f} ms in {IDLE_S:g} s", 0.0)


def _posts(server: Server) -> list[float]:
    """The same POST by the simplest client there is, each on a connection of its own, as the kiosk's."""
    url = server.base_url
    branch = requests.get(f"{url}/branches?limit=1", timeout=10).json()[0]
    sector = branch["sectors"][0]
    body = {"branch_id": branch["id"], "sector_id": sector["id"], "channel": "kiosk"}
    query = {"branch_id": branch["id"], "sector_id": sector["id"]}
    body["service_id"] = requests.get(f"{url}/services", params=query, timeout=10).json()[0]["id"]
    times = []
    for _ in range(POSTS):
        began = time.perf_counter()
        answer = requests.post(f"{url}/tickets", json=body, timeout=10)
        times.append(time.perf_counter() - began)
        if answer.status_code != requests.codes.created:
            raise Stuck(f"The ticket server refused: {answer.text}")
    return times


def lists(bench: Bench) -> list[Row]:
    """The branch list's first page and a search key, with few branches and with very many."""
    rows = []
    for count in LISTS:
        with ExitStack() as stack:
            _, config = bench.server(stack, f"chain-{count}", write_chain(bench.folder / f"{count}.json", count))
            kiosk = stack.enter_context(bench.kiosk(config))
            busy = _while_busy(bench, kiosk) if count == max(LISTS) else []
            kiosk.wait_until_fetched()
            time.sleep(SETTLED_S)
            pages, keys = [], []
            for _ in range(LIST_TIMES):
                pages.append(bench.tap("Welcome", "start"))
                bench.tap("Branch", "search")
                keys.append(bench.tap("Search", "key-Q"))
                bench.tap("Search", "startOver")
            rows.append(of_times(f"{count:,} branches: tap → first page", pages[1:], LIST_MS))
            rows.append(of_times(f"{count:,} branches: search key → answers", keys[1:], LIST_MS))
            if busy:
                rows.append(of_times(f"{count:,} branches are being read: tap → sheet", busy))
    return rows


def _while_busy(bench: Bench, kiosk: Kiosk) -> list[float]:
    """Taps while the whole catalogue is read for the first time: the kiosk must not stand still."""
    bench.screen.changed(bench.screen.picture(bench.screen.all), bench.screen.all, quiet_s=0.3)
    times = []
    while not kiosk.fetched():
        times.append(bench.tap("Welcome", "help", hurry=True))
        bench.tap("Help", "close", hurry=True)
    return times


PARTS: dict[str, Callable[[Bench], list[Row]]] = {"start": start, "taps": taps, "lists": lists}
