"""Child processes that do not outlive us."""

from __future__ import annotations

import shutil

# Put before a command: the system ends the child when the thread that started it ends, even by `kill -9`.
DIES_WITH_US = ("setpriv", "--pdeathsig", "TERM") if shutil.which("setpriv") else ()
