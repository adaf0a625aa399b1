"""Tours and the floor plan: what is wrong with them is told with its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.content.load import load_centre

EXHIBITS = Path(__file__).parent.parent.parent / "exhibits"


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXHIBITS, tmp_path / "exhibits"))


def change(path: Path, old: str, new: str) -> int:
    """Replace a piece of a file; return its line."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


FLOOR = [
    ("  - {id: changes, box", "  - {id: ideals, box", "房间编号“ideals”写了两遍"),
    ("{id: corridor, title: {zh: 走廊, en: the corridor}, box", "{id: corridor, box", "请写上 title"),
    ("{id: five, box: 29 0 11 9}", "{id: five, box: 20 0 20 9}", "叠在一起了（叠着 9 x 9 米）"),
    ("{id: five, box: 29 0 11 9}", "{id: five, box: 29 0 11}", "写的是“29 0 11”，有 3 个数，要写成 4 个数"),
    ("{id: five, box: 29 0 11 9}", "{id: five, box: 29 0 11 0}", "宽和深要大于 0"),
    (
        "{id: five, box: 29 0 11 9}",
        "{id: five, box: 29 0 -11 9}",
        "“29 0 -11 9”，每个数都要在 0 和 1000 之间",
    ),
    ("{id: five, box: 29 0 11 9}", "{id: five, box: 29，0，11，9}", "不写逗号"),
    ("{id: five, box: 29 0 11 9}", "{id: five, box: [29, 0, 11, 9]}", "写的是“[29, 0, 11, 9]”"),
    (
        "{id: five, box: 29 0 11 9}",
        "{id: fife, box: 29 0 11 9}",
        "“fife”不是展厅，是不是想写“five”（五位一体展厅）？",
    ),
    ("{id: five, box: 29 0 11 9}", "{id: 五位一体展厅, box: 29 0 11 9}", "不是展厅，是不是想写“five”"),
    ("{id: five, box: 29 0 11 9}", "{id: fife, box: 29 0 11 9}", "没有“five”这个房间，请在 rooms 里加上它"),
    ("start: lobby ", "start: loby ", "是不是想写“lobby”？"),
    ("between: [five, corridor]", "between: [five, coridor]", "是不是想写“corridor”？"),
    ("between: [five, corridor]", "between: [five]", "一扇门正好连着两个房间"),
    ("between: [five, corridor]", "between: [five，corridor]", "要用英文逗号加一个空格"),
    ("between: [five, corridor]", "between: [five, five]", "这扇门的两边都是“five”"),
    ("at: 35 9}", "at: 35 5}", "这扇门不在“five”、“corridor”的墙上：five 的墙在左 29、右 40、上 0、下 9；"),
    ("at: 35 9}", "at: 9 35}", "两个数是不是写反了？要写成 35 9"),
    ("at: 35 9}", "at: 三十五米}", "要写成 2 个数"),
    ("  - {between: [volunteer, lobby], at: 4 13}\n", "", "走不到“志愿服务厅”"),
    ("  - {id: volunteer, box: 0 13 8 9}\n", "", "平面图上没有展厅“志愿服务厅”"),
    ("\nstatus: draft", "\nstatus: maybe", "只能写"),
]


@pytest.mark.parametrize(("old", "new", "sentence"), FLOOR, ids=[row[2] for row in FLOOR])
def test_a_mistake_in_the_floor_plan(halls: Path, old: str, new: str, sentence: str) -> None:
    change(halls / "floor.yaml", old, new)
    problems = load_centre(halls).problems
    assert any(p.file == "floor.yaml" and p.line > 0 and sentence in p.message for p in problems), problems


TOURS = [
    ("stops: [prologue/brain,", "stops: [prologue/brains,", "是不是想写“prologue/brain”？"),
    ("stops: [prologue/brain,", "stops: [moon,", "没有“moon”这个展厅或展项"),
    ("stops: [prologue/brain,", "stops: [向阳而生,", "没有“向阳而生”这个展厅或展项，请写它的编号“family/sunward”"),
    ("stops: [prologue/brain,", "stops: [家风厅,", "请写它的编号“family”"),
    ("stops: [prologue/brain,", "stops: [prologue/brain，", "里面有中文逗号"),
    ("stops: [prologue/brain,", "stops: [moon,", "展厅可以写 prologue、ideals、"),
    ("stops: [prologue/brain,", "stops: [{prologue/brain: 看这里},", "写成两行，对齐：“at: prologue/brain”和“say: 看这里”"),
    ("stops: [prologue/brain,", "stops: [{at: family, say: {en: Look}},", "缺少“tours 第 1 条的 stops 第 1 条的 say 的 zh”"),
    ("minutes: 10\n", "minutes: 1\n", "写的是“1”，不能小于 2"),
    ("minutes: 10\n", "minutes: 900\n", "写的是“900”，不能大于 240"),
    ("minutes: 10\n", "minutes: １０\n", "写的是“１０”，数字要用英文输入法打"),
    ("minutes: 10\n", "minutes: 10分钟\n", "只能写一个整数，不写单位"),
    ("minutes: 10\n", "minutes: 十分钟\n", "只能写一个整数"),
    ("    minutes: 10\n", "", "缺少"),
    ("  - id: students\n", "  - id: leaders\n", "导览编号“leaders”已经用过"),
    ("minutes: 10\n", "minute: 10\n", "是不是想写“minutes”？"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "sentence"), TOURS, ids=[row[2] for row in TOURS])
def test_a_mistake_in_a_tour(halls: Path, old: str, new: str, sentence: str) -> None:
    change(halls / "centre.yaml", old, new)
    problems = load_centre(halls).problems
    assert any(p.file == "centre.yaml" and p.line > 1 and sentence in p.message for p in problems), problems


def test_a_stop_is_blamed_at_its_line(halls: Path) -> None:
    line = change(halls / "centre.yaml", "stops: [prologue/brain,", "stops: [moon,")
    (problem,) = load_centre(halls).problems
    assert problem.line == line


def test_an_exhibit_stands_in_its_hall(halls: Path) -> None:
    floor = halls / "floor.yaml"
    floor.write_text(floor.read_text(encoding="utf-8") + "stands:\n  - {exhibit: family/sunward, at: 1 1}\n")
    (problem,) = load_centre(halls).problems
    assert problem.message == "“向阳而生”不在它的展厅里：family 的墙在左 29、右 40、上 13、下 22。请检查 at"


def test_a_plan_without_doors_is_told_once(halls: Path) -> None:
    plan = (halls / "floor.yaml").read_text(encoding="utf-8")
    (halls / "floor.yaml").write_text(plan[: plan.index("doors:")], encoding="utf-8")
    (problem,) = [p for p in load_centre(halls).problems if p.file == "floor.yaml"]
    assert problem.message.startswith("还没有写门")


def test_an_exhibit_stands_in_one_place(halls: Path) -> None:
    with (halls / "floor.yaml").open("a", encoding="utf-8") as plan:
        plan.write("stands:\n" + "  - {exhibit: family/sunward, at: 31 20}\n" * 2)
    (problem,) = [p for p in load_centre(halls).problems if p.file == "floor.yaml"]
    assert "写了两遍" in problem.message


def test_a_centre_without_a_floor_plan_is_whole(halls: Path) -> None:
    (halls / "floor.yaml").unlink()
    loaded = load_centre(halls)
    assert loaded.problems == ()
    assert loaded.centre.floor is None


def test_a_broken_floor_plan_keeps_its_last_good_copy(halls: Path, tmp_path: Path) -> None:
    good = tmp_path / "good"
    shutil.copytree(halls, good)
    change(halls / "floor.yaml", "start: lobby ", "stat: lobby ")
    loaded = load_centre(halls, good)
    assert loaded.centre.floor is not None
    assert "floor.yaml" in loaded.kept
