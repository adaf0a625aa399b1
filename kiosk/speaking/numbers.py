"""Numbers in Mandarin words."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_GROUPS = ("", "万", "亿", "万亿")  # each four digits further left
_MOST = 16  # digits that these groups can hold


def digits(number: str) -> str:
    """Read digit by digit, as years are: 1940 → 一九四零."""
    return "".join(_DIGITS[int(char)] for char in number)


def called(number: str) -> str:
    """Read digit by digit, as telephone and room numbers are, with 幺 for one: 119 → 幺幺九."""
    return digits(number).replace("一", "幺")


def quantity(number: str) -> str:
    """Read how many: 1940 → 一千九百四十, 3.14 → 三点一四; 007 and what is far too long digit by digit."""
    whole, point, decimals = number.partition(".")
    if (len(whole) > 1 and whole.startswith("0")) or len(whole) > _MOST:
        words = digits(whole)
    else:
        words = _whole(int(whole))
    return f"{words}点{digits(decimals)}" if point else words


def ordinal(number: str) -> str:
    """Read which one: 2 → 二, never 两; the rest as quantities."""
    return quantity(number).replace("两", "二")


def _whole(number: int) -> str:
    if number == 0:
        return "零"
    words, zero = "", False
    for place in range((len(str(number)) - 1) // 4, -1, -1):
        group = number // 10_000**place % 10_000
        if group == 0:
            zero = bool(words)
            continue
        if words and (zero or group < 1000):
            words += "零"
        read = _group(group)
        if words:  # 两 is said at the beginning only: 一万二千
            read = read.replace("两", "二")
        elif read == "二" and place:
            read = "两"
        words += read + _GROUPS[place]
        zero = False
    return words[1:] if words.startswith("一十") else words


def _group(number: int) -> str:
    """Read one to 9,999."""
    words, zero = "", False
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit == 0:
            zero = bool(words)
            continue
        words += ("零" if zero else "") + ("两" if digit == 2 and size == 1000 else _DIGITS[digit]) + unit
        zero = False
    return words
