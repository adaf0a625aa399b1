"""The ask sheet's states as values: pure functions from what happened to what it shows."""

from __future__ import annotations

from kiosk.answering.answer import Answer
from kiosk.content.model import Language
from kiosk.content.sentences import sentences
from kiosk.dialogue.scene import Ask, Page, Parts
from kiosk.dialogue.wording import line


def opened(parts: Parts, suggestions: tuple[str, ...]) -> Ask:
    """The sheet as it comes up: ready to take a tap, honest about a microphone that does not work."""
    return Ask("idle" if can_listen(parts) else "no_microphone", suggestions=suggestions)


def can_listen(parts: Parts) -> bool:
    """Whether speaking to her is worth a try; parts that are still starting count as well."""
    return "failed" not in (parts.ears, parts.model)


def listening(parts: Parts, language: Language) -> Ask:
    """The microphone is open, or about to be."""
    starting = "starting" in (parts.ears, parts.model)
    return Ask("listening", hint=line("getting_ready", language) if starting else "")


def answered(answer: Answer, language: Language) -> Ask:
    """What the sheet shows for an answer of any kind but a command."""
    if answer.kind == "choices":
        return Ask(
            "choices", heard=answer.heard, sentences=(line("maybe", language),), choices=answer.choices
        )
    text = answer.answer_en or answer.answer if language == "en" else answer.answer
    if answer.kind == "unknown":
        suggestions = tuple(choice.question for choice in answer.choices)
        return Ask("unknown", heard=answer.heard, sentences=sentences(text), suggestions=suggestions)
    return Ask(
        "answering",
        heard=answer.heard,
        sentences=sentences(text),
        source_hall=answer.hall,
        source_exhibit=answer.exhibit,
        link=link_of(answer),
    )


def link_of(answer: Answer) -> Page | None:
    """The page the answer speaks of, or None for a centre-wide answer."""
    if answer.show:
        return Page.parse(answer.show)
    if answer.exhibit:
        return Page("exhibit", answer.hall, answer.exhibit)
    return None


def behind(link: Page | None) -> Page | None:
    """The page to lay behind the sheet for a link: a film's exhibit rather than the film itself."""
    if link is not None and link.name == "film":
        return Page("exhibit", link.hall, link.exhibit)
    return link


def speech_language(answer: Answer, language: Language) -> Language:
    """The language the answer's text is really in, so that the right voice reads it."""
    if answer.kind in ("answer", "unknown") and language == "en" and not answer.answer_en:
        return "zh"
    return language
