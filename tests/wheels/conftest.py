"""A robot's side of rosbridge, and wheels that are connected to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from reports import CALM, Posted
from stub import Stub

from kiosk.dialogue.events import Ready
from kiosk.wheels.base_rosbridge import Names, Patience, RosBridgeBase
from kiosk.wheels.frame import Frame


@pytest.fixture
def robot() -> Iterator[Stub]:
    """The robot's side, in a process of its own."""
    stub = Stub()
    yield stub
    stub.end()


@pytest.fixture
def posted() -> Posted:
    """What the wheels have reported."""
    return Posted()


@pytest.fixture
def patience() -> Patience:
    """How long the wheels wait."""
    return CALM


@pytest.fixture
def base(robot: Stub, posted: Posted, patience: Patience) -> Iterator[RosBridgeBase]:
    """The wheels, connected."""
    address, names = f"127.0.0.1:{robot.port}", Names("/near", "door")
    base = RosBridgeBase(address, Frame(1, 2, 0), posted.events.put, names, patience)
    base.start()
    assert posted.until(Ready) == Ready("wheels")
    posted.passed.clear()
    yield base
    base.stop()
