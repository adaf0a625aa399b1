"""What vosk heard of spoken phrasings, kept in tests/answering/questions/heard-*.jsonl; see heard.py."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from tools.bench.answering.questions import FOLDER, Asked

LOUDNESS: tuple[float | None, ...] = (None, 20.0, 10.0)  # dB of speech over noise, None without noise
NOISES = ("white", "babble")
_DIGITS = str.maketrans("0123456789", "零一二三四五六七八九")


@dataclass(frozen=True)
class Heard:
    """A phrasing, the place of the content it is about, how it was said, and what vosk made of it."""

    text: str
    place: str
    voice: str
    speed: int  # words a minute
    snr: float | None
    noise: str  # one of NOISES, "" without
    heard: str


def path_of(name: str) -> Path:
    """Return the file of a set: "shipped", "dev" or "test"."""
    return FOLDER / f"heard-{name}.jsonl"


def kept(name: str) -> list[Heard]:
    """Return what was heard of a set, nothing where it has not been spoken yet."""
    path = path_of(name)
    if not path.exists():
        return []
    return [Heard(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def keep(name: str, lines: Sequence[Heard]) -> None:
    """Write what was heard of a set."""
    text = "".join(json.dumps(asdict(line), ensure_ascii=False) + "\n" for line in lines)
    path_of(name).write_text(text, encoding="utf-8")


def as_asked(lines: Sequence[Heard], asked: Sequence[Asked], snr: float | None) -> list[tuple[Asked, Asked]]:
    """Return what was heard at this loudness beside what was asked, without what is asked no longer."""
    known = {(one.text, one.place): one for one in asked}
    found = [(known.get((line.text, line.place)), line) for line in lines if line.snr == snr]
    return [(replace(one, text=line.heard), one) for one, line in found if one]


def error_rate(lines: Sequence[Heard]) -> float:
    """Return the character error rate in percent: changes needed, per character said; NaN without lines."""
    said = [(_letters(line.text), _letters(line.heard)) for line in lines]
    changes = sum(Levenshtein.distance(text, heard) for text, heard in said)
    length = sum(len(text) for text, _ in said)
    return 100 * changes / length if length else float("nan")


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).lower().translate(_DIGITS)
