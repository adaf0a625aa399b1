"""A picture cropped to its place; a quiet plate stands in until it is there, or if it never comes."""

from __future__ import annotations

from pathlib import Path

from kivy.animation import Animation
from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture

from kiosk.screens.pictures import Wanted, pictures
from kiosk.screens.shapes import ALL, Corners
from kiosk.screens.theme import INK3, SUNK, Colour, Theme
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel, empty
from kiosk.screens.widgets.words import Words

_SOLID = (".jpg", ".jpeg")  # files without clear parts, though round corners are


class Picture(Panel):
    """`path` may be None. `focus` is what stays in sight when cropped (0–1 from left, from top)."""

    def __init__(
        self, theme: Theme, path: Path | None, wide: float, high: float, *, radius: float = 0,
        corners: Corners = ALL, focus: tuple[float, float] = (0.5, 0.5), missing: str = "",
        ground: Colour = SUNK, whole: bool = False,
    ) -> None:  # fmt: skip
        """`missing` is said in place of a picture that cannot be shown. `whole`: see `Wanted`."""
        super().__init__(theme, wide, high)
        self._ground = self.plate(ground, radius, corners=corners) if ground[3] else None
        self._look = (theme.dp(radius), corners)
        self._missing, self._whole = missing, whole
        self._colour = Color(1, 1, 1, 0)
        self._rectangle = Rectangle(size=self.size)
        self.canvas.add(self._colour)
        self.canvas.add(self._rectangle)
        self.path: Path | None = None
        self._at_once = False
        self.show(path, focus)

    def show(self, path: Path | None, focus: tuple[float, float] = (0.5, 0.5)) -> None:
        """Show another picture."""
        self.path = path
        self.clear_widgets()
        if path is None:
            self._arrive(None, None)
            return
        radius, corners = self._look
        size = (int(self.width), int(self.height))
        wanted = Wanted(path, size, focus, radius, corners, self._whole)
        # What is there at once stands there at once: a page that is drawn anew must not flicker.
        self._at_once = True
        pictures.get(wanted, lambda texture: self._arrive(path, texture))
        self._at_once = False

    def _arrive(self, path: Path | None, texture: Texture | None) -> None:
        if path != self.path:  # it has been asked for another one since
            return
        Animation.cancel_all(self._colour)
        if path is None or texture is None:
            self._colour.a = 0
            self._show_ground(True)
            self._say_missing()
            return
        self._rectangle.texture = texture
        if self.theme.calm or self._at_once:
            self._colour.a = 1
            self._cover()
        else:
            arrive = Animation(a=1, d=0.2, t="out_cubic")
            arrive.bind(on_complete=self._cover)  # which it knows weakly
            arrive.start(self._colour)

    def let_go(self) -> None:
        """The ground is not on the canvas while a picture hides it."""
        if self._ground is not None:
            empty(self._ground)

    def _cover(self, *_: object) -> None:
        """The picture is there: draw the ground only if it is seen through it."""
        self._show_ground(self.path is None or self.path.suffix.lower() not in _SOLID)

    def _show_ground(self, shown: bool) -> None:
        """Draw the ground only where it is seen: a third of what a page costs to draw was hidden by pictures."""
        if self._ground is None or shown == (self._ground in self.canvas.before.children):
            return
        if shown:
            self.canvas.before.add(self._ground)
        else:
            self.canvas.before.remove(self._ground)

    def _say_missing(self) -> None:
        theme, high = self.theme, self.height / self.theme.scale
        side = min(96, high * 0.4)
        icon = Icon(theme, "image-off-outline", side, INK3)
        words = Words(theme, self._missing, theme.style("small"), self.width / theme.scale, colour=INK3,
                      align="center", max_lines=1) if self._missing and high > 200 else None  # fmt: skip
        top = (high - side - (60 if words else 0)) / 2
        self.put(icon, (self.width / theme.scale - side) / 2, top)
        if words:
            self.put(words, 0, top + side + 12)
