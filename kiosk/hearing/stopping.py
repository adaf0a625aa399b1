"""Words said into hers that make her stop: 停, 别说了, 等一下."""

from __future__ import annotations

from rapidfuzz import fuzz

from kiosk.answering.command_words import PHRASES as COMMANDS
from kiosk.answering.sound import syllables

PHRASES = tuple(COMMANDS["stop"].split() + COMMANDS["pause"].split())
_SOUNDS = tuple(syllables(tuple(phrase)) for phrase in PHRASES)
_ALIKE = 65.0  # of 100: two syllables of three, as what is left of her own voice spoils the third


def stops(text: str) -> bool:
    """Whether these words, and nothing else, tell her to stop."""
    said = syllables(tuple(text))
    return said in _SOUNDS or (
        len(said) > 2 and any(len(sound) > 2 and fuzz.ratio(said, sound) >= _ALIKE for sound in _SOUNDS)
    )
