"""The floor plan as a picture: rooms in their halls' colours, the way, and where the robot is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kivy.graphics import Color, Line

from kiosk.content.floor import FloorPlan, Room, Spot
from kiosk.content.model import Centre
from kiosk.screens.theme import CARD, HALLS, INK, JADE6, LINE, RED, SUNK, WHITE, Colour, Theme
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words
from kiosk.screens.wording import numeral

_LARGE = 20.0  # dp a metre; on a smaller map marks are smaller, too
_RING, _GOAL, _ROBOT = 28.0, 36.0, 44.0  # dp across on a large map
_LEAST, _SHARE = 20, 0.2  # pixels of a name's letters, and their part of the room's depth

Box = tuple[float, float, float, float]  # left, top, right, bottom in dp


class FloorMap(Panel):
    """At most `wide` x `high` dp; nothing is drawn before `build`. `goal` is the hall that is lit up."""

    def __init__(
        self, theme: Theme, centre: Centre, floor: FloorPlan, size: tuple[float, float], goal: str = ""
    ) -> None:
        right = max(room.box[0] + room.box[2] for room in floor.rooms)
        bottom = max(room.box[1] + room.box[3] for room in floor.rooms)
        self._scale = min(size[0] / right, size[1] / bottom)  # dp a metre
        super().__init__(theme, right * self._scale, bottom * self._scale)
        self._centre, self._floor, self._goal = centre, floor, goal
        self._dot: Panel | None = None
        self._names: list[Box] = []
        self._spare: list[tuple[Box, Words]] = []  # names of rooms that are no halls

    def build(self) -> Iterator[None]:
        """Draw the rooms, one with each step, and the doors."""
        for room in self._floor.rooms:
            doors = [door.at[1] for door in self._floor.doors if room.id in door.between]
            entered_above = bool(doors) and sum(doors) / len(doors) < room.middle[1]
            self._room(room, room.id == self._goal, entered_above)
            yield
        for door in self._floor.doors:
            self._door(door.at)
        yield

    def show_way(self, points: Sequence[Spot], *, begun: bool = False) -> None:
        """Draw a way, with a disc where it ends, and a ring where it begins unless somebody is on it already."""
        if len(points) < 2:
            return
        start = points[0] if begun else self._beside_names(points[0], points[1], _RING)
        end = self._beside_names(points[-1], points[-2], _GOAL)
        flat = [length for spot in (start, *points[1:-1], end) for length in self._pixels(spot)]
        drawn = self.put(
            Panel(self.theme, self.width / self.theme.scale, self.height / self.theme.scale), 0, 0
        )
        with drawn.canvas:
            Color(*self.theme.ink(RED))
            Line(points=flat, width=max(2, self.theme.dp(4)), joint="round", cap="round")
        if not begun:
            self._disc(start, _RING, WHITE, RED)
        self._disc(end, _GOAL, RED, WHITE)

    def _beside_names(self, spot: Spot, following: Spot, side: float) -> Spot:
        """Return where on the way from one spot to the next a mark hides no name; the spot itself if nowhere."""
        for part in range(20):
            x, y = (a + (b - a) * part / 20 for a, b in zip(spot, following, strict=True))
            if not any(self._hides((x, y), side, name) for name in self._names):
                return x, y
        return spot

    def _hides(self, spot: Spot, side: float, box: Box) -> bool:
        """Whether a mark of `side` dp lies over a box."""
        left, top, right, bottom = box
        x, y, reach = spot[0] * self._scale, spot[1] * self._scale, side * self._shrunk / 2 + 2
        return left - reach < x < right + reach and top - reach < y < bottom + reach

    @property
    def _shrunk(self) -> float:
        """How much smaller marks are on a small map."""
        return min(1.0, self._scale / _LARGE)

    def show_robot(self, spot: Spot) -> None:
        """Move the dot of the robot."""
        if self._dot is not None:
            self.remove_widget(self._dot)
        self._dot = self._disc(spot, _ROBOT, JADE6, WHITE)
        for box, name in self._spare:
            name.opacity = 0 if self._hides(spot, _ROBOT, box) else 1

    def _room(self, room: Room, lit: bool, entered_above: bool) -> None:
        left, top, width, depth = (length * self._scale for length in room.box)
        hall = self._centre.hall(room.id)
        piece = Panel(self.theme, width - 4, depth - 4)
        look = HALLS[hall.motif] if hall else None
        fill = (look.hue if lit else look.tint) if look else SUNK
        piece.plate(fill, 10, stroke=look.hue if look else LINE, stroke_width=3)
        title = hall.title if hall else room.title
        name = title.get(self.theme.language) if title else ""
        number = numeral(hall.number, self.theme.language) if hall else ""
        ink = WHITE if lit else INK
        if hall and self.theme.language == "zh":
            label = self._label(f"{number}\n{name}", number, width - 20, depth - 16, ink)
            if len(label.lines) > 2:  # the name would be broken
                short = name.removesuffix("展厅").removesuffix("厅")
                label = self._label(f"{number}\n{short}", number, width - 20, depth - 16, ink)
        else:
            label = self._label(name, number, width - 20, depth - 16, ink)
        # Where nobody enters, so that a way leaves it free.
        high = label.height / self.theme.scale
        below = depth - 10 - high if entered_above else 6
        piece.put(label, 8, below)
        self.put(piece, left + 2, top + 2)
        middle, half = left + width / 2, label.natural / 2
        self._names.append((middle - half, top + 2 + below, middle + half, top + 2 + below + high))
        if hall is None:
            self._spare.append((self._names[-1], label))

    def _label(self, name: str, number: str, wide: float, high: float, ink: Colour) -> Words:
        """The name, with no word broken; in a room that is too small for it on this map, the number."""
        theme = self.theme
        least = _LEAST / theme.scale
        latin = [word for word in name.split() if word.isascii()]  # Chinese may be broken anywhere
        longest = max((Words(theme, word, theme.fixed(100, "sans")).natural for word in latin), default=1)
        size = min(
            theme.style("label").size / theme.scale, max(least, _SHARE * high), 97 * wide / max(1, longest)
        )
        style = theme.fixed(max(least, size), "sans")
        lines = max(1, int(theme.dp(high) // style.pitch))
        words = Words(theme, name, style, wide, colour=ink, align="center", max_lines=lines)
        if size >= least and words.style.size >= _LEAST and not words.cut:
            return words
        return Words(theme, number, theme.fixed(least, "sans"), wide, colour=ink, align="center")

    def _door(self, spot: Spot) -> None:
        self._disc(spot, 18, CARD, CARD)

    def _disc(self, spot: Spot, side: float, fill: Colour, edge: Colour) -> Panel:
        side *= self._shrunk
        disc = Panel(self.theme, side, side)
        disc.plate(fill, side / 2, stroke=edge, stroke_width=4)
        return self.put(disc, spot[0] * self._scale - side / 2, spot[1] * self._scale - side / 2)

    def _pixels(self, spot: Spot) -> tuple[float, float]:
        scale = self._scale * self.theme.scale
        return spot[0] * scale, self.height - spot[1] * scale
