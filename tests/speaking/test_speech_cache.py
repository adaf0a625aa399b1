"""Sentences on disk: found again, bounded, and never half of one."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from kiosk import wav
from kiosk.speaking.cache import SpeechCache


def keep(cache: SpeechCache, *key: str, samples: int = 1000) -> Path:
    part = cache.new()
    wav.write(part, np.ones(samples, dtype=np.int16), 16_000)
    return cache.keep(part, *key)


@pytest.fixture
def cache(tmp_path: Path) -> SpeechCache:
    return SpeechCache(tmp_path / "speech", most=10_000)


def test_what_was_kept_is_found_by_its_key_alone(cache: SpeechCache, tmp_path: Path) -> None:
    assert cache.find("你好", "zh") is None
    path = keep(cache, "你好", "zh")
    assert cache.find("你好", "zh") == path
    assert cache.find("你好", "en") is None
    assert cache.find("你好zh") is None
    assert SpeechCache(tmp_path / "speech", 10_000).find("你好", "zh") == path, "after a restart too"


def test_odd_keys_are_keys(cache: SpeechCache) -> None:
    path = keep(cache, "\ud800", "a/../b")
    assert cache.find("\ud800", "a/../b") == path


def test_the_longest_unused_go_when_it_is_full(cache: SpeechCache, tmp_path: Path) -> None:
    for number, key in enumerate("abcd"):
        os.utime(keep(cache, key), (number, number))  # 2,044 bytes each
    assert cache.find("a"), "used just now"
    keep(cache, "e")
    assert [bool(cache.find(key)) for key in "abcde"] == [True, False, True, True, True]
    assert sum(path.stat().st_size for path in (tmp_path / "speech").iterdir()) <= 10_000


def test_what_was_left_half_made_goes_too(cache: SpeechCache) -> None:
    left = cache.new()
    left.write_bytes(bytes(9000))
    os.utime(left, (0, 0))
    keep(cache, "a")
    assert not left.exists()


def test_a_sentence_larger_than_the_cache_stays_until_the_next(cache: SpeechCache) -> None:
    long = keep(cache, "long", samples=20_000)
    assert cache.find("long") == long
    os.utime(long, (0, 0))
    keep(cache, "short")
    assert cache.find("long") is None


@pytest.mark.parametrize("content", [b"", b"RIFF", b"garbage" * 100])
def test_a_spoilt_file_is_not_found(cache: SpeechCache, content: bytes) -> None:
    path = keep(cache, "a")
    path.write_bytes(content)
    assert cache.find("a") is None
    assert keep(cache, "a") == path
    assert cache.find("a") == path
