"""espeak-ng's phonemes: what it would say, without a sound."""

from __future__ import annotations

import re
import subprocess

VOICE = "cmn-latn-pinyin"
_NOT_A_SOUND = re.compile(r"_[:|]*|\([a-z]+\)|[',]")  # pauses, changes of language, stress


def phonemes(lines: list[str]) -> list[tuple[str, ...]]:
    """Return the phonemes of each line, one string a word. Lines must hold something to say."""
    # A full stop parts the lines, and a blank line keeps clauses of one from those of the next.
    marked = "\n\n".join(f"{line}。\n\n七七七。" for line in lines)
    done = subprocess.run(
        ["espeak-ng", "-v", VOICE, "-q", "-x"], input=marked, capture_output=True, text=True, check=True
    )
    mark = _words(_said("七七七。"))
    found: list[tuple[str, ...]] = []
    clauses: list[str] = []
    for clause in done.stdout.splitlines():
        words = _words(clause)
        if words == mark:
            found.append(tuple(clauses))
            clauses = []
        else:
            clauses += words
    return found


def _said(line: str) -> str:
    return subprocess.run(
        ["espeak-ng", "-v", VOICE, "-q", "-x", line], capture_output=True, text=True, check=True
    ).stdout


def _words(clause: str) -> list[str]:
    return [sound for word in clause.split() if (sound := _NOT_A_SOUND.sub("", word))]
