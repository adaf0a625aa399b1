"""Ear and mouth in a process of their own, that is given orders and whose events are waited for."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

_PROJECT = Path(__file__).parents[2]


class Parts:
    """The program parts.py, or guide.py: orders in, events out. `seen` is every event since the last order.

    What it writes goes below `folder`.
    """

    def __init__(
        self, environment: dict[str, str], folder: Path, program: str = "parts", *arguments: str
    ) -> None:
        self.folder, self._log = folder, folder / "parts.log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", f"tools.sound.{program}", str(folder), *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=environment,
                cwd=_PROJECT,
            )
        self.seen: list[dict[str, Any]] = []
        self._came = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self) -> Parts:
        return self

    def __exit__(self, *error: object) -> None:
        """End the program as the kiosk ends its parts."""
        assert self._process.stdin
        self._process.stdin.close()
        try:
            assert self._process.wait(timeout=10) == 0, self._log.read_text()
        finally:
            self._process.kill()

    def order(self, line: str) -> float:
        """Give an order; returns when, as the events' `at` tells it."""
        assert self._process.stdin
        with self._came:
            self.seen = []
        print(line, file=self._process.stdin, flush=True)
        return time.monotonic()

    def until(self, name: str, seconds: float = 40, **fields: Any) -> dict[str, Any]:
        """Wait until there has been such an event since the last order, and return the first one."""

        def found() -> dict[str, Any] | None:
            wanted = {"event": name, **fields}.items()
            return next((event for event in self.seen if wanted <= event.items()), None)

        with self._came:
            self._came.wait_for(found, timeout=seconds)
            event = found()
            others = [event for event in self.seen if event["event"] != "Level"]
            assert event, f"no {name} {fields} within {seconds} s, but {others}"
            return event

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            with self._came:
                self.seen.append(json.loads(line))
                self._came.notify_all()
