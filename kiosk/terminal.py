"""The terminal she was started from: told what goes on, and never needed."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from rich.console import Console


class Terminal(Console):
    """A console whose window, or the pipe behind it, may be closed while she runs.

    A `Console` ends the program when nobody reads it any more: with her second start, which prints anew, if not before.
    """

    def __init__(self) -> None:
        super().__init__(highlight=False, soft_wrap=True)

    def print(self, *objects: Any, **options: Any) -> None:
        """Print, if there is still somebody to read it."""
        with suppress(OSError):
            super().print(*objects, **options)

    def on_broken_pipe(self) -> None:
        """Be silent from now on."""
        self.quiet = True
