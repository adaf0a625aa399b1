"""Names that several tests of the content share."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.load import Loaded

HALLS = Path(__file__).parent / "halls"
EXHIBIT = "05-family/li-youhua.yaml"
HALL = "05-family/hall.yaml"


def messages(loaded: Loaded) -> list[str]:
    """The sentences of all problems."""
    return [problem.message for problem in loaded.problems]
