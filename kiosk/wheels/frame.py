"""Between the floor plan (metres, y down) and a robot's own map (metres, y up, turned and shifted)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.content.floor import Spot


@dataclass(frozen=True)
class Frame:
    """Where the plan's upper left corner lies in the robot's map, and how far the plan is turned there (degrees)."""

    x: float = 0.0
    y: float = 0.0
    turned: float = 0.0

    @classmethod
    def parse(cls, text: str) -> Frame:
        """Read `x y degrees`. Raises ValueError."""
        x, y, turned = (float(part) for part in text.split())
        return cls(x, y, turned)

    def to_map(self, spot: Spot) -> Spot:
        """Return a spot of the plan in the robot's map."""
        right, up = spot[0], -spot[1]
        angle = math.radians(self.turned)
        return (
            self.x + right * math.cos(angle) - up * math.sin(angle),
            self.y + right * math.sin(angle) + up * math.cos(angle),
        )

    def to_plan(self, spot: Spot) -> Spot:
        """Return a spot of the robot's map on the plan."""
        east, north = spot[0] - self.x, spot[1] - self.y
        angle = math.radians(-self.turned)
        right = east * math.cos(angle) - north * math.sin(angle)
        up = east * math.sin(angle) + north * math.cos(angle)
        return right, -up

    def heading(self, start: Spot, end: Spot) -> float:
        """Return the direction (radians, counter-clockwise from the map's x) of a stretch of the plan."""
        (x0, y0), (x1, y1) = self.to_map(start), self.to_map(end)
        return math.atan2(y1 - y0, x1 - x0)
