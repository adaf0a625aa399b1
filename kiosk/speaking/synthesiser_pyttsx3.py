"""The child process that speaks into files: `python -m kiosk.speaking.synthesiser_pyttsx3`.

One request a line on standard input, `{"text", "out", "language"}`, one answer a line on standard
output, `{"ok", "reason", "detail"}`; `reason` is for staff, and `detail` for the log. pyttsx3 lives only
here, because of what it was seen to do: only the last of several queued sentences is spoken, `stop`
does not stop, after `save_to_file` a `say` is silent. And on espeak-ng: the first `runAndWait` of an
engine comes back at once; one that begins while espeak-ng's thread is busy, be it with a change of
rate, cuts short the sentence of the next. So: one engine, two throwaway sentences, then the rate, then
nothing but `save_to_file` and `runAndWait`, each begun when espeak-ng has come to rest.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

# espeak-ng's "cmn" and "zh" spell pinyin in English; this voice reads Chinese.
_RIGHT = {"zh": ("cmn-latn-pinyin",), "en": ("en-us", "en-gb")}
_ALSO = {
    "zh": ("huihui", "yaoyao", "kangkang", "ting-ting", "zh-cn", "zh_cn", "mandarin", "chinese"),
    "en": ("english", "en_us", "en"),
}
_NAMES = {"zh": "中文", "en": "英文"}
_WAV_HEADER = 44  # bytes
_LATE = 5.0  # seconds within which espeak-ng has surely come to rest


class NoVoice(Exception):
    """There is no voice as wished; the message is a Chinese sentence."""


def main() -> None:
    """Serve requests until standard input ends. Arguments: rate, Chinese voice, English voice ("" chooses)."""
    # Whatever the engine's libraries print must not get between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    rate, wanted = int(sys.argv[1]), {"zh": sys.argv[2], "en": sys.argv[3]}
    engine: Any = None
    for line in sys.stdin:
        answer = {"ok": True, "reason": "", "detail": ""}
        try:
            request = json.loads(line)
            engine = engine or _start(rate)
            engine.setProperty("voice", choose(engine.getProperty("voices"), wanted, request["language"]))
            _speak(engine, request["text"], Path(request["out"]))
        except NoVoice as error:
            answer = {"ok": False, "reason": str(error), "detail": ""}
        except Exception as error:
            engine = None
            answer = {
                "ok": False,
                "reason": "语音合成用不了，请检查有没有装 espeak-ng",
                "detail": f"{type(error).__name__}: {error}",
            }
        print(json.dumps(answer), file=answers, flush=True)


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


def _start(rate: int) -> Any:
    import pyttsx3

    engine = pyttsx3.init()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("first.wav", "second.wav"):
            _save(engine, "好", Path(folder) / name)
    engine.setProperty("rate", rate)
    _wait_until(lambda: engine.getProperty("rate") == rate and not _busy())
    return engine


def _speak(engine: Any, text: str, out: Path) -> None:
    _save(engine, text, out)
    if not out.is_file() or out.stat().st_size <= _WAV_HEADER:
        raise OSError("the engine made no sound")


def _save(engine: Any, text: str, out: Path) -> None:
    engine.save_to_file(text, str(out))
    engine.runAndWait()
    # espeak-ng's thread is busy from before the file is there until it rests.
    _wait_until(lambda: out.exists() and not _busy())


def _busy() -> bool:
    espeak = sys.modules.get("pyttsx3.drivers._espeak")
    return bool(espeak and espeak.IsPlaying())


def _wait_until(rested: Callable[[], bool]) -> None:
    late = time.monotonic() + _LATE
    while not rested() and time.monotonic() < late:
        time.sleep(0.002)


if __name__ == "__main__":
    main()
