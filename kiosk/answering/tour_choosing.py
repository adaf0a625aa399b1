"""Which of the tours on the screen is meant: 第二个, 十分钟的那个, 最短的, 学生团, 我们有四十分钟, 随便."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.answering.choosing import chosen
from kiosk.answering.sound import sound_of
from kiosk.answering.text import normalise
from kiosk.answering.tour_wishes import minutes_in
from kiosk.content.tour import Tour

_BEFORE = re.compile(
    r"^(?:我们|我|那就|那|就|大概|走|选|要|来|听|参观|想)+|^(?:(?:we|i|would like|ll|take|want|the|please) )+"
)
_AFTER = re.compile(
    r"(?:吧|嘛|了|就行|就好|的|那个|那条|这个|这条|一个|一条|路线|导览)+$|(?: (?:please|one|tour))+$"
)
_ASKS = re.compile(r"哪|什么|谁|怎么|吗$|多久|几|\b(?:what|where|who|how|when|why|is|does)\b")
_SHORTEST = re.compile(r"(?:时间)?最?短(?:一点)?|最?快(?:一点)?|(?:the )?short(?:est|er)?|quick(?:est)?")
_LONGEST = re.compile(r"最?长(?:一点)?|最?(?:全|完整|详细)|全部|(?:the )?(?:long(?:est|er)?|whole|full)")
_ANY = re.compile(
    r"(?:随便|随意|都行|都可以|哪个都行|哪条都行|你定|你选|你来定|听你的|你决定|你安排|就?这个|开始|出发|走)+|(?:any|whichever|whatever|you choose|you decide|let s go|start)"
)
_NONE = re.compile(
    r"(?:算了|先?不用?(?:参观|看|逛|去|要)了?|以后再说|下次|回首页)+(?:谢谢)?|never mind|no thank you|no thanks|cancel|not now"
)
_LEAST = 2  # syllables that name a tour


@dataclass(frozen=True)
class Chosen:
    """A tour's id, or how many minutes there are; neither where no tour is wanted."""

    tour: str = ""
    minutes: int = 0


class TourChoosing:
    """The tours in the order in which the screen shows them."""

    def __init__(self, tours: Sequence[Tour]) -> None:
        self._tours = tours
        self._names = [
            tuple(_sound(name) for name in (t.title.zh, *t.also_called, *filter(None, (t.title.en,))))
            for t in tours
        ]

    def find(self, plain: str) -> Chosen | None:
        """Return what is chosen with normalised words, None for nothing."""
        if _NONE.fullmatch(plain):
            return Chosen()
        bare = _AFTER.sub("", _BEFORE.sub("", plain) or plain)
        for said in (plain, _BEFORE.sub("", plain), _AFTER.sub("", plain), bare):
            index = chosen(said, len(self._tours))
            if index is not None and index >= 0:
                return Chosen(self._tours[index].id)
        wanted = bare or plain
        if not self._tours or (_ASKS.search(plain) and not _ANY.fullmatch(wanted)):
            return None
        if minutes := minutes_in(plain):
            exact = next((tour.id for tour in self._tours if tour.minutes == minutes), "")
            return Chosen(exact, 0 if exact else minutes)
        return self._described(wanted)

    def _described(self, wanted: str) -> Chosen | None:
        if _SHORTEST.fullmatch(wanted):
            return Chosen(min(self._tours, key=lambda tour: tour.minutes).id)
        if _LONGEST.fullmatch(wanted):
            return Chosen(max(self._tours, key=lambda tour: tour.minutes).id)
        if _ANY.fullmatch(wanted):
            return Chosen(self._tours[0].id)
        said = _sound(wanted)
        meant = [
            tour
            for tour, names in zip(self._tours, self._names, strict=True)
            if any(_part(said, name) for name in names)
        ]
        return Chosen(meant[0].id) if len(meant) == 1 else None


def _part(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a name begins with what was said, or is it."""
    return len(said) >= _LEAST and said == name[: len(said)]


def _sound(text: str) -> tuple[str, ...]:
    return sound_of(normalise(text))
