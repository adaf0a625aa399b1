"""A tour fits the time there is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import SHIPPED, bare

from kiosk.content.model import Centre, Language
from kiosk.content.tour import Tour
from kiosk.touring.compose import compose, shortened
from kiosk.touring.options import Telling

FILMS = {f"{exhibit.id}/{film.id}": 35.0 for exhibit in SHIPPED.exhibits for film in exhibit.videos}
LONGEST: dict[Language, int] = {"zh": 60, "en": 40}  # minutes that the shipped content can fill
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def tour(minutes: int, *stops: str) -> Tour:
    return Tour.model_validate({"id": "x", "title": "参观", "minutes": minutes, "stops": stops})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("centre", [SHIPPED, bare(SHIPPED)], ids=["floor", "no floor"])
def test_a_composed_tour_takes_as_long_as_wished(centre: Centre, language: Language) -> None:
    for minutes in (3, 5, 8, 10, 15, 20, 30, 40, 60):
        if minutes <= LONGEST[language]:
            plan = compose(centre, tour(minutes), Telling(language, FILMS))
            assert plan.seconds == pytest.approx(60 * minutes, rel=0.1), minutes


@pytest.mark.parametrize("written", SHIPPED.tours, ids=lambda written: written.id)
def test_the_shipped_tours_keep_their_promise(written: Tour) -> None:
    plan = compose(SHIPPED, written, Telling("zh", FILMS))
    assert plan.seconds == pytest.approx(60 * written.minutes, rel=0.1)


def test_where_there_is_no_time_for_a_long_film_its_beginning_is_shown() -> None:
    films = dict.fromkeys(FILMS, 300.0)

    def shown(minutes: int) -> list[tuple[float, bool]]:
        plan = compose(SHIPPED, tour(minutes, "family/sunward"), Telling("zh", films))
        return [(stop.showing, stop.excerpt) for stop in plan.stops]

    assert shown(3) == [(30.0, True)]
    assert shown(10) == [(300.0, False)]


def test_when_there_is_no_more_to_tell_it_is_shorter() -> None:
    plan = compose(SHIPPED, tour(240), Telling("zh", FILMS))
    assert plan.seconds < 240 * 60 * 0.9
    assert {stop.exhibit for stop in plan.stops if stop.exhibit} == {e.id for e in SHIPPED.exhibits}


def test_stops_that_staff_wrote_are_all_there_in_their_order() -> None:
    wanted = ("culture/lizhuang", "family", "family/sunward", "prologue/brain")
    for minutes in (2, 10, 60):
        plan = compose(SHIPPED, tour(minutes, *wanted), Telling("zh", FILMS))
        assert tuple(stop.place for stop in plan.stops) == wanted


def test_own_words_are_said_instead_of_the_text() -> None:
    own = Tour.model_validate(
        {"id": "x", "title": "参观", "minutes": 10,
         "stops": [{"at": "family/sunward", "say": "这部电影是我们自己拍的。"}, "family/no-more"]}
    )  # fmt: skip
    (stop,) = compose(SHIPPED, own, Telling("zh", FILMS)).stops
    assert stop.sentences == ("这部电影是我们自己拍的。",)


def test_own_words_outlive_the_film_when_there_is_less_time() -> None:
    own = Tour.model_validate(
        {"id": "x", "title": "参观", "minutes": 10, "stops": ["family", {"at": "family/sunward", "say": "这部电影是我们自己拍的。"}]}
    )  # fmt: skip
    plan = compose(SHIPPED, own, Telling("zh", FILMS, walks=False))
    film = plan.stops[1]
    assert film.film
    for left in (film.seconds - 1, 20.0):
        (shorter,) = shortened(SHIPPED, "family", plan, (film,), Telling("zh", FILMS, walks=False), left)
        assert shorter.sentences == ("这部电影是我们自己拍的。",)
        assert shorter.seconds <= left


@settings(deadline=None, max_examples=60)
@given(st.integers(2, 240), st.booleans(), st.sampled_from(LANGUAGES), st.data())
def test_a_plan_is_sound(minutes: int, with_floor: bool, language: Language, data: st.DataObject) -> None:
    centre = SHIPPED if with_floor else bare(SHIPPED)
    ids = [place.id for place in centre.places]
    stops = data.draw(st.lists(st.sampled_from(ids), max_size=8))
    plan = compose(centre, tour(minutes, *stops), Telling(language, FILMS))
    if stops:
        assert [stop.place for stop in plan.stops] == stops
    else:
        places = [stop.place for stop in plan.stops]
        assert places == sorted(set(places), key=ids.index)  # each once, in the order of the halls
        assert plan.seconds <= 60 * minutes * 1.1
    for stop in plan.stops:
        assert stop.sentences
        assert min(stop.walking, stop.talking, stop.showing) >= 0
        assert bool(stop.film) == (stop.showing > 0)


@settings(deadline=None, max_examples=60)
@given(st.integers(15, 60), st.integers(1, 12), st.floats(30, 1800))
def test_what_is_left_is_told_in_the_time_that_is_left(minutes: int, behind: int, left: float) -> None:
    plan = compose(SHIPPED, tour(minutes), Telling("zh", FILMS))
    here, rest = plan.stops[behind - 1].place, plan.stops[behind:]
    shorter = shortened(SHIPPED, here, plan, rest, Telling("zh", FILMS), left)
    assert sum(stop.seconds for stop in shorter) <= left * 1.1 + 10
    places = [stop.place for stop in rest]
    assert [stop.place for stop in shorter] == [p for p in places if p in {stop.place for stop in shorter}]
