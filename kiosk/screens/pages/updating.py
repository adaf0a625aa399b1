"""What a hall shows that has nothing to show yet: a reason and a way on."""

from __future__ import annotations

from kiosk.content.model import Hall
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.screens.context import Context
from kiosk.screens.theme import CARD, GOLD_TINT, LINE
from kiosk.screens.widgets.button import JADE, Button
from kiosk.screens.widgets.head import Head
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import Words

_WITH_HER = 1400  # dp: from this width on there is room for her beside the words


class Updating(Panel):
    """A card in place of the exhibits, no higher than it needs to be."""

    def __init__(self, context: Context, hall: Hall, wide: float, high: float) -> None:
        theme = context.theme
        high = min(high, 480.0)
        super().__init__(theme, wide, high)
        self.plate(CARD, 28, stroke=LINE, stroke_width=2, shadow=True)
        if wide > _WITH_HER:
            self.put_middle(Head(theme, 330, "happy"), wide - 460, 0, high)
        y = 28.0
        if not theme.large:  # the title says it again
            self.put(Tag(theme, context.say("updating_tag"), icon="update", fill=GOLD_TINT), 56, 36)
            y = 104.0
        title = Words(theme, context.say("updating_title"), theme.style("h2"), wide - 112, max_lines=1)
        self.put(title, 56, y)
        y += title.height / theme.scale + 4
        self.put(
            Words(theme, context.say("updating"), theme.style("ui"), wide - 112, high - 152 - y - 8), 56, y
        )
        other = next((h for h in context.centre.halls if h.exhibits and h is not hall), None)
        x = 56.0
        if other:
            place = Place("hall", hall=other.id)
            words = context.say("go_and_see", hall=other.title.get(theme.language))
            button = Button(
                theme, words, lambda: context.post(events.Opened(place)), icon="arrow-right", look=JADE
            )
            self.put(button, x, high - 152)
            x += button.width / theme.scale + 20
        self.put(Button(theme, context.say("go_home"), lambda: context.post(events.WentHome()), icon="home-variant"),
                 x, high - 152)  # fmt: skip
