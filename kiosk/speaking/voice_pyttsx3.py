"""Her voice by pyttsx3, made in a child process that may die or hang without doing harm."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from pathlib import Path

from kiosk.config import SpeakingConfig
from kiosk.content.model import Language
from kiosk.ports import DeviceError
from kiosk.speaking import wav
from kiosk.speaking.cache import SpeechCache
from kiosk.speaking.speakable import speakable

log = logging.getLogger(__name__)

COMMAND = (sys.executable, "-m", "kiosk.speaking.synthesiser_pyttsx3")


class Pyttsx3Voice:
    """Renders text to WAV files, through a cache. `command` starts the child process."""

    def __init__(
        self, settings: SpeakingConfig, cache: SpeechCache, command: tuple[str, ...] = COMMAND
    ) -> None:
        self._settings, self._cache, self._command = settings, cache, command
        self._child: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()

    def render(self, text: str, language: Language) -> Path:
        """Return a WAV of `text`. Raises DeviceError when it cannot be made within the deadline.

        Also ValueError when there is nothing in it that can be spoken.
        """
        pieces = speakable(text)
        if not pieces:
            raise ValueError("nothing to speak")
        key = (
            "pyttsx3",
            self._settings.voice,
            self._settings.voice_en,
            str(self._settings.rate),
            language,
            *pieces,
        )
        if found := self._cache.find(*key):
            return found
        with self._lock:
            try:
                parts = [self._ask(piece, language) for piece in pieces]
                part = parts[0]
                if len(parts) > 1:
                    part = self._cache.new()
                    wav.write(part, *wav.join(parts))
                    for used in parts:
                        used.unlink()
                return self._cache.keep(part, *key)
            except OSError as error:
                raise DeviceError(f"声音存不下来（{error.strerror or error}），请检查磁盘") from None

    def close(self) -> None:
        """End the child process."""
        child, self._child = self._child, None
        if child:
            child.kill()
            child.communicate()

    def _ask(self, text: str, language: Language) -> Path:
        """Have the child make one file; a child that hangs or dies is ended, the next call starts another."""
        out = self._cache.new()
        child = self._child or self._start()
        deadline = threading.Timer(self._settings.deadline, child.kill)
        deadline.start()
        try:
            assert child.stdin
            assert child.stdout
            print(
                json.dumps({"text": text, "out": str(out), "language": language}),
                file=child.stdin,
                flush=True,
            )
            answer = json.loads(child.stdout.readline())
        except (OSError, ValueError):
            self.close()
            raise DeviceError("语音合成没有反应，已经重新启动；先看字幕") from None
        finally:
            deadline.cancel()
        if not answer["ok"]:
            log.warning("no speech: %s", answer["reason"])
            raise DeviceError("语音合成用不了，请检查有没有装 espeak-ng；先看字幕")
        return out

    def _start(self) -> subprocess.Popen[str]:
        arguments = (str(self._settings.rate), self._settings.voice, self._settings.voice_en)
        self._child = subprocess.Popen(
            [*self._command, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            cwd=Path(__file__).resolve().parents[2],
        )
        return self._child
