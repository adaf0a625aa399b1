"""`kiosk check` on halls that staff have spoilt in one way each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from spoiling import EXHIBIT, HALL

from kiosk.checking.check import RULES, check, missing_glyphs
from kiosk.checking.media import broken_films
from kiosk.checking.rule import Circumstances
from kiosk.content import glyphs
from kiosk.content.problems import Problem

Replace = Callable[..., None]
SUNWARD = "05-family/sunward.yaml"
TODAY = date(2026, 11, 25)


def look(halls: Path, words: frozenset[str] = frozenset(), today: date = TODAY) -> tuple[Problem, ...]:
    """Check the halls."""
    return check(halls, Circumstances(today, words))


def faults(halls: Path) -> tuple[Problem, ...]:
    """What keeps visitors from being served."""
    return tuple(problem for problem in look(halls) if not problem.advice)


def advice(halls: Path, rule: str, today: date = TODAY, words: frozenset[str] = frozenset()) -> list[str]:
    """The sentences of one rule, each behind its place."""
    from kiosk.content.load import load_centre

    loaded = load_centre(halls)
    found = RULES[rule](loaded, Circumstances(today, words), lambda done, whole: None)
    return [f"{problem.place} {problem.message}" for problem in found]


def test_halls_with_their_media_have_no_problems(halls: Path, media: Path) -> None:
    assert faults(halls) == ()
    assert broken_films(halls) == ()
    assert missing_glyphs(halls) == set()


def test_missing_media_are_told_where_they_are_named(halls: Path, media: Path) -> None:
    for file in media.iterdir():
        file.unlink()
    assert [(problem.file, problem.line) for problem in faults(halls)] == [(SUNWARD, 7), (SUNWARD, 9)]
    assert [(problem.file, problem.line) for problem in broken_films(halls)] == [(SUNWARD, 9)]


def test_characters_without_glyph_are_told_on_their_line(
    halls: Path, media: Path, replace: Callable[..., None]
) -> None:
    replace("李有华一家是全国最美家庭。\n", "第一行。\n  第二行😀。\n")
    replace("questions:", "note: 只给员工看😎\nquestions:")
    (problem,) = faults(halls)
    assert (problem.file, problem.line) == (EXHIBIT, 6)
    assert "😀" in problem.message
    assert missing_glyphs(halls) == {"😀"}


def test_without_fonts_nothing_is_said_about_glyphs(
    halls: Path, tmp_path: Path, replace: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    replace("全国最美家庭", "😀")
    monkeypatch.setattr(glyphs, "FONTS", tmp_path)
    glyphs._glyphs.cache_clear()
    assert missing_glyphs(halls) == set()
    glyphs._glyphs.cache_clear()


def test_problems_of_loading_are_told_too(halls: Path, media: Path, replace: Callable[..., None]) -> None:
    replace("title:", "titel:")
    assert [problem.file for problem in faults(halls)] == [EXHIBIT]


def test_advice_does_not_count_as_a_fault(halls: Path, media: Path) -> None:
    told = look(halls)
    assert told
    assert all(problem.advice for problem in told)


def test_progress_is_told_for_every_rule(halls: Path, media: Path) -> None:
    told: list[tuple[str, int, int]] = []
    check(halls, Circumstances(TODAY), lambda *step: told.append(step))
    assert {name for name, done, whole in told if done == whole} == set(RULES)


def test_a_small_picture(halls: Path, media: Path) -> None:
    Image.new("RGB", (320, 240)).save(media / "sunward.jpg")
    (told,) = advice(halls, "图片和影片")
    assert told.startswith(f"{SUNWARD}:7:6 图片 sunward.jpg 只有 320 像素宽")


def test_subtitles_of_another_film(halls: Path, media: Path, replace: Replace) -> None:
    replace("title: 向阳而生, credit", "title: 向阳而生, subtitles: media/a.srt, credit", SUNWARD)
    (media / "a.srt").write_text("1\n00:00:00,000 --> 00:01:00,000\n好\n", encoding="utf-8")
    (told,) = advice(halls, "图片和影片")
    assert "到第 60 秒，影片只有 1 秒" in told


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("status: published", "status: draft", "草稿"),
        ("status: published", "status: reviewed", "还没有发布"),
        ("[实践中心, 融媒体中心]", "[实践中心]", "还缺融媒体中心的签名"),
        ("status: published", "status: published\nvalid_from: 2026-12-01", "2026-12-01 才给观众看"),
        ("status: published", "status: published\nvalid_until: 2026-11-24", "已经过期"),
        ("status: published", "status: published\nvalid_until: 2026-12-01", "就过期了"),
        ("status: published", "status: published\nvalid_until: 2027-12-01", ""),
    ],
)
def test_what_visitors_do_not_see(halls: Path, replace: Replace, old: str, new: str, words: str) -> None:
    replace(old, new)
    told = advice(halls, "签名和日期")
    assert len(told) == bool(words)
    assert words in "".join(told)


def test_a_floor_plan_that_is_only_a_sketch(halls: Path) -> None:
    plan = "status: draft\nstart: family\nrooms:\n  - {id: family, box: 0 0 9 9}\n  - {id: culture, box: 9 0 9 9}\n"
    (halls / "floor.yaml").write_text(plan, encoding="utf-8")
    (told,) = advice(halls, "签名和日期")
    assert told.startswith("floor.yaml:1:1 平面图还是示意图")
    (halls / "floor.yaml").write_text(plan.replace("draft", "published"), encoding="utf-8")
    assert advice(halls, "签名和日期") == []


def test_a_signature_that_is_none(halls: Path, replace: Replace) -> None:
    replace("[实践中心, 融媒体中心]", "[实践中心，融媒体中心]")
    unknown, unsigned = advice(halls, "签名和日期")
    assert unknown.startswith(f"{EXHIBIT}:10:15 “实践中心，融媒体中心”不是要签名的一方")
    assert "还缺实践中心、融媒体中心的签名" in unsigned


def test_a_chinese_comma_between_brackets_makes_one_of_two(halls: Path, replace: Replace) -> None:
    assert advice(halls, "列表里的逗号") == []
    replace("[李有华是谁, 李有华家有什么故事]", "[李有华是谁，李有华家有什么故事]")
    replace("title: 李有华一家", "title: 李有华一家\nalso_called: [李家，一家]")
    replace("[洗手间在哪里, 厕所怎么走,", "[洗手间在哪里、厕所怎么走,", "centre.yaml")
    told = advice(halls, "列表里的逗号")
    assert [line.partition(" ")[0] for line in told] == [
        f"{EXHIBIT}:2:15",
        "centre.yaml:7:11",
        f"{EXHIBIT}:8:11",
    ]
    assert "“李家，一家”算一条" in told[0]


def test_pictures_without_credit_and_the_share_of_the_media_centre(halls: Path, replace: Replace) -> None:
    replace(", credit: 示意图", "", SUNWARD)
    first, share = advice(halls, "图片来源")
    assert "sunward.jpg 没有写是谁提供的" in first
    assert "2 件图片和影片里，注明由融媒体中心提供的有 0 件（0%）" in share
    replace("credit: 演示片", "credit: 翠屏区融媒体中心", SUNWARD)
    replace("{file: media/sunward.jpg}", "{file: media/sunward.jpg, credit: 翠屏区融媒体中心}", SUNWARD)
    assert advice(halls, "图片来源") == []


def test_a_text_that_takes_too_long_to_say(halls: Path, replace: Replace) -> None:
    replace("李有华一家是全国最美家庭。", "这是一句话。" * 50)
    (told,) = advice(halls, "讲解长度")
    assert told.startswith(f"{EXHIBIT}:4:1 念完大约要 81 秒")


def test_titles_that_the_speech_model_cannot_write(halls: Path, replace: Replace) -> None:
    words = frozenset({"一家", "展厅", "家风厅", *"李有华一家向阳而生庄古镇风训展厅翠屏文化"})
    told = advice(halls, "语音识别认得的字", words=words)
    assert [line.partition(":")[0] for line in told] == [SUNWARD, "07-culture/lizhuang.yaml"]
    assert all("一个字一个字地听" in line for line in told)
    fewer = words - {"华"}
    told = advice(halls, "语音识别认得的字", words=fewer)
    assert any(line.startswith(f"{EXHIBIT}:1:1 语音识别不认得标题里的“华”") for line in told)
    replace("title: 李有华一家", "title: 李有华一家\nalso_called: [一家]")
    assert not any(EXHIBIT in line for line in advice(halls, "语音识别认得的字", words=fewer))


def test_two_questions_that_sound_alike_have_different_answers(halls: Path, replace: Replace) -> None:
    replace("[家风是什么意思,", "[李庄古镇在拉里, 家风是什么意思,", HALL)  # 哪里 in Sichuan speech
    (told,) = advice(halls, "听起来一样的问题")
    assert told.startswith("07-culture/lizhuang.yaml:7:11 “李庄古镇在哪里”听起来和 05-family/hall.yaml:9:11")


def test_questions_that_get_lost_in_noise_are_named(halls: Path, replace: Replace) -> None:
    assert advice(halls, "吵闹时能不能听懂") == []
    replace("[李有华是谁, 李有华家有什么故事]", "[向阳而生讲的是啥]")
    (told,) = advice(halls, "吵闹时能不能听懂")
    assert f"{EXHIBIT}:7" in told
    assert "“向阳而生讲的是啥”在吵闹时 5 次只听懂 2 次，会当成“《向阳而生》讲的是什么”" in told
