"""`kiosk say`: a text as one WAV file."""

from __future__ import annotations

from pathlib import Path

from kiosk import wav
from kiosk.config import Config
from kiosk.content.model import Language
from kiosk.content.sentences import sentences
from kiosk.ports import DeviceError, Voice
from kiosk.speaking.cache import SpeechCache
from kiosk.speaking.voice_pyttsx3 import Pyttsx3Voice
from kiosk.speaking.voice_recorded import NoVoice, RecordedVoice


def make_voice(config: Config) -> tuple[Voice, Pyttsx3Voice | None]:
    """Return the voice that the settings ask for, and the synthesiser in it (to be closed), if any."""
    settings = config.speaking
    cache = SpeechCache(config.path(config.data) / "speech", settings.cache_mb * 1_000_000)
    synthesiser = Pyttsx3Voice(settings, cache) if settings.engine == "pyttsx3" else None
    return RecordedVoice(config.path(settings.recordings), synthesiser or NoVoice()), synthesiser


def say_to_file(text: str, out: Path, config: Config) -> None:
    """Write `text` spoken to `out`. Raises DeviceError when that cannot be done."""
    voice, synthesiser = make_voice(config)
    language: Language = "en" if text.isascii() else "zh"
    files = []
    try:
        for sentence in sentences(text):
            try:
                files.append(voice.render(sentence, language))
            except ValueError:
                continue  # only punctuation
    finally:
        if synthesiser:
            synthesiser.close()
    if not files:
        raise DeviceError("这段话里没有可以念的字")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        wav.write(out, *wav.join(files))
    except OSError as error:
        raise DeviceError(f"写不了 {out}（{error.strerror}），请检查文件夹") from None
