"""The child process that speaks by pyttsx3: `python -m kiosk.speaking.synthesiser_pyttsx3`.

pyttsx3 lives only here, because of what it was seen to do: only the last of several queued sentences
is spoken, `stop` does not stop, after `save_to_file` a `say` is silent. And on espeak-ng: the first
`runAndWait` of an engine comes back at once; one that begins while espeak-ng's thread is busy, be it
with a change of rate, cuts short the sentence of the next. So: one engine, two throwaway sentences,
then the rate, then nothing but `save_to_file` and `runAndWait`, each begun when espeak-ng has come to
rest.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.speaking.espeak import for_espeak
from kiosk.speaking.synthesiser import CannotSpeak, serve

# espeak-ng's "cmn" and "zh" spell pinyin in English; this voice reads Chinese.
_RIGHT = {"zh": ("cmn-latn-pinyin",), "en": ("en-us", "en-gb")}
_ALSO = {
    "zh": ("huihui", "yaoyao", "kangkang", "ting-ting", "zh-cn", "zh_cn", "mandarin", "chinese"),
    "en": ("english", "en_us", "en"),
}
_NAMES = {"zh": "中文", "en": "英文"}
_WAV_HEADER = 44  # bytes
_LATE = 5.0  # seconds within which espeak-ng has surely come to rest


class NoVoice(CannotSpeak):
    """There is no voice as wished."""


def main() -> None:
    """Serve requests. Arguments: rate, Chinese voice, English voice ("" chooses)."""
    rate, wanted = int(sys.argv[1]), {"zh": sys.argv[2], "en": sys.argv[3]}
    serve(lambda: Pyttsx3(rate, wanted), "语音合成用不了，请检查有没有装 espeak-ng")


class Pyttsx3:
    """One engine for all sentences. `rate` in words a minute, `wanted` voices by language."""

    def __init__(self, rate: int, wanted: dict[str, str]) -> None:
        import pyttsx3

        self._rate, self._wanted = rate, wanted
        self._engine = pyttsx3.init()
        with tempfile.TemporaryDirectory() as folder:
            for name in ("first.wav", "second.wav"):
                _save(self._engine, "好", Path(folder) / name)

    def speak(self, text: str, language: str, pace: int, out: Path) -> None:
        """Write a WAV. Raises NoVoice, or OSError when the engine makes no sound."""
        _set_rate(self._engine, self._rate * pace // 100)
        self._engine.setProperty("voice", choose(self._engine.getProperty("voices"), self._wanted, language))
        if language == "zh" and _espeak() is not None:
            text = for_espeak(text)
        _save(self._engine, text, out)
        if not out.is_file() or out.stat().st_size <= _WAV_HEADER:
            raise OSError("the engine made no sound")


def choose(voices: list[Any], wanted: dict[str, str], language: str) -> str:
    """Return the id of the voice that was asked for, or else of the best one. Raises NoVoice.

    espeak-ng takes a voice it does not know without a word, and then spells in English.
    """
    if asked := wanted[language]:
        known, plus, variant = asked.lower().partition("+")
        for voice in voices:
            if known in (voice.id.lower(), voice.name.lower()):
                return f"{voice.id}{plus}{variant}"
        raise NoVoice(f"找不到发音人“{asked}”，请改 config.yaml 里的 speaking，或者留空自动挑选")
    for words in (_RIGHT[language], _ALSO[language]):
        for word in words:
            for voice in voices:
                if word in f"{voice.id} {voice.name}".lower():
                    return str(voice.id)
    raise NoVoice(f"这台机器上没有{_NAMES[language]}发音人，请运行 make run 装好 espeak-ng")


def _set_rate(engine: Any, rate: int) -> None:
    if engine.getProperty("rate") != rate:
        engine.setProperty("rate", rate)
        _wait_until(lambda: engine.getProperty("rate") == rate and not _busy())


def _save(engine: Any, text: str, out: Path) -> None:
    engine.save_to_file(text, str(out))
    engine.runAndWait()
    # espeak-ng's thread is busy from before the file is there until it rests.
    _wait_until(lambda: out.exists() and not _busy())


def _busy() -> bool:
    return bool(_espeak() and _espeak().IsPlaying())


def _espeak() -> Any:
    """Return the library, where pyttsx3 speaks by espeak-ng."""
    return sys.modules.get("pyttsx3.drivers._espeak")


def _wait_until(rested: Callable[[], bool]) -> None:
    late = time.monotonic() + _LATE
    while not rested() and time.monotonic() < late:
        time.sleep(0.002)


if __name__ == "__main__":
    main()
