"""Whatever the content says goes out and comes back, and any text survives in any cell."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from spoiling import HALLS
from tables import files

from kiosk.content.file_text import INVISIBLE
from kiosk.content.load import Loaded, load_centre
from kiosk.content.yaml_reader import Plain
from kiosk.exchange import yaml_text
from kiosk.exchange.csv_table import read_csv, write_csv
from kiosk.exchange.exporting import export_table, tables_of
from kiosk.exchange.importing import import_table
from kiosk.exchange.sheets import QUESTIONS, tidy
from kiosk.exchange.workbook import read_workbook, write_workbook

CHARACTERS = st.characters(exclude_categories=["Cs"]).filter(lambda c: not INVISIBLE.match(c))
NASTY = st.sampled_from("'\"#:：-?[]{},&*!|>%@` =+\t\\_x。；")
TEXT = st.text(CHARACTERS | NASTY | st.just("\n"), min_size=1, max_size=30).filter(
    lambda text: tidy(text) and "005F" not in text
)
LINE = TEXT.map(lambda text: "".join(tidy(text).split("\n")).strip()).filter(bool)
NAMES = st.lists(LINE.map(lambda t: t.replace("；", "").replace(";", "").strip()).filter(bool), max_size=3)
SPOKEN = TEXT | st.fixed_dictionaries({"zh": TEXT}, optional={"en": TEXT})
DATES = st.dates().map(lambda date: date.isoformat())
IDS = ("e1", "e2", "新-3")


@st.composite
def questions(draw: st.DrawFn, place: str) -> list[Plain]:
    """Questions whose phrasings nobody else uses."""
    found: list[Plain] = []
    for number in range(draw(st.integers(0, 3))):
        asked = [f"{draw(LINE)}{place}{number}{n}".replace("/", "的") for n in range(draw(st.integers(1, 3)))]
        optional = {"show": st.sampled_from(["hall family", "hall culture"]), "note": LINE}
        rest = draw(st.fixed_dictionaries({"answer": SPOKEN}, optional=optional))
        found.append({"ask": list[Plain](asked), **rest})
    return found


@st.composite
def exhibits(draw: st.DrawFn, place: str) -> dict[str, Plain]:
    """An exhibit's file; still a draft, as new ones have to be."""
    optional = {
        "also_called": NAMES,
        "valid_from": DATES,
        "valid_until": DATES,
        "related": st.just([]),
        "qr": st.just("https://example.com/a"),
        "note": LINE,
        "status": st.just("draft"),
    }
    required = {"title": SPOKEN, "summary": SPOKEN, "text": SPOKEN}
    own = draw(st.fixed_dictionaries(required, optional=optional))
    return {**own, "questions": draw(questions(place))}


@st.composite
def contents(draw: st.DrawFn) -> dict[str, dict[str, Plain]]:
    """Exhibits and questions of the two test halls, by place."""
    centre: dict[str, dict[str, Plain]] = {"": {"questions": draw(questions("馆"))}}
    for hall in ("family", "culture"):
        centre[hall] = {"questions": draw(questions(hall))}
        for name in draw(st.sets(st.sampled_from(IDS), max_size=3).map(sorted)):
            centre[f"{hall}/{name}"] = draw(exhibits(f"{hall}/{name}"))
    return centre


@contextmanager
def written(content: dict[str, dict[str, Plain]]) -> Iterator[tuple[Path, Loaded]]:
    """The test halls with this content in place of theirs."""
    with tempfile.TemporaryDirectory() as temp:
        folder = shutil.copytree(HALLS, Path(temp) / "halls")
        for path in folder.glob("*/*.yaml"):
            if path.name != "hall.yaml":
                path.unlink()
        for hall in folder.glob("*-*"):
            own = {place: said for place, said in content.items() if place.startswith(hall.name[3:] + "/")}
            _say(
                hall / "hall.yaml",
                {**content[hall.name[3:]], "exhibits": [place.partition("/")[2] for place in own]},
            )
            for place, said in own.items():
                (hall / f"{place.partition('/')[2]}.yaml").write_text(
                    yaml_text.entries(said, 0) + "\n", "utf-8"
                )
        _say(folder / "centre.yaml", content[""])
        loaded = load_centre(folder)
        assert loaded.problems == ()
        yield folder, loaded


def _say(path: Path, said: dict[str, Plain]) -> None:
    """Put further keys behind those that do not list anything."""
    text = path.read_text(encoding="utf-8").partition("questions:")[0]
    lines = text.partition("tours:")[0].splitlines()  # which lead to the exhibits that were there
    kept = [line for line in lines if not line.startswith("exhibits:")]
    path.write_text("\n".join([*kept, yaml_text.entries(said, 0)]) + "\n", encoding="utf-8")


def model(loaded: Loaded) -> dict[str, Any]:
    """What the content says, by place, without blanks that nobody sees, and questions in no order."""
    centre = loaded.centre
    places = {"": centre.model_dump(include={"questions"})}
    places |= {place.id: place.model_dump(exclude={"exhibits"}) for place in centre.places}
    for said in places.values():
        said["questions"] = sorted(said["questions"], key=lambda question: sorted(question["ask"]))
    return {place: _tidied(said) for place, said in places.items()}


def _tidied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tidied(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_tidied(part) for part in value]
    return tidy(value) if isinstance(value, str) else value


@settings(max_examples=15)
@given(contents(), st.sampled_from(["xlsx", "csv"]))
def test_out_and_in_again_changes_nothing(content: dict[str, dict[str, Plain]], kind: str) -> None:
    with written(content) as (folder, loaded):
        before = files(folder)
        table = folder.with_name(f"a.{kind}")
        export_table(table, loaded)
        outcome = import_table(table, folder, delete=True)
        assert (outcome.problems, outcome.changes, outcome.files) == ((), (), ())
        assert files(folder) == before


@settings(max_examples=25)
@given(contents(), contents())
def test_one_centre_becomes_another(
    old: dict[str, dict[str, Plain]], new: dict[str, dict[str, Plain]]
) -> None:
    with written(new) as (there, wanted), written(old) as (folder, _):
        table = there.with_name("a.xlsx")
        export_table(table, wanted)
        outcome = import_table(table, folder, delete=True)
        assert outcome.problems == ()
        loaded = load_centre(folder)
        assert loaded.problems == ()
        assert model(loaded) == model(wanted)
        export_table(table, loaded)
        assert import_table(table, folder, delete=True).files == ()


CELLS = st.text(CHARACTERS | NASTY | st.just("\n"), max_size=30).filter(lambda text: "005F" not in text)


@settings(max_examples=50)
@given(st.lists(CELLS, min_size=len(QUESTIONS.columns), max_size=len(QUESTIONS.columns)))
def test_any_text_survives_in_any_cell(row: list[str]) -> None:
    assume(any(row))
    plain = [re.sub("\r\n?", "\n", text) for text in row]  # XML knows one kind of line end
    with tempfile.TemporaryDirectory() as temp:
        write_workbook(Path(temp) / "a.xlsx", {QUESTIONS: [row]}, ())
        grids, _ = read_workbook(Path(temp) / "a.xlsx", ["问答"])
        assert [entry.text for entry in grids["问答"][1]] == plain
        assert not any(entry.wrong for entry in grids["问答"][1])
        write_csv(Path(temp) / "a.csv", QUESTIONS, [row])
        grid, _ = read_csv(Path(temp) / "a.csv")
        assert [entry.text for entry in grid[1]] == row


def test_sheets_have_a_cell_for_each_column(halls: Path) -> None:
    for sheet, rows in tables_of(load_centre(halls)).items():
        assert {len(row) for row in rows} == {len(sheet.columns)}
