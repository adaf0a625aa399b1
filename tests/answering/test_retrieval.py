"""Which entry may be meant, and what speaks for it."""

from __future__ import annotations

from pathlib import Path

from kiosk.answering.entries import entries
from kiosk.answering.phrasings import Phrasings, Verbatim
from kiosk.answering.retrieval import Retrieval
from kiosk.content.load import load_centre

ENTRIES = entries(load_centre(Path(__file__).parents[1] / "halls").centre)
RETRIEVAL = Retrieval(ENTRIES)


def first(text: str, hall: str = "") -> str:
    return RETRIEVAL.find(text, hall)[0].entry.answer.zh


def test_every_phrasing_is_found_in_its_very_words() -> None:
    phrasings = Phrasings.of(ENTRIES)
    verbatim = Verbatim(ENTRIES, phrasings)
    for plain, owner in zip(phrasings.plain, phrasings.owner.tolist(), strict=True):
        found = verbatim.find(plain, ENTRIES[owner].hall)
        assert found is not None
        assert found.hall in ("", ENTRIES[owner].hall)
    assert verbatim.find("火星上有没有水", "") is None


def test_words_of_the_answer_help() -> None:
    assert first("好习惯是一家人一起养成的吗") == "家风是一家人一起过日子养成的好习惯。"


def test_a_hall_is_known_by_its_number() -> None:
    assert RETRIEVAL.find("第五个厅有什么")[0].entry.hall == "family"


def test_what_is_left_over_makes_doubtful() -> None:
    known, stranger = RETRIEVAL.find("李有华是哪个")[0], RETRIEVAL.find("李有华的股票账户是哪个")[0]
    assert known.entry == stranger.entry
    assert stranger.certainty < known.certainty
