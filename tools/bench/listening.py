"""How many of its own questions each hall answers when they are spoken: `script/bench listening`.

The first phrasing of every question is spoken by espeak-ng into a WAV file and goes the way of
`kiosk listen`: recognised by the shipped model, answered as in its hall.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from kiosk.answering.answerer import Answerer
from kiosk.answering.situation import Situation
from kiosk.config import load_config
from kiosk.content.load import load_centre
from kiosk.content.model import Centre, Question
from kiosk.hearing.expected import expected_of
from kiosk.hearing.grammar import Grammar
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.transcribe import transcribe
from kiosk.models.shelf import Shelf

OUTCOMES = ("answered", "offered", "refused", "answered something else")


def main(
    voice: Annotated[str, typer.Option(help="a voice of espeak-ng")] = "cmn-latn-pinyin+f4",
    speed: Annotated[int, typer.Option(help="words a minute")] = 160,
) -> None:
    """Print the table."""
    config = load_config()
    centre = load_centre(config.path(config.exhibits)).centre
    hears = _Kiosk(VoskModel(Shelf.of(config).best()), centre)
    table = Table("hall", "asked", *OUTCOMES, title=f"{voice}, {speed}")
    asked = {"": centre.questions}
    for place in centre.places:
        hall = place.id.partition("/")[0]
        asked[hall] = (*asked.get(hall, ()), *place.questions)
    for hall, questions in track(asked.items(), description="halls", transient=True):
        counts = Counter(hears.asked(question, hall, voice, speed) for question in questions)
        figures = (len(questions), *(counts[outcome] for outcome in OUTCOMES))
        table.add_row(hall or "centre", *map(str, figures))
    Console().print(table)


class _Kiosk:
    """Hears and answers as `kiosk listen` does."""

    def __init__(self, model: VoskModel, centre: Centre) -> None:
        self._model, self._answerer = model, Answerer(centre)
        self._grammar = Grammar.of(expected_of(centre).phrases, model.knows)

    def asked(self, question: Question, hall: str, voice: str, speed: int) -> str:
        """Have a question spoken; return which of OUTCOMES it came to."""
        with tempfile.TemporaryDirectory() as folder:
            wav = Path(folder) / "question.wav"
            command = ["espeak-ng", "-v", voice, "-s", str(speed), "-w", str(wav), question.ask[0]]
            subprocess.run(command, check=True)
            said = transcribe(self._model, wav, self._grammar).said
        answer = self._answerer.answer_best(said, Situation(hall))
        if answer.kind == "answer":
            return "answered" if answer.answer == question.answer.zh else "answered something else"
        offered = answer.kind == "choices" and any(c.question == question.ask[0] for c in answer.choices)
        return "offered" if offered else "refused"


if __name__ == "__main__":
    typer.run(main)
