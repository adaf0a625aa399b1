"""`python -m tools.reading`: print the tables of kiosk/content/homophones.py, kiosk/speaking/espeak.py, espeak_words.py."""

from __future__ import annotations

import textwrap

from tools.reading.stutters import stutters
from tools.reading.tables import corrections, homophones


def main() -> None:
    """Print the tables, ready to be pasted. The last one takes some minutes."""
    print(textwrap.fill(" ".join(name + char for name, char in homophones().items()), 108))
    print()
    print(textwrap.fill(" ".join(char + name for char, name in corrections().items()), 104))
    print()
    print(textwrap.fill(" ".join(word + other for word, other in stutters().items()), 72))


if __name__ == "__main__":
    main()
