"""The sheet of questions laid upon the content.

A row belongs to the question of its place with which it shares most phrasings, else to the one with the same
answer; so rows may be sorted, and phrasings and answers changed, without numbers that staff would have to keep.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process

from kiosk.content.crosscheck import as_spoken
from kiosk.content.model import Question
from kiosk.content.yaml_reader import Plain
from kiosk.exchange.cells import Row, Table
from kiosk.exchange.drafts import Asked, CellNode, Change, Draft, Drafts
from kiosk.exchange.rows import laid_upon, validated
from kiosk.exchange.sheets import PLACE, QUESTIONS, WHOLE_CENTRE, meant, shown

_COLUMNS = {column.header: column for column in QUESTIONS.columns}


def merge_questions(table: Table, drafts: Drafts, delete: bool) -> None:
    """Take over each row; what has no row is left as it is, or with `delete` taken away."""
    by_place: dict[str, list[Row]] = defaultdict(list)
    for row in table.rows:
        name = str(meant(row.text(PLACE), _COLUMNS[PLACE]))
        place = "" if name == WHOLE_CENTRE else name
        if name and place in drafts.places:
            by_place[place].append(row)
        else:
            sentence = _no_place(name, drafts.places)
            drafts.wrong(QUESTIONS.name, row.line, sentence, row.cells[PLACE].column)
    for draft in drafts.places.values():
        _merge(draft, by_place[draft.id], drafts, delete)


def _no_place(name: str, places: Iterable[str]) -> str:
    if not name:
        return f"这一行没有写是哪个展项的，请写编号，例如 family/sunward；哪里都适用的写“{WHOLE_CENTRE}”"
    guess = process.extractOne(name, [place for place in places if place], score_cutoff=60)
    if guess:
        return f"没有“{name}”这个展项或展厅，是不是想写“{guess[0]}”？"
    return f"没有“{name}”这个展项或展厅，请写“展项”表里的编号、展厅的编号，或者“{WHOLE_CENTRE}”"


def _merge(draft: Draft, rows: list[Row], drafts: Drafts, delete: bool) -> None:
    """Change the questions of one place; their order stays, new ones come last."""
    match = _matched(rows, draft.asked)
    asked: list[Asked] = []
    for number, old in enumerate(draft.asked):
        row = match.get(number)
        if row:
            asked.append(_taken_over(old, row, draft, drafts))
        else:
            change = Change("deleted" if delete else "missing", QUESTIONS.name, draft.id, _title(old.plain))
            drafts.changes.append(change)
            asked += [] if delete else [old]
    found = {id(row) for row in match.values()}
    for row in rows:
        if id(row) not in found:
            asked.append(_taken_over(None, row, draft, drafts))
    draft.asked = asked


def _taken_over(old: Asked | None, row: Row, draft: Draft, drafts: Drafts) -> Asked:
    plain, nodes, changed = laid_upon(old.plain if old else {}, row, QUESTIONS)
    value = old.value if old else None
    if old and isinstance(old.node.value, dict):
        nodes = {**old.node.value, **nodes}
    if changed or not old:
        value = validated(Question, nodes, QUESTIONS, draft.id, drafts)
        change = Change(
            "changed" if old else "new",
            QUESTIONS.name,
            draft.id,
            _title(plain),
            row.line,
            changed if old else (),
        )
        drafts.changes.append(change)
    node = CellNode(nodes, row.line, row.cells["问法"].column, QUESTIONS.name)
    return Asked(value, {key: plain[key] for key in Question.model_fields if key in plain}, node)


def _matched(rows: list[Row], asked: list[Asked]) -> dict[int, Row]:
    """Return which row belongs to which question, by the question's number."""
    words = [_words(question.plain.get("ask", [])) for question in asked]
    scores = []
    for place, row in enumerate(rows):
        said = _words(meant(row.text("问法"), _COLUMNS["问法"]))
        scores += [(-len(said & own), abs(place - n), place, n) for n, own in enumerate(words) if said & own]
    match: dict[int, Row] = {}
    taken: set[int] = set()
    for _, _, place, number in sorted(scores):
        if number not in match and place not in taken:
            match[number] = rows[place]
            taken.add(place)
    for place, row in enumerate(rows):
        answer = meant(row.text("回答"), _COLUMNS["回答"])
        same = [n for n, old in enumerate(asked) if n not in match and _answer(old) == answer]
        if place not in taken and answer and same:
            match[same[0]] = row
    return match


def _words(phrasings: Plain) -> set[str]:
    return {as_spoken(str(phrasing)) for phrasing in phrasings} - {""}


def _answer(question: Asked) -> Plain:
    column = _COLUMNS["回答"]
    return meant(shown(question.plain.get("answer"), column), column)


def _title(plain: dict[str, Plain]) -> str:
    asked = plain.get("ask")
    return str(asked[0]) if isinstance(asked, list) and asked else "（没有问法）"
