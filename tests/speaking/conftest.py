"""A mouth with a voice and a loudspeaker that work until a test says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes import BeepVoice, Clock, ListPlayer, Posted

from kiosk.speaking.mouth import Mouth


@pytest.fixture
def posted() -> Posted:
    return Posted()


@pytest.fixture
def voice(tmp_path: Path) -> BeepVoice:
    return BeepVoice(tmp_path)


@pytest.fixture
def player() -> ListPlayer:
    return ListPlayer()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def mouth(voice: BeepVoice, player: ListPlayer, posted: Posted, clock: Clock) -> Iterator[Mouth]:
    mouth = Mouth(voice, player, posted, clock)
    yield mouth
    mouth.stop()
    assert not mouth._thread.is_alive()
