"""A synthesiser that hangs, dies or talks nonsense: the next sentence is spoken all the same."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import wav
from kiosk.ports import DeviceError
from kiosk.speaking.cache import SpeechCache
from kiosk.speaking.voice_child import ChildVoice, Program

# Writes half a second of silence per request; the first child with `fault` in its way does that instead.
CHILD = """
import json, sys, time, wave
from pathlib import Path
fault, mark, requests = sys.argv[1], Path(sys.argv[2]), 0
def broken():
    first = not mark.exists()
    mark.touch()
    return first
for line in sys.stdin:
    request = json.loads(line)
    requests += 1
    if fault != "second" or requests == 2:
        if broken():
            if fault == "hang": time.sleep(999)
            if fault in ("die", "second"): sys.exit(1)
            if fault == "nonsense": print("segmentation fault", flush=True); continue
            if fault == "half": Path(request["out"]).write_bytes(b"RIFF"); time.sleep(999)
    with wave.open(request["out"], "wb") as file:
        file.setparams((1, 2, 16000, 0, "NONE", ""))
        file.writeframes(bytes(16000))
    print(json.dumps({"ok": True, "reason": "", "detail": ""}), flush=True)
"""

Make = Callable[..., ChildVoice]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    voices: list[ChildVoice] = []

    def make(fault: str, deadline: float = 10) -> ChildVoice:
        command = (sys.executable, "-c", CHILD, fault, str(tmp_path / "mark"))
        voices.append(
            ChildVoice(Program("child", (), command, deadline), SpeechCache(tmp_path / "speech", 10**8))
        )
        return voices[-1]

    yield make
    for voice in voices:
        voice.close()


@pytest.mark.parametrize(
    ("fault", "deadline"), [("hang", 4), ("half", 4), ("die", 60), ("nonsense", 60), ("second", 60)]
)
def test_one_sentence_is_lost_and_the_next_is_spoken(
    make: Make, tmp_path: Path, fault: str, deadline: float
) -> None:
    voice = make(fault, deadline)
    if fault == "second":
        voice.render("零", "zh")
    with pytest.raises(DeviceError, match="语音合成没有反应，已经重新启动"):
        voice.render("一", "zh")
    assert list((tmp_path / "speech").glob("*.part")) == [], "nothing half-made stays"
    assert wav.is_whole(voice.render("一", "zh"))
    assert wav.is_whole(voice.render("二", "zh"))


def test_a_child_that_died_between_two_sentences_costs_none(make: Make) -> None:
    voice = make("none")
    voice.render("一", "zh")
    assert voice._child
    voice._child.kill()
    voice._child.wait()
    assert wav.is_whole(voice.render("二", "zh"))


def test_a_program_that_is_not_there(tmp_path: Path) -> None:
    voice = ChildVoice(Program("child", (), (str(tmp_path / "nothing"),)), SpeechCache(tmp_path, 10**8))
    with pytest.raises(DeviceError, match="启动不了"):
        voice.render("一", "zh")


def test_a_cache_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "speech").write_text("a file in the place of the folder")
    voice = ChildVoice(Program("pyttsx3", ("170", "", "")), SpeechCache(tmp_path / "speech", 10**8))
    with pytest.raises(DeviceError, match="声音存不下来"):
        voice.render("一", "zh")


def test_a_spoilt_file_in_the_cache_is_made_again(make: Make) -> None:
    voice = make("none")
    path = voice.render("一", "zh")
    path.write_bytes(b"RIFF")
    assert voice.render("一", "zh") == path
    assert wav.is_whole(path)


def test_the_settings_are_part_of_what_is_cached(make: Make, tmp_path: Path) -> None:
    cache = SpeechCache(tmp_path / "speech", 10**8)
    command = (sys.executable, "-c", CHILD, "none", str(tmp_path / "mark"))
    files = set()
    for arguments in ((), ("120",), ("120", "x")):
        voice = ChildVoice(Program("child", arguments, command), cache)
        files |= {
            voice.render("a", "zh"),
            voice.render("ab", "en"),
            voice.render("a。", "zh"),
            voice.render("a", "zh", 80),
        }
        assert voice.find("a", "zh", 80) in files
        assert voice.find("a", "zh", 90) is None
        voice.close()
    assert len(files) == 12


def test_closed_it_can_speak_again_and_leaves_no_child(make: Make) -> None:
    voice = make("none")
    voice.close()
    assert voice.render("一", "zh").is_file()
    child = voice._child
    assert child
    voice.close()
    voice.close()
    assert child.poll() is not None


def test_woken_it_has_its_child_ready_and_leaves_nothing(make: Make, tmp_path: Path) -> None:
    voice = make("none")
    voice.wake()
    child = voice._child
    assert child
    assert child.poll() is None
    assert list((tmp_path / "speech").iterdir()) == []
    voice.render("一", "zh")
    assert voice._child is child


def test_what_cannot_be_woken_is_told_when_it_is_asked(make: Make) -> None:
    voice = make("die")
    voice.wake()
    assert wav.is_whole(voice.render("一", "zh")), "the first child died of waking, the second speaks"
