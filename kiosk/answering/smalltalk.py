"""What people say to a robot that has nothing to do with the halls, and what she says to that.

Courtesies get one; what is rude, private or none of her business a friendly no. She never plays
along, and never makes anything up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.content.model import Text


@dataclass(frozen=True)
class Reply:
    """`is_answer` is False for a refusal; where staff wrote an answer to `usual`, that one is given."""

    text: Text
    is_answer: bool = False
    usual: str = ""


_HALLS = "我们还是聊聊展厅吧，你想看什么？"
_HALLS_EN = "Let's talk about the halls. What would you like to see?"

_REPLIES: tuple[tuple[str, Reply], ...] = (
    (
        r"(?:小翠)?(?:你好|您好|早上好|下午好|晚上好|嗨|哈喽)+(?:小翠)?"
        r"|(?:(?:hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings)(?: there| again| everyone| robot| xiao ?cui)*)+"
        r"|(?:hello )?(?:how are you(?: doing)?(?: today)?|nice to meet you)(?: xiao ?cui)?",
        Reply(
            Text(zh="你好呀，我是小翠。想问什么，尽管说。", en="Hello, I'm Xiao Cui. Ask me anything."),
            True,
            "你好",
        ),
    ),
    (
        r"(?:好的?)?(?:谢谢|多谢|感谢|谢了|辛苦)(?:你|您|你了|小翠|啦|了)*"
        r"|(?:ok(?:ay)? |great |oh |many )*(?:thanks?|thank you|cheers)(?: (?:a lot|so much|very much|again|xiao ?cui|(?:that|it|this) (?:was|is) \w+)"
        r"| for (?:your|the|all) .*)*|(?:that was|that is|that s|you are|you re) (?:so |very |really )?"
        r"(?:great|good|helpful|kind|nice|wonderful|lovely|interesting)|(?:well done|good job|great job|awesome|wonderful)",
        Reply(Text(zh="不客气，能帮到你我很高兴。", en="You're welcome. I'm glad to help."), True, "谢谢你"),
    ),
    (
        r"(?:(?:再见|拜拜|我走了|我们走了|下次见|下次再来|下次再来看你|明天见|回头见|谢谢)(?:小翠|你|啦|了|哦|咯)*)+"
        r"|(?:ok(?:ay)? )?(?:goodbye|bye(?: bye)?|so long|farewell|good night|take care|see you(?: (?:later|soon|again|tomorrow))?)"
        r"(?: xiao ?cui)?|(?:i|we) (?:am|m|are|re|have to|must)(?: (?:off|leaving|going|go))(?: home)?(?: now)?",
        Reply(
            Text(zh="谢谢你来看我，欢迎再来翠屏。", en="Thank you. Come back to Cuiping soon."), True, "再见"
        ),
    ),
    (
        r"(?:小翠)?(?:你|小翠)(?:真|好|太|很|真是|可真|长得)+(?:可爱|棒|聪明|漂亮|乖|厉害|能干|好看|有意思|好玩)(?:了|哦|哟|小翠)*"
        r"|(?:真|好|太)?(?:可爱|棒|厉害|聪明|乖)(?:了|哦|哟|小翠)*"
        r"|(?:你)?(?:讲|说|介绍)得?(?:真|很|太|挺|非常)?(?:好听|好|不错|棒|精彩|清楚)(?:了|的)*|(?:真|很|太|挺|非常)(?:好听|好|不错|精彩)(?:了|的)*|不错",
        Reply(Text(zh="谢谢夸奖！你还想听什么？", en="Thank you! What else would you like to hear?"), True),
    ),
    (
        r"(?:现在|这会儿)(?:是)?(?:几点|什么时间|什么时候)(?:钟|了|啦|咯|哦)*|几点(?:钟)?(?:了|啦|咯)"
        r"|今天(?:是)?(?:几号|几月几号|星期几|礼拜几|什么日子)(?:了)?|.*\b(?:what time is it|what day is it|what is the date)\b.*",
        Reply(
            Text(
                zh="我这里没有钟，请看看手机或者墙上的钟。" + _HALLS,
                en="I have no clock. Please look at your phone. " + _HALLS_EN,
            )
        ),
    ),
    (
        r".*(?:笨蛋|蠢|傻子|傻瓜|白痴|真笨|好笨|太笨|你.{0,3}(?:没用|垃圾)|垃圾机器|没用的东西|滚开|滚蛋|去死|神经病|讨厌你|丑死|好丑|真丑|废物|瓜娃子|闭嘴吧你)"
        r".*|.*\b(?:stupid|idiot|shut up|ugly|useless|dumb|fuck|shit|hate you|annoying|moron|i will (?:hit|kick) you)\b.*",
        Reply(
            Text(
                zh="我还在学，有做得不好的地方，请你多包涵。" + _HALLS, en="I'm still learning. " + _HALLS_EN
            )
        ),
    ),
    (
        r".*你.{0,4}(?:多大|几岁|年龄|结婚|男朋友|女朋友|对象|老公|老婆|爸爸|妈妈|喜欢我|爱我|工资|星座|体重|会不会死|吃饭|睡觉|住在哪).*"
        r"|你(?:会不会|会|能不能|能)(?:飞|跳|走路|游泳|做饭|打架|功夫|武术|变身|跑)(?:吗)?"
        r"|.*\b(?:how old are you|marry|boyfriend|girlfriend|love (?:me|you)|are you (?:single|married|tired|hungry|happy|sad|alive|a girl)|"
        r"your (?:age|birthday|mother|father|parents|salary|favourite|favorite|blood type|star sign)|do you (?:sleep|eat|dream|cry))\b.*",
        Reply(
            Text(zh="我是机器人，这些我没有。" + _HALLS, en="I'm a robot, I have none of that. " + _HALLS_EN)
        ),
    ),
    (
        r".*(?:讲|说|来)(?:一)?(?:个|段)?(?:笑话|段子|鬼故事).*|.*(?:唱(?:一)?(?:首|支|个)?歌|跳(?:一)?(?:支|个)?舞|背(?:一)?首诗).*"
        r"|.*\b(?:jokes?|sing|dance|poem|play (?:a game|some music|music|chess))\b.*",
        Reply(
            Text(
                zh="唱歌讲笑话我都不会，我只会讲展厅里的故事。",
                en="I can't sing or joke. I only tell what is in these halls.",
            )
        ),
    ),
    (
        r".*(?:天气|气温|下雨|下雪|多少度|冷不冷|热不热).*|.*\b(?:weather|rain(?:ing|y)?|snow(?:ing)?|temperature|sunny|forecast)\b.*",
        Reply(Text(zh="外面的天气我看不到。" + _HALLS, en="I can't see the weather. " + _HALLS_EN)),
    ),
    (
        r".*(?:股票|基金|彩票|房价|汇率|外卖|机票|火车票|帮我打车|叫车|快递|红烧肉|减肥|考试|作业|游戏|明星|世界杯|总统|主席).*"
        r"|[零一二三四五六七八九十百千万点]+(?:加|减|乘|乘以|除|除以)[零一二三四五六七八九十百千万点]+.*"
        r"|.*\b(?:stock|bitcoin|lottery|exchange rate|homework|world cup|president|prime minister|football|basketball|"
        r"translate|spell|(?:call|get|order) (?:me|us) (?:a|an)|pizza|alarm clock|square root|"
        r"\w+ (?:plus|minus|times|divided by) \w+|horoscope)\b.*",
        Reply(Text(zh="这个不归我管，我也不想乱说。" + _HALLS, en="I don't know about that. " + _HALLS_EN)),
    ),
)
_COMPILED = tuple((re.compile(pattern), reply) for pattern, reply in _REPLIES)


def small_talk(plain: str) -> Reply | None:
    """Return what to say to normalised words that are small talk, or None when they are not."""
    return next((reply for pattern, reply in _COMPILED if pattern.fullmatch(plain)), None)


def replies() -> tuple[Text, ...]:
    """Return all that she may say to small talk."""
    return tuple(reply.text for _, reply in _REPLIES)
