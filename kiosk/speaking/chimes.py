"""The sounds beside her voice: a tick under a finger, a chime before an answer. Nothing ever waits for one."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import get_args

from kiosk import wav
from kiosk.dialogue.commands import Cue
from kiosk.ports import DeviceError, Player

log = logging.getLogger(__name__)

_DELAY = 0.06  # seconds from the order until the loudspeaker is heard, as a guess that suits most
_RETRY = 15.0  # seconds after a failure during which no loudspeaker is troubled
_WAITING = 2  # cues that may wait for the one that sounds: any more would be too late to matter
_HANGING = 1.0  # seconds without room for an order after which a thread hangs


class Chimes:
    """Plays cues one after the other, and ticks beside them. `clock` tells seconds."""

    def __init__(self, player: Player, clock: Callable[[], float] = time.monotonic) -> None:
        self._player, self._clock = player, clock
        self._volume = 1.0
        self._stopped = threading.Event()
        self._ticks, self._notes = _Lane("tick", self._play, 1), _Lane("chime", self._play, _WAITING)
        self._try_again_at = self._ends_at = float("-inf")
        self._lengths = {cue: _length(_file(cue)) for cue in get_args(Cue)}

    def start(self) -> None:
        """Begin to wait for cues, on threads of their own."""
        self._ticks.start()
        self._notes.start()

    def stop(self) -> None:
        """Be silent from now on."""
        self._stopped.set()
        self._ticks.close()
        self._notes.close()

    def set_volume(self, percent: int) -> None:
        """Loudness from the next cue on."""
        self._volume = percent / 100

    def tick(self) -> None:
        """Let the tick of a touch be heard at once, whatever else sounds."""
        if self._is_heard:
            self._ticks.add("touch")

    def sound(self, cue: Cue) -> float:
        """Let a cue be heard; return for how many seconds from now that will last, 0.0 where it is silent."""
        if not self._is_heard or not self._notes.add(cue):
            return 0.0
        now = self._clock()
        self._ends_at = max(now + _DELAY, self._ends_at) + self._lengths[cue]
        return self._ends_at - now

    @property
    def _is_heard(self) -> bool:
        return self._volume > 0 and not self._stopped.is_set() and self._clock() >= self._try_again_at

    def _play(self, cue: Cue) -> None:
        try:
            self._player.play(_file(cue), self._volume, self._stopped)
        except DeviceError as error:
            log.info("no cue: %s", error)
            self._try_again_at = self._clock() + _RETRY
        except Exception:
            log.exception("a cue failed")
            self._try_again_at = self._clock() + _RETRY


class _Lane:
    """A thread that plays one cue after the other; `waiting` is how many may wait for the one that sounds."""

    def __init__(self, name: str, play: Callable[[Cue], None], waiting: int) -> None:
        self._play = play
        self._cues: queue.Queue[Cue | None] = queue.Queue(maxsize=waiting)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def add(self, cue: Cue) -> bool:
        """Have it played; False where too many wait already."""
        try:
            self._cues.put_nowait(cue)
        except queue.Full:
            return False
        return True

    def close(self) -> None:
        """End the thread, soon; one that hangs is left to itself."""
        if self._thread.is_alive():
            with suppress(queue.Full):
                self._cues.put(None, timeout=_HANGING)

    def _run(self) -> None:
        while (cue := self._cues.get()) is not None:
            self._play(cue)


def _file(cue: Cue) -> Path:
    return Path(__file__).parent / "cues" / f"{cue}.wav"


def _length(path: Path) -> float:
    samples, rate = wav.read(path)
    return len(samples) / rate
