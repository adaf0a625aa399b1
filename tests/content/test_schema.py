"""What editors are told: as strict as the loader, about files as staff write them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from test_load import IN_EXHIBIT, PATHS

from kiosk.content.describe import DESCRIPTIONS
from kiosk.content.mistakes import validate
from kiosk.content.schema import FILES, FOLDER, modeline, schema, schema_text, write_schemas
from kiosk.content.yaml_reader import parse_yaml, read_yaml

EXHIBITS = Path(__file__).parent.parent.parent / "exhibits"
HALLS = Path(__file__).parent.parent / "halls"
FILES_SHIPPED = sorted([*EXHIBITS.rglob("*.yaml"), *HALLS.rglob("*.yaml")])


class _Core(yaml.SafeLoader):
    """Reads as editors do: the core schema of YAML 1.2, in which dates and `no` are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


for tag, form, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{form})$"), first)


def kind_of(path: Path) -> str:
    """Which schema a file has."""
    return path.stem if path.stem in FILES else "exhibit"


def complaints(kind: str, data: object) -> list[str]:
    """What an editor would underline."""
    validator = Draft7Validator(schema(kind), format_checker=Draft7Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(data)]


def test_the_files_are_current(tmp_path: Path) -> None:
    for path in write_schemas(tmp_path):
        assert (EXHIBITS / FOLDER / path.name).read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", FILES)
def test_it_is_a_schema(kind: str) -> None:
    Draft7Validator.check_schema(schema(kind))
    assert "$ref" not in schema_text(kind), "older editors lose the description beside a reference"


def test_every_key_of_every_file_is_described_and_nothing_else() -> None:
    for model, keys in DESCRIPTIONS.items():
        fields = {field.alias or name for name, field in model.model_fields.items()}
        assert set(keys) == fields - ({"id"} if model is FILES["exhibit"] else set())
        assert all("\u4e00" <= sentence[0] <= "\u9fff" for sentence in keys.values())


@pytest.mark.parametrize("path", FILES_SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_shipped_file_is_right_however_it_is_read(path: Path) -> None:
    node, _ = read_yaml(path)
    assert node
    assert complaints(kind_of(path), node.plain()) == []
    assert complaints(kind_of(path), yaml.load(path.read_text(encoding="utf-8"), _Core)) == []


@pytest.mark.parametrize(
    "path", sorted(EXHIBITS.rglob("*.yaml")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_a_shipped_file_names_its_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first == modeline(kind_of(path))
    assert (
        path.parent / first.partition("=")[2]
    ).resolve() == EXHIBITS / FOLDER / f"{kind_of(path)}.schema.json"


def _both(text: str, folder: Path) -> tuple[bool, bool]:
    """Whether the loader's model and the schema find something wrong with an exhibit."""
    node, mistakes = parse_yaml(text)
    assert node
    assert not mistakes
    _, wrong = validate(FILES["exhibit"], node, {"folder": folder}, id="family/li-youhua")
    return bool(wrong), bool(complaints("exhibit", node.plain()))


@pytest.mark.parametrize("name", IN_EXHIBIT)
def test_it_refuses_what_the_loader_refuses(halls: Path, name: str) -> None:
    old, new, *_ = IN_EXHIBIT[name]
    text = (halls / "05-family/li-youhua.yaml").read_text(encoding="utf-8").replace(old, new, 1)
    loader, editor = _both(text, halls / "05-family")
    assert loader == editor


OUT_OF_SIGHT = {
    "../hall.yaml",
    "../../../etc/passwd",
    "media/../../x",
    "'  '",
    "media/out.jpg",
    "media/loop.jpg",
}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:20])
def test_paths_that_lead_out_are_refused_unless_one_must_look(halls: Path, path: str) -> None:
    (halls / "05-family/media/out.jpg").symlink_to("/etc/hostname")
    (halls / "05-family/media/loop.jpg").symlink_to("loop.jpg")
    text = f"title: a\nsummary: b\ntext: c\nimages:\n  - file: {path}\n"
    assert _both(text, halls / "05-family") == (True, path not in OUT_OF_SIGHT)


def test_numbers_and_truth_are_texts_as_for_the_loader() -> None:
    text = "title: 1949\nsummary: true\ntext: 3.14\nalso_called: [119, 110]\nvalid_from: 2026-10-01\n"
    assert complaints("exhibit", yaml.load(text, _Core)) == []
