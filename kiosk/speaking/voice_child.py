"""Her voice made in a child process, that may die or hang without doing harm."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk import wav
from kiosk.children import DIES_WITH_US
from kiosk.content.model import Centre, Language
from kiosk.os_errors import why
from kiosk.ports import DeviceError
from kiosk.speaking.cache import SpeechCache
from kiosk.speaking.lexicon import Lexicon
from kiosk.speaking.spoken_form import Piece, spoken_form

log = logging.getLogger(__name__)

_PROJECT = Path(__file__).resolve().parents[2]
_PAUSE = 0.06  # seconds between two pieces of a sentence, at a change of language


@dataclass(frozen=True)
class Program:
    """A synthesiser (see synthesiser.py). What its arguments are is part of what its sound is."""

    name: str
    arguments: tuple[str, ...] = ()
    command: tuple[str, ...] = ()  # "" for the module kiosk.speaking.synthesiser_<name>
    deadline: float = 10  # seconds for a piece

    @property
    def line(self) -> tuple[str, ...]:
        """The command line that starts it."""
        module = f"kiosk.speaking.synthesiser_{self.name}"
        return (*(self.command or (*DIES_WITH_US, sys.executable, "-m", module)), *self.arguments)


class ChildVoice:
    """Renders text to WAV files, through a cache."""

    def __init__(self, program: Program, cache: SpeechCache, lexicon: Lexicon | None = None) -> None:
        self._program, self._cache = program, cache
        self._lexicon = lexicon or Lexicon()
        self._child: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()

    def learn(self, centre: Centre) -> None:
        """Take the readings that this content gives its words, from now on."""
        self._lexicon = self._lexicon.with_content(centre)

    def wake(self) -> None:
        """Start the child process and let it load what it needs; what fails is told when it is asked."""
        with self._lock, contextlib.suppress(DeviceError, OSError):
            part = self._cache.new()
            try:
                self._ask(Piece("好", "zh"), 100, part)
            finally:
                part.unlink(missing_ok=True)

    def find(self, text: str, language: Language, pace: int = 100) -> Path | None:
        """Return the WAV of `text` if it has been made before."""
        pieces = spoken_form(text, language, self._lexicon)
        return self._cache.find(*self._key(pieces, pace)) if pieces else None

    def render(self, text: str, language: Language, pace: int = 100) -> Path:
        """Return a WAV of `text`. Raises DeviceError when it cannot be made within the deadline.

        Also ValueError when there is nothing in it that can be spoken.
        """
        pieces = spoken_form(text, language, self._lexicon)
        if not pieces:
            raise ValueError("nothing to speak")
        key = self._key(pieces, pace)
        with self._lock:
            return self._cache.find(*key) or self._make(pieces, pace, key)

    def close(self) -> None:
        """End the child process."""
        child, self._child = self._child, None
        if child:
            child.kill()
            child.communicate()

    def _key(self, pieces: tuple[Piece, ...], pace: int) -> tuple[str, ...]:
        said = (f"{piece.language} {piece.text}" for piece in pieces)
        return (self._program.name, *self._program.arguments, str(pace), *said)

    def _make(self, pieces: tuple[Piece, ...], pace: int, key: tuple[str, ...]) -> Path:
        parts: list[Path] = []
        try:
            for piece in pieces:
                parts.append(self._cache.new())
                self._ask(piece, pace, parts[-1])
            if len(parts) > 1:
                mixed = len({piece.language for piece in pieces}) > 1
                samples, rate = wav.join(parts, _PAUSE, trim=True) if mixed else wav.join(parts)
                parts.append(self._cache.new())
                wav.write(parts[-1], samples, rate)
            return self._cache.keep(parts[-1], *key)
        except OSError as error:
            raise DeviceError(f"声音存不下来（{why(error)}），请检查磁盘") from None
        finally:
            for part in parts:
                part.unlink(missing_ok=True)

    def _ask(self, piece: Piece, pace: int, out: Path) -> None:
        """Have the child make one file; one that hangs or dies is ended, and the next call starts another."""
        child = self._running()
        deadline = threading.Timer(self._program.deadline, child.kill)
        deadline.start()
        request = {"text": piece.text, "out": str(out), "language": piece.language, "pace": pace}
        try:
            answer = _exchange(child, request)
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
                    self._program.line,
                    stdin=pipe,
                    stdout=pipe,
                    stderr=subprocess.DEVNULL,
                    encoding="utf-8",
                    cwd=_PROJECT,
                    env={**os.environ, "PYPINYIN_NO_PHRASES": "1"},  # a large table that it has no use for
                )
            except OSError as error:
                raise DeviceError(f"语音合成启动不了（{why(error)}），请重新安装；先看字幕") from None
        return self._child


def _exchange(child: subprocess.Popen[str], request: dict[str, Any]) -> dict[str, Any]:
    """Send a request and wait for its answer. Raises OSError or ValueError when there is none."""
    assert child.stdin
    assert child.stdout
    print(json.dumps(request), file=child.stdin, flush=True)
    return dict(json.loads(child.stdout.readline()))
