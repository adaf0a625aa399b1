"""Words whose reading a synthesiser would guess wrong: 重庆 is chóng qìng.

Staff write readings in voices/<name>/voice.yaml for all that is said, and in an exhibit's file for
that exhibit alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pypinyin import Style, pinyin

from kiosk.content.model import Centre
from kiosk.content.pinyin import check_reading, homophones, is_chinese, syllables
from kiosk.content.sentences import sentences

Readings = Mapping[str, str]  # 重庆: chóng qìng; Cuiping: Tsway-ping


@dataclass(frozen=True)
class Lexicon:
    """`words` hold for every sentence; `by_sentence` only for the one they stand beside."""

    words: Readings = field(default_factory=dict)
    by_sentence: Mapping[str, Readings] = field(default_factory=dict)

    def readings_in(self, text: str) -> str:
        """Return an authored sentence with characters that sound right in the place of those words."""
        own = self.by_sentence.get(text, {})
        return _replaced(text, {**_chinese(self.words), **own}, _homophones)

    def respelt(self, english: str) -> str:
        """Return an English text with names in a spelling that an English voice reads right."""
        names = {name: spelling for name, spelling in self.words.items() if not _all_chinese(name)}
        return _replaced(english, names, lambda _, spelling: spelling, r"(?<![A-Za-z])", r"(?![A-Za-z])")

    def with_content(self, centre: Centre) -> Lexicon:
        """Return the lexicon with the readings that the exhibits of this content ask for."""
        found = {
            sentence: exhibit.pinyin
            for exhibit in centre.exhibits
            if exhibit.pinyin
            for text in (exhibit.text, exhibit.summary, *(q.answer for q in exhibit.questions))
            for sentence in sentences(f"{text.zh.rstrip('。')}。")
        }
        return Lexicon(self.words, found)


def check_entry(word: str, written: str) -> None:
    """Raise ValueError, in a Chinese sentence, where a reading does not fit its word."""
    if any(is_chinese(char) for char in word):
        check_reading(word, written)
    elif not word.strip() or not written.strip() or any(is_chinese(char) for char in written):
        raise ValueError(
            f"“{word}”的读法“{written}”不对：英文名字请写成英文念得出来的样子，例如 Cuiping: Tsway-ping"
        )


def _replaced(
    text: str, readings: Readings, say: Callable[[str, str], str], before: str = "", after: str = ""
) -> str:
    """Replace each word once, the longest first; what has been replaced is not looked at again."""
    if not readings:
        return text
    words = "|".join(map(re.escape, sorted(readings, key=len, reverse=True)))
    return re.sub(f"{before}(?:{words}){after}", lambda match: say(match[0], readings[match[0]]), text)


def _homophones(word: str, written: str) -> str:
    """Return characters that sound as written; those of the word that have no other reading stay."""
    pairs = zip(word, syllables(written), strict=True)
    return "".join(
        char if _readings(char) == [name] else homophones().get(name, char) for char, name in pairs
    )


def _readings(char: str) -> list[str]:
    return list(pinyin(char, style=Style.TONE3, heteronym=True, neutral_tone_with_five=True, v_to_u=False)[0])


def _chinese(readings: Readings) -> dict[str, str]:
    return {word: written for word, written in readings.items() if _all_chinese(word)}


def _all_chinese(word: str) -> bool:
    return all(is_chinese(char) for char in word)
