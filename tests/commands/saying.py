"""What a command says: its exit code, its output, and what goes to the terminal's error stream."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

# What scripts rely on, in this order.
ANSWER = ["heard", "kind", "hall", "exhibit", "question", "answer", "video", "score", "choices"]

Run = Callable[..., tuple[int, str, str]]


def lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def sentence(words: str) -> None:
    """One Chinese sentence, and no word of the program's inside."""
    assert words.count("\n") == 1
    assert any("一" <= char <= "鿿" for char in words)
    assert not any(word in words for word in ("Traceback", "Error", "Errno"))
