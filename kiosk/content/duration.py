"""How long a text takes to be said."""

from __future__ import annotations

from kiosk.content.model import Language

# Seconds a character, with the pauses between sentences: espeak-ng at 170 words a minute reading our
# own exhibits. A person's recording is slower by a quarter at most.
_PER_CHARACTER: dict[Language, float] = {"zh": 0.27, "en": 0.066}


def seconds_to_say(text: str, language: Language) -> float:
    """Return about how many seconds it takes to say `text` aloud."""
    return len(text) * _PER_CHARACTER[language]
