"""What every part of the bench begins with: content, model, questions, spoken clips."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kiosk.answering.answerer import Answerer
from kiosk.config import Config, load_config
from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from kiosk.content.sentences import sentences
from kiosk.hearing.expected import expected_of
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.models.shelf import Shelf
from kiosk.wav import Samples
from tools.bench.answering.questions import SEED, Asked, read
from tools.bench.sounds import VOICES
from tools.bench.voice.clips import SPEEDS, Clip, clip
from tools.bench.voice.hearing import Listener

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Amounts:
    """How much of each is measured."""

    questions: int = 40  # for times
    answered: int = 30  # for success, each at three loudnesses in four ways
    calls: int = 24  # each at three loudnesses
    utterances: int = 1000
    disturbed: int = 600  # seconds of voices; a third of it of noise and of silence
    talk: int = 3600  # seconds of her own voice
    on_card: int = 10  # questions and interruptions in real time


QUICK = Amounts(questions=2, answered=2, calls=4, utterances=30, disturbed=30, talk=20, on_card=2)


class Bench:
    """The kiosk as configured; every draw has a seed."""

    def __init__(self, amounts: Amounts) -> None:
        self.amounts = amounts
        self.config: Config = load_config(ROOT)
        self.centre: Centre = load_centre(self.config.path(self.config.exhibits)).centre
        self.model = VoskModel(Shelf.of(self.config).best())
        self.chance = random.Random(SEED)

    @cached_property
    def answerer(self) -> Answerer:
        """The answerer of the content."""
        return Answerer(self.centre)

    def listener(self, biased: bool = True) -> Listener:
        """Return an ear without a microphone."""
        return Listener(self.model, self.config.hearing, expected_of(self.centre), biased)

    def asked(self, count: int) -> list[tuple[Asked, Clip]]:
        """Return so many shipped questions, each said in a voice and at a speed drawn for it."""
        questions = read(self.centre, "dev").shipped
        drawn = self.chance.sample(list(questions), min(count, len(questions)))
        return [(one, self.say(one.text)) for one in drawn]

    def say(self, text: str) -> Clip:
        """Say something in a voice and at a speed drawn for it."""
        return clip(text, self.chance.choice(VOICES), self.chance.choice(SPEEDS))

    def talk(self, count: int, voice: str = "") -> list[Samples]:
        """Return what visitors talk about nearby, half of it about the halls: her name does not come up in it."""
        told = [sentence for exhibit in self.centre.exhibits for sentence in sentences(exhibit.text.zh)]
        other = [one.text for one in read(self.centre, "dev").outside]
        drawn = [*self.chance.sample(told, count // 2), *self.chance.sample(other, count // 2)]
        quiet = [text for text in drawn if "小翠" not in text]
        return [(clip(text, voice) if voice else self.say(text)).samples for text in quiet]
