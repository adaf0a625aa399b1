"""What is spoken: not too long to be listened to, and in words that the speech model can hear."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.checking.rule import Circumstances, Step
from kiosk.content.duration import seconds_to_say
from kiosk.content.load import Loaded
from kiosk.content.model import Exhibit
from kiosk.content.problems import Problem

Loc = tuple[int | str, ...]
_LONGEST = {"text": 60, "introduction": 60, "answer": 30}  # seconds that people listen, standing
_LONGEST_WORD = 8  # characters of a word in a speech model
_IS_CHINESE = ("\u3400", "\u9fff")


def too_long(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell texts that nobody will hear to the end."""
    for place in loaded.centre.places:
        source = loaded.sources[place.id]
        key = "text" if isinstance(place, Exhibit) else "introduction"
        told: list[tuple[Loc, str, str]] = [((key,), key, getattr(place, key).zh)]
        told += [(("questions", n, "answer"), "answer", q.answer.zh) for n, q in enumerate(place.questions)]
        for loc, kind, text in told:
            seconds = seconds_to_say(text, "zh")
            if seconds > _LONGEST[kind]:
                sentence = (
                    f"念完大约要 {seconds:.0f} 秒，超过 {_LONGEST[kind]} 秒观众就听不下去了，请写短一点"
                )
                yield source.problem(loc, sentence, advice=True)


def hard_to_hear(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell titles that the speech model cannot write at all, or only sign by sign."""
    words = circumstances.model_words
    if not words:
        return
    for place in loaded.centre.places:
        source = loaded.sources[place.id]
        missing = sorted({char for char in _chinese(place.title.zh) if char not in words})
        others = [name for name in place.also_called if _can_hear(_chinese(name), words)]
        if missing and not others:
            sentence = f"语音识别不认得标题里的“{''.join(missing)}”，请在 also_called 里加一个常用字的叫法"
            yield source.problem(("title",), sentence, advice=True)
        elif not missing and not others and not _can_hear(_chinese(place.title.zh), words):
            sentence = (
                "语音识别只能一个字一个字地听这个标题，容易听错；请在 also_called 里加一个大家常说的叫法"
            )
            yield source.problem(("title",), sentence, advice=True)


def model_words(folder: Path) -> frozenset[str]:
    """Return the words that the speech model in `folder` can write; none where it does not tell.

    Models with a static graph keep no list beside it, and can mostly write anything.
    """
    try:
        lines = (folder / "graph" / "words.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return frozenset()
    return frozenset(line.split(" ")[0] for line in lines)


def _chinese(text: str) -> str:
    first, last = _IS_CHINESE
    return "".join(char for char in text if first <= char <= last)


def _can_hear(name: str, words: frozenset[str]) -> bool:
    """Say whether a name can be written with the model's words, at least one of them longer than a sign."""
    if not name or any(char not in words for char in name):
        return False
    return any(
        name[start : start + length] in words
        for length in range(2, _LONGEST_WORD + 1)
        for start in range(len(name) - length + 1)
    )
