"""What programs write into YAML is read back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.file_text import INVISIBLE
from kiosk.content.quoting import quoted
from kiosk.content.yaml_reader import parse_yaml

LINES = st.text(
    st.characters(exclude_categories=["Cs"]).filter(lambda c: c not in "\n\r" and not INVISIBLE.match(c))
    | st.sampled_from("'\"#:：-?[]{},&*!|>%@` az_.\t\\"),
    max_size=12,
)


@given(LINES)
def test_any_line_survives_in_and_out_of_brackets(text: str) -> None:
    written = quoted(text)
    root, mistakes = parse_yaml(f"a: {written}\nb: [{written}, {written}]\nc: {{zh: {written}}}\n")
    assert not mistakes
    assert root
    assert root.find(("a",)).value == text
    assert root.plain().get("b") == [text, text]  # type: ignore[union-attr]
    assert root.find(("c", "zh")).value == text


@pytest.mark.parametrize(
    "text", ["向阳而生", "《向阳而生》（演示片）", "9 点开门", "A-B", "九点到十七点：开放"]
)
def test_usual_words_need_no_quotes(text: str) -> None:
    assert quoted(text) == text
