"""The ways in which every view is photographed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Literal

from kiosk.content.model import Language
from kiosk.dialogue.scene import TextSize

Role = Literal["screen", "robot"]


@dataclass(frozen=True)
class Showing:
    """On what, and for whom, a view is shown."""

    size: tuple[int, int]
    role: Role
    language: Language
    text_size: TextSize = "standard"

    def __str__(self) -> str:
        return f"{self.size[0]}x{self.size[1]}-{self.language}-{self.text_size}"


Screen = tuple[tuple[int, int], Role]
LYING: Screen = ((1920, 1080), "screen")
UPRIGHT: Screen = ((1080, 1920), "screen")
ROBOT: Screen = ((1280, 800), "robot")
_LANGUAGES: list[Language] = ["zh", "en"]
SHOWINGS = [
    *(Showing(*screen, language) for screen, language in product((LYING, UPRIGHT, ROBOT), _LANGUAGES)),
    Showing(*LYING, "zh", "large"),
    Showing(*LYING, "zh", "contrast"),
]
# Views that are photographed in Chinese and standard text only: they differ from another one in little, or in no words.
_ONCE = {
    "attract-broken", "home-broken", "home-toast", "hall-read", "hall-far", "exhibit-paused", "exhibit-far",
    "exhibit-on-tour", "film", "film-whole", "search-found", "tour-waiting", "ask-answered", "feedback-saving",
    "feedback-not_saved",
}  # fmt: skip


def is_photographed(view: str, showing: Showing) -> bool:
    """Whether there is a reference of a view in a showing."""
    low = view.endswith("-low")
    if low and showing.role == "robot":
        return False  # its screen is low enough
    if low and showing.text_size == "contrast":
        return True  # whoever sits often sees little, too
    return (showing.language, showing.text_size) == ("zh", "standard") or not (low or view in _ONCE)


EXHIBIT = "culture/lizhuang"  # the one that is shown
