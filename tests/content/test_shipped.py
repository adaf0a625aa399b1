"""The halls we ship."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from kiosk.checking.check import missing_glyphs
from kiosk.content.load import load_centre

EXHIBITS = Path(__file__).parent.parent.parent / "exhibits"

pytestmark = pytest.mark.skipif(not EXHIBITS.is_dir(), reason="this checkout has no exhibits")


def test_all_halls_load_without_problems_and_fast_enough_for_the_start() -> None:
    begun = time.process_time()
    loaded = load_centre(EXHIBITS)
    assert time.process_time() - begun < 0.6
    assert loaded.problems == ()
    assert [hall.number for hall in loaded.centre.halls] == list(range(1, 9))
    assert loaded.centre.for_visitors(date.today()) == loaded.centre, "drafts, or links that lead nowhere"


def test_every_character_can_be_shown() -> None:
    assert missing_glyphs(EXHIBITS) == set()
