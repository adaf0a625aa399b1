"""The whole kiosk but its screen, in a room whose time is counted in samples."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.answering.answerer import Answerer
from kiosk.config import Config
from kiosk.content.model import Centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Page, Scene
from kiosk.guide import Guide
from kiosk.hearing.ear import Ear
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.sound import RATE
from kiosk.making import settings
from kiosk.speaking.mouth import Mouth
from kiosk.speaking.say_to_file import make_voice
from tools.bench.voice.room import BLOCK, Room

FRAME = 1 / 60  # seconds between two looks of the main loop at what has happened


@dataclass(frozen=True)
class Sound:
    """A sentence of hers begins to be played; it `answers` a touch, or was still under way."""

    answers: bool


class Rig:
    """Real ear, recogniser, dialogue, answerer, voice and mouth; `seen` is what happened, and when.

    It is also the guide's screen and records.
    """

    def __init__(self, config: Config, centre: Centre, model: VoskModel, room: Room) -> None:
        self.room, self.seen = room, list[tuple[float, Any]]()
        self._guide = Guide(Dialogue(centre, Answerer(centre), settings(config)))
        self._ticking, self._making, self._asked = threading.Lock(), False, False
        self._wanted: Callable[[Any], bool] = lambda what: False
        self._voice, self._synthesiser = make_voice(config)
        self._ear = Ear(config.hearing, lambda: model, room, self.post)
        self._ear.set_content(centre)
        self._mouth = Mouth(self._voice, room, self.post)
        room.after_block = lambda: self._tick(BLOCK / RATE)
        room.may_hurry = lambda: not self._making
        room.began_to_play, room.played = self._playing, self._played

    def __enter__(self) -> Rig:
        self._guide.connect(self, self._ear, self, self)
        self._ear.start()
        self._mouth.start()
        self._voice.render("你好。", "zh")  # the synthesiser takes a second to start, once
        self.until(lambda what: isinstance(what, events.Ready) and what.part == "ears")
        return self

    def __exit__(self, *error: object) -> None:
        self._mouth.stop()
        self._ear.stop()
        if self._synthesiser:
            self._synthesiser.close()

    def post(self, event: Event) -> None:
        """Note an event and hand it on, from whatever thread."""
        self._see(event)
        if isinstance(event, events.Spoken):
            self._making = False
        self._guide.post(event)

    def until(self, wanted: Callable[[Any], bool], seconds: float = 20) -> float:
        """Let the kiosk live until there is something like this, at most so many real seconds; return when it was.

        Then time stands still. Raises TimeoutError.
        """
        late = time.monotonic() + seconds
        self._wanted = wanted
        try:
            while not (found := [at for at, what in self.seen if wanted(what)]):
                if not self.room.is_running:
                    self.room.run(True)
                if time.monotonic() > late:
                    raise TimeoutError(f"not within {seconds} s")
                time.sleep(FRAME)
                if not self.room.is_open:
                    self._tick(FRAME)
            return found[0]
        finally:
            self.room.run(False)

    def live(self, seconds: float) -> None:
        """Let the kiosk live for so many seconds of sound; the microphone has to be open."""
        late = time.monotonic() + 2 + seconds
        self._wanted = lambda what: False
        self.room.run(True, seconds)
        while self.room.is_running and time.monotonic() < late:
            time.sleep(FRAME)
        self.room.run(False)

    def touch(self, *touches: Event) -> None:
        """Have a visitor touch something; what was seen before is forgotten."""
        self.seen, self._asked = [], False
        for event in touches:
            self.post(event)
        self._tick(FRAME)

    def open_hall(self, hall: str) -> None:
        """Begin a new visit in a hall."""
        self.touch(events.WentHome(), events.Opened(Page("hall", hall=hall)))

    def _tick(self, seconds: float) -> None:
        with self._ticking:
            self._guide.tick(seconds)

    def _playing(self) -> None:
        self._see(Sound(answers=self._asked))
        self._making = False

    def _played(self) -> None:
        self._making = True  # the next sentence, until she says that there is none

    def _see(self, what: Any) -> None:
        self.seen.append((self.room.now(), what))
        if self._wanted(what):
            self.room.run(False)

    # As the guide's mouth, screen and records:

    def say(self, say: commands.Say) -> None:
        """Speak."""
        self._making = self._asked = True
        self._see(say)
        self._mouth.say(say)

    def hush(self) -> None:
        """Be silent."""
        self._making = False
        self._mouth.hush()

    def __getattr__(self, name: str) -> Any:
        # Whatever else a mouth can be told.
        return getattr(self._mouth, name)

    def show(self, scene: Scene) -> None:
        """Note a scene."""
        self._see(scene)

    def set_content(self, centre: Centre) -> None:
        """Take no notice."""

    def show_level(self, value: float) -> None:
        """Note a movement of the level meter."""
        self._see(value)

    def note(self, note: commands.Note) -> None:
        """Note what would go to the journal."""
        self._see(note)
