"""Text on its way into a YAML file."""

from __future__ import annotations

import re

# What means something in YAML, or looks to our reader like a key with a full-width colon.
_RISKY = re.compile(r"""[,\[\]{}:#&*!|>'"%@`?\\\t]|^[-=.~ ]|[ ]$|^$|[a-z_]\s*：""")


def quoted(text: str) -> str:
    """Return one line of text as it stands in a file, in brackets or not; in quotes only where it needs them."""
    return "'" + text.replace("'", "''") + "'" if _RISKY.search(text) else text
