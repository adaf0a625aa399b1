"""Questions that are not put as such: “我要上厕所” asks where the washroom is."""

from __future__ import annotations

import re

from kiosk.answering.command_words import HOW_TO_GET, NEEDS, TAKE_ME
from kiosk.answering.courtesies import forms
from kiosk.answering.text import normalise

_NEEDS = tuple((re.compile(pattern), question) for pattern, question in NEEDS.items())


def as_question(text: str) -> str:
    """Return the question that is meant by “how do I get to …”, “take me to …” a place that is no hall, or a need; or ""."""
    plain = normalise(text)
    said = forms(plain)
    for need, question in _NEEDS:
        if any(map(need.fullmatch, said)):
            return question
    if plain.endswith("在哪"):
        return f"{plain}里"
    verbs = (*TAKE_ME, *HOW_TO_GET)
    found = (form[len(verb) :] for form in said for verb in verbs if form.startswith(verb))
    place = next(filter(None, found), "")
    return f"where is {place}" if place.isascii() and place else f"{place}在哪里" if place else ""
