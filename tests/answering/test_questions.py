"""The question sets to measure with: they fit the content, and prove what they are meant to prove."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.answering.text import normalise
from kiosk.content.load import load_centre

ROOT = Path(__file__).parents[2]
CENTRE = load_centre(ROOT / "exhibits").centre
FOLDER = Path(__file__).parent / "questions"
SETS: dict[str, dict[str, Any]] = {
    file.stem: yaml.safe_load(file.read_text(encoding="utf-8"))
    for file in (FOLDER / "dev.yaml", FOLDER / "test.yaml")
    if file.exists()
}
GROUPED = ("inside", "english")
LISTED = ("outside", "lookalike", "unanswerable", "english_outside")
AT_LEAST = {"outside": 250, "lookalike": 150, "unanswerable": 60, "english_outside": 60}

SHIPPED = [("", q) for q in CENTRE.questions] + [(p.id, q) for p in CENTRE.places for q in p.questions]
PHRASINGS = {normalise(said): said for _, question in SHIPPED for said in question.ask}
PLACES: defaultdict[str, list[str]] = defaultdict(list)  # where a first phrasing is asked; "" is the centre
for place, question in SHIPPED:
    PLACES[question.ask[0]].append(place)

pytestmark = pytest.mark.skipif(not CENTRE.halls, reason="there are no halls in exhibits/")
each_set = pytest.mark.parametrize("name", SETS)


def groups(name: str, keys: tuple[str, ...] = GROUPED) -> Iterator[dict[str, Any]]:
    for key in keys:
        yield from SETS[name].get(key, ())


def asked(name: str) -> Iterator[str]:
    """Everything a visitor is taken to say, but for the dialogues, whose first lines may be shipped ones."""
    for group in groups(name):
        yield from group["ask"]
    for key in LISTED:
        for line in SETS[name].get(key, ()):
            yield from line


def places_meant(group: dict[str, Any]) -> list[str]:
    shipped = PLACES.get(group["question"], [])
    return [place for place in shipped if place == group["in"]] if "in" in group else shipped


@each_set
def test_every_group_means_one_shipped_question(name: str) -> None:
    astray = {
        (group["question"], group.get("in", "")): PLACES.get(group["question"], "no longer shipped")
        for group in groups(name)
        if len(places_meant(group)) != 1
    }
    assert not astray, "mend `question` or `in`, or delete these groups"


@each_set
def test_every_phrasing_is_words(name: str) -> None:
    """YAML makes something else of `no`, `12:30` or a forgotten comma."""
    assert [said for said in asked(name) if not isinstance(said, str) or not normalise(said)] == []
    assert [group for group in groups(name) if not group["ask"]] == []


@each_set
def test_nothing_is_worded_as_shipped(name: str) -> None:
    same = {said: PHRASINGS[normalise(said)] for said in asked(name) if normalise(said) in PHRASINGS}
    assert not same, "delete these from the set: they prove nothing"


def test_nothing_is_asked_twice() -> None:
    """Neither in one set nor in both: what the answerer was tuned on must not be reported."""
    often = Counter(normalise(said) for name in SETS for said in asked(name))
    assert [said for said, times in often.items() if times > 1] == []


@each_set
def test_nearly_every_shipped_question_is_asked(name: str) -> None:
    """Nearly, because the content may grow without its authors reading these files."""
    covered = {
        (group["question"], place) for group in groups(name, ("inside",)) for place in places_meant(group)
    }
    missing = [f"{place or 'centre'}: {q.ask[0]}" for place, q in SHIPPED if (q.ask[0], place) not in covered]
    assert len(missing) <= len(SHIPPED) / 20, missing


def test_each_question_to_develop_with_is_asked_in_several_ways() -> None:
    for key, least in (("inside", 4), ("english", 3)):
        assert [group["question"] for group in groups("dev", (key,)) if len(group["ask"]) < least] == []


@pytest.mark.parametrize("key", AT_LEAST)
def test_there_is_enough_to_develop_with(key: str) -> None:
    assert sum(len(line) for line in SETS["dev"][key]) >= AT_LEAST[key]


@each_set
def test_every_follow_up_means_a_shipped_phrasing(name: str) -> None:
    astray = [
        dialogue
        for dialogue in SETS[name].get("follow_up", ())
        if len(dialogue) != 3
        or normalise(dialogue[2]) not in PHRASINGS
        or normalise(dialogue[1]) in PHRASINGS
    ]
    assert not astray
