"""What a command says: its exit code, its output, and what goes to the terminal's error stream."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli import main

# What scripts rely on, in this order.
ANSWER = ["heard", "kind", "hall", "exhibit", "question", "answer", "video", "score", "choices"]

Run = Callable[..., tuple[int, str, str]]


def typed(*words: str | Path) -> tuple[int, str, str]:
    """Run a command in this process."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["kiosk", *map(str, words)])
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as ended:
            main()
    code = ended.value.code
    return (code if isinstance(code, int) else 0), out.getvalue(), err.getvalue()


def told(*words: str | Path) -> tuple[int, str]:
    """Run a command; its exit code, and all that staff read."""
    code, out, err = typed(*words)
    return code, out + err


def lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def sentence(words: str) -> None:
    """One Chinese sentence, and no word of the program's inside."""
    assert words.count("\n") == 1
    assert any("一" <= char <= "鿿" for char in words)
    assert not any(word in words for word in ("Traceback", "Error", "Errno"))
