"""From a folder of YAML files to the content, with everything that is wrong with it.

One bad file never hides another. Where a file is broken or gone, what it last said when it was right
stands in (see last_good.py). Where there is no such copy, a broken exhibit is left out of its hall, a
hall with a broken hall.yaml out of the centre, and a broken centre.yaml gives way to a few built-in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from kiosk.content.crosscheck import Source, crosscheck
from kiosk.content.crosscheck_floor import crosscheck_floor
from kiosk.content.crosscheck_tours import crosscheck_tours
from kiosk.content.floor import FloorPlan
from kiosk.content.model import Centre, CentreFile, Exhibit, Hall, HallFile, Text
from kiosk.content.problems import Mistake, Problem
from kiosk.content.reading import Read, Seen, read_file
from kiosk.os_errors import why

__all__ = ["Loaded", "Problem", "load_centre"]

Model = TypeVar("Model", bound=BaseModel)

FLOOR = "floor.yaml"  # its name, and its id among the sources
HALL_FOLDER = re.compile(r"(\d{1,3})-([\w-]+)")
_MOST = 50  # a file with more mistakes than this is not mended one by one
EXHIBIT_NAME = re.compile(r"[\w-]+")

_BUILT_IN = CentreFile(
    schema="1",
    name=Text(
        zh="宜宾市翠屏区融媒体中心暨新时代文明实践中心", en="Cuiping Media and Civilization Practice Centre"
    ),
    short_name=Text(zh="两中心", en="The Centre"),
    welcome=Text(zh="你好，我是小翠，欢迎你来。", en="Hello, I am Xiaocui. Welcome."),
    hours=Text(zh="开放时间请问工作人员。", en="Please ask the staff about opening hours."),
)


@dataclass(frozen=True)
class Loaded:
    """The content that can be shown, and what staff should mend."""

    centre: Centre
    problems: tuple[Problem, ...]
    sources: Mapping[str, Source] = field(
        default_factory=dict
    )  # "" for the centre, hall id, exhibit id, FLOOR
    kept: frozenset[str] = frozenset()  # files of which the last good copy is shown


def load_centre(folder: Path, last_good: Path | None = None, seen: Seen | None = None) -> Loaded:
    """Read all content below `folder`. Never raises: whatever is wrong becomes a Problem.

    `last_good` is a folder of copies that stand in for files that are broken or gone. With the same
    `seen` each time, loading again costs little more than the files that have changed.
    """
    return _Loading(folder, last_good, {} if seen is None else seen).load()


class _Loading:
    """One run over the folder."""

    def __init__(self, folder: Path, last_good: Path | None, seen: Seen) -> None:
        self._folder, self._last_good, self._seen = folder, last_good, seen
        self._kept: set[str] = set()
        self._problems: list[Problem] = []
        self._sources: dict[str, Source] = {}  # by "" for the centre, hall id, exhibit id
        self._broken: set[str] = set()  # ids whose files are there but cannot be shown

    def load(self) -> Loaded:
        file, halls, floor = _BUILT_IN, [], None
        try:
            if not self._folder.is_dir():
                self._wrong(".", 1, f"找不到展厅内容的文件夹“{self._folder}”，请检查路径或把文件夹放回来")
            else:
                file = self._centre()
                halls = self._halls()
                floor = self._floor()
        except OSError as error:
            self._wrong(".", 1, f"展厅内容的文件夹读不出来（{why(error)}），请检查文件夹权限和磁盘")
        if not halls and self._last_good and self._last_good.is_dir():
            return self._all_last_good(self._last_good)
        shared = {name: getattr(file, name) for name in _SHARED}
        centre = Centre(**shared, halls=tuple(halls), floor=floor)
        broken = frozenset(self._broken)
        found = crosscheck(centre, self._sources, broken)
        if "" in self._sources:
            found += crosscheck_tours(centre, self._sources[""], broken)
        if floor:
            found += crosscheck_floor(centre, floor, self._sources[FLOOR])
        self._problems += [problem for problem in found if problem.file not in self._kept]
        return Loaded(centre.without_dead_links(), self._told(), self._sources, frozenset(self._kept))

    def _all_last_good(self, folder: Path) -> Loaded:
        """Show the copies alone: the folder itself, or every hall in it, is gone."""
        old = load_centre(folder, seen=self._seen)
        kept = frozenset(source.file for source in old.sources.values())
        return Loaded(old.centre, self._told(), old.sources, kept)

    def _told(self) -> tuple[Problem, ...]:
        return tuple(sorted(set(self._problems)))

    def _wrong(self, file: str, line: int, message: str, column: int = 1) -> None:
        self._problems.append(Problem(file, line, message, column))

    def _centre(self) -> CentreFile:
        path = self._folder / "centre.yaml"
        for stray in sorted(self._folder.glob("*.y*ml")):
            if stray.name not in ("centre.yaml", FLOOR):
                sentence = f"这个文件用不上：这里只能放 centre.yaml 和 {FLOOR}，展项请放进展厅的文件夹"
                self._wrong(stray.name, 1, sentence)
        if not path.exists():
            self._wrong("centre.yaml", 1, "缺少 centre.yaml，请补上（写中心的名称、欢迎词和开放时间）")
            return self._as_it_was(path, "", CentreFile) or _BUILT_IN
        return self._file(path, "", CentreFile) or _BUILT_IN

    def _floor(self) -> FloorPlan | None:
        """Read the floor plan; a centre without one is shown all the same."""
        path = self._folder / FLOOR
        return self._file(path, FLOOR, FloorPlan) if path.exists() else None

    def _halls(self) -> list[Hall]:
        halls: list[Hall] = []
        for folder in sorted(self._folder.iterdir()):
            if not folder.is_dir() or folder.name.startswith((".", "_")):
                continue
            name = HALL_FOLDER.fullmatch(folder.name)
            if not name:
                self._wrong(folder.name, 1, "展厅文件夹的名字要写成“两位数字-英文名”，例如 05-family")
                continue
            number, hall_id = int(name[1]), name[2]
            for other in halls:
                if other.id == hall_id:
                    self._wrong(folder.name, 1, f"已经有一个叫“{hall_id}”的展厅，请给这个文件夹换个名字")
                elif other.number == number:
                    self._wrong(folder.name, 1, f"展厅号 {number} 已经用过了，请给这个文件夹换个号")
            if all(other.id != hall_id for other in halls) and (hall := self._hall(folder, hall_id, number)):
                halls.append(hall)
        return sorted(halls, key=lambda hall: (hall.number, hall.id))

    def _hall(self, folder: Path, hall_id: str, number: int) -> Hall | None:
        path = folder / "hall.yaml"
        if path.exists():
            file = self._file(path, hall_id, HallFile)
        else:
            self._wrong(self._name(path), 1, "缺少 hall.yaml，这个展厅不会出现；请补上，或者把文件夹移走")
            file = self._as_it_was(path, hall_id, HallFile)
        exhibits = self._exhibits(folder, hall_id)
        if file is None:
            self._broken.update(exhibits)
            return None
        chosen = self._in_order(path, hall_id, file.exhibits, exhibits)
        return Hall(**{**_fields(file), "exhibits": tuple(chosen)}, id=hall_id, number=number)

    def _exhibits(self, folder: Path, hall_id: str) -> dict[str, Exhibit]:
        found = {}
        for path in sorted(folder.glob("*.y*ml")):
            exhibit_id = f"{hall_id}/{path.stem}"
            if path.name == "hall.yaml" or path.name.startswith("."):
                continue
            if path.suffix != ".yaml" or not EXHIBIT_NAME.fullmatch(path.stem):
                self._wrong(
                    self._name(path),
                    1,
                    "文件名只能用字母、数字和“-”，以 .yaml 结尾，例如 sunward.yaml，请改名",
                )
            elif exhibit := self._file(path, exhibit_id, Exhibit, id=exhibit_id):
                found[exhibit_id] = exhibit
        return found

    def _in_order(
        self, path: Path, hall_id: str, listed: tuple[str, ...], exhibits: dict[str, Exhibit]
    ) -> list[Exhibit]:
        """Return the exhibits in the order of hall.yaml, and tell what it and the folder disagree on."""
        name, node = self._name(path), self._sources[hall_id].node
        chosen = {}
        for index, item in enumerate(listed):
            at = node.find(("exhibits", index))
            exhibit_id = f"{hall_id}/{item}"
            if exhibit_id in chosen:
                self._wrong(name, at.line, f"展项“{item}”列了两遍，请删掉一处", at.column)
            elif exhibit_id in exhibits:
                chosen[exhibit_id] = exhibits[exhibit_id]
            elif exhibit_id not in self._broken:
                sentence = f"列出了展项“{item}”，但没有文件 {item}.yaml，请补上文件或删掉这一条"
                self._wrong(name, at.line, sentence, at.column)
                if old := self._as_it_was(path.parent / f"{item}.yaml", exhibit_id, Exhibit, id=exhibit_id):
                    chosen[exhibit_id] = old
        for exhibit_id in exhibits.keys() - chosen.keys():
            item = exhibit_id.partition("/")[2]
            self._broken.add(exhibit_id)
            self._wrong(
                self._sources[exhibit_id].file,
                1,
                f"这个展项没有列在 hall.yaml 的 exhibits 里，请加上“{item}”",
            )
        return list(chosen.values())

    def _file(self, path: Path, place: str, model: type[Model], **given: str) -> Model | None:
        """Read one file into `model`; when anything in it is wrong, its last good copy, or None."""
        read = read_file(path, path.parent, model, given, self._seen)
        if read.mistakes:
            self._tell(path, read.mistakes)
            return self._as_it_was(path, place, model, **given)
        return self._good(read, path, place, model)

    def _as_it_was(self, path: Path, place: str, model: type[Model], **given: str) -> Model | None:
        """Read the last good copy of a file; None when there is none."""
        copy = self._last_good / self._name(path) if self._last_good else None
        if copy and copy.is_file():
            read = read_file(copy, path.parent, model, given, self._seen)
            if not read.mistakes:
                self._kept.add(self._name(path))
                return self._good(read, path, place, model)
        self._broken.add(place)
        return None

    def _good(self, read: Read, path: Path, place: str, model: type[Model]) -> Model:
        assert isinstance(read.value, model)
        assert read.node
        self._sources[place] = Source(self._name(path), read.node, read.stamp)
        return read.value

    def _tell(self, path: Path, wrong: Iterable[Mistake]) -> None:
        mistakes = sorted(wrong, key=lambda mistake: mistake.line)
        for mistake in mistakes[:_MOST]:
            self._wrong(self._name(path), mistake.line, mistake.message, mistake.column)
        if (rest := len(mistakes) - _MOST) > 0:
            line = mistakes[_MOST].line
            self._wrong(self._name(path), line, f"从这里起还有 {rest} 处不对，请先改好前面的")

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()


_SHARED = [name for name in CentreFile.model_fields if name in Centre.model_fields]


def _fields(value: BaseModel) -> dict[str, object]:
    """Return the fields without turning the values inside into dicts."""
    return {name: getattr(value, name) for name in type(value).model_fields}
