"""Phones of Mandarin, their HMM states and Kaldi's numbers for them: what lexicon, network and graph agree on.

A phone is an initial, or a final with its tone; in Kaldi's phone table it carries its place in the word
(`_B`, `_I`, `_E`, `_S`: begin, inside, end, single), from which vosk makes the times of words.
A pdf is one output of the network. Places share pdfs.
"""

from __future__ import annotations

from collections.abc import Iterable

INITIALS = ("b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s")  # fmt: skip
FINALS = (
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "er", "ong", "i", "ia", "ie", "iao", "iou", "ian", "in", "iang", "ing", "iong",
    "u", "ua", "uo", "uai", "uei", "uan", "uen", "uang", "ueng", "v", "ve", "van", "vn", "ii", "iii",
)  # fmt: skip
TONES = range(1, 6)  # 5 is the neutral one
SILENCE, UNKNOWN = "SIL", "SPN_S"
HALVES = ("1", "2")  # of a final: two states, 30 ms each at least

# The network's three heads: a base phone, a tone (0 without one), speech or none.
BASES = ["sil", *INITIALS, *(final + half for final in FINALS for half in HALVES)]
BASE_NUMBER = {base: number for number, base in enumerate(BASES)}
TONE_CLASSES, SPEECH_CLASSES = 6, 2

PDFS = [
    ("sil", 0), ("spn", 0),
    *((initial, 0) for initial in INITIALS),
    *((final + half, tone) for final in FINALS for tone in TONES for half in HALVES),
]  # fmt: skip
_PDF_NUMBER = {pdf: number for number, pdf in enumerate(PDFS)}

PLACES = {"B": "begin", "I": "internal", "E": "end", "S": "singleton"}
_SOUNDS = [*INITIALS, *(f"{final}{tone}" for final in FINALS for tone in TONES)]
PHONES = ["<eps>", SILENCE, UNKNOWN, *(f"{sound}_{place}" for sound in _SOUNDS for place in PLACES)]


def place(phone: str) -> str:
    """Return the phone's place in a word, as vosk's word_boundary.int calls it."""
    return "nonword" if phone == SILENCE else PLACES[phone[-1]]


def pdfs(phone: str) -> list[int]:
    """Return the pdfs of a phone's HMM states, from left to right."""
    if phone == SILENCE:
        return [_PDF_NUMBER["sil", 0]]
    if phone == UNKNOWN:
        return [_PDF_NUMBER["spn", 0]] * 3
    sound = phone.rpartition("_")[0]
    if sound in INITIALS:
        return [_PDF_NUMBER[sound, 0]]
    final, tone = sound[:-1], int(sound[-1])
    return [_PDF_NUMBER[final + half, tone] for half in HALVES]


def stay_probability(phone: str) -> float:
    """Return how likely each state of a phone is to last another 30 ms."""
    if phone in (SILENCE, UNKNOWN):
        return 0.9 if phone == SILENCE else 0.8
    return 0.6 if phone.rpartition("_")[0] in INITIALS else 0.65


def in_word(sounds: Iterable[str]) -> list[str]:
    """Return a word's sounds as phones with their places."""
    known = list(sounds)
    places = "S" if len(known) == 1 else "B" + "I" * (len(known) - 2) + "E"
    return [f"{sound}_{where}" for sound, where in zip(known, places, strict=True)]


# Kaldi's triples (phone, state, pdf). Each has two transition ids, from 1: staying, then going on.
TRIPLES = [
    (number, state, pdf)
    for number, phone in enumerate(PHONES[1:], start=1)
    for state, pdf in enumerate(pdfs(phone))
]
TRANSITIONS = {
    (PHONES[phone], state): (2 * at + 1, 2 * at + 2) for at, (phone, state, _) in enumerate(TRIPLES)
}
TRANSITION_COUNT = 2 * len(TRIPLES)
