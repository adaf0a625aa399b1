"""What is wrong with a setting, in a Chinese sentence for staff: what, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel
from rapidfuzz import fuzz, process

from kiosk.content.yaml_slips import in_a_line


def sentence(error: Any, settings: type[BaseModel], forms: dict[str, str], where: str = "") -> str:
    """Tell one of pydantic's errors in `settings`, at `where`; `forms` says what is meant by each pattern."""
    keys = [str(part) for part in error["loc"]]
    where = where or in_a_line(".".join(keys))
    if error["type"] == "extra_forbidden":
        return f"没有“{where}”这一项，{_hint(keys, settings)}"
    if error["type"] == "model_type":
        return _SECTION.format(where) + (_SPACE if _NO_SPACE.match(str(error["input"])) else "")
    if error["type"] == "string_type":
        return f"“{where}”要写成一段文字，不能有下一级，请检查缩进"
    if error["type"] == "string_pattern_mismatch":
        advice = f"要写成{forms[error['ctx']['pattern']]}"
    else:
        rule = _RULES.get(error["type"])
        advice = rule(error.get("ctx", {})) if rule else "请对照 config.yaml 里的说明"
    return f"“{where}”写的是“{in_a_line(str(error['input']))}”，{advice}{_wide(error['input'])}"


_SECTION = "“{}”下面要另起一行、缩进两个空格，写“键: 值”"
_SPACE = "，冒号后面有一个空格"
_NO_SPACE = re.compile(r"[a-z][a-z_]*:\S")
_WIDE = re.compile("[“”‘’：，．～－０-９]")


def _wide(value: Any) -> str:
    """Say what is invisible to who typed it: signs of a Chinese keyboard."""
    return "；数字和符号要用英文输入法打" if _WIDE.search(str(value)) else ""


_RULES: dict[str, Callable[[dict[str, Any]], str]] = {
    "value_error": lambda limits: str(limits["error"]),
    "literal_error": lambda limits: (
        f"只能写 {limits['expected'].replace(' or ', ' 或 ').replace(', ', '、').replace(chr(39), '')}"
    ),
    "greater_than_equal": lambda limits: f"不能小于 {limits['ge']:g}",
    "less_than_equal": lambda limits: f"不能大于 {limits['le']:g}",
    "float_parsing": lambda limits: "只写一个数，不写单位，例如 15",
    "int_parsing": lambda limits: "只写一个整数，不写单位，例如 80",
    "int_from_float": lambda limits: "只写一个整数，不写单位，例如 80",
    "bool_parsing": lambda limits: "只能写 true 或 false",
    "string_too_short": lambda limits: "不能空着",
}


def _hint(keys: list[str], settings: type[BaseModel]) -> str:
    """Say what was probably meant by a key that does not exist."""
    key = keys[-1]
    below = {name: list(section.model_fields) for name, section in sections(settings).items()}
    top = [name for name in settings.model_fields if name != "folder"]
    beside = top if len(keys) == 1 else below[keys[0]]
    if section := next((name for name, fields in below.items() if key in fields), None):
        return f"请写到“{section}:”下面"
    if guess := process.extractOne(key, beside, scorer=fuzz.ratio, score_cutoff=60):
        return f"是不是想写“{guess[0]}”？"
    return f"可以写的有：{'、'.join(beside)}"


def sections(settings: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Return the settings that have others below them."""
    kinds = {name: field.annotation for name, field in settings.model_fields.items()}
    return {
        name: kind for name, kind in kinds.items() if isinstance(kind, type) and issubclass(kind, BaseModel)
    }
