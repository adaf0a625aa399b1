"""How values look in the files that staff write: short lists in brackets, long text behind `|`."""

from __future__ import annotations

import json
import re

from kiosk.content.quoting import quoted
from kiosk.content.yaml_reader import Plain

_SHORT = 100  # characters of a mapping that fits on a line
_TAB_INDENT = re.compile(r"[ \u00a0\u3000\u2000-\u200a]*\t")  # our reader refuses it, in block texts too


def inline(value: Plain) -> str:
    """Return a value on one line, as it stands in brackets or behind a key."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)}: {inline(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(part) for part in value) + "]"
    if "\n" in value or "\r" in value:
        return json.dumps(value, ensure_ascii=False)  # YAML's double quotes know JSON's escapes
    return quoted(value)


def after_key(value: Plain, column: int) -> str:
    """Return what stands behind the colon of a key at `column` (from 0); it may go on over further lines."""
    if isinstance(value, str) and (header := header_for(value)):
        return f" {header}\n{body(value, column + 2)}"
    if isinstance(value, list) and any(isinstance(part, dict) for part in value):
        indent = " " * (column + 2)
        return "".join(f"\n{indent}-{after_dash(part, column + 2)}" for part in value)
    if isinstance(value, dict) and not _is_short(value):
        return "\n" + entries(value, column + 2)
    return " " + inline(value)


def after_dash(value: Plain, column: int) -> str:
    """Return what stands behind the dash at `column` of a list's item."""
    if isinstance(value, dict) and value:
        return " " + entries(value, column + 2).lstrip(" ")
    return " " + inline(value)


def entries(value: dict[str, Plain], column: int) -> str:
    """Return a mapping with its keys at `column`, each on its line, without the last line's end."""
    return "\n".join(" " * column + entry(key, part, column) for key, part in value.items())


def entry(key: str, value: Plain, column: int) -> str:
    """Return a key at `column` with its value."""
    return f"{quoted(key)}:{after_key(value, column)}"


def header_for(text: str) -> str:
    """Return `|` or `|-` for a text of several lines that may stand behind it, else ""."""
    lines = text.removesuffix("\n").split("\n")
    if (
        (len(lines) == 1 and not text.endswith("\n"))
        or "\r" in text
        or lines[0][:1] in ("", " ")
        or not lines[-1]
    ):
        return ""
    if any((line and not line.strip()) or _TAB_INDENT.match(line) for line in lines):
        return ""
    return "|" if text.endswith("\n") else "|-"


def body(text: str, column: int) -> str:
    """Return the lines of a block text at `column`, without the last line's end."""
    indent = " " * column
    return "\n".join(indent + line if line else "" for line in text.removesuffix("\n").split("\n"))


def _is_short(value: dict[str, Plain]) -> bool:
    return len(inline(value)) <= _SHORT and all(
        isinstance(part, str) and not header_for(part) for part in value.values()
    )
