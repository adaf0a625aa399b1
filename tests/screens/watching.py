"""Somebody who watches films in the real window."""

from __future__ import annotations

import time
from collections.abc import Callable

from kivy.core.window import Window
from kivy.graphics.opengl import GL_RGB, GL_UNSIGNED_BYTE, glReadPixels
from looking import centre_of
from visitor import Visitor, frames

from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.screens.pages.film import FilmPage
from kiosk.screens.pages.film_player import FilmPlayer

EXHIBIT = Page("exhibit", "family", "family/sunward")
SAID = 5.0  # seconds
SUBTITLES = "1\n00:00:00,000 --> 00:00:05,000\n把一束光，种进更多人的心里。\n"


class Watcher(Visitor):
    """A visitor who has opened a film of the exhibit 向阳而生."""

    def open(self, name: str) -> None:
        self.happen(events.Opened(Page("film", "family", "family/sunward", name)))

    @property
    def player(self) -> FilmPlayer:
        page = self.app.root.page
        assert isinstance(page, FilmPage)
        assert page.player is not None
        return page.player

    @property
    def position(self) -> float:
        assert self.player.film is not None
        return self.player.film.position

    def until(self, condition: Callable[[], object], longest: float = 5.0) -> float:
        """Draw frames until something is so; return the seconds it took."""
        began = time.monotonic()
        frames(lambda: (self.guide.tick(0), bool(condition()))[1], longest)
        return time.monotonic() - began

    def press(self, name: str) -> None:
        """Tap a button of the player by its name; some bear no words."""
        button = self.player._controls._placed[name].button  # type: ignore[index]
        assert button is not None
        self.tap_at(*centre_of(button))


def pixel(x: float, y: float) -> tuple[int, int, int]:
    """Return what the window shows there, in 0–255."""
    seen: list[bytes] = []
    look = lambda *_: seen.append(glReadPixels(round(x), round(y), 1, 1, GL_RGB, GL_UNSIGNED_BYTE))  # noqa: E731
    Window.bind(on_flip=look)
    Window.canvas.ask_update()
    frames(lambda: seen)
    Window.unbind(on_flip=look)
    return tuple(seen[-1])


Watch = Callable[[str], Watcher]  # a fixture: opens one of the films of the exhibit
