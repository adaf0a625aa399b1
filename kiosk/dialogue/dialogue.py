"""How a visit goes: the one place that decides.

`Dialogue.handle` takes one event and returns the commands that follow from it. There is no clock,
thread, file, device or widget here: time comes in as `Waited`, and everything on the screen goes
out as one `Scene`. `RULES` is the state machine; each rule is a function of the visit and the event.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.content.model import Centre
from kiosk.dialogue import (
    asking,
    changing,
    events,
    guests,
    guiding,
    moving,
    passing,
    presence,
    rating,
    robot,
    telling,
    wishing,
)
from kiosk.dialogue.answers import Answers
from kiosk.dialogue.commands import Aloud, Command, Show, ShowContent
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Scene
from kiosk.dialogue.settings import Settings
from kiosk.dialogue.visit import Visit

# A rule may return events that stand for what was meant: a spoken command, as the matching touches.
Rule = Callable[[Visit, Any], "tuple[Event, ...] | None"]

RULES: dict[type, Rule] = {
    events.Touched: moving.touched,
    events.Opened: moving.opened,
    events.WentBack: moving.went_back,
    events.WentHome: moving.went_home,
    events.FilmToggled: moving.film_toggled,
    events.FilmEnded: moving.film_ended,
    events.FilmFailed: moving.film_failed,
    events.LanguageChosen: moving.language_chosen,
    events.TextSizeChosen: moving.text_size_chosen,
    events.ReachChosen: moving.reach_chosen,
    events.CodeAsked: moving.code_asked,
    events.VolumeChanged: moving.volume_changed,
    events.RateChosen: telling.rate_chosen,
    events.TourStarted: guiding.tour_started,
    events.TourPaused: guiding.tour_paused,
    events.TourStepped: wishing.tour_stepped,
    events.TourShortened: wishing.tour_shortened,
    events.FilmsDeclined: wishing.films_declined,
    events.TourEnded: wishing.tour_ended,
    events.Rated: rating.rated,
    events.RatingKept: rating.rating_kept,
    events.HandedOver: guests.handed_over,
    events.Arrived: robot.arrived,
    events.Moved: robot.moved,
    events.HandOnStop: robot.hand_on_stop,
    events.BatteryRead: robot.battery_read,
    events.PresenceChanged: presence.presence_changed,
    events.AskOpened: asking.ask_opened,
    events.AskClosed: asking.ask_closed,
    events.TalkStarted: asking.talk_started,
    events.TalkFinished: asking.talk_finished,
    events.Heard: asking.heard,
    events.Called: asking.called,
    events.CutIn: asking.cut_in,
    events.ChoicePicked: asking.choice_picked,
    events.NarrationTapped: telling.narration_tapped,
    events.AgainTapped: telling.again_tapped,
    events.AgainAsked: telling.again_asked,
    events.SpeechStopped: telling.speech_stopped,
    events.Speaking: telling.speaking,
    events.Spoken: telling.spoken,
    events.Level: passing.level,
    events.Ready: passing.ready,
    events.Failed: passing.failed,
    events.StillHere: passing.still_here,
    events.ContentChanged: changing.content_changed,
    events.Waited: passing.waited,
}

# Facts that devices report by themselves say nothing about whether a visitor is there.
_NO_SIGN_OF_LIFE = (
    events.Waited,
    events.Level,
    events.Speaking,
    events.Spoken,
    events.Ready,
    events.Failed,
    events.HandedOver,
    events.Arrived,
    events.Moved,
    events.HandOnStop,
    events.BatteryRead,
    events.PresenceChanged,
    events.FilmEnded,
    events.FilmFailed,
    events.RatingKept,
    events.ContentChanged,
)


class Dialogue:
    """One visit after another on one screen."""

    def __init__(self, centre: Centre, answers: Answers, settings: Settings) -> None:
        self._visit = Visit.begin(centre, answers, settings)

    @property
    def scene(self) -> Scene:
        """What the screen shows now."""
        return self._visit.scene

    def handle(self, event: Event) -> list[Command]:
        """Take one event; return what is to be done, the new scene last."""
        visit = self._visit
        before, was_aloud, visit.out = visit.scene, visit.is_aloud, []
        if not isinstance(event, _NO_SIGN_OF_LIFE):
            visit.idle.wake()
            visit.guests = None  # somebody uses this screen
            presence.seen(visit)
        for meant in RULES[type(event)](visit, event) or ():
            RULES[type(meant)](visit, meant)
        guiding.keep_up(visit)
        visit.change(idle_left=visit.idle.left)
        if visit.is_aloud != was_aloud:
            visit.do(Aloud(visit.is_aloud))
        changed = visit.scene is not before and visit.scene != before
        if changed or any(isinstance(command, ShowContent) for command in visit.out):
            return [*visit.out, Show(visit.scene)]
        return visit.out
