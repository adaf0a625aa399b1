"""The sheet of exhibits laid upon the content."""

from __future__ import annotations

from rapidfuzz import process

from kiosk.content.load import EXHIBIT_NAME
from kiosk.content.model import Exhibit, Hall
from kiosk.exchange.cells import Row, Table
from kiosk.exchange.drafts import CellNode, Change, Draft, Drafts
from kiosk.exchange.rows import laid_upon, validated
from kiosk.exchange.sheets import EXHIBITS, meant

_ID = EXHIBITS.columns[0]
_FIRST_DRAFT = "新展项要先写成 draft，“审核”空着；两个中心审过以后，再改成 published 导入一次。如果它是已有的展项，请检查编号"


def merge_exhibits(table: Table, drafts: Drafts, delete: bool) -> None:
    """Take over each row; what has no row is left as it is, or with `delete` taken away."""
    rows: dict[str, int] = {}
    for row in table.rows:
        place = str(meant(row.text(_ID.header), _ID))
        if place in rows:
            _wrong(drafts, row, f"“{place}”在第 {rows[place]} 行已经有了，请删掉一行，或者换一个编号")
        elif (draft := drafts.places.get(place)) and isinstance(draft.value, Exhibit):
            _change(draft, row, drafts)
        elif sentence := _no_id(place, drafts):
            _wrong(drafts, row, sentence)
        else:
            _add(place, row, drafts)
        rows.setdefault(place, row.line)
    for draft in [d for d in drafts.places.values() if "/" in d.id and d.id not in rows]:
        assert isinstance(draft.value, Exhibit)
        change = Change("deleted" if delete else "missing", EXHIBITS.name, draft.id, draft.value.title.zh)
        drafts.changes.append(change)
        if delete:
            _unlist(draft, drafts)
            drafts.removed.append(drafts.places.pop(draft.id).file)


def _wrong(drafts: Drafts, row: Row, sentence: str, header: str = _ID.header) -> None:
    drafts.wrong(EXHIBITS.name, row.line, sentence, row.cells[header].column)


def _change(draft: Draft, row: Row, drafts: Drafts) -> None:
    wanted, nodes, changed = laid_upon(draft.wanted, row, EXHIBITS)
    draft.wanted, draft.node = wanted, {**draft.node, **nodes}
    if changed:
        kept = {key: node for key, node in draft.node.items() if key != "questions"}
        draft.value = validated(Exhibit, kept, EXHIBITS, draft.id, drafts, id=draft.id)
        title = row.text("标题") or draft.id
        drafts.changes.append(Change("changed", EXHIBITS.name, draft.id, title, row.line, changed))


def _no_id(place: str, drafts: Drafts) -> str:
    """Say why an id cannot be a new exhibit's, or "" when it can."""
    hall, _, name = place.partition("/")
    known = [draft.id for draft in drafts.places.values() if isinstance(draft.value, Hall)]
    if not EXHIBIT_NAME.fullmatch(name) or name == "hall":
        given = f"“{place}”不对" if place else "这一行没有编号"
        return f"{given}，请写成“展厅/展项”，用字母、数字和“-”，例如 family/sunward"
    if hall not in known:
        guess = process.extractOne(hall, known, score_cutoff=60)
        meant_hall = f"是不是想写“{guess[0]}/{name}”？" if guess else f"现有的展厅是 {'、'.join(known)}"
        return f"没有“{hall}”这个展厅，{meant_hall}"
    return ""


def _add(place: str, row: Row, drafts: Drafts) -> None:
    hall, _, name = place.partition("/")
    listing = drafts.places[hall]
    folder = listing.file.rpartition("/")[0]
    draft = Draft(place, f"{folder}/{name}.yaml", {}, None, {})
    draft.wanted, draft.node, _ = laid_upon({}, row, EXHIBITS)
    if row.text("审核").strip() or draft.wanted.get("status", "draft") != "draft":
        _wrong(drafts, row, _FIRST_DRAFT, "状态" if "状态" in row.cells else _ID.header)
    draft.wanted.setdefault("status", "draft")
    drafts.places[place] = draft
    cell = row.cells[_ID.header]
    nodes = draft.node or {"title": CellNode("", cell.line, cell.column, EXHIBITS.name)}
    draft.value = validated(Exhibit, nodes, EXHIBITS, place, drafts, id=place)
    listing.wanted["exhibits"] = [*_listed(listing), name]
    drafts.changes.append(Change("new", EXHIBITS.name, place, row.text("标题") or place, row.line))


def _unlist(draft: Draft, drafts: Drafts) -> None:
    listing, name = drafts.places[draft.hall], draft.id.partition("/")[2]
    listing.wanted["exhibits"] = [other for other in _listed(listing) if other != name]


def _listed(hall: Draft) -> list[str]:
    listed = hall.wanted.get("exhibits", [])
    assert isinstance(listed, list)
    return [str(name) for name in listed]
