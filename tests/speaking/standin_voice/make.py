"""Make the stand-in voice beside this file: a tenth of a second of one tone per character.

Needs the package `onnx`; the few bytes that it writes are kept in the repository instead.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = Path(__file__).parent
RATE = 16_000
TOKENS = ("sil", "eos", "sp", "#0", "#1", "#2", "#3", "_", "，", "。", "！", "？", "a", ",", ".", "!", "?")
CHARACTERS = "你好小翠欢迎来到的我是"
ABOUT = {"model_type": "vits", "comment": "stand-in", "language": "Chinese", "sample_rate": str(RATE)}
FLAGS = {"add_blank": "0", "n_speakers": "0", "use_eos_bos": "0"}

# length_scale × tokens × 1,600 samples of sin(0.1 t)
STEPS = (
    ("Shape", ["x"], "shape"),
    ("Gather", ["shape", "one"], "tokens"),
    ("Cast", ["tokens"], "count"),
    ("Mul", ["count", "length_scale"], "stretched"),
    ("Mul", ["stretched", "each"], "long"),
    ("Squeeze", ["long"], "samples"),
    ("Range", ["zero", "samples", "step"], "time"),
    ("Mul", ["time", "pitch"], "phase"),
    ("Sin", ["phase"], "wave"),
    ("Mul", ["wave", "loud"], "sound"),
    ("Unsqueeze", ["sound", "axes"], "y"),
)
NUMBERS = {"each": RATE / 10, "zero": 0, "step": 1, "pitch": 0.1, "loud": 0.3}
PLACES = {"one": 1, "axes": [0, 1]}


def main() -> None:
    """Write model.onnx, tokens.txt and lexicon.txt."""
    constants = [numpy_helper.from_array(np.array(v, dtype=np.float32), name) for name, v in NUMBERS.items()]
    constants += [numpy_helper.from_array(np.array(v, dtype=np.int64), name) for name, v in PLACES.items()]
    nodes = [
        helper.make_node(kind, given, [made], **({"to": TensorProto.FLOAT} if kind == "Cast" else {}))
        for kind, given, made in STEPS
    ]
    value = helper.make_tensor_value_info
    given = [value("x", TensorProto.INT64, [1, "n"]), value("x_length", TensorProto.INT64, [1])]
    given += [
        value(name, TensorProto.FLOAT, [1]) for name in ("noise_scale", "length_scale", "noise_scale_w")
    ]
    graph = helper.make_graph(
        nodes, "stand-in", given, [value("y", TensorProto.FLOAT, [1, 1, "m"])], constants
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    helper.set_model_props(model, {**ABOUT, **FLAGS})
    onnx.save(model, HERE / "model.onnx")
    (HERE / "tokens.txt").write_text("".join(f"{token} {n}\n" for n, token in enumerate(TOKENS)), "utf-8")
    (HERE / "lexicon.txt").write_text("".join(f"{char} a\n" for char in CHARACTERS), "utf-8")


if __name__ == "__main__":
    main()
