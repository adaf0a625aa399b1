"""Strict YAML: only text, lists and mappings, each with its line.

The parser's events are turned into a tree here, without recursion. libyaml, many times faster than the
pure parser, is used for the events alone: its parser is a state machine with its own stack,
whereas what crashes on deep nesting is PyYAML's recursive composer on top of it, which is not used.
Every scalar stays the text it was written as, because no resolver is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from kiosk.content.file_text import INVISIBLE, read_text
from kiosk.content.problems import Mistake, Refused
from kiosk.content.yaml_errors import WIDE_COLON, column_of, line_of, misleading_indents, sentence_for
from kiosk.content.yaml_slips import in_a_line, key_slip

MAX_DEPTH = 20
MAX_NODES = 30_000

_NO_COLON = "后面没有冒号：如果是前一项的内容，请用单引号把那个值整个括起来；如果是另一项，请写成“键: 值”"
_CUT = re.compile(r"\s+#\S|\s#")

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
# Without libyaml the same events come from the pure parser, only more slowly.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Node:
    """A value and where it was written; lines and columns count from 1."""

    value: str | list[Node] | dict[str, Node]
    line: int  # of the key before it, if it has one, else of the value
    column: int = 1  # likewise

    def plain(self) -> Plain:
        """Return the value as text, lists and dicts; at most 20 levels deep.

        Keys with nothing behind them are left out: they mean the same as not writing them.
        """
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items() if node.value != ""}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def find(self, loc: tuple[int | str, ...]) -> Node:
        """Return the node at the place `loc`, or the last one on the way to it."""
        node = self
        for step in loc:
            if isinstance(node.value, dict) and step in node.value:
                node = node.value[str(step)]
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
            else:
                break
        return node


def read_yaml(path: Path) -> tuple[Node | None, list[Mistake]]:
    """Read a file. Returns its root, a mapping, and what is wrong with it; no root if it cannot be read."""
    try:
        return parse_yaml(read_text(path))
    except Refused as refusal:
        return None, [refusal.mistake]


def parse_yaml(text: str) -> tuple[Node | None, list[Mistake]]:
    """Like `read_yaml`, for text with plain line ends and without control characters."""
    lines = text.split("\n")
    tree = _Tree(lines)
    stop: Mistake | None = None
    noticed = 0  # line at which the parser gave up
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            tree.take(event)
    except Refused as refusal:
        stop = refusal.mistake
    except yaml.YAMLError as error:
        stop = sentence_for(error, lines)
        noticed = line_of(getattr(error, "problem_mark", None), lines)
    except (ValueError, OverflowError):  # the pure parser's, for \U escapes beyond Unicode
        stop = Mistake(1, "双引号里的反斜杠“\\”写法不对，请改用单引号，或者把“\\”写成“\\\\”")
    indents = misleading_indents(lines, tree.block_lines)
    if stop:
        # What is invisible in an editor explains the error better than what the parser says.
        before = [mistake for mistake in indents if mistake.line <= max(stop.line + 1, noticed)]
        known = {mistake.line for mistake in tree.mistakes}
        return None, [*tree.mistakes, *(before or [stop] if stop.line not in known else [])]
    if tree.root is None or not isinstance(tree.root.value, dict):
        return None, [*tree.mistakes, _no_mapping(lines, tree)]
    return tree.root, tree.mistakes + indents


def _no_mapping(lines: list[str], tree: _Tree) -> Mistake:
    line = tree.root.line if tree.root else 1
    if WIDE_COLON.match(lines[line - 1]) or re.match(r"\s*\w+：", lines[line - 1]):
        return Mistake(line, "这里用了全角冒号“：”，请改成英文冒号加一个空格“: ”")
    return Mistake(line, "文件要写成一行一项的“键: 值”，例如“title: 向阳而生”")


@dataclass
class _Open:
    """A list or mapping that is still being read."""

    node: Node
    key: str | None = None
    key_line: int = 0
    key_column: int = 1
    key_lines: dict[str, int] = field(default_factory=dict)


class _Tree:
    """Builds the tree from events."""

    def __init__(self, lines: list[str]) -> None:
        self.root: Node | None = None
        self.mistakes: list[Mistake] = []
        self.block_lines: set[int] = set()  # lines of | and > texts, where any white space is the writer's
        self._lines = lines
        self._open: list[_Open] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        """Take the next event. Raises Refused when reading on makes no sense."""
        line, column = line_of(event.start_mark, self._lines), column_of(event.start_mark, self._lines)
        if isinstance(event, yaml.DocumentStartEvent):
            self._document(event, line)
        elif isinstance(event, yaml.AliasEvent):
            raise Refused(line, "“*”开头的写法（引用）不能用；如果“*”是内容，请给整个值加引号", column)
        elif isinstance(event, yaml.ScalarEvent):
            self._check_plainness(event, line, column)
            self._scalar(event, line, column)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._check_plainness(event, line, column)
            self._start(Node([] if isinstance(event, yaml.SequenceStartEvent) else {}, line, column))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()

    def _document(self, event: Any, line: int) -> None:
        self._documents += 1
        if self._documents > 1:
            raise Refused(line, "一个文件只能有一份内容，请删掉中间的“---”，或者拆成两个文件")
        if event.version or event.tags:
            self._wrong(line, "“%”开头的指令不能用，请删掉这一行")

    def _check_plainness(self, event: Any, line: int, column: int) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise Refused(line, f"文件里的条目超过 {MAX_NODES} 个，太多了，请拆成几个展项")
        if event.anchor is not None:
            self._wrong(line, "“&”开头的写法（锚点）不能用；如果“&”是内容，请给整个值加引号", column)
        if event.tag is not None:
            self._wrong(line, "“!”开头的写法（类型标签）不能用；如果“!”是内容，请给整个值加引号", column)

    def _scalar(self, event: Any, line: int, column: int) -> None:
        last = line_of(event.end_mark, self._lines)
        if event.style in ("|", ">"):
            self.block_lines.update(range(line + 1, last + (event.end_mark.column > 0)))
        elif event.style in ("'", '"'):
            if bad := INVISIBLE.search(event.value):
                raise Refused(line, f"引号里的反斜杠写出了控制字符（U+{ord(bad[0]):04X}），请删掉", column)
        else:
            self._check_plain_scalar(event, line, last)
        frame = self._open[-1] if self._open else None
        if frame and isinstance(frame.node.value, dict) and frame.key is None:
            self._key(frame, event.value, line, column)
            bare = not self._lines[last - 1][event.end_mark.column :].lstrip().startswith(":")
            if bare and all(mistake.line != line for mistake in self.mistakes):  # else it is explained
                self._wrong(line, f"“{in_a_line(event.value)}”{_NO_COLON}", column)
        else:
            self._add(Node(event.value, line, column))

    def _check_plain_scalar(self, event: Any, line: int, last: int) -> None:
        """Find what a text without quotes may have lost or swallowed."""
        # "  # word" is a remark; " #3" or " # 3" right behind a value is most likely meant as text.
        if cut := _CUT.match(self._lines[last - 1], event.end_mark.column):
            sentence = "“#”和它后面的字会丢掉：如果是内容，请给整个值加引号；如果是备注，请另起一行写"
            self._wrong(last, sentence, cut[0].index("#") + cut.start() + 1)
        for number in range(line, last + 1):
            start = event.start_mark.column if number == line else 0
            if found := WIDE_COLON.match(self._lines[number - 1], start):
                sentence = f"“{found[1]}”后面是全角冒号“：”，请改成英文冒号加一个空格“: ”；如果是内容，请给整个值加引号"
                self._wrong(number, sentence, found.end())

    def _key(self, frame: _Open, key: str, line: int, column: int) -> None:
        if wrong := key_slip(key):
            self._wrong(line, wrong, column)
        frame.key, frame.key_line, frame.key_column = key, line, column
        if key in frame.key_lines:
            first = frame.key_lines[key]
            self._wrong(
                line, f"“{in_a_line(key)}”写了两遍（第 {first} 行和第 {line} 行），请删掉一处", column
            )
        else:
            frame.key_lines[key] = line

    def _start(self, node: Node) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise Refused(node.line, f"括号或缩进套了超过 {MAX_DEPTH} 层，请改简单些", node.column)
        frame = self._open[-1] if self._open else None
        if frame and isinstance(frame.node.value, dict) and frame.key is None:
            raise Refused(node.line, "冒号前面只能是一个名字，不能是列表或“{}”，请检查括号", node.column)
        self._add(node)
        self._open.append(_Open(node))

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        frame = self._open[-1]
        if isinstance(frame.node.value, list):
            frame.node.value.append(node)
        elif isinstance(frame.node.value, dict) and frame.key is not None:
            node.line, node.column = frame.key_line, frame.key_column
            frame.node.value.setdefault(frame.key, node)
            frame.key = None

    def _wrong(self, line: int, message: str, column: int = 1) -> None:
        self.mistakes.append(Mistake(line, message, column))
