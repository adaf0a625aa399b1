"""Break Chinese and English text into lines. Knows no Kivy: widths come from a `measure` function.

Kivy breaks at spaces only, or else anywhere; Chinese needs a break after almost any character, but
never before a closing mark nor after an opening one (避头尾, as in GB/T 15834).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Measure = Callable[[str], float]

_OPENING = "“‘（《〈【「『〔［｛([{"
_CLOSING = "，。、；：？！”’）》〉】」』〕］｝…—·～%)]},.;:?!\"'"
_WORD = r"[0-9A-Za-z\u00C0-\u024F\u1E00-\u1EFF'’\-+./:@#&=%_$°]+"
_CLUSTER = re.compile(
    rf" +|(?:[{re.escape(_OPENING)}]|(?<!\S)[\"'])*(?:{_WORD}|[^ ])[{re.escape(_CLOSING)}]*|[{re.escape(_OPENING)}]+"
)
_CHARACTER = re.compile(r"[\u3400-\u9fff]")
_LAST = re.compile(rf"[\u3400-\u9fff][{re.escape(_CLOSING)}]+")
_SPACED_END = re.compile(r"[\x21-\x7e]$")


@dataclass(frozen=True)
class Piece:
    """A run of one sentence within a line; `x` and `width` in pixels from the line's beginning."""

    sentence: int
    text: str
    x: float
    width: float


Lines = list[list[Piece]]


def break_lines(paragraphs: Sequence[Sequence[str]], width: float, measure: Measure) -> Lines:
    """Set paragraphs, each a sequence of sentences, in lines of at most `width` pixels.

    Sentences are numbered through all paragraphs. Each paragraph begins a new line.
    """
    lines: Lines = []
    first = 0
    for paragraph in paragraphs:
        lines += _paragraph(paragraph, first, width, measure)
        first += len(paragraph)
    return lines


def _paragraph(sentences: Sequence[str], first: int, width: float, measure: Measure) -> Lines:
    if len(sentences) == 1 and (wide := measure(text := sentences[0].strip(" "))) <= width:
        return [[Piece(first, text, 0.0, wide)]] if text else []
    lines: list[list[tuple[int, str]]] = [[]]
    used = 0.0
    for number, sentence in enumerate(sentences, first):
        text = (
            f" {sentence}"
            if number > first and _SPACED_END.search(sentences[number - first - 1])
            else sentence
        )
        for cluster, wide in _fitting(_CLUSTER.findall(text), width, measure):
            if lines[-1] and used + wide > width + 0.5 and not cluster.isspace():
                lines.append([])
                used = 0.0
            if cluster.isspace() and not lines[-1]:
                continue
            lines[-1].append((number, cluster))
            used += wide
    _give_company(lines)
    return [_pieces(line, measure) for line in lines if line]


def _give_company(lines: list[list[tuple[int, str]]]) -> None:
    """Let a paragraph's last character not stand alone with its mark: the one before joins it."""
    if len(lines) < 2 or len(lines[-1]) != 1 or len(lines[-2]) < 4:
        return
    (sentence, alone), (owner, before) = lines[-1][0], lines[-2][-1]
    if sentence == owner and _LAST.fullmatch(alone) and _CHARACTER.fullmatch(before):
        lines[-1].insert(0, lines[-2].pop())


def _fitting(clusters: list[str], width: float, measure: Measure) -> Iterator[tuple[str, float]]:
    """Yield clusters and their widths; what is wider than a whole line is cut into single characters."""
    for cluster in clusters:
        wide = measure(cluster)
        if wide <= width:
            yield cluster, wide
        else:
            yield from ((character, measure(character)) for character in cluster)


def _pieces(line: list[tuple[int, str]], measure: Measure) -> list[Piece]:
    while line and line[-1][1].isspace():
        line = line[:-1]
    pieces: list[Piece] = []
    x = 0.0
    for number in dict.fromkeys(number for number, _ in line):
        text = "".join(cluster for owner, cluster in line if owner == number)
        if text[:1] == " " and x > 0:  # the space between sentences is not highlighted
            x += measure(" ")
            text = text.lstrip()
        pieces.append(Piece(number, text, x, measure(text)))
        x += pieces[-1].width
    return pieces


def whole_sentences(
    paragraphs: Sequence[Sequence[str]], width: float, measure: Measure, per_page: int
) -> list[list[str]]:
    """Return paragraphs divided where a page of `per_page` lines is full, so that it ends with a sentence.

    A page that would be less than half full so is filled up: it ends within a sentence.
    """
    divided, used = [], 0
    for paragraph in paragraphs:
        rest = list(paragraph)
        while rest:
            count, high = len(rest), len(_paragraph(rest, 0, width, measure))
            while used + high > per_page and count:
                count -= 1
                high = len(_paragraph(rest[:count], 0, width, measure)) if count else 0
            full = count < len(rest)
            if full and 2 * (used + high) < per_page:
                count, high = len(rest), len(_paragraph(rest, 0, width, measure))
                full = False
            if count:
                divided.append(rest[:count])
            used = 0 if full else (used + high) % per_page
            rest = rest[count:]
    return divided


def pages(lines: Lines, per_page: int) -> list[tuple[int, int]]:
    """Divide lines into pages of at most `per_page`, as (first line, line after the last).

    A page ends with a sentence's end where there is one in its lower half.
    """
    result, start = [], 0
    while start < len(lines):
        end = min(start + per_page, len(lines))
        if end < len(lines):
            ends = [
                i for i in range(start + (per_page + 1) // 2, end + 1)
                if lines[i - 1][-1].sentence != lines[i][0].sentence
            ]  # fmt: skip
            end = ends[-1] if ends else end
        result.append((start, end))
        start = end
    return result or [(0, 0)]
