"""Writes am/ and conf/ of a model from a trained network: `python -m tools.speech_model.export NETWORK MODEL`. 4 s."""

from __future__ import annotations

import shutil
from pathlib import Path

import typer

from tools.speech_model.acoustic_model import write_acoustic_model
from tools.speech_model.network import folded


def main(network: Path, model: Path) -> None:
    """Write am/final.mdl and conf/."""
    write_acoustic_model(folded(network), model / "am/final.mdl")
    shutil.copytree(Path(__file__).with_name("conf"), model / "conf", dirs_exist_ok=True)


if __name__ == "__main__":
    typer.run(main)
