"""Progress on the terminal, for anything that takes longer than a glance."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType, TracebackType

from rich.progress import BarColumn, Progress, TaskID, TextColumn

from kiosk.commands.common import errors


class Bars:
    """A progress bar for each step, shown inside `with bars:`; gone when all is done.

    Python drops a KeyboardInterrupt that happens to arrive inside a finaliser. So that no Ctrl-C is
    lost, it is raised once more at the next step.
    """

    def __init__(self, show: bool = True) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
        self._progress = Progress(*columns, console=errors, transient=True, disable=not show)
        self._tasks: dict[str, TaskID] = {}
        self._interrupted = False
        self._before: Callable[[int, FrameType | None], object] | int | None = None

    def __enter__(self) -> Bars:
        """Show the bars and take Ctrl-C, which only the main thread may do."""
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._interrupt)
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bars away, and give Ctrl-C back."""
        self._progress.stop()
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def step(self, name: str, done: int, whole: int) -> None:
        """Show that of the step called `name`, `done` of `whole` is done. KeyboardInterrupt: see above."""
        if self._interrupted:
            raise KeyboardInterrupt
        if name not in self._tasks:
            self._tasks[name] = self._progress.add_task(name, total=whole)
        self._progress.update(self._tasks[name], completed=done, total=whole)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        self._interrupted = True
        raise KeyboardInterrupt
