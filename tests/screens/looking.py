"""Look at what is on the screen: pieces, words, boxes in window pixels (left, bottom, right, top)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from kivy.core.window import Window
from kivy.graphics.opengl import GL_RGB, GL_UNSIGNED_BYTE, glReadPixels
from kivy.uix.widget import Widget
from PIL import Image

from kiosk.screens.pages.film_whole import WholeFilm
from kiosk.screens.pages.takeaway import TakeAway
from kiosk.screens.pages.viewer import Viewer
from kiosk.screens.stage import Stage
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.words import Words

Box = tuple[float, float, float, float]
Piece = TypeVar("Piece", bound=Widget)


def top(stage: Stage) -> Panel:
    """The layer that takes touches; an enlarged picture or film lies over its page."""
    layer = stage.staff or stage.dialog or stage.sheet or stage.page
    assert layer is not None
    return next((cover for kind in (Viewer, WholeFilm, TakeAway) for cover in pieces(layer, kind)), layer)


def pieces(root: Widget, kind: type[Piece]) -> Iterator[Piece]:
    """All visible pieces of a kind, in the order in which they are drawn."""
    if root.opacity == 0:
        return
    if isinstance(root, kind):
        yield root
    for child in reversed(root.children):
        yield from pieces(child, kind)


def box(widget: Widget) -> Box:
    left, bottom = widget.to_window(*widget.pos)
    return left, bottom, left + widget.width, bottom + widget.height


def centre_of(widget: Widget) -> tuple[float, float]:
    left, bottom, right, above = box(widget)
    return (left + right) / 2, (bottom + above) / 2


def texts(root: Widget) -> list[str]:
    """What can be read, piece by piece."""
    return [words.text for words in pieces(root, Words)]


def find(root: Widget, words: str) -> Pressable:
    """The smallest thing to press that bears these words."""
    bearing = [p for p in pieces(root, Pressable) if words in "".join(texts(p))]
    assert bearing, f"nothing to press says {words}; there is {texts(root)}"
    return min(bearing, key=lambda piece: piece.width * piece.height)


def ink(words: Words) -> list[Box]:
    """Where the letters of each line are, without the air between lines."""
    left, bottom = words.to_window(*words.pos)
    boxes = []
    for drawn in words._drawn:
        (x, y), (wide, high) = drawn.text.pos, drawn.text.size
        middle, half = y + high / 2, words.style.size / 2
        boxes.append((left + x, bottom + middle - half, left + x + wide, bottom + middle + half))
    return boxes


def overlap(one: Box, other: Box, slack: float = 1.0) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > slack
        and min(one[3], other[3]) - max(one[1], other[1]) > slack
    )


def inside(one: Box, other: Box, slack: float = 1.0) -> bool:
    return (
        one[0] >= other[0] - slack and one[1] >= other[1] - slack
        and one[2] <= other[2] + slack and one[3] <= other[3] + slack
    )  # fmt: skip


def look() -> Image.Image:
    """What the window shows: the pixels that were drawn last."""
    wide, high = (int(side) for side in Window.size)
    return Image.frombytes("RGB", (wide, high), glReadPixels(0, 0, wide, high, GL_RGB, GL_UNSIGNED_BYTE))
