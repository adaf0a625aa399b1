"""What the halls show, as frozen values.

The classes mirror the YAML that staff write (see docs/content.md): the names of their fields are
the keys of the files. Loading gives each file its folder as validation context, so that every
path in the model is absolute and known to lie inside its hall.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from kiosk.content.floor import FloorPlan
from kiosk.content.paths import inside
from kiosk.content.pinyin import check_reading
from kiosk.content.text import Language, Strict, Text
from kiosk.content.tour import Tour
from kiosk.content.web_address import PATTERN, check_address

__all__ = [
    "Centre", "CentreFile", "Exhibit", "Hall", "HallFile", "Image", "Language", "Link", "Mark", "Motif", "Question",
    "Status", "Strict", "Text", "Video",
]  # fmt: skip

SCHEMA_VERSION = 1
FLOOR = "floor.yaml"  # what a mark on the floor plan is kept under
REVIEWERS = ("实践中心", "融媒体中心")  # both centres decide together what is shown

Motif = Literal["xuting", "lixiang", "chengxiang", "wuwei", "jiafeng", "bangyang", "cuiping", "zhiyuan"]
Status = Literal["draft", "reviewed", "published"]
Mark = Literal["draft", "unsigned", "unpublished", "expired", "early"]  # why visitors do not see something
_QR_TITLE = 30  # characters
Phrasing = Annotated[str, Field(min_length=1)]


class Link(Strict):
    """What the screen opens with an answer; written `video sunward`, `exhibit family/li-youhua`, `hall family`."""

    kind: Literal["video", "exhibit", "hall"]
    target: str

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        kind, _, target = value.strip().partition(" ")
        if kind not in ("video", "exhibit", "hall") or not target.strip():
            raise ValueError(
                "show 要写成“video 影片编号”“exhibit 展厅/展项”或“hall 展厅”，例如 video sunward"
            )
        return {"kind": kind, "target": target.strip()}


class Question(Strict):
    """One thing visitors ask, in the words they use, and its answer."""

    ask: tuple[Phrasing, ...] = Field(min_length=1)
    answer: Text
    show: Link | None = None
    note: str = ""


class _Media(Strict):
    """Something with files; paths are checked against the folder given as validation context."""

    @field_validator("file", "subtitles", "poster", "cover", mode="before", check_fields=False)
    @classmethod
    def _inside_folder(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str) and info.context:
            return inside(Path(info.context["folder"]), value)
        return value


class Image(_Media):
    """A picture; `credit` names whose it is, because staff watch the media centre's share."""

    file: Path
    caption: Text | None = None
    credit: str = ""


class Video(_Media):
    """A film. `id` is the file's name without ending unless staff give another."""

    id: str = Field(pattern=r"^[\w-]+$")
    file: Path
    title: Text
    subtitles: Path | None = None
    poster: Path | None = None
    credit: str = ""

    @model_validator(mode="before")
    @classmethod
    def _id_from_file(cls, value: Any) -> Any:
        if isinstance(value, dict) and "id" not in value and isinstance(value.get("file"), str):
            return {"id": Path(value["file"]).stem, **value}
        return value


class Exhibit(_Media):
    """One exhibit. `id` is `hall/exhibit`, e.g. `family/sunward`, from the file's place."""

    id: str
    title: Text
    also_called: tuple[str, ...] = ()
    status: Status = "draft"
    reviewed_by: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    summary: Text
    text: Text
    images: tuple[Image, ...] = ()
    videos: tuple[Video, ...] = ()
    questions: tuple[Question, ...] = ()
    pinyin: Mapping[str, str] = {}  # how words are read where they stand in this exhibit's sentences
    related: tuple[str, ...] = ()
    qr: str = Field("", json_schema_extra={"pattern": PATTERN})  # where it can be read on at home
    qr_title: Text | None = None
    note: str = ""

    @field_validator("qr")
    @classmethod
    def _web_address(cls, value: str) -> str:
        return check_address(value)

    @field_validator("qr_title")
    @classmethod
    def _of_an_address(cls, value: Text | None, info: ValidationInfo) -> Text | None:
        if value and info.data.get("qr") == "":
            raise ValueError("写了“qr_title”，还要写“qr”：扫了打开哪个网址；没有网址就删掉“qr_title”")
        if value and (len(value.zh) > _QR_TITLE or len(value.en) > 2 * _QR_TITLE):
            raise ValueError(
                f"“qr_title”太长了，请写在 {_QR_TITLE} 个字以内（英文 {2 * _QR_TITLE} 个字母以内）"
            )
        return value

    @field_validator("pinyin")
    @classmethod
    def _one_syllable_a_character(cls, value: Mapping[str, str]) -> Mapping[str, str]:
        for word, written in value.items():
            check_reading(word, written)
        return value

    @property
    def hall(self) -> str:
        """The id of the hall it stands in."""
        return self.id.partition("/")[0]

    def video(self, video_id: str) -> Video | None:
        """Return its film with that id, or None."""
        return next((video for video in self.videos if video.id == video_id), None)

    def marks(self, today: date, reviewers: tuple[str, ...]) -> tuple[Mark, ...]:
        """Return why visitors may not see it today, what comes first to mend first; empty when they may."""
        reasons: dict[Mark, bool] = {
            "draft": self.status == "draft",
            "unsigned": self.status != "draft" and not set(reviewers) <= set(self.reviewed_by),
            "unpublished": self.status == "reviewed",
            "expired": self.valid_until is not None and self.valid_until < today,
            "early": self.valid_from is not None and today < self.valid_from,
        }
        return tuple(mark for mark, applies in reasons.items() if applies)


class _HallText(_Media):
    title: Text
    tagline: Text
    also_called: tuple[str, ...] = ()
    status: Literal["draft", "published"] = "published"
    motif: Motif
    cover: Path | None = None
    directions: Text
    introduction: Text
    questions: tuple[Question, ...] = ()
    note: str = ""


class HallFile(_HallText):
    """What hall.yaml holds: `exhibits` lists the exhibits' file names in the order of the hall."""

    exhibits: tuple[str, ...] = ()


class Hall(_HallText):
    """A hall with its exhibits; `id` and `number` come from the folder's name (`05-family`)."""

    id: str
    number: int
    exhibits: tuple[Exhibit, ...] = ()


class CentreFile(Strict):
    """What centre.yaml holds."""

    schema_version: Literal["1"] = Field(alias="schema")
    name: Text
    short_name: Text
    welcome: Text
    hours: Text
    notices: tuple[Text, ...] = ()
    reviewers: tuple[str, ...] = REVIEWERS
    questions: tuple[Question, ...] = ()
    tours: tuple[Tour, ...] = ()
    note: str = ""


class Centre(Strict):
    """The whole content: what centre.yaml says, and the halls in order."""

    name: Text
    short_name: Text
    welcome: Text
    hours: Text
    notices: tuple[Text, ...] = ()
    reviewers: tuple[str, ...] = REVIEWERS  # whose signatures an exhibit needs to be shown
    questions: tuple[Question, ...] = ()
    tours: tuple[Tour, ...] = ()
    halls: tuple[Hall, ...] = ()
    floor: FloorPlan | None = None
    marks: Mapping[
        str, Mark
    ] = {}  # in a preview: why visitors do not see it, by hall or exhibit id, or FLOOR

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """All exhibits, hall by hall."""
        return tuple(exhibit for hall in self.halls for exhibit in hall.exhibits)

    @property
    def places(self) -> tuple[Hall | Exhibit, ...]:
        """All halls and exhibits, each hall before what stands in it."""
        found: list[Hall | Exhibit] = []
        for hall in self.halls:
            found += [hall, *hall.exhibits]
        return tuple(found)

    def hall(self, hall_id: str) -> Hall | None:
        """Return the hall with that id, or None."""
        return next((hall for hall in self.halls if hall.id == hall_id), None)

    def exhibit(self, exhibit_id: str) -> Exhibit | None:
        """Return the exhibit with that full id (`family/sunward`), or None."""
        return next((exhibit for exhibit in self.exhibits if exhibit.id == exhibit_id), None)

    def film(self, film_id: str) -> tuple[Exhibit, Video] | None:
        """Return the first exhibit that shows the film with that id, and the film, or None."""
        for exhibit in self.exhibits:
            if video := exhibit.video(film_id):
                return exhibit, video
        return None

    def for_visitors(self, today: date) -> Centre:
        """Return the content without what visitors may not see today, and without links to it."""

        def shown(hall: Hall) -> tuple[Exhibit, ...]:
            return tuple(e for e in hall.exhibits if not e.marks(today, self.reviewers))

        halls = tuple(
            hall.model_copy(update={"exhibits": shown(hall)})
            for hall in self.halls
            if hall.status == "published"
        )
        return self.model_copy(update={"halls": halls}).without_dead_links()

    def for_preview(self, today: date) -> Centre:
        """Return all content, with a mark on what visitors may not see today."""
        marks: dict[str, Mark] = {hall.id: "draft" for hall in self.halls if hall.status == "draft"}
        for exhibit in self.exhibits:
            for mark in exhibit.marks(today, self.reviewers)[:1]:
                marks[exhibit.id] = mark
        floor = self.floor and self.floor.model_copy(update={"status": "published"})
        if self.floor and not self.floor.measured:
            marks[FLOOR] = "draft"
        return self.model_copy(update={"marks": marks, "floor": floor})

    def has(self, link: Link) -> bool:
        """Say whether what the link opens is there."""
        find = {"video": self.film, "exhibit": self.exhibit, "hall": self.hall}
        return find[link.kind](link.target) is not None

    def without_dead_links(self) -> Centre:
        """Return the content with only those `related` and `show` that lead somewhere."""
        there = {exhibit.id for exhibit in self.exhibits}

        def alive(questions: tuple[Question, ...]) -> tuple[Question, ...]:
            return tuple(
                q if q.show is None or self.has(q.show) else q.model_copy(update={"show": None})
                for q in questions
            )

        def exhibit(old: Exhibit) -> Exhibit:
            related = tuple(other for other in old.related if other in there and other != old.id)
            return old.model_copy(update={"related": related, "questions": alive(old.questions)})

        def hall(old: Hall) -> Hall:
            exhibits = tuple(exhibit(e) for e in old.exhibits)
            return old.model_copy(update={"exhibits": exhibits, "questions": alive(old.questions)})

        halls = tuple(hall(h) for h in self.halls)
        return self.model_copy(update={"halls": halls, "questions": alive(self.questions)})
