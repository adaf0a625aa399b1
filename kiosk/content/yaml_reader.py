"""Strict, safe YAML: text, lists and mappings only, each with its place in the file.

Only the events of PyYAML's parser are used. Building from them ourselves means that no tag is ever
resolved (`no`, `012` and `12:30` stay text), that anchors and aliases cannot be expanded, and that
nesting is bounded before anything recurses: given 100,000 nested brackets, the C composer crashes
the process and the pure one raises RecursionError, while the event streams of both stop at our limit.
libyaml's stream is about ten times faster than the pure one and is taken where it is there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml import events as parsed

MAX_BYTES = 1_000_000
MAX_DEPTH = 20

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Key = str | int
Keys = tuple[Key, ...]  # the way to a value inside a file
Place = tuple[int, int]  # line and column, counted from 1


class YamlError(Exception):
    """A file is not as it should be: a Chinese sentence, and the line it is about (from 1)."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


@dataclass(frozen=True)
class Document:
    """What a file says, and where: `places` maps a path of keys and indexes to line and column."""

    data: Any
    places: dict[Keys, Place]

    def line(self, path: Keys) -> int:
        """Return the line of a path, or of the nearest thing around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))[0]


def read(path: Path) -> Document:
    """Read a file. Raises YamlError for whatever is wrong with it, OSError if it cannot be opened."""
    if path.stat().st_size > MAX_BYTES:
        raise YamlError(
            f"文件太大（{path.stat().st_size // 1_000_000} 兆），不能超过 1 兆；图片和影片请放进 media 文件夹"
        )
    raw = path.read_bytes()
    if b"\0" in raw:
        raise YamlError(
            "文件里有不是文字的内容，可能已经损坏；请用备份恢复", raw[: raw.index(b"\0")].count(b"\n") + 1
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise YamlError("文件不是 UTF-8 编码（可能是 GBK），请在编辑器里选“另存为 UTF-8”", line) from None
    return parse(text)


def parse(text: str) -> Document:
    """Read YAML text. Raises YamlError for the first thing that is wrong with it."""
    _look_for_slips(text)
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise _explain(error, text) from None
    except yaml.YAMLError:
        raise YamlError("文件里有看不见的控制字符，请删掉后重新保存") from None
    return Document(builder.result, builder.places)


class _Builder:
    """Puts events together; its stack holds the open lists and mappings, at most MAX_DEPTH of them."""

    def __init__(self) -> None:
        self.result: Any = None
        self.places: dict[Keys, Place] = {}
        self._documents = 0
        self._stack: list[tuple[Any, Keys]] = []
        self._key: list[str | None] = []

    def take(self, event: parsed.Event) -> None:
        """Add one event. Raises YamlError for what this project's files do not use."""
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, parsed.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise YamlError("一个文件只能写一份内容，请删掉多余的“---”", line)
        if isinstance(event, parsed.AliasEvent) or getattr(event, "anchor", None):
            raise YamlError("这里用了 & 或 *（锚点和别名），请直接写内容；文字以 & 或 * 开头时请加引号", line)
        if isinstance(event, parsed.NodeEvent) and getattr(event, "tag", None):
            raise YamlError("这里用了 !（标签），请直接写内容；文字以 ! 开头时请加引号", line)
        if isinstance(event, parsed.ScalarEvent):
            self._scalar(event, line)
        elif isinstance(event, parsed.MappingStartEvent | parsed.SequenceStartEvent):
            self._open({} if isinstance(event, parsed.MappingStartEvent) else [], event, line)
        elif isinstance(event, parsed.MappingEndEvent | parsed.SequenceEndEvent):
            self._stack.pop()
            self._key.pop()

    def _scalar(self, event: parsed.ScalarEvent, line: int) -> None:
        if self._stack and isinstance(self._stack[-1][0], dict) and self._key[-1] is None:
            self._take_key(event.value, line)
            return
        # Nothing behind the colon is no text, rather than a text that says nothing.
        plain_empty = event.style is None and event.value in ("", "~", "null")
        self._add("" if plain_empty else event.value, event)

    def _take_key(self, key: str, line: int) -> None:
        mapping, path = self._stack[-1]
        if key in mapping:
            place = (*path, key)
            first = self.places[place][0]
            raise YamlError(f"“{key}”写了两次（第 {first} 行和第 {line} 行），请删掉一个", line)
        self._key[-1] = key

    def _open(self, value: Any, event: parsed.Event, line: int) -> None:
        if len(self._stack) >= MAX_DEPTH:
            raise YamlError(f"套得太深了（超过 {MAX_DEPTH} 层），请检查括号和缩进", line)
        if self._stack and isinstance(self._stack[-1][0], dict) and self._key[-1] is None:
            raise YamlError("冒号前面要写一个名字，不能是括号或列表", line)
        path = self._add(value, event)
        self._stack.append((value, path))
        self._key.append(None)

    def _add(self, value: Any, event: parsed.Event) -> Keys:
        path: Keys = ()
        if not self._stack:
            self.result = value
        else:
            parent, base = self._stack[-1]
            if isinstance(parent, dict):
                key = self._key[-1] or ""
                parent[key] = value
                self._key[-1] = None
                path = (*base, key)
            else:
                path = (*base, len(parent))
                parent.append(value)
        mark = event.start_mark
        self.places[path] = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return path


_FULL_WIDTH_COLON = re.compile(r"^\s*(?:- )?([A-Za-z_]{2,20})\s*：")


def _look_for_slips(text: str) -> None:
    """Find what YAML would silently take for something else, or explain in a language staff do not read."""
    block: int | None = None  # indentation of a `|` block whose lines are free text
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.lstrip(" ")
        indent = len(line) - len(stripped)
        if block is not None and (not stripped or indent > block):
            continue
        block = None
        if stripped.startswith("\t"):
            raise YamlError("行首用了 Tab 键，请改成空格", number)
        if stripped.startswith("\u3000"):
            raise YamlError("行首用了中文全角空格，请改成英文空格", number)
        if match := _FULL_WIDTH_COLON.match(line):
            raise YamlError(f"“{match[1]}”后面是中文冒号“：”，请改成英文冒号加空格“: ”", number)
        if re.search(r":\s+[^\s'\"#|>\[{][^'\"]*[^\s,] #\S", line):
            raise YamlError("“#”后面的文字会被当成备注丢掉；要保留它，请给整句话加上英文引号", number)
        if re.search(r"(?::|-)\s+[|>][+-]?\d?\s*(?:#.*)?$", line):
            block = indent


_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "冒号的位置不对：一行里只能有一个“名字: 内容”；内容里有英文冒号时，请给它加引号",
    ),
    ("could not find expected ':'", "这一行缺少英文冒号，或者上一行没有写完"),
    ("found character '\\t'", "这里用了 Tab 键，请改成空格"),
    ("found unexpected end of stream", "引号没有成对，请补上另一半"),
    ("expected <block end>", "缩进没有对齐，请和上面同一级的内容对齐"),
    ("did not find expected", "括号、逗号或缩进不对，请检查这一行和上一行"),
    ("expected ',' or", "括号里的内容要用英文逗号隔开，并用同样的括号收尾"),
    ("cannot start any token", "这一行的第一个符号有特殊含义，请给整句话加上英文引号"),
    ("found undefined alias", "这里用了 *（别名），请直接写内容"),
)


def _explain(error: yaml.MarkedYAMLError, text: str) -> YamlError:
    mark = error.problem_mark or error.context_mark
    line = min(mark.line + 1, max(1, text.count("\n") + 1)) if mark else 1
    said = f"{error.problem} {error.context}"
    for words, explanation in _EXPLANATIONS:
        if words in said:
            return YamlError(explanation, line, mark.column + 1 if mark else 1)
    return YamlError("写法不对，请检查这一行和上一行的缩进、冒号、引号和括号", line)
