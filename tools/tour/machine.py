"""A machine in a hall that is not there: display, sound card, broker, and a kiosk that runs on them."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from PIL import ImageGrab

from kiosk.display import VirtualDisplay
from tools.sound.parts import MODEL
from tools.sound.server import SoundServer, poll

_PROJECT = Path(__file__).parents[2]
_CENTRE = "tour"
_END = 30.0  # seconds within which a kiosk ends, even on a machine with much else to do


class Machine:
    """What can be done to it, and what it tells the other screens."""

    def __init__(self, folder: Path, display: str, card: SoundServer, broker: str) -> None:
        self.folder, self.card, self.broker, self.centre = folder, card, broker, _CENTRE
        self._display = display

    def touch(self, x: int, y: int) -> None:
        """Put a finger on the screen and lift it."""
        words = ["mousemove", str(x), str(y), "mousedown", "1", "sleep", "0.05", "mouseup", "1"]
        own = {**os.environ, "DISPLAY": self._display}
        subprocess.run(["xdotool", *words], env=own, check=True, timeout=10)

    def say(self, words: str) -> None:
        """Speak into the microphone, to the end."""
        wav = self.folder / "visitor.wav"
        subprocess.run(["espeak-ng", "-v", "cmn-latn-pinyin", "-s", "160", "-w", str(wav), words], check=True)
        self.card.speak(wav)

    def picture(self, path: Path) -> None:
        """Keep what the screen shows."""
        ImageGrab.grab(xdisplay=self._display).save(path)


@contextmanager
def machine(role: str, size: tuple[int, int], exhibits: Path) -> Iterator[Machine]:
    """Yield a machine with a running kiosk; everything of it ends with the context."""
    folder = Path("/tmp") / f"tour-{os.getpid()}"  # a socket's path must be short
    folder.mkdir()
    card = SoundServer(folder)
    card.start()
    try:
        with VirtualDisplay(size) as display, _broker(folder) as broker:
            _settle(folder, role, size, exhibits, broker)
            with _kiosk(folder, {**card.environment, "DISPLAY": display.name}):
                yield Machine(folder, display.name, card, broker)
    finally:
        card.kill()
        shutil.rmtree(folder)


def _settle(folder: Path, role: str, size: tuple[int, int], exhibits: Path, broker: str) -> None:
    settings = {
        "role": role,
        "exhibits": str(exhibits),
        "screen": {"fullscreen": False, "size": "{}x{}".format(*size)},
        "hearing": {"model": str(MODEL), "download": False},
        "speaking": {"recordings": str(_PROJECT / "voices/xiaocui")},
        "robot": {"base": "simulated"},
        "fleet": {"broker": broker, "centre": _CENTRE, "name": role},
    }
    (folder / "config.yaml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")


@contextmanager
def _broker(folder: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = folder / "mosquitto.conf"
    config.write_text(f"listener {port} 127.0.0.1\nallow_anonymous true\n")
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])
    mosquitto = shutil.which("mosquitto", path=path)
    assert mosquitto, "script/setup dev installs it"
    with (folder / "mosquitto.log").open("wb") as log:
        process = subprocess.Popen([mosquitto, "-c", str(config)], stdout=log, stderr=log)
    try:
        poll(lambda: socket.socket().connect_ex(("127.0.0.1", port)) == 0, 10, "the broker")
        yield f"127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


@contextmanager
def _kiosk(folder: Path, environment: dict[str, str]) -> Iterator[None]:
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run"],
            cwd=folder,
            env={**environment, "PYTHONPATH": str(_PROJECT)},
            stdout=said,
            stderr=said,
        )
    try:
        log = folder / "data/kiosk.log"
        poll(lambda: log.exists() and "first frame" in log.read_text(encoding="utf-8"), 60, "the first frame")
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(_END)
        finally:
            process.kill()
