"""What may have been said: the texts a recogniser takes for possible."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# Free: any words the model knows. Biased: a grammar of what can be asked here, which forces its phrases.
Decoding = Literal["free", "biased"]


@dataclass(frozen=True)
class Hypothesis:
    """One possible text of an utterance, as one of the decodings has it."""

    text: str
    weight: float = 1.0  # 0–1, relative within its decoding, whose best one has 1.0
    decoding: Decoding = "free"
