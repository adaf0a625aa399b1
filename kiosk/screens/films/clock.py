"""Where a film is. Pure: the present is an argument, in seconds of any steady clock."""

from __future__ import annotations


class FilmClock:
    """Stands still until started. One thread moves it, any thread may read it."""

    def __init__(self) -> None:
        # Position at a moment, and that moment while running: one value, so that no reader sees half a move.
        self._state: tuple[float, float | None] = (0.0, None)

    @property
    def running(self) -> bool:
        """Whether time goes by."""
        return self._state[1] is not None

    def position(self, now: float) -> float:
        """Return where the film is, in seconds from its beginning."""
        at, since = self._state
        return at if since is None else at + now - since

    def start(self, now: float) -> None:
        """Let time go by."""
        self._state = (self.position(now), now)

    def stop(self, now: float) -> None:
        """Stand still."""
        self._state = (self.position(now), None)

    def move(self, position: float, now: float) -> None:
        """Be somewhere else, running or not as before."""
        self._state = (position, now if self.running else None)
