"""A Mosquitto of our own, which may die and come back."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

WAIT = 20.0  # seconds that a busy machine may take
PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])


class Broker:
    """A Mosquitto of our own."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._config = folder / "mosquitto.conf"
        self._config.write_text(f"listener {self.port} 127.0.0.1\nallow_anonymous true\n")
        self.start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def start(self) -> None:
        mosquitto = shutil.which("mosquitto", path=PATH)
        assert mosquitto, "script/setup dev installs it"
        self.process = subprocess.Popen([mosquitto, "-c", str(self._config)], stderr=subprocess.DEVNULL)
        give_up = time.monotonic() + WAIT
        while socket.socket().connect_ex(("127.0.0.1", self.port)):
            assert time.monotonic() < give_up, "the broker did not start"

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
