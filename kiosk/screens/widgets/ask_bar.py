"""The bar through which she can be asked, on every page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from kivy.animation import Animation
from kivy.clock import Clock, ClockEvent

from kiosk.dialogue import events
from kiosk.screens.context import Context
from kiosk.screens.theme import CARD, INK2, JADE1, JADE6, Colour, StyleName
from kiosk.screens.widgets.button import DISABLED, JADE, Look, RoundButton
from kiosk.screens.widgets.chip import Chip
from kiosk.screens.widgets.head import Head, Mood
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.words import Words
from kiosk.screens.wording import as_asked

HIGH = 144
_TEXT_LEFT, _MIC = 176, 120
_SMALLER = 0.75  # of its size: how far a question shrinks to be one line
_ROTATE = 6.0  # seconds a question stays in the bar


class AskBar(Pressable):
    """A pill `wide` dp long: her head, words or chips, a microphone. Touching it opens the ask sheet."""

    def __init__(self, context: Context, wide: float, *, tint: Colour = JADE1) -> None:
        super().__init__(context.theme, wide, HIGH, lambda: context.post(events.AskOpened()))
        self.context, self._wide, self._tint = context, wide, tint
        self._plate = self.plate(CARD, HIGH / 2, stroke=JADE6, shadow=False)
        # The sprite is larger than the head in it: its ears are 172 dp apart, its leaf rises over the edge.
        self._head = self.put(Head(context.theme, 172), 8, -29)
        self._room = wide - _TEXT_LEFT - _MIC - 12 - 20
        self._inside: Panel | None = None
        self._mic: RoundButton | None = None
        self._hears: bool | None = None
        self._shown: object = None
        self._turn: ClockEvent | None = None
        self._questions: tuple[str, ...] = ()
        self._lead, self._following = "", 0
        self.show_microphone(True)

    def paint(self, pressed: bool) -> None:
        self._plate.paint(self.theme.pressed(CARD, 0.05) if pressed else self.theme.fill(CARD))

    def show_mood(self, mood: Mood) -> None:
        """Let her look so."""
        self._head.show(mood)

    def show_microphone(self, works: bool) -> None:
        """Show whether she can hear. A dead microphone can still be touched: the sheet says why."""
        if works == self._hears:
            return
        self._hears = works
        if self._mic is not None:
            self.remove_widget(self._mic)
        look: Look = JADE if works else DISABLED
        mic = RoundButton(
            self.theme, "microphone" if works else "microphone-off",
            lambda: self.context.post(events.TalkStarted()), side=_MIC, look=look,
        )  # fmt: skip
        self._mic = self.put(mic, self._wide - _MIC - 12, 12)

    def show_hint(self, text: str) -> None:
        """Show words only."""
        if self._replace(("hint", text)):
            panel = Panel(self.theme, self._room, HIGH)
            panel.put_middle(self._shortened(text), 0, 0, HIGH)
            self._set(panel)

    def _shortened(self, text: str) -> Words:
        """Set a hint in one line, or in two behind its comma; smaller, or in a word, where there is no room for it."""
        parted = text.replace("，", "，\n", 1).replace(", ", ",\n", 1)
        ways: tuple[tuple[str, StyleName, int], ...] = (
            (text, "ask", 1), (parted, "ask", 2), (text, "ask", 2), (parted, "small", 2), (text, "small", 2),
            (self.context.say("ask_her"), "ask", 2),
        )  # fmt: skip
        for words, style, lines in ways:
            label = Words(self.theme, words, self.theme.style(style), self._room, max_lines=lines)
            if not label.cut and label.style == self.theme.style(style):
                break
        return label

    def show_questions(self, lead: str, questions: Sequence[str]) -> None:
        """Show one question after the other, with `lead` before it."""
        if self._replace(("questions", lead, tuple(questions))):
            self._lead, self._questions = lead, tuple(questions)
            self._show_question(0)

    def show_chips(self, questions: Sequence[str]) -> None:
        """Show questions that are asked by touching them: as many as there is room for."""
        if not self._replace(("chips", tuple(questions))):
            return
        panel, x = Panel(self.theme, self._room, HIGH), 0.0
        for question in questions:
            chip = self._chip(question, self._room if x == 0 else None)
            wide = chip.width / self.theme.scale
            if x and x + wide > self._room:
                continue
            panel.put_middle(chip, x, 0, HIGH)
            x += wide + 20
        self._set(panel)

    def show_actions(self, lead: str, actions: Sequence[tuple[str, events.Event]]) -> None:
        """Show what can be done here, with `lead` before it: as much as there is room for."""
        if not self._replace(("actions", lead, tuple(actions))):
            return
        panel, x = Panel(self.theme, self._room, HIGH), 0.0
        style = self.theme.style("ask_bold")
        words = Words(self.theme, lead, style)
        if words.natural < self._room / 3:
            panel.put_middle(words, 0, 0, HIGH)
            x = words.natural + 28
        for text, event in actions:
            chip = Chip(self.theme, text, partial(self.context.post, event), high=96, fill=self._tint)
            wide = chip.width / self.theme.scale
            if x + wide <= self._room:
                panel.put_middle(chip, x, 0, HIGH)
                x += wide + 20
        self._set(panel)

    def _chip(self, question: str, widest: float | None) -> Chip:
        post = self.context.post
        return Chip(self.theme, as_asked(question), lambda: post(events.Heard(question, by_touch=True)),
                    high=96, widest=widest, fill=self._tint)  # fmt: skip

    def _replace(self, shown: object) -> bool:
        if shown == self._shown:
            return False
        self._shown = shown
        if self._turn:
            self._turn.cancel()
            self._turn = None
        return True

    def _show_question(self, index: int) -> None:
        theme = self.theme
        panel = Panel(theme, self._room, HIGH)
        lead = Words(theme, self._lead, theme.style("ask"))
        asked = as_asked(self._questions[index])
        quoted = self.context.say("quoted", text=asked)
        left = lead.natural + (10 if theme.language == "en" else 0)
        if left + Words(theme, quoted, theme.style("ask_bold")).natural <= self._room:
            panel.put_middle(lead, 0, 0, HIGH)
        else:
            left = 0
            quoted = asked
        style = theme.style("ask_bold")
        question = Words(theme, quoted, style, self._room - left, max_lines=1)
        if question.cut or question.style.size < _SMALLER * style.size:
            question = Words(theme, quoted, style, self._room - left, max_lines=2)
        above = Words(theme, self._lead, theme.style("label"), self._room, colour=INK2, max_lines=1)
        if question.cut:  # a word or two of hers have room anywhere
            panel.put_middle(self._shortened(self.context.say("ask_hint")), 0, 0, HIGH)
        elif left == 0 and len(question.lines) == 1 and not above.cut:
            panel.put_middle(above, 0, 20, 40)
            panel.put_middle(question, 0, 62, 60)
        else:  # the question matters more than what introduces it
            panel.put_middle(question, left, 0, HIGH)
        self._set(panel)
        if len(self._questions) > 1 and not theme.calm:
            self._following = (index + 1) % len(self._questions)
            self._turn = Clock.schedule_once(self._turn_on, _ROTATE)

    def _turn_on(self, seconds: float) -> None:
        """The clock knows this method weakly: a function of its own would keep a page that was left for ever."""
        self._show_question(self._following)

    def _set(self, panel: Panel) -> None:
        old, self._inside = self._inside, self.put(panel, _TEXT_LEFT, 0)
        if old is not None:
            self.remove_widget(old)
            if not self.theme.calm:
                panel.opacity = 0
                Animation(opacity=1, d=0.2).start(panel)

    def on_parent(self, *_: object) -> None:
        """Turn no more questions once it is off the screen."""
        if self.parent is None and self._turn:
            self._turn.cancel()
            self._turn = None
