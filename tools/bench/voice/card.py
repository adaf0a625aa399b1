"""On a virtual sound card, in real time: how soon she is silent, and how soon a sound is heard that was sent."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tools.sound.parts_process import Parts
from tools.sound.server import Recording, SoundServer, poll

_LONG = "这是一句很长很长的话，好让人在中间打断她，看她多久以后才安静下来。"


@dataclass(frozen=True)
class OnTheCard:
    """Seconds, one for each try: from the order to the sound, and from the order to silence."""

    starts: list[float]
    stops: list[float]


def measure(times: int) -> OnTheCard:
    """Have ear and mouth, in a process of their own, say something and be hushed. Raises FileNotFoundError without PulseAudio."""
    found = OnTheCard([], [])
    with tempfile.TemporaryDirectory(prefix="sound-") as folder:
        card = SoundServer(Path(folder))
        card.start()
        try:
            with Parts(card.environment, Path(folder)) as parts:
                parts.until("Ready", part="mouth")
                parts.order(f"say {_LONG}")  # made once, and kept
                parts.until("Spoken", seconds=30)
                for number in range(times):
                    _hush(card, parts, Path(folder) / f"{number}.raw", found)
        finally:
            card.kill()
    return found


def _hush(card: SoundServer, parts: Parts, path: Path, found: OnTheCard) -> None:
    with card.recording(path) as recording:
        ordered = _now(recording)
        parts.order(f"say {_LONG}")
        poll(lambda: len(recording.loud()) > 100, 10, "speech")
        hushed = _now(recording)
        parts.order("hush")
        poll(lambda: recording.seconds() > hushed + 0.7, 5, "recording")
    loud = recording.loud()
    found.starts.append(float(loud[0]) - ordered)
    found.stops.append(float(np.max(loud)) - hushed)


def _now(recording: Recording) -> float:
    """Return the moment in the recording, which comes in pieces of 20 ms: just after one of them."""
    before = recording.seconds()
    late = time.monotonic() + 1
    while recording.seconds() == before and time.monotonic() < late:
        time.sleep(0.001)
    return recording.seconds()
