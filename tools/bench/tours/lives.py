"""Tours from their first word to their last, and what became of them."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field, fields

from kiosk.content.model import Centre, Language
from kiosk.dialogue import events
from kiosk.dialogue.answers import Answers
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.settings import Settings
from tools.bench.tours.devices import Hall
from tools.bench.tours.monkey import Monkey
from tools.bench.tours.watch import Watch

_BETWEEN = 75.0  # seconds between two things that a monkey does, on average
_STUCK = 4 * 3600.0  # seconds after which a tour is taken never to end


@dataclass(frozen=True)
class Wish:
    """A tour of so many minutes, led from a place or told on one screen."""

    minutes: int
    walks: bool
    language: Language = "zh"
    start: str = ""


@dataclass
class Lived:
    """What became of many tours. `wrong` holds a sentence for each that was not as it should be."""

    tours: int = 0
    acts: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    begun: int = 0  # stops that were begun
    resumed: int = 0  # times that she went on in the middle of a stop
    stuck: int = 0
    wrong: list[str] = field(default_factory=list)

    def __add__(self, other: Lived) -> Lived:
        return Lived(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    def did(self, *acts: str) -> int:
        """How often one of these was done."""
        return sum(self.acts[act] for act in acts)


def undisturbed(hall: Hall) -> float:
    """Return the seconds that a tour takes which has begun and which nobody interrupts."""
    hall.live(_STUCK)
    return hall.now


def disturbed(
    centre: Centre, answers: Answers, films: dict[str, float], walks: bool, seed: int, lived: Lived
) -> None:
    """Live through one tour with a monkey, and add what became of it."""
    dice = random.Random(seed)
    wish = Wish(
        dice.choice((5, 10, 20, 40)), walks, dice.choice(("zh", "zh", "en")), dice.choice(starts(centre))
    )
    lengths = {film: seconds * dice.choice((1, 10)) for film, seconds in films.items()}  # long ones, too
    hall = begin(centre, answers, lengths, wish, dice)
    monkey, watch = Monkey(hall, dice, walks), Watch(hall)
    lived.tours += 1
    while hall.scene.tour and hall.now < _STUCK:
        hall.live(hall.now + dice.expovariate(1 / _BETWEEN))
        if hall.scene.tour:
            monkey.act()
    lived.acts.update(monkey.did)
    lived.begun += watch.begun
    lived.resumed += watch.resumed
    lived.wrong += [f"tour {seed}: {sentence}" for sentence in watch.wrong]
    if hall.scene.tour:
        lived.stuck += 1
    lived.ends[_end(hall)] += 1


def starts(centre: Centre) -> tuple[str, ...]:
    """Return the places at which a robot may be when a tour begins; "" is where visits begin."""
    return ("", *(hall.id for hall in centre.halls))


def begin(centre: Centre, answers: Answers, films: dict[str, float], wish: Wish, dice: random.Random) -> Hall:
    """Return a hall in which a tour has just begun."""
    hall = Hall(Dialogue(centre, answers, Settings()), films, wish.walks, dice)
    hall.post(events.ContentChanged(centre, answers, films=films))
    hall.post(events.WentHome())
    hall.post(events.LanguageChosen(wish.language))
    if wish.walks and wish.start:
        hall.post(events.Arrived(wish.start))
    hall.post(events.TourStarted(minutes=wish.minutes))
    assert hall.scene.tour, "it does not even begin"
    return hall


def _end(hall: Hall) -> str:
    if hall.scene.tour:
        return "stuck"
    return {"attract": "nobody was there", "feedback": "told to its end"}.get(
        hall.scene.page.name, "ended by a wish"
    )
