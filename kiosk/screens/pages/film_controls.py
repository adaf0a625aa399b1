"""The buttons below a film. They never hide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kiosk.screens.context import Context
from kiosk.screens.theme import JADE3, JADE6, JADE9, WHITE, Style
from kiosk.screens.typesetting import width_of
from kiosk.screens.widgets.button import DARK, Button, Look, RoundButton
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Action

Name = Literal["back", "rewind", "play", "forward", "subtitles", "quieter", "louder", "ask"]

HIGH, GAP = 112, 16
_PADDING = 28
_LIT = Look(JADE6, WHITE, JADE3)
_BRIGHT = Look(WHITE, JADE9)


@dataclass(frozen=True)
class _Face:
    """What a button shows; without words it is round."""

    icon: str
    words: str = ""
    look: Look = DARK


_FACES: dict[Name, tuple[_Face, ...]] = {
    "back": (_Face("arrow-left", "back"),),
    "rewind": (_Face("rewind-10", "rewind"),),
    "play": (_Face("pause", "pause_film", _BRIGHT), _Face("play", "play_film", _BRIGHT)),
    "forward": (_Face("fast-forward-10", "forward"),),
    "subtitles": (_Face("closed-caption", "subtitles_on", _LIT), _Face("closed-caption", "subtitles_off")),
    "quieter": (_Face("volume-minus"),),
    "louder": (_Face("volume-plus"),),
    "ask": (_Face("microphone", "ask_her", _LIT),),
}


@dataclass
class _Placed:
    """A button in its place; `face` is the one it shows, by number."""

    x: float
    y: float
    wide: float
    style: Style
    face: int = -1
    button: Panel | None = field(default=None, repr=False)


class FilmControls(Panel):
    """Rows of buttons, each row `wide` dp. `press` says what each one does."""

    def __init__(
        self, context: Context, wide: float, rows: Sequence[Sequence[Name]], press: dict[Name, Action]
    ) -> None:
        theme = context.theme
        high = theme.target(HIGH)
        super().__init__(theme, wide, len(rows) * (high + GAP) - GAP)
        self.context, self._press, self._high = context, press, high
        self._placed: dict[Name, _Placed] = {}
        for number, row in enumerate(rows):
            self._place_row(row, number * (high + GAP), wide)

    def build(self) -> Iterator[None]:
        """Make the buttons as they are while the film plays, with two in each step."""
        for number, (name, placed) in enumerate(self._placed.items()):
            self._show(name, placed, 0)
            if number % 2:
                yield

    def update(self, paused: bool, subtitled: bool) -> None:
        """Offer to play or to pause, and subtitles on or off."""
        faces: dict[Name, bool] = {"play": paused, "subtitles": not subtitled}
        for name, placed in self._placed.items():
            self._show(name, placed, int(faces.get(name, False)))

    def let_go(self) -> None:
        """What its buttons do is the player's own."""
        self._press = {}

    def _show(self, name: Name, placed: _Placed, number: int) -> None:
        if number == placed.face:
            return
        if placed.button is not None:
            self.remove_widget(placed.button)
        face, theme = _FACES[name][number], self.theme
        placed.face = number
        button: Panel
        if face.words:
            button = Button(theme, self.context.say(face.words), self._press[name], icon=face.icon,
                            wide=placed.wide, high=self._high, look=face.look, style=placed.style)  # fmt: skip
        else:
            button = RoundButton(theme, face.icon, self._press[name], side=self._high, look=face.look)
        placed.button = self.put(button, placed.x, placed.y)

    def _place_row(self, row: Sequence[Name], y: float, wide: float) -> None:
        """Give each button the width of its words, and what is left in equal shares to those with words."""
        style = self._fitting(row, wide)
        widths = {name: self._natural(name, style) for name in row}
        spare = max(0.0, wide - sum(widths.values()) - GAP * (len(row) - 1))
        worded = [name for name in row if _FACES[name][0].words]
        x = 0.0
        for name in row:
            share = spare / len(worded) if name in worded else 0.0
            self._placed[name] = _Placed(x, y, widths[name] + share, style)
            x += widths[name] + share + GAP

    def _fitting(self, row: Sequence[Name], wide: float) -> Style:
        """Return the largest type in which the row finds room."""
        style = self.theme.style("button")
        while style.size > 20 and sum(self._natural(name, style) + GAP for name in row) - GAP > wide:
            style = style.smaller()
        return style

    def _natural(self, name: Name, style: Style) -> float:
        faces = [face for face in _FACES[name] if face.words]
        if not faces:
            return self._high
        words = max(width_of(self.context.say(face.words), style) for face in faces)
        return (words + style.size * 1.24) / self.theme.scale + 18 + 2 * _PADDING + 2
