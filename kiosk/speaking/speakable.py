"""Make text fit for a synthesiser, whatever is in it."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 300  # characters in one go; longer text is cut at a comma, or anywhere if it has none

_NOT_SPOKEN = re.compile(r"[《》〈〉「」『』“”‘’\"*_#`<>|\\^~\[\]{}]")
_CUT = re.compile(rf".{{1,{LONGEST - 1}}}[，、,；;：:\s]|.{{1,{LONGEST}}}", re.DOTALL)


def speakable(text: str) -> tuple[str, ...]:
    """Return what can be spoken of `text`, in pieces of at most LONGEST; () when it has no words.

    Control characters and lone surrogates go, and so do marks that some voices read out.
    """
    text = "".join(
        char if unicodedata.category(char) not in ("Cs", "Cc", "Cf", "Co", "Cn") else " " for char in text
    )
    text = re.sub(r"\s+", " ", _NOT_SPOKEN.sub("", text)).strip()
    pieces = [text] if len(text) <= LONGEST else _CUT.findall(text)
    return tuple(piece.strip() for piece in pieces if any(char.isalnum() for char in piece))
