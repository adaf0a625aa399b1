"""JSON Schema of the files as staff write them, so that editors complete, explain and check while they type.

pydantic describes the values that the files become; here that is turned into what is written: a text
is a plain string or `{zh, en}`, a link is a string, what follows from the file's place is left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from kiosk.content.describe import DESCRIPTIONS
from kiosk.content.floor import FloorPlan
from kiosk.content.model import CentreFile, Exhibit, HallFile

FOLDER = "_schema"  # inside exhibits/; folders that begin with “_” are no halls
FILES: dict[str, type[BaseModel]] = {
    "centre": CentreFile,
    "hall": HallFile,
    "exhibit": Exhibit,
    "floor": FloorPlan,
}

Schema = dict[str, Any]

# Editors read `title: 1984` as a number; our reader keeps every scalar as the text it was written as.
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_PATH: Schema = {"type": "string", "pattern": r"^(?![/~-])[^:\\\u0000-\u001f]{1,200}$"}
_DATE: Schema = {"type": "string", "format": "date"}
_LINK: Schema = {"type": "string", "pattern": r"^\s*(video|exhibit|hall) +\S"}
_NOT_WRITTEN = {("Exhibit", "id")}  # follows from the file's place
_DEDUCED = {("Video", "id")}  # follows from another key where it is not written
_KEYS = {model.__name__: keys for model, keys in DESCRIPTIONS.items()}


def modeline(kind: str) -> str:
    """Return the remark that names the schema to editors; `kind` is one of FILES."""
    up = "../" if kind in ("hall", "exhibit") else ""
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.schema.json"


def write_schemas(exhibits: Path) -> list[Path]:
    """Write all schemas below the content's folder; return their paths. Raises OSError."""
    folder = exhibits / FOLDER
    folder.mkdir(exist_ok=True)
    written = []
    for kind in FILES:
        path = folder / f"{kind}.schema.json"
        path.write_text(schema_text(kind), encoding="utf-8")
        written.append(path)
    return written


def schema_text(kind: str) -> str:
    """Return a schema as its file holds it."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n"


def schema(kind: str) -> Schema:
    """Return the schema (draft 7, without references) of a kind of file."""
    model = FILES[kind]
    raw = model.model_json_schema()
    described = _object(model.__name__, raw, raw.get("$defs", {}))
    return {"$schema": "http://json-schema.org/draft-07/schema#", **described}


def _object(name: str, raw: Schema, defs: Schema) -> Schema:
    """Describe a mapping with the keys of the model called `name`."""
    properties = {
        key: {"description": _KEYS[name][key], **_written(value, defs)}
        for key, value in raw["properties"].items()
        if (name, key) not in _NOT_WRITTEN
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key for key in raw["required"] if (name, key) not in _NOT_WRITTEN | _DEDUCED],
        "properties": properties,
    }


def _written(raw: Schema, defs: Schema) -> Schema:
    """Turn the description of a value into that of what stands in the file for it."""
    if "$ref" in raw:
        name = raw["$ref"].rpartition("/")[2]
        return _model(name, defs[name], defs)
    if "anyOf" in raw:  # the value or nothing; nothing is not written at all
        return _written(raw["anyOf"][0], defs)
    if "const" in raw:
        return {"enum": [raw["const"], int(raw["const"])]}
    if "enum" in raw:
        return {"enum": raw["enum"]}
    if raw["type"] == "array":
        kept: Schema = {key: raw[key] for key in ("minItems", "maxItems") if key in raw}
        return {"type": "array", **kept, "items": _written(raw["items"], defs)}
    if raw["type"] == "object":  # any word, and how it is read
        return {"type": "object", "additionalProperties": _written(raw["additionalProperties"], defs)}
    by_format = {"path": _PATH, "date": _DATE}
    if raw.get("format") in by_format:
        return by_format[raw["format"]]
    return {**_SCALAR, **{key: raw[key] for key in ("minLength", "pattern") if key in raw}}


def _model(name: str, raw: Schema, defs: Schema) -> Schema:
    if name == "Link":
        return _LINK
    if name == "Stop":
        return {"anyOf": [{**_SCALAR, "minLength": 1}, _object(name, raw, defs)]}
    if name == "Text":
        return {"anyOf": [{**_SCALAR, "minLength": 1}, _object(name, raw, defs)]}
    return _object(name, raw, defs)
