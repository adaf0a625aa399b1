"""What espeak-ng has to be told about Mandarin: it reads character by character, knowing no words.

These readings are for its voice `cmn-latn-pinyin` only; other engines do all of this by themselves.
"""

from __future__ import annotations

from functools import cache

from pypinyin import Style, lazy_pinyin

from kiosk.content.pinyin import homophones, is_chinese
from kiosk.speaking.espeak_words import STUTTERED

# Read by espeak-ng 1.51 as no dictionary has them, most without their tone. Made by `python -m tools.reading tables`.
CORRECTIONS = """
笆ba1 巴ba1 扮ban4 膊bo2 敞chang3 晨chen2 酬chou2 楚chu3 朵duo3 坊fang1 夫fu1 袱fu2 甫fu3 傅fu4 咐fu4 个ge4 菇gu1 乎hu1
糊hu2 唬hu3 欢huan1 晃huang3 缉ji1 辑ji2 稼jia4 匠jiang4 睛jing1 矩ju3 狸li2 伶ling2 窿long2 拇mu3 篷peng2 泼po1 戚qi1
鹊que4 拾shi2 识shi2 诉su4 屉ti4 涂tu2 驼tuo2 枉wang3 伍wu3 务wu4 息xi1 仙xian1 淆xiao2 爷ye2 宜yi2 蝇ying2 蔗zhe4 帚zhou3
缀zhui4 侉kua3 邳pi1 哿ge3 凵qian3 垸yuan4 芏du4 莶xian1 葜qia1 蓥ying2 蔹lian3 捋lv3 撸lu1 呒wu3 噻sai1 犭quan3 猞she1
猹cha2 猬wei4 饨tun2 阆lang2 溻ta1 滗bi4 邋la1 绗hang2 琊ya2 楱zou4 樨xi1 轱gu1 轳lu2 攵pu1 肷qian3 脶luo2 黼fu3 眍kou1
铛dang1 铴tang1 锃zeng4 锸cha1 镩cuan1 鹑chun2 鹨liu4 鹱hu4 疒ne4 痃xuan2 衤yi1 裣lian3 裼ti4 裰duo1 耠huo1 颏ke1 虍hu1
蚍pi2 蚣gong1 蛲nao2 蝰kui2 蟆ma2 舭bi3 糌zan1 赳jiu1 鏊ao4 鳙yong1 鞒qiao2 鞔man2 骺hou2
"""

# Read by it in an old or rare way.
USUAL = """
虹hong2 贾jia3 迹ji4 绩ji4 呵he1 咳ke2 稽ji1 绷beng1 疟nve4 苔tai2 褪tui4 拓tuo4 挝wo1 著zhu4 卒zu2 侗dong4 娩mian3 溺ni4
漂piao1 澄cheng2 媛yuan4 楂zha1 莞guan3 漯luo4 呐na4 矫jiao3 糜mi2 煞sha4 糯nuo4 蓼liao3 苕shao2 珩heng2 珲hui1 於yu2 徵zheng1 吱zhi1
"""

# No character has this sound alone; espeak-ng takes pinyin, too.
WITHOUT_HOMOPHONE = {
    "着急": "zhao2急",
    "着火": "zhao2火",
    "着凉": "zhao2凉",
    "睡着": "睡zhao2",
    "隆隆": "long1 long1",
}

# Of two usual readings espeak-ng takes the second in pypinyin's list.
SECOND = """
长chang2 得de5 地de5 干gan1 尽jin4 似si4 兴xing4 仔zi3 勒le4 颇po1 仆pu2 冠guan4 哄hong1 杠gang4 甸dian4 葛ge3
"""

_ONE_STAYS_AFTER = "第初十零一二三四五六七八九幺点统唯之万专单周期"
_ONE_STAYS_BEFORE = "零一二三四五六七八九十月日号楼路班期届级"


def for_espeak(text: str) -> str:
    """Return Chinese text with characters in it that espeak-ng reads as a speaker would read the text."""
    for word, other in _unstuttered().items():
        text = text.replace(word, other)
    text = _changing_tones(text).translate(_corrected())
    for char, name in WITHOUT_HOMOPHONE.items():
        text = text.replace(char, name)
    return text


@cache
def reading(char: str) -> str:
    """Return how a character is read without a look at its neighbours, as `yi2`."""
    return _second().get(char) or str(lazy_pinyin(char, style=Style.TONE3, neutral_tone_with_five=True)[0])


@cache
def _unstuttered() -> dict[str, str]:
    pairs = STUTTERED.split()
    return {pair[: len(pair) // 2]: pair[len(pair) // 2 :] for pair in pairs}


@cache
def _second() -> dict[str, str]:
    return {entry[0]: entry[1:] for entry in SECOND.split()}


@cache
def _corrected() -> dict[int, str]:
    entries = ((entry[0], entry[1:]) for entry in (CORRECTIONS + USUAL).split())
    return {ord(char): homophones()[name] for char, name in entries}


def _changing_tones(text: str) -> str:
    return "".join(
        homophones()[new] if (new := changed_tone(text, at)) else char for at, char in enumerate(text)
    )


def changed_tone(text: str, at: int) -> str:
    """Return the reading that 一 or 不 at this place takes on before the next tone, as `yi2`, or ""."""
    char, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if char not in "一不" or not after or not is_chinese(after):
        return ""
    tone = reading(after)[-1]
    if char == "不":
        return "bu2" if tone == "4" else ""
    if (before and before in _ONE_STAYS_AFTER) or after in _ONE_STAYS_BEFORE:
        return ""
    return "yi2" if tone in "45" else "yi4"
