"""Signs of measure and money, and what they are called in Mandarin."""

from __future__ import annotations

import re

_NAMES = {
    "平方公里": "km² km2 ㎢", "平方米": "m² m2 ㎡", "立方米": "m³ m3 ㎥", "公里每小时": "km/h", "米每秒": "m/s",
    "公里": "km KM ㎞", "厘米": "cm ㎝", "毫米": "mm ㎜", "米": "m", "公顷": "ha hm²",
    "公斤": "kg KG Kg ㎏", "毫克": "mg ㎎", "克": "g", "吨": "t", "升": "L l", "毫升": "mL ml ㎖",
    "摄氏度": "℃ °C", "度": "°", "小时": "h", "分钟": "min", "秒": "s",
    "千瓦时": "kWh", "千瓦": "kW KW", "兆瓦": "MW", "伏": "V", "瓦": "W", "赫兹": "Hz", "分贝": "dB",
    "兆": "MB", "吉": "GB",
}  # fmt: skip
NAME_OF = {sign: name for name, signs in _NAMES.items() for sign in signs.split()}
MONEY = {"¥": "元", "￥": "元", "$": "美元", "€": "欧元"}

# The longest sign first; a letter behind it would make it the beginning of a word.
SIGN = "(?:" + "|".join(re.escape(s) for s in sorted(NAME_OF, key=len, reverse=True)) + r")(?![A-Za-z\d])"

# Behind a lone 2 these want 两: two of them are counted.
COUNTED = (
    "个|位|名|座|条|部|户|家|张|次|件|口|只|棵|年(?!级)|天|周(?!年)|岁|人|种|项|对|把|本|册|篇|段|场|层|间|支|台|辆|架|艘|处"
    "|所|倍|瓶|杯|碗|盘|斤|首|批|组|套|小时|分钟|公里|千米|平方|公斤|千克|吨|亩|元|块|万|亿|千|米|里"
)
