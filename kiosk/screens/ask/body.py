"""What the bodies of the ask sheet have in common: pieces that stand below one another."""

from __future__ import annotations

from kiosk.dialogue.scene import Ask, Parts
from kiosk.screens.context import Context
from kiosk.screens.theme import GOLD, GOLD_TINT, INK2, Colour
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import Words


class Body(Panel):
    """The text column of one state, `wide` x `high` dp.

    A body is made anew when what it stands for changes; `follow` takes in what changes many times a
    second, and rebuilds nothing else. `used` is the height the pieces take up so far, in dp.
    """

    def __init__(self, context: Context, wide: float, high: float) -> None:
        super().__init__(context.theme, wide, high)
        self.context, self.wide, self.high = context, wide, high
        self.used = 0.0

    def follow(self, ask: Ask) -> None:
        """Show the words, the hint or the sentence of the moment."""

    def show_level(self, value: float) -> None:
        """Loudness at the microphone, 0–1."""

    @property
    def left_over(self) -> float:
        """Height below the pieces, in dp."""
        return self.high - self.used

    def below(self, piece: Panel, gap: float = 0) -> None:
        """Place a piece `gap` below the ones before."""
        self.used += gap
        self.put(piece, 0, self.used)
        self.used += piece.height / self.theme.scale

    def title(self, text: str, tags: tuple[Tag, ...] = (), before: float = 0) -> None:
        """Set the first line in large type, `before` keeps room at its left; tags follow it, or stand below."""
        for style, lines in (("h1", 1), ("h1", 2), ("h2", 3)):
            words = Words(self.theme, text, self.theme.style(style), self.wide - before, max_lines=lines)
            if not words.cut:
                break
        high = words.height / self.theme.scale
        self.put(words, before, self.used)
        self.used += high
        row, x, y = high, before + words.natural + 28, self.used - high
        if tags and x + sum(tag.width / self.theme.scale + 16 for tag in tags) - 16 > self.wide:
            row, x, y = 64.0, 0.0, self.used
            self.used += row
        for tag in tags:
            self.put_middle(tag, x, y, row)
            x += tag.width / self.theme.scale + 16

    def line(self, text: str, gap: float = 8, colour: Colour = INK2) -> None:
        """Set text in ordinary type, in at most two lines."""
        words = Words(self.theme, text, self.theme.style("ui"), self.wide, colour=colour, max_lines=2)
        self.below(words, gap)


def demo_tag(context: Context, parts: Parts) -> tuple[Tag, ...]:
    """The honest word that it is the demonstration model which listens; nothing otherwise."""
    if not parts.demo_model:
        return ()
    return (Tag(context.theme, context.say("tag_demo"), icon="ear-hearing", fill=GOLD_TINT, icon_ink=GOLD),)
