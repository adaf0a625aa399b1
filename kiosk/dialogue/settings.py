"""What a visit starts with; the dialogue's own share of the configuration."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.model import Language
from kiosk.dialogue.scene import TextSize


@dataclass(frozen=True)
class Settings:
    """Times in seconds, volume in percent."""

    hall: str = ""  # the hall this screen stands in, "" for the whole centre
    language: Language = "zh"
    text_size: TextSize = "standard"
    low_reach: bool = False
    low_already: bool = False  # the screen is within everybody's reach as it is, as the robot's
    volume: int = 80
    greets: bool = False  # says the welcome aloud when a visit begins, as the robot does
    measured_only: bool = False  # leads by no floor plan that is a sketch; for wheels that are real
    idle_warn: float = 60
    idle_count: float = 15
    listen_max: float = 14  # the ear ends earlier by itself; this is for an ear that died
    whole_rest: float = 0.3  # how long live words that are a whole question must stay before listening ends
    sure_rest: float = (
        0.5  # the same for words in which nobody else has asked it, but which have a sure answer
    )
    silence_note: float = 5
    think_note: float = 3
    think_max: float = 12
    answer_rest: float = 12  # how long a finished answer stays before the page it opened is shown
    tour_pause: float = (
        300  # how long a tour waits for those who asked it to, until she asks whether they are still there
    )
    tour_rest: float = 4  # how long an answer stays before the tour it interrupted goes on
    tour_choice: float = 20  # the same for a sheet on which something is to be picked, or asked
    feedback_skip: float = 8  # how long she waits for a rating that she has asked for
    feedback_wished: float = 20  # the same where a visitor has opened its page
    saving_max: float = 3  # how long writing it down may take
    thanks_rest: float = 2  # how long she thanks for it
    handover_quiet: float = 20  # after so long without a touch a robot's group may have this screen
    film_max: float = 1800  # after this a film no longer counts as somebody watching
