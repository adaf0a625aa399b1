"""One row laid upon what a file says: only cells that differ from what was exported change anything."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from kiosk.content.mistakes import validate
from kiosk.content.yaml_reader import Node, Plain
from kiosk.exchange.cells import Cell, Row
from kiosk.exchange.drafts import CellNode, Drafts
from kiosk.exchange.sheets import Column, Sheet, meant, shown

Model = TypeVar("Model", bound=BaseModel)


def laid_upon(
    old: Mapping[str, Plain], row: Row, sheet: Sheet
) -> tuple[dict[str, Plain], dict[str, Node], tuple[str, ...]]:
    """Return what `old` becomes with a row's cells, where each of its keys stands, and the headers that differ."""
    wanted, nodes, changed = dict(old), dict[str, Node](), list[str]()
    for key in dict.fromkeys(column.key for column in sheet.columns if column.key):
        columns = [c for c in sheet.columns if c.key == key and c.header in row.cells]
        differing = [c for c in columns if _differs(row.text(c.header), old.get(key), c)]
        if differing:
            changed += [column.header for column in differing]
            value = _value(old.get(key), {column: row.text(column.header) for column in differing})
            wanted.pop(key, None)
            if value:
                wanted[key] = value
        if columns:
            nodes[key] = _node(wanted.get(key, ""), columns, row, sheet.name)
    return wanted, nodes, tuple(changed)


def _differs(text: str, old: Plain | None, column: Column) -> bool:
    return meant(text, column) != meant(shown(old, column), column)


def _value(old: Plain | None, texts: Mapping[Column, str]) -> Plain:
    """Return a key's new value; in the shape that the old one has, where it can be. Empty for none."""
    if not any(column.language for column in texts):
        ((column, text),) = texts.items()
        return _like(old, meant(text, column))
    halves: dict[str, Plain] = dict(old) if isinstance(old, dict) else {"zh": old} if old else {}
    for column, text in texts.items():
        halves[column.language] = _like(halves.get(column.language), meant(text, column))
    if not halves.get("en"):
        return {"zh": halves["zh"]} if isinstance(old, dict) and halves.get("zh") else halves.get("zh", "")
    return {language: halves[language] for language in ("zh", "en") if halves.get(language)}


def _like(old: Plain | None, new: Plain) -> Plain:
    """End a text with a line end if it has several lines, or had one: that is how `|` writes it."""
    if isinstance(new, str) and new and ("\n" in new or (isinstance(old, str) and old.endswith("\n"))):
        return new + "\n"
    return new


def _node(value: Plain, columns: list[Column], row: Row, sheet: str) -> Node:
    if isinstance(value, dict):
        cells = {column.language: row.cells[column.header] for column in columns}
        first = next(iter(cells.values()))
        parts = {half: _at(str(text), cells.get(half, first), sheet) for half, text in value.items()}
        return CellNode(
            {**{half: _at("", cell, sheet) for half, cell in cells.items()}, **parts},
            first.line,
            first.column,
            sheet,
        )
    return _at(value, row.cells[columns[0].header], sheet)


def _at(value: Plain, cell: Cell, sheet: str) -> CellNode:
    inner: Any = [_at(part, cell, sheet) for part in value] if isinstance(value, list) else value
    return CellNode(inner, cell.line, cell.column, sheet)


def validated(
    model: type[Model], nodes: dict[str, Node], sheet: Sheet, place: str, drafts: Drafts, **given: Any
) -> Model | None:
    """Return the value that a row stands for; None, with problems at its cells, where it is not right."""
    first = next(node for node in nodes.values() if isinstance(node, CellNode))
    root = CellNode(dict(nodes), first.line, 1, sheet.name)
    value, mistakes = validate(model, root, {"folder": drafts.media_folder(place)}, **given)
    for mistake in mistakes:
        drafts.wrong(sheet.name, mistake.line, in_staff_words(mistake.message, sheet), mistake.column)
    return value


def in_staff_words(sentence: str, sheet: Sheet) -> str:
    """Return a sentence with the headers of columns in place of the keys of files."""

    def header(found: re.Match[str]) -> str:
        key, language = found[1], found[2] or ""
        names = sheet.headers(key, language)
        return f"“{names[0]}”" if names else found[0]

    sentence = re.sub(r"“([a-z_]+)(?:的 (zh|en))?(?: 第 \d+ 条)?”", header, sentence)
    if found := re.match(r"(show|related) ", sentence):  # these sentences begin with the bare key
        sentence = f"“{sheet.headers(found[1])[0]}”{sentence[found.end() :]}"
    return sentence
