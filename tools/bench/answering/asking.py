"""Ask every peer everything."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.progress import Progress

from tools.bench.answering import transcripts
from tools.bench.answering.ours import Ours
from tools.bench.answering.questions import Half, Questions
from tools.bench.answering.scoring import Guesses, Pairs, Peer, noisy

RATES = (0.0, 0.1, 0.2, 0.3)
STRANGE = ("outside", "lookalike", "unanswerable")
STRANGE_NOISE = (0.0, 0.2)
Set = tuple[str, str]  # its name, and how it was heard: "20 %" of noise, or by vosk at "20 dB"


@dataclass
class Results:
    """The guesses of each peer about each set."""

    guesses: dict[str, dict[Set, Guesses]] = field(default_factory=dict)

    def of(self, peer: str, name: str, how: str) -> Guesses:
        """Return a peer's guesses about a set, none where it was not asked."""
        return self.guesses[peer].get((name, how), ())


def percent(rate: float) -> str:
    """Name a rate of noise."""
    return f"{rate:.0%}"


def loudness(snr: float | None) -> str:
    """Name a distance between speech and noise."""
    return "clean" if snr is None else f"{snr:.0f} dB"


def sets(questions: Questions, half: Half) -> dict[Set, Pairs]:
    """Return all sets, each as it is transcripts."""
    found: dict[Set, Pairs] = {}
    for rate in RATES:
        found["shipped", percent(rate)] = noisy(questions.shipped, rate)
        found["inside", percent(rate)] = noisy(questions.inside, rate)
    for name in STRANGE:
        for rate in STRANGE_NOISE:
            found[name, percent(rate)] = noisy(getattr(questions, name), rate)
    for name in ("english", "english_outside"):
        found[name, percent(0)] = noisy(getattr(questions, name), 0.0)
    for name, asked, kept in (
        ("shipped", questions.shipped, transcripts.kept("shipped")),
        ("inside", questions.inside, transcripts.kept(half)),
    ):
        for snr in transcripts.LOUDNESS:
            found[name, loudness(snr)] = transcripts.as_asked(kept, asked, snr)
    return found


def ask(peers: dict[str, Peer], questions: Questions, half: Half, bar: Progress) -> Results:
    """Ask all peers, then 小翠 what only makes sense after another question."""
    results = Results()
    everything = sets(questions, half)
    total = sum(map(len, everything.values()))
    for name, peer in peers.items():
        task = bar.add_task(name, total=total)
        own: dict[Set, Guesses] = {}
        for key, pairs in everything.items():
            guesses = []
            for said, asked in pairs:
                guesses.append((peer.guess(said), asked))
                bar.advance(task)
            own[key] = guesses
        if isinstance(peer, Ours):
            own["follow_up", percent(0)] = [(peer.follow(d), d.then) for d in questions.follow_up]
        results.guesses[name] = own
    return results
