"""The child process that speaks into files: `python -m kiosk.speaking.synthesiser_pyttsx3`.

One request a line on standard input, `{"text", "out", "language"}`, one answer a line on standard
output, `{"ok", "reason"}`. pyttsx3 lives only here, because of what it was seen to do: only the last
of several queued sentences is spoken, `stop` does not stop, after `save_to_file` a `say` is silent,
and the first `save_to_file` of an engine may come back before its file exists. So: one engine, a
throwaway first sentence, then nothing but `save_to_file` and `runAndWait`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

# espeak-ng's "cmn" and "zh" spell pinyin in English; this voice reads Chinese.
_RIGHT = {"zh": ("cmn-latn-pinyin",), "en": ("en-us", "en-gb")}
_ALSO = {
    "zh": ("huihui", "yaoyao", "kangkang", "ting-ting", "zh-cn", "zh_cn", "mandarin", "chinese"),
    "en": ("english", "en_us", "en"),
}
_WAV_HEADER = 44  # bytes


def main() -> None:
    """Serve requests until standard input ends."""
    # Whatever the engine's libraries print must not get between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    rate, wanted = int(sys.argv[1]), {"zh": sys.argv[2], "en": sys.argv[3]}
    engine: Any = None
    voices: dict[str, str] = {}
    for request in sys.stdin:
        try:
            if engine is None:
                engine, voices = _start(rate, wanted)
            _speak(engine, voices, **json.loads(request))
            answer = {"ok": True, "reason": ""}
        except Exception as error:
            engine, answer = None, {"ok": False, "reason": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), file=answers, flush=True)


def _start(rate: int, wanted: dict[str, str]) -> tuple[Any, dict[str, str]]:
    import pyttsx3

    engine = pyttsx3.init()
    engine.setProperty("rate", rate)
    there = engine.getProperty("voices")
    voices = {language: wanted[language] or choose(there, language) for language in wanted}
    with tempfile.TemporaryDirectory() as folder:
        engine.save_to_file("好", str(Path(folder) / "throwaway.wav"))
        engine.runAndWait()
    return engine, voices


def choose(voices: list[Any], language: str) -> str:
    """Return the id of the best voice for a language. Raises LookupError when there is none."""
    for words in (_RIGHT[language], _ALSO[language]):
        for word in words:
            for voice in voices:
                if word in f"{voice.id} {voice.name}".lower():
                    return str(voice.id)
    raise LookupError(f"no voice for {language}")


def _speak(engine: Any, voices: dict[str, str], text: str, out: str, language: str) -> None:
    engine.setProperty("voice", voices[language])
    engine.save_to_file(text, out)
    engine.runAndWait()
    path = Path(out)
    if not path.is_file() or path.stat().st_size <= _WAV_HEADER:
        raise OSError("the engine made no sound")


if __name__ == "__main__":
    main()
