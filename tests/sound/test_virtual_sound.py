"""Ear and mouth on real sound: a virtual sound card, real recognition, real synthesis."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz
from speech import MODEL, ROOT, spoken

from kiosk import wav
from kiosk.answering.sound import syllables
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.transcribe import transcribe
from tools.sound.parts_process import Parts
from tools.sound.server import RATE, SoundServer, poll

QUESTION = "家风家训展厅在哪里"


def ask(card: SoundServer, parts: Parts, question: Path) -> str:
    """Have the ear listen, speak to it, and return what it heard."""
    parts.order("listen")
    parts.until("Level")
    card.speak(question)
    return str(parts.until("Heard", final=True)["text"])


_LOUD = 0.3  # of the level meter: speech, where silence gives 0


def test_she_hears_what_is_said(card: SoundServer, parts: Parts, tmp_path: Path) -> None:
    assert ask(card, parts, spoken(QUESTION, tmp_path / "question.wav")) == QUESTION
    live = [event["text"] for event in parts.seen if event["event"] == "Heard" and not event["final"]]
    levels = [event["value"] for event in parts.seen if event["event"] == "Level"]
    assert live, "words appear while they are spoken"
    assert live[-1] == QUESTION
    assert min(levels) < 0.1, "silence before and after"
    assert max(levels) > 0.5, "the meter moves with the voice"
    assert len(levels) > 20


def test_after_a_pause_she_still_knows_what_came_before(
    card: SoundServer, parts: Parts, tmp_path: Path
) -> None:
    # Over half a second of silence ends a phrase for vosk, but not an utterance for her.
    first, second = spoken("请问", tmp_path / "1.wav"), spoken("洗手间怎么走", tmp_path / "2.wav")
    wav.write(tmp_path / "both.wav", *wav.join([first, second], pause=0.35))
    assert ask(card, parts, tmp_path / "both.wav") == "请问洗手间怎么走"


def test_when_the_button_is_tapped_what_was_said_until_then_counts(
    card: SoundServer, parts: Parts, tmp_path: Path
) -> None:
    parts.order("listen")
    parts.until("Level")
    card.speak(spoken("洗手间怎么走", tmp_path / "question.wav"))
    parts.order("finish")
    assert parts.until("Heard", final=True)["text"] == "洗手间怎么走"


def test_a_closed_utterance_is_forgotten(card: SoundServer, parts: Parts, tmp_path: Path) -> None:
    parts.order("listen")
    parts.until("Level")
    card.speak(spoken("洗手间怎么走", tmp_path / "question.wav"))
    parts.until("Heard", final=False)
    parts.order("close")
    parts.order("listen")
    parts.until("Level")
    parts.order("finish")
    assert parts.until("Heard", final=True)["text"] == ""


def test_her_words_come_out_of_the_loudspeaker(card: SoundServer, parts: Parts, tmp_path: Path) -> None:
    with card.recording(tmp_path / "speaker.raw") as recording:
        parts.order("say 欢迎来到李庄古镇。这里是家风家训展厅。")
        parts.until("Spoken")
    told = [event.get("sentence", "end") for event in parts.seen]
    assert told == [0, 1, "end"]
    loud = recording.loud()
    assert 3 < loud[-1] - loud[0] < 8, "two sentences, one behind the other"
    assert np.diff(loud).max() < 0.8, "the second is made while the first is heard"
    wav.write(tmp_path / "speaker.wav", recording.samples(), RATE)
    heard = transcribe(VoskModel(MODEL), tmp_path / "speaker.wav").text
    # By its sound: how it is written, and a syllable here and there, is the recogniser's affair.
    assert fuzz.ratio(syllables(tuple(heard)), syllables(tuple("欢迎来到李庄古镇这里是家风家训展厅"))) > 80


def test_staff_hear_a_tone_and_what_they_have_just_said(
    card: SoundServer, parts: Parts, tmp_path: Path
) -> None:
    parts.order("check")
    with card.recording(tmp_path / "speaker.raw") as recording:
        parts.order("beep")
        poll(lambda: len(recording.loud()) > 50, 10, "the tone")
        quiet = len(recording.loud())
        parts.order("record")
        card.speak(spoken(QUESTION, tmp_path / "question.wav"))
        poll(lambda: len(recording.loud()) > quiet + 100, 15, "what was recorded")
        after = recording.loud()
    parts.order("leave")
    poll(lambda: not (parts.folder / "sound-check.wav").exists(), 20, "to keep nothing")
    assert np.diff(after).max() > 1, "the tone, silence while it is recorded, and the recording"


def test_a_touch_makes_her_silent_within_200_ms(card: SoundServer, parts: Parts, tmp_path: Path) -> None:
    with card.recording(tmp_path / "speaker.raw") as recording:
        parts.order("say 这是一句很长很长的话，好让人在中间打断她，看她多久以后才安静下来。")
        poll(lambda: len(recording.loud()) > 100, 10, "speech")
        hushed, _ = recording.seconds(), parts.order("hush")
        poll(lambda: recording.seconds() > hushed + 1, 5, "recording")
    assert recording.loud()[-1] - hushed < 0.2
    assert parts.seen == [], "nothing more is told of what was hushed"


def test_a_touch_that_stops_her_and_opens_the_microphone_does_not_make_her_hear_herself(
    card: SoundServer, parts: Parts
) -> None:
    with card.echo():
        parts.order("listen")
        parts.order(
            "say 欢迎来到家风家训展厅，这是一句很长很长的话，好让人在中间打断她，看她多久以后才安静下来。"
        )
        poll(lambda: _loudest(parts) > _LOUD, 15, "her own voice in her microphone")
        parts.order("close")
        parts.order("hush")
        parts.order("listen")
        poll(lambda: sum(event["event"] == "Level" for event in parts.seen) > 12, 10, "listening")
        parts.order("finish")
        assert parts.until("Heard", final=True)["text"] == ""


def _loudest(parts: Parts) -> float:
    return max((event["value"] for event in parts.seen if event["event"] == "Level"), default=0.0)


def test_a_microphone_pulled_out_while_somebody_speaks(server: SoundServer, tmp_path: Path) -> None:
    server.start()
    with Parts(server.environment, tmp_path) as parts:
        parts.until("Ready", part="ears")
        parts.order("listen")
        parts.until("Level")
        server.unplug("mic")
        assert "麦克风" in parts.until("Failed", part="ears")["reason"]
        parts.order("listen")
        parts.until("Failed", part="ears")
        server.plug("mic")
        parts.until("Ready", part="ears")
        assert ask(server, parts, spoken(QUESTION, tmp_path / "question.wav")) == QUESTION


def test_a_loudspeaker_pulled_out_while_she_speaks(server: SoundServer, tmp_path: Path) -> None:
    server.start()
    with Parts(server.environment, tmp_path) as parts:
        parts.until("Ready", part="mouth")
        with server.recording(tmp_path / "speaker.raw") as recording:
            parts.order("say 第一句话说到一半。第二句。")
            poll(lambda: len(recording.loud()) > 10, 10, "speech")
        server.unplug("speaker")
        assert "喇叭" in parts.until("Failed", part="mouth")["reason"]
        parts.until("Speaking", sentence=1)
        parts.until("Spoken")
        server.plug("speaker")
        parts.until("Ready", part="mouth")
        with server.recording(tmp_path / "again.raw") as recording:
            parts.order("say 又好了。")
            parts.until("Spoken")
        assert len(recording.loud()) > 20


def test_what_doctor_finds_out_about_a_microphone(card: SoundServer, tmp_path: Path) -> None:
    look = "from kiosk.doctor import Config, _look, _microphone; print(_look('', '', _microphone, Config()).message)"

    def doctor() -> str:
        command = [sys.executable, "-c", look]
        quiet = subprocess.DEVNULL
        return subprocess.run(
            command,
            env=card.environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=quiet,
            text=True,
            check=True,
        ).stdout.strip()

    assert doctor() == "麦克风 default 打得开，但是一点声音也没有，请看看是不是静音了"
    with card.hum():
        assert doctor() == "有麦克风：default（16000 Hz，1 声道）"


def test_without_any_sound_the_captions_go_on(server: SoundServer, tmp_path: Path) -> None:
    with Parts(server.environment, tmp_path) as parts:
        assert parts.until("Failed", part="ears")["reason"] == "没有找到麦克风，请检查有没有插好"
        assert parts.until("Failed", part="mouth")["reason"] == "没有找到喇叭，请检查有没有插好"
        parts.until("Ready", part="model")
        begun = parts.order("say 你好。")
        assert parts.until("Spoken")["at"] - begun > 2, "the caption stays long enough to be read"
        assert [event["event"] for event in parts.seen] == ["Speaking", "Spoken"]
        parts.order("listen")
        parts.until("Failed", part="ears")
        server.start()
        parts.until("Ready", part="ears")
