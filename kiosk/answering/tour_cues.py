"""What a group probably wants of its guide, when all that is known of its words are some that tell: 慢着, 还差一个人.

Asked last, when nothing else has an answer: then a guess that can be taken back is better than “I do not know”.
So nothing that she would ever end is among them: whoever seems to leave is waited for.
"""

from __future__ import annotations

import re

from kiosk.answering.answer import Command
from kiosk.answering.text import normalise

_MOST = 16  # characters, or English words: whoever says more asks or tells something else
_ASKS = re.compile(
    r"哪|什么|谁|怎么|为什么|几|多少|多久|好久|多长|是不是|是.*吗$|有没有|^(?:did|do|does|was|is|are) |\b(?:what|where|who|how|when|why|which)\b"
)
_FILM = "(?:影片|片子|视频|电影|短片)"

# What may be meant by a question, then what may be meant by anything else; the first that is found counts.
_QUESTIONS: dict[Command, str] = {
    "how_far": (
        r"第几|^(?:.{0,2}(?:还|剩|后面|总共|一共|大概)).{0,4}(?:几|多少|多久|好久|多长)(?:个|站|厅|处|地方|展厅|内容|时间|要|没|才|能|看|讲|完|结束)*$"
        r"|(?:几点|什么时候|多久|多长时间).{0,3}(?:完|结束)|一圈.{0,4}多|(?:下一?站|下一?个|前面|接下来|然后|看完这.?).{0,4}(?:哪|什么)"
        r"|还有哪.{0,4}没|长不长|(?:等会|待会|等一?下)儿?(?:看|去|讲).{0,3}哪|(?:带|带我们|带大家)去哪|^.{0,2}(?:先看|先去)哪|^.{0,7}(?:说|讲)到.?哪|快.{0,2}(?:完|结束)|看了几个"
        r"|下一?(?:站|个)是|最后一(?:站|个|处)|last stop|there yet|how (?:much|many|long).*(?:left|more|rest|stops|to go|still)|(?:what|where).*next"
    ),
    "again_sentence": r"(?:刚才|刚刚|你)(?:说|讲).{0,2}什么|what was that",
}
_WISHES: dict[Command, str] = {
    "louder": r"(?:后|声音).{0,3}(?:听不|太?小)",
    "quieter": r"不用.{0,2}大声",
    "no_films": rf"{_FILM}.{{0,4}}(?:不看|不放|不用|跳|算了|免|关|留)|(?:不看|不放|不想看|跳过|关)(?:掉|了)?{_FILM}"
    r"|(?:skip|no|not|without).*(?:film|video|movie)s?",
    "ask": r"(?:想|要|能|可以|我)问(?:你|个|一|问|下|$)|提问|请教|打断|疑问|interrupt|(?:ask|have|got|quick).*question",
    "how_far": r"最后一(?:站|个|处)|到了没|快.{0,2}(?:完了|结束了)(?:吗|没|没得)|(?:要走|还有)好?远|nearly done",
    "previous_stop": r"上一(?:个|站|处)|倒回|退回|往回|刚才那.{0,4}没|回去.*刚才|(?:back|previous|before).*(?:one|stop)",
    "again": r"重复|没听懂|走神|再(?:说|讲|放|来)(?:一|下)|没(?:听到|听清|听见|看到).*(?:刚才|从头)|(?:刚才|从头).*没?(?:听到|听清|看到|放)|repeat|again|pardon|once more|missed that",
    "shorter_tour": (
        r"时间.{0,3}(?:紧|不够|不多|有限)|赶(?:车|高铁|飞机|火车|时间)|精炼|简短|短一?[点些]|说?重点|少[说讲]|压缩|[讲说](?:这么|那么)多|话太多|(?:二|几)句就"
        r"|(?:much|little|no|out of) time|shorter|brief|quick|hurry|running late|highlights"
    ),
    "pause": (
        r"等[一我他她们等班人到来会下几大]|还在后|先别|吵|去趟|稍等|慢着|暂停|停[一下停]|歇|休息|坐不住|走不[动快]|[腿脚].?[酸痛疼]|掉队|跟不?上|(?:还没|没有?|还差|差)(?:到|来|齐|一个|几个)"
        r"|(?:一会|马上|快)儿?就?[到来]|喝口水|点(?:个名|名|一下人)|电话|回个消息|拍[一张个]|鞋带|哭了|在厕所|去(?:厕所|洗手间|卫生间)了|自己看|先看[看一]|走(?:那么|太)快"
        r"|站过来|到这里|就到这|就这样|先到这|撤|要走|走了|上车|分钟看|\b(?:wait|hold on|hang on|stop|missing|tired|break|rest|slow down|leave|need to go|all for today)\b"
    ),
    "skip": (
        r"下一(?:个|站|处)|跳|往下走|(?:看|听|来)过|知道了|熟得很|不(?:用讲|感兴趣|看了|进去|去了|讲了)|没(?:什么)?意思|免了|正题|正事|后面那个|别讲这|讲后面"
        r"|\b(?:skip|move on|next|not interested|already|boring)\b"
    ),
}  # fmt: skip
_GOES_ON = r"^(?!.*(?:没|不|还|差|再等)).*(?:好了|可以|齐|到了|完了|准备|继续|接着|开始|走|讲吧|说吧)|\b(?:ready|go on|continue|start|here|go ahead)\b"


def _compiled(table: dict[Command, str]) -> dict[Command, re.Pattern[str]]:
    return {command: re.compile(pattern) for command, pattern in table.items()}


_ASKED, _WISHED, _RESUMES = _compiled(_QUESTIONS), _compiled(_WISHES), re.compile(_GOES_ON)


def tour_cue(text: str, waiting: bool = False) -> Command | None:
    """Return what is probably wanted; `waiting`: the tour stands still until somebody wants to go on."""
    plain = normalise(text)
    if (len(plain.split()) if plain.isascii() else len(plain)) > _MOST:
        return None
    asks = _ASKS.search(plain.replace("没什么", "")) is not None
    if waiting and not asks and _RESUMES.search(plain):
        return "resume"
    table = _ASKED if asks else _WISHED
    return next((command for command, pattern in table.items() if pattern.search(plain)), None)
