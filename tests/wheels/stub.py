"""The robot's side of rosbridge, in a process of its own."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

WAIT = 20.0  # seconds that a busy machine may take


class Stub:
    """The robot's side, in a process of its own."""

    def __init__(self, port: int = 0) -> None:
        command = [sys.executable, str(Path(__file__).with_name("rosbridge_stub.py")), str(port)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        self.port = int(self.process.stdout.readline())
        self.got: queue.Queue[dict[str, Any]] = queue.Queue()
        self.seen: list[dict[str, Any]] = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.got.put(json.loads(line))

    def until(self, **wanted: Any) -> dict[str, Any]:
        """The next message with these fields."""
        while True:
            message = self.got.get(timeout=WAIT)
            self.seen.append(message)
            if wanted.items() <= message.items():
                return message

    def do(self, **order: Any) -> None:
        assert self.process.stdin
        print(json.dumps(order), file=self.process.stdin, flush=True)

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
