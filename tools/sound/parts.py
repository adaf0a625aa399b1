"""Real ear and real mouth, without a screen: `python -m tools.sound.parts FOLDER`.

Orders come as lines on standard input (`listen`, `finish`, `close`, `say 甲。乙。`, `hush`,
and of staff `check`, `beep`, `record`, `leave`), events go to
standard output as lines of JSON. PortAudio's list of devices belongs to a process, hence one of its own.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path

from kiosk.config import Config, HearingConfig
from kiosk.content.sentences import sentences
from kiosk.dialogue.commands import Say
from kiosk.dialogue.events import Event
from kiosk.hearing.ear import Ear
from kiosk.hearing.microphone_portaudio import PortAudioMicrophone
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.sound_check import SoundCheck
from kiosk.speaking import mouth as speaking
from kiosk.speaking.mouth import Mouth
from kiosk.speaking.player_portaudio import PortAudioPlayer
from kiosk.speaking.say_to_file import make_voice

MODEL = Path(__file__).parents[2] / "voices/model/vosk-model-xiaocui-test-cn"  # the one that knows espeak-ng
_one_at_a_time = threading.Lock()


def post(event: Event | Say) -> None:
    """Write an event to standard output, from any thread."""
    line = {"event": type(event).__name__, "at": time.monotonic(), **asdict(event)}
    with _one_at_a_time:
        print(json.dumps(line, ensure_ascii=False), flush=True)


def main() -> None:
    """Obey until standard input ends."""
    settings = HearingConfig(retry=1)
    speaking._RETRY = 1
    voice, synthesiser = make_voice(Config(folder=Path(sys.argv[1])))
    ear = Ear(settings, lambda: VoskModel(MODEL), PortAudioMicrophone(), post)
    mouth = Mouth(voice, PortAudioPlayer(), post)
    ear.start()
    mouth.start()
    staff = SoundCheck(ear.tap, mouth.play, Path(sys.argv[1]) / "sound-check.wav")
    orders = {"listen": ear.listen, "finish": ear.finish, "close": ear.close, "hush": mouth.hush,
              "check": staff.open, "beep": staff.beep, "record": staff.record, "leave": staff.close}  # fmt: skip
    for turn, line in enumerate(sys.stdin):
        order, _, text = line.strip().partition(" ")
        if order == "say":
            mouth.say(Say(turn, sentences(text)))
        else:
            orders[order]()
    mouth.stop()
    ear.stop()
    if synthesiser:
        synthesiser.close()


if __name__ == "__main__":
    main()
