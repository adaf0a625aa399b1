"""A picture for every exhibit, one module for each hall; keys are the names of folders and exhibits."""

from __future__ import annotations

from collections.abc import Callable

from tools.paint.canvas import Canvas
from tools.paint.exhibits import changes, culture, family, five, ideals, models, prologue, volunteer

EXHIBITS: dict[str, dict[str, Callable[[Canvas], None]]] = {
    "01-prologue": prologue.PICTURES,
    "02-ideals": ideals.PICTURES,
    "03-changes": changes.PICTURES,
    "04-five": five.PICTURES,
    "05-family": family.PICTURES,
    "06-models": models.PICTURES,
    "07-culture": culture.PICTURES,
    "08-volunteer": volunteer.PICTURES,
}
