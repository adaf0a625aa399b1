"""What visitors do not see yet, or will soon not see any more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from kiosk.checking.rule import Circumstances, Step
from kiosk.content.load import Loaded
from kiosk.content.model import Exhibit
from kiosk.content.problems import Problem

_SOON = timedelta(days=14)


def problems(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell drafts, missing signatures, and dates that have passed or are near."""
    for exhibit in loaded.centre.exhibits:
        for key, sentence in _reasons(exhibit, loaded.centre.reviewers, circumstances.today):
            yield loaded.sources[exhibit.id].problem((key,), sentence, advice=True)


def _reasons(exhibit: Exhibit, reviewers: tuple[str, ...], today: date) -> Iterator[tuple[str, str]]:
    if exhibit.status == "draft":
        yield "status", "这是草稿，观众看不到；写好以后改成“status: reviewed”，请两个中心审"
    elif exhibit.status == "reviewed":
        yield "status", "已经审过，还没有发布，观众看不到；要发布请改成“status: published”"
    elif missing := [name for name in reviewers if name not in exhibit.reviewed_by]:
        yield "reviewed_by", f"还缺{'、'.join(missing)}的签名，观众看不到；审过以后写进 reviewed_by"
    if exhibit.valid_from and today < exhibit.valid_from:
        yield "valid_from", f"要到 {exhibit.valid_from} 才给观众看"
    if exhibit.valid_until and exhibit.valid_until < today:
        yield "valid_until", f"到 {exhibit.valid_until} 已经过期，观众看不到；请更新内容，或者改日期"
    elif exhibit.valid_until and exhibit.valid_until <= today + _SOON:
        yield "valid_until", f"到 {exhibit.valid_until} 就过期了，请准备好新的内容"
