"""What `kiosk run` is made of: every concrete part, from the settings. `wiring.py` starts and stops them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from kiosk.config import Config
from kiosk.dialogue.settings import Settings
from kiosk.ports import Part, Player
from kiosk.quiet_hours import QuietHours, loudness

if TYPE_CHECKING:
    from kiosk.dialogue.events import ContentChanged
    from kiosk.guide import Guide
    from kiosk.hearing.ear import Ear
    from kiosk.models.shelf import Shelf
    from kiosk.records.journal import Journal
    from kiosk.speaking.chimes import Chimes
    from kiosk.speaking.mouth import Mouth
    from kiosk.staff import Staff


@dataclass(frozen=True)
class Made:
    """What a visit needs besides the screen, made and not yet started."""

    guide: Guide
    journal: Journal
    ear: Ear
    mouth: Mouth
    chimes: Chimes | None


def make_parts(config: Config, shelf: Shelf, first: ContentChanged, ending: ExitStack) -> Made:
    """Make the parts for the content that was read first; `ending` closes what has to be closed."""
    from kiosk.dialogue.dialogue import Dialogue
    from kiosk.guide import Guide
    from kiosk.records.journal import Journal

    guide = Guide(Dialogue(first.centre, first.answers, settings(config)))
    journal = Journal(config.path(config.data) / "journal.sqlite", post=guide.post)
    ending.callback(journal.close)
    ear, mouth = _make_ear(config, shelf, guide), _make_mouth(config, guide, ending)
    mouth.learn(first.centre)
    return Made(guide, journal, ear, mouth, _make_chimes(config))


def make_staff(
    config: Config, made: Made, read_again: Callable[[], int], leave: Callable[[bool], None]
) -> Staff:
    """Make what staff can see and do at the screen; `leave` ends, or (True) starts again."""
    from kiosk.sound_check import SoundCheck
    from kiosk.staff import Staff

    sound = SoundCheck(made.ear.tap, made.mouth.play, config.path(config.data) / "sound-check.wav")
    return Staff(config, sound, read_again, leave, lambda: made.guide.is_linked)


def settings(config: Config) -> Settings:
    """The dialogue's share of the configuration."""
    return Settings(
        hall=config.hall,
        language=config.screen.language,
        text_size=config.screen.text_size,
        low_reach=config.screen.low_reach,
        low_already=config.role == "robot",
        volume=config.speaking.volume,
        greets=config.role == "robot",
        measured_only=config.robot.base == "rosbridge",
        idle_warn=config.screen.idle_warn,
        idle_count=config.screen.idle_count,
        listen_max=config.hearing.longest + 2,
    )


def size(config: Config) -> tuple[int, int]:
    """Width and height of the window in pixels."""
    width, height = config.screen.size.split("x")
    return int(width), int(height)


def _make_ear(config: Config, shelf: Shelf, guide: Guide) -> Ear:
    from kiosk.hearing.ear import Ear
    from kiosk.hearing.microphone_portaudio import PortAudioMicrophone
    from kiosk.models.loading import load_best

    microphone = PortAudioMicrophone(config.hearing.microphone)
    return Ear(config.hearing, partial(load_best, shelf), microphone, guide.post)


def make_download(config: Config, shelf: Shelf, ear: Ear) -> list[Part]:
    """What fetches the official model, where that is wanted."""
    if not config.hearing.download:
        return []
    from kiosk.models.background import ModelDownload

    return [ModelDownload(shelf, ear.look_for_model)]


def _make_mouth(config: Config, guide: Guide, parts: ExitStack) -> Mouth:
    from kiosk.speaking.mouth import Mouth
    from kiosk.speaking.player_portaudio import PortAudioPlayer
    from kiosk.speaking.say_to_file import make_voice

    voice, synthesiser = make_voice(config)
    if synthesiser:
        parts.callback(synthesiser.close)
    return Mouth(voice, _softly(config, PortAudioPlayer(config.speaking.speaker)), guide.post)


def _make_chimes(config: Config) -> Chimes | None:
    """What lets cues be heard, where they are wanted."""
    if not config.speaking.cues or config.speaking.engine == "none":
        return None
    from kiosk.speaking.chimes import Chimes
    from kiosk.speaking.player_portaudio import PortAudioPlayer

    return Chimes(_softly(config, PortAudioPlayer(config.speaking.speaker, aside=True)))


def _softly(config: Config, player: Player) -> Player:
    """The player, softer in quiet hours."""
    from kiosk.speaking.quiet import QuietPlayer

    return QuietPlayer(player, loudness_now(config))


def loudness_now(config: Config) -> Callable[[], float]:
    """What tells how loud she and her films are now, as a part of the usual: softer in quiet hours."""
    return loudness(QuietHours.parse(config.speaking.quiet), lambda: datetime.now().time())
