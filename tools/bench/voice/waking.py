"""Whether she comes when called, and does not when not."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import numpy as np

from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE
from kiosk.hearing.wake import NAME, calls
from kiosk.wav import Samples
from tools.bench.sounds import VOICES, babble
from tools.bench.voice.clips import LOUDNESS, SPEEDS, Clip, clip, noisy
from tools.bench.voice.hearing import Listener, plain

CALLS = ("小翠小翠", "你好小翠", "小翠")
_CHUNK = 60  # seconds
HOW = ("小翠", f"vosk's text has {NAME} in it", "vosk's text has the sound of it")
Counts = dict[str, int]  # by how it is noticed


def detect(model: VoskModel, listener: Listener, sound: Samples) -> Counts:
    """Return how often she, and the obvious ways, notice a call in this sound."""
    texts = [text for _, text in plain(model, sound)]
    by_vosk = (sum(NAME in text for text in texts), sum(map(calls, texts)))
    return dict(zip(HOW, (len(listener.calls(sound)), *by_vosk), strict=True))


def hits(
    model: VoskModel,
    listener: Listener,
    said: Sequence[Clip],
    babblers: Sequence[Samples],
    chance: random.Random,
) -> dict[float | None, Counts]:
    """Return how many of the spoken calls each notices, by loudness."""
    counts = {snr: dict.fromkeys(HOW, 0) for snr in LOUDNESS}
    for snr, own in counts.items():
        for one in said:
            for how, found in detect(model, listener, noisy(one, snr, babblers, chance)).items():
                own[how] += found > 0
    return counts


def calls_said(count: int) -> list[Clip]:
    """Return that many calls: in three ways, by four voices, at two speeds."""
    said = [clip(text, voice, speed) for text in CALLS for voice in VOICES for speed in SPEEDS[::2]]
    return said[:: max(1, len(said) // count)]


def disturbances(
    talk: Sequence[Samples], own: Sequence[Samples], chance: random.Random
) -> dict[str, Callable[[int], Samples]]:
    """Return kinds of sound in which nobody calls her; each can be had in any length (seconds)."""
    random_numbers = np.random.default_rng(chance.getrandbits(32))

    def one_after_another(voices: Sequence[Samples]) -> Callable[[int], Samples]:
        def sound(seconds: int) -> Samples:
            pause = np.zeros(RATE // 2, np.int16)
            order = chance.sample(list(voices), len(voices))
            return np.resize(
                np.concatenate([part for voice in order for part in (voice, pause)]), seconds * RATE
            )

        return sound

    def mixed(seconds: int) -> Samples:
        together = babble(seconds * RATE, [voice.astype(float) for voice in talk], chance)
        return np.asarray(together * 8000 / np.abs(together).max()).astype(np.int16)

    return {
        "six voices at once": mixed,
        "one voice after another": one_after_another(talk),
        "her own voice, not gated": one_after_another(own),
        "white noise": lambda seconds: random_numbers.normal(0, 1000, seconds * RATE).astype(np.int16),
        "silence": lambda seconds: np.zeros(seconds * RATE, np.int16),
    }


def false_accepts(
    model: VoskModel, listener: Listener, sound: Callable[[int], Samples], seconds: int
) -> Counts:
    """Return how often each thinks that it is called."""
    counts = dict.fromkeys(HOW, 0)
    for begin in range(0, seconds, _CHUNK):
        chunk = sound(min(_CHUNK, seconds - begin))
        for how, found in detect(model, listener, chunk).items():
            counts[how] += found
    return counts
