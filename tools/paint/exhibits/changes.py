"""Pictures of the exhibits in 城乡巨变展厅."""

from __future__ import annotations

from collections.abc import Callable

from tools.paint.canvas import Canvas

PICTURES: dict[str, Callable[[Canvas], None]] = {}
