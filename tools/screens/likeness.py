"""Whether two pictures of a page look the same to a person, however letters and edges were smoothed.

Both are compared at a quarter of their size and smoothed again over 5 x 5 of those pixels, so that what a driver or a
font library does differently inside a few pixels averages out, and what has moved, changed its colour or gone does not.
The distance of two colours is that of Kotsarenko and Ramos (Measuring perceived color difference using YIQ NTSC
transmission color space in mobile applications, 2010), as pixelmatch uses it: 0 for equal ones, 1 for black and white.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

SMALLER = 4  # times
TOLERATED = 0.09  # of the way from black to white, in the place that differs most
_YIQ = np.array([[0.29889531, 0.58662247, 0.11448223],
                 [0.59597799, -0.27417610, -0.32180189],
                 [0.21147017, -0.52261711, 0.31114694]])  # fmt: skip
_WEIGHTS = np.array([0.5053, 0.299, 0.1957])


def smaller(picture: Image.Image) -> Image.Image:
    """Return the picture as it is kept and compared."""
    return picture.convert("RGB").reduce(SMALLER)


def difference(one: Image.Image, other: Image.Image) -> NDArray[np.float64]:
    """Return how much two pictures of one size differ at each place (height x width, 0 to 1).

    Raises ValueError for pictures of different sizes.
    """
    if one.size != other.size:
        raise ValueError(f"a picture of {one.size} cannot be laid over one of {other.size}")
    apart = (_smooth(one) - _smooth(other)) @ _YIQ.T
    distance: NDArray[np.float64] = np.sqrt(apart**2 @ (_WEIGHTS / _WEIGHTS[0]))
    return distance


def alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether nobody would see a difference that matters."""
    return one.size == other.size and float(difference(one, other).max()) <= TOLERATED


def _smooth(picture: Image.Image) -> NDArray[np.float64]:
    return np.asarray(picture.convert("RGB").filter(ImageFilter.BoxBlur(2)), dtype=np.float64) / 255
