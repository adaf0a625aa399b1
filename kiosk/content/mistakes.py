"""From what pydantic finds wrong with a file to one Chinese sentence each, with its line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from rapidfuzz import fuzz, process

from kiosk.content.model import SCHEMA_VERSION
from kiosk.content.problems import Mistake
from kiosk.content.yaml_reader import Node
from kiosk.content.yaml_slips import in_a_line

Model = TypeVar("Model", bound=BaseModel)


def validate(
    model: type[Model], node: Node, context: dict[str, Any], **given: Any
) -> tuple[Model | None, list[Mistake]]:
    """Make a `model` of a file's root. `given` are fields that come from the file's place, not from its text."""
    data = node.plain()
    assert isinstance(data, dict)  # read_yaml returns mappings only
    own = [_mistake(node.find((key,)), f"“{key}”由文件名决定，请删掉这一项") for key in given if key in data]
    try:
        value = model.model_validate({**data, **given}, context=context)
    except ValidationError as error:
        return None, own + _mistakes(model, node, error, tuple(given))
    return (None, own) if own else (value, [])


def _mistakes(
    model: type[BaseModel], node: Node, error: ValidationError, given: tuple[str, ...]
) -> list[Mistake]:
    errors = error.errors(include_url=False)
    found, meant = [], set()
    for one in errors:
        if one["type"] == "extra_forbidden":
            known = [key for key in _keys(model, one["loc"]) if key not in given]
            sentence, guess = _unknown(str(one["loc"][-1]), known)
            meant.add((*one["loc"][:-1], guess))
            found.append((one, sentence))
        else:
            found.append((one, _sentence(one)))
    # A misspelt key is one mistake, not also a missing one.
    return [
        _mistake(node.find(one["loc"]), sentence)
        for one, sentence in found
        if not (one["type"] == "missing" and one["loc"] in meant)
    ]


def _mistake(node: Node, sentence: str) -> Mistake:
    return Mistake(node.line, sentence, node.column)


def _unknown(key: str, known: list[str]) -> tuple[str, str]:
    key = in_a_line(key)
    if "：" in key:
        return f"“{key}”里用了全角冒号“：”，请改成英文冒号加一个空格“: ”", ""
    guess = process.extractOne(key.casefold(), known, scorer=fuzz.ratio, score_cutoff=55)
    if guess:
        return f"没有“{key}”这一项，是不是想写“{guess[0]}”？", guess[0]
    return f"没有“{key}”这一项，请删掉；这里可以写的有：{'、'.join(known)}", ""


def _keys(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """Return the keys that may stand at the place of `loc`, as files write them."""
    here: type[BaseModel] = model
    for step in loc[:-1]:
        if isinstance(step, str):
            field = next((f for name, f in here.model_fields.items() if step in (name, f.alias)), None)
            here = _model_in(field.annotation if field else None) or here
    return [field.alias or name for name, field in here.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _model_in(arg))), None)


def _sentence(error: Any) -> str:
    where = _name(error["loc"])
    say = _SAY.get(error["type"])
    return say(where, error) if say else f"“{where}”的写法不对，请对照说明改正"


def _name(loc: tuple[int | str, ...]) -> str:
    """Name a place as staff see it: `questions 第 2 条的 answer`."""
    words = ""
    for step in loc:
        if isinstance(step, int):
            words += f" 第 {step + 1} 条"
        else:
            words += f"{'' if words.endswith('条') else ' '}的 {step}" if words else step
    return words


def _literal(where: str, error: Any) -> str:
    if error["loc"] == ("schema",):
        return (
            f"内容格式的版本是“{error['input']}”，这个程序只认识版本 {SCHEMA_VERSION}；"
            f"请更新程序，或者改成“schema: {SCHEMA_VERSION}”"
        )
    allowed = error["ctx"]["expected"].replace("'", "").replace(" or ", "、").replace(", ", "、")
    return f"{_written(where, error)}，只能写 {allowed} 中的一个"


def _written(where: str, error: Any) -> str:
    return f"“{where}”写的是“{in_a_line(str(error['input']))}”"


def _whole_number(value: Any) -> str:
    wide = str(value).isdecimal()  # 20 of a Chinese keyboard
    return "数字要用英文输入法打" if wide else "只能写一个整数，不写单位"


_TEXT = "“{}”要写成一段文字，不能是列表或下一级的项，请检查缩进"
_LIST = "“{}”要写成列表：每条另起一行、用“- ”开头，或者写成“[甲, 乙]”"
_MAPPING = "“{}”要写成下一级的“键: 值”，请检查缩进和冒号（英文冒号加空格）"
_SHAPES = {"Text": _TEXT, "Link": _TEXT, "Stop": _TEXT}  # written as one string, though values of their own
_DATE = "“{}”要写成日期，例如 2026-10-01"

_SAY: dict[str, Callable[[str, Any], str]] = {
    "missing": lambda where, error: f"缺少“{where}”，请补上",
    "value_error": lambda where, error: str(error["ctx"]["error"]),
    "literal_error": _literal,
    "string_too_short": lambda where, error: f"“{where}”是空的，请写上内容，或者删掉这一条",
    "int_parsing": lambda where, error: f"{_written(where, error)}，{_whole_number(error['input'])}，例如 20",
    "greater_than_equal": lambda where, error: f"{_written(where, error)}，不能小于 {error['ctx']['ge']}",
    "less_than_equal": lambda where, error: f"{_written(where, error)}，不能大于 {error['ctx']['le']}",
    "too_long": lambda where, error: f"“{where}”最多写 {error['ctx']['max_length']} 条",
    "too_short": lambda where, error: f"“{where}”至少要写 {error['ctx']['min_length']} 条",
    "string_type": lambda where, error: _TEXT.format(where),
    "path_type": lambda where, error: _TEXT.format(where),
    "tuple_type": lambda where, error: _LIST.format(where),
    "model_type": lambda where, error: _SHAPES.get(error["ctx"]["class_name"], _MAPPING).format(where),
    "date_type": lambda where, error: _DATE.format(where),
    "date_parsing": lambda where, error: _DATE.format(where),
    "date_from_datetime_parsing": lambda where, error: _DATE.format(where),
    "date_from_datetime_inexact": lambda where, error: _DATE.format(where),
    "string_pattern_mismatch": lambda where, error: (
        f"{_written(where, error)}，只能用字母、数字、汉字和“-”，不能有空格"
    ),
}
