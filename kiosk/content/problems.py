"""What staff are told when a file is not right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend. `file` is relative to the content folder, `line` counts from 1."""

    file: str
    line: int
    message: str  # one Chinese sentence: what is wrong and how to mend it
    column: int = 1  # counts characters from 1
    advice: bool = False  # worth doing, but visitors are served as it is

    @property
    def place(self) -> str:
        """Return `file:line:column`, which editors and terminals make clickable."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Mistake:
    """A problem inside one file, before the file's name is known."""

    line: int
    message: str
    column: int = 1


class Refused(Exception):
    """A file cannot be read any further."""

    def __init__(self, line: int, message: str, column: int = 1) -> None:
        super().__init__(message)
        self.mistake = Mistake(line, message, column)
