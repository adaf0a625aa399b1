"""What of a text is compared, and how it is found again."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.answering.features import SYLLABLE, among, features, kinds, syllable_keys
from kiosk.answering.index import Index
from kiosk.answering.sound import syllables

CHINESE = st.text(alphabet="李庄家风厅在哪里是什么讲一下洗手间几点长江", min_size=1, max_size=12)


def heard(text: str) -> set[int]:
    return set(features([text], literally=True).keys.tolist())


def test_homophones_and_accents_have_the_same_sounds() -> None:
    assert heard("李庄在哪里") == heard("里装再拿李")
    assert heard("李庄在哪里") != heard("李庄在南溪")


def test_words_of_one_meaning_have_the_same_features() -> None:
    one, other = features(["厕所在哪里"]).keys, features(["洗手间在哪个地方"]).keys
    assert one.tolist() == other.tolist()


@settings(max_examples=30)
@given(st.lists(CHINESE, min_size=1, max_size=6))
def test_many_texts_have_the_features_of_each(texts: list[str]) -> None:
    together = features(texts)
    for number, text in enumerate(texts):
        assert together.keys[together.texts == number].tolist() == features([text]).keys.tolist()


@given(CHINESE)
def test_the_syllables_of_a_text_are_among_its_features(text: str) -> None:
    keys = features([text], literally=True).keys
    assert (
        keys[among(keys, syllable_keys(syllables(tuple(text))))].tolist()
        == keys[kinds(keys) == SYLLABLE].tolist()
    )


@settings(max_examples=30)
@given(st.lists(CHINESE, min_size=2, max_size=8, unique_by=lambda text: frozenset(heard(text))), st.data())
def test_a_text_has_the_rank_of_all_its_features(texts: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(texts) - 1))
    index = Index(features(texts), len(texts))
    hits = index.look_up(features([texts[number]]).keys)
    ranks = index.rank(hits)
    assert set(hits.places[hits.texts == number].tolist()) == set(range(len(hits.keys)))
    assert np.isclose(index.rank_of(hits, np.arange(len(hits.keys)), number), ranks[number])


def test_an_empty_index_finds_nothing() -> None:
    index = Index(features([]), 0)
    assert len(index.rank(index.look_up(features(["李庄"]).keys))) == 0
