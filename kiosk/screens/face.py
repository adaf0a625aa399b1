"""The robot's screen is her face: resting, listening, thinking, speaking; words say it too."""

from __future__ import annotations

from typing import NamedTuple

from kivy.input.motionevent import MotionEvent

from kiosk.dialogue import events
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Ask, Scene
from kiosk.dialogue.sheet import can_listen
from kiosk.screens.context import Context
from kiosk.screens.pages.notices import Notices
from kiosk.screens.pages.page import Page
from kiosk.screens.theme import BLACK, CAPTION_BG, JADE9, WHITE, StyleName, Theme
from kiosk.screens.widgets.button import DARK, DISABLED, JADE, RoundButton
from kiosk.screens.widgets.head import Head, Mood
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import Words

_BAR, _MIC, _ROUND = 312, 204, 156  # dp: 208, 136 and 104 pixels of a robot's 1280x800
_LOUDEST, _QUIETEST, _STEP = 100, 40, 20  # percent


class Look(NamedTuple):
    """How she looks in a state, what the tag says, and the words in the bar."""

    mood: Mood
    icon: str
    tag: str
    words: str


class FullFace(Head):
    """Her eyes and mouth over the whole screen."""

    ART = "screen_{}.jpg"

    def __init__(self, theme: Theme, wide: float, high: float) -> None:
        super().__init__(theme, wide, "idle", high=high)


class Face(Panel):
    """Face, state, caption and microphone. A touch beside the buttons posts `aside`."""

    def __init__(self, context: Context, aside: Event) -> None:
        theme = context.theme
        super().__init__(theme, theme.wide, theme.high)
        self.size = (theme.width, theme.height)
        self.context, self._aside = context, aside
        self.plate(JADE9)
        self._face = self.put(FullFace(theme, theme.wide, theme.high - _BAR / 2), 0, 0)
        bar = Panel(theme, theme.wide, _BAR)
        bar.plate((*CAPTION_BG[:3], 1.0))
        self._bar = self.put(bar, 0, theme.high - _BAR)
        self._pieces: list[Panel] = []
        self._shown: object = None

    def update(self, scene: Scene) -> None:
        """Look like the scene."""
        look = look_of(scene, self.context)
        self._face.show(look.mood)
        shown = (look, scene.parts, scene.volume)
        if shown == self._shown:
            return
        self._shown = shown
        for piece in self._pieces:
            piece.parent.remove_widget(piece)
        theme, edge = self.theme, self.theme.margin
        mic = theme.target(_MIC)
        words = self._words(look.words, theme.wide - 2 * edge - mic - 40)
        self._pieces = [
            self._bar.put(words, edge, 16),
            self._bar.put_middle(self._microphone(scene, mic), theme.wide - edge - mic, 0, _BAR),
            self.put(Tag(theme, self.context.say(look.tag), icon=look.icon, fill=BLACK, ink=WHITE, high=96),
                     edge, 36),
            self.put(Notices(self.context, scene.parts, 700), edge, 156),
            *self._corner(scene, look),
        ]  # fmt: skip

    def _words(self, text: str, room: float) -> Words:
        """Set what is heard or said, as large as it can be."""
        styles: tuple[StyleName, ...] = ("partial", "caption", "small")
        for style in styles:
            words = Words(
                self.theme, text, self.theme.style(style), room, _BAR - 32, colour=WHITE, valign="middle"
            )
            if not words.cut:
                break
        return words

    def _microphone(self, scene: Scene, side: float) -> RoundButton:
        hears = can_listen(scene.parts)
        listening = scene.ask is not None and scene.ask.state == "listening"
        event: Event = events.TalkFinished() if listening else events.TalkStarted()
        icon = "stop" if listening else "microphone" if hears else "microphone-off"
        return RoundButton(
            self.theme, icon, lambda: self.context.post(event), side=side, look=JADE if hears else DISABLED
        )

    def _corner(self, scene: Scene, look: Look) -> list[Panel]:
        """Loudness, round in steps; and a way to stop what she does."""
        post = self.context.post
        step = _QUIETEST - scene.volume if scene.volume >= _LOUDEST else _STEP
        buttons = [("volume-high", events.VolumeChanged(step))]
        if scene.ask is not None:
            stop: Event = events.SpeechStopped() if look.mood == "speak" else events.AskClosed()
            buttons.append(("pause" if look.mood == "speak" else "close", stop))  # type: ignore[arg-type]
        side, made = self.theme.target(_ROUND), []
        x = self.theme.wide - self.theme.margin - len(buttons) * (side + 20) + 20
        for icon, event in buttons:
            made.append(
                self.put(
                    RoundButton(self.theme, icon, lambda event=event: post(event), side=side, look=DARK),
                    x,
                    36,
                )
            )
            x += side + 20
        return made

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Nothing below can be touched; what no button takes counts when the finger is lifted."""
        if not super().on_touch_down(touch):
            touch.grab(self)
        return True

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """A touch on her face."""
        if touch.grab_current is not self:
            return bool(super().on_touch_up(touch))
        touch.ungrab(self)
        self.context.post(self._aside)
        return True


class FacePage(Page):
    """The robot at rest. A touch on her face begins a visit, the microphone a question."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._face = self.put(Face(context, events.WentHome()), 0, 0)

    def update(self, scene: Scene) -> None:
        """Only what works and what does not can change."""
        self._face.update(scene)


def faces(ask: Ask) -> bool:
    """Whether a robot shows her face in this state; where there is something to choose or read, the sheet."""
    return ask.state in ("listening", "thinking") or (ask.state == "answering" and ask.current >= 0)


def look_of(scene: Scene, context: Context) -> Look:
    """Return how she looks."""
    ask = scene.ask
    if ask is None:
        key = "face_idle" if can_listen(scene.parts) else "face_touch"
        tag = "face_call_me" if scene.parts.hears_name else "face_tap_me"
        return Look("idle", "hand-wave", tag, context.say(key))
    if ask.state == "listening":
        return Look(
            "listen", "ear-hearing", "face_listening", ask.heard or ask.hint or context.say("listening")
        )
    if ask.state == "thinking":
        return Look("think", "head-lightbulb-outline", "face_thinking", ask.hint or context.say("face_think"))
    return Look("speak", "volume-high", "face_speaking", ask.sentences[ask.current])
