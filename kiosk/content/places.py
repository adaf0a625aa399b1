"""What was meant by a hall or an exhibit that is written as something else."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from kiosk.content.model import Centre, Exhibit, Hall

_ALIKE = 55  # of 100


def meant_place(written: str, centre: Centre) -> str:
    """Say which hall or exhibit is most likely meant: by its id, or by what it is called."""
    if any(comma in written for comma in "，、"):
        return "里面有中文逗号：每站之间请用英文逗号加一个空格“, ”"
    halls = "、".join(hall.id for hall in centre.halls)
    usual = f"展厅可以写 {halls}，展项写成“展厅/展项”；kiosk review 列出所有展项"
    return _guess(written, centre.places) or usual


def unknown_hall(written: str, centre: Centre) -> str:
    """Say what is wrong with a hall that there is not; nothing if it is there, or none is wanted."""
    if not written or centre.hall(written):
        return ""
    usual = f"可以写 {'、'.join(hall.id for hall in centre.halls)}"
    return f"没有展厅“{written}”，{_guess(written, centre.halls) or usual}"


def _guess(written: str, places: tuple[Hall | Exhibit, ...] | tuple[Hall, ...]) -> str:
    named = (place.id for place in places if written in (place.title.zh, *place.also_called))
    if called := next(named, None):
        return f"请写它的编号“{called}”"
    ids = [place.id for place in places if "/" in place.id or "/" not in written]
    guess = process.extractOne(written, ids, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return f"是不是想写“{guess[0]}”？" if guess else ""
