"""How was it? Three cards, of which one touch is the whole answer, and a way past them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.dialogue import events
from kiosk.dialogue.scene import Feedback, FeedbackState, Rating, Scene
from kiosk.screens.context import Context
from kiosk.screens.pages.page import GAP, Page
from kiosk.screens.theme import GOLD, GOLD_TINT, INK2, JADE0, JADE6, RED, RED_DARK, RED_TINT, Colour
from kiosk.screens.widgets.ask_bar import HIGH, AskBar
from kiosk.screens.widgets.button import Button
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.words import Words

_LOOKS: dict[Rating, tuple[str, Colour, Colour]] = {
    "good": ("emoticon-happy-outline", JADE6, JADE0),
    "fair": ("emoticon-neutral-outline", GOLD, GOLD_TINT),
    "poor": ("emoticon-sad-outline", RED, RED_TINT),
}
_TITLES: dict[FeedbackState, str] = {"thanks": "rate_ok"}
_NOTES: dict[FeedbackState, tuple[str, Colour]] = {
    "asking": ("rate_how", INK2),
    "saving": ("rate_saving", INK2),
    "thanks": ("rate_home", INK2),
    "not_saved": ("rate_fail", RED_DARK),
}
_WAITS: tuple[FeedbackState, ...] = ("asking", "not_saved")  # for a touch


class RatingCard(Pressable):
    """A face and its word; side by side, or on an upright screen one above the other."""

    def __init__(
        self, context: Context, rating: Rating, size: tuple[float, float], feedback: Feedback
    ) -> None:
        theme, (wide, high) = context.theme, size
        super().__init__(theme, wide, high, lambda: context.post(events.Rated(rating)),
                         enabled=feedback.state in _WAITS)  # fmt: skip
        icon, hue, self._fill = _LOOKS[rating]
        chosen = feedback.rating == rating and feedback.state != "not_saved"
        self._plate = self.plate(self._fill, 28, stroke=hue, stroke_width=8 if chosen else 4, shadow=True)
        word, style = context.say(f"rate_{rating}"), theme.style("h1")
        if theme.portrait:
            self.put_middle(Icon(theme, icon, 190, hue), 90, 0, high)
            self.put_middle(Words(theme, word, style, wide - 460, max_lines=1), 340, 0, high)
        else:
            top = (high - 340) / 2
            self.put(Icon(theme, icon, 224, hue), (wide - 224) / 2, top)
            label = Words(theme, word, style, wide - 40, align="center", max_lines=1)
            self.put_middle(label, 20, top + 246, 100)
        if chosen:
            self.put(Icon(theme, "check-circle", 72, hue), wide - 92, 20)
        if not self.enabled and not chosen:
            self.opacity = 0.35

    def paint(self, pressed: bool) -> None:
        fill = self.theme.fill(self._fill)
        self._plate.paint(self.theme.pressed(self._fill, 0.06) if pressed else fill)


class FeedbackPage(Page):
    """The question, the cards, and thanks in the same place."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._skip: Button | None = None
        self._body: Panel | None = None
        self._shown: Feedback | None = None

    def build(self, scene: Scene) -> Iterator[None]:
        """The centre's name, the bar, the cards."""
        theme, context = self.theme, self.context
        self.paper()
        self.brand()
        yield
        self._skip_wide = self.inner if theme.portrait else 480.0 if theme.large else 410.0
        bar = self.inner if theme.portrait else self.inner - self._skip_wide - GAP
        self._bar = self.put(AskBar(context, bar), self.left, theme.high - (348 if theme.portrait else 176))
        self._bar.show_hint(context.say("bye"))
        yield
        self.update(scene)
        yield

    def update(self, scene: Scene) -> None:
        """Count down, and thank."""
        now, before = scene.feedback, self._shown
        self._bar.show_microphone("failed" not in (scene.parts.ears, scene.parts.model))
        if now is None or now == before:
            return
        self._shown = now
        self._bar.show_mood("sorry" if now.state == "not_saved" else "happy")
        if before is None or (now.state, now.rating) != (before.state, before.rating):
            self._show_body(now)
        self._show_skip(now)

    def _show_body(self, feedback: Feedback) -> None:
        if self._body is not None:
            self.remove_widget(self._body)
        theme, say = self.theme, self.context.say
        top = 240.0 if theme.portrait else 140.0
        self._body = body = Panel(theme, self.inner, self.bottom - top)
        title = say(_TITLES.get(feedback.state, "rate_title"))
        upright = theme.portrait
        lines = 200 if upright else 130
        body.put(
            Words(theme, title, theme.style("display"), self.inner, lines, align="center", valign="middle"),
            0,
            0,
        )
        key, colour = _NOTES[feedback.state]
        note = Words(
            theme,
            say(key),
            theme.style("ask"),
            self.inner,
            110,
            colour=colour,
            align="center",
            valign="middle",
        )
        body.put(note, 0, lines)
        gap = 40.0 if upright else 56.0
        y = lines + (140.0 if upright else 120.0)
        wide = self.inner if upright else 480.0
        high = (self.bottom - 24 - top - y - 2 * gap) / 3 if upright else self.bottom - 32 - top - y
        x = (self.inner - wide if upright else self.inner - 3 * wide - 2 * gap) / 2
        for place, rating in enumerate(_LOOKS):
            card = RatingCard(self.context, rating, (wide, high), feedback)
            across, down = (0.0, place * (high + gap)) if upright else (place * (wide + gap), 0.0)
            body.put(card, x + across, y + down)
        self.put(body, self.left, top)

    def _show_skip(self, feedback: Feedback) -> None:
        """The way past; once somebody has chosen, the way home."""
        if self._skip is not None:
            self.remove_widget(self._skip)
        theme, waits = self.theme, feedback.state in _WAITS
        words = self.context.say("skip_in", n=feedback.skip_in) if waits else self.context.say("go_home")
        self._skip = Button(
            theme, words, lambda: self.context.post(events.WentHome()), icon="skip-next" if waits else "home-variant",
            wide=self._skip_wide, high=HIGH,
        )  # fmt: skip
        y = theme.high - (184 if theme.portrait else 176)
        self.put(self._skip, theme.wide - self.left - self._skip_wide, y)
