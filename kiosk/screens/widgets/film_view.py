"""A film's picture with its subtitles: whole, in the middle of its box; a poster until the first frame is there."""

from __future__ import annotations

from pathlib import Path

from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture

from kiosk.screens.films.media import Frame
from kiosk.screens.theme import CAPTION_BG, WHITE, Theme, colour
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.words import Words

GROUND = colour("#0A1512")  # around a film
_USUAL = 16 / 9  # the shape most films have, for the poster


class FilmView(Panel):
    """`wide` x `high` dp, with no subtitle in the lowest `kept` dp. All methods belong to the main thread."""

    def __init__(self, theme: Theme, wide: float, high: float, poster: Path, *, kept: float = 0) -> None:
        super().__init__(theme, wide, high)
        self._lowest = high - kept
        self.frames = 0  # how many have been shown
        self.said = ""  # the subtitle
        self._frame: Frame | None = None
        self._texture: Texture | None = None
        self._screen = self.put(Panel(theme, wide, high), 0, 0)
        self._rectangle = Rectangle()
        self._plate: Panel | None = None
        self._shape = _USUAL
        x, y, width, height = self._box()
        self._poster = self.put(Picture(theme, poster, width, height, ground=GROUND), x, y)

    def show(self, frame: Frame | None) -> None:
        """Show a frame in the place of the one before, or of the poster; nothing happens if it is shown already."""
        if frame is None or frame is self._frame:
            return
        if self._texture is None or self._texture.size != frame.size:
            self._texture = Texture.create(size=frame.size, colorfmt="rgba", mipmap=False)
            self._texture.flip_vertical()
        self._texture.blit_buffer(frame.pixels, colorfmt="rgba", bufferfmt="ubyte")
        self._place(frame)
        self._frame = frame
        self.frames += 1
        self.canvas.ask_update()

    def say(self, words: str) -> None:
        """Write these words on a plate near the lower edge of the picture; "" for none."""
        if words == self.said:
            return
        self.said = words
        if self._plate is not None:
            self.remove_widget(self._plate)
        self._plate = None
        if words:
            self._plate = self._write(words)

    def _write(self, words: str) -> Panel:
        theme, (x, y, wide, high) = self.theme, self._box()
        room, style = wide - 80 - 72, theme.style("subtitle")
        natural = Words(theme, words, style).natural
        label = Words(theme, words, style, min(room, natural + 1), colour=WHITE, align="center", max_lines=2)
        plate = Panel(theme, min(room, natural + 1) + 72, label.height / theme.scale + 24)
        plate.plate((*CAPTION_BG[:3], 0.86), 20)
        plate.put_middle(label, 36, 0, plate.height / theme.scale)
        below = min(y + high - 16, self._lowest) - plate.height / theme.scale
        return self.put(plate, x + (wide - plate.width / theme.scale) / 2, below)

    def _place(self, frame: Frame) -> None:
        if self._frame is None:
            self.remove_widget(self._poster)
            self._screen.canvas.add(Color(1, 1, 1, 1))
            self._screen.canvas.add(self._rectangle)
        elif frame.shape == self._shape and self._rectangle.texture is self._texture:
            return
        self._shape = frame.shape
        x, y, width, height = self._box()
        dp = self.theme.dp
        self._rectangle.texture = self._texture
        self._rectangle.pos = (dp(x), int(self.height) - dp(y) - dp(height))
        self._rectangle.size = (dp(width), dp(height))

    def _box(self) -> tuple[float, float, float, float]:
        """Where the picture is: x, y, width, height in dp from the top left."""
        wide, high = self.width / self.theme.scale, self.height / self.theme.scale
        width = min(wide, high * self._shape)
        height = width / self._shape
        return (wide - width) / 2, (high - height) / 2, width, height
