"""The whole kiosk but its screen: `python -m tools.sound.guide FOLDER HALLS`.

Orders come as lines on standard input: the name of an event that a touch posts (`TalkStarted`), or `hall ID`. Events,
and what she says, go to standard output as lines of JSON.
"""

from __future__ import annotations

import queue
import sys
import threading
from pathlib import Path
from typing import Any

from kiosk.answering.answerer import Answerer
from kiosk.config import Config, HearingConfig
from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Page, Scene
from kiosk.guide import Guide
from kiosk.hearing.ear import Ear
from kiosk.hearing.microphone_portaudio import PortAudioMicrophone
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.making import settings
from kiosk.speaking.chimes import Chimes
from kiosk.speaking.mouth import Mouth
from kiosk.speaking.player_portaudio import PortAudioPlayer
from kiosk.speaking.say_to_file import make_voice
from tools.sound.parts import MODEL, post

_FRAME = 1 / 60  # seconds


class _Nobody:
    """A screen that nobody looks at, and records that nobody reads."""

    def show(self, scene: Scene) -> None:
        """A screen's."""

    def set_content(self, centre: Centre) -> None:
        """A screen's."""

    def show_level(self, value: float) -> None:
        """A screen's."""

    def note(self, note: commands.Note) -> None:
        """The records'."""


def _touches(touches: queue.SimpleQueue[Event | None]) -> None:
    for line in sys.stdin:
        name, _, hall = line.strip().partition(" ")
        touches.put(events.Opened(Page("hall", hall)) if hall else getattr(events, name)())
    touches.put(None)


def main() -> None:
    """Live until standard input ends."""
    config = Config(folder=Path(sys.argv[1]), hearing=HearingConfig(retry=1))
    centre = load_centre(Path(sys.argv[2])).centre
    guide = Guide(Dialogue(centre, Answerer(centre), settings(config)))

    def happened(event: Event) -> None:
        post(event)
        guide.post(event)

    voice, synthesiser = make_voice(config)
    ear = Ear(config.hearing, lambda: VoskModel(MODEL), PortAudioMicrophone(), happened)
    mouth = _Telling(voice, PortAudioPlayer(), happened)
    chimes = Chimes(PortAudioPlayer(aside=True))
    guide.connect(_Nobody(), ear, mouth, _Nobody())
    guide.connect_chimes(chimes, ear)
    ear.set_content(centre)
    ear.start()
    mouth.start()
    chimes.start()
    touches: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
    threading.Thread(target=_touches, args=(touches,), daemon=True).start()
    while _frame(guide, touches):
        pass
    chimes.stop()
    mouth.stop()
    ear.stop()
    if synthesiser:
        synthesiser.close()


def _frame(guide: Guide, touches: queue.SimpleQueue[Event | None]) -> bool:
    """Do what is done in a frame; False once no more touches can come."""
    try:
        touch = touches.get(timeout=_FRAME)
    except queue.Empty:
        pass
    else:
        if touch is None:
            return False
        guide.post(touch)
    guide.tick(_FRAME)
    return True


class _Telling(Mouth):
    """A mouth that also tells what it is to say."""

    def say(self, say: Any) -> None:
        """Tell, and speak."""
        post(say)
        super().say(say)


if __name__ == "__main__":
    main()
