"""A floor plan of tests/halls: two halls side by side above a lobby, in metres."""

from __future__ import annotations

from kiosk.content.floor import FloorPlan

PLAN = FloorPlan.model_validate(
    {
        "start": "lobby",
        "rooms": [
            {"id": "lobby", "title": {"zh": "大厅", "en": "the lobby"}, "box": "0 6 20 4"},
            {"id": "family", "box": "0 0 10 6"},
            {"id": "culture", "box": "10 0 10 6"},
        ],
        "doors": [
            {"between": ["lobby", "family"], "at": "5 6"},
            {"between": ["lobby", "culture"], "at": "15 6"},
        ],
        "stands": [{"exhibit": "family/sunward", "at": "2 2"}],
    }
)
