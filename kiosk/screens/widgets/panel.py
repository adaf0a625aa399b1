"""A piece of the screen whose parts are placed by hand, as the design gives them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from kivy.animation import Animation
from kivy.graphics import Color, InstructionGroup, PopMatrix, PushMatrix, Rectangle, Translate
from kivy.graphics.texture import Texture
from kivy.graphics.transformation import Matrix
from kivy.input.motionevent import MotionEvent
from kivy.properties import Property
from kivy.uix.widget import Widget

from kiosk.screens.shapes import ALL, Corners, Plate
from kiosk.screens.theme import Colour, Theme

_Piece = TypeVar("_Piece", bound=Widget)


def still(piece: Widget) -> None:
    """Let nothing move in a piece that was taken away: an animation without end would keep it for ever."""
    for part in piece.walk(restrict=True):
        Animation.cancel_all(part)


def forget(piece: Widget) -> None:
    """Take a piece apart that was taken away for good, so that it is gone at once.

    Kivy's widgets hold themselves: by their handlers, their canvases and what they do when they are pressed. What
    holds itself lasts until Python looks for it, which takes the longer the more there is: a page is ten thousand
    objects.
    """
    Animation.cancel_all(piece)
    for inner in piece.children[:]:
        Widget.remove_widget(piece, inner)
        forget(inner)
    empty(piece.canvas)
    for name, own in _LINKS:
        piece.funbind(name, own.trigger_change)
    for handler in _handlers(type(piece)):
        piece.funbind(handler.removeprefix("on_"), getattr(piece, handler))
    piece.motion_filter.obj = None
    if isinstance(piece, Panel):
        piece.let_go()


# What Kivy itself binds in every widget: when the first changes, so does the other.
_LINKS = (("x", Widget.pos), ("y", Widget.pos), ("width", Widget.size), ("height", Widget.size))


def empty(group: InstructionGroup) -> None:
    """Let go of what is drawn. A group that was drawn once holds itself, too, until it begins anew."""
    for step in group.children:
        if isinstance(step, InstructionGroup):
            empty(step)
    group.clear()
    InstructionGroup.__init__(group)


@lru_cache(maxsize=128)
def _handlers(kind: type[Widget]) -> tuple[str, ...]:
    """Return the methods that Kivy calls when a property of its own changes."""
    return tuple(name for name in dir(kind) if isinstance(getattr(kind, name.removeprefix("on_"), None), Property)
                 and name.startswith("on_"))  # fmt: skip


class Panel(Widget):
    """A rectangle of `wide` x `high` dp. Inside it, x and y are dp from its top left corner.

    To Kivy a place inside it is in pixels from its lower left corner, as in a RelativeLayout. Ours are no layouts:
    one that arranges nothing still takes three times as long to make, and a page has a hundred.
    """

    typed_on = False  # whether it has keys, which are hit in quick succession

    def __init__(self, theme: Theme, wide: float, high: float) -> None:
        # Kivy's own style rules go by a class's bare name: without them a Button here is not theirs.
        bare = {"__no_builder": True}
        super().__init__(size=(theme.dp(wide), theme.dp(high)), **bare)
        self.theme = theme
        self._shift = Translate(0, 0)
        self.canvas.before.add(PushMatrix())
        self.canvas.before.add(self._shift)
        self.canvas.after.add(PopMatrix())

    def on_pos(self, *_: object) -> None:
        """What is inside moves along."""
        self._shift.xy = self.pos

    def to_parent(self, x: float, y: float, **_: bool) -> tuple[float, float]:
        """Return a place inside as it is outside."""
        return x + self.x, y + self.y

    def to_local(self, x: float, y: float, **_: bool) -> tuple[float, float]:
        """Return a place outside as it is inside."""
        return x - self.x, y - self.y

    def _apply_transform(self, matrix: Matrix, pos: object = None) -> Matrix:
        matrix.translate(self.x, self.y, 0)
        return super()._apply_transform(matrix, (0, 0))

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Pass it on to what is inside."""
        return self._pass(touch, super().on_touch_down)

    def on_touch_move(self, touch: MotionEvent) -> bool:
        """Pass it on to what is inside."""
        return self._pass(touch, super().on_touch_move)

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """Pass it on to what is inside."""
        return self._pass(touch, super().on_touch_up)

    def _pass(self, touch: MotionEvent, on: Callable[[MotionEvent], bool | None]) -> bool:
        touch.push()
        touch.apply_transform_2d(self.to_local)
        try:
            return bool(on(touch))
        finally:  # a finger whose button made a mistake is lifted where it is
            touch.pop()

    def lose(self, touch: MotionEvent) -> None:
        """A finger that this panel had grabbed counts no more: look as if it had never been put down."""

    def let_go(self) -> None:
        """Called when it was taken away for good: hold nothing any more that may hold this panel."""

    def remove_widget(self, widget: Widget, *_: object, **__: object) -> None:
        """Take a piece away for good: no panel puts one back."""
        super().remove_widget(widget)
        forget(widget)

    def put(self, piece: _Piece, x: float, y: float) -> _Piece:
        """Place a piece with its top left corner at x, y; returns it."""
        piece.pos = (self.theme.dp(x), self.height - self.theme.dp(y) - piece.height)
        self.add_widget(piece)
        return piece

    def put_middle(self, piece: _Piece, x: float, y: float, high: float) -> _Piece:
        """Place a piece with its left edge at x, centred over the height `high` below y."""
        slack = self.theme.dp(high) - piece.height
        piece.pos = (self.theme.dp(x), self.height - self.theme.dp(y) - slack // 2 - piece.height)
        self.add_widget(piece)
        return piece

    def plate(
        self,
        fill: Colour,
        radius: float = 0,
        *,
        stroke: Colour | None = None,
        stroke_width: float = 3,
        box: tuple[float, float, float, float] | None = None,
        corners: Corners = ALL,
        shadow: bool = False,
    ) -> Plate:
        """Draw a plate behind the pieces: over the whole panel, or over `box` (x, y, width, height in dp)."""
        dp = self.theme.dp
        x, y, wide, high = box or (0, 0, self.width / self.theme.scale, self.height / self.theme.scale)
        size = (dp(wide), dp(high)) if box else (int(self.width), int(self.height))
        if radius and corners == ALL:
            stroke, stroke_width = self.theme.edge(fill, stroke, stroke_width)
        plate = Plate(
            (dp(x), int(self.height) - dp(y) - size[1]),
            size,
            dp(radius),
            self.theme.fill(fill),
            stroke=stroke,
            stroke_width=max(2, dp(stroke_width)),
            corners=corners,
            shadow=self.theme.scale if shadow else 0,
        )
        self.canvas.before.add(plate)
        return plate

    def draw_texture(self, texture: Texture) -> None:
        """Stretch a texture over the whole panel, behind the pieces."""
        self.canvas.before.add(Color(1, 1, 1, 1))
        self.canvas.before.add(Rectangle(texture=texture, size=self.size))
