"""Progress on the terminal, for anything that takes longer than a glance."""

from __future__ import annotations

from rich.progress import BarColumn, Progress, TaskID, TextColumn

from kiosk.commands.common import errors


class Bars:
    """A progress bar for each step, shown inside `with bars.progress`; gone when all is done."""

    def __init__(self, show: bool = True) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
        self.progress = Progress(*columns, console=errors, transient=True, disable=not show)
        self._tasks: dict[str, TaskID] = {}

    def step(self, name: str, done: int, whole: int) -> None:
        """Show that of the step called `name`, `done` of `whole` is done."""
        if name not in self._tasks:
            self._tasks[name] = self.progress.add_task(name, total=whole)
        self.progress.update(self._tasks[name], completed=done, total=whole)
