"""The ask sheet: a card over the page on which a question is put and answered."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kivy.animation import Animation
from kivy.input.motionevent import MotionEvent

from kiosk.dialogue import events
from kiosk.dialogue.scene import Ask, AskState, Parts, Scene
from kiosk.screens.ask.answering import Answering
from kiosk.screens.ask.body import Body
from kiosk.screens.ask.choices import Choices
from kiosk.screens.ask.footer import Footer, offers
from kiosk.screens.ask.invite import Idle, NoMicrophone
from kiosk.screens.ask.listening import Listening
from kiosk.screens.ask.thinking import Thinking
from kiosk.screens.ask.unknown import Unknown
from kiosk.screens.context import Context
from kiosk.screens.theme import CARD, SCRIM, Theme
from kiosk.screens.widgets.cover import Cover
from kiosk.screens.widgets.head import Head, Mood
from kiosk.screens.widgets.panel import Panel

_BODIES: dict[AskState, type[Body]] = {
    "idle": Idle,
    "no_microphone": NoMicrophone,
    "listening": Listening,
    "thinking": Thinking,
    "answering": Answering,
    "choices": Choices,
    "unknown": Unknown,
}
_COVER = 12  # dp by which the card is larger than the dock below it, whose corners would show
_RISE, _RISE_TIME = 80, 0.32  # dp, seconds


@dataclass(frozen=True)
class Layout:
    """Where things are, in dp: the card on the screen; head, column and footer on the card."""

    card: tuple[float, float, float, float]  # x, y, width, height
    head: tuple[float, float, float]  # x, y, side
    column: tuple[float, float, float]  # x, y, width
    inset: float  # of the footer from the card's edges

    @classmethod
    def of(cls, theme: Theme) -> Layout:
        """Head at the left of the text, or above it on an upright screen."""
        left = theme.margin - _COVER
        wide = theme.wide - 2 * left
        if theme.portrait:
            high = 1480 if theme.large else 1320
            card = (left, theme.high - 28 - high, wide, high)
            return cls(card, ((wide - 340) / 2, -150, 340), (60, 206, wide - 120), 60)
        high = 900 if theme.large else 780
        card = (left, theme.high - 20 - high, wide, high)
        return cls(card, (46, -20, 380), (448, 36, wide - 448 - 60), 60)


class AskSheet(Cover):
    """Covers the whole screen. A touch beside the card closes the sheet."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, lambda: context.post(events.AskClosed()))
        theme = context.theme
        self.plate(SCRIM)
        self._layout = layout = Layout.of(theme)
        x, y, wide, high = layout.card
        self._card = self.put(Panel(theme, wide, high), x, y)
        self._card.plate(CARD, 44)
        x, y, side = layout.head
        self._head = self._card.put(Head(theme, side), x, y)
        footer = Footer(context, wide - 2 * layout.inset)
        self._footer = self._card.put(footer, layout.inset, high - 48 - footer.height / theme.scale)
        self._body: Body | None = None
        self._built: tuple[Ask, Parts, float] | None = None
        self._spoke = self._told = False  # an answer is being spoken; has been spoken, or silenced
        self._rest = self._card.y
        self.bind(parent=self._rise)

    def update(self, ask: Ask, scene: Scene) -> None:
        """Look like the sheet's state; what has not changed stays as it is."""
        lasting = _lasting(ask)
        same = self._built is not None and self._built[0] == lasting
        speaks = ask.current >= 0
        self._told = same and not speaks and (self._spoke or self._told)
        self._spoke = speaks
        self._footer.update(offers(ask, scene.parts, self._told))
        built = (lasting, scene.parts, self._footer.used)
        if built != self._built:
            self._built = built
            self._make_body(ask, scene)
        assert self._body is not None
        self._body.follow(ask)
        self._head.show(_mood(ask))

    def show_level(self, value: float) -> None:
        """Move the level meter (0–1)."""
        if self._body is not None:
            self._body.show_level(value)

    def _make_body(self, ask: Ask, scene: Scene) -> None:
        theme = self.theme
        x, y, wide = self._layout.column
        high = self._layout.card[3] - y - 48 - self._footer.used - 24
        body = _BODIES[ask.state](self.context, wide, high, ask, scene.parts)  # type: ignore[call-arg]
        old, self._body = self._body, self._card.put(body, x, y)
        if old is None:
            return
        self._card.remove_widget(old)
        if not theme.calm and type(old) is not type(body):
            body.opacity = 0
            Animation(opacity=1, d=0.2).start(body)

    def _rise(self, *_: object) -> None:
        """Come up from below, while the stage fades the whole sheet in; forget what was shown once it is gone."""
        Animation.cancel_all(self._card)
        self._card.y = self._rest
        if self.parent is None:
            self._built = None
        elif not self.theme.calm:
            self._card.y = self._rest - self.theme.dp(_RISE)
            Animation(y=self._rest, d=_RISE_TIME, t="out_cubic").start(self._card)

    def is_aside(self, touch: MotionEvent) -> bool:
        """Beside the card."""
        return not self._card.collide_point(*touch.pos)


def _lasting(ask: Ask) -> Ask:
    """What a body is made of: the state without what comes and goes many times a second."""
    if ask.state in ("listening", "thinking"):
        return replace(ask, heard="", hint="")
    return replace(ask, current=-1)


def _mood(ask: Ask) -> Mood:
    if ask.state == "listening":
        return "listen"
    if ask.state == "thinking":
        return "think"
    if ask.state in ("unknown", "no_microphone"):
        return "sorry"
    if ask.current >= 0:
        return "speak"
    return "happy" if ask.state in ("answering", "choices") else "idle"
