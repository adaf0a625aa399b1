"""When an utterance is over: soon after a whole question, later where something seems to be missing."""

from __future__ import annotations

_AFTER_WHOLE = 0.6  # seconds of silence
_AFTER_PART = 1.2  # the same where the words do not read like a whole question: people pause for a second
_LAG = 0.4  # seconds by which words may come later than their sound
_STUCK = 1.0  # seconds for which words may stay the same while somebody still speaks


def is_over(words: str, whole: bool, silence: float, since_word: float) -> bool:
    """Whether the speaker has ended.

    `silence` is in seconds since the last speech, `since_word` since the words last changed. Where they
    disagree the words count: in a noisy hall there is no silence, and somebody may speak below the noise.
    """
    quiet = min(max(silence, since_word - _STUCK), since_word + _LAG)
    return bool(words) and quiet >= (_AFTER_WHOLE if whole else _AFTER_PART)
