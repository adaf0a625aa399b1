"""Make a YAML file say something else, and touch nothing in it that already says what it should.

Remarks, order, quotes, indentation and line ends stay as staff wrote them. A library that parses and
prints again (ruamel.yaml) keeps remarks too, but prints in one style: of fifteen usual ways to write our
files it changes thirteen, and it loses remarks inside brackets. So the places of all values are looked up
here, and only the text between two places is replaced. What is returned has been read again.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from kiosk.content.yaml_reader import Plain, parse_yaml
from kiosk.exchange import yaml_text
from kiosk.exchange.alignment import aligned
from kiosk.exchange.yaml_brackets import in_brackets, plain_of

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HEADER = re.compile(r"([|>])([-+0-9]*)([ \t]+#[^\r\n]*)?[ \t]*\r?\n")
_NOT_BLANK = re.compile(r"[^ \r\n]")


class CannotEdit(Exception):
    """The text is written in a way that is not safely changed; nothing has been."""


def edited(text: str, wanted: dict[str, Plain]) -> str:
    """Return the text of a YAML file, changed so that it says `wanted`. Raises CannotEdit.

    The file must be one that our reader accepts. Keys that stand in the file keep their order; new keys go
    behind the key that comes before them in `wanted`.
    """
    if said(text) == wanted:
        return text
    end = "\r\n" if "\r\n" in text else "\n"
    if "\r" in text.replace("\r\n", "\n"):
        raise CannotEdit("its lines end as on old Macs")
    if not text.endswith("\n"):
        text += end
    editor = _Editor(text)
    try:
        root = yaml.compose(text, Loader=_LOADER)
        editor.mapping(root, wanted)
    except (yaml.YAMLError, ValueError, AttributeError) as error:
        raise CannotEdit(str(error)) from None
    new = editor.result(end)
    if said(new) != wanted:
        raise CannotEdit("read again, it does not say what was wanted")
    return new


def said(text: str) -> Plain | None:
    """Return what a text says to our reader; None when it does not accept it."""
    root, mistakes = parse_yaml(text.replace("\r\n", "\n").replace("\r", "\n"))
    return root.plain() if root and not mistakes else None


class _Editor:
    """Collects replacements of parts of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._splices: list[tuple[int, int, str]] = []

    def result(self, end: str) -> str:
        """Return the text with all replacements, their lines ended by `end`."""
        out, start = [], 0
        for first, last, new in sorted(self._splices, key=lambda splice: splice[:2]):
            if first < start:
                raise CannotEdit("two changes overlap")
            out += [self._text[start:first], new.replace("\r\n", "\n").replace("\n", end)]
            start = last
        return "".join([*out, self._text[start:]])

    def mapping(self, node: Any, wanted: dict[str, Plain]) -> None:
        """Change a block mapping."""
        column = node.start_mark.column
        kept = [(k, v) for k, v in node.value if k.value in wanted or plain_of(v) == ""]
        if not kept:
            raise CannotEdit("nothing in it stays")
        for key, value in kept:
            if key.value in wanted:
                self._value(value, wanted[key.value], column, self._colon(key))
        self._without(node, kept)
        there, at = {k.value: v for k, v in kept}, None
        for key, value in wanted.items():
            if key in there:
                at = self._next_line(self._end(there[key]))
            elif at is None:
                first = kept[0][0].start_mark.index
                self._put(first, first, yaml_text.entry(key, value, column) + "\n" + " " * column)
            else:
                self._put(at, at, " " * column + yaml_text.entry(key, value, column) + "\n")

    def _without(self, node: Any, kept: list[tuple[Any, Any]]) -> None:
        """Take out the other pairs of a block mapping, each with its lines; the dash of a list's item stays."""
        gone = [
            (key.start_mark.index, self._end(value)) for key, value in node.value if (key, value) not in kept
        ]
        first, stays = node.value[0][0].start_mark.index, kept[0][0].start_mark.index
        if stays > first and self._text[self._line(first) : first].strip():
            self._put(first, stays, "")
            gone = [(start, end) for start, end in gone if start > stays]
        for start, end in gone:
            self._put(self._line(start), self._next_line(end), "")

    def _value(self, node: Any, wanted: Plain, column: int, before: int) -> None:
        """Change a value in a block collection: of the key at `column`, with its colon or dash just `before`."""
        if plain_of(node) == wanted:
            return
        block = not getattr(node, "flow_style", True)
        if isinstance(node, yaml.MappingNode) and isinstance(wanted, dict) and block and wanted:
            self.mapping(node, wanted)
        elif isinstance(node, yaml.SequenceNode) and isinstance(wanted, list) and block:
            self._sequence(node, wanted, column, before)
        elif not block and isinstance(wanted, (list, dict)) and type(plain_of(node)) is type(wanted):
            self._put(node.start_mark.index, node.end_mark.index, in_brackets(self._text, node, wanted))
        elif not self._same_block_text(node, wanted):
            self._whole(node, wanted, column, before)

    def _sequence(self, node: Any, wanted: list[Plain], column: int, before: int) -> None:
        dashes = node.start_mark.column
        pairs = aligned([plain_of(item) for item in node.value], wanted)
        if all(old is None or new is None for old, new in pairs):
            self._whole(node, wanted, column, before)
            return
        at = self._line(node.start_mark.index)
        for old, new in pairs:
            item = None if old is None else node.value[old]
            dash = None if item is None else self._dash(item, dashes)
            if item is not None and dash is not None and new is not None:
                self._value(item, wanted[new], dashes, dash + 1)
                at = self._next_line(self._end(item))
            elif item is not None and dash is not None:
                self._put(self._line(dash), self._next_line(self._end(item)), "")
            elif new is not None:
                self._put(at, at, " " * dashes + "-" + yaml_text.after_dash(wanted[new], dashes) + "\n")

    def _same_block_text(self, node: Any, wanted: Plain) -> bool:
        """Change only the lines of a text behind `|`, if its header fits the new text as well."""
        start = node.start_mark.index
        header = _HEADER.match(self._text, start)
        if not isinstance(wanted, str) or getattr(node, "style", None) != "|" or not header:
            return False
        if header[1] + header[2] != yaml_text.header_for(wanted) or not node.value:
            return False
        lines = self._text[header.end() :].split("\n")
        first = next(line for line in lines if line.strip())
        self._put(header.end(), self._end(node), yaml_text.body(wanted, len(first) - len(first.lstrip(" "))))
        return True

    def _whole(self, node: Any, wanted: Plain, column: int, before: int) -> None:
        """Put a new value in the place of another, whatever their kinds."""
        start, end = node.start_mark.index, self._end(node)
        is_item = self._text[before - 1] == "-"
        new = (yaml_text.after_dash if is_item else yaml_text.after_key)(wanted, column)
        line_end = self._next_line(end) - 1
        remark = self._text[end:line_end].rstrip()
        if getattr(node, "style", None) in ("|", ">") and (header := _HEADER.match(self._text, start)):
            remark = header[3] or ""
        elif "\n" in new:
            end += len(remark)
        else:
            remark = ""
        first, more, rest = new.partition("\n")
        if not more and self._text[before:start].strip(" ") == "" and start > before:
            first, before = first.lstrip(" "), start  # values that stand below each other go on doing so
        self._put(before, end, first + remark + more + rest)

    def _end(self, node: Any) -> int:
        """Return where what belongs to a node ends: before remarks and empty lines behind it."""
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            whole = self._text[node.start_mark.index : node.end_mark.index]
            last = max((found.end() for found in _NOT_BLANK.finditer(whole)), default=len(whole))
            line_end = whole.find("\n", last)
            stop = len(whole) if line_end < 0 else line_end - (whole[line_end - 1] == "\r")
            return int(node.start_mark.index + stop)
        if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
            return int(node.end_mark.index)
        last_node = node.value[-1]
        return self._end(last_node[1] if isinstance(last_node, tuple) else last_node)

    def _colon(self, key: Any) -> int:
        return self._text.index(":", key.end_mark.index) + 1

    def _dash(self, item: Any, column: int) -> int:
        """Return the index of an item's dash, which may stand on a line above."""
        line = self._line(item.start_mark.index)
        while self._text[line + column] != "-" or self._text[line : line + column].strip(" "):
            line = self._line(line - 1)
        return line + column

    def _line(self, index: int) -> int:
        return self._text.rfind("\n", 0, index) + 1

    def _next_line(self, index: int) -> int:
        return self._text.index("\n", index) + 1

    def _put(self, start: int, end: int, text: str) -> None:
        self._splices.append((start, end, text))
