"""The centre in which the tours take place, and thousands of them shared out among the processors."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kiosk.answering.answerer import Answerer
from kiosk.content.film_lengths import film_lengths
from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from kiosk.dialogue.answers import Answers
from tools.bench.tours.lives import Lived, disturbed
from tools.bench.tours.remembering import Remembering

_SHARE = 100  # tours that a processor lives through before it takes others


@dataclass(frozen=True)
class World:
    """What a tour needs of the centre."""

    centre: Centre
    answers: Answers
    films: dict[str, float]  # seconds that a film lasts


@cache
def world() -> World:
    """Return the shipped centre; its sketch of a floor plan passes for a measured one, so that there are ways."""
    centre = load_centre(Path("exhibits")).centre.for_visitors(date.today())
    floor = centre.floor and centre.floor.model_copy(update={"status": "published"})
    centre = centre.model_copy(update={"floor": floor})
    return World(centre, Remembering(Answerer(centre)), film_lengths(centre))


def lived(tours: int, walks: bool) -> Lived:
    """Live through so many tours with a monkey, on all processors."""
    shares = [range(first, min(first + _SHARE, tours)) for first in range(0, tours, _SHARE)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return sum(pool.map(_share, shares, [walks] * len(shares)), Lived())


def _share(seeds: range, walks: bool) -> Lived:
    here, after = world(), Lived()
    for seed in seeds:
        disturbed(here.centre, here.answers, here.films, walks, seed, after)
    return after
