"""A whole talk on a virtual sound card: called by her name, asked, answered, interrupted, in a hall that echoes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from speech import spoken

from kiosk import wav
from tools.sound.parts_process import Parts
from tools.sound.server import SoundServer, poll

HALLS = Path(__file__).parents[1] / "halls"
_QUIET = 2.5  # seconds in which she would have answered herself


@pytest.fixture(scope="module")
def guide(card: SoundServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    with card.echo(), Parts(card.environment, tmp_path_factory.mktemp("guide"), "guide", str(HALLS)) as guide:
        for part in ("wake", "ears", "mouth"):
            guide.until("Ready", part=part)
        yield guide


def test_called_and_asked_in_one_breath_she_answers_and_does_not_answer_herself(
    card: SoundServer, guide: Parts, tmp_path: Path
) -> None:
    name, question = spoken("小翠小翠", tmp_path / "1.wav"), spoken("家风家训展厅在哪里", tmp_path / "2.wav")
    wav.write(tmp_path / "both.wav", *wav.join([name, question], pause=0.1))
    with card.recording(tmp_path / "speaker.raw") as recording:
        guide.order("WentHome")
        card.speak(tmp_path / "both.wav")
        guide.until("Called")
        assert guide.until("Heard", final=True)["text"] == "家风家训展厅在哪里"
        assert guide.until("Say")["sentences"]
        guide.until("Spoken", seconds=30)
        ended = recording.seconds()
        assert len(recording.loud()) > 50, "the microphone has heard all of this"
        poll(lambda: recording.seconds() > ended + _QUIET, 10, "silence")
    heard = [event for event in guide.seen if event["event"] in ("Called", "Heard", "CutIn", "Say")]
    assert [event["event"] for event in heard if event.get("final", True)] == ["Called", "Heard", "Say"]


def test_a_touch_in_the_middle_of_her_words_is_no_question(
    card: SoundServer, guide: Parts, tmp_path: Path
) -> None:
    guide.order("hall family")
    with card.recording(tmp_path / "speaker.raw") as recording:
        guide.order("NarrationTapped")
        poll(lambda: len(recording.loud()) > 150, 15, "speech")
        touched, _ = recording.seconds(), guide.order("TalkStarted")
        poll(lambda: recording.seconds() > touched + _QUIET, 10, "silence")
    assert recording.loud()[-1] - touched < 0.2
    guide.order("TalkFinished")
    assert guide.until("Heard", final=True)["text"] == ""
