"""What staff do to the halls, and what they are told. Each row is one story."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spoiling import EXHIBIT, HALL, HALLS, messages

from kiosk.content.load import load_centre

Replace = Callable[..., None]


def test_halls_without_mistakes_load_in_their_order(halls: Path) -> None:
    loaded = load_centre(halls)
    assert loaded.problems == ()
    assert [(hall.id, hall.number) for hall in loaded.centre.halls] == [("family", 5), ("culture", 7)]
    assert [exhibit.id for exhibit in loaded.centre.exhibits][:2] == ["family/sunward", "family/li-youhua"]
    image = loaded.centre.exhibits[0].images[0]
    assert image.file == (halls / "05-family/media/sunward.jpg").resolve()


# (what is replaced, by what, line blamed, words of the advice)
IN_EXHIBIT = {
    "misspelt key": ("title:", "titel:", 1, "是不是想写“title”"),
    "key of another file": ("title:", "motif: jiafeng\ntitle:", 1, "没有“motif”这一项"),
    "id of its own": ("title:", "id: x\ntitle:", 1, "由文件名决定"),
    "missing key": ("summary: 全国最美家庭\n", "", 1, "缺少“summary”"),
    "unknown status": ("published", "done", 2, "draft、reviewed、published"),
    "Norway": ("published", "no", 2, "“no”"),
    "list for a text": ("summary: 全国最美家庭", "summary: [a, b]", 3, "一段文字"),
    "text for a list": ("[李有华是谁, 李有华家有什么故事]", "李有华是谁", 7, "列表"),
    "text for a mapping": ("questions:\n", "questions:\n  - 李有华是谁\n", 7, "键: 值"),
    "mapping for a list": ("  - ask", "    ask", 6, "列表"),
    "empty phrasing": ("[李有华是谁,", "['',", 7, "空的"),
    "no phrasing": ("[李有华是谁, 李有华家有什么故事]", "[]", 7, "至少"),
    "phrasing without words": ("[李有华是谁,", "['？',", 7, "没有字"),
    "language we do not speak": ("summary: 全国最美家庭", "summary: {zh: 甲, fr: b}", 3, "没有“fr”"),
    "only English": ("summary: 全国最美家庭", "summary: {en: b}", 3, "缺少“summary 的 zh”"),
    "no date": ("status:", "valid_from: 明天\nstatus:", 2, "2026-10-01"),
    "odd show": ("video sunward", "film sunward", 9, "video 影片编号"),
    "film that is not there": ("video sunward", "video x", 9, "影片“x”不存在"),
    "exhibit that is not there": ("video sunward", "exhibit family/x", 9, "展项“family/x”不存在"),
    "hall that is not there": ("video sunward", "hall x", 9, "展厅“x”不存在"),
    "related that is not there": ("questions:", "related:\n  - family/sunward\n  - x\nquestions:", 8, "“x”不存在"),
    "related to itself": ("questions:", "related: [family/li-youhua]\nquestions:", 6, "自己"),
    "address that is not safe": ("status:", "qr: http://a.cn\nstatus:", 2, "https://"),
    "address with a blank": ("status:", "qr: https://a.cn/甲 乙\nstatus:", 2, "从地址栏复制"),
    "address without a site": ("status:", "qr: https://user@localhost/\nstatus:", 2, "网站的名字"),
    "address too long": ("status:", f"qr: https://a.cn/{'x' * 300}\nstatus:", 2, "300 个字以内"),
    "phrasing used in this hall": ("李有华是谁", "家风是什么意思", 7, "05-family/hall.yaml 第 9 行"),
    "phrasing used for the centre": ("李有华是谁", "几点，开门？", 7, "centre.yaml 第 9 行"),
    "phrasing twice": ("李有华家有什么故事", "李有华是谁？", 7, "重复"),
    "film named twice": ("questions:", "videos:\n  - {file: media/sunward.mp4, title: 甲}\nquestions:", 0, "sunward"),
    "film with an odd id": ("questions:", "videos:\n  - {id: a/b, file: media/x.mp4, title: 甲}\nquestions:", 7, "id"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "words"), IN_EXHIBIT.values(), ids=IN_EXHIBIT.keys())
def test_a_mistake_in_an_exhibit(
    halls: Path, replace: Replace, old: str, new: str, line: int, words: str
) -> None:
    replace(old, new)
    (problem,) = load_centre(halls).problems
    assert words in problem.message
    if line:
        assert (problem.file, problem.line) == (EXHIBIT, line)


@pytest.mark.parametrize(
    ("new", "line", "words"),
    [("qr_title: 甲\n", 2, "还要写“qr”"), (f"qr: https://a.cn\nqr_title: {'甲' * 31}\n", 3, "太长")],
)
def test_a_title_belongs_to_an_address_and_is_short(
    halls: Path, replace: Replace, new: str, line: int, words: str
) -> None:
    replace("status:", f"{new}status:")
    (problem,) = load_centre(halls).problems
    assert words in problem.message
    assert problem.line == line


PATHS = ["/etc/passwd", "../hall.yaml", "../../../etc/passwd", "file:///etc/passwd", "http://a/b.jpg", "-i", "~/x",
         "C:\\x.jpg", "media/../../x", '"media/a\\nb.jpg"', "'  '", "a" * 5000, "media/out.jpg", "media/loop.jpg"]  # fmt: skip


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:20])
def test_media_stay_inside_their_hall(halls: Path, replace: Replace, path: str) -> None:
    (halls / "05-family/media/out.jpg").symlink_to("/etc/hostname")
    (halls / "05-family/media/loop.jpg").symlink_to("loop.jpg")
    replace("questions:", f"images:\n  - file: {path}\nquestions:")
    (problem,) = load_centre(halls).problems
    assert (problem.file, problem.line) == (EXHIBIT, 7)


def test_all_mistakes_of_all_files_are_told_at_once(halls: Path, replace: Replace) -> None:
    replace("title:", "titel:")
    replace("published", "done")
    replace("questions:", "summary: 乙\nquestions:")
    replace("motif: jiafeng", "motif: x", HALL)
    replace("schema: 1", "schema: 2", "centre.yaml")
    assert [(problem.file, problem.line) for problem in load_centre(halls).problems] == [
        (HALL, 4), (EXHIBIT, 1), (EXHIBIT, 2), (EXHIBIT, 6), ("centre.yaml", 1),
    ]  # fmt: skip


def test_a_flood_of_mistakes_is_cut_short(halls: Path) -> None:
    (halls / EXHIBIT).write_text("".join(f"k{n}: 1\n" for n in range(5000)))
    problems = load_centre(halls).problems
    assert len(problems) == 51
    assert "还有" in problems[-1].message


def test_a_broken_exhibit_is_left_out_and_what_leads_to_it_is_not_blamed(
    halls: Path, replace: Replace
) -> None:
    replace("title:", "title", "05-family/sunward.yaml")
    loaded = load_centre(halls)
    assert [problem.file for problem in loaded.problems] == ["05-family/sunward.yaml"]
    assert [exhibit.id for exhibit in loaded.centre.halls[0].exhibits] == ["family/li-youhua"]
    assert loaded.centre.halls[0].exhibits[0].questions[0].show is None


def test_a_broken_hall_is_left_out_and_its_exhibits_are_still_checked(halls: Path, replace: Replace) -> None:
    replace("title:", "title", HALL)
    replace("published", "done")
    loaded = load_centre(halls)
    assert [problem.file for problem in loaded.problems] == [HALL, EXHIBIT]
    assert [hall.id for hall in loaded.centre.halls] == ["culture"]


def test_a_broken_centre_gives_way_to_built_in_words(halls: Path) -> None:
    (halls / "centre.yaml").write_bytes("name: 翠屏".encode("gbk"))
    loaded = load_centre(halls)
    assert messages(loaded) == ["文件看起来是 GBK 编码，请在编辑器里另存为“UTF-8”"]
    assert loaded.centre.name.zh == "宜宾市翠屏区融媒体中心暨新时代文明实践中心"
    assert len(loaded.centre.halls) == 2


def test_a_newer_schema_says_that_the_program_is_too_old(halls: Path, replace: Replace) -> None:
    replace("schema: 1", "schema: 2", "centre.yaml")
    (message,) = messages(load_centre(halls))
    assert "版本是“2”" in message
    assert "请更新程序" in message


def test_visitors_see_no_drafts_nothing_out_of_date_and_no_links_to_them(
    halls: Path, replace: Replace
) -> None:
    replace("status: published", "status: published\nvalid_until: 2026-10-01", "05-family/sunward.yaml")
    centre = load_centre(halls).centre
    assert centre.for_visitors(date(2026, 10, 1)) == centre
    later = centre.for_visitors(date(2026, 10, 2))
    assert [exhibit.id for exhibit in later.halls[0].exhibits] == ["family/li-youhua"]
    assert later.exhibits[0].questions[0].show is None
    assert later.film("sunward") is None


def test_no_english_and_no_program_words_in_any_sentence(halls: Path) -> None:
    rows = [*IN_EXHIBIT.values()]
    good = (halls / EXHIBIT).read_text(encoding="utf-8")
    said = set()
    for old, new, _, _ in rows:
        (halls / EXHIBIT).write_text(good.replace(old, new, 1), encoding="utf-8")
        said.update(messages(load_centre(halls)))
    assert len(said) > 20
    for sentence in said:
        assert not any(
            word in sentence.lower() for word in ("input", "should", "valid ", "error", "none", "tuple")
        )


_TEXTS = [path.read_text(encoding="utf-8") for path in sorted(HALLS.rglob("*.yaml"))]
_BITS = st.sampled_from(
    [
        "\t",
        "　",
        "：",
        ": ",
        " #",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!x ",
        "\n",
        "- ",
        "\0",
        "|",
        "展",
    ]
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_change_of_a_file_gives_content_and_sentences(halls: Path, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(_TEXTS))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.sampled_from([0, 0, 1, 5, 40])))
        text = text[:start] + data.draw(_BITS) + text[end:]
    file = data.draw(st.sampled_from(["centre.yaml", HALL, EXHIBIT]))
    (halls / file).write_text(text, encoding="utf-8")
    loaded = load_centre(halls)
    assert "culture" in [hall.id for hall in loaded.centre.halls], "one file never hides another hall"
    for problem in loaded.problems:
        assert problem.line >= 1
        assert problem.message
        assert "\n" not in problem.message
