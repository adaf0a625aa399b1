"""A tour as staff write it in centre.yaml: where it stops, and how long it may take."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema, model_validator

from kiosk.content.text import Strict, Text

# `- family/sunward: 看这里`, as anybody would write it
_OWN_WORDS = "要在一站说自己的话，请写成两行，对齐：“at: {}”和“say: {}”"


class Stop(Strict):
    """A hall (`family`) or an exhibit (`family/sunward`) and, where staff wrote them, the guide's own words."""

    at: str = Field(min_length=1)
    say: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain_string_is_place(cls, value: Any) -> Any:
        if isinstance(value, dict) and len(value) == 1 and not value.keys() & cls.model_fields.keys():
            place, words = next(iter(value.items()))
            raise ValueError(_OWN_WORDS.format(place.partition(" ")[0], words))
        return {"at": value} if isinstance(value, str) else value


class Tour(Strict):
    """A guided tour. Without stops it is composed from everything there is, to fill its minutes."""

    id: str = Field(pattern=r"^[\w-]+$")
    title: Text
    also_called: tuple[str, ...] = ()
    minutes: Annotated[int, Field(ge=2, le=240), WithJsonSchema({"type": "string", "pattern": r"^\d{1,3}$"})]
    welcome: Text | None = None  # None: the centre's own welcome
    stops: tuple[Stop, ...] = ()
    note: str = ""
