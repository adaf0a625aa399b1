"""Buttons: pills with icon and words, round ones, and the square ones of the dock."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.screens.theme import (
    ACCENT,
    BLACK,
    BORDER,
    CARD,
    DISABLED_BG,
    DISABLED_BORDER,
    DISABLED_TEXT,
    GREY,
    INK,
    JADE6,
    JADE8,
    RED,
    WHITE,
    Colour,
    Style,
    Theme,
    colour,
)  # fmt: skip
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.pressable import Action, Pressable
from kiosk.screens.widgets.words import Words


@dataclass(frozen=True)
class Look:
    """Colours of a control."""

    fill: Colour
    ink: Colour
    edge: Colour | None = None


PLAIN = Look(CARD, INK, BORDER)
JADE = Look(JADE6, WHITE)
ON = Look(JADE8, WHITE)
DANGER = Look(RED, WHITE)
DANGER_PLAIN = Look(CARD, RED, RED)
DARK = Look(colour("#1C3A31"), WHITE, colour("#6E8C82"))  # over films and at night
OVER_PICTURE = Look(colour("#0D2A22D9"), WHITE)
DISABLED = Look(DISABLED_BG, DISABLED_TEXT, DISABLED_BORDER)


def hued(hue: Colour, edge: Colour | None = None) -> Look:
    """Return a hall's primary button."""
    return Look(hue, WHITE, edge)


def _for(theme: Theme, look: Look) -> Look:
    """Return how a control looks in this theme: in high contrast what calls for attention is yellow."""
    if not theme.contrast:
        return look
    if look == DISABLED:
        return Look(BLACK, GREY, GREY)
    if look in (PLAIN, DANGER_PLAIN, DARK, OVER_PICTURE):
        return Look(BLACK, WHITE, WHITE)
    return Look(ACCENT, BLACK)


class _Control(Pressable):
    def __init__(
        self, theme: Theme, wide: float, high: float, action: Action, look: Look, enabled: bool, radius: float
    ) -> None:
        super().__init__(theme, wide, high, action, enabled=enabled)
        self._working = _for(theme, look)
        self.look = self._working if enabled else _for(theme, DISABLED)
        self._plate = self.plate(self.look.fill, radius, stroke=self.look.edge)

    def paint(self, pressed: bool) -> None:
        self._plate.paint(self.theme.pressed(self.look.fill) if pressed else self.look.fill)


class Button(_Control):
    """A pill with an icon and words. Without `wide` it is as wide as they need."""

    def __init__(
        self, theme: Theme, text: str, action: Action, *, icon: str = "", wide: float | None = None,
        high: float = 120, look: Look = PLAIN, style: Style | None = None, enabled: bool = True,
        padding: float = 44, radius: float | None = None,
    ) -> None:  # fmt: skip
        style = style or theme.style("button")
        high = theme.target(high)
        icon_side = style.size / theme.scale * 1.24 if icon else 0.0
        gap = 18.0 if icon and text else 0.0
        room = None if wide is None else wide - 2 * min(padding, 28) - icon_side - gap
        ink = _for(theme, look if enabled else DISABLED).ink
        label = Words(theme, text, style, colour=ink) if text else None
        if label and room is not None and label.natural > room:
            label = Words(theme, text, style, room, colour=ink, max_lines=1)
        inner = icon_side + gap + (label.natural if label else 0)
        wide = max(wide or inner + 2 * padding, theme.target(88))
        super().__init__(theme, wide, high, action, look, enabled, high / 2 if radius is None else radius)
        x = (wide - inner) / 2
        if icon:
            self.icon = self.put_middle(Icon(theme, icon, icon_side, ink), x, 0, high)
        if label:
            self.put_middle(label, x + icon_side + gap, 0, high)


class RoundButton(_Control):
    """A disc with an icon, `side` dp across."""

    def __init__(
        self, theme: Theme, icon: str, action: Action, *, side: float = 120, look: Look = PLAIN,
        enabled: bool = True, icon_part: float = 0.5,
    ) -> None:  # fmt: skip
        side = theme.target(side)
        super().__init__(theme, side, side, action, look, enabled, side / 2)
        inner = side * icon_part
        if icon:
            self.icon = self.put_middle(Icon(theme, icon, inner, self.look.ink), (side - inner) / 2, 0, side)


class DockButton(_Control):
    """A button of the dock: an icon above a word. 152 x 144 dp, or as wide as `wide`."""

    def __init__(
        self, theme: Theme, icon: str, text: str, action: Action, *, wide: float = 152, high: float = 144,
        look: Look = PLAIN, enabled: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(theme, wide, high, action, look, enabled, 28)
        self._face = (icon, text, wide)
        self._draw_face()

    def _draw_face(self) -> None:
        theme, (icon, text, wide) = self.theme, self._face
        english = text.isascii() and theme.language == "en"
        style = theme.style("english_label" if english else "dock")
        side = 56 if theme.large else 60
        self.clear_widgets()
        label = Words(theme, text, style, wide - 12, colour=self.look.ink, align="center", max_lines=1)
        sign = Icon(theme, icon, side, self.look.ink)
        if label.cut:  # on a screen that is too small the sign says it alone
            self.put_middle(sign, (wide - side) / 2, 0, self.height / theme.scale)
            return
        self.put(sign, (wide - side) / 2, 16 if theme.large else 20)
        self.put_middle(label, 6, 76, 56)

    def enable(self, enabled: bool) -> None:
        """Take touches or not, and show which."""
        if enabled != self.enabled:
            self.enabled = enabled
            self.look = self._working if enabled else _for(self.theme, DISABLED)
            self._plate.paint(self.look.fill, self.look.edge)
            self._draw_face()
