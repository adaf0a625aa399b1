"""What the halls show, as frozen values.

The classes mirror the YAML that staff write (see docs/content.md): the names of their fields are
the keys of the files. Loading gives each file its folder as validation context, so that every
path in the model is absolute and known to lie inside its hall.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field

from kiosk.content.exhibit import Exhibit, Image, Link, Mark, Media, Question, Status, Video
from kiosk.content.floor import FloorPlan
from kiosk.content.text import Language, Strict, Text
from kiosk.content.tour import Tour

__all__ = [
    "Centre", "CentreFile", "Exhibit", "Hall", "HallFile", "Image", "Language", "Link", "Mark", "Motif", "Question",
    "Status", "Strict", "Text", "Video",
]  # fmt: skip

SCHEMA_VERSION = 1
FLOOR = "floor.yaml"  # what a mark on the floor plan is kept under
REVIEWERS = ("实践中心", "融媒体中心")  # both centres decide together what is shown

Motif = Literal["xuting", "lixiang", "chengxiang", "wuwei", "jiafeng", "bangyang", "cuiping", "zhiyuan"]


class _HallText(Media):
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
        visible = self.model_copy(update={"halls": halls})
        return visible.model_copy(update={"tours": visible.tours_that_lead}).without_dead_links()

    @property
    def tours_that_lead(self) -> tuple[Tour, ...]:
        """The tours with a stop that is there; one without stops is composed of what is."""
        there = {place.id for place in self.places}
        return tuple(tour for tour in self.tours if not tour.stops or any(s.at in there for s in tour.stops))

    def for_preview(self, today: date) -> Centre:
        """Return all content, with a mark on what visitors may not see today."""
        marks: dict[str, Mark] = {hall.id: "draft" for hall in self.halls if hall.status == "draft"}
        for exhibit in self.exhibits:
            for mark in exhibit.marks(today, self.reviewers)[:1]:
                marks[exhibit.id] = mark
        floor = self.floor and self.floor.model_copy(update={"status": "published"})
        if self.floor and not self.floor.measured:
            marks[FLOOR] = "draft"
        return self.model_copy(update={"marks": marks, "floor": floor, "tours": self.tours_that_lead})

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
