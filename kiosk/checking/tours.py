"""Guided tours: whether what is to be told fits the time that they promise."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.checking.rule import Circumstances, Step
from kiosk.content.film_lengths import film_lengths
from kiosk.content.load import Loaded
from kiosk.content.problems import Problem
from kiosk.touring.compose import compose
from kiosk.touring.options import Telling

_OFF = 0.1  # of the promised time: by more nobody should be wrong


def off_time(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell tours that take much longer, or much shorter, than they say."""
    centre = loaded.centre.for_visitors(circumstances.today)
    telling = Telling("zh", film_lengths(centre))
    for number, tour in enumerate(centre.tours):
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
