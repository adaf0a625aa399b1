"""Work in child processes that come to grief."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable


def killed_after(steps: int, work: Callable[[Callable[..., None]], None]) -> bool:
    """Do the work in a child process, and kill it after so many steps of progress; False if it ended before."""
    told, tell = os.pipe()
    if (child := os.fork()) == 0:
        try:
            work(lambda *step: os.write(tell, b"."))
        finally:
            os._exit(0)
    os.close(tell)
    seen = 0
    while seen < steps and (more := os.read(told, steps - seen)):
        seen += len(more)
    os.close(told)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def in_child(work: Callable[[], object], most: int) -> str:
    """Do the work in a child process whose files may not grow over `most` bytes; return what it raised."""
    told, tell = os.pipe()
    if (child := os.fork()) == 0:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        said = b"nothing"
        try:
            work()
        except BaseException as error:
            said = f"{type(error).__name__} {getattr(error, 'strerror', '')}".encode()
        os.write(tell, said)
        os._exit(0)
    os.close(tell)
    said = os.read(told, 1000).decode()
    os.close(told)
    os.waitpid(child, 0)
    return said
