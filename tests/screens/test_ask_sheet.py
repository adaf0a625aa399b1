"""The ask sheet: what moves many times a second moves alone, and what is long is turned in pages."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

import pytest
from kivy.core.window import Window
from looking import box, find, pieces, texts
from scenes import scenes
from visitor import Visitor, frames

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Scene
from kiosk.screens.ask.meter import BARS, Meter
from kiosk.screens.ask_sheet import AskSheet
from kiosk.screens.context import Context
from kiosk.screens.stage import Stage
from kiosk.screens.theme import INK, INK3, Theme
from kiosk.screens.widgets.button import Button
from kiosk.screens.widgets.head import Head
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import PagedWords, Words


@pytest.fixture
def context(centre: Centre) -> Context:
    return Context(centre, lambda event: None, Theme(1920, 1080, calm=True))


def shown(context: Context, scene: Scene) -> AskSheet:
    sheet = AskSheet(context)
    update(sheet, scene)
    return sheet


def update(sheet: AskSheet, scene: Scene, **fields: object) -> None:
    assert scene.ask is not None
    sheet.update(replace(scene.ask, **fields), scene)


def test_live_words_leave_everything_else_alone(context: Context, centre: Centre) -> None:
    scene = scenes(centre)["ask:listening"]
    sheet = shown(context, scene)
    update(sheet, scene, heard="李")
    before = set(pieces(sheet, Panel))
    for heard in ("李庄", "李庄古", "李庄古镇", "李庄古镇在"):
        update(sheet, scene, heard=heard)
    after = set(pieces(sheet, Panel))
    assert {piece.text for piece in before - after} == {"李"}
    assert {piece.text for piece in after - before} == {"李庄古镇在"}


def test_settled_words_are_darker_than_those_that_may_change(context: Context, centre: Centre) -> None:
    scene = scenes(centre)["ask:listening"]
    sheet = shown(context, scene)
    update(sheet, scene, heard="李庄古真")
    update(sheet, scene, heard="李庄古镇在")
    words = next(w for w in pieces(sheet, Words) if w.text == "李庄古镇在")
    assert [(d.piece.text, tuple(d.ink.rgba)) for d in words._drawn] == [
        ("李庄古", pytest.approx(INK)), ("镇在", pytest.approx(INK3)),
    ]  # fmt: skip


def test_a_number_settles_as_a_whole(context: Context, centre: Centre) -> None:
    scene = scenes(centre)["ask:listening"]
    sheet = shown(context, scene)
    update(sheet, scene, heard="在19")
    update(sheet, scene, heard="在1940年")
    words = next(w for w in pieces(sheet, Words) if w.text == "在1940年")
    assert [drawn.piece.text for drawn in words._drawn] == ["在", "1940年"]


def test_the_end_of_a_long_utterance_stays_in_sight(context: Context, centre: Centre) -> None:
    sheet = shown(context, scenes(centre)["ask:listening, long"])
    assert any(w.text.endswith("往前走。") and len(w.text) < 60 for w in pieces(sheet, Words))


def test_the_meter_is_flat_until_there_is_sound(context: Context, centre: Centre) -> None:
    sheet = shown(context, scenes(centre)["ask:listening"])
    (meter,) = pieces(sheet, Meter)
    assert meter.heights == [16] * BARS
    sheet.show_level(0.8)
    assert meter.heights[BARS // 2] == max(meter.heights) > 80
    assert meter.heights[: BARS // 2] == [16] * (BARS // 2)
    for _ in range(BARS):
        sheet.show_level(1.0)
    assert max(meter.heights) <= 116
    assert meter.heights[0] > 16
    for _ in range(BARS):
        sheet.show_level(0.0)
    assert meter.heights == [16] * BARS


def test_a_level_goes_to_the_meter_only_while_listening(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.Level(0.5), events.AskOpened(), events.Level(0.5))
    visitor.happen(events.TalkStarted(), events.Level(0.5))
    (meter,) = pieces(visitor.shown, Meter)
    assert max(meter.heights) > 16


def test_while_parts_still_start_the_sheet_does_not_claim_to_record(context: Context, centre: Centre) -> None:
    scene = scenes(centre)["ask:listening"]
    starting = replace(scene, parts=replace(scene.parts, model="starting"))
    assert "正在收音" not in texts(shown(context, starting))
    assert "正在收音" in texts(shown(context, scene))


def test_the_spoken_sentence_is_marked_and_pages_turn_by_themselves(context: Context, centre: Centre) -> None:
    scene = scenes(centre)["ask:answering, long"]
    assert scene.ask is not None
    sheet = shown(context, scene)
    (words,) = pieces(sheet, PagedWords)
    assert len(words.pages) > 1
    update(sheet, scene, current=len(scene.ask.sentences) - 1)
    assert words.page == len(words.pages) - 1
    assert [d.mark.fill.a for d in words._drawn if d.piece.sentence == len(scene.ask.sentences) - 1] == [1]


def test_long_answers_are_turned_by_hand_as_well(visitor: Visitor, centre: Centre) -> None:
    visitor.app.show(scenes(centre)["ask:answering, long"])
    (words,) = pieces(visitor.shown, PagedWords)
    first = words._drawn[0].piece.sentence
    turn = [p for p in pieces(visitor.shown, Panel) if type(p).__name__ == "RoundButton"][-1]
    left, bottom, right, above = box(turn)
    visitor.tap_at((left + right) / 2, (bottom + above) / 2)
    assert words.page == 1
    assert words._drawn[0].piece.sentence > first


def test_the_stop_button_rests_once_all_is_said(context: Context, centre: Centre) -> None:
    scene = scenes(centre)["ask:answering"]
    assert scene.ask is not None
    scene = replace(scene, ask=replace(scene.ask, current=-1))
    sheet = shown(context, scene)
    stop = find(sheet, "停下来")
    assert stop.enabled  # she is about to speak
    update(sheet, scene, current=0)
    assert find(sheet, "停下来") is stop
    update(sheet, scene, current=-1)
    assert not find(sheet, "停下来").enabled
    update(sheet, scene, current=0)
    assert find(sheet, "停下来").enabled


def test_a_question_asked_again_begins_afresh(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    for _ in range(2):
        visitor.happen(events.Heard("洗手间在哪里", by_touch=True))
        assert find(visitor.shown, "停下来").enabled
        visitor.happen(events.Speaking(visitor.devices.said[-1].turn, 0))
        visitor.tap("停下来")
        assert not find(visitor.shown, "停下来").enabled
        visitor.tap("关闭")


def test_every_state_has_its_face(context: Context, centre: Centre) -> None:
    moods = {"idle": "idle", "listening": "listen", "thinking": "think", "answering": "speak",
             "choices": "happy", "unknown": "sorry", "no_microphone": "sorry"}  # fmt: skip
    sheet = AskSheet(context)
    for state, mood in moods.items():
        update(sheet, scenes(centre)[f"ask:{state}"])
        assert [head.mood for head in pieces(sheet, Head)] == [mood]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 800)])
def test_close_stays_at_the_lower_right(visitor: Visitor, centre: Centre, size: tuple[int, int]) -> None:
    Window.size = size
    places = set()
    for name, scene in scenes(centre).items():
        if scene.ask:
            visitor.app.show(scene)
            close = find(visitor.shown, "关闭")
            assert isinstance(close, Button), name
            places.add(box(close))
    assert len(places) == 1


def test_the_sheet_rises_and_goes_and_may_come_back_meanwhile(centre: Centre) -> None:
    """Opened again while it is still fading away, it must not vanish with the old fading."""
    context = Context(centre, lambda event: None, Theme(1920, 1080))
    sheet = shown(context, scenes(centre)["ask:idle"])
    stage = Stage(lambda event: None, lambda: None)
    Window.add_widget(stage)
    try:
        stage.set_sheet(sheet)
        began, card = monotonic(), sheet.children[0]
        low = card.y
        frames(until=lambda: card.y == low + 80 and sheet.opacity == 1)
        assert monotonic() - began > 0.25
        stage.set_sheet(None)
        frames(until=lambda: sheet.opacity < 1)
        stage.set_sheet(sheet)
        came_back = monotonic()
        frames(until=lambda: monotonic() - came_back > 0.3 and (sheet.opacity == 1 or sheet.parent is None))
        assert sheet.parent is not None
        stage.set_sheet(None)
        frames(until=lambda: sheet.parent is None)
    finally:
        Window.remove_widget(stage)


def test_what_no_font_can_draw_is_shown_readably(visitor: Visitor) -> None:
    visitor.tap_at(700, 600)
    visitor.happen(events.TalkStarted())
    visitor.hear("㐱家住在哪里😀", final=False)
    assert "〓家住在哪里" in visitor.sees
