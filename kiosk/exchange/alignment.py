"""Which entries of a list became which of another."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from kiosk.content.yaml_reader import Plain

Pair = tuple["int | None", "int | None"]


def aligned(old: list[Plain], new: list[Plain]) -> list[Pair]:
    """Return pairs of indices, in order: (kept, kept), (removed, None) and (None, added).

    Entries that differ are a pair if they share some of their words, so that a changed answer is not a
    removed question and an added one.
    """
    matcher = SequenceMatcher(
        None, [repr(item) for item in old], [repr(item) for item in new], autojunk=False
    )
    pairs: list[Pair] = []
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind == "equal":
            pairs += zip(range(i, i_end), range(j, j_end), strict=True)
        else:
            pairs += _among(old, new, (i, i_end), (j, j_end))
    return pairs


def _among(
    old: list[Plain], new: list[Plain], olds: tuple[int, int], news: tuple[int, int]
) -> Iterator[Pair]:
    i = olds[0]
    for j in range(*news):
        kin = next((n for n in range(i, olds[1]) if _are_kin(old[n], new[j])), None)
        if kin is None:
            yield None, j
        else:
            yield from ((gone, None) for gone in range(i, kin))
            yield kin, j
            i = kin + 1
    yield from ((gone, None) for gone in range(i, olds[1]))


def _are_kin(one: Plain, other: Plain) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return isinstance(one, str) and isinstance(other, str)
    return bool(set(_words(one)) & set(_words(other)))


def _words(value: Plain) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for part in value.values() if isinstance(value, dict) else value:
            yield from _words(part)
