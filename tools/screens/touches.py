"""What fingers and voices do to a scene that is shown, where no scene tells it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from kivy.clock import Clock
from kivy.uix.widget import Widget

from kiosk.dialogue.scene import Scene
from kiosk.screens.app import KioskApp
from kiosk.screens.pages.attract import AttractPage
from kiosk.screens.pages.slideshow import PICTURES
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.words import Words

Touch = Callable[[KioskApp, Scene], None]  # the scene as it is shown, in the visitor's text size

_LONGEST = 20.0  # seconds that the picture of a film may take


def press(root: Widget, words: str) -> None:
    """Do what a touch does on the smallest thing that bears these words."""
    bearing = [
        piece for piece in root.walk(restrict=True) if isinstance(piece, Pressable) and words in _said(piece)
    ]
    min(bearing, key=lambda piece: piece.width * piece.height).action()


def _said(piece: Pressable) -> str:
    return "".join(words.text for words in piece.walk(restrict=True) if isinstance(words, Words))


def speak(app: KioskApp, scene: Scene) -> None:
    """Somebody is in the middle of a question."""
    for moment in range(26):
        app.show_level(0.55 + 0.4 * math.sin(1.7 * moment))
    if scene.ask is not None:
        more = "……" if scene.language == "zh" else " …"
        app.show(replace(scene, ask=replace(scene.ask, heard=scene.ask.heard + more)))


def fall_silent(app: KioskApp, scene: Scene) -> None:
    """She has said the whole answer."""
    if scene.ask is not None:
        app.show(replace(scene, ask=replace(scene.ask, current=-1)))


def pass_by(app: KioskApp, scene: Scene) -> None:
    """Let a film stand still in its first picture on the resting screen. Raises TimeoutError if that does not come."""
    page, deadline = app.root.page, monotonic() + _LONGEST
    if not isinstance(page, AttractPage):  # a robot rests with its face
        return
    page.slides.turn(1 + PICTURES)
    while page.slides.trailer and not page.slides.trailer.view.frames:
        if monotonic() > deadline:
            raise TimeoutError("the pictures of the film do not come")
        Clock.usleep(2000)
        page.slides.tick()
    page.slides.close()
