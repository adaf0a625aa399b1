"""The bench's fuzzer on a small scale, and that it would notice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.bench import fuzz
from tools.bench.fuzz import SLOWEST, Spoiler

pytestmark = pytest.mark.skipif(not fuzz.EXHIBITS.is_dir(), reason="this checkout has no exhibits")


def test_two_thousand_spoilt_files_are_shown_or_refused_with_a_sentence(tmp_path: Path) -> None:
    spoiler = Spoiler(tmp_path)
    assert max(spoiler.play(case, seed=2026) for case in range(2000)) < SLOWEST


def test_a_refusal_without_a_sentence_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoiler = Spoiler(tmp_path)
    monkeypatch.setattr("kiosk.content.reading.read_yaml", lambda path: (None, []))
    with pytest.raises(AssertionError, match="without a sentence"):
        spoiler.play(1, seed=2026)


def test_a_case_can_be_played_again(tmp_path: Path) -> None:
    spoiler, told = Spoiler(tmp_path), []
    for _ in range(2):
        path = spoiler.folder / "centre.yaml"
        path.write_bytes(fuzz.mutate(path.read_bytes(), fuzz.random.Random("2026/7")))
        told.append(path.read_bytes())
        path.write_bytes(spoiler._good[path])
    assert told[0] == told[1] != spoiler._good[path]
