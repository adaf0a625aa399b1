"""What is being said: one utterance at a time, numbered by turns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.content.model import Language
from kiosk.dialogue.commands import Hush, Say

Owner = Literal["", "ask", "narration", "caption", "tour"]


@dataclass
class Speech:
    """Which turn is being spoken, and for which part of the screen.

    It also keeps a dead mouth from holding up a visit: `overdue` says when a sentence has lasted
    longer than anybody could need for it.
    """

    turn: int = 0
    owner: Owner = ""
    last: Owner = ""  # who spoke last, and may have come to its end
    sentences: tuple[str, ...] = ()
    current: int = 0
    waited: float = 0.0  # seconds since the mouth last reported

    def say(self, owner: Owner, sentences: tuple[str, ...], language: Language, first: int = 0) -> Say:
        """Begin a new utterance; whatever was being said before becomes an old turn."""
        self.turn += 1
        self.last = owner
        self.owner, self.sentences, self.current, self.waited = owner, sentences, first, 0.0
        return Say(self.turn, sentences, language, first)

    def hush(self) -> list[Hush]:
        """End the utterance, if there is one."""
        if not self.owner:
            return []
        self.turn += 1
        self.owner = ""
        return [Hush()]

    def reached(self, turn: int, sentence: int) -> bool:
        """Note that a sentence begins; False for a report of an old turn."""
        if turn != self.turn or not self.owner:
            return False
        self.current, self.waited = sentence, 0.0
        return True

    def overdue(self, seconds: float) -> bool:
        """Let time go by; True once the current sentence has taken far too long."""
        if not self.owner:
            return False
        self.waited += seconds
        length = len(self.sentences[self.current]) if self.current < len(self.sentences) else 0
        return self.waited > 15 + 0.6 * length
