"""Writes graph/ of a model: `python -m tools.speech_model.graph MODEL [--content exhibits [--names]]`. 4 s.

With --content the characters of that content which the lexicon lacks are added, with --names its names as
well. The network stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from kiosk.content.load import load_centre
from tools.speech_model.content_words import characters_of, names_of
from tools.speech_model.language_model import LanguageModel, weighted_sentences
from tools.speech_model.lexicon import Lexicon, general
from tools.speech_model.lexicon_graph import LexiconGraph
from tools.speech_model.openfst import write_const, write_lookahead
from tools.speech_model.phones import PHONES, TRANSITION_COUNT, place

_EMPTY, _UNKNOWN = "<eps>", "[unk]"
_RESERVED = ("#0", "<s>", "</s>")  # Kaldi wants numbers for them


def write_graph(lexicon: Lexicon, sentences: list[tuple[str, float]], model: Path) -> None:
    """Write graph/ below the folder of a model; the language model is learnt from weighted sentences."""
    folder = model / "graph"
    (folder / "phones").mkdir(parents=True, exist_ok=True)
    numbers = {word: number for number, word in enumerate((_EMPTY, *lexicon, _UNKNOWN))}
    renumbered = write_lookahead(LexiconGraph(lexicon, numbers).text(), folder / "HCLr.fst")
    # Look-ahead gives words new numbers, which words.txt and G must have as well.
    numbers = {word: renumbered[number] for word, number in numbers.items() if number} | {_EMPTY: 0}
    free = max(*renumbered.values(), len(numbers)) + 1
    numbers |= {word: free + at for at, word in enumerate(_RESERVED)}
    write_const(LanguageModel(lexicon, sentences).text(numbers), folder / "Gr.fst")
    _write_lines(
        folder / "words.txt", (f"{word} {numbers[word]}" for word in sorted(numbers, key=numbers.get))
    )
    # Must be there; no label of this graph is there only to tell apart, so it holds one that is not used.
    _write_lines(folder / "disambig_tid.int", [str(TRANSITION_COUNT + 1)])
    places = (f"{number} {place(phone)}" for number, phone in enumerate(PHONES) if number)
    _write_lines(folder / "phones/word_boundary.int", places)


def _write_lines(path: Path, lines: Iterable[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(
    model: Path,
    content: Annotated[Path | None, typer.Option(help="exhibits whose characters are added")] = None,
    names: Annotated[bool, typer.Option(help="add the names in it as well")] = False,
) -> None:
    """Write graph/ of a model."""
    lexicon = general()
    if content:
        centre = load_centre(content).centre
        added = characters_of(centre, lexicon) | (names_of(centre, lexicon) if names else {})
        typer.echo(f"{len(added)} words added: {' '.join(added)}")
        lexicon |= added
    write_graph(lexicon, weighted_sentences(), model)
    typer.echo(
        f"{len(lexicon)} words, {sum(len(word.pronunciations) for word in lexicon.values())} pronunciations"
    )


if __name__ == "__main__":
    typer.run(main)
