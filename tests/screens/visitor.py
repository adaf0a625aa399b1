"""Somebody who looks at the real screen and touches it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import Any

from kivy.base import EventLoop, ExceptionManager
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.tests.common import UnitTestTouch
from looking import centre_of, find, texts, top

from kiosk.answering.answer import Answer, Choice
from kiosk.answering.answerer import Answerer
from kiosk.content.model import Centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.scene import Scene
from kiosk.dialogue.settings import Settings
from kiosk.guide import Guide
from kiosk.screens.app import KioskApp
from kiosk.screens.widgets.panel import Panel

_seconds = count(1000, 5)
_ENOUGH = 5  # frames
_sizes: list[object] = [Window.size]  # that the window has had since the display was last waited for
Window.bind(size=lambda _, size: _sizes.append(size))


class Finger(UnitTestTouch):
    """A touch at a place of the window, at a second of its own (five after the one before, unless told)."""

    def __init__(self, x: float, y: float, at: float | None = None) -> None:
        super().__init__(x, y)
        self.time_start = next(_seconds) if at is None else at


@dataclass
class Devices:
    """Ear, mouth and journal: they keep what they were asked for."""

    asked: list[str] = field(default_factory=list)
    said: list[commands.Say] = field(default_factory=list)
    notes: list[commands.Note] = field(default_factory=list)
    aloud: bool = False

    def listen(self) -> None:
        self.asked.append("listen")

    def finish(self) -> None:
        self.asked.append("finish")

    def close(self) -> None:
        self.asked.append("close")

    def set_aloud(self, on: bool) -> None:
        self.aloud = on

    def leave_out(self, seconds: float) -> None:
        self.asked.append("leave out")

    def say(self, say: commands.Say) -> None:
        self.said.append(say)

    def hush(self) -> None:
        self.asked.append("hush")

    def set_volume(self, percent: int) -> None:
        self.asked.append(f"volume {percent}")

    def set_rate(self, percent: int) -> None:
        self.asked.append(f"rate {percent}")

    def note(self, note: commands.Note) -> None:
        self.notes.append(note)


class Doubtful(Answerer):
    """The real answerer, who is always in doubt about one word."""

    WORD = "李庄"

    def answer(self, heard: str, *where: Any, **more: Any) -> Answer:
        if heard != self.WORD:
            return super().answer(heard, *where, **more)
        choices = (
            Choice("李庄古镇在哪里", "culture", "culture/lizhuang"),
            Choice("李有华是谁", "family", "family/li-youhua"),
            Choice("抗战时哪所大学搬到李庄", "culture", "culture/lizhuang"),
        )
        return Answer(heard, "choices", choices=choices)


class Visitor:
    """Works the real app, guide and dialogue; time passes only by `wait`."""

    def __init__(self, app: KioskApp, centre: Centre, settings: Settings | None = None) -> None:
        self.app, self.centre, self.devices = app, centre, Devices()
        self.dialogue = Dialogue(centre, Doubtful(centre), settings or Settings())
        self.guide = Guide(self.dialogue)
        self.posted: list[events.Event] = []
        app.post = self._post
        app.set_content(centre)
        self.guide.connect(app, self.devices, self.devices, self.devices)
        for part in ("ears", "model", "mouth"):
            self.happen(events.Ready(part))
        self.posted.clear()

    def _post(self, event: events.Event) -> None:
        self.posted.append(event)
        self.guide.post(event)

    def leave(self) -> None:
        """Take nothing along."""
        self.app.post = lambda event: None
        self.app.show(Scene())

    @property
    def scene(self) -> Scene:
        return self.dialogue.scene

    @property
    def shown(self) -> Panel:
        """What lies on top: dialog, sheet or page."""
        return top(self.app.root)

    @property
    def sees(self) -> str:
        """All words of what lies on top."""
        return "\n".join(texts(self.shown))

    @property
    def acts(self) -> list[events.Event]:
        """What was posted beside the touches themselves."""
        return [event for event in self.posted if not isinstance(event, events.Touched)]

    def happen(self, *things: events.Event) -> None:
        """Report facts as the devices do."""
        for event in things:
            self._post(event)
        self.guide.tick(0)

    def hear(self, words: str, final: bool = True) -> None:
        self.happen(events.Heard(words, final=final))

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 4)):
            self.guide.tick(0.25)

    def touch(self, words: str, at: float | None = None) -> Finger:
        """Put a finger on what bears these words."""
        return self.touch_at(*centre_of(find(self.shown, words)), at=at)

    def touch_at(self, x: float, y: float, at: float | None = None) -> Finger:
        finger = Finger(x, y, at)
        finger.touch_down()
        self.guide.tick(0)
        return finger

    def lift(self, finger: Finger) -> None:
        finger.touch_up()
        Clock.tick()  # the next frame
        self.guide.tick(0)

    def tap(self, words: str, at: float | None = None) -> None:
        """Touch what bears these words, and lift the finger."""
        self.lift(self.touch(words, at))

    def tap_at(self, x: float, y: float, at: float | None = None) -> None:
        self.lift(self.touch_at(x, y, at))


def give_size(size: tuple[int, int], still: float = 0.1) -> None:
    """Size the window, and draw until the display has told nothing of sizes for a while: it tells of them late,
    also of those that other tests gave, and each time every page is made anew. Nothing to wait for if it has had
    that size since this was last done."""
    Window.size = size
    if not _sizes:
        return
    told, drawn = [monotonic()], count()
    tell = lambda *_: told.append(monotonic())  # noqa: E731
    Window.bind(on_pre_resize=tell)
    # With each frame goes a question to the display, and behind its answer is what it has told before.
    frames(lambda: next(drawn) > _ENOUGH and monotonic() - told[-1] > still)
    Window.unbind(on_pre_resize=tell)
    _sizes.clear()


def frames(until: Callable[[], bool], longest: float = 20.0) -> None:
    """Draw frames as Kivy's main loop does, until something is so; fail after `longest` seconds."""
    deadline = monotonic() + longest
    while not until():
        assert monotonic() < deadline, "it never came to that"
        try:
            EventLoop.idle()
            EventLoop.window.mainloop()
        except Exception as error:
            if ExceptionManager.handle_exception(error) == ExceptionManager.RAISE:
                raise
