"""Who sees what, and why not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from spoiling import EXHIBIT, HALL

from kiosk.content.load import load_centre
from kiosk.content.review import MARKS, review

Replace = Callable[..., None]
TODAY = date(2026, 11, 25)
LI = "family/li-youhua"

# (what is replaced, by what, marks)
ROWS = {
    "ready": ("status: published", "status: published", ()),
    "draft": ("status: published", "status: draft", ("draft",)),
    "no status": ("status: published\n", "", ("draft",)),
    "one signature": ("[实践中心, 融媒体中心]", "[实践中心]", ("unsigned",)),
    "somebody else's signature": ("[实践中心, 融媒体中心]", "[实践中心, 小翠]", ("unsigned",)),
    "reviewed": ("status: published", "status: reviewed", ("unpublished",)),
    "last day": ("status: published", "status: published\nvalid_until: 2026-11-25", ()),
    "day after": ("status: published", "status: published\nvalid_until: 2026-11-24", ("expired",)),
    "first day": ("status: published", "status: published\nvalid_from: 2026-11-25", ()),
    "day before": ("status: published", "status: published\nvalid_from: 2026-11-26", ("early",)),
    "draft and expired": (
        "status: published",
        "status: draft\nvalid_until: 2026-11-24",
        ("draft", "expired"),
    ),
}


@pytest.mark.parametrize(("old", "new", "marks"), ROWS.values(), ids=ROWS.keys())
def test_visitors_see_what_is_published_signed_and_in_date(
    halls: Path, replace: Replace, old: str, new: str, marks: tuple[str, ...]
) -> None:
    replace(old, new)
    centre = load_centre(halls).centre
    assert centre.exhibit(LI).marks(TODAY, centre.reviewers) == marks  # type: ignore[union-attr]
    assert (centre.for_visitors(TODAY).exhibit(LI) is None) == bool(marks)
    shown = centre.for_preview(TODAY)
    assert shown.exhibit(LI) is not None
    assert shown.marks == ({LI: marks[0]} if marks else {})
    (row,) = [row for row in review(centre, TODAY) if row.place == LI]
    assert row.marks == tuple(MARKS[mark].zh for mark in marks)  # type: ignore[index]


def test_who_must_sign_is_said_in_centre_yaml(halls: Path, replace: Replace) -> None:
    replace("schema: 1", "schema: 1\nreviewers: [馆长]", "centre.yaml")
    centre = load_centre(halls).centre
    assert centre.for_visitors(TODAY).exhibits == ()
    assert {row.unsigned for row in review(centre, TODAY)} == {("馆长",)}


def test_a_draft_hall_keeps_all_that_is_in_it_from_visitors(halls: Path, replace: Replace) -> None:
    replace("motif: jiafeng", "status: draft\nmotif: jiafeng", HALL)
    replace("show: exhibit culture/lizhuang", "show: hall family", "07-culture/lizhuang.yaml")
    centre = load_centre(halls).centre
    shown = centre.for_visitors(TODAY)
    assert [hall.id for hall in shown.halls] == ["culture"]
    assert shown.exhibits[0].questions[0].show is None, "a link to a hall that nobody sees"
    assert centre.for_preview(TODAY).marks == {"family": "draft"}
    hall, *exhibits = review(centre, TODAY)[:3]
    assert (hall.place, hall.marks) == ("family", ("草稿",))
    assert all(row.marks == ("展厅是草稿",) for row in exhibits)


def test_what_an_exhibit_could_still_have(halls: Path, replace: Replace) -> None:
    replace(", credit: 示意图", "", "05-family/sunward.yaml")
    rows = {row.place: row for row in review(load_centre(halls).centre, TODAY)}
    assert rows["family/sunward"].missing == ("英文", "来源")
    assert rows[LI].missing == ("英文", "图片")
    assert rows[LI].signed == ("实践中心", "融媒体中心")
    replace("status: published", "status: published\nvalid_until: 2027-01-01", EXHIBIT)
    (row,) = [row for row in review(load_centre(halls).centre, TODAY) if row.place == LI]
    assert row.dates == "至 2027-01-01"
