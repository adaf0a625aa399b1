"""What there is of everything she may say: recorded by a person, rendered beforehand, or neither."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from kiosk import wav
from kiosk.ports import Voice
from kiosk.speaking.repertoire import Line
from kiosk.speaking.voice_recorded import VoiceFolder, words

_ALIKE = 50  # of 100: below that a new sentence is not what became of the old one


@dataclass(frozen=True)
class Stale:
    """A recording of words that nobody says any more; `now` is what they probably became, or ""."""

    file: Path
    text: str
    now: str


@dataclass(frozen=True)
class Stock:
    """Every line in one of three states, and the recordings that are of no use."""

    recorded: tuple[Line, ...]
    rendered: tuple[Line, ...]
    missing: tuple[Line, ...]
    stale: tuple[Stale, ...]


def take_stock(lines: Sequence[Line], recordings: VoiceFolder, voice: Voice) -> Stock:
    """Look for each line. `voice` is asked for what it has, never to make anything."""
    recorded, rendered, missing = [], [], []
    for line in lines:
        clip = recordings.clips.get(words(line.text))
        if clip is not None and wav.is_whole(clip):
            recorded.append(line)
        elif voice.find(line.text, line.language):
            rendered.append(line)
        elif words(line.text):
            missing.append(line)
    return Stock(tuple(recorded), tuple(rendered), tuple(missing), tuple(_stale(lines, recordings, recorded)))


def _stale(lines: Sequence[Line], recordings: VoiceFolder, recorded: Sequence[Line]) -> Iterable[Stale]:
    said = {words(line.text) for line in lines}
    others = [line.text for line in lines if line not in set(recorded)]
    for text, file in recordings.clips.items():
        if text not in said:
            near = process.extractOne(text, others, scorer=fuzz.ratio, score_cutoff=_ALIKE, processor=words)
            yield Stale(file, text, near[0] if near else "")
