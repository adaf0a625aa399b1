"""小翠's head: her eyes say what the machine is doing."""

from __future__ import annotations

import random
from typing import Literal

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.graphics import Color, Rectangle, Translate
from kivy.graphics.texture import Texture

from kiosk.screens.pictures import Wanted, pictures
from kiosk.screens.theme import ASSETS, Theme
from kiosk.screens.widgets.panel import Panel

Mood = Literal["idle", "happy", "listen", "think", "speak", "move", "sorry"]
_SPEAKING = ("speak_0", "speak_1", "speak_2", "speak_1")


class Head(Panel):
    """Her head in a square of `side` dp (ears to ears 87 % of it, leaves from its top edge)."""

    ART = "head_{}.png"

    def __init__(self, theme: Theme, side: float, mood: Mood = "idle", *, high: float | None = None) -> None:
        super().__init__(theme, side, high or side)
        self._bob = Translate(0, 0)
        self._rectangle = Rectangle(size=self.size)
        self._colour = Color(1, 1, 1, 0)
        for step in (self._bob, self._colour, self._rectangle):
            self.canvas.add(step)
        self._frames: dict[str, Texture] = {}
        self._beat = 0
        self._event = None
        self.mood: Mood | None = None
        self.show(mood)
        self.bind(parent=self._alive)

    def show(self, mood: Mood) -> None:
        """Look another way."""
        if mood == self.mood:
            return
        self.mood = mood
        names = dict.fromkeys(_SPEAKING) if mood == "speak" else {mood: None, "blink": None}
        for name in names:
            wanted = Wanted(ASSETS / "art" / self.ART.format(name), (int(self.width), int(self.height)))
            pictures.get(wanted, lambda texture, name=name: self._arrive(name, texture))
        self._draw(self._still())
        self._alive()

    def _still(self) -> str:
        return "speak_1" if self.mood == "speak" else str(self.mood)

    def _arrive(self, name: str, texture: Texture | None) -> None:
        if texture:
            self._frames[name] = texture
            if name == self._still():
                self._draw(name)

    def _draw(self, name: str) -> None:
        if name in self._frames:
            self._rectangle.texture = self._frames[name]
            self._colour.a = 1

    def _alive(self, *_: object) -> None:
        """Move while on the screen; stand still otherwise."""
        if self._event:
            self._event.cancel()
            self._event = None
        Animation.cancel_all(self._bob)
        if self.parent is None or self.theme.calm:
            return
        if self.mood == "speak":
            self._event = Clock.schedule_interval(self._talk, 1 / 8)
        else:
            self._event = Clock.schedule_once(self._blink, random.uniform(3, 6))

    def _talk(self, seconds: float) -> None:
        self._beat = (self._beat + random.choice((1, 2, 3))) % len(_SPEAKING)
        self._draw(_SPEAKING[self._beat])

    def _blink(self, seconds: float) -> None:
        self._draw("blink")
        self._event = Clock.schedule_once(self._open, 0.14)

    def _open(self, seconds: float) -> None:
        self._draw(self._still())
        self._event = Clock.schedule_once(self._blink, random.uniform(3, 6))
