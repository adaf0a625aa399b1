"""A running tour: every stop that was begun is resumed or closed, and none gets stuck, whatever happens."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from plans import SHIPPED

from kiosk.content.model import Text
from kiosk.content.tour import Tour
from kiosk.touring import progress, wishes
from kiosk.touring.compose import compose
from kiosk.touring.options import Telling
from kiosk.touring.plan import Plan, Stop
from kiosk.touring.progress import Progress

TITLE = Text(zh="参观")
SHORT = Plan(
    TITLE,
    ("欢迎。", "请跟我来。"),
    (
        Stop("a", "", TITLE, ("一。", "二。", "三。"), walking=10, talking=9),
        Stop("a", "a/x", TITLE, ("四。",), film="f", walking=5, talking=3, showing=30),
        Stop("b", "", TITLE, ("五。", "六。"), walking=20, talking=6),
    ),
    ("再见。",),
    around=8,
)


def at(phase: progress.Phase, stop: int = 0, sentence: int = 0) -> Progress:
    return Progress(SHORT, phase, stop, sentence)


def test_from_welcome_to_farewell() -> None:
    now, seen = Progress(SHORT), []
    while now.phase != "over":
        seen.append((now.phase, now.at))
        step = {"going": progress.arrived, "showing": progress.shown}.get(now.phase, progress.said)
        now = step(now)
    assert seen == [
        ("welcome", 0), ("going", 0), ("telling", 0), ("going", 1), ("telling", 1), ("showing", 1),
        ("going", 2), ("telling", 2), ("farewell", 2),
    ]  # fmt: skip


def test_after_a_question_she_goes_on_at_the_same_sentence() -> None:
    now = progress.reached(at("telling"), 1)
    asked = progress.pause(now, "question")
    assert asked.orders.say == ()
    assert progress.go_on(asked, "question").orders == progress.Orders(
        say=SHORT.stops[0].sentences, first=1, stop=SHORT.stops[0]
    )


def test_it_goes_on_only_when_nothing_keeps_it() -> None:
    now = progress.pause(progress.pause(at("going"), "visitor"), "robot")
    assert progress.go_on(now, "visitor").orders.go == ""
    assert progress.go_on(progress.go_on(now, "visitor"), "robot").orders.go == "a"


def test_nothing_moves_while_it_stands_still() -> None:
    now = progress.pause(at("going", 1), "hand")
    for step in (progress.arrived, progress.said, lambda p: progress.waited(p, 10_000)):
        assert step(now).phase == "going"
        assert step(now).orders.go == ""


@pytest.mark.parametrize(
    ("before", "step", "phase", "stop"),
    [
        (at("welcome"), wishes.skip, "going", 0),
        (at("telling", 1), wishes.skip, "going", 2),
        (at("going", 1), wishes.skip, "going", 2),
        (at("telling", 2), wishes.skip, "farewell", 2),
        (at("farewell", 2), wishes.skip, "over", 2),
        (at("telling", 1), wishes.back, "going", 0),
        (at("telling", 0), wishes.back, "going", 0),
        (at("farewell", 2), wishes.back, "going", 2),
        (at("showing", 1), wishes.again, "telling", 1),
        (at("telling", 1), wishes.end, "farewell", 1),
        (at("farewell", 1), wishes.end, "over", 1),
        (at("showing", 1), wishes.stop_at_once, "over", 1),
    ],
)
def test_wishes(
    before: Progress, step: Callable[[Progress], Progress], phase: progress.Phase, stop: int
) -> None:
    after = step(before)
    assert (after.phase, after.at, after.sentence) == (phase, stop, 0)


@pytest.mark.parametrize("phase", ["welcome", "going", "telling", "showing", "farewell"])
def test_no_phase_waits_for_ever(phase: progress.Phase) -> None:
    before = at(phase, 1)
    after = progress.waited(before, 1000)
    assert (after.phase, after.at) != (before.phase, before.at)


def test_less_time_changes_what_is_to_come_and_nothing_else() -> None:
    now = progress.reached(at("telling", 0), 2)
    shorter = wishes.with_rest(now, SHORT.stops[2:])
    assert shorter.orders == now.orders
    assert progress.said(shorter).orders.go == "b"
    assert wishes.with_rest(at("going", 0), ()).phase == "farewell"


def test_whoever_is_only_led_somewhere_hears_no_farewell() -> None:
    led = Progress(replace(SHORT, stops=SHORT.stops[:1], farewell=()), "telling")
    assert progress.said(led).phase == "over"


def test_the_sentence_before_is_said_again() -> None:
    assert wishes.sentence_again(at("telling", 0, 2)).orders.first == 1
    assert wishes.sentence_again(at("telling", 0, 0)).orders.first == 0


def test_without_films_the_one_that_is_shown_ends_and_no_other_comes() -> None:
    before = wishes.without_films(at("telling", 0, 1))
    assert before.orders == at("telling", 0, 1).orders
    assert progress.said(progress.arrived(progress.said(before))).orders.go == "b"
    assert wishes.without_films(at("showing", 1)).orders.go == "b"


def test_a_film_goes_on_at_its_moment_and_is_counted_anew_from_its_start() -> None:
    shown = progress.waited(at("showing", 1), 20.0)
    later = progress.go_on(progress.pause(shown, "question"), "question")
    assert later.film_left == shown.film_left == 10
    assert progress.film_anew(later).film_left == 30
    told = progress.waited(at("telling", 0), 20.0)
    assert progress.go_on(progress.pause(told, "question"), "question").since == 0


@pytest.mark.parametrize("phase", ["welcome", "going", "telling"])
def test_a_detour_comes_first_and_then_the_rest(phase: progress.Phase) -> None:
    there = wishes.by_way_of(at(phase), SHORT.stops[2])
    assert there.orders.go == "b"
    places = [stop.place for stop in there.rest]
    assert places == (["b", "a/x"] if phase == "telling" else ["b", "a", "a/x"])


def test_what_is_left_shrinks_with_every_sentence_and_with_the_film() -> None:
    assert at("welcome").seconds_left == at("going", 0).seconds_left == 83
    assert at("telling", 0, 0).seconds_left == 73
    assert at("telling", 0, 2).seconds_left == pytest.approx(67)
    assert progress.waited(at("showing", 1), 10.0).seconds_left == 46
    assert at("farewell", 2).seconds_left == 0


WISHES: dict[str, Callable[[Progress], Progress]] = {
    "question": lambda p: progress.pause(p, "question"),
    "answered": lambda p: progress.go_on(p, "question"),
    "wait": lambda p: progress.pause(p, "visitor"),
    "go on": lambda p: progress.go_on(p, "visitor"),
    "hand on stop": lambda p: progress.pause(p, "robot"),
    "hand off": lambda p: progress.go_on(p, "robot"),
    "skip": wishes.skip,
    "back": wishes.back,
    "again": wishes.again,
    "the sentence again": wishes.sentence_again,
    "detour": lambda p: p if p.phase in ("farewell", "over") else wishes.by_way_of(p, p.plan.stops[-1]),
    "no films": wishes.without_films,
    "less time": lambda p: wishes.with_rest(p, p.rest[::2]),
}
HOLDS: dict[progress.Reason, str] = {"question": "answered", "visitor": "go on", "robot": "hand off"}


def test_ten_thousand_tours_with_a_monkey() -> None:
    plans = [compose(SHIPPED, tour, Telling()) for tour in SHIPPED.tours]
    plans += [
        compose(SHIPPED, Tour.model_validate({"id": "x", "title": "x", "minutes": m}), Telling())
        for m in (3, 10)
    ]
    for seed in range(10_000):
        dice = random.Random(seed)
        plan = dice.choice(plans)
        _ride(replace(plan, stops=plan.stops[: dice.randint(1, 9)]), dice)


def _ride(plan: Plan, dice: random.Random) -> None:
    """One tour in which anything may happen, and devices may stay silent."""
    now, wishes, hours = Progress(plan), 40, 0
    while now.phase != "over":
        hours += 1
        assert hours < 2000, "stuck"
        before = now
        if wishes and dice.random() < 0.3:
            wishes -= 1
            now = WISHES[dice.choice(list(WISHES))](now)
        elif now.held:  # whatever keeps a tour ends some day, or the visitors have gone
            now = WISHES[HOLDS[dice.choice(sorted(now.held & HOLDS.keys()))]](now)
            assert now.held or now.orders.first == before.sentence, "she goes on at the same sentence"
        elif dice.random() < 0.1:  # a part has died and reports nothing
            now = progress.waited(now, 10_000)
        else:
            step = {"going": progress.arrived, "showing": progress.shown}.get(now.phase, progress.said)
            now = progress.reached(now, dice.randrange(3)) if dice.random() < 0.3 else step(now)
        assert now.orders == replace(now).orders
        assert not (now.held and (now.orders.say or now.orders.go or now.orders.film))
        assert not (now.paused and now.orders.go), "wheels never move while anything keeps the tour"
