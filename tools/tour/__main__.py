"""`python -m tools.tour [--role screen] [--tour ID] [--out FOLDER]`: take a tour in real time, and tell how it went.

Begun by her name and a spoken wish, interrupted by one spoken question, and left to come to its end. FOLDER gets a
picture of each stop and of the way to it, the sound of the whole tour, and the table.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import threading
import time
from datetime import date
from pathlib import Path

from rich.console import Console

from kiosk import wav
from kiosk.content.film_lengths import film_lengths
from kiosk.content.load import load_centre
from kiosk.content.tour import Tour
from kiosk.touring.compose import compose
from kiosk.touring.options import Telling
from kiosk.touring.plan import Plan
from tools.sound.server import RATE, poll
from tools.tour import report
from tools.tour.machine import Machine, machine
from tools.tour.watching import Moment, Watch

_SIZES = {"robot": (1280, 800), "screen": (1920, 1080)}
_ASK = {"robot": (913, 731), "screen": (1370, 976)}  # the tour page's button
_QUESTION = "李庄古镇在哪里"
_CALLS = 5
_PICTURES = (
    1.5,
    12.0,
    30.0,
    60.0,
)  # seconds after something has changed: on the way, and at the stop it leads to
_ASKED_AT = 3  # the stop at which it is asked


def main() -> None:
    """Take the tour."""
    read = argparse.ArgumentParser(prog="python -m tools.tour", description=__doc__)
    read.add_argument("--role", choices=_SIZES, default="robot")
    read.add_argument("--tour", default="leaders", help="its id in centre.yaml")
    read.add_argument("--out", type=Path, default=Path("data/tour"))
    chosen = read.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        exhibits = _measured(Path("exhibits"), Path(folder) / "exhibits")
        centre = load_centre(exhibits).centre.for_visitors(date.today())
        tour = next(tour for tour in centre.tours if tour.id == chosen.tour)
        plan = compose(centre, tour, Telling("zh", film_lengths(centre), walks=chosen.role == "robot"))
        with machine(chosen.role, _SIZES[chosen.role], exhibits) as hall:
            moments, end = _take(hall, chosen.role, tour, chosen.out)
    _tell(plan, moments, end, chosen.out)


def _measured(shipped: Path, copy: Path) -> Path:
    """Return a copy of the content whose floor plan passes for a measured one, so that a robot leads by it."""
    shutil.copytree(shipped, copy)
    plan = copy / "floor.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("status: draft", "status: published"), "utf-8")
    return copy


def _take(hall: Machine, role: str, tour: Tour, out: Path) -> tuple[list[Moment], float]:
    """Have the tour; return what was shown when, and when it ended."""
    with hall.card.recording(hall.folder / "tour.raw") as recording:
        pictures = Pictures(hall, out)
        watch = Watch(hall.broker, hall.centre, role, recording.seconds, pictures)
        poll(
            lambda: watch.parts.get("wake") == watch.parts.get("mouth") == "ready", 60, "hearing and speaking"
        )
        _call(hall, watch)
        hall.say(tour.title.zh)
        watch.until(lambda now: now.stop, 30)
        watch.until(
            lambda now: now.stop.startswith(f"{_ASKED_AT}/") and not now.page.startswith("film"), 1200
        )
        time.sleep(20)  # on the way the button is another one; by now she tells
        hall.touch(*_ASK[role])
        watch.until(lambda now: now.asking, 20)
        time.sleep(1)
        hall.say(_QUESTION)
        end = watch.until(
            lambda now: not now.stop and watch.moments[-1].page in ("home", "feedback"), 2400
        ).at
        time.sleep(2 * _PICTURES[0])  # the last page, too
        watch.end()
        pictures.end()
        wav.write(out / "tour.wav", recording.samples(), RATE)
        shutil.copy(hall.folder / "data/kiosk.log", out)
    return watch.moments, end


def _call(hall: Machine, watch: Watch) -> None:
    """Call her by her name until she listens, as visitors do: a machine with much to do misses it at times."""
    for _ in range(_CALLS):
        hall.say("小翠小翠")
        if watch.comes(lambda now: now.asking, 15):
            time.sleep(1)
            return
    raise SystemExit("she did not hear her name")


class Pictures:
    """Keeps pictures of each moment, at once and later, for as long as it lasts."""

    def __init__(self, hall: Machine, out: Path) -> None:
        self._hall, self._out = hall, out
        self._later: list[threading.Timer] = []

    def __call__(self, moment: Moment) -> None:
        """Something has changed."""
        self.end()
        what = f"{moment.at:05.0f}-{moment.stop}-{moment.page}{'-asking' if moment.asking else ''}"
        name = what.replace("/", "_").replace(":", "_")
        for wait in _PICTURES:
            path = self._out / f"{name}-{wait:g}.png"
            self._later.append(threading.Timer(wait, self._hall.picture, (path,)))
            self._later[-1].start()

    def end(self) -> None:
        """Nothing follows from what was before."""
        for timer in self._later:
            timer.cancel()
            timer.join()
        self._later = []


def _tell(plan: Plan, moments: list[Moment], end: float, out: Path) -> None:
    samples, _ = wav.read(out / "tour.wav")
    with (out / "tour.txt").open("w", encoding="utf-8") as file:
        for console in (Console(), Console(file=file, width=110)):
            report.show(report.parts(plan, moments, end), samples, console)
            for moment in moments:
                print(
                    f"{moment.at:7.1f} {moment.stop:5} {moment.page} {'(asking)' * moment.asking}",
                    file=console.file,
                )


if __name__ == "__main__":
    main()
