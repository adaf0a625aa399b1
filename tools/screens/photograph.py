"""Photographs of what the window shows."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

from kivy.clock import Clock
from kivy.core.window import Window
from PIL import Image

from kiosk.dialogue.scene import Scene
from kiosk.screens.app import KioskApp
from kiosk.screens.pages.bulletin import Bulletin
from tools.screens.showings import Showing
from tools.screens.views import View

_LONGEST = 20.0  # seconds to wait for pictures


def show(app: KioskApp, view: View, showing: Showing, *, anew: bool = True) -> None:
    """Show a view; unless `anew`, go on from what was shown before, which is quicker and may be seen in it."""
    if app._centre is not view.centre:
        app.show(Scene())  # the page before may be of a place that the other content has no way to
    if anew or app._centre is not view.centre:
        app.set_content(view.centre)
    if anew and view.scene.page.name == "film":
        app.show(Scene())  # or the film of the view before would go on, in full screen if it was
    app.root.set_staff(None)  # it would stay
    app.root.set_toast(None)  # so would this, for some seconds
    app._role = showing.role  # a kiosk has one for life
    if tuple(Window.size) != showing.size:
        Window.size = showing.size
    scene = replace(view.scene, text_size=showing.text_size)
    app.show(scene)
    _still(app)
    if view.touch:
        view.touch(app, scene)
        _still(app)
        app.set_content(view.centre)  # the next view begins without what the touch has done


def _still(app: KioskApp) -> None:
    """Let notices stand that take turns by the clock: on a busy machine the second came before the photograph."""
    for piece in app.root.walk(restrict=True):
        if isinstance(piece, Bulletin):
            Clock.unschedule(piece._turn)


def photograph(app: KioskApp) -> Image.Image:
    """Return what the app shows, once its pictures are there. Raises TimeoutError if they do not come."""
    deadline = monotonic() + _LONGEST
    Clock.tick()
    while app.busy:
        if monotonic() > deadline:
            raise TimeoutError("the pictures of the page do not come")
        Clock.usleep(2000)
        Clock.tick()
    Clock.tick()  # what has just come is shown
    # Drawn beside the window: a window that has just changed its size has no pixels in the new part yet.
    texture = app.root.export_as_image().texture
    return Image.frombytes("RGBA", texture.size, texture.pixels).convert("RGB")
