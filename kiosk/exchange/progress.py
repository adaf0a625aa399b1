"""How far a long piece of work has come."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]  # what is being done, how much of it is done, of how much


def no_progress(name: str, done: int, whole: int) -> None:
    """Tell nobody."""
