"""What staff's editors and fingers do to YAML: each row is what was written, the line blamed, and a word of the advice."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content import yaml_reader
from kiosk.content.yaml_reader import parse_yaml, read_yaml

REFUSED = {
    "duplicate key": ("title: a\nsummary: b\ntitle: c", 3, "第 1 行和第 3 行"),
    "full-width colon": ("title: a\nsummary：b", 2, "全角冒号"),
    "full-width colon in the only line": ("标题：鼎", 1, "全角冒号"),
    "full-width colon in a list": ("q:\n  - ask：[a, b]", 2, "全角冒号"),
    "full-width colon in braces": ("title: {zh：你好，en：hello}", 1, "全角冒号"),
    "line swallowed by the one above": ("summary: 一句\n  text：正文", 2, "全角冒号"),
    "hash cuts a value": ("title: 展品 #3", 1, "#"),
    "hash cuts a value before a space": ("title: 展品 # 3", 1, "#"),
    "hash cuts a list": ("ask: [展品 #3 在哪, 三号展品]\nanswer: b", 1, "#"),
    "hash cuts everything": ("title: #3", 1, "#"),
    "tab": ("title:\n\tzh: a", 2, "Tab"),
    "tab in a text": ("text: |\n  一\n \t二", 3, "Tab"),
    "ideographic space": ("title:\n　zh: a", 2, "全角空格"),
    "ideographic space instead of a text's indent": ("text: |\n　　小时候\nnote: b", 2, "全角空格"),
    "no-break space": ("title:\n\u00a0\u00a0zh: a", 2, "全角空格"),
    "anchor": ("title: &a 甲", 1, "&"),
    "alias": ("title: 甲\nsummary: *a", 2, "*"),
    "self alias": ("title: &a [*a]", 1, "&"),
    "emphasis": ("title: *重要*", 1, "*"),
    "tag": ("a: b\ntitle: !!python/object:os.system x", 2, "标签"),
    "two documents": ("title: a\n---\ntitle: b", 2, "---"),
    "directive": ("%YAML 1.1\n---\ntitle: a", 1, "%"),
    "open quote": ('a: b\ntitle: "向阳\nsummary: c', 2, "引号"),
    "open bracket": ("a: b\nask: [一, 二\nanswer: c", 2, "方括号"),
    "open brace": ("a: b\ntitle: {zh: 一\nanswer: c", 2, "花括号"),
    "text behind a quote": ('answer: "你好"他说', 1, "单引号"),
    "two colons": ("a: b\nanswer: 时间: 九点", 2, "冒号"),
    "no colon": ("title: a\nsummary\ntext: b", 2, "冒号"),
    "no colon in a list": ("a:\n  - id leaders\n    title: b", 2, "“id”后面没有冒号"),
    "no colon in the first line": ("title a\nsummary: b", 1, "“title”后面没有冒号"),
    "no space behind a colon": ("title: a\nsummary:b\ntext: c", 2, "少一个空格"),
    "a key over two lines in braces": ("{title\n\ntitle", 1, "“title title”后面没有冒号"),
    "no space before braces": ("title:{zh: a}", 1, "少一个空格"),
    "no space behind a list's first colon": ("a:\n  - id:leaders\n    title: b", 2, "少一个空格"),
    "text goes on over a line with a colon": ("a: b\nanswer: 到了\n  时间: 九点", 3, "多出一个冒号"),
    "indent too deep": ("title: a\n  summary: b", 2, "缩进太多"),
    "Chinese comma in braces": ("stops:\n  - {at: family，say: 看这里}", 2, "中文逗号"),
    "comma in a value in braces": ("say: {zh: 看这里, 很好看}", 1, "“很好看”后面没有冒号"),
    "no colon in braces": ("say: {zh 看这里}", 1, "“zh 看这里”后面没有冒号"),
    "crooked indent": ("a:\n  b: 1\n c: 2", 3, "缩进"),
    "crooked list": ("a:\n  - b\n  c: 1", 3, "缩进"),
    "at sign": ("title: @甲", 1, "引号"),
    "backslash": ('title: "C:\\展品"', 1, "反斜杠"),
    "backslash makes NUL": ('title: "a\\0b"', 1, "控制字符"),
    "backslash beyond Unicode": ('title: "\\UFFFFFFFF"', 1, "反斜杠"),
    "list as key": ("? [a, b]\n: c", 1, "名字"),
    "no key": (": a", 1, "名字"),
    "only a list": ("- a\n- b", 1, "键: 值"),
    "only words": ("你好", 1, "键: 值"),
    "only a remark": ("# 以后再写", 1, "键: 值"),
    "21 levels": ("a: " + "[" * 20 + "]" * 20, 1, "20 层"),
    "too many entries": ("a: [" + "x," * 40_000 + "]", 1, "太多"),
}


@pytest.mark.parametrize(("text", "line", "word"), REFUSED.values(), ids=REFUSED.keys())
def test_refused(text: str, line: int, word: str) -> None:
    _, (mistake, *others) = parse_yaml(text)
    assert mistake.line == line
    assert word in mistake.message
    assert all(other.line != line for other in others), "one sentence for one line"


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="the pure parser is all there is")
@pytest.mark.parametrize("text", [row[0] for row in REFUSED.values()], ids=REFUSED.keys())
def test_refused_without_libyaml_too(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
    _, mistakes = parse_yaml(text)
    assert mistakes
    assert all(mistake.message[-1] >= "\u4e00" or mistake.message[-1] in "”）" for mistake in mistakes)


SPOILT_FILES = {
    "empty": (b"", 1, "空的"),
    "blank": (b" \n\n", 1, "空的"),
    "GBK": ("title: a\nsummary: 向阳".encode("gbk"), 2, "GBK"),
    "UTF-16": ("title: 向阳".encode("utf-16"), 1, "UTF-16"),
    "not text": (b"title: a\n\xff\xff\xff\xff\x80", 2, "UTF-8"),
    "BOM": ("title: 向阳".encode("utf-8-sig"), 1, "BOM"),
    "NUL": (b"title: a\nsummary: \0", 2, "控制字符"),
    "escape character": (b"title: a\n\n\x1b[31m", 3, "控制字符"),
    "invisible line end": ("title: a\u2028b".encode(), 1, "控制字符"),
    "over 1 MB": (b"title: " + b"a" * 1_000_001, 1, "1 MB"),
    "50 MB": (b"\0" * 50_000_000, 1, "1 MB"),
}


@pytest.mark.parametrize(("data", "line", "word"), SPOILT_FILES.values(), ids=SPOILT_FILES.keys())
def test_spoilt_file(data: bytes, line: int, word: str, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(data)
    root, (mistake,) = read_yaml(tmp_path / "x.yaml")
    assert root is None
    assert mistake.line == line
    assert word in mistake.message


@pytest.mark.parametrize(
    "make", [Path.mkdir, lambda path: path.symlink_to("/dev/zero")], ids=["folder", "device"]
)
def test_not_a_file(make: object, tmp_path: Path) -> None:
    make(tmp_path / "x.yaml")  # type: ignore[operator]
    root, (mistake,) = read_yaml(tmp_path / "x.yaml")
    assert root is None
    assert "普通文件" in mistake.message


def test_every_scalar_stays_the_text_it_was_written_as() -> None:
    written = [
        "no",
        "on",
        "yes",
        "012",
        "0x10",
        "1_000",
        "12:30:45",
        "2024-01-01",
        "1.10",
        "~",
        "null",
        "1e3",
        ".inf",
    ]
    root, mistakes = parse_yaml("\n".join(f"k{n}: {value}" for n, value in enumerate(written)) + "\nno: NO")
    assert root
    assert not mistakes
    assert root.plain() == {f"k{n}": value for n, value in enumerate(written)} | {"no": "NO"}


def test_nothing_behind_the_colon_is_not_written() -> None:
    root, mistakes = parse_yaml("title: a\nnote:\nrelated: ''\nask: ['', b]")
    assert root
    assert not mistakes
    assert root.plain() == {"title": "a", "ask": ["", "b"]}


def test_remarks_and_chinese_paragraphs_are_left_alone() -> None:
    root, mistakes = parse_yaml(
        "# 展项\ntitle: 甲  # 备注\ntext: |\n  　　小时候 #1。\n\n  　　后来：好。\nx: '展品 #3'\ny: 甲#乙：丙"
    )
    assert root
    assert not mistakes
    assert root.plain() == {
        "title": "甲",
        "text": "　　小时候 #1。\n\n　　后来：好。\n",
        "x": "展品 #3",
        "y": "甲#乙：丙",
    }


def test_windows_line_ends_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes("title: a\r\ntext: |\r\n  b\r\n  c\r\nfoo：d\r\n".encode())
    _, (mistake,) = read_yaml(tmp_path / "x.yaml")
    assert mistake.line == 5


def test_places_are_those_of_the_keys() -> None:
    root, _ = parse_yaml("title:\n  zh: a\nquestions:\n  - ask:\n      - b\n      - c\n    answer: d\n")
    assert root
    assert root.find(("questions", 0, "ask", 1)).line == 6
    assert root.find(("questions", 0, "answer")).line == 7
    assert root.find(("questions", 0, "show")).line == 4, "what is missing is missing where it should be"
    assert root.find(("title", "en")).line == 1


BOMBS = {
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)),
    "brackets": "[" * 100_000,
    "braces": "{" * 100_000,
    "dashes": "- " * 400_000,
    "question marks": "? " * 400_000,
    "colons": ":\n" * 400_000,
    "keys": "".join(f"k{n}: 1\n" for n in range(90_000)),
    "remarks": "#\n" * 400_000,
    "open quote": '"' + "a\n" * 400_000,
    "one long line": "title: " + "a：" * 200_000,
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS.keys())
def test_bombs_are_refused_in_a_moment(text: str) -> None:
    begun = time.process_time()
    _, mistakes = parse_yaml(text)
    assert time.process_time() - begun < 1
    assert mistakes or text.startswith("title")


def test_deep_nesting_leaves_the_process_alive(tmp_path: Path) -> None:
    # In a child process, as what it must not do is crash it.
    (tmp_path / "x.yaml").write_text("[" * 100_000)
    code = "import sys; from pathlib import Path; from kiosk.content.yaml_reader import read_yaml; print(len(read_yaml(Path(sys.argv[1]))[1]))"
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "x.yaml"], capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "1")


_PIECES = st.sampled_from(
    ["title", "ask", "zh", ":", ": ", "：", "- ", "\n", "\n  ", "\n    ", "\t", "　", "[", "]", "{", "}", ",", "'", '"',
     "#", " #", "&a", "*a", "!x", "|", ">", "|2", "?", "---", "...", "%", "@", "`", "\\", "\\u", "你好", "1", " "]
)  # fmt: skip


@settings(max_examples=1500)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_mixture_gives_a_tree_or_a_sentence(text: str) -> None:
    root, mistakes = parse_yaml(text)
    assert root or mistakes
    last = text.count("\n") + 1
    for mistake in mistakes:
        assert 1 <= mistake.line <= last
        assert mistake.message
        assert "\n" not in mistake.message


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_a_sentence(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(data)
    root, mistakes = read_yaml(path)
    assert root or mistakes


COLUMNS = {
    "duplicate key": ("title: a\nquestions:\n  - {ask: b, ask: c}", 3, 14),
    "full-width colon": ("title: a\n  summary：b", 2, 10),
    "hash cuts a value": ("title: 展品 #3", 1, 11),
    "anchor": ("title: &a 甲", 1, 8),
    "alias": ("a: b\ntitle: *c", 2, 8),
    "text behind a quote": ('answer: "你好"他说', 1, 13),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_the_column_is_where_the_eye_should_go(name: str) -> None:
    text, line, column = COLUMNS[name]
    _, (mistake, *_) = parse_yaml(text)
    assert (mistake.line, mistake.column) == (line, column)
