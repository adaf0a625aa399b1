"""What a hall shows that has nothing to show yet: a reason and a way on."""

from __future__ import annotations

from kiosk.content.model import Hall
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.screens.context import Context
from kiosk.screens.theme import CARD, GOLD_TINT, LINE
from kiosk.screens.widgets.button import JADE, Button
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.words import Words


class Updating(Panel):
    """A card in place of the exhibits."""

    def __init__(self, context: Context, hall: Hall, wide: float, high: float) -> None:
        theme = context.theme
        super().__init__(theme, wide, high)
        self.plate(CARD, 28, stroke=LINE, stroke_width=2, shadow=True)
        self.put(Tag(theme, context.say("updating_tag"), icon="update", fill=GOLD_TINT), 56, 36)
        self.put(Words(theme, context.say("updating"), theme.style("ui"), wide - 112, 130), 56, 112)
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
