"""What visitors do not see yet, or will soon not see any more; a floor plan that is only a sketch, too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from kiosk.checking.rule import Circumstances, Step
from kiosk.content.load import FLOOR, Loaded
from kiosk.content.model import Exhibit, Mark
from kiosk.content.problems import Problem

_SOON = timedelta(days=14)
_KEYS: dict[Mark, str] = {
    "draft": "status",
    "unsigned": "reviewed_by",
    "unpublished": "status",
    "expired": "valid_until",
    "early": "valid_from",
}


def problems(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell drafts, missing signatures, and dates that have passed or are near."""
    today, reviewers = circumstances.today, loaded.centre.reviewers
    for hall in loaded.centre.halls:
        if hall.status == "draft":
            sentence = "这个展厅是草稿，观众看不到；写好以后改成“status: published”"
            yield loaded.sources[hall.id].problem(("status",), sentence, advice=True)
    if loaded.centre.floor and not loaded.centre.floor.measured:
        sentence = (
            "平面图还是示意图，小翠不会照着它指路、带路；照真实的展厅量好、改好，再写成“status: published”"
        )
        yield loaded.sources[FLOOR].problem(("status",), sentence, advice=True)
    for exhibit in loaded.centre.exhibits:
        source = loaded.sources[exhibit.id]
        for index, name in enumerate(exhibit.reviewed_by):
            if name not in reviewers:
                sentence = f"“{name}”不是要签名的一方，请照着写成“[{', '.join(reviewers)}]”，用英文逗号隔开"
                yield source.problem(("reviewed_by", index), sentence, advice=True)
        for mark in exhibit.marks(today, reviewers):
            yield source.problem((_KEYS[mark],), _sentence(mark, exhibit, reviewers), advice=True)
        if exhibit.valid_until and today <= exhibit.valid_until <= today + _SOON:
            sentence = f"到 {exhibit.valid_until} 就过期了，请准备好新的内容"
            yield source.problem(("valid_until",), sentence, advice=True)


def _sentence(mark: Mark, exhibit: Exhibit, reviewers: tuple[str, ...]) -> str:
    missing = "、".join(name for name in reviewers if name not in exhibit.reviewed_by)
    return {
        "draft": "这是草稿，观众看不到；写好以后改成“status: reviewed”，请两个中心审",
        "unsigned": f"还缺{missing}的签名，观众看不到；审过以后写进 reviewed_by",
        "unpublished": "已经审过，还没有发布，观众看不到；要发布请改成“status: published”",
        "expired": f"到 {exhibit.valid_until} 已经过期，观众看不到；请更新内容，或者改日期",
        "early": f"要到 {exhibit.valid_from} 才给观众看",
    }[mark]
