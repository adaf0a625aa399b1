"""Read the content folder: every file on its own, so that a bad one never hides the others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.content.crosscheck import crosscheck
from kiosk.content.model import SCHEMA_VERSION, Centre, CentreFile, Exhibit, Hall, HallFile, Text
from kiosk.content.problems import Problem, explain
from kiosk.content.yaml_reader import Document, YamlError, read

_HALL_FOLDER = re.compile(r"(\d{1,3})-([a-z][a-z0-9-]*)")
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True)
class Loaded:
    """The content, as far as it is good, and everything that is not."""

    centre: Centre
    problems: tuple[Problem, ...]


def load_centre(folder: Path) -> Loaded:
    """Read `folder`. Never raises for what staff wrote: see `Loaded.problems`.

    A hall whose hall.yaml is broken is left out, and so is a broken exhibit; without a good
    centre.yaml a plain welcome stands in.
    """
    reading = _Reading(folder)
    file = reading.model("centre.yaml", CentreFile, {})
    halls = tuple(hall for sub in reading.hall_folders() if (hall := reading.hall(sub)))
    centre = Centre(**_fields(file or _plain_centre(), "schema_version", "note"), halls=halls)
    problems = reading.problems + crosscheck(centre, reading.documents)
    return Loaded(centre, tuple(sorted(problems)))


@dataclass
class _Reading:
    """One pass over the folder; collects documents (by file) and problems."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)

    def hall_folders(self) -> list[Path]:
        """The halls' folders in the order of their numbers."""
        halls = []
        for path in sorted(self.folder.iterdir()) if self.folder.is_dir() else []:
            if not path.is_dir() or path.name.startswith((".", "_")):
                continue
            if _HALL_FOLDER.fullmatch(path.name):
                halls.append(path)
            else:
                self.add(path.name, 1, f"文件夹“{path.name}”的名字要像 05-family：两位数字、短横线、英文小写")
        return sorted(halls, key=lambda path: int(path.name.partition("-")[0]))

    def hall(self, folder: Path) -> Hall | None:
        """One hall with those of its exhibits that are good, or None when hall.yaml is not."""
        match = _HALL_FOLDER.fullmatch(folder.name)
        assert match
        name = f"{folder.name}/hall.yaml"
        file = self.model(name, HallFile, {"folder": folder})
        if file is None:
            return None
        self._compare_list_with_files(folder, file)
        exhibits = tuple(e for short in file.exhibits if (e := self.exhibit(folder, match[2], short)))
        return Hall(**_fields(file, "exhibits"), id=match[2], number=int(match[1]), exhibits=exhibits)

    def exhibit(self, folder: Path, hall: str, short: str) -> Exhibit | None:
        """One exhibit, or None when it is not good or not there."""
        name = f"{folder.name}/{short}.yaml"
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", short) or not (self.folder / name).is_file():
            return None  # _compare_list_with_files has said so
        return self.model(name, Exhibit, {"folder": folder, "id": f"{hall}/{short}"})

    def model(self, name: str, model: type[_Model], context: dict[str, Any]) -> _Model | None:
        """Read a file as a model. `context` may give the `folder` for paths and the `id`."""
        try:
            document = self._document(name)
        except YamlError as error:
            self.add(name, error.line, error.message)
            return None
        data = _without_empty(document.data)
        if "id" in context:
            data["id"] = context["id"]
        try:
            return model.model_validate(data, context=context)
        except ValidationError as error:
            self.problems += explain(error, model, document, name)
            return None

    def _document(self, name: str) -> Document:
        """Read a file of keys. Raises YamlError when it is not one that this software understands."""
        try:
            document = read(self.folder / name)
        except FileNotFoundError:
            raise YamlError(f"找不到 {name}，请补上这个文件") from None
        except OSError:
            raise YamlError(f"{name} 打不开，请检查文件权限") from None
        if not isinstance(document.data, dict):
            raise YamlError("文件是空的，或者没有写成“名字: 内容”的样子")
        self.documents[name] = document
        schema = document.data.get("schema", "")
        if isinstance(schema, str) and schema.isdecimal() and int(schema) > SCHEMA_VERSION:
            message = f"内容是第 {schema} 版格式，这台机器的软件只认得第 {SCHEMA_VERSION} 版，请先更新软件"
            raise YamlError(message, document.line(("schema",)))
        if "id" in document.data:
            raise YamlError("不用写“id”，编号就是文件名，请删掉这一行", document.line(("id",)))
        return document

    def add(self, file: str, line: int, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(file, line, message))

    def _compare_list_with_files(self, folder: Path, file: HallFile) -> None:
        name = f"{folder.name}/hall.yaml"
        document = self.documents[name]
        there = {path.stem for path in folder.glob("*.yaml")} - {"hall"}
        for index, short in enumerate(file.exhibits):
            if short not in there:
                line = document.line(("exhibits", index))
                self.add(name, line, f"exhibits 里写了“{short}”，但没有 {folder.name}/{short}.yaml 这个文件")
        for short in sorted(there - set(file.exhibits)):
            self.add(f"{folder.name}/{short}.yaml", 1, f"这个展项没有列进 {name} 的 exhibits，观众看不到它")


def _fields(model: BaseModel, *without: str) -> dict[str, Any]:
    return {name: getattr(model, name) for name in type(model).model_fields if name not in without}


def _without_empty(value: Any) -> Any:
    """Drop keys with nothing behind the colon, so that they count as not written."""
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item not in ("", None)}
    return [_without_empty(item) for item in value] if isinstance(value, list) else value


def _plain_centre() -> CentreFile:
    name = Text(zh="展厅导览", en="Exhibition guide")
    welcome = Text(zh="你好，我是小翠，欢迎参观。", en="Hello, I'm Xiao Cui. Welcome.")
    hours = Text(zh="开放时间请问工作人员", en="Please ask staff for opening hours")
    return CentreFile(schema="1", name=name, short_name=name, welcome=welcome, hours=hours)
