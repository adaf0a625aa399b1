"""How a Mandarin speaker reads what is written in figures and signs: 1940年 → 一九四零年, 30% → 百分之三十.

Pure and engine-independent: every synthesiser gets words it cannot misunderstand. Captions keep the
authored text. The rules are tried in this order on the whole text; what one has turned into words,
the next ones leave alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from kiosk.speaking.numbers import called, digits, ordinal, quantity
from kiosk.speaking.units import COUNTED, MONEY, NAME_OF, SIGN

_Match = re.Match[str]
_N = r"\d+(?:\.\d+)?"
_TO = r"\s*(?:[-–—―~～〜]{1,2}|至|到)\s*"
_START = r"(?<![\d.])"
_YEAR = r"(?:1\d{3}|2[01]\d{2})"
_TIME = r"([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?"
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN = {numeral: str(value) for value, numeral in enumerate(_NUMERALS, 1)}

_SIMPLE = str.maketrans(
    {
        **{chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))},
        "％": "%", "．": ".", "＋": "+", "－": "-", "／": "/", "＝": "=", "＆": "&",
        **{chr(0x2160 + value): numeral for value, numeral in enumerate(_NUMERALS)},
        **{chr(0x2460 + value): f"{value + 1}，" for value in range(20)},  # ① … ⑳
        "½": "1/2", "¼": "1/4", "¾": "3/4", "〇": "零",
    }
)  # fmt: skip


def read_figures(text: str) -> str:
    """Return `text` with figures, units and signs in Chinese words; letters are left as they are."""
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text.translate(_SIMPLE))
    for pattern, reading in _RULES:
        text = pattern.sub(reading, text)
    return "".join(char for char in text if unicodedata.category(char) not in _SILENT)


_SILENT = ("So", "Sk", "Sm", "Sc", "Mn")  # emoji, and whatever signs have no words


def _year(year: str) -> str:
    return digits(year) if int(year) % 1000 else quantity(year)


def _date(match: _Match) -> str:
    year, month, day = match.groups()
    return f"{digits(year)}年{quantity(str(int(month)))}月{quantity(str(int(day)))}日"


def _time(match: _Match) -> str:
    hour, minute, second = match.groups()
    words = ("两" if int(hour) == 2 else quantity(str(int(hour)))) + "点"
    if second:
        return f"{words}{quantity(str(int(minute)))}分{quantity(str(int(second)))}秒"
    if minute != "00":
        words += ("零" if minute.startswith("0") else "") + quantity(str(int(minute))) + "分"
    return words


def _phone(match: _Match) -> str:
    return "，".join(called(part) for part in re.findall(r"\d+", match[0]))


def _percent(match: _Match) -> str:
    return ("千分之" if match[2] == "‰" else "百分之") + quantity(match[1])


def _percents(match: _Match) -> str:
    return f"百分之{quantity(match[1])}到百分之{quantity(match[2])}"


def _fraction(match: _Match) -> str:
    return f"{quantity(match[2])}分之{quantity(match[1])}"


def _measured(match: _Match) -> str:
    return _count(match[1]) + NAME_OF[match[2]]


def _money(match: _Match) -> str:
    return quantity(match[2]) + (match[3] or "") + MONEY[match[1]]


def _below_zero(match: _Match) -> str:
    return f"{'零下' if match[2] else '负'}{quantity(match[1])}{match[2] or ''}"


def _named(match: _Match) -> str:
    return match[1] + called(match[2])


def _count(number: str) -> str:
    return "两" if number == "2" else quantity(number)


def _roman(match: _Match) -> str:
    return match[1] + ordinal(_ROMAN[match[2]])


_BETWEEN = {"×": "乘", "x": "乘", "*": "乘", "÷": "除以", "+": "加", "=": "等于", ":": "比", "：": "比", "±": "正负", ">": "大于", "<": "小于", "≥": "大于等于", "≤": "小于等于"}  # fmt: skip


def _sign(match: _Match) -> str:
    return _BETWEEN[match[1]]


_TABLE: tuple[tuple[str, str | Callable[[_Match], str]], ...] = (
    (r"\s+", " "),
    (r"\d{18,}", lambda m: digits(m[0])),  # nobody's quantity
    # Telephone numbers, and numbers that are names rather than quantities
    (r"(?<!\d)(?:\(?0\d{2,3}\)?[-—– ]?\d{7,8}|1[3-9]\d{9}|1[3-9]\d[- ]\d{4}[- ]\d{4}|[48]00-?\d{3,4}-?\d{3,4})(?!\d)", _phone),
    (r"((?:电话|热线|专线|拨打|拨|致电|呼叫|打)(?:是|为)?[:：]?\s*)(\d{3,})(?![\d.]|[个位次人户分元块万亿米场种本%])", _named),
    (r"((?:编号|邮编|邮政编码|证号|账号|密码|学号|票号|代码|车牌)(?:是|为)?[:：]?\s*)(\d{2,})(?!\d)", _named),
    (r"()(?<!\d)(\d{3,5})(?=热线|专线)", _named),
    (r"()(?<!\d)([5-9][05]|[01][05])(?=后(?![\u4e00-\u9fff]*面))", lambda m: digits(m[2])),
    (r"()(?<![\d.年月])(\d{3,4})(?=室|路(?:公交|车)|路$|房间|次列车|号房)", _named),
    # Dates, years, times
    (r"(?<!\d)(\d{4})[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])(?!\d)", _date),
    (rf"(?<!\d)({_YEAR})(?=年?{_TO}{_YEAR}(?:年|[^\w%]|$))", lambda m: _year(m[1])),
    (rf"(?<=[零一二三四五六七八九])(年?){_TO}({_YEAR})(?=年|[^\w%]|$)", lambda m: f"{m[1]}到{_year(m[2])}"),
    (r"(?<!\d)([12]000)(?=年(?:前|历史|来|多|以|的历史))", lambda m: quantity(m[1])),
    (r"(公元前?)(\d+)(?=年)", lambda m: m[1] + digits(m[2])),
    (rf"(?<!\d)({_YEAR})(?=年)", lambda m: digits(m[1])),
    (rf"(?<![\d:：]){_TIME}(?![\d:：])", _time),
    (r"(?<=[点分日年月号秒])\s*[-–—―~～]{1,2}\s*(?=[\d零一二两三四五六七八九十])", "到"),
    (r"((?:周|星期)[一二三四五六日天])\s*[-–—―~～]{1,2}\s*(?=周|星期)", r"\1到"),
    # Shares
    (rf"{_START}({_N})%?{_TO}({_N})%", _percents),
    (rf"{_START}({_N})\s?([%‰])", _percent),
    (r"(?<![\d/.])(\d{1,3})/(\d{1,4})(?![\d/.])", _fraction),
    # Quantities with their units
    (rf"([¥￥$€])\s?({_N})([万亿千百]?)", _money),
    (rf"(?:(?<![\d\w.%）)])|(?<=[约到为是温]))[-−]({_N})(℃|°C)?", _below_zero),
    (rf"{_START}({_N})({SIGN}|[万亿千百])?{_TO}(?={_N})", lambda m: _count(m[1]) + (m[2] or "") + "到"),
    (rf"{_START}({_N})\s?({SIGN})", _measured),
    (r"(?<=零下)([\w]+?)(℃|°C)", lambda m: m[1] + "摄氏度"),
    (rf"(?<=[\u4e00-\u9fff])\s?({SIGN})", lambda m: NAME_OF[m[1]] if not m[1].isascii() else m[0]),
    (r"(?<=[元里吨米克])/(?=[人天年月次时小公亩户张份吨平件斤位])", "每"),
    # Which one
    (r"([第])(I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?![A-Za-z])", _roman),
    (r"()(?<![A-Za-z])(I{2,3}|IV|VI{1,3}|IX|XI{1,2})(?=期|级|型|类|号|世|区|部)", _roman),
    (r"(?:第|N[oO]\.?\s?|№\s?)(\d+)", lambda m: "第" + ordinal(m[1])),
    (r"(\d+)(?=[月日号楼路班期届])", lambda m: ordinal(m[1])),
    # Signs between numbers, what stands at a letter, and every number that is left
    (r"(?<=\d)\s?([×x*÷+=:：±><≥≤])\s?(?=\d)", _sign),
    (r"(?<=\d)\+", "多"),
    (r"(?<=[A-Za-z])\+(?![A-Za-z\d])", "加"),
    (rf"([A-Za-z]-?)({_N})", lambda m: m[1].rstrip("-") + ("点".join(digits(p) for p in m[2].split(".")))),
    (rf"{_START}2(?={COUNTED})", "两"),
    (rf"{_N}", lambda m: quantity(m[0])),
    # Marks: those that part become a pause, the rest falls silent
    (r"[（(）)]|—{2,}|……|(?<=[\u4e00-\u9fff])[,/|](?=[\u4e00-\u9fff])|\s*[—–]\s*", "，"),
    (r"(?<=[\u4e00-\u9fff])\s*&\s*(?=[\u4e00-\u9fff])", "和"),
    (r"[·•・～~#@%‰]", ""),
    (r"，+(?=[，。！？；：、])|(?<=[。！？；：、，])，+|^，+", ""),
)  # fmt: skip
_RULES = tuple((re.compile(pattern), reading) for pattern, reading in _TABLE)
