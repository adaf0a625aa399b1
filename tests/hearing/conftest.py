"""An ear, with what it hears with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fakes import Posted
from listening import Start
from speech import MODEL

from kiosk.config import HearingConfig
from kiosk.hearing.ear import Ear, Model
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.ports import Microphone


@pytest.fixture(scope="module")
def vosk() -> VoskModel:
    return VoskModel(MODEL)


@pytest.fixture
def posted() -> Posted:
    return Posted()


@pytest.fixture
def start(posted: Posted) -> Iterator[Start]:
    """Start an ear with a model (or an error instead) and a microphone."""
    ears: list[Ear] = []

    def start(
        model: Model | Exception, microphone: Microphone, retry: float = 600, wake: bool = False
    ) -> Ear:
        def load() -> Model:
            if isinstance(model, Exception):
                raise model
            return model

        ear = Ear(HearingConfig.model_construct(longest=12, retry=retry, wake=wake), load, microphone, posted)
        ears.append(ear)
        ear.start()
        return ear

    yield start
    for ear in ears:
        ear.stop()
        assert not ear._thread.is_alive()
