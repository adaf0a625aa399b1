"""The bench's tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.table import Table

from tools.bench.answering import transcripts
from tools.bench.answering.asking import RATES, STRANGE, Results, loudness, percent
from tools.bench.answering.scoring import Guesses, Rates, answered, auroc, coverage

FIGURES: dict[str, Callable[[Rates], float]] = {
    "right answer first, %": lambda rates: rates.first,
    "right answer given or offered, %": lambda rates: rates.hit,
    "wrong with confidence, from another exhibit or hall, %": lambda rates: rates.elsewhere,
    "wrong with confidence, of the right exhibit or hall, %": lambda rates: rates.beside,
}
NOISE = tuple(map(percent, RATES))
LOUDNESS = tuple(map(loudness, transcripts.LOUDNESS))
_CLEAN, _NOISY = percent(0), percent(0.2)


def finding(results: Results, title: str, figure: Callable[[Rates], float], how: Sequence[str]) -> Table:
    """Return one figure of every peer over noise: wording as shipped, then held out."""
    table = Table("", title=title)
    columns = [(name, heard_as) for name in ("shipped", "inside") for heard_as in how]
    for name, heard_as in columns:
        first = heard_as == how[0]
        label = {"shipped": "as shipped", "inside": "held out"}[name] if first else ""
        table.add_column(f"{label}\n{heard_as}", justify="right")
    for peer in results.guesses:
        cells = (figure(Rates.of(results.of(peer, *column))) for column in columns)
        table.add_row(peer, *(f"{cell:.1f}" for cell in cells))
    return table


def refusing(results: Results, how: str) -> Table:
    """Return how well each peer tells what it is asked and cannot know from what it can."""
    table = Table("", title=f"What is not here, {how} noise: outside / look-alike / unanswerable")
    for name in ("answered, %", "AUROC", "covered at 5 %, %"):
        table.add_column(name, justify="right")
    for peer in results.guesses:
        true = _scores(results.of(peer, "inside", how))
        strange = [results.of(peer, name, how) for name in STRANGE]
        cells = (
            [f"{answered(guesses):.1f}" for guesses in strange],
            [f"{auroc(true, _scores(guesses)):.3f}" for guesses in strange],
            [f"{coverage(true, _scores(guesses)):.1f}" for guesses in strange],
        )
        table.add_row(peer, *map(" / ".join, cells))
    return table


def english(results: Results) -> Table:
    """Return the figures for questions in English."""
    table = Table("", title="Questions in English, %")
    for name in (
        "right first",
        "given or offered",
        "wrong place",
        "right place",
        "outside answered",
        "AUROC",
    ):
        table.add_column(name, justify="right")
    for peer in results.guesses:
        inside, outside = (results.of(peer, name, _CLEAN) for name in ("english", "english_outside"))
        rates = Rates.of(inside)
        cells = (rates.first, rates.hit, rates.elsewhere, rates.beside, answered(outside))
        curve = auroc(_scores(inside), _scores(outside))
        table.add_row(peer, *(f"{cell:.1f}" for cell in cells), f"{curve:.3f}")
    return table


def following(dialogues: dict[str, Guesses]) -> Table:
    """Return the figures for questions that say “it”."""
    table = Table("", title="Questions after another one (“它是什么时候的”), %")
    for name in ("first", "or offered", "wrong place", "wrong, place right"):
        table.add_column(name, justify="right")
    for name, guesses in dialogues.items():
        rates = Rates.of(guesses)
        cells = (rates.first, rates.hit, rates.elsewhere, rates.beside)
        table.add_row(name, *(f"{cell:.1f}" for cell in cells))
    return table


def hearing(kept: dict[str, Sequence[transcripts.Heard]]) -> Table:
    """Return vosk's character error rates."""
    table = Table("", title="Characters that vosk misheard of synthesised speech, %")
    for snr in transcripts.LOUDNESS:
        for noise in ("",) if snr is None else transcripts.NOISES:
            table.add_column(f"{noise}\n{loudness(snr)}", justify="right")
    for name, lines in kept.items():
        groups: dict[tuple[float | None, str], list[transcripts.Heard]] = {
            (snr, noise): []
            for snr in transcripts.LOUDNESS
            for noise in (("",) if snr is None else transcripts.NOISES)
        }
        for line in lines:
            groups[line.snr, line.noise].append(line)
        table.add_row(
            name, *(f"{transcripts.error_rate(own):.1f}" if own else "–" for own in groups.values())
        )
    return table


def _scores(guesses: Guesses) -> list[float]:
    return [guess.score for guess, _ in guesses]
