"""Make the two tables: a character for each syllable, and what espeak-ng reads wrong by itself."""

from __future__ import annotations

from collections import defaultdict

from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_tone3

from tools.reading.espeak import phonemes


def characters() -> list[str]:
    """Return the 6,763 characters of GB 2312, those of everyday writing first."""
    found = []
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.append(bytes((high, low)).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def readings(char: str) -> list[str]:
    """Return the readings of a character as pypinyin lists them, the usual one first: ["zhong4", "chong2"]."""
    listed = PINYIN_DICT.get(ord(char), "")
    return [to_tone3(one, neutral_tone_with_five=True, v_to_u=False) for one in listed.split(",") if one]


def heard(chars: list[str]) -> dict[str, str]:
    """Return what espeak-ng says for each character, as a syllable; "" where it is none of the language's."""
    names = sorted(
        {one for char in chars for one in readings(char) if one[:-1] not in ("n", "m", "ng", "hm", "hng")}
    )
    syllable_of = {"".join(sound): name for name, sound in zip(names, phonemes(names), strict=True)}
    spoken = phonemes(chars)
    return {char: syllable_of.get("".join(sound), "") for char, sound in zip(chars, spoken, strict=True)}


def homophones() -> dict[str, str]:
    """Return for each syllable the character least likely to be misread: with one reading, then common."""
    chars = characters()
    everyday, said = set(chars[:3755]), heard(chars)
    candidates: dict[str, list[str]] = defaultdict(list)
    for char in chars:
        for name in readings(char)[:1]:
            if said[char] == name:
                candidates[name].append(char)

    def rank(char: str) -> tuple[int, int]:
        return (len(readings(char)) if char in everyday else 2 * len(readings(char)), chars.index(char))

    return {name: min(found, key=rank) for name, found in sorted(candidates.items())}


def corrections() -> dict[str, str]:
    """Return the characters that espeak-ng reads as no dictionary has them, with their usual reading."""
    said = heard(characters())
    return {char: readings(char)[0] for char, name in said.items() if name not in readings(char)}
