"""Add an exhibit to the list of a hall.yaml, as text: remarks, order and line ends stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from kiosk.content.quoting import quoted
from kiosk.content.yaml_reader import Plain, parse_yaml


def with_exhibit(text: str, name: str) -> str | None:
    """Return the text of a hall.yaml with `name` last in `exhibits`.

    None if the text is not right, or is written in a way that this cannot be done safely: what is
    returned has been read again, and differs in that one entry only.
    """
    old = _read(text)
    listed = old.get("exhibits", []) if old is not None else None
    if old is None or not isinstance(listed, list):
        return None
    if name in listed:
        return text
    wanted = {**old, "exhibits": [*listed, name]}
    return next((new for new in _ways(text, quoted(name)) if _read(new) == wanted), None)


def _read(text: str) -> dict[str, Plain] | None:
    root, mistakes = parse_yaml(text.replace("\r\n", "\n"))
    plain = root.plain() if root and not mistakes else None
    return plain if isinstance(plain, dict) else None


def _ways(text: str, name: str) -> Iterator[str]:
    """Yield the text with the name put in, in each way that may be the right one."""
    end = "\r\n" if "\r\n" in text else "\n"
    if not text.endswith("\n"):
        text += end
    root: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    key, value = next((pair for pair in root.value if pair[0].value == "exhibits"), (None, None))
    if key is None:
        yield f"{text}exhibits: [{name}]{end}"
    elif isinstance(value, yaml.SequenceNode) and value.flow_style:
        at = value.end_mark.index - 1
        for before in (", ", " ") if value.value else ("",):
            yield text[:at] + before + name + text[at:]
    elif isinstance(value, yaml.SequenceNode):
        at = text.index("\n", value.value[-1].end_mark.index) + 1
        yield text[:at] + " " * value.start_mark.column + f"- {name}{end}" + text[at:]
    else:
        at = text.index(":", key.end_mark.index) + 1
        yield f"{text[:at]} [{name}]{text[at:]}"
