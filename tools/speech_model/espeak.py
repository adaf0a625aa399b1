"""Speech by libespeak-ng, with the sample at which each of its phonemes begins.

Symbols and numbers are those of espeak-ng's speak_lib.h (1.51).
"""

from __future__ import annotations

import ctypes as c
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

RATE = 22_050
VOICE = "cmn-latn-pinyin"  # `cmn` and `zh` of Debian's espeak-ng 1.51 spell Chinese in English letters
_SYNCHRONOUS, _PHONEME_EVENTS, _UTF8 = 2, 1, 1  # AUDIO_OUTPUT_RETRIEVAL is five times slower
_LIST_END, _PHONEME = 0, 7  # types of events
_RATE, _PITCH, _RANGE, _WORD_GAP = 1, 3, 4, 7  # parameters


class _Id(c.Union):
    _fields_ = (("number", c.c_int), ("name", c.c_char_p), ("string", c.c_char * 8))


class _Event(c.Structure):
    _fields_ = (
        ("type", c.c_int), ("unique_identifier", c.c_uint), ("text_position", c.c_int), ("length", c.c_int),
        ("audio_position", c.c_int), ("sample", c.c_int), ("user_data", c.c_void_p), ("id", _Id),
    )  # fmt: skip


_Callback = c.CFUNCTYPE(c.c_int, c.POINTER(c.c_short), c.c_int, c.POINTER(_Event))


class Phoneme(NamedTuple):
    """One of espeak-ng's phonemes and the sample it begins at."""

    begin: int
    name: str


@dataclass(frozen=True)
class Manner:
    """How something is said: `voice` of espeak-ng, words a minute, pitch and its range (0–100), pauses (10 ms)."""

    voice: str = VOICE
    rate: float = 170
    pitch: float = 50
    range: float = 50
    word_gap: int = 0


class Espeak:
    """The library; one in a process. Raises OSError when it is not there."""

    def __init__(self) -> None:
        self._library = c.CDLL("libespeak-ng.so.1")
        self._library.espeak_Initialize(_SYNCHRONOUS, 0, None, _PHONEME_EVENTS)
        self._sound: list[NDArray[np.int16]] = []
        self._phonemes: list[Phoneme] = []
        self._callback = _Callback(self._take)  # kept, or it is collected while the library holds it
        self._library.espeak_SetSynthCallback(self._callback)
        self._voice = ""

    def say(self, text: str, manner: Manner = Manner()) -> tuple[NDArray[np.int16], list[Phoneme]]:
        """Return samples at 22,050 Hz and the phonemes in them. Raises ValueError for an unknown voice."""
        if manner.voice != self._voice and self._library.espeak_SetVoiceByName(manner.voice.encode()):
            raise ValueError(f"no voice of espeak-ng: {manner.voice}")
        self._voice = manner.voice
        settings = {
            _RATE: manner.rate,
            _PITCH: manner.pitch,
            _RANGE: manner.range,
            _WORD_GAP: manner.word_gap,
        }
        for parameter, value in settings.items():
            self._library.espeak_SetParameter(parameter, int(value), 0)
        self._sound, self._phonemes = [], []
        data = text.encode()
        self._library.espeak_Synth(data, len(data) + 1, 0, 1, 0, _UTF8, None, None)
        self._library.espeak_Synchronize()
        return np.concatenate([np.zeros(0, np.int16), *self._sound]), self._phonemes

    def _take(self, samples: Any, count: int, events: Any) -> int:
        if count > 0:
            self._sound.append(np.ctypeslib.as_array(samples, (count,)).copy())
        at = 0
        while events[at].type != _LIST_END:
            if events[at].type == _PHONEME:
                name = bytes(events[at].id.string).split(b"\0")[0].decode(errors="replace")
                self._phonemes.append(Phoneme(events[at].sample, name))
            at += 1
        return 0
