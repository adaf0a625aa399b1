"""An exhibit's pictures: one large, the others small below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kivy.input.motionevent import MotionEvent

from kiosk.content.model import Exhibit, Hall
from kiosk.screens.context import Context
from kiosk.screens.pages.art import painting
from kiosk.screens.theme import CAPTION_BG, HALLS, WHITE, Colour
from kiosk.screens.widgets.button import OVER_PICTURE, Button, RoundButton
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import Words

_SWIPE = 120  # dp a finger must go sideways
_TAP = 24  # dp within which it has not moved
_THUMBS = 4
_TITLE = 150.0  # dp of the lower edge that the page covers where the gallery has no captions


@dataclass(frozen=True)
class Shown:
    """A picture with what stands below it."""

    path: Path
    caption: str
    focus: tuple[float, float] = (0.5, 0.5)


class Gallery(Panel):
    """`wide` x `high` dp including the small pictures; arrows and swipes turn it over."""

    def __init__(
        self, context: Context, shown: list[Shown], wide: float, high: float, hue: Colour, *,
        radius: float = 24, thumbs_inset: float = 0, captions: bool = True,
        enlarge: Callable[[Shown], None] = lambda shown: None, take: Callable[[], None] | None = None,
    ) -> None:  # fmt: skip
        """`take` is called by 带走, which is there only with it. Without `captions` a tag on the picture's upper edge says what the strip below it would."""
        super().__init__(context.theme, wide, high)
        self.context, self._shown, self._hue, self._wide = context, shown, hue, wide
        self._enlarge, self._take = enlarge, take
        self._radius, self._inset, self._captions = radius, thumbs_inset, captions
        many = len(shown) > 1
        self.large_high = high - 156 if many else high
        self._index = 0
        self._large: Panel | None = None
        self._thumbs: Panel | None = None
        self.show(0)

    def show(self, index: int) -> None:
        """Bring a picture to the front."""
        self._index = index % len(self._shown)
        for piece in (self._large, self._thumbs):
            if piece is not None:
                self.remove_widget(piece)
        self._large = self.put(self._make_large(self._shown[self._index]), 0, 0)
        self._thumbs = None
        if len(self._shown) > 1:
            self._thumbs = self.put(self._make_thumbs(), self._inset, self.large_high + 20)

    def _make_large(self, shown: Shown) -> Panel:
        theme, high, below = self.theme, self.large_high, 72.0 if self._captions else _TITLE
        panel = Panel(theme, self._wide, high)
        panel.put(
            Picture(theme, shown.path, self._wide, high, radius=self._radius, focus=shown.focus, whole=True,
                    missing=self.context.say("no_image")), 0, 0,
        )  # fmt: skip
        if shown.caption and not self._captions:
            room = self._wide - 2 * self._inset
            tag = Tag(theme, shown.caption, fill=OVER_PICTURE.fill, ink=WHITE, widest=room)
            panel.put(tag, self._inset, 28)
        elif shown.caption:
            style, room = theme.style("small"), self._wide - 56
            words = Words(theme, shown.caption, style, room, colour=WHITE, max_lines=1)
            if words.cut:
                words = Words(theme, shown.caption, style, room, colour=WHITE, max_lines=2)
                below = words.height / theme.scale + 16
            strip = Panel(theme, self._wide, below)
            strip.plate((*CAPTION_BG[:3], 0.82), self._radius, corners=(False, False, True, True))
            strip.put_middle(words, 28, 0, below)
            panel.put(strip, 0, high - below)
        x = self._wide - max(16, self._inset)
        offers = [("enlarge", "magnify-plus-outline", lambda: self._enlarge(shown))]
        offers += [("take_away", "cellphone", self._take)] if self._take else []
        for key, icon, action in offers:
            button = Button(theme, self.context.say(key), action, icon=icon, high=88, look=OVER_PICTURE,
                            style=theme.style("small"), padding=28)  # fmt: skip
            x -= button.width / theme.scale
            panel.put(button, x, high - below - 16 - button.height / theme.scale)
            x -= 16
        if len(self._shown) > 1:
            y = (high - 104) / 2
            for x, icon, step in ((16, "chevron-left", -1), (self._wide - 120, "chevron-right", 1)):
                turn = RoundButton(theme, icon, lambda step=step: self.show(self._index + step), side=104,
                                   look=OVER_PICTURE)  # fmt: skip
                panel.put(turn, x, y)
        return panel

    def _make_thumbs(self) -> Panel:
        theme = self.theme
        room = self._wide - 2 * self._inset
        wide = (room - (_THUMBS - 1) * 20) / _THUMBS
        panel = Panel(theme, room, 136)
        first = max(0, min(self._index - 1, len(self._shown) - _THUMBS))
        for place, index in enumerate(range(first, min(first + _THUMBS, len(self._shown)))):
            thumb = Pressable(theme, wide, 136, lambda index=index: self.show(index))
            if index == self._index:
                thumb.plate(self._hue, 26, box=(-6, -6, wide + 12, 148))
            picture = self._shown[index]
            thumb.put(Picture(theme, picture.path, wide, 136, radius=20, focus=picture.focus), 0, 0)
            panel.put(thumb, place * (wide + 20), 0)
        return panel

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Take what no button took: it may become a swipe, or a tap on the picture."""
        if super().on_touch_down(touch):
            return True
        if self.collide_point(*touch.pos):
            touch.grab(self)
            return True
        return False

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """A finger that went far enough sideways turns to the next picture; one that stayed enlarges this one."""
        if touch.grab_current is not self:
            return bool(super().on_touch_up(touch))
        touch.ungrab(self)
        way = touch.x - touch.ox
        if max(abs(way), abs(touch.y - touch.oy)) <= self.theme.dp(_TAP):
            self._enlarge(self._shown[self._index])
        elif abs(way) >= self.theme.dp(_SWIPE) and len(self._shown) > 1:
            self.show(self._index + (-1 if way > 0 else 1))
        return True


def pictures_of(exhibit: Exhibit, hall: Hall, context: Context) -> list[Shown]:
    """Return an exhibit's pictures; without any of its own the hall's painting stands in, and says so."""
    language = context.theme.language
    shown = []
    for image in exhibit.images:
        caption = image.caption.get(language) if image.caption else ""
        shown.append(Shown(image.file, " · ".join(part for part in (caption, image.credit) if part)))
    if shown:
        return shown
    caption = f"{hall.title.get(language)} · {context.say('illustration')}"
    return [Shown(painting(hall), caption, HALLS[hall.motif].focus)]
