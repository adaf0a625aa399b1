"""A robot and a hall's screen as staff run them, each a process with a window, on a broker that is killed and comes back."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from broker import WAIT, Broker
from running import PROJECT, Kiosk

from kiosk.display import VirtualDisplay
from kiosk.fleet.messages import Status
from kiosk.fleet.roll_call_mqtt import roll_call
from kiosk.ports import DeviceError

FLOOR = """
start: lobby
rooms: [{id: lobby, title: 门厅, box: 0 0 3 3}, {id: family, box: 3 0 3 3}, {id: culture, box: 0 3 3 3}]
doors: [{between: [lobby, family], at: 3 1.5}, {between: [lobby, culture], at: 1.5 3}]
stands: [{exhibit: family/sunward, at: 5 1}]
"""
SIZE = (960, 600)
FACE, TOUR, BACK, NEXT, END = (480, 200), (545, 548), (70, 548), (437, 548), (890, 548)
_PAUSE = 1.0  # seconds between two touches of one finger
_PATIENCE = 3 * WAIT


class Screen:
    """One kiosk, on a display of its own, and what the broker knows of it."""

    def __init__(self, name: str, folder: Path, halls: Path, broker: Broker, **settings: object) -> None:
        self.name, self.folder, self._broker, self._halls = name, folder / name, broker, halls
        self.folder.mkdir()
        self._display = VirtualDisplay(SIZE)
        self.kiosk = self._run(settings)

    def _run(self, settings: dict[str, object]) -> Kiosk:
        return Kiosk(
            self.folder,
            {"DISPLAY": self._display.__enter__().name},
            exhibits=str(self._halls),
            hearing={"model": str(PROJECT / "voices/model/vosk-model-xiaocui-test-cn")},
            speaking={"engine": "none", "recordings": "nowhere"},
            fleet={"broker": self._broker.address, "centre": "test", "name": self.name},
            screen={"fullscreen": False, "size": "x".join(map(str, SIZE)), "motion": False},
            **settings,
        )

    def touch(self, spot: tuple[int, int]) -> None:
        """Put a finger on a spot and lift it, as the X server reports it."""
        x, y = map(str, spot)
        words = ["mousemove", x, y, "mousedown", "1", "sleep", "0.05", "mouseup", "1"]
        own = {**os.environ, "DISPLAY": self._display.name}
        subprocess.run(["xdotool", *words], env=own, check=True, timeout=10)

    def touch_until(self, spot: tuple[int, int], page: str) -> None:
        """Touch a spot now and then until the page is there."""
        late = time.monotonic() + _PATIENCE
        while not self.shows(page, _PAUSE):
            assert time.monotonic() < late, (page, self.status)
            self.touch(spot)

    @property
    def status(self) -> Status | None:
        try:
            known = roll_call(self._broker.address, "test")
        except DeviceError:  # the broker is dead
            return None
        return next((one for one in known if one.name == self.name), None)

    def shows(self, page: str, within: float = _PATIENCE) -> bool:
        """Whether it comes to show a page in time."""
        return self.comes_to(lambda status: status.online and status.page == page, within)

    def comes_to(self, wanted: Callable[[Status], bool], within: float = _PATIENCE) -> bool:
        late = time.monotonic() + within
        while (status := self.status) is None or not wanted(status):
            if time.monotonic() > late:
                return False
            time.sleep(0.05)
        return True

    def end(self) -> None:
        self.kiosk.process.kill()
        self.kiosk.process.wait()
        self._display.__exit__()


@pytest.fixture
def centre(halls: Path) -> Path:
    (halls / "floor.yaml").write_text(FLOOR, encoding="utf-8")
    return halls


@pytest.fixture
def robot(tmp_path: Path, centre: Path, broker: Broker) -> Iterator[Screen]:
    robot = Screen("robot", tmp_path, centre, broker, role="robot", robot={"base": "simulated"})
    yield robot
    robot.end()


@pytest.fixture
def hall(tmp_path: Path, centre: Path, broker: Broker) -> Iterator[Screen]:
    hall = Screen("family-1", tmp_path, centre, broker, hall="family")
    yield hall
    hall.end()


def test_the_halls_screen_follows_the_robot_whatever_happens_to_the_broker(
    robot: Screen, hall: Screen, broker: Broker
) -> None:
    assert robot.shows("attract")
    assert hall.shows("attract")
    robot.touch_until(FACE, "home")
    robot.touch_until(TOUR, "tour:family")
    assert hall.shows("hall:family")
    broker.end()
    robot.touch(NEXT)  # she goes on alone; the hall's screen follows if she arrives once the broker is back
    broker.start()
    assert robot.shows("tour:family/sunward")
    assert hall.comes_to(
        lambda status: status.online and status.page in ("hall:family", "exhibit:family/sunward")
    )
    robot.touch_until(BACK, "tour:family")  # on the way the first touch lets her stand still
    robot.touch_until(NEXT, "tour:family/sunward")
    assert hall.shows("exhibit:family/sunward")
    robot.touch_until(END, "tour")
    assert hall.shows("attract")
    hall.kiosk.process.send_signal(signal.SIGKILL)
    assert hall.comes_to(lambda status: not status.online)
    told = subprocess.run([sys.executable, "-m", "kiosk", "fleet", "--json"], cwd=robot.folder,
                          env={**os.environ, "PYTHONPATH": str(PROJECT)}, capture_output=True, text=True)  # fmt: skip
    assert told.returncode == 1, "something is not well"
    assert [(one["name"], one["hall"], one["online"]) for one in json.loads(told.stdout)] == [
        ("robot", "", True),
        ("family-1", "family", False),
    ]
