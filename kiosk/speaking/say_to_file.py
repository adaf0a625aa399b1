"""`kiosk say`: a text as one WAV file."""

from __future__ import annotations

from pathlib import Path

from kiosk import wav
from kiosk.config import Config
from kiosk.content.model import Language
from kiosk.content.sentences import sentences
from kiosk.os_errors import why
from kiosk.ports import DeviceError, Voice
from kiosk.speaking.cache import SpeechCache
from kiosk.speaking.lexicon import Lexicon
from kiosk.speaking.voice_child import ChildVoice, Program
from kiosk.speaking.voice_recorded import NoVoice, RecordedVoice, VoiceFolder


def make_voice(config: Config) -> tuple[Voice, ChildVoice | None]:
    """Return the voice that the settings ask for, and the synthesiser in it (to be closed), if any."""
    settings = config.speaking
    recordings = VoiceFolder.read(config.path(settings.recordings))
    synthesiser: ChildVoice | None = None
    if settings.engine != "none":
        cache = SpeechCache(config.path(config.data) / "speech", settings.cache_mb * 1_000_000)
        synthesiser = ChildVoice(_program(config), cache, Lexicon(recordings.lexicon))
    return RecordedVoice(recordings, synthesiser or NoVoice()), synthesiser


def _program(config: Config) -> Program:
    """Return the synthesiser that the settings ask for."""
    settings = config.speaking
    arguments: tuple[str, ...] = (str(settings.rate), settings.voice, settings.voice_en)
    if settings.engine == "sherpa":
        arguments = (*arguments, str(config.path(settings.model)))
    return Program(settings.engine, arguments, deadline=settings.deadline)


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
        raise DeviceError(f"写不了 {out}（{why(error)}），请检查文件夹") from None
