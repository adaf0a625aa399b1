"""Guided tours: whether visitors see their stops, can tell them apart, and get the time that is promised."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.checking.rule import Circumstances, Step
from kiosk.content.crosscheck import as_spoken
from kiosk.content.duration import seconds_to_say
from kiosk.content.film_lengths import film_lengths
from kiosk.content.load import Loaded
from kiosk.content.problems import Problem
from kiosk.content.tour import Tour
from kiosk.touring.compose import compose
from kiosk.touring.options import Telling

_OFF = 0.1  # of the promised time: by more nobody should be wrong
_LONGEST = 60  # seconds that people listen, standing
_LONGEST_NAME = 12  # characters on a card


def off_time(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell tours that take much longer, or much shorter, than they say."""
    centre = loaded.centre.for_visitors(circumstances.today)
    telling = Telling("zh", film_lengths(centre))
    known = {place.id for place in loaded.centre.places}
    for number, tour in enumerate(loaded.centre.tours):
        if any(stop.at not in known for stop in tour.stops) or _hidden(loaded, circumstances, tour):
            continue  # that is told already, and explains the time
        minutes = compose(centre, tour, telling).seconds / 60
        where = loaded.sources[""], ("tours", number, "minutes")
        if minutes > tour.minutes * (1 + _OFF):
            sentence = (
                f"“{tour.title.zh}”最快也要大约 {minutes:.0f} 分钟，请少停几站，或者把 minutes 改大一些"
            )
            yield where[0].problem(where[1], sentence, advice=True)
        elif minutes < tour.minutes * (1 - _OFF):
            sentence = (
                f"“{tour.title.zh}”的内容只够讲大约 {minutes:.0f} 分钟，请多停几站，或者把 minutes 改小一些"
            )
            yield where[0].problem(where[1], sentence, advice=True)


def stops(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell stops that visitors do not see, and such as are made twice."""
    for number, tour in enumerate(loaded.centre.tours):
        hidden = _hidden(loaded, circumstances, tour)
        all_of_them = len(hidden) == len(tour.stops)
        for index, stop in enumerate(tour.stops):
            sentence = ""
            if index in hidden:
                sentence = f"“{stop.at}”观众现在看不到，{'路线也就不出现' if all_of_them else '这一站会跳过'}"
            elif stop.at in [before.at for before in tour.stops[:index]]:
                sentence = f"“{stop.at}”前面已经停过，会再讲一遍；多写了就删掉一处"
            if sentence:
                yield loaded.sources[""].problem(("tours", number, "stops", index), sentence, advice=True)


def names(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell names that two tours bear, between which nobody could choose, and such as their cards cut off."""
    borne: dict[str, str] = {}  # by the words that are said: the tour
    for number, tour in enumerate(loaded.centre.tours):
        own = {as_spoken(name): name for name in (tour.title.zh, *tour.also_called)}
        for words, name in own.items():
            if other := borne.get(words):
                loc = ("tours", number, "title" if name == tour.title.zh else "also_called")
                sentence = f"路线“{other}”也叫“{name}”，观众分不清，请换一个名字"
                yield loaded.sources[""].problem(loc, sentence, advice=True)
        borne |= dict.fromkeys(own, tour.id)
        if len(tour.title.zh) > _LONGEST_NAME:
            sentence = f"名字有 {len(tour.title.zh)} 个字，卡片上放不下；请写成 {_LONGEST_NAME} 个字以内"
            yield loaded.sources[""].problem(("tours", number, "title"), sentence, advice=True)


def too_long(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell own words that nobody will hear to the end."""
    for number, tour in enumerate(loaded.centre.tours):
        told = [(("tours", number, "stops", n), stop.say) for n, stop in enumerate(tour.stops)]
        for loc, text in [(("tours", number, "welcome"), tour.welcome), *told]:
            seconds = seconds_to_say(text.zh, "zh") if text else 0
            if seconds > _LONGEST:
                sentence = f"念完大约要 {seconds:.0f} 秒，超过 {_LONGEST} 秒观众就听不下去了，请写短一点"
                yield loaded.sources[""].problem(loc, sentence, advice=True)


def _hidden(loaded: Loaded, circumstances: Circumstances, tour: Tour) -> list[int]:
    """Return which stops are there, but not for visitors."""
    there = {place.id for place in loaded.centre.places}
    shown = {place.id for place in loaded.centre.for_visitors(circumstances.today).places}
    return [index for index, stop in enumerate(tour.stops) if stop.at in there - shown]
