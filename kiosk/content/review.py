"""Where every hall and exhibit stands on its way to visitors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.content.model import Centre, Exhibit, Hall, Mark, Text

MARKS: dict[Mark, Text] = {
    "draft": Text(zh="草稿", en="Draft"),
    "unsigned": Text(zh="待审", en="To be reviewed"),
    "unpublished": Text(zh="待发布", en="To be published"),
    "expired": Text(zh="过期", en="Expired"),
    "early": Text(zh="未到日期", en="Not yet"),
}


@dataclass(frozen=True)
class Row:
    """One hall or exhibit. `marks` say why visitors do not see it, `missing` what it could still have."""

    place: str  # its id
    title: str
    marks: tuple[str, ...]
    signed: tuple[str, ...] = ()
    unsigned: tuple[str, ...] = ()  # whose signature it still needs
    dates: str = ""
    missing: tuple[str, ...] = ()


def review(centre: Centre, today: date) -> list[Row]:
    """Return a row for each exhibit in the order of the halls, and before them for each hall that is a draft."""
    rows = []
    for hall in centre.halls:
        if hall.status == "draft":
            rows.append(Row(hall.id, hall.title.zh, (MARKS["draft"].zh,)))
        rows += [_row(exhibit, hall, centre.reviewers, today) for exhibit in hall.exhibits]
    return rows


def _row(exhibit: Exhibit, hall: Hall, reviewers: tuple[str, ...], today: date) -> Row:
    marks = [MARKS[mark].zh for mark in exhibit.marks(today, reviewers)]
    if hall.status == "draft":
        marks.insert(0, "展厅是草稿")
    dates = ""
    if exhibit.valid_from or exhibit.valid_until:
        dates = f"{exhibit.valid_from or ''} 至 {exhibit.valid_until or ''}".strip()
    return Row(
        exhibit.id,
        exhibit.title.zh,
        tuple(marks),
        exhibit.reviewed_by,
        tuple(name for name in reviewers if name not in exhibit.reviewed_by),
        dates,
        tuple(_missing(exhibit)),
    )


def _missing(exhibit: Exhibit) -> Iterator[str]:
    if not (exhibit.title.en and exhibit.summary.en and exhibit.text.en):
        yield "英文"
    if not exhibit.images:
        yield "图片"
    credits = [image.credit for image in exhibit.images] + [video.credit for video in exhibit.videos]
    if not all(credits):
        yield "来源"
    if not exhibit.questions:
        yield "问题"
