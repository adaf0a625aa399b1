"""What she makes of an utterance, as data: each file in tests/talks/answers is one story.

`ask` is what was heard, `in` the hall where, `before` the exhibit on the screen, the other keys are fields of `kiosk ask --json`.
`offers` are questions that must be among the choices.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.answering.answer import as_json
from kiosk.answering.answerer import Answerer
from kiosk.answering.situation import Situation
from kiosk.content.load import load_centre

TESTS = Path(__file__).parents[1]
STORIES = [
    pytest.param(line, id=f"{file.stem}: {line['ask']}")
    for file in sorted((TESTS / "talks" / "answers").glob("*.yaml"))
    for line in yaml.safe_load(file.read_text(encoding="utf-8"))["answers"]
]


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(load_centre(TESTS / "halls").centre)


@pytest.mark.parametrize("line", STORIES)
def test_story(answerer: Answerer, line: dict[str, Any]) -> None:
    given = as_json(answerer.answer(line["ask"], Situation(line.get("in", ""), line.get("before", ""))))
    offered = {choice["question"] for choice in given["choices"]}
    wanted = {key: value for key, value in line.items() if key not in ("ask", "in", "before", "offers")}
    assert {key: given[key] for key in wanted} == wanted
    assert set(line.get("offers", ())) <= offered
