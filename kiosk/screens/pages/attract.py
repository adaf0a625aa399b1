"""What the screen shows while nobody is there: the hills, 小翠, and an invitation. Any touch begins a visit."""

from __future__ import annotations

import math

from kivy.clock import Clock, ClockEvent
from kivy.graphics import Color, Rectangle
from kivy.input.motionevent import MotionEvent

from kiosk.content.model import Language
from kiosk.dialogue import events
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.pages.notices import Notices, staff_notice
from kiosk.screens.pages.page import Page
from kiosk.screens.pages.slideshow import Slideshow
from kiosk.screens.pictures import Wanted, pictures
from kiosk.screens.theme import ASSETS, CARD, JADE3, JADE6, JADE9, PAPER, RED, WHITE, StyleName
from kiosk.screens.typesetting import width_of
from kiosk.screens.widgets.head import Head
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.words import Words
from kiosk.screens.wording import words

_FRAME = 1 / 15  # seconds between steps of the slow drift
_SWAP = 8.0  # seconds until the invitation changes its language
_DRIFT, _DRIFT_TIME = 60, 40.0  # dp to either side, seconds for a whole swing
_SLIDE = 10.0  # seconds of each picture or film from the halls, and of the hills between
_MIST_TIME = 90.0  # seconds for the mist to cross the screen


class AttractPage(Page):
    """The painting drifts, mist passes, a ring invites a touch."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._paint_hills()
        self._mist = self._paint_mist()
        slides = self.put(Panel(self.theme, self.theme.wide, self.theme.high), 0, 0)
        self._paint_header()
        self._card = self._paint_card()
        self.slides = slides.put(Slideshow(context, self._card_top - 16), 0, 0)
        self._notices: Panel | None = None
        self._staff: Panel | None = None
        self._line: Panel | None = None
        self._language: Language = self.theme.language
        self._hears, self._hears_name = True, False
        self._time = 0.0
        self._clock: ClockEvent | None = None
        self.bind(parent=self._run)

    def update(self, scene: Scene) -> None:
        """Only what works and what does not can change, and what staff should mend."""
        for piece in (self._notices, self._staff):
            if piece is not None:
                self.remove_widget(piece)
        top = 220.0 if self.theme.portrait else 196.0
        self._notices = self.put(Notices(self.context, scene.parts, 800), self.left + 32, top)
        self._staff = None
        if scene.problems:
            notice = staff_notice(self.context, scene.problems, self.inner - 64)
            self._staff = self.put(notice, self.left + 32, top + 76)
        self._hears = "failed" not in (scene.parts.ears, scene.parts.model)
        self._hears_name = scene.parts.hears_name
        self._invite(self._language)

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Wait for the finger to be lifted."""
        touch.grab(self)
        return True

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """Any touch anywhere begins."""
        if touch.grab_current is self:
            touch.ungrab(self)
            self.context.post(events.WentHome())
        return True

    def _paint_hills(self) -> None:
        theme = self.theme
        upright = theme.portrait
        name = "attract_port.jpg" if upright else "attract_land.jpg"
        wide, high = (1231, 2188) if upright else (2188, 1231)
        base = (1080, 1920) if upright else (1920, 1080)
        grow = max(theme.wide / base[0], theme.high / base[1])
        wide, high = wide * grow, high * grow
        centred = upright or theme.contrast  # else higher, so that rivers and pagoda stand above the card
        self._hills = self.put(
            Picture(theme, ASSETS / "art" / name, wide, high),
            (theme.wide - wide) / 2,
            (theme.high - high) / (2 if centred else 1),
        )
        self._hills_x = self._hills.x

    def _paint_mist(self) -> list[Rectangle]:
        theme = self.theme
        size = (theme.width, theme.dp(320 if theme.portrait else 200))
        y = theme.height - theme.dp(theme.high * 0.62)
        veils = [Rectangle(pos=(x, y), size=(0, 0)) for x in (0, theme.width)]
        panel = Panel(theme, theme.wide, theme.high)
        panel.canvas.add(Color(1, 1, 1, 0.45))
        for veil in veils:
            panel.canvas.add(veil)

        def arrive(texture: object) -> None:
            for veil in veils if texture else []:
                veil.texture, veil.size = texture, size

        pictures.get(Wanted(ASSETS / "art" / "mist.png", size), arrive)
        self.put(panel, 0, 0)
        return veils

    def _paint_header(self) -> None:
        theme, left = self.theme, self.left + 32
        band = self.put(Panel(theme, theme.wide, 190), 0, 0)
        if theme.contrast:
            band.plate(PAPER)
        band.put(Picture(theme, ASSETS / "art" / "icon_256.png", 96, 96, ground=(0, 0, 0, 0)), left, 84)
        room = self.inner - 32 - 120 - (32 if theme.portrait else 580)
        name = self.context.centre.short_name.get(theme.language)
        band.put_middle(
            Words(theme, name, theme.style("h2"), room, colour=JADE9, max_lines=1), left + 120, 84, 96
        )
        if not theme.portrait:
            hint = Words(theme, self.context.say("languages"), theme.style("ui"), 540, colour=JADE9,
                         align="right", max_lines=1)  # fmt: skip
            band.put_middle(hint, theme.wide - left - 540, 84, 80)

    def _paint_card(self) -> Panel:
        theme = self.theme
        wide = self.inner - (0 if theme.portrait else 64)
        high = 540 if theme.portrait else 356 if theme.large else 256
        card = Panel(theme, wide, high)
        card.plate(CARD, 56)
        bottom = 120 if theme.portrait else 48
        self._card_top = theme.high - bottom - high
        self.put(card, (theme.wide - wide) / 2, self._card_top)
        # Her leaves rise above the card.
        place = ((wide - 330) / 2, -170) if theme.portrait else (8, high - 320)
        card.put(Head(theme, 330, "happy"), *place)
        self._paint_touch_mark(card, wide - 236, 286 if theme.portrait else high - 236)
        return card

    def _paint_touch_mark(self, card: Panel, x: float, y: float) -> None:
        theme = self.theme
        disc = Panel(theme, 168, 168)
        self._ring = disc.plate(JADE3, 84)
        disc.plate(CARD, 77, box=(7, 7, 154, 154))
        disc.plate(JADE6, 69, box=(15, 15, 138, 138))
        disc.put(Icon(theme, "gesture-tap", 76, WHITE), 46, 46)
        card.put(disc, x, y)
        label = self.context.say("touch_to_begin")
        words = Words(theme, label, theme.style("dock"), 240, align="center", max_lines=1)
        card.put_middle(words, x - 36, y + 168, 56)

    def _invite(self, language: Language) -> None:
        """Say who she is and what can be done, in one of the two languages."""
        theme, wide = self.theme, self._card.width / self.theme.scale
        if self._line is not None:
            self._card.remove_widget(self._line)
        left, top = (56, 160) if theme.portrait else (332, 36)
        room = wide - left - 276
        panel = Panel(theme, wide - left - 56, 380)
        style: StyleName = "hero_upright" if theme.portrait and not theme.large else "hero"
        greeting = Words(theme, words("greet", language), theme.style(style),
                         wide - left - 56 if theme.portrait else room, colour=JADE9, max_lines=1)  # fmt: skip
        panel.put(greeting, 0, 0)
        self._say_how(panel, language, room, greeting.height / theme.scale + 10)
        self._line = self._card.put(panel, left, top)

    def _say_how(self, panel: Panel, language: Language, room: float, y: float) -> None:
        """Write what can be done, in one line or in two."""
        theme = self.theme
        plain, bold = theme.style("invite"), theme.style("invite_bold")
        if not self._hears:
            panel.put(Words(theme, words("invite_touch", language), plain, room, max_lines=1), 0, y)
            return
        first = Words(theme, words("invite", language), plain, max_lines=1)
        talk = words("invite_call" if self._hears_name else "invite_talk", language)
        start = first.natural + (10 if language == "en" else 0)
        panel.put(first, 0, y)
        if start + width_of(talk, bold) / theme.scale <= room:
            panel.put(Words(theme, talk, bold, colour=RED), start, y)
        else:
            y += first.height / theme.scale + 4
            panel.put(Words(theme, talk, bold, room, colour=RED, max_lines=1), 0, y)

    @property
    def playing(self) -> bool:
        """Whether the beginning of a film passes by."""
        return self.slides.trailer is not None

    def leave(self) -> None:
        """End a film that is passing by."""
        self.slides.close()

    def _run(self, *_: object) -> None:
        """Move only while on the screen."""
        if self._clock:
            self._clock.cancel()
            self._films.cancel()
            self._clock = self._films = None
        if self.parent is not None and not self.theme.calm:
            self._clock = Clock.schedule_interval(self._step, _FRAME)
            self._films = Clock.schedule_interval(self._tick, 0)

    def _tick(self, seconds: float) -> None:
        self.slides.tick()

    def _step(self, seconds: float) -> None:
        theme = self.theme
        before, self._time = self._time, self._time + seconds
        swing = math.sin(2 * math.pi * self._time / _DRIFT_TIME)
        self._hills.x = self._hills_x + swing * theme.dp(_DRIFT)
        shift = (self._time / _MIST_TIME % 1.0) * theme.width
        for index, veil in enumerate(self._mist):
            veil.pos = (index * theme.width - shift, veil.pos[1])
        if int(before / _SLIDE) != int(self._time / _SLIDE):
            self.slides.turn(int(self._time / _SLIDE))
        beat = self._time / 1.8 % 1.0
        self._pulse(beat)
        if int(before / _SWAP) != int(self._time / _SWAP):
            self._language = "en" if self._language == "zh" else "zh"
            self._invite(self._language)

    def _pulse(self, beat: float) -> None:
        """Let the ring grow to 1.12 and fade, once in 1.8 s."""
        dp = self.theme.dp
        side = round(dp(168) * (1 + 0.12 * beat))
        edge = (dp(168) - side) // 2
        self._ring.resize((edge, edge), (side, side))
        self._ring.paint((*JADE3[:3], 1 - 0.8 * beat))
