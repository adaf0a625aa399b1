"""A YAML file is made to say something else, and nothing else in it moves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.file_text import INVISIBLE
from kiosk.content.yaml_reader import Plain
from kiosk.exchange import yaml_text
from kiosk.exchange.yaml_edit import CannotEdit, edited, said

EXHIBITS = Path(__file__).parent.parent.parent / "exhibits"

BEFORE = """\
# 展项
title:    向阳而生    # 片名
also_called: [甲,  # 第一个叫法
  '乙' ]
summary: {zh: 一句话, en: one}
text: |  # 念的
    第一段

    第二段
# 问题
questions:
- ask: [问一]   # 常问
  answer: 答一

# 第二个
-   answer: 答二
    ask:
      # 问法
      - 问二   # 好
      - 问三
note:
"""


def said_dict(text: str) -> dict[str, Plain]:
    """What a text says."""
    plain = said(text)
    assert isinstance(plain, dict)
    return plain


def change(key: str, value: Plain) -> str:
    """BEFORE with one key changed."""
    return edited(BEFORE, {**said_dict(BEFORE), key: value})


QUESTIONS: list[dict[str, Plain]] = [
    {"ask": ["问一"], "answer": "答一"},
    {"answer": "答二", "ask": ["问二", "问三"]},
]


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("title", "新", "title:    向阳而生    # 片名", "title:    新    # 片名"),
        ("title", "a: b", "title:    向阳而生", "title:    'a: b'"),
        ("title", {"zh": "新", "en": "New"}, "title:    向阳而生", "title:    {zh: 新, en: New}"),
        ("title", "一\n二\n", "title:    向阳而生    # 片名", "title: |    # 片名\n  一\n  二"),
        ("also_called", ["甲", "丙"], "'乙' ]", "丙 ]"),
        ("also_called", ["甲", "乙", "丙"], "'乙' ]", "'乙', 丙 ]"),
        ("also_called", ["甲", "丙", "乙"], "[甲,  #", "[甲, 丙,  #"),
        ("also_called", ["甲"], "[甲,  # 第一个叫法\n  '乙' ]", "[甲 ]"),
        ("summary", {"zh": "两句", "en": "one"}, "{zh: 一句话, ", "{zh: 两句, "),
        ("summary", {"zh": "一句话"}, "{zh: 一句话, en: one}", "{zh: 一句话}"),
        ("text", "第一段\n\n第三段\n", "第二段", "第三段"),
        ("text", "短", "|  # 念的\n    第一段\n\n    第二段", "短  # 念的"),
        ("note", "记", "note:", "note: 记"),
        ("status", "draft", "- 问三\n", "- 问三\nstatus: draft\n"),
        ("questions", QUESTIONS[:1], "# 第二个\n-   answer: 答二\n    ask:\n      # 问法\n      - 问二   # 好\n      - 问三\n", "# 第二个\n"),
        ("questions", QUESTIONS[1:], "- ask: [问一]   # 常问\n  answer: 答一\n", ""),
        ("questions", [], "\n- ask: [问一]   # 常问\n  answer: 答一\n\n# 第二个\n-   answer: 答二\n    ask:\n      # 问法\n      - 问二   # 好\n      - 问三", " []"),
        (
            "questions",
            [*QUESTIONS, {"ask": ["问四", "a, b"], "answer": "答\n四\n"}],
            "- 问三\n",
            "- 问三\n- ask: [问四, 'a, b']\n  answer: |\n    答\n    四\n",
        ),
        (
            "questions",
            [QUESTIONS[0], {"answer": "新答", "ask": ["问二", "新", "问三"], "note": "记"}],
            "-   answer: 答二\n    ask:\n      # 问法\n      - 问二   # 好\n      - 问三\n",
            "-   answer: 新答\n    ask:\n      # 问法\n      - 问二   # 好\n      - 新\n      - 问三\n    note: 记\n",
        ),
        ("questions", [{**QUESTIONS[0], "show": "hall a"}, QUESTIONS[1]], "答一\n", "答一\n  show: hall a\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_what_differs_is_touched(key: str, value: Plain, old: str, new: str, end: str) -> None:
    assert BEFORE.count(old) == 1
    before = BEFORE.replace("\n", end)
    after = edited(before, {**said_dict(BEFORE), key: value})
    assert after == BEFORE.replace(old, new).replace("\n", end)


def test_keys_go_and_come_at_their_places() -> None:
    wanted = said_dict(BEFORE)
    del wanted["summary"]
    assert edited(BEFORE, wanted) == BEFORE.replace("summary: {zh: 一句话, en: one}\n", "")
    wanted = {"title": wanted["title"], "status": "draft", **said_dict(BEFORE)}
    assert edited(BEFORE, wanted) == BEFORE.replace("# 片名\n", "# 片名\nstatus: draft\n")
    assert edited(BEFORE, {"id": "x", **said_dict(BEFORE)}) == BEFORE.replace("title:", "id: x\ntitle:")


def test_the_first_key_of_a_list_item_goes() -> None:
    wanted = said_dict(BEFORE)
    wanted["questions"] = [{"answer": "答一"}, QUESTIONS[1]]
    assert edited(BEFORE, wanted) == BEFORE.replace("ask: [问一]   # 常问\n  ", "")


def test_a_file_without_a_last_line_end() -> None:
    assert edited("title: 甲", {"title": "甲"}) == "title: 甲"
    assert edited("title: 甲", {"title": "甲", "note": "记"}) == "title: 甲\nnote: 记\n"


def test_what_cannot_be_done_safely_is_not_done() -> None:
    with pytest.raises(CannotEdit):
        edited("a: 1\n", {"b": "2"})
    with pytest.raises(CannotEdit):
        edited("a: [\n", {"a": []})
    with pytest.raises(CannotEdit):
        edited("a: 1\rb: 2\r", {"a": "1", "b": "3"})
    with pytest.raises(CannotEdit):
        edited("a: |+\n  x\n\n", {"a": "x\n\n", "b": "2"})


@pytest.mark.skipif(not EXHIBITS.is_dir(), reason="this checkout has no exhibits")
def test_the_shipped_files_said_again_are_the_same() -> None:
    for path in EXHIBITS.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert edited(text, said_dict(text)) == text


WORDS = st.text(
    st.characters(exclude_categories=["Cs"]).filter(lambda c: c == "\n" or not INVISIBLE.match(c))
    | st.sampled_from("'\"#:：-?[]{},&*!|>%@` az_.\t\\\n\r"),
    min_size=1,
    max_size=12,
).filter(lambda text: text != "")
LINE = st.sampled_from(["甲", "乙", "丙", "a: b", "#", "- x", "长 " * 40])
TEXT = WORDS | LINE
LISTS = st.lists(LINE | WORDS, max_size=4)
SPOKEN = TEXT | st.fixed_dictionaries({"zh": TEXT}, optional={"en": TEXT})
QUESTION = st.fixed_dictionaries({"ask": LISTS}, optional={"answer": SPOKEN, "show": LINE, "note": TEXT})
FILES = st.fixed_dictionaries(
    {"title": SPOKEN},
    optional={
        "also_called": LISTS,
        "status": LINE,
        "text": SPOKEN,
        "questions": st.lists(QUESTION, max_size=4),
        "note": TEXT,
    },
)


@st.composite
def layouts(draw: st.DrawFn, value: Plain, column: int) -> str:
    """A value behind its colon, as different people write it."""
    space = " " * draw(st.sampled_from([1, 1, 3]))
    remark = draw(st.sampled_from(["", "  # 备注"]))
    if isinstance(value, str):
        lines = yaml_text.header_for(value)
        indent = draw(st.sampled_from([2, 4]))
        if lines and draw(st.booleans()):
            return f"{space}{lines}{remark}\n{yaml_text.body(value, column + indent)}\n"
        return f"{space}{yaml_text.inline(value)}{remark}\n"
    if not value or draw(st.booleans()):
        return f"{space}{yaml_text.inline(value)}{remark}\n"
    if isinstance(value, dict):
        return remark + "\n" + draw(mappings(value, column + draw(st.sampled_from([1, 2, 4]))))
    out, dashes = remark + "\n", column + draw(st.sampled_from([0, 2]))
    for item in value:
        gap = draw(st.sampled_from([1, 3]))
        out += draw(st.sampled_from(["", "\n", " " * dashes + "# 条\n"])) + " " * dashes + "-" + " " * gap
        if isinstance(item, dict):
            out += draw(mappings(item, dashes + 1 + gap)).lstrip(" ")
        else:
            out += yaml_text.inline(item) + remark + "\n"
    return out


@st.composite
def mappings(draw: st.DrawFn, value: dict[str, Plain], column: int) -> str:
    """A block mapping, as different people write it."""
    out = ""
    for number, (key, part) in enumerate(value.items()):
        if number:
            out += draw(st.sampled_from(["", "", "\n", " " * column + "# 话\n"]))
        out += " " * column + f"{key}:" + draw(layouts(part, column))
    return out


@settings(max_examples=100)
@given(st.data(), FILES, FILES)
def test_any_file_can_be_made_to_say_anything(
    data: st.DataObject, old: dict[str, Plain], new: dict[str, Plain]
) -> None:
    text = data.draw(mappings(old, 0))
    end = data.draw(st.sampled_from(["\n", "\r\n"]))
    text = text.replace("\n", end)
    assert said(text) == old
    assert edited(text, old) == text
    after = edited(text, new)
    assert said(after) == new
    assert end == "\r\n" or "\r" not in after


@settings(max_examples=100)
@given(FILES)
def test_what_is_written_anew_is_read_as_it_was_meant(value: dict[str, Plain]) -> None:
    assert said(yaml_text.entries(value, 0) + "\n") == value
