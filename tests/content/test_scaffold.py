"""New files for staff."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spoiling import EXHIBIT, HALL

from kiosk.checking.check import check
from kiosk.checking.rule import Circumstances
from kiosk.content.describe import DESCRIPTIONS
from kiosk.content.listing import with_exhibit
from kiosk.content.load import load_centre
from kiosk.content.model import Exhibit, HallFile
from kiosk.content.scaffold import CannotMake, exhibit_text, hall_text, new_exhibit, new_hall
from kiosk.content.yaml_reader import parse_yaml

TODAY = date(2026, 11, 25)


def test_a_new_exhibit_is_a_draft_that_has_nothing_to_be_mended(halls: Path, media: Path) -> None:
    path = new_exhibit(halls, "family/new-lamp", "新的灯")
    assert path == halls / "05-family/new-lamp.yaml"
    told = check(halls, Circumstances(TODAY))
    assert [problem.message for problem in told if not problem.advice] == []
    assert any(problem.file == "05-family/new-lamp.yaml" and "草稿" in problem.message for problem in told)
    centre = load_centre(halls).centre
    assert [exhibit.id for exhibit in centre.halls[0].exhibits][-1] == "family/new-lamp"
    assert centre.for_visitors(TODAY).exhibit("family/new-lamp") is None
    assert centre.for_preview(TODAY).marks == {"family/new-lamp": "draft"}


def test_a_new_hall_is_a_draft_with_room_for_exhibits(halls: Path, media: Path) -> None:
    new_hall(halls, "09-harvest", "丰收")
    new_exhibit(halls, "harvest/rice", "稻米")
    assert [p.message for p in check(halls, Circumstances(TODAY)) if not p.advice] == []
    centre = load_centre(halls).centre
    assert [hall.number for hall in centre.halls] == [5, 7, 9]
    assert centre.for_visitors(TODAY).hall("harvest") is None
    assert centre.for_visitors(TODAY).exhibit("harvest/rice") is None
    assert set(centre.for_preview(TODAY).marks) == {"harvest", "harvest/rice"}


@pytest.mark.parametrize(("text", "model"), [(exhibit_text("a", "甲"), Exhibit), (hall_text("甲"), HallFile)])
def test_every_key_is_there_explained_and_right_once_it_is_used(text: str, model: type) -> None:
    for sentence in DESCRIPTIONS[model].values():
        assert f"## {sentence}\n" in text
    root, mistakes = parse_yaml(re.sub("^# (?!yaml-language-server)", "", text, flags=re.MULTILINE))
    assert not mistakes
    assert root
    assert set(root.plain()) == set(DESCRIPTIONS[model])


@pytest.mark.parametrize(
    ("place", "title", "words"),
    [
        ("family/sunward", "甲", "已经有"),
        ("family/hall", "甲", "不对"),
        ("family/a b", "甲", "不对"),
        ("family/../x", "甲", "不对"),
        ("family", "甲", "不对"),
        ("nowhere/new", "甲", "没有“nowhere”这个展厅；现在有 family、culture"),
        ("family/new", " ", "一行"),
        ("family/new", "甲\n乙", "一行"),
        ("family/new", "甲\0", "控制字符"),
    ],
)
def test_a_new_exhibit_that_cannot_be_made_changes_nothing(
    halls: Path, place: str, title: str, words: str
) -> None:
    before = {path: path.read_bytes() for path in halls.rglob("*.yaml")}
    with pytest.raises(CannotMake, match=words):
        new_exhibit(halls, place, title)
    assert {path: path.read_bytes() for path in halls.rglob("*.yaml")} == before


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("07-new", "展厅号 7"),
        ("09-family", "05-family"),
        ("family", "不对"),
        ("9/x", "不对"),
        ("05-family", "号 5"),
    ],
)
def test_a_new_hall_that_cannot_be_made(halls: Path, name: str, words: str) -> None:
    before = sorted(halls.rglob("*"))
    with pytest.raises(CannotMake, match=words):
        new_hall(halls, name, "甲")
    assert sorted(halls.rglob("*")) == before


def test_a_hall_that_is_not_right_must_be_mended_first(halls: Path) -> None:
    (halls / HALL).write_text("title：甲", encoding="utf-8")
    with pytest.raises(CannotMake, match="第 1 行"):
        new_exhibit(halls, "family/new", "甲")
    assert not (halls / "05-family/new.yaml").exists()


def test_a_folder_that_cannot_be_written_to(halls: Path) -> None:
    (halls / "05-family/media").rmdir()
    (halls / "05-family/media").write_text("in the way")
    with pytest.raises(CannotMake, match="写不进"):
        new_exhibit(halls, "family/new", "甲")
    assert not (halls / "05-family/new.yaml").exists()


@given(st.text(min_size=1, max_size=12))
def test_any_title_is_kept_or_refused(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    halls = tmp_path_factory.mktemp("halls")
    new_hall(halls, "01-a", "甲")
    try:
        new_exhibit(halls, "a/new", title)
    except CannotMake:
        assert not (halls / "01-a/new.yaml").exists()
    else:
        (exhibit,) = load_centre(halls).centre.exhibits
        assert exhibit.title.zh == title.strip()


LISTS = {
    "in brackets": ("exhibits: [a, b]  # order\nnote: x\n", "exhibits: [a, b, new]  # order\nnote: x\n"),
    "comma at the end": ("exhibits: [a, b,]\n", "exhibits: [a, b, new]\n"),
    "several lines": ("exhibits: [\n  a,  # one\n  b  # two\n]\n", "exhibits: [\n  a,  # one\n  b  # two\n, new]\n"),
    "empty brackets": ("title: x\nexhibits: []\n", "title: x\nexhibits: [new]\n"),
    "dashes": ("exhibits:\n  - a\n  - b  # two\n# end\nnote: x\n", "exhibits:\n  - a\n  - b  # two\n  - new\n# end\nnote: x\n"),
    "dashes at the margin": ("exhibits:\n- a\nnote: x\n", "exhibits:\n- a\n- new\nnote: x\n"),
    "no line end": ("exhibits:\n  - a", "exhibits:\n  - a\n  - new\n"),
    "nothing behind the colon": ("exhibits:  # later\nnote: x\n", "exhibits: [new]  # later\nnote: x\n"),
    "no list": ("title: x\nnote: |\n  y\n", "title: x\nnote: |\n  y\nexhibits: [new]\n"),
    "Windows": ("title: x\r\nexhibits:\r\n  - a\r\n", "title: x\r\nexhibits:\r\n  - a\r\n  - new\r\n"),
    "listed already": ("exhibits: [new, a]\n", "exhibits: [new, a]\n"),
    "all in braces": ("{title: x, exhibits: [a]}\n", "{title: x, exhibits: [a, new]}\n"),
    "braces without a list": ("{title: x}\n", None),
    "a word": ("exhibits: a\n", None),
    "spoilt": ("exhibits: [a\n", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), LISTS.values(), ids=LISTS.keys())
def test_only_the_one_entry_is_added_to_a_list(text: str, wanted: str | None) -> None:
    assert with_exhibit(text, "new") == wanted


def test_the_rest_of_a_hall_file_stays_as_it_was(halls: Path) -> None:
    (halls / HALL).write_bytes((halls / HALL).read_bytes().replace(b"\n", b"\r\n"))
    (halls / HALL).chmod(0o640)
    before = (halls / HALL).read_bytes()
    new_exhibit(halls, "family/new", "甲")
    assert (halls / HALL).read_bytes() == before.replace(b"li-youhua]", b"li-youhua, new]")
    assert (halls / HALL).stat().st_mode & 0o777 == 0o640
    assert (halls / EXHIBIT).exists()
