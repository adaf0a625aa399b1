"""The hub of the main thread: events in from every thread, commands out to the parts."""

from __future__ import annotations

import logging
import queue
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Protocol

from kiosk.content.model import Centre
from kiosk.dialogue import commands, events
from kiosk.dialogue.commands import Command
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Scene
from kiosk.ports import Base, Chimes, Link, Records, Screen

log = logging.getLogger(__name__)


class Mouth(Protocol):
    """What the guide needs of the mouth."""

    def say(self, say: commands.Say) -> None:
        """Speak these sentences."""

    def hush(self) -> None:
        """Be silent at once."""

    def set_volume(self, percent: int) -> None:
        """Set the loudness."""

    def set_rate(self, percent: int) -> None:
        """Set the speed of speech, percent of the usual one."""


class Ear(Protocol):
    """What the guide needs of the ear."""

    def listen(self) -> None:
        """Open the microphone for one utterance."""

    def finish(self) -> None:
        """Close it and report what was heard."""

    def close(self) -> None:
        """Close it and forget what was heard."""

    def set_aloud(self, on: bool) -> None:
        """She, or a film, begins or ends to be heard: do not listen to that."""

    def leave_out(self, seconds: float) -> None:
        """A cue sounds for so long from now: do not listen to that."""

    def set_content(self, centre: Centre) -> None:
        """Take visitors to speak about this content from now on."""


class Guide:
    """Passes each event to the dialogue, and each command to the part that obeys it.

    `post` may be called from any thread; `tick` only from the main one, once a frame.
    """

    def __init__(self, dialogue: Dialogue) -> None:
        self._dialogue = dialogue
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._waited = 0.0
        self._obey: dict[type, Callable[[Any], None]] = {}
        self._link: Link | None = None

    def connect(self, screen: Screen, ear: Ear, mouth: Mouth, records: Records) -> None:
        """Name the parts, and put the first scene on the screen."""

        def listen(command: commands.Listen) -> None:
            if command.on:
                ear.listen()
            elif command.finish:
                ear.finish()
            else:
                ear.close()

        def show_content(command: commands.ShowContent) -> None:
            screen.set_content(command.centre)
            ear.set_content(command.centre)

        self._obey = {
            commands.Show: lambda c: screen.show(c.scene),
            commands.ShowContent: show_content,
            commands.ShowLevel: lambda c: screen.show_level(c.value),
            commands.Say: mouth.say,
            commands.Hush: lambda c: mouth.hush(),
            commands.Listen: listen,
            commands.Aloud: lambda c: ear.set_aloud(c.on),
            commands.SetVolume: lambda c: mouth.set_volume(c.percent),
            commands.SetRate: lambda c: mouth.set_rate(c.percent),
            commands.Note: records.note,
            commands.HandOver: lambda c: None,  # there may be no other screen
            commands.Sound: lambda c: None,
        }
        self._do(commands.Show(self._dialogue.scene))
        self._do(commands.SetVolume(self._dialogue.scene.volume))

    def connect_chimes(self, chimes: Chimes, ear: Ear) -> None:
        """Name what lets cues be heard, and the ear that is not to listen to them; without it all are silent."""
        set_volume = self._obey[commands.SetVolume]

        def set_both(command: commands.SetVolume) -> None:
            set_volume(command)
            chimes.set_volume(command.percent)

        def sound(command: commands.Sound) -> None:
            if seconds := chimes.sound(command.cue):
                ear.leave_out(seconds)

        self._obey |= {commands.SetVolume: set_both, commands.Sound: sound}
        chimes.set_volume(self._dialogue.scene.volume)

    def connect_wheels(self, base: Base) -> None:
        """Name the robot's wheels; without them no command is meant for any."""
        self._obey |= {
            commands.Go: lambda c: base.go(c.place, c.way),
            commands.Halt: lambda c: base.halt(),
            commands.Dock: lambda c: base.dock(),
        }

    def connect_link(self, link: Link) -> None:
        """Name the way to the other screens; they are told of every change of what works here."""
        self._link = link
        show = self._obey[commands.Show]
        link.tell(_facts(self._dialogue.scene))

        def show_and_tell(command: commands.Show) -> None:
            show(command)
            link.tell(_facts(command.scene))

        self._obey |= {
            commands.Show: show_and_tell,
            commands.HandOver: lambda c: link.hand_over(c.hall, c.page),
        }

    @property
    def is_linked(self) -> bool:
        """Whether the other screens can be reached."""
        return self._link is not None and self._link.is_up

    def post(self, event: Event) -> None:
        """Hand in an event; it is dealt with in the next frame."""
        self._events.put(event)

    def tick(self, seconds: float) -> None:
        """Deal with what has been posted, then let `seconds` go by (in steps of a quarter second)."""
        while not self._events.empty():
            self._handle(self._events.get_nowait())
        self._waited += seconds
        if self._waited >= 0.25:
            waited, self._waited = self._waited, 0.0
            self._handle(events.Waited(waited))

    def _handle(self, event: Event) -> None:
        for command in self._dialogue.handle(event):
            self._do(command)

    def _do(self, command: Command) -> None:
        # A part that fails to obey must not keep the others from obeying.
        try:
            self._obey[type(command)](command)
        except Exception:
            log.exception("could not do %s", type(command).__name__)


def _facts(scene: Scene) -> dict[str, Any]:
    """What the other screens, and staff, may want to know of this one."""
    return {
        "page": str(scene.page),
        "asking": scene.ask is not None,
        "tour": f"{scene.tour.number}/{scene.tour.count}" if scene.tour else "",
        "parts": asdict(scene.parts),
        "problems": len(scene.problems),
    }
