"""Pictures of the exhibits in 五位一体展厅."""

from __future__ import annotations

from collections.abc import Callable

from tools.paint.canvas import Canvas

PICTURES: dict[str, Callable[[Canvas], None]] = {}
