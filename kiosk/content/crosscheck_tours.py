"""Whether tours lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.crosscheck import Source
from kiosk.content.model import Centre
from kiosk.content.places import meant_place
from kiosk.content.problems import Problem


def crosscheck_tours(centre: Centre, source: Source, broken: frozenset[str]) -> Iterator[Problem]:
    """Check the tours of centre.yaml; stops at `broken` ids are not blamed."""
    places = {place.id for place in centre.places}
    seen: set[str] = set()
    for number, tour in enumerate(centre.tours):
        if tour.id in seen:
            yield source.problem(("tours", number, "id"), f"导览编号“{tour.id}”已经用过，请另写一个 id")
        seen.add(tour.id)
        for index, stop in enumerate(tour.stops):
            if stop.at not in places and stop.at not in broken:
                yield source.problem(
                    ("tours", number, "stops", index),
                    f"没有“{stop.at}”这个展厅或展项，{meant_place(stop.at, centre)}",
                )
