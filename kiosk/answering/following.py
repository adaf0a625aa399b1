"""Questions that only make sense after what was said or shown before: “它是什么时候的”, “还有呢”."""

from __future__ import annotations

import re

from rapidfuzz.distance import LCSseq

from kiosk.answering.answer import Answer
from kiosk.answering.concepts import canonical
from kiosk.answering.entries import Entry
from kiosk.answering.sound import sound_of, syllables
from kiosk.answering.text import normalise, tokens
from kiosk.content.model import Exhibit, Language
from kiosk.content.sentences import sentences

_AT_ONCE = 3  # sentences that are told when somebody asks for more
_SUBJECT = 3  # syllables that begin a question with a subject of its own if none of them is asked for
_SAID = 0.7  # how much what was said counts in `asks_for`, beside what is asked

# What stands for the exhibit in hand, at the beginning of what was said.
_IT = re.compile(
    r"^(?:那么|那)?(?:这个展品|那个展品|这件展品|这件东西|这个东西|这部电影|这部片子|这个人|这个地方|"
    r"它们|他们|她们|它|他|她|这个|那个|这件|那件|这位|那位|这里|那里|这儿|那儿|人家|里面|其中|"
    r"(?:it|its|they|this|that|he|she)(?= |$))"
)
# English ones stand anywhere.
_IT_ENGLISH = re.compile(r"\b(?:it|its|they|them|their|he|him|his|she|hers?|(?:this|that)(?: one)?$)\b")
_MORE = re.compile(
    r"还有呢|还有吗|还有没有|然后呢|接着呢|后来呢|后面呢|继续说|继续讲|接着说|"
    r"(?:再|多)+(?:说|讲)(?:一点|点|一些|些|几句)|(?:说|讲)(?:得)?(?:详细|仔细|具体)(?:一点|点|些)|"
    r"我还想听|还想知道更多|tell me more(?: about (?:it|this|that|him|her|them))?|more|more please|what else|go on|and then|anything else"
)


def wants_more(plain: str) -> bool:
    """Say whether the utterance asks for nothing but more of the same."""
    return _MORE.fullmatch(plain) is not None


def completed(plain: str, name: str) -> str:
    """Return the question with the exhibit's name where it says “it”, or leaves that out."""
    if not plain.isascii():
        return f"{name}{_IT.sub('', plain)}"
    whole, times = _IT_ENGLISH.subn(lambda _: name, plain, count=1)
    return whole if times else f"{name} {plain}"


def means_it(plain: str) -> bool:
    """Say whether the question begins with “it”, or has it anywhere in English."""
    return (_IT_ENGLISH.search(plain) if plain.isascii() else _IT.match(plain)) is not None


def asks_for(plain: str, entry: Entry) -> float:
    """Return how much (0–1) of a question without its subject stands in one of an entry's, without its subject.

    “三星堆的门票多少钱”, put behind the name of the exhibit in hand, looks like a question about that one.
    """
    own = (_IT_ENGLISH if plain.isascii() else _IT).sub("", plain)
    of = _meaning if plain.isascii() else sound_of
    said = of(own or plain)
    asked = [of(_without_name(phrase, entry.names)) for phrase in (*entry.authored, *entry.generated)]
    if not plain.isascii():  # in Chinese what a question is about mostly stands at its beginning
        asked = [question for question in asked if set(said[:_SUBJECT]) & set(question)]
    return max((_alike(said, question) for question in asked), default=0.0)


def _alike(said: tuple[str, ...], asked: tuple[str, ...]) -> float:
    """Return the share in common, in this order, of what was said and, less important, of what is asked."""
    common = LCSseq.similarity(said, asked)
    return float(_SAID * common / len(said) + (1 - _SAID) * common / len(asked)) if said and asked else 0.0


def _meaning(plain: str) -> tuple[str, ...]:
    """Return the sound of the Chinese words for what was said, for most questions are written in Chinese only."""
    return syllables(canonical(tokens(plain)))


def _without_name(phrase: str, names: tuple[str, ...]) -> str:
    plain = normalise(phrase)
    name = max((name for name in map(normalise, names) if name in plain), key=len, default="")
    return plain.replace(name, "", 1)


def more(exhibit: Exhibit, last: Answer | None, language: Language) -> tuple[str, ...]:
    """Return the next sentences of an exhibit's text, behind those that the latest answer told; () at its end."""
    text = sentences(exhibit.text.get(language))
    told = "" if last is None or last.exhibit != exhibit.id else f"{last.answer}{last.answer_en}"
    behind = max((n + 1 for n, sentence in enumerate(text) if sentence in told), default=0)
    return text[behind : behind + _AT_ONCE]
