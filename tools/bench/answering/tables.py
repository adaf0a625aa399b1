"""The bench's tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.table import Table

from tools.bench.answering import transcripts
from tools.bench.answering.asking import RATES, STRANGE, Results, loudness, percent
from tools.bench.answering.scoring import Guesses, Rates, answered, asked_back, auroc, coverage

FIGURES: dict[str, Callable[[Rates], float]] = {
    "right answer first, %": lambda rates: rates.first,
    "right answer given or offered, %": lambda rates: rates.hit,
    "wrong with confidence, from another exhibit or hall, %": lambda rates: rates.elsewhere,
    "wrong with confidence, of the right exhibit or hall, %": lambda rates: rates.beside,
}
_SHORT = ("right\nfirst", "or\noffered", "wrong\nplace", "wrong, of\nright place")
NOISE = tuple(map(percent, RATES))
LOUDNESS = tuple(map(loudness, transcripts.LOUDNESS))
_CLEAN = percent(0)


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
    table = Table("", title=f"What is not here, {how} noise: outside/look-alike/unanswerable")
    names = (
        "answered, %",
        "asked back, %",
        "AUROC",
        "AUROC,\nright first",
        "AUROC,\nas shipped",
        "covered, %",
    )
    for name in names:
        table.add_column(name, justify="right")
    for peer in results.guesses:
        held_out = results.of(peer, "inside", how)
        true = _scores(held_out)
        first = _scores([(guess, asked) for guess, asked in held_out if asked.is_right(guess.answer)])
        shipped = _scores(results.of(peer, "shipped", how))
        strange = [results.of(peer, name, how) for name in STRANGE]
        cells = (
            [f"{answered(guesses):.0f}" for guesses in strange],
            [f"{asked_back(guesses):.0f}" for guesses in strange],
            *([f"{auroc(of, _scores(guesses)):.3f}" for guesses in strange] for of in (true, first, shipped)),
            [f"{coverage(true, _scores(guesses)):.0f}" for guesses in strange],
        )
        table.add_row(peer, *map("/".join, cells))
    return table


def english(results: Results) -> Table:
    """Return the figures for questions in English."""
    table = Table("", title="Questions in English, %")
    for name in (*_SHORT, "outside:\nanswered", "\nAUROC"):
        table.add_column(name, justify="right")
    for peer in results.guesses:
        inside, outside = (results.of(peer, name, _CLEAN) for name in ("english", "english_outside"))
        curve = auroc(_scores(inside), _scores(outside))
        table.add_row(peer, *_cells(inside), f"{answered(outside):.1f}", f"{curve:.3f}")
    return table


def following(dialogues: dict[str, Guesses]) -> Table:
    """Return the figures for questions that say “it”."""
    table = Table("", title="Questions after another one (“它是什么时候的”), %")
    for name in _SHORT:
        table.add_column(name, justify="right")
    for name, guesses in dialogues.items():
        table.add_row(name, *_cells(guesses))
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


def _cells(guesses: Guesses) -> list[str]:
    rates = Rates.of(guesses)
    return [f"{figure(rates):.1f}" for figure in FIGURES.values()]


def _scores(guesses: Guesses) -> list[float]:
    return [guess.score for guess, _ in guesses]
