"""The controls of something that is read aloud: listen, pause, again, how far, and turning pages by hand."""

from __future__ import annotations

from kiosk.dialogue import events
from kiosk.dialogue.scene import Narration
from kiosk.dialogue.spoken_commands import faster, slower
from kiosk.screens.context import Context
from kiosk.screens.theme import INK2, Colour
from kiosk.screens.widgets.button import Button, RoundButton, hued
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Action
from kiosk.screens.widgets.progress import Progress
from kiosk.screens.widgets.words import PagedWords, Words

_SECONDS_PER_CHARACTER = {"zh": 0.24, "en": 0.07}


class NarrateButton(Panel):
    """听讲解, 暂停讲解 or 接着讲."""

    def __init__(
        self,
        context: Context,
        hue: Colour,
        wide: float,
        high: float,
        edge: Colour | None = None,
        first: str = "narrate",
    ) -> None:
        """`first` is the key of what it says while nothing is read."""
        super().__init__(context.theme, wide, context.theme.target(high))
        self._first = first
        self.context, self._look, self._wide, self._high = context, hued(hue, edge), wide, high
        self._shown = ""

    def update(self, narration: Narration | None) -> None:
        """Offer what a touch would do now."""
        key = self._first if narration is None else "resume" if narration.paused else "pause"
        if key == self._shown:
            return
        self._shown = key
        icon = {"resume": "play", "pause": "pause"}.get(key, "volume-high")
        post = self.context.post
        self.clear_widgets()
        self.put(
            Button(self.theme, self.context.say(key), lambda: post(events.NarrationTapped()), icon=icon,
                   wide=self._wide, high=self._high, look=self._look), 0, 0,
        )  # fmt: skip


class VoiceRow(Panel):
    """Quieter, louder, slower and quicker, while she reads. `rate` is how quickly she reads now."""

    def __init__(self, context: Context) -> None:
        theme = context.theme
        side = theme.target(88)
        super().__init__(theme, 4 * side + 3 * 16, side)
        self.context, self.rate, self._side = context, 100, side
        post = context.post
        self._place(0, "volume-minus", "", lambda: post(events.VolumeChanged(-10)))
        self._place(1, "volume-plus", "", lambda: post(events.VolumeChanged(10)))
        self._place(2, "", context.say("slower"), lambda: post(slower(self.rate)))
        self._place(3, "", context.say("quicker"), lambda: post(faster(self.rate)))

    def _place(self, place: int, icon: str, word: str, action: Action) -> None:
        button = self.put(
            RoundButton(self.theme, icon, action, side=self._side), place * (self._side + 16), 0
        )
        if word:
            style = self.theme.fixed(max(28, 20 / self.theme.scale), "bold")
            words = Words(self.theme, word, style, self._side, align="center", max_lines=1)
            button.put_middle(words, 0, 0, self._side)


class Pager(Panel):
    """Buttons to turn the pages of a text by hand, with the page's number between them."""

    def __init__(
        self, context: Context, text: PagedWords, wide: float, high: float, ink: Colour = INK2
    ) -> None:
        super().__init__(context.theme, wide, context.theme.target(high))
        self.context, self._text, self._ink = context, text, ink
        self._number: Words | None = None
        side = self.height / self.theme.scale
        self.put(RoundButton(self.theme, "chevron-left", lambda: self._turn(-1), side=side), 0, 0)
        self.put(RoundButton(self.theme, "chevron-right", lambda: self._turn(1), side=side), wide - side, 0)
        self.refresh()

    def _turn(self, step: int) -> None:
        pages = len(self._text.pages)
        self._text.turn((self._text.page + step) % pages)
        self.refresh()

    def refresh(self) -> None:
        """Show the number of the page."""
        if self._number is not None:
            self.remove_widget(self._number)
        wide, side = self.width / self.theme.scale, self.height / self.theme.scale
        words = f"{self._text.page + 1}/{len(self._text.pages)}"
        number = Words(self.theme, words, self.theme.style("small"), wide - 2 * side, colour=self._ink,
                       align="center", max_lines=1)  # fmt: skip
        self._number = self.put_middle(number, side, 0, side)


class NarrationRow(Panel):
    """A row of all controls, `wide` dp, 120 high, for `text`."""

    def __init__(self, context: Context, text: PagedWords, hue: Colour, wide: float) -> None:
        super().__init__(context.theme, wide, 120)
        self.context, self._text, self._hue, self._wide = context, text, hue, wide
        first = 330 if context.theme.language == "zh" and not context.theme.large else 350
        self._narrate = self.put(NarrateButton(context, hue, first, 120), 0, 0)
        self._after = first + 20
        self._state: object = None
        self._bar: Progress | None = None
        self._labels: Panel | None = None
        self._pager: Pager | None = None

    def update(self, narration: Narration | None) -> None:
        """Follow the narration; None while nothing is read."""
        self._narrate.update(narration)
        self._text.mark(narration.current if narration else -1)
        state = None if narration is None else narration.paused
        if state is not self._state or (self._bar is None and self._pager is None):
            self._state = state
            self._rebuild(narration)
        if self._pager is not None:
            self._pager.refresh()
        if narration and self._bar is not None:
            self._tell(narration)

    def _rebuild(self, narration: Narration | None) -> None:
        for piece in [child for child in self.children if child is not self._narrate]:
            self.remove_widget(piece)
        self._bar = self._labels = self._pager = None
        x = self._after
        if narration is not None:
            post = self.context.post
            self.put(RoundButton(self.theme, "replay", lambda: post(events.AgainTapped())), x, 0)
            x += 140
        if len(self._text.pages) > 1 and (narration is None or narration.paused):
            room = self._wide - x
            self._pager = self.put(
                Pager(self.context, self._text, min(room, 320), 120), self._wide - min(room, 320), 0
            )
        elif narration is not None:
            self._bar = self.put(Progress(self.theme, self._wide - x, ink=self._hue), x, 24)

    def _tell(self, narration: Narration) -> None:
        assert self._bar is not None
        say, count = self.context.say, len(narration.sentences)
        self._bar.show((narration.current + 1) / max(1, count))
        if self._labels is not None:
            self.remove_widget(self._labels)
        wide = self._bar.width / self.theme.scale
        left = sum(map(len, narration.sentences[narration.current :]))
        seconds = max(5, 5 * round(left * _SECONDS_PER_CHARACTER[self.theme.language] / 5))
        panel = Panel(self.theme, wide, 60)
        style = self.theme.style("label")
        number = Words(self.theme, say("sentence_of", n=narration.current + 1, all=count), style, colour=INK2)
        rest = Words(self.theme, say("seconds_left", n=seconds), style, colour=INK2)
        panel.put_middle(number, 0, 0, 60)
        if number.natural + rest.natural + 12 <= wide:
            panel.put_middle(rest, wide - rest.natural, 0, 60)
        self._labels = self.put(panel, self._wide - wide, 46)
