"""Problems of the content as staff read them: one Chinese sentence each, with file and line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from kiosk.content.yaml_reader import Document


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong in `file` (relative to the content folder) at `line` (from 1), and how to mend it."""

    file: str
    line: int
    message: str


def explain(error: ValidationError, model: type[BaseModel], document: Document, file: str) -> list[Problem]:
    """Return one problem for each mistake that `model` found in `document`."""
    problems = []
    for details in error.errors():
        path = tuple(part for part in details["loc"] if not _is_validator_name(part))
        problems.append(Problem(file, document.line(path), _sentence(details, path, model)))
    return problems


def _is_validator_name(part: Any) -> bool:
    return isinstance(part, str) and ("[" in part or part.startswith("function-"))


def _sentence(details: Any, path: tuple[Any, ...], model: type[BaseModel]) -> str:
    kind, where = details["type"], _where(path)
    if kind == "missing":
        return f"缺少“{path[-1]}”这一项{_inside(path)}，请补上"
    if kind == "extra_forbidden":
        return _unknown_key(path, model)
    if kind == "value_error":
        return f"{where}：{details['ctx']['error']}"
    if kind == "literal_error":
        expected = details["ctx"]["expected"].replace(" or ", "、").replace(", ", "、").replace("'", "")
        return f"{where}的值“{_short(details['input'])}”不对，只能写：{expected}"
    if kind in ("tuple_type", "list_type"):
        return f"{where}要写成列表：每一条另起一行，用“- ”开头"
    if kind == "string_type":
        return f"{where}要写成一句文字，不能是列表或带冒号的几项"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"{where}要写成“名字: 内容”的几行，请检查缩进"
    if kind in ("too_short", "string_too_short"):
        return f"{where}是空的，请写上内容"
    if kind.startswith("date"):
        return f"{where}的日期“{_short(details['input'])}”不对，要写成 2026-05-01 这样"
    return f"{where}的内容“{_short(details['input'])}”不对，请对照说明改一改"


def _unknown_key(path: tuple[Any, ...], model: type[BaseModel]) -> str:
    beside = _model_at(model, path[:-1])
    known = (
        [field.alias or name for name, field in beside.model_fields.items() if name != "id"] if beside else []
    )
    guess = process.extractOne(str(path[-1]), known, score_cutoff=55)
    hint = f"是不是想写“{guess[0]}”？" if guess else f"这里可以写：{'、'.join(known)}"
    return f"没有“{path[-1]}”这一项{_inside(path)}，{hint}"


def _model_at(model: type[BaseModel] | None, path: tuple[Any, ...]) -> type[BaseModel] | None:
    for part in path:
        if model is None or isinstance(part, int):
            continue
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        model = _model_in(fields[part].annotation) if part in fields else None
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _where(path: tuple[Any, ...]) -> str:
    words = [f"第 {part + 1} 条" if isinstance(part, int) else f"“{part}”" for part in path]
    return "的".join(words) if words else "整个文件"


def _inside(path: tuple[Any, ...]) -> str:
    return f"（在{_where(path[:-1])}里）" if len(path) > 1 else ""


def _short(value: Any) -> str:
    text = str(value).replace("\n", " ")
    return text if len(text) <= 30 else text[:30] + "…"
