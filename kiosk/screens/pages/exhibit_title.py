"""An exhibit's name and where it stands: along the top edge, or over its pictures on an upright screen."""

from __future__ import annotations

from kiosk.content.model import Exhibit, Hall
from kiosk.dialogue import events
from kiosk.screens.context import Context
from kiosk.screens.theme import CAPTION_BG, INK2, WHITE
from kiosk.screens.widgets.button import Button
from kiosk.screens.widgets.mark import mark
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words


class TitleBar(Panel):
    """The way home, the name, and the place as far as there is room: 124 dp high, as wide as the screen."""

    def __init__(self, context: Context, exhibit: Exhibit, hall: Hall) -> None:
        theme, left = context.theme, context.theme.margin
        super().__init__(theme, theme.wide, 124)
        home = Button(theme, context.say("home"), lambda: context.post(events.WentHome()), icon="home-variant",
                      high=96, style=theme.style("dock"), padding=36)  # fmt: skip
        self.put(home, left, 12)
        x = left + home.width / theme.scale + 30
        room = min(theme.wide - left - x - 480, 900)
        title = Words(theme, exhibit.title.get(theme.language), theme.style("h2"), room, max_lines=1)
        self.put_middle(title, x, 0, 124)
        x += title.natural + 30
        room, style = theme.wide - left - x - 440, theme.style("small")
        place = Words(theme, _place(context, exhibit, hall), style, room, colour=INK2, max_lines=1)
        if place.cut:
            place = Words(theme, hall.title.get(theme.language), style, room, colour=INK2, max_lines=1)
        if not place.cut:
            self.put_middle(place, x, 2, 124)


class TitleStrip(Panel):
    """The name and the place over the lower edge of a picture: 150 dp high, as wide as the screen."""

    def __init__(self, context: Context, exhibit: Exhibit, hall: Hall) -> None:
        theme, left = context.theme, context.theme.margin
        super().__init__(theme, theme.wide, 150)
        self.plate((*CAPTION_BG[:3], 0.82))
        name, room = exhibit.title.get(theme.language), theme.wide - 2 * left
        title = Words(theme, name, theme.fixed(56, "serif"), room, colour=WHITE, max_lines=1)
        self.put_middle(title, left, 14, 76)
        if reason := mark(context, exhibit):
            room -= reason.width / theme.scale + 30
            self.put_middle(reason, left + room + 30, 86, 56)
        style = theme.style("small")
        place = Words(theme, _place(context, exhibit, hall), style, room, colour=WHITE, max_lines=1)
        self.put_middle(place, left, 90, 48)


def _place(context: Context, exhibit: Exhibit, hall: Hall) -> str:
    number = context.say("exhibit_of", n=hall.exhibits.index(exhibit) + 1, all=len(hall.exhibits))
    return f"{hall.title.get(context.theme.language)} · {number}"
