"""Cut text into the sentences that are spoken and highlighted one by one."""

from __future__ import annotations

import re

# A sentence ends after its closing mark and any closing quotes or brackets behind it.
_END = re.compile(
    r"(?<=[。！？!?；;…])(?![。！？!?；;…”’」』）)》])|(?<=[。！？!?；;…][”’」』）)》])|(?<=[a-z\d][.])\s+|\n+"
)


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text` in order, stripped, without empty ones.

    Joined again they are the text without its line breaks; nothing but white space is lost.
    """
    return tuple(part.strip() for part in _END.split(text) if part and part.strip())
