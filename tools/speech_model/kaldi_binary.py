"""Kaldi's binary form of numbers, vectors and matrices; see FORMAT.md."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike


class KaldiWriter(io.BytesIO):
    """Bytes of one Kaldi object. All numbers are little endian."""

    def tokens(self, *names: str) -> None:
        """Write words, each with a space behind it."""
        self.write("".join(f"{name} " for name in names).encode())

    def integers(self, *values: int) -> None:
        """Write 32-bit integers one by one, each with its size before it."""
        for value in values:
            self.write(b"\x04" + struct.pack("<i", value))

    def float(self, value: float) -> None:
        """Write a 32-bit float."""
        self.write(b"\x04" + struct.pack("<f", value))

    def double(self, value: float) -> None:
        """Write a 64-bit float."""
        self.write(b"\x08" + struct.pack("<d", value))

    def integer_vector(self, values: Iterable[int]) -> None:
        """Write a std::vector of 32-bit integers."""
        array = np.fromiter(values, "<i4")
        self.write(b"\x04" + struct.pack("<i", len(array)) + array.tobytes())

    def vector(self, values: ArrayLike) -> None:
        """Write a vector of 32-bit floats."""
        array = np.asarray(values, "<f4")
        self.tokens("FV")
        self.integers(len(array))
        self.write(array.tobytes())

    def matrix(self, values: ArrayLike) -> None:
        """Write a matrix of 32-bit floats."""
        array = np.asarray(values, "<f4")
        self.tokens("FM")
        self.integers(*array.shape)
        self.write(array.tobytes())

    def compressed_matrix(self, values: ArrayLike) -> None:
        """Write a matrix in 16 bits a number, evenly spread from the least to the greatest."""
        array = np.asarray(values, np.float32)
        least = float(array.min())
        extent = max(float(array.max()) - least, 1e-5)
        self.tokens("CM2")
        self.write(struct.pack("<ffii", least, extent, *array.shape))
        self.write(np.clip(np.round((array - least) / extent * 65535), 0, 65535).astype("<u2").tobytes())
