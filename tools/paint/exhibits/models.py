"""Pictures of the exhibits in 文明榜样展厅."""

from __future__ import annotations

from collections.abc import Callable

from tools.paint.canvas import Canvas

PICTURES: dict[str, Callable[[Canvas], None]] = {}
