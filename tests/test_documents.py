"""What the documents say of the project: links, commands, settings and numbers are what they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command

from kiosk.cli import app
from kiosk.config import Config
from kiosk.config_mistakes import sections
from kiosk.content.load import load_centre

PROJECT = Path(__file__).parent.parent
DOCUMENTS = [*sorted(PROJECT.glob("*.md")), *sorted((PROJECT / "docs").glob("*.md"))]
COMMANDS = set(get_command(app).commands)  # type: ignore[attr-defined]


def text(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def anchors(document: Path) -> set[str]:
    """The headings as GitHub makes addresses of them: signs go, blanks become dashes."""
    headings = re.findall(r"^#+ (.+)$", text(document), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", text(document)):
        if target.startswith(("http://", "https://")):
            continue
        name, _, anchor = target.partition("#")
        file = document.parent / name if name else document
        assert file.exists(), target
        assert not anchor or anchor in anchors(file), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_is_one(document: Path) -> None:
    for command in re.findall(r"(?:^\$ |`)kiosk ([a-z]+)", text(document), re.MULTILINE):
        assert command in COMMANDS, command


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_setting_is_one(document: Path) -> None:
    """`section.key`, and `section: {key: …}`, inside code."""
    code = " ".join(re.findall(r"`[^`]+`", text(document)))
    below = {name: set(section.model_fields) for name, section in sections(Config).items()}
    names = "|".join(below)
    for section, key in re.findall(rf"`({names})\.([a-z_]+)", code) + re.findall(
        rf"({names}): {{([a-z_]+):", code
    ):
        assert key in below[section], f"{section}.{key}"


def test_the_readme_counts_right() -> None:
    centre = load_centre(PROJECT / "exhibits").centre
    questions = len(centre.questions) + sum(len(place.questions) for place in centre.places)
    films = sum(len(exhibit.videos) for exhibit in centre.exhibits)
    assert f"eight halls, {len(centre.exhibits)} exhibits, {questions} questions, {films} films" in text(
        PROJECT / "README.md"
    )
