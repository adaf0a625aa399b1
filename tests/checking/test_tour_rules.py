"""What visitors would miss of tours: stops they do not see, names they cannot tell apart, words without end."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.checking import tours
from kiosk.checking.rule import Circumstances
from kiosk.content.load import load_centre
from kiosk.content.problems import Problem

EXHIBITS = Path(__file__).parent.parent.parent / "exhibits"
TODAY = date(2026, 11, 26)
HEAD = "tours:\n  - id: leaders\n    title: 领导参观\n    minutes: 10\n"


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXHIBITS, tmp_path / "exhibits"))


def write(halls: Path, written: str) -> None:
    """Put `written` in the place of the shipped tours."""
    file = halls / "centre.yaml"
    before, rest = file.read_text(encoding="utf-8").split("tours:\n", 1)
    file.write_text(
        f"{before}{written}questions:\n{rest.split('questions:' + chr(10), 1)[1]}", encoding="utf-8"
    )


def hide_sunward(halls: Path) -> None:
    file = halls / "05-family/sunward.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("status: published", "status: draft"), encoding="utf-8"
    )


def told(halls: Path) -> list[str]:
    loaded = load_centre(halls)

    def found() -> Iterator[Problem]:
        for rule in (tours.stops, tours.names, tours.too_long, tours.off_time):
            yield from rule(loaded, Circumstances(TODAY), lambda done, whole: None)

    problems = sorted(found())
    assert all(problem.file == "centre.yaml" and problem.line > 17 and problem.advice for problem in problems)
    return [problem.message for problem in problems]


def test_the_shipped_tours_are_fine() -> None:
    assert told(EXHIBITS) == []


def test_a_hidden_stop_is_left_out_and_staff_hear_of_it(halls: Path) -> None:
    write(halls, HEAD + "    stops: [family, family/sunward]\n")
    hide_sunward(halls)
    assert told(halls) == ["“family/sunward”观众现在看不到，这一站会跳过"]
    assert [tour.id for tour in load_centre(halls).centre.for_visitors(TODAY).tours] == ["leaders"]


def test_a_tour_of_hidden_stops_is_not_offered(halls: Path) -> None:
    write(halls, HEAD + "    stops: [family/sunward]\n  - {id: all, title: 全程, minutes: 60}\n")
    hide_sunward(halls)
    assert told(halls) == ["“family/sunward”观众现在看不到，路线也就不出现"]
    centre = load_centre(halls).centre
    assert [tour.id for tour in centre.for_visitors(TODAY).tours] == ["all"]
    assert [tour.id for tour in centre.for_preview(TODAY).tours] == ["leaders", "all"]


def test_a_tour_whose_only_stop_is_misspelt_is_not_offered(halls: Path) -> None:
    write(halls, HEAD + "    stops: [family/sunwrd]\n")
    loaded = load_centre(halls)
    assert ["是不是想写" in problem.message for problem in loaded.problems] == [True]
    assert told(halls) == [], "its time is no second mistake"
    assert loaded.centre.for_visitors(TODAY).tours == loaded.centre.for_preview(TODAY).tours == ()


def test_a_stop_made_twice_is_told(halls: Path) -> None:
    write(halls, HEAD.replace("10", "7") + "    stops: [family/sunward, models, family/sunward]\n")
    assert told(halls) == ["“family/sunward”前面已经停过，会再讲一遍；多写了就删掉一处"]


@pytest.mark.parametrize("other", ["title: 领导参观！", "title: 快看\n    also_called: [领导参观]"])
def test_two_tours_of_one_name_are_told(halls: Path, other: str) -> None:
    write(halls, f"{HEAD}  - id: other\n    {other}\n    minutes: 10\n")
    (sentence,) = told(halls)
    assert sentence.startswith("路线“leaders”也叫“领导参观")


def test_a_name_that_its_card_cuts_off_is_told(halls: Path) -> None:
    write(halls, "tours:\n  - {id: a, title: 一二三四五六七八九十一二三, minutes: 60}\n")
    assert told(halls) == ["名字有 13 个字，卡片上放不下；请写成 12 个字以内"]


def test_own_words_without_end_are_told(halls: Path) -> None:
    long = "这句话说起来没有完。" * 40
    write(halls, f"{HEAD}    welcome: {long}\n    stops: [{{at: family/sunward, say: {long}}}]\n")
    assert sum("超过 60 秒" in sentence for sentence in told(halls)) == 2
