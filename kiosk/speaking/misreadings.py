"""Words that are likely to be misread: where the reading of a character depends on the word it is in.

pypinyin's table of 47,000 words tells the one, the character by itself the other. Only staff's
commands load that table; she does without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pypinyin import Style, lazy_pinyin
from pypinyin.seg.mmseg import seg

from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from kiosk.content.pinyin import is_chinese, syllables
from kiosk.content.problems import Problem
from kiosk.speaking.espeak import changed_tone, reading
from kiosk.speaking.repertoire import repertoire
from kiosk.speaking.voice_recorded import VoiceFolder

_EITHER_WAY = "一不个"  # by rule (espeak.py), or right with a tone and without


def right_readings(text: str, lexicon: Mapping[str, str]) -> list[str]:
    """Return the reading of each character as `cui4`, looking at whole words; "" for what is no character.

    What the lexicon says of a word goes before what pypinyin knows of it.
    """
    found: list[str] = []
    for part in re.split(f"({_any_of(lexicon)})", text) if lexicon else [text]:
        known = (
            syllables(lexicon[part])
            if part in lexicon
            else [one for w in seg.cut(part) for one in _of_word(w)]
        )
        first = len(found)
        for at, one in enumerate(known, first):
            found.append(one if part in lexicon else changed_tone(text, at) or one)
    return found


@dataclass(frozen=True)
class Misread:
    """A word that is likely to be misread, how it is right, how often it is said and where first."""

    word: str
    pinyin: str
    times: int
    place: str
    sentence: str


def misread_in(centre: Centre, lexicon: Mapping[str, str]) -> tuple[Misread, ...]:
    """Return the words of all she may say in Chinese, the most frequent first."""
    found: dict[tuple[str, str], Misread] = {}
    own = {exhibit.id: exhibit.pinyin for exhibit in centre.exhibits}
    for line in repertoire(centre, ("zh",)):
        for word, pinyin in likely_misread(line.text, {**lexicon, **own.get(line.place, {})}):
            first = found.get((word, pinyin), Misread(word, pinyin, 0, line.place, line.text))
            found[word, pinyin] = replace(first, times=first.times + 1)
    return tuple(sorted(found.values(), key=lambda one: -one.times))


def problems(folder: Path, recordings: Path) -> Iterator[Problem]:
    """Yield an advice for each word of the content below `folder` that the voice is likely to misread.

    It stands where the word stands first in its file.
    """
    loaded = load_centre(folder)
    for one in misread_in(loaded.centre, VoiceFolder.read(recordings).lexicon):
        source = loaded.sources.get(one.place)
        if source is None:
            continue
        lines = (folder / source.file).read_text(encoding="utf-8-sig").splitlines()
        line = next((number for number, text in enumerate(lines, 1) if one.word in text), 1)
        column = max(lines[line - 1].find(one.word), 0) + 1
        sentence = f"“{one.word}”可能念错；如果念“{one.pinyin}”，请写进 pinyin 或者 voice.yaml 的 lexicon：{one.word}: {one.pinyin}"
        yield Problem(source.file, line, sentence, column, advice=True)


def likely_misread(text: str, lexicon: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each word of a Chinese sentence that would be misread, and how it is right (`chóng qìng`).

    What the lexicon has a reading for is right. A syllable that only loses its tone is no misreading.
    """
    if lexicon:
        text = re.sub(_any_of(lexicon), "，", text)
    for word in seg.cut(text):
        if len(word) > 1 and any(map(differs, word, _of_word(word))):
            yield word, " ".join(lazy_pinyin(word, style=Style.TONE))


def differs(char: str, right: str) -> bool:
    """Say whether a character alone is read otherwise than it should be."""
    return bool(right) and char not in _EITHER_WAY and not right.endswith("5") and reading(char) != right


def _any_of(words: Mapping[str, str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _of_word(word: str) -> list[str]:
    if len(word) > 1 and all(map(is_chinese, word)):
        found = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=False)
        return [reading(char) if char in _EITHER_WAY else one for char, one in zip(word, found, strict=True)]
    return [reading(char) if is_chinese(char) else "" for char in word]
