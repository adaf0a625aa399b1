"""What the robot was last told to do: one goal at a time, none while a hand is on stop, and each comes to an end."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from kiosk.wheels.connection import Connection
from kiosk.wheels.messages import Message
from kiosk.wheels.rosbridge import CHARGE, DRIVE, LEAVE

log = logging.getLogger(__name__)

_SUCCEEDED, _CANCELLED = 4, 5  # of action_msgs/GoalStatus
_CANCEL = "action_msgs/srv/CancelGoal"


class End(NamedTuple):
    """How a goal has ended. It is refused by rosbridge or by the action itself, which is told in `words`."""

    how: Literal["reached", "failed", "taken back", "refused", "silent"]
    words: str = ""


Ended = Callable[[End], None]


class _Goal(NamedTuple):
    """A goal under way: whose action it is, its id, what follows from its end, and how long it may be silent."""

    action: Any
    id: str
    ended: Ended
    patience: float


class Goals:
    """Every call may come from another thread. `disobeyed` is called when the robot does not take a goal back."""

    def __init__(self, connection: Connection, obey: float, disobeyed: Callable[[], None]) -> None:
        """`obey` are seconds in which the end of a goal is told that was taken back. The connection must be open."""
        self._connection, self._obey, self._disobeyed = connection, obey, disobeyed
        self._actions = {names: connection.action(*names) for names in (DRIVE, CHARGE, LEAVE)}
        self._lock = threading.Lock()
        self._goal: _Goal | None = None
        self._fed = 0.0  # when there was last feedback of it
        self._taken_back: set[str] = set()  # goals of whose end nothing has been heard yet
        self._held = self._up = False

    @property
    def held(self) -> bool:
        """Whether a hand is on stop."""
        return self._held

    @property
    def up(self) -> bool:
        """Whether the robot can be told anything."""
        return self._up

    def linked(self, up: bool) -> None:
        """The connection is there, or gone. A robot drives on without one, so it is stopped when it is back."""
        with self._lock:
            self._up = up
            self._taken_back.clear()  # nothing is told of goals of another connection
        if up:
            self.stand_still(expect=False)

    def hold(self, on: bool) -> bool:
        """Put a hand on stop, or take it off: here and now, for safety waits for nobody's decision.

        Returns whether that is news.
        """
        with self._lock:
            news, self._held = self._held != on, on
        if on and news:
            self.stand_still()
        return news

    def send(self, names: tuple[str, str], wish: Message, ended: Ended, patience: float) -> None:
        """Give the robot a goal instead of the one before; nothing while it is held, or not connected."""
        self.halt()
        sent: list[str] = []
        with self._lock:
            if self._held or not self._up:
                return
            action, self._fed = self._actions[names], time.monotonic()
            goal, end = self._connection.goal(wish), lambda result: self._end(sent, result)
            sent.append(action.send_goal(goal, end, lambda _: self._feed(), end))
            self._goal = _Goal(action, sent[0], ended, patience)
        self._connection.later(patience, lambda: self._watch(sent[0]))

    def halt(self, expect: bool = True) -> None:
        """Take the goal back; `expect` to hear that this was done."""
        with self._lock:
            goal, self._goal = self._goal, None
            if goal and expect and self._up:
                self._taken_back.add(goal.id)
        if goal:
            goal.action.cancel_goal(goal.id)
            self._connection.later(self._obey, lambda: self._check(goal.id))

    def stand_still(self, expect: bool = True) -> None:
        """Take every goal back, whoever has set it: an action's own service does that for a request without an id."""
        self.halt(expect)
        for name, _ in self._actions:
            self._connection.call(f"{name}/_action/cancel_goal", _CANCEL)

    def _feed(self) -> None:
        self._fed = time.monotonic()

    def _watch(self, goal_id: str) -> None:
        """Give a goal up of which nothing is heard: a lost result is none that anybody should wait for."""
        with self._lock:
            goal = self._goal
            if goal is None or goal.id != goal_id or not self._up:
                return
            left = self._fed + goal.patience - time.monotonic()
        if left > 0:
            self._connection.later(left, lambda: self._watch(goal_id))
        else:
            self.halt()
            goal.ended(End("silent"))

    def _check(self, goal_id: str) -> None:
        """Stop a robot that has not taken a goal back, in the other way; one that has a new goal follows that one."""
        with self._lock:
            disobeyed = goal_id in self._taken_back
            self._taken_back.discard(goal_id)
            has_another = self._goal is not None
        if disobeyed and not has_another:
            self.stand_still()
            self._disobeyed()

    def _end(self, sent: list[str], result: Message) -> None:
        """A goal has come to its end; one that was taken back or replaced is nobody's business."""
        with self._lock:
            (goal_id,) = sent  # known once the lock is free
            self._taken_back.discard(goal_id)
            goal = self._goal
            if goal is None or goal.id != goal_id:
                return
            self._goal = None
        end = _how(result)
        if end.how != "reached":
            log.warning("goal %s: %s %s", goal_id, end.how, end.words)
        goal.ended(end)


def _how(result: Message) -> End:
    status, values = result["status"].value, result["values"]
    if isinstance(values, str):  # rosbridge's own words, not an action's result
        return End("refused", values)
    if status == _SUCCEEDED:
        return End("reached")
    return End("taken back" if status == _CANCELLED else "failed")
