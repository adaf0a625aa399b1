"""Floor plans and centres for the tests of touring."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.floor import FloorPlan
from kiosk.content.load import load_centre
from kiosk.content.model import Centre

SHIPPED = load_centre(Path(__file__).parent.parent.parent / "exhibits").centre


def corridor_plan() -> FloorPlan:
    """Three rooms on a corridor that runs east; `shed` has no door.

    +-------+-------+
    | west  | east  |
    +---·---+---·---+
    · corridor      |
    +---·-----------+
    | south |  shed
    """
    return FloorPlan.model_validate(
        {
            "start": "corridor",
            "rooms": [
                {"id": "corridor", "title": "走廊", "box": "0 6 20 2"},
                {"id": "west", "title": "西厅", "box": "0 0 10 6"},
                {"id": "east", "title": "东厅", "box": "10 0 10 6"},
                {"id": "south", "title": "南厅", "box": "0 8 10 6"},
                {"id": "shed", "title": "库房", "box": "12 8 5 5"},
            ],
            "doors": [
                {"between": ["west", "corridor"], "at": "5 6"},
                {"between": ["corridor", "east"], "at": "15 6"},
                {"between": ["corridor", "south"], "at": "5 8"},
            ],
            "stands": [{"exhibit": "west/vase", "at": "1 1"}],
        }
    )


def bare(centre: Centre) -> Centre:
    """The centre without its floor plan."""
    return centre.model_copy(update={"floor": None})
