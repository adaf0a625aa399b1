"""The child's side of a voice: requests in, WAV files out.

One request a line on standard input, `{"text", "out", "language", "pace"}` with the pace in percent of
the usual; one answer a line on standard output, `{"ok", "reason", "detail"}`: `reason` is for staff,
and `detail` for the log.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol


class CannotSpeak(Exception):
    """It cannot be spoken as wished; the message is a Chinese sentence for staff."""


class Engine(Protocol):
    """What makes the sound."""

    def speak(self, text: str, language: str, pace: int, out: Path) -> None:
        """Write a WAV of the text, and come back when it is whole. Raises CannotSpeak, or anything else."""


def serve(start: Callable[[], Engine], broken: str) -> None:
    """Serve requests until standard input ends.

    The engine is started with the first one, and anew after one that failed; `broken` is then the reason.
    """
    # Whatever the engine's libraries print must not get between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    engine: Engine | None = None
    for line in sys.stdin:
        answer: dict[str, Any] = {"ok": True, "reason": "", "detail": ""}
        try:
            request = json.loads(line)
            engine = engine or start()
            engine.speak(request["text"], request["language"], request["pace"], Path(request["out"]))
        except CannotSpeak as error:
            answer = {"ok": False, "reason": str(error), "detail": ""}
        except Exception as error:
            engine = None
            answer = {"ok": False, "reason": broken, "detail": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), file=answers, flush=True)
