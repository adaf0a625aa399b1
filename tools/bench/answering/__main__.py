"""Print tables of how well she answers: held-out wording, noise, refusal, cost, with peers beside her.

Only the development questions may be looked at while the answerer is being worked on (`--half dev`); the
test questions are for reporting, and no single one of them is ever shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from tools.bench.answering import tables, transcripts
from tools.bench.answering.asking import STRANGE, STRANGE_NOISE, Results, ask, percent
from tools.bench.answering.calibrating import calibrate
from tools.bench.answering.cost import cost
from tools.bench.answering.ours import Ours
from tools.bench.answering.plot import draw
from tools.bench.answering.questions import FOLDER, Half, Questions, read
from tools.bench.answering.rivals import RIVALS
from tools.bench.answering.scoring import Peer

EXHIBITS = FOLDER.parents[2] / "exhibits"
OURS, BLIND = "小翠", "小翠, no hall"


def main(
    half: Annotated[str, typer.Option(help="dev or test")] = "test",
    show: Annotated[bool, typer.Option(help="list what goes wrong (dev only)")] = False,
    plot: Annotated[Path | None, typer.Option(help="where to draw accuracy over noise, a PNG")] = None,
) -> None:
    """Print the tables."""
    console, chosen = Console(), _half(half)
    centre = load_centre(EXHIBITS).centre
    questions = read(centre, chosen)
    console.print(_told(chosen, questions))
    with Progress(console=Console(stderr=True), transient=True) as bar:
        peers = _peers(centre, bar)
        results = ask(peers, questions, chosen, bar)
        forgetful = Ours(centre, remembers=False)
        follow_up = {
            OURS: results.of(OURS, "follow_up", percent(0)),
            "小翠, no memory": [(forgetful.follow(d), d.then) for d in questions.follow_up],
        }
        costs = cost(EXHIBITS, bar)
    for title, figure in tables.FIGURES.items():
        console.print(tables.finding(results, title, figure, tables.NOISE))
    console.print(
        tables.hearing({"as shipped": transcripts.kept("shipped"), "held out": transcripts.kept(chosen)})
    )
    for title, figure in tables.FIGURES.items():
        console.print(tables.finding(results, f"Heard by vosk: {title}", figure, tables.LOUDNESS))
    console.print(*(tables.refusing(results, percent(rate)) for rate in STRANGE_NOISE))
    console.print(tables.english(results))
    if questions.follow_up:
        console.print(tables.following(follow_up))
    console.print(costs)
    if plot:
        draw(results, [OURS, *RIVALS], plot)
    if show and chosen == "dev":
        _list(console, results)


def _half(name: str) -> Half:
    if name not in ("dev", "test"):
        raise typer.BadParameter("--half is dev or test")
    return "dev" if name == "dev" else "test"


def _told(half: Half, questions: Questions) -> str:
    counts = {name: len(getattr(questions, name)) for name in questions.__dataclass_fields__}
    return f"{half}: " + ", ".join(f"{count} {name}" for name, count in counts.items())


def _peers(centre: Centre, bar: Progress) -> dict[str, Peer]:
    """Build all peers, and calibrate the others on the development questions."""
    peers: dict[str, Peer] = {OURS: Ours(centre), BLIND: Ours(centre, told_hall=False)}
    dev = read(centre, "dev")
    for name, build in bar.track(RIVALS.items(), description="calibrating"):
        rival = build(centre)
        calibrate(rival, dev)
        peers[name] = rival
    return peers


def _list(console: Console, results: Results) -> None:
    """List what she gets wrong of clean development questions."""
    for name in ("inside", "english"):
        for guess, asked in results.of(OURS, name, percent(0)):
            right = asked.is_right(guess.answer)
            if not (guess.answered and right):
                came = "wrong, sure" if guess.answered else "asked back" if guess.offered else "refused"
                first = "right first" if right else "wrong first"
                console.print(f"{came:12}{first:12}{guess.score:.2f} {asked.text} → {guess.answer[:30]}")
    for name in (*STRANGE, "english_outside"):
        for guess, asked in results.of(OURS, name, percent(0)):
            if guess.answered:
                console.print(f"{'answered':12}{name:12}{guess.score:.2f} {asked.text} → {guess.answer[:30]}")


if __name__ == "__main__":
    typer.run(main)
