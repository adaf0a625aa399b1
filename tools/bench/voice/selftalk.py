"""Whether she answers herself: an hour of her own voice in her own microphone, in a hall that echoes."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.hearing.sound import RATE
from tools.bench.voice.rig import Rig, Sound

ECHO = 0.5  # of her voice: -6 dB, a loudspeaker next to the microphone
_MIDDLE = 8.0  # seconds after which she is interrupted
_AFTERWARDS = 2.0  # seconds of silence


@dataclass
class SelfTalk:
    """`seconds` of hers that the microphone heard; each list has what she took for a visitor."""

    seconds: float = 0.0
    interruptions: int = 0
    calls: int = 0
    words: int = 0


def measure(rig: Rig, centre: Centre, seconds: float) -> SelfTalk:
    """Have her tell of one exhibit after the other; each second one is interrupted by a touch that opens the microphone."""
    found = SelfTalk()
    for number, exhibit in enumerate(itertools.cycle(centre.exhibits)):
        if rig.room.talked / RATE >= seconds:
            break
        page = Page("exhibit", exhibit.id.partition("/")[0], exhibit.id)
        rig.touch(events.WentHome(), events.Opened(page), events.NarrationTapped())
        if number % 2:
            _interrupt(rig, found)
        else:
            rig.until(lambda what: isinstance(what, events.Spoken), seconds=120)
        rig.live(_AFTERWARDS)
        found.calls += sum(isinstance(what, events.Called) for _, what in rig.seen)
        found.words += sum(
            isinstance(what, events.Heard) and what.final and bool(what.text) for _, what in rig.seen
        )
    found.seconds = rig.room.talked / RATE
    return found


def _interrupt(rig: Rig, found: SelfTalk) -> None:
    """Open the microphone in the middle of her sentence, and say nothing."""
    rig.until(lambda what: isinstance(what, Sound))
    rig.live(_MIDDLE)
    found.interruptions += 1
    rig.post(events.TalkStarted())
    rig.until(_ended_listening)


def _ended_listening(what: Any) -> bool:
    return isinstance(what, events.Heard) and what.final
