"""Private sound servers."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools.sound.parts_process import Parts
from tools.sound.server import SoundServer


@contextmanager
def a_server() -> Iterator[SoundServer]:
    if not shutil.which("pulseaudio"):
        pytest.skip("needs pulseaudio")
    with tempfile.TemporaryDirectory(prefix="sound-") as folder:
        server = SoundServer(Path(folder))
        yield server
        server.kill()


@pytest.fixture
def server() -> Iterator[SoundServer]:
    """A sound server of the test's own, to be started and killed."""
    with a_server() as server:
        yield server


@pytest.fixture(scope="module")
def card() -> Iterator[SoundServer]:
    """A sound server that runs."""
    with a_server() as server:
        server.start()
        yield server


@pytest.fixture(scope="module")
def parts(card: SoundServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    """Ear and mouth on the running server's devices."""
    with Parts(card.environment, tmp_path_factory.mktemp("parts")) as parts:
        for part in ("model", "ears", "mouth"):
            parts.until("Ready", part=part)
        yield parts
