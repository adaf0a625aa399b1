"""HCL: from transition ids of the network's HMM states to words; a prefix tree of all pronunciations.

Built straight in the form that Kaldi's tools arrive at (https://kaldi-asr.org/doc/graph.html), "reordered":
an arc with the id of going on leads into a new state, whose loop carries the id of staying. A word's end
leads back to the root without a label, so nothing is ambiguous and nothing needs to be determinised.
"""

from __future__ import annotations

import math

from tools.speech_model.lexicon import Lexicon
from tools.speech_model.openfst import Arc, text
from tools.speech_model.phones import SILENCE, TRANSITIONS, UNKNOWN, in_word, pdfs, stay_probability
from tools.speech_model.syllables import sounds

_PAUSE = 0.3  # how likely there is a pause before a word
_WORD = 3.0  # cost of a word, found on texts/development.txt: with less, speech falls into characters
_AFTER_WORD, _PAUSED, _ROOT = range(3)


class LexiconGraph:
    """`numbers` are those of the words, [unk] among them."""

    def __init__(self, lexicon: Lexicon, numbers: dict[str, int]) -> None:
        self._arcs: list[Arc] = []
        self._states = 3
        self._tree: dict[tuple[int, str], int] = {}
        self._add_pauses()
        for word, entry in lexicon.items():
            for pronunciation, cost in entry.pronunciations.items():
                self._add(in_word(sounds(pronunciation.split())), numbers[word], cost)
        self._add([UNKNOWN], numbers["[unk]"], 0.0)

    def text(self) -> str:
        """Return it for OpenFst."""
        return text(sorted(self._arcs, key=lambda arc: arc.source), {_AFTER_WORD: 0, _PAUSED: 0})

    def _add_pauses(self) -> None:
        self._arcs.append(Arc(_AFTER_WORD, _ROOT, 0, 0, -math.log(1 - _PAUSE)))
        pause = self._phone(_AFTER_WORD, SILENCE, -math.log(_PAUSE))
        self._arcs += [Arc(pause, _PAUSED, 0, 0, 0.0), Arc(_PAUSED, _ROOT, 0, 0, 0.0)]

    def _add(self, phones: list[str], number: int, cost: float) -> None:
        state = _ROOT
        for phone in phones:
            if (state, phone) not in self._tree:
                self._tree[state, phone] = self._phone(state, phone)
            state = self._tree[state, phone]
        self._arcs.append(Arc(state, _AFTER_WORD, 0, number, cost + _WORD))

    def _phone(self, state: int, phone: str, cost: float = 0.0) -> int:
        """Add the HMM states of a phone behind a state; return the last."""
        stays = stay_probability(phone)
        for number in range(len(pdfs(phone))):
            stay, go_on = TRANSITIONS[phone, number]
            entered, self._states = self._states, self._states + 1
            self._arcs.append(Arc(state, entered, go_on, 0, cost - math.log(1 - stays)))
            self._arcs.append(Arc(entered, entered, stay, 0, -math.log(stays)))
            state, cost = entered, 0.0
        return state
