"""The content while rows are being laid upon it: what each file will say, and which cell said so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from kiosk.content.crosscheck import Source
from kiosk.content.load import Loaded
from kiosk.content.model import Centre, CentreFile, Exhibit, Hall, HallFile, Question
from kiosk.content.problems import Problem
from kiosk.content.yaml_reader import Node, Plain
from kiosk.exchange.cells import CellProblem

Kind = Literal["new", "changed", "missing", "deleted"]


@dataclass
class CellNode(Node):
    """A value that came from a cell of `sheet`, its line and column those of the cell."""

    sheet: str = ""


@dataclass(frozen=True)
class CellSource(Source):
    """Where a place's values were written: in cells, and those without a cell in its file."""

    def problem(self, loc: tuple[int | str, ...], message: str, *, advice: bool = False) -> Problem:
        """Return a problem at the cell that holds `loc`, or in the file."""
        node = self.node.find(loc)
        if isinstance(node, CellNode):
            return CellProblem(node.sheet, node.line, message, node.column, advice)
        return super().problem(loc, message, advice=advice)

    def named(self, loc: tuple[int | str, ...]) -> str:
        """Name the place `loc` inside a sentence."""
        node = self.node.find(loc)
        return f"“{node.sheet}”第 {node.line} 行" if isinstance(node, CellNode) else super().named(loc)


@dataclass(frozen=True)
class Change:
    """What an import does, or leaves undone, to one exhibit or question."""

    kind: Kind
    sheet: str
    place: str  # an exhibit's or a hall's id, "" for the centre
    title: str  # of the exhibit, or how the question is asked
    line: int = 0  # in the sheet; 0 where it has no row
    columns: tuple[str, ...] = ()  # headers of what differs


@dataclass
class Asked:
    """One question on its way into a file. `value` is None where its row is wrong."""

    value: Question | None
    plain: dict[str, Plain]
    node: Node


@dataclass
class Draft:
    """One file on its way to what it will say. `value` is None where its row is wrong."""

    id: str
    file: str  # relative to the content folder
    old: dict[str, Plain]  # empty for a file that is new
    value: Centre | Hall | Exhibit | None
    node: dict[str, Node]
    wanted: dict[str, Plain] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    @property
    def hall(self) -> str:
        """The id of the hall it is of or in; "" for the centre."""
        return self.id.partition("/")[0]

    def says(self) -> dict[str, Plain]:
        """Return what the file is to say, its keys in the model's order."""
        asked: list[Plain] = [question.plain for question in self.asked]
        wanted = {**self.wanted, "questions": asked} if asked or "questions" in self.old else self.wanted
        return {key: wanted[key] for key in _keys(self.id) if key in wanted}

    def source(self) -> CellSource:
        """Return where its values were written."""
        asked: list[Node] = [question.node for question in self.asked if question.value]
        return CellSource(self.file, Node({**self.node, "questions": Node(asked, 1)}, 1))


def _keys(place: str) -> list[str]:
    model: type[BaseModel] = Exhibit if "/" in place else HallFile if place else CentreFile
    return [field.alias or name for name, field in model.model_fields.items()]


@dataclass
class Drafts:
    """All files, by "" for the centre, hall id and exhibit id; and what has been found on the way."""

    folder: Path
    places: dict[str, Draft]
    problems: list[Problem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)  # files

    @classmethod
    def of(cls, folder: Path, loaded: Loaded) -> Drafts:
        """Return the content as it is. It must have been loaded without problems."""
        places = {"": _draft("", loaded.centre, loaded.sources)}
        for place in loaded.centre.places:
            places[place.id] = _draft(place.id, place, loaded.sources)
        return cls(folder, places)

    def media_folder(self, place: str) -> Path:
        """Return the folder that a place's pictures and films lie below."""
        return self.folder / Path(self.places[place].file).parent

    def wrong(self, sheet: str, line: int, message: str, column: int) -> None:
        """Note a problem with a cell; one for each cell is enough."""
        if not any((p.file, p.line, p.column) == (sheet, line, column) for p in self.problems):
            self.problems.append(CellProblem(sheet, line, message, column))

    def exhibits(self, hall: str) -> list[Draft]:
        """Return the exhibits of a hall, in its order."""
        return [draft for draft in self.places.values() if draft.id.startswith(hall + "/")]

    def centre(self) -> Centre:
        """Return the whole content as it will be, without what is wrong."""
        old = self.places[""].value
        assert isinstance(old, Centre)
        halls = tuple(
            hall.model_copy(update={"exhibits": tuple(self._exhibits(hall.id)), **self._questions(hall.id)})
            for hall in old.halls
        )
        return old.model_copy(update={"halls": halls, **self._questions("")})

    def _exhibits(self, hall: str) -> Iterable[Exhibit]:
        for draft in self.exhibits(hall):
            if isinstance(draft.value, Exhibit):
                yield draft.value.model_copy(update=self._questions(draft.id))

    def _questions(self, place: str) -> dict[str, tuple[Question, ...]]:
        return {"questions": tuple(one.value for one in self.places[place].asked if one.value)}


def _draft(place: str, value: Centre | Hall | Exhibit, sources: Mapping[str, Source]) -> Draft:
    source = sources[place]
    plain = source.node.plain()
    assert isinstance(plain, dict)
    assert isinstance(source.node.value, dict)
    draft = Draft(place, source.file, plain, value, dict(source.node.value), dict(plain))
    written = plain.get("questions", [])
    assert isinstance(written, list)
    for number, (question, said) in enumerate(zip(value.questions, written, strict=True)):
        assert isinstance(said, dict)
        draft.asked.append(Asked(question, said, source.node.find(("questions", number))))
    return draft
