"""A tour in another language has the same stops, told at the same length."""

from __future__ import annotations

import pytest
from plans import SHIPPED

from kiosk.content.tour import Tour
from kiosk.touring import wishes
from kiosk.touring.compose import compose
from kiosk.touring.options import Telling
from kiosk.touring.plan import Plan
from kiosk.touring.progress import Progress
from kiosk.touring.retelling import retold

TOURS = (
    *SHIPPED.tours,
    *(Tour.model_validate({"id": f"t{m}", "title": "x", "minutes": m}) for m in (5, 20, 90)),
)


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: tour.id)
def test_there_and_back_is_the_same_tour(tour: Tour) -> None:
    plan = compose(SHIPPED, tour, Telling("zh"))
    english = retold(SHIPPED, plan, Telling("en"))
    assert [stop.place for stop in english.stops] == [stop.place for stop in plan.stops]
    assert [stop.film for stop in english.stops] == [stop.film for stop in plan.stops]
    assert all(said.isascii() or "“" in said or "–" in said or "’" in said for said in english.farewell)
    assert english.welcome != plan.welcome
    assert retold(SHIPPED, english, Telling("zh")) == plan


def test_she_goes_on_about_where_she_was() -> None:
    plan = compose(SHIPPED, SHIPPED.tours[0], Telling("zh"))
    longest = max(range(len(plan.stops)), key=lambda number: len(plan.stops[number].sentences))
    now = Progress(plan, "telling", longest, len(plan.stops[longest].sentences) - 1)
    english = wishes.in_other_words(now, retold(SHIPPED, plan, Telling("en")))
    assert 0 < english.sentence < len(english.words)
    assert wishes.in_other_words(now, plan).orders == now.orders


def test_what_has_gone_meanwhile_stays_as_it_is() -> None:
    plan = compose(SHIPPED, SHIPPED.tours[0], Telling("zh"))
    without = SHIPPED.model_copy(update={"halls": SHIPPED.halls[:1]})
    english: Plan = retold(without, plan, Telling("en"))
    gone = [number for number, stop in enumerate(plan.stops) if stop.hall != SHIPPED.halls[0].id]
    assert gone
    assert [english.stops[number] for number in gone] == [plan.stops[number] for number in gone]
