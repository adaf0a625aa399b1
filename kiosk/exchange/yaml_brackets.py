"""Change lists and mappings that are written in brackets; what stands between their entries stays."""

from __future__ import annotations

from typing import Any

import yaml

from kiosk.content.yaml_reader import Plain
from kiosk.exchange.alignment import aligned
from kiosk.exchange.yaml_text import inline

Part = tuple["int | None", str]  # which old entry it stands for, and its new text


def plain_of(node: Any) -> Plain:
    """Return a parsed node's value as our reader sees it: keys with nothing behind them are not there."""
    if isinstance(node, yaml.MappingNode):
        pairs = ((key.value, plain_of(value)) for key, value in node.value)
        return {key: value for key, value in pairs if value != ""}
    if isinstance(node, yaml.SequenceNode):
        return [plain_of(item) for item in node.value]
    return str(node.value)


def in_brackets(text: str, node: Any, wanted: Plain) -> str:
    """Return what `node` of `text`, inside brackets or with brackets of its own, is written as to say `wanted`."""
    if plain_of(node) == wanted:
        return text[node.start_mark.index : node.end_mark.index]
    if isinstance(node, yaml.SequenceNode) and isinstance(wanted, list):
        return _list(text, node, wanted)
    if isinstance(node, yaml.MappingNode) and isinstance(wanted, dict):
        return _mapping(text, node, wanted)
    space = " " if text[node.start_mark.index - 1] == ":" else ""
    return space + inline(wanted)


def _list(text: str, node: Any, wanted: list[Plain]) -> str:
    parts: list[Part] = []
    for old, new in aligned([plain_of(item) for item in node.value], wanted):
        if old is not None and new is not None:
            parts.append((old, in_brackets(text, node.value[old], wanted[new])))
        elif new is not None:
            parts.append((None, inline(wanted[new])))
    return _joined(text, node, [(item.start_mark.index, item.end_mark.index) for item in node.value], parts)


def _mapping(text: str, node: Any, wanted: dict[str, Plain]) -> str:
    there = {key.value: number for number, (key, _) in enumerate(node.value)}
    order = [key for key in there if key in wanted]
    for before, key in zip(["", *wanted], wanted, strict=False):
        if key not in there:
            order.insert(order.index(before) + 1 if before else 0, key)
    parts: list[Part] = []
    for key in order:
        if key in there:
            written, value = node.value[there[key]]
            head = text[written.start_mark.index : value.start_mark.index]
            parts.append((there[key], head + in_brackets(text, value, wanted[key])))
        else:
            parts.append((None, inline({key: wanted[key]})[1:-1]))
    spans = [(key.start_mark.index, value.end_mark.index) for key, value in node.value]
    return _joined(text, node, spans, parts)


def _joined(text: str, node: Any, spans: list[tuple[int, int]], parts: list[Part]) -> str:
    """Put brackets around the parts, with what stood between two old ones that are still one behind the other."""
    opening, closing = node.start_mark.index, node.end_mark.index
    if not spans or not parts:
        return text[opening] + ", ".join(part for _, part in parts) + text[closing - 1]
    out, last = text[opening : spans[0][0]], None
    for place, (number, part) in enumerate(parts):
        if number is not None and last is not None and number == last + 1:
            out += text[spans[last][1] : spans[number][0]]
        elif place:
            out += ", "
        out += part
        last = last if number is None else number
    return out + text[spans[-1][1] : closing]
