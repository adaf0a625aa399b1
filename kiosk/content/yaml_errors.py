"""The parser's complaints, in words that staff can act on."""

from __future__ import annotations

import re
from typing import Any

import yaml

from kiosk.content.problems import Mistake
from kiosk.content.yaml_slips import slip

# A key with a full-width colon behind it, at the start of a line or value.
WIDE_COLON = re.compile(r"\s*(?:- +)*[\[{]?\s*([a-z][a-z_]*)\s*：")
_INDENT = re.compile(r"[ \t\u00a0\u3000\u2000-\u200a]*")

# (part of the parser's words, sentence); libyaml and the pure parser differ slightly in theirs.
_SENTENCES = [
    (
        "mapping values are not allowed",
        "这里多出一个冒号：值里有“: ”时请给整个值加引号，否则请检查上一行的缩进",
    ),
    (
        "could not find expected ':'",
        "这一行没有“键: 值”里的冒号，请写成英文冒号加一个空格“: ”，或者检查缩进和引号",
    ),
    ("found unexpected end of stream", "引号没有配对，请在值的末尾补上引号"),
    ("found unexpected document indicator", "引号没有配对，请在值的末尾补上引号"),
    ("expected ',' or ']'", "方括号“[”没有配对，请补上“]”，各项之间用英文逗号“,”"),
    ("expected ',' or '}'", "花括号“{”没有配对，请补上“}”，各项之间用英文逗号“,”"),
    ("expected node content", "括号没有配对，或者多了一个逗号，请检查“[”“]”“{”“}”"),
    ("expected key", "这一行的缩进和上面对不齐，请和同级的项对齐（用空格）"),
    ("expected '-' indicator", "这一行的缩进和上面的“- ”对不齐，请和同级的项对齐（用空格）"),
    ("expected <block end>", "这一行的缩进和上面对不齐，请和同级的项对齐（用空格）"),
    ("block sequence entries are not allowed", "“- ”不能写在这里，请另起一行写，并检查缩进"),
    ("expected alphabetic or numeric", "“*”或“&”开头的值要加引号"),
    ("escape", "双引号里的反斜杠“\\”写法不对，请改用单引号，或者把“\\”写成“\\\\”"),
    ("unacceptable character", "这一行里有看不见的控制字符，请删掉这一行重新打一遍"),
    ("special characters are not allowed", "这一行里有看不见的控制字符，请删掉这一行重新打一遍"),
    ("cannot start any token", "值不能用 @、`、% 或制表符开头，请给整个值加引号"),
    ("nesting", "括号或缩进套得太多层，请改简单些"),
    ("tag", "“!”开头的写法（类型标签）不能用；如果“!”是内容，请给整个值加引号"),
    ("directive", "“%”开头的指令不能用，请删掉这一行，或者给值加引号"),
    ("block scalar", "“|”后面不要写别的字，正文从下一行开始，并多缩进两个空格"),
    ("leading empty line", "正文前面的空行缩进太多，请删掉空行里的空格"),
    ("expected <document start>", "这一行的缩进或冒号不对，请写成“键: 值”，并和同级的项对齐"),
]


def sentence_for(error: yaml.YAMLError, lines: list[str]) -> Mistake:
    """Return what the parser's error means and the line where it is best mended."""
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    words = str(getattr(error, "problem", "") or getattr(error, "reason", "") or error)
    about = str(getattr(error, "context", "") or "")
    last = line_of(problem or context, lines)
    first = line_of(context, lines) if context and _began_there(words, about) else last
    for number in range(max(1, min(first, last) - 1), last + 1):
        if found := WIDE_COLON.match(lines[number - 1]):
            sentence = f"“{found[1]}”后面是全角冒号“：”，请改成英文冒号加一个空格“: ”"
            return Mistake(number, sentence, found.end())
    if mistake := slip(first, last, words, about, lines):
        return mistake
    if "flow" in about:
        for number in range(first, last + 1):
            if cut := re.search(r"\s#", lines[number - 1]):
                return Mistake(number, "括号里的“#”和它后面的字会丢掉，请给带“#”的那一项加引号", cut.end())
    if lone := re.match(r"\s*(?:- +)*[:：]", lines[last - 1]):
        return Mistake(last, "冒号前面没有名字，请写上是哪一项，例如“title: 向阳而生”", lone.end())
    mark = problem or context
    if mark and "expected key" in words and lines[last - 1][: mark.column].strip():
        sentence = "值的后面多出了字：值里有引号或括号时，请用单引号把整个值括起来"
        return Mistake(last, sentence, column_of(mark, lines))
    sentence = next((text for part, text in _SENTENCES if part in words), None) or next(
        (text for part, text in _SENTENCES if part in about), "写法不对，请检查缩进、冒号和引号"
    )
    return Mistake(first, sentence, column_of(context if first != last else mark, lines))


def _began_there(words: str, about: str) -> bool:
    """Say whether the mistake is where the value began (an open quote or bracket), not where it was noticed."""
    return "scanning" in about or ("flow" in about and "expected ','" in words)


def line_of(mark: Any, lines: list[str]) -> int:
    """Return the line of a parser's mark, from 1; at the end of a file it may be one too far."""
    return min(mark.line + 1, len(lines)) if mark else 1


def column_of(mark: Any, lines: list[str]) -> int:
    """Return the column of a parser's mark, from 1; 1 where the mark lies behind the last line."""
    return mark.column + 1 if mark and mark.line < len(lines) else 1


def misleading_indents(lines: list[str], text_lines: set[int]) -> list[Mistake]:
    """Find lines that are indented by something that only looks like spaces, outside block texts.

    A tab is refused in block texts too; ideographic spaces there are how paragraphs begin in Chinese.
    """
    found = []
    for number, line in enumerate(lines, 1):
        indent = _INDENT.match(line)
        space = indent[0] if indent else ""
        if not line.strip() or space.strip(" ") == "":
            continue
        if "\t" in space:
            found.append(Mistake(number, "这一行用制表符（Tab）缩进，请改成空格，每层两个"))
        elif number not in text_lines:
            found.append(Mistake(number, "这一行用全角空格缩进，请改成普通的半角空格，每层两个"))
    return found
