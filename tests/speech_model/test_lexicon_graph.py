"""The graph of all pronunciations holds each of them, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from tools.speech_model.lexicon import Word, pronounce
from tools.speech_model.lexicon_graph import LexiconGraph
from tools.speech_model.phones import TRANSITIONS, UNKNOWN, in_word, pdfs
from tools.speech_model.syllables import sounds

_ROOT = 2
Path = tuple[tuple[int, ...], int]  # transition ids that enter a state, and the word at the end


def _paths(graph: str) -> Iterator[Path]:
    arcs = defaultdict(list)
    for line in graph.splitlines():
        if len(fields := line.split()) == 5:
            source, target, reads, writes = map(int, fields[:4])
            arcs[source].append((target, reads, writes))
    waiting: list[tuple[int, tuple[int, ...]]] = [(_ROOT, ())]
    while waiting:
        state, read = waiting.pop()
        for target, reads, writes in arcs[state]:
            if writes:
                yield read, writes
            elif target != state:
                waiting.append((target, (*read, reads)))


def _entered(phones: list[str]) -> tuple[int, ...]:
    return tuple(TRANSITIONS[phone, state][1] for phone in phones for state in range(len(pdfs(phone))))


@given(st.sets(st.text("小翠李庄长江鲟行了", min_size=1, max_size=4), min_size=1, max_size=6))
def test_each_pronunciation_is_one_way_from_the_root(words: set[str]) -> None:
    lexicon = {word: Word(pronounce(word)) for word in words}
    numbers = {word: number for number, word in enumerate([*lexicon, "[unk]"], start=1)}
    expected = [
        (_entered(in_word(sounds(pronunciation.split()))), numbers[word])
        for word, entry in lexicon.items()
        for pronunciation in entry.pronunciations
    ]
    expected.append((_entered([UNKNOWN]), numbers["[unk]"]))
    assert sorted(_paths(LexiconGraph(lexicon, numbers).text())) == sorted(expected)
