"""Text in lines, with the spoken sentence marked; text is never cut off silently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.graphics import Color, Rectangle

from kiosk.content.duration import seconds_to_say
from kiosk.content.glyphs import drawable
from kiosk.screens.linebreak import Piece, pages
from kiosk.screens.shapes import Plate
from kiosk.screens.theme import ACCENT, BLACK, HIGHLIGHT, INK, INK3, Colour, Style, Theme
from kiosk.screens.typesetting import dress, fit, in_pages, paragraphs, typeset
from kiosk.screens.widgets.panel import Panel

Align = Literal["left", "center", "right"]
# Marks whose right half is blank: what is marked ends before that, and does not touch the next sentence.
_HALF_BLANK, _BLANK = "，。、；：？！", 0.25
_CENTRE_SHIFT = 0.05  # of the size: how far Noto's line box sits below the middle of its characters


@dataclass
class _Drawn:
    """One piece of a line on the canvas."""

    piece: Piece
    ink: Color
    text: Rectangle
    mark: Plate | None  # behind it while its sentence is spoken


class Words(Panel):
    """Text of one style. `wide` and `high` in dp; without `wide` it is one line of its natural width.

    Without `high` it is as high as its lines. Text that is too long for `high` or for `max_lines` is set
    smaller, down to 70 %; what is still too long is `cut` and ends in …
    """

    SPOKEN = False  # whether its sentences can be marked

    def __init__(
        self,
        theme: Theme,
        text: str | Sequence[Sequence[str]],
        style: Style,
        wide: float | None = None,
        high: float | None = None,
        *,
        colour: Colour = INK,
        align: Align = "left",
        max_lines: int = 0,
        valign: Literal["top", "middle", "bottom"] = "top",
        past: Colour | None = None,
        marked: Colour | None = None,
    ) -> None:
        """`past` and `marked` colour the sentences spoken before and now (see `mark`)."""
        said = [[dress(line)] for line in text.split("\n")] if isinstance(text, str) else text
        source = tuple(tuple(drawable(sentence) for sentence in line) for line in said)
        width = theme.dp(wide) if wide is not None else 0
        room = theme.dp(high) if high is not None else 0
        self.style, self.lines, self.cut = fit(source, style, width, room, max_lines)
        natural = max((line[-1].x + line[-1].width for line in self.lines if line), default=0)
        super().__init__(theme, 0, 0)
        self.size = (width or round(natural), room or len(self.lines) * self.style.pitch)
        self.natural = natural / theme.scale  # the widest line, in dp
        self._align, self._valign = align, valign
        now = marked or (BLACK if theme.contrast else INK)
        self._inks = (theme.ink(past or INK3), theme.ink(now), theme.ink(colour))
        self._drawn: list[_Drawn] = []
        self.current = -1
        self._begin()

    @property
    def text(self) -> str:
        """What can be read at the moment."""
        return "".join(drawn.piece.text for drawn in self._drawn)

    def _begin(self) -> None:
        self.show_lines(0, len(self.lines))

    def show_lines(self, first: int, last: int) -> None:
        """Draw lines `first` to before `last`."""
        self.canvas.clear()
        self._drawn = []
        lines = self.lines[first:last]
        block = len(lines) * self.style.pitch
        slack = {"top": 0, "middle": (self.height - block) / 2, "bottom": self.height - block}[self._valign]
        for row, line in enumerate(lines):
            top = self.height - slack - row * self.style.pitch
            room = self.width - (line[-1].x + line[-1].width if line else 0)
            left = {"left": 0.0, "center": room / 2, "right": room}[self._align]
            for piece in line:
                self._draw_piece(piece, round(left + piece.x), round(top))
        for drawn in self._drawn:  # text above all marks, since a mark reaches into its neighbours' lines
            self.canvas.add(drawn.ink)
            self.canvas.add(drawn.text)
        self._tint(animated=False)

    def _draw_piece(self, piece: Piece, left: int, top: int) -> None:
        if not piece.text:
            return
        style = self.style
        texture = typeset(piece.text, style)
        middle = top - style.pitch / 2 + style.size * _CENTRE_SHIFT
        pad = self.theme.dp(6)
        high = min(style.pitch, round(style.size * 1.6))
        mark = None
        if self.SPOKEN:
            after = -round(_BLANK * style.size) if piece.text[-1] in _HALF_BLANK else pad
            mark = Plate(
                (left - pad, round(top - style.pitch / 2 - high / 2)),
                (round(piece.width) + pad + after, high),
                self.theme.dp(10),
                (*(ACCENT if self.theme.contrast else HIGHLIGHT)[:3], 0),
            )
            self.canvas.add(mark)
        place = (left, round(middle - texture.height / 2))
        text = Rectangle(texture=texture, pos=place, size=texture.size)
        self._drawn.append(_Drawn(piece, Color(*self._inks[2]), text, mark))

    def mark(self, current: int) -> None:
        """Mark the sentence being spoken; -1 for none."""
        if current != self.current:
            self.current = current
            self._tint(animated=not self.theme.calm)

    def _tint(self, animated: bool) -> None:
        past, marked, plain = self._inks
        for drawn in self._drawn:
            number = drawn.piece.sentence
            spoken = self.current >= 0
            drawn.ink.rgba = (
                plain if not spoken or number > self.current else marked if number == self.current else past
            )
            if drawn.mark is None:
                continue
            alpha = 1.0 if number == self.current else 0.0
            if animated:
                Animation.cancel_all(drawn.mark.fill)
                Animation(a=alpha, d=0.15).start(drawn.mark.fill)
            else:
                drawn.mark.fill.a = alpha


class PagedWords(Words):
    """Text with sentences marked that turns its pages by itself where it does not fit its height.

    A page ends with a sentence, unless most of it would be empty then.
    """

    SPOKEN = True

    def __init__(
        self, theme: Theme, text: str | Sequence[str], style: Style, wide: float, high: float, *,
        colour: Colour = INK, past: Colour | None = None,
    ) -> None:  # fmt: skip
        """`text` may come cut into its sentences already."""
        self.pages: list[tuple[int, int]] = []
        self.page = 0
        self._turning = Clock.create_trigger(lambda _: None)
        source = paragraphs(text) if isinstance(text, str) else [[dress(sentence) for sentence in text]]
        self._high = theme.dp(high)
        self._per_page = max(1, self._high // style.pitch)
        divided = in_pages(tuple(map(tuple, source)), style, theme.dp(wide), self._per_page)
        super().__init__(theme, divided, style, wide, None, colour=colour, past=past)

    def _begin(self) -> None:
        self.height = self._high
        self.pages = pages(self.lines, self._per_page)
        self.turn(0)

    def turn(self, page: int) -> None:
        """Show a page."""
        self.page = min(max(0, page), len(self.pages) - 1)
        self.show_lines(*self.pages[self.page])

    def mark(self, current: int) -> None:
        """Mark the sentence being spoken, on the page where it begins; a long one turns on while it is spoken."""
        if current != self.current:
            self._turning.cancel()
            if current >= 0:
                self._open(current, 0)
        super().mark(current)

    def _open(self, sentence: int, nth: int) -> None:
        """Turn to the nth page that a sentence is on, and to the next when it has come so far."""
        there = [(page, text) for page, text in enumerate(map(self._on_page, self.pages)) if text[sentence]]
        if nth < len(there):
            page, text = there[nth]
            if page != self.page:
                self.turn(page)
        if nth + 1 < len(there):
            seconds = seconds_to_say(text[sentence], self.theme.language)
            self._turning = Clock.schedule_once(lambda _: self._open(sentence, nth + 1), seconds)

    def _on_page(self, page: tuple[int, int]) -> defaultdict[int, str]:
        """Return what stands on a page of each sentence."""
        found: defaultdict[int, str] = defaultdict(str)
        for line in self.lines[slice(*page)]:
            for piece in line:
                found[piece.sentence] += piece.text
        return found
