"""A Mosquitto of our own, which may die and come back."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from pathlib import Path

from running import until

WAIT = 20.0  # seconds that a busy machine may take
PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])


def _program(name: str) -> str:
    found = shutil.which(name, path=PATH)
    assert found, "script/setup dev installs it"
    return found


class Broker:
    """A Mosquitto of our own."""

    def __init__(self, folder: Path, user: str = "", password: str = "", more: str = "") -> None:
        """Open to everybody, or to one user only; `more` are lines of its settings."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._config = folder / "mosquitto.conf"
        allowed = "allow_anonymous true"
        if user:
            users = folder / "users"
            subprocess.run([_program("mosquitto_passwd"), "-b", "-c", users, user, password], check=True)
            allowed = f"allow_anonymous false\npassword_file {users}"
        self._config.write_text(f"listener {self.port} 127.0.0.1\nuser root\n{allowed}\n{more}\n")
        self.start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def start(self) -> None:
        self.process = subprocess.Popen(
            [_program("mosquitto"), "-c", str(self._config)], stderr=subprocess.DEVNULL
        )
        until(self._answers, "the broker did not start")

    def _answers(self) -> bool:
        assert self.process.poll() is None, "the broker has ended; is its port taken?"
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
