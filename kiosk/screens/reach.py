"""Low reach: the page is laid out for the lower part of the screen, and a picture fills what is above it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.dialogue import events
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.pages.art import cover
from kiosk.screens.theme import ASSETS, HALLS, WHITE, Theme
from kiosk.screens.widgets.button import OVER_PICTURE
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.tag import Tag

# How much of the height is left. Where a screen hangs as it should (its lower edge 80 cm above the floor), this ends
# at about 120 cm: as high as a child or somebody in a wheelchair gets.
_UPRIGHT, _LYING = 1 / 2, 2 / 3
_LEAST = 0.55  # pixels per dp below which letters and buttons would not get any smaller, and find no room


def lowered(theme: Theme) -> Theme:
    """Return how a page is laid out in low reach: as it was where the screen is too small, as the robot's is."""
    part = _UPRIGHT if theme.portrait else _LYING
    low = replace(theme, height=round(theme.height * part), low=True)
    return theme if low.scale < _LEAST else low


def can_be_lowered(theme: Theme) -> bool:
    """Whether there is a low reach, or it is on already."""
    return theme.low or lowered(theme).low


class Band(Pressable):
    """The picture above a lowered page. A touch, which only somebody tall enough can do, ends it."""

    def __init__(self, context: Context, scene: Scene, height: int) -> None:
        """`height` is the whole screen's, in pixels."""
        theme, below = replace(context.theme, height=height, low=False), context.theme.height
        high = height - below
        super().__init__(
            theme, theme.wide, high / theme.scale, lambda: context.post(events.ReachChosen(False))
        )
        self.size, self.pos = (theme.width, high), (0, below)
        hall = context.centre.hall(scene.page.hall)
        picture: Path = cover(hall) if hall else ASSETS / "art" / "attract_land.jpg"
        focus = HALLS[hall.motif].focus if hall else (0.5, 0.3)
        self.put(Picture(theme, picture, theme.wide, high / theme.scale, focus=focus), 0, 0)
        told = Tag(theme, context.say("low_reach_on"), icon="human-wheelchair", fill=OVER_PICTURE.fill, ink=WHITE,
                   high=80, widest=theme.wide - 2 * theme.margin)  # fmt: skip
        x = (theme.wide - told.width / theme.scale) / 2
        self.put(told, x, (high - told.height) / theme.scale - 32)
