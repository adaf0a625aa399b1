"""What all content is made of: frozen values, and texts in two languages."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Language = Literal["zh", "en"]


class Strict(BaseModel):
    """A frozen value that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Strict):
    """A visitor's text in Chinese and, where staff wrote it, English."""

    zh: str = Field(min_length=1)
    en: str = ""

    @model_validator(mode="before")
    @classmethod
    def _plain_string_is_chinese(cls, value: Any) -> Any:
        return {"zh": value} if isinstance(value, str) else value

    def get(self, language: Language) -> str:
        """Return the text in `language`, or in Chinese where there is no translation."""
        return self.en or self.zh if language == "en" else self.zh
