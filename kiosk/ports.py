"""The sockets that devices plug into: Protocols of one or two methods.

The real parts bear their device's name (`voice_pyttsx3.py`, `microphone_portaudio.py`); small real
fakes for the tests are in tests/fakes.py.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from threading import Event as Flag
from typing import Any, Protocol

from kiosk.answering.hypotheses import Hypothesis
from kiosk.content.floor import Spot
from kiosk.content.model import Centre, Language
from kiosk.dialogue.commands import Cue, Note
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import Page, Scene

Post = Callable[[Event], None]  # thread-safe: hands an event to the guide


class DeviceError(Exception):
    """A device cannot do its work; the message is one Chinese sentence for staff."""


class Part(Protocol):
    """What lives from the first frame to the end."""

    def start(self) -> None:
        """Begin; returns at once."""

    def stop(self) -> None:
        """End; returns within a few seconds."""


class Microphone(Protocol):
    """Sound from somewhere: signed 16-bit little-endian mono at 16 kHz."""

    def probe(self) -> str:
        """Return the device's name. Raises DeviceError when there is no microphone."""

    def blocks(self) -> Generator[bytes, None, None]:
        """Yield blocks of about 50–100 ms; the device is held until the generator is closed.

        Raises DeviceError when there is no sound to be had.
        """


class Recogniser(Protocol):
    """One utterance's ear: feed it sound, it tells words."""

    def feed(self, block: bytes) -> None:
        """Take a block of sound."""

    def partial(self) -> str:
        """Return the words so far, without spaces; they may still change."""

    def final(self) -> tuple[Hypothesis, ...]:
        """End the utterance; return what it may have been, likeliest first, () when nothing was said."""


class Voice(Protocol):
    """A speaker that turns text into sound files."""

    def learn(self, centre: Centre) -> None:
        """Take the readings that this content gives its words."""

    def wake(self) -> None:
        """Get ready, so that the first sentence is not late. Never raises DeviceError."""

    def find(self, text: str, language: Language, pace: int = 100) -> Path | None:
        """Return what `render` would, if it need not be made first."""

    def render(self, text: str, language: Language, pace: int = 100) -> Path:
        """Return a WAV file with `text` spoken at a pace in percent of the usual one.

        Raises DeviceError when it cannot be made in time, ValueError when there is nothing to speak.
        """


class Player(Protocol):
    """A loudspeaker."""

    def probe(self) -> str:
        """Return the device's name. Raises DeviceError when there is no loudspeaker."""

    def play(self, path: Path, volume: float, stopped: Flag) -> None:
        """Play the file to its end, volume 0–1; be silent within 200 ms once `stopped` is set.

        Raises DeviceError without a loudspeaker.
        """


class Chimes(Protocol):
    """Short sounds beside her voice. None of these waits for a device or raises an error."""

    def set_volume(self, percent: int) -> None:
        """Set the loudness; 0 is silence."""

    def sound(self, cue: Cue) -> float:
        """Let a cue be heard; return for how many seconds from now that will last, 0.0 where it is silent."""


class Base(Protocol):
    """Wheels under the robot, and what else it senses.

    Reports `Arrived`, `Moved`, `HandOnStop`, `BatteryRead`, `PresenceChanged`, `Ready` and `Failed`.
    """

    def go(self, place: str, way: tuple[Spot, ...]) -> None:
        """Drive to the end of the way, which is the place; a place that was not reached yet is given up."""

    def halt(self) -> None:
        """Stand still at once."""

    def dock(self) -> None:
        """Go to the charger."""


class Link(Protocol):
    """The other screens of the centre."""

    @property
    def is_up(self) -> bool:
        """Whether they can be reached."""

    def tell(self, facts: Mapping[str, Any]) -> None:
        """Let them know how this screen does."""

    def hand_over(self, hall: str, page: Page) -> None:
        """Ask the screens of a hall to open a page."""


class Screen(Protocol):
    """What visitors see."""

    def show(self, scene: Scene) -> None:
        """Make the screen look like the scene."""

    def set_content(self, centre: Centre) -> None:
        """Take scenes to be about this content from now on."""

    def show_level(self, value: float) -> None:
        """Move the level meter (0–1)."""


class Records(Protocol):
    """Where notes are kept."""

    def note(self, note: Note) -> None:
        """Keep it. Never raises: a journal that cannot be written must not stop a visit."""
