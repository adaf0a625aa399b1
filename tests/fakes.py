"""Small real stand-ins for the devices of kiosk/ports.py, and for the clock: no sound card, no waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable
from pathlib import Path

import numpy as np

from kiosk import wav
from kiosk.answering.hypotheses import Hypothesis
from kiosk.content.model import Centre, Language
from kiosk.dialogue.commands import Cue, Note, Say
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Scene
from kiosk.hearing.grammar import Grammar
from kiosk.ports import DeviceError

BLOCK = bytes(2560)  # 0.08 s of silence


class Posted:
    """Collects events; a test waits for the one it expects."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._came = threading.Condition()

    def __call__(self, event: Event) -> None:
        """Take an event, from any thread."""
        with self._came:
            self.events.append(event)
            self._came.notify_all()

    def until(self, wanted: Callable[[Event], object], seconds: float = 20) -> list[Event]:
        """Wait for an event; return all up to it, and forget them."""
        with self._came:
            assert self._came.wait_for(lambda: any(map(wanted, self.events)), seconds), self.events
            end = 1 + next(i for i, event in enumerate(self.events) if wanted(event))
            seen, self.events = self.events[:end], self.events[end:]
            return seen


class Clock:
    """Seconds that a test moves on."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


class ListMicrophone:
    """Gives the blocks it has, then raises `error`, or ends."""

    def __init__(self, blocks: Iterable[bytes] = (), error: Exception | None = None) -> None:
        self.sound, self.error = blocks, error
        self.held = 0  # by how many generators

    def probe(self) -> str:
        """Return its name, or raise its error."""
        if self.error:
            raise self.error
        return "list"

    def blocks(self) -> Generator[bytes, None, None]:
        """Yield the blocks."""
        self.held += 1
        try:
            yield from self.sound
            if self.error:
                raise self.error
        finally:
            self.held -= 1


class ScriptedRecogniser:
    """Knows a longer text with each block: the n-th block brings the first n texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts, self._at = list(texts), -1

    def feed(self, block: bytes) -> None:
        """Move on by one text."""
        self._at = min(self._at + 1, len(self._texts) - 1)

    def partial(self) -> str:
        """Return the text of the latest block."""
        return self._texts[self._at] if self._at >= 0 else ""

    def final(self) -> tuple[Hypothesis, ...]:
        """Return the same."""
        return (Hypothesis(self.partial()),) if self.partial() else ()


class ScriptedModel:
    """A model whose recognisers know `texts`."""

    is_demo = takes_grammars = False

    def __init__(self, *texts: str) -> None:
        self._texts = texts or ("",)

    def knows(self, word: str) -> bool:
        """It knows every word."""
        return True

    def recogniser(self, grammar: Grammar | None = None) -> ScriptedRecogniser:
        """Return a fresh one."""
        return ScriptedRecogniser(self._texts)


class BeepVoice:
    """Renders each sentence to a short beep. `error` is raised instead; `hold` keeps it from coming back."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.error: Exception | None = None
        self.hold: threading.Event | None = None
        self.rendered: list[str] = []
        self.paces: list[int] = []
        self._watch = threading.Semaphore(0)

    def learn(self, centre: Centre) -> None:
        """A beep has no reading."""

    def wake(self) -> None:
        """A beep is always ready."""

    def watch(self) -> threading.Semaphore:
        """Return a semaphore that is released with each sentence that it begins to render."""
        return self._watch

    def find(self, text: str, language: Language, pace: int = 100) -> Path | None:
        """Return what it has rendered before."""
        path = self._folder / f"{text}.wav"
        return path if path.exists() else None

    def render(self, text: str, language: Language, pace: int = 100) -> Path:
        """Return a WAV file named after the text."""
        self.rendered.append(text)
        self.paces.append(pace)
        self._watch.release()
        if self.hold:
            self.hold.wait(10)
        if self.error:
            raise self.error
        if not text.strip("。…"):
            raise ValueError("nothing to speak")
        path = self._folder / f"{text}.wav"
        wav.write(path, (np.sin(np.arange(800)) * 8000).astype(np.int16), 16_000)
        return path


class ListPlayer:
    """Plays at once, into a list of (name, volume). `hold` makes it last until stopped or released."""

    def __init__(self) -> None:
        self.played: list[tuple[str, float]] = []
        self.tried = 0  # how often something was to be played
        self.error: Exception | None = None
        self.hold: threading.Event | None = None

    def probe(self) -> str:
        """Return its name, or raise its error."""
        if self.error:
            raise self.error
        return "list"

    def play(self, path: Path, volume: float, stopped: threading.Event) -> None:
        """Note what is played."""
        self.tried += 1
        if self.error:
            raise self.error
        wav.read(path)
        self.played.append((path.stem, volume))
        while self.hold and not self.hold.wait(0.005) and not stopped.is_set():
            pass


UNPLUGGED = DeviceError("被拔掉了")


class Obeyed:
    """Screen, ear, mouth and records in one: keeps what it is told to do, in order. `refuses` names what fails."""

    def __init__(self, refuses: str = "") -> None:
        self.orders: list[tuple[str, object]] = []
        self._refuses = refuses

    def _take(self, order: str, value: object = None) -> None:
        if order == self._refuses:
            raise RuntimeError(f"cannot {order}")
        self.orders.append((order, value))

    def show(self, scene: Scene) -> None:
        """A screen's."""
        self._take("show", scene)

    def set_content(self, centre: Centre) -> None:
        """A screen's, and an ear's."""
        self._take("set_content", centre)

    def show_level(self, value: float) -> None:
        """A screen's."""
        self._take("show_level", value)

    def listen(self) -> None:
        """An ear's."""
        self._take("listen")

    def finish(self) -> None:
        """An ear's."""
        self._take("finish")

    def close(self) -> None:
        """An ear's."""
        self._take("close")

    def set_aloud(self, on: bool) -> None:
        """An ear's."""
        self._take("set_aloud", on)

    def leave_out(self, seconds: float) -> None:
        """An ear's."""
        self._take("leave_out", seconds)

    def sound(self, cue: Cue) -> float:
        """The chimes'; each lasts half a second."""
        self._take("sound", cue)
        return 0.5

    def say(self, say: Say) -> None:
        """A mouth's."""
        self._take("say", say)

    def hush(self) -> None:
        """A mouth's."""
        self._take("hush")

    def set_volume(self, percent: int) -> None:
        """A mouth's."""
        self._take("set_volume", percent)

    def set_rate(self, percent: int) -> None:
        """A mouth's."""
        self._take("set_rate", percent)

    def note(self, note: Note) -> None:
        """The records'."""
        self._take("note", note)

    def of(self, order: str) -> list[object]:
        """Return what came with each order of this name."""
        return [value for name, value in self.orders if name == order]
