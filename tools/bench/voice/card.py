"""On a virtual sound card, in real time: how soon she answers, how soon a sound is heard that was sent, and silence."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk import wav
from kiosk.hearing.sound import RATE
from tools.bench.answering.questions import Asked
from tools.bench.voice.clips import Clip
from tools.bench.voice.setup import ROOT
from tools.sound.parts_process import Parts
from tools.sound.server import Recording, SoundServer, poll

_LONG = "这是一句很长很长的话，好让人在中间打断她，看她多久以后才安静下来。"


@dataclass(frozen=True)
class OnTheCard:
    """Seconds, one for each try: from an order to the sound, from an order to silence, from a question to the answer."""

    starts: list[float] = field(default_factory=list)
    stops: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)


def measure(times: int, asked: Sequence[tuple[Asked, Clip]]) -> OnTheCard:
    """Speak to her and interrupt her, in a process of her own. Raises FileNotFoundError without PulseAudio."""
    found = OnTheCard()
    with tempfile.TemporaryDirectory(prefix="sound-") as temp:
        folder = Path(temp)
        card = SoundServer(folder)
        card.start()
        try:
            with Parts(card.environment, folder) as parts:
                parts.until("Ready", part="mouth")
                parts.order(f"say {_LONG}")  # made once, and kept
                parts.until("Spoken", seconds=30)
                for number in range(times):
                    with suppress(AssertionError):  # of a starved sound server nothing is learnt
                        _hush(card, parts, folder / f"{number}.raw", found)
            with Parts(card.environment, folder, "guide", str(ROOT / "exhibits")) as guide:
                for part in ("model", "ears", "mouth"):
                    guide.until("Ready", part=part)
                for one, said in asked:
                    with suppress(AssertionError):
                        found.answers.append(_answer(card, guide, folder, one.hall, said))
        finally:
            card.kill()
    return found


def _answer(card: SoundServer, guide: Parts, folder: Path, hall: str, said: Clip) -> float:
    wav.write(folder / "said.wav", said.samples, RATE)
    guide.order("WentHome")
    guide.order(f"hall {hall}")
    with (
        card.recording(folder / "said.raw", "micfeed") as microphone,
        card.recording(folder / "heard.raw") as speaker,
    ):
        # The same moment in both.
        between = _now(speaker) - _now(microphone)
        guide.order("TalkStarted")
        guide.until("Level")
        card.speak(folder / "said.wav")
        guide.until("Say")
        poll(lambda: len(speaker.loud()) > 3, 15, "an answer")
        guide.order("SpeechStopped")
    return float(speaker.loud()[0] - microphone.loud()[-1]) - between


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
    found.stops.append(float(loud[-1]) - hushed)


def _now(recording: Recording) -> float:
    """Return the moment in the recording, which comes in pieces of 20 ms: just after one of them."""
    before = recording.seconds()
    late = time.monotonic() + 1
    while recording.seconds() == before and time.monotonic() < late:
        time.sleep(0.001)
    return recording.seconds()
