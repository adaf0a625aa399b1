"""The robot's screen is her face: resting, listening, thinking, speaking; words say it too."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.dialogue import events
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Scene, Tour
from kiosk.dialogue.sheet import can_listen
from kiosk.dialogue.wording import line
from kiosk.screens.context import Context
from kiosk.screens.pages.notices import Notices
from kiosk.screens.pages.page import Page
from kiosk.screens.theme import CAPTION_BG, HIGHLIGHT, JADE3, JADE9, WHITE, StyleName, Theme
from kiosk.screens.widgets.button import DARK, DISABLED, JADE, OVER_PICTURE, RoundButton
from kiosk.screens.widgets.cover import Cover
from kiosk.screens.widgets.head import Head, Mood
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import Words
from kiosk.touring.directions import Turn, turn_ahead

_BAR, _MIC, _ROUND = 312, 204, 156  # dp: 208, 136 and 104 pixels of a robot's 1280x800
_LOUDEST, _QUIETEST, _STEP = 100, 40, 20  # percent


class Look(NamedTuple):
    """How she looks in a state, what the tag says, the words in the bar and those among them that are lit."""

    mood: Mood
    icon: str
    tag: str
    words: str
    lit: str = ""
    turns: Turn = "straight"


class FullFace(Head):
    """Her eyes and mouth over the whole screen."""

    ART = "screen_{}.jpg"

    def __init__(self, theme: Theme, wide: float, high: float) -> None:
        self._mirrored = False  # in her picture she moves to the right, and chevrons beside her eyes say so
        super().__init__(theme, wide, "idle", high=high)

    def look(self, mood: Mood, mirrored: bool) -> None:
        """Look another way."""
        self._mirrored = mirrored
        self.show(mood)
        self._draw(self._still())

    def _draw(self, name: str) -> None:
        super()._draw(name)
        if name in self._frames:
            x0, y0, x1, _, _, y1, *_ = self._frames[name].tex_coords
            left, right = (x1, x0) if self._mirrored else (x0, x1)
            self._rectangle.tex_coords = (left, y0, right, y0, right, y1, left, y1)


class Face(Cover):
    """Face, state, caption and microphone. A touch beside the buttons posts `aside`."""

    def __init__(self, context: Context, aside: Event) -> None:
        super().__init__(context, lambda: context.post(aside))
        self.aside = aside
        theme = context.theme
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
        self._face.look(look.mood, look.turns == "left")
        shown = (look, scene.parts, scene.volume)
        if shown == self._shown:
            return
        self._shown = shown
        for piece in self._pieces:
            piece.parent.remove_widget(piece)
        theme, edge = self.theme, self.theme.margin
        mic = theme.target(_MIC)
        words = self._words(look, theme.wide - 2 * edge - mic - 40)
        self._pieces = [
            self._bar.put(words, edge, 16),
            self._bar.put_middle(self._microphone(scene, mic), theme.wide - edge - mic, 0, _BAR),
            self.put(Tag(theme, self.context.say(look.tag), icon=look.icon, fill=OVER_PICTURE.fill, ink=WHITE, high=88,
                         icon_ink=JADE3, style_name="ask"), edge, 36),
            self.put(Notices(self.context, scene.parts, 700), edge, 156),
            *self._corner(scene, look),
        ]  # fmt: skip

    def _words(self, look: Look, room: float) -> Words:
        """Set what is heard or said, as large as it can be."""
        before, lit, after = look.words.partition(look.lit) if look.lit else (look.words, "", "")
        if after.startswith("."):  # the words of English sentences are set apart
            lit, after = lit + ".", after[1:]
        text = [[before, lit, after]] if lit else look.words
        styles: tuple[StyleName, ...] = ("partial", "caption", "small")
        for style in styles:
            words = Words(
                self.theme, text, self.theme.style(style), room, _BAR - 32, colour=WHITE, valign="middle",
                past=WHITE, marked=HIGHLIGHT,
            )  # fmt: skip
            if not words.cut:
                break
        words.mark(1 if lit else -1)
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
        # While she thinks nothing is to be heard, and her thoughts rise where this button would stand.
        buttons = [("volume-high", events.VolumeChanged(step))] if look.mood != "think" else []
        if scene.ask is not None:
            stop: Event = events.SpeechStopped() if look.mood == "speak" else events.AskClosed()
            buttons.append(("stop" if look.mood == "speak" else "close", stop))  # type: ignore[arg-type]
        elif scene.tour is not None:
            buttons.append(("pause", events.TourPaused()))  # type: ignore[arg-type]
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


class FacePage(Page):
    """The robot at rest. A touch on her face begins a visit, the microphone a question."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._face = self.put(Face(context, events.WentHome()), 0, 0)

    def update(self, scene: Scene) -> None:
        """Only what works and what does not can change."""
        self._face.update(scene)


def faces(scene: Scene) -> bool:
    """Whether a robot shows her face over the page; not where there is something to choose, read or look at."""
    ask = scene.ask
    if ask is None:
        return scene.page.name == "tour" and scene.tour is not None and scene.tour.leads
    return ask.state in ("listening", "thinking") or (ask.state == "answering" and ask.current >= 0)


def look_of(scene: Scene, context: Context) -> Look:
    """Return how she looks."""
    ask = scene.ask
    if ask is None and scene.tour is not None:
        return _leading(scene, scene.tour)
    if ask is None and scene.caption:
        return Look("speak", "volume-high", "face_speaking", scene.caption)
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


def _leading(scene: Scene, tour: Tour) -> Look:
    """On the way to a stop: what she says, or else where to; always with a word of care."""
    turns = turn_ahead(tour.way, scene.robot) if scene.robot else "straight"
    place = tour.place.get(scene.language)
    words = scene.caption or line("follow", scene.language, place=place)
    mood: Mood = "move" if turns in ("left", "right") else "speak" if scene.caption else "idle"
    return Look(mood, "walk", "face_leading", words, place, turns)
