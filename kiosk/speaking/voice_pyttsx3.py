"""Her voice by pyttsx3, made in a child process that may die or hang without doing harm."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from kiosk import wav
from kiosk.children import DIES_WITH_US
from kiosk.config import SpeakingConfig
from kiosk.content.model import Language
from kiosk.ports import DeviceError
from kiosk.speaking.cache import SpeechCache
from kiosk.speaking.speakable import speakable

log = logging.getLogger(__name__)

COMMAND = (*DIES_WITH_US, sys.executable, "-m", "kiosk.speaking.synthesiser_pyttsx3")
_PROJECT = Path(__file__).resolve().parents[2]


class Pyttsx3Voice:
    """Renders text to WAV files, through a cache. `command` starts the child process."""

    def __init__(
        self, settings: SpeakingConfig, cache: SpeechCache, command: tuple[str, ...] = COMMAND
    ) -> None:
        self._settings, self._cache = settings, cache
        self._arguments = (str(settings.rate), settings.voice, settings.voice_en)
        self._command = (*command, *self._arguments)
        self._child: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()

    def render(self, text: str, language: Language) -> Path:
        """Return a WAV of `text`. Raises DeviceError when it cannot be made within the deadline.

        Also ValueError when there is nothing in it that can be spoken.
        """
        pieces = speakable(text)
        if not pieces:
            raise ValueError("nothing to speak")
        key = ("pyttsx3", *self._arguments, language, *pieces)
        with self._lock:
            return self._cache.find(*key) or self._make(pieces, language, key)

    def close(self) -> None:
        """End the child process."""
        child, self._child = self._child, None
        if child:
            child.kill()
            child.communicate()

    def _make(self, pieces: tuple[str, ...], language: Language, key: tuple[str, ...]) -> Path:
        parts: list[Path] = []
        try:
            for piece in pieces:
                parts.append(self._cache.new())
                self._ask(piece, language, parts[-1])
            if len(parts) > 1:
                parts.append(self._cache.new())
                wav.write(parts[-1], *wav.join(parts[:-1]))
            return self._cache.keep(parts[-1], *key)
        except OSError as error:
            raise DeviceError(f"声音存不下来（{error.strerror or error}），请检查磁盘") from None
        finally:
            for part in parts:
                part.unlink(missing_ok=True)

    def _ask(self, text: str, language: Language, out: Path) -> None:
        """Have the child make one file; one that hangs or dies is ended, and the next call starts another."""
        child = self._running()
        deadline = threading.Timer(self._settings.deadline, child.kill)
        deadline.start()
        try:
            answer = _exchange(child, {"text": text, "out": str(out), "language": language})
        except (OSError, ValueError):
            self.close()
            raise DeviceError("语音合成没有反应，已经重新启动；先看字幕") from None
        finally:
            deadline.cancel()
        if not answer["ok"]:
            log.warning("no speech: %s %s", answer["reason"], answer["detail"])
            raise DeviceError(f"{answer['reason']}；先看字幕")

    def _running(self) -> subprocess.Popen[str]:
        """Return the child process, a new one if need be."""
        if self._child is None or self._child.poll() is not None:
            self.close()
            pipe = subprocess.PIPE
            try:
                self._child = subprocess.Popen(
                    self._command,
                    stdin=pipe,
                    stdout=pipe,
                    stderr=subprocess.DEVNULL,
                    encoding="utf-8",
                    cwd=_PROJECT,
                )
            except OSError as error:
                raise DeviceError(f"语音合成启动不了（{error.strerror}），请重新安装；先看字幕") from None
        return self._child


def _exchange(child: subprocess.Popen[str], request: dict[str, str]) -> dict[str, Any]:
    """Send a request and wait for its answer. Raises OSError or ValueError when there is none."""
    assert child.stdin
    assert child.stdout
    print(json.dumps(request), file=child.stdin, flush=True)
    return dict(json.loads(child.stdout.readline()))
