"""An exhibit as a frozen value: its text, pictures, films, and what visitors ask about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from kiosk.content.paths import inside
from kiosk.content.pinyin import check_reading
from kiosk.content.text import Strict, Text
from kiosk.content.web_address import PATTERN, check_address

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


class Media(Strict):
    """Something with files; paths are checked against the folder given as validation context."""

    @field_validator("file", "subtitles", "poster", "cover", mode="before", check_fields=False)
    @classmethod
    def _inside_folder(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str) and info.context:
            return inside(Path(info.context["folder"]), value)
        return value


class Image(Media):
    """A picture; `credit` names whose it is, because staff watch the media centre's share."""

    file: Path
    caption: Text | None = None
    credit: str = ""


class Video(Media):
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


class Exhibit(Media):
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
        return check_address(value) if value else ""

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
