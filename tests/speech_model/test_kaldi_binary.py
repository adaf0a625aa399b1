"""Kaldi's binary form, against what it is made of and against the shipped model."""

from __future__ import annotations

import struct

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from speech import MODEL

from tools.speech_model.acoustic_model import write_transitions
from tools.speech_model.kaldi_binary import KaldiWriter


@given(st.lists(st.lists(st.floats(-30, 30, width=32), min_size=3, max_size=3), min_size=1, max_size=5))
def test_compressed_numbers_are_right_to_one_part_in_65535(rows: list[list[float]]) -> None:
    out = KaldiWriter()
    out.compressed_matrix(rows)
    data = out.getvalue()
    least, extent, height, width = struct.unpack("<ffii", data[4:20])
    assert data[:4] == b"CM2 "
    assert (height, width) == (len(rows), 3)
    read = least + extent * np.frombuffer(data[20:], "<u2").reshape(height, width) / 65535
    np.testing.assert_allclose(read, rows, atol=extent / 65535 / 2 + 1e-5)


def test_states_of_phones_are_written_as_in_the_shipped_model() -> None:
    out = KaldiWriter()
    write_transitions(out)
    assert (MODEL / "am/final.mdl").read_bytes().startswith(b"\0B" + out.getvalue() + b"<Nnet3> ")
