"""Speech models that are known by name. Source: https://alphacephei.com/vosk/models."""

from __future__ import annotations

from dataclasses import dataclass

OFFICIAL = "vosk-model-small-cn-0.22"
DEMONSTRATION = "vosk-model-xiaocui-test-cn"
_SITE = "https://alphacephei.com/vosk/models/"


@dataclass(frozen=True)
class Offer:
    """A model that can be fetched; `size` in megabytes, `sha256` as others have published it ("" for unknown)."""

    name: str
    size: int
    remark: str
    sha256: str = ""

    @property
    def url(self) -> str:
        """Where it is published."""
        return f"{_SITE}{self.name}.zip"


OFFERS = (
    Offer(OFFICIAL, 42, "一般机器用", "3af8b0e7e0f835ae9d414ce5df580237a3cfb08d586c9fbbb0f7ff29ad5b14ba"),
    Offer("vosk-model-cn-0.22", 1300, "听得更准，要 8 GB 以上内存"),
    Offer("vosk-model-cn-kaldi-multicn-0.15", 1500, "听得更准，要 8 GB 以上内存"),
)


def offer(name: str) -> Offer | None:
    """Return what is known of a model."""
    return next((one for one in OFFERS if one.name == name), None)
