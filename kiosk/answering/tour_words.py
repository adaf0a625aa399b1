"""What a group says to its guide, as patterns: each of them a clause, and all clauses of an utterance are of one command.

Chinese signs stand for their sound, so that 还剩几占 is 还剩几站. `THIS`, `FILM`, `THERE` and `WHO` are filled in.
"""

from __future__ import annotations

from kiosk.answering.answer import Command

PARTS = {
    "THIS": "(?:这个展厅|这个展品|这个厅|这一站|这一段|这部分|这一件|这一个|这个|这里|这站|这段|这件|欢迎词|开场白)",
    "FILM": "(?:(?:这部|这个|那个|后面的)?(?:影片|片子|视频|电影|短片|微电影))",
    "THERE": "(?:个展厅|个展品|个地方|个厅|个|站|处|件|项|段)",
    "WHO": "(?:我们|他们|大家|孩子们|孩子|小孩|老人家|老人|领导|同学们|客人|后面的人|前面的人|后面的|后面|我妈|我|人)",
}

# Before and after a clause, without a meaning of their own.
CHINESE_BEFORE = (
    "好的|好了|好|行了|行|嗯|哎呀|不好意思|没事|算了|要不|干脆|还是|现在|那么|那就|那|就|直接|先|我们|咱们|我|你们|你|您|"
    "请|麻烦|老师|能不能|可不可以|可以|能|知道了|明白了|今天|呀"
)
CHINESE_AFTER = (
    "吧|嘛|哈|噻|呗|啊|了|儿|一下|好吗|可以吗|行吗|行不行|好不好|谢谢|算了|就行|就好|就可以|哦|嘞|吗|的"
)
ENGLISH_BEFORE = (
    r"please|can|could|we|i|you|let s|lets|let us|would like to|want to|have to|okay|ok|well|now|just|so|and|sorry|"
    r"excuse me|hey|actually|maybe|xiao ?cui|then"
)
ENGLISH_AFTER = r"please|thanks|thank you|now|for us|a bit|then|for a moment|if you can|if possible"

_GO = "(?:可以)?(?:走|开始|出发|启程|动身|带路|开讲)(?:讲|参观)?"
_CAME = "(?:到齐|来齐|跟上来|跟上|过来|到|来|齐|准备好|好|看完|弄好|拍完|拍好)"

# The order counts: the first command whose clauses an utterance is made of is meant.
CHINESE: dict[Command, str] = {
    "pause": (
        "(?:再|先|多|稍微|稍|请)*等(?:一|下|会|等|几|二|三|五|分钟|WHO)*(?:(?:拍|看|弄|来|到)?(?:完|齐|好|张照|照))?(?:再(?:讲|说|走|开始|继续|来))?"
        "|(?:先|你)*(?:不要|不忙|别|莫)(?:忙着|着急|急着)?(?:讲|说|走|动|开始)|不用(?:再)?讲"
        "|(?:FILM)?(?:先)?(?:暂停|停住|停下来|停下|停在这里|停|站住)(?:一|会|下|在这里|FILM)*"
        "|(?:打|接)(?:一)?个?电话|(?:去)?拍(?:一)?(?:个|张)?(?:照片|合影|照|相)|(?:要|想)?(?:休息|歇|坐)(?:一|会|下|口气)*"
        f"|(?:还有|有)(?:几个|二个|一个|些)?WHO(?:还)?(?:没有|没|掉队){_CAME}?|WHO(?:还)?(?:没有|没){_CAME}|还没有?{_CAME}|掉队"
        "|WHO?(?:马上|就快|快要|快|就要|还要一会)(?:就)?(?:到|来|过来)|WHO?还在(?:路上|后面)"
        "|WHO?(?:走|都|有点|太|好|实在)*累(?:坏)?|WHO?走不动|WHO?跟不上|(?:走)?(?:得)?太快跟不上"
        "|(?:你)?走(?:得)?(?:太快|快)|(?:你)?(?:走|开)(?:得)?慢(?:一|点|些)*|慢(?:一|点|些)*走"
    ),
    "end_tour": (
        "(?:参观|导览|讲解)?就?(?:到此为止|到此结束|到这里|结束|散)(?:参观|导览)?|(?:不想|不)(?:参观|逛|继续|听|看)了?(?:我们)?(?:走|回去|要走)"
        "|不(?:参观|逛|继续)|(?:要|得)(?:走|撤|回去)|先走了|自己(?:看|逛|转|走)|算了不(?:听|看|参观|逛|讲)"
    ),
    "go_ahead": _GO,
    "no_films": (
        "(?:后面|等会|接下来|待会)?(?:的)?FILM(?:都|就|也)*(?:不看|不放|不用放|不用看|别放|跳过|免|不要|省|不想看)"
        "|(?:后面|等会|接下来|待会)?(?:都)?(?:不用放|不想看|不要放|不要看|不用看|不放|不看|别放|跳过|关掉|关|不要|省掉)FILM"
    ),
    "skip": (
        "THIS?(?:就|都)?(?:跳过|略过|跳)(?:去)?THIS?"
        "|THIS(?:就|都|已经|早就|我们|我|以前|上次)*(?:不用讲|不要讲|不讲|不听|不看|不去|不想听|不想看|不感兴趣|没兴趣|没意思|看过|听过|来过|晓得|免|算|省)(?:过)?"
        f"|(?:不用讲|不听|不看|不去|不想听|不想看)THIS|(?:听|看)(?:过|完)|(?:听|看)(?:过|完)了{_GO}"
        "|(?:讲|说|看|去|到|走去|走|换|来|参观)?下一?THERE|(?:讲|说|看|去|到|走去|走|来)(?:后面的|后面)"
        "|往(?:下|前)走|THIS?没什么意思|没意思|无聊|没兴趣|不好听|不好看|(?:换|说|讲|看)(?:个|点)?(?:别的|其他的)|换一?个"
    ),
    "previous_stop": (
        "(?:回到|退回到|退回|返回到|返回|倒回|回|退|再讲|再看|再去|讲|看|去|到)?(?:上|前)一?THERE(?:再?(?:讲|看|说)(?:一遍|一次)?|没看完|没听到|没听清|没讲完)?"
        "|(?:刚才|刚刚|前面)(?:那个|那一站|那站|那个厅|那个展厅)(?:再(?:讲|看|说|听)(?:一遍|一次)?|没看完|没听到|没听清|没讲完)"
        "|回到?(?:刚才|刚刚)(?:那个|那一个|的)?(?:展厅|厅|那一站|那站|地方)"
    ),
    "again": "(?:THIS)?(?:重新|从头|再)(?:讲|放|说|来|看|播|开始)(?:一遍|一次|一回)?",
    "again_sentence": (
        "(?:刚才|刚刚|上|最后)(?:那一?|这一?|一)?句(?:话)?(?:没听清楚|没听清|没听到|没听懂|是什么|说的什么)?|再(?:说|讲)(?:一遍|一次)?"
        "|(?:刚才|刚刚)(?:你)?(?:说|讲)(?:的)?(?:是)?什么|(?:什么|刚才)(?:没听清楚|没听清|没听到)"
    ),
    "shorter_tour": (
        "(?:时间|我们时间)(?:不够|不多|来不及|很紧|太紧|紧|有限|快到|要到)|来不及|(?:还|要)*(?:有车要)?赶(?:时间|车|飞机|火车|高铁|下一场)*"
        "|(?:还有)?车(?:在外面|还在)*(?:等着|等|要开)|要迟到"
        "|(?:捡|拣|挑|只|光|就|讲|说)*(?:最)?(?:重要|重点|主要|精彩|关键)(?:的)?(?:地方)?(?:讲|说|看)*"
        "|(?:讲|说|介绍)?(?:得)?(?:再)?(?:简单|简短|精简|简略|简要|少|短)(?:一|点|些)*(?:讲|说|介绍)*(?:二句|几句)?(?:(?:孩子|小朋友|小孩)听不懂)?"
        "|(?:不用|不要|别)(?:讲|说)?(?:得)?(?:那么|这么|太)(?:细|详细|多|长|久|罗嗦)|(?:讲|说)?(?:得)?太(?:长|久|多|细|罗嗦)"
        "|换(?:一)?(?:个|条)?(?:短|简单|快)(?:一)?点?的(?:路线|导览|版本|参观)?"
    ),
    "how_far": (
        "(?:还|总共|一共|后面)*(?:剩下|剩|有)?(?:几THERE|多少THERE?)(?:还)?(?:没有|没)?(?:看|讲|去|参观)?(?:完|要)?"
        "|(?:这|是|在|到|讲|走)*第几THERE|(?:刚才)?(?:讲|走|看|参观|到)*到(?:哪里|哪)"
        "|(?:参观)?(?:还|总共|一共|全部|要|得|大概|大约|参观|讲|看|放|有)*(?:多久|好久|多长时间|多少时间|几分钟|多少分钟|多长)(?:才)?(?:能)?(?:结束|讲完|看完|放完|完)?"
        "|(?:还)?(?:什么时候|几时)(?:能|才|可以)*(?:结束|讲完|看完|参观完|完)"
        "|(?:快|要)(?:讲|看|参观|逛)?(?:完|结束)|(?:讲|看|参观|逛)(?:完|结束)了?(?:没有|没|吗)|(?:还)?(?:要走|有|走)*多远|还远"
        "|(?:下|后)(?:一站|一个|面|站)(?:还)?(?:是|去|看|到|讲|有)*(?:哪里|哪个展厅|哪个厅|哪个|哪一个|哪|什么)"
        "|(?:接下来|等会|等一下|等下|待会|之后|接着|后面)(?:还)?(?:要)?(?:去|看|讲|有|是|到)*(?:哪里|哪个展厅|哪个|哪|什么)"
        "|(?:第一站|首先|这|要)*(?:是|去|到|在)+(?:哪里|哪个展厅|哪)"
    ),
    "resume": (
        "(?:从)?(?:刚才|刚刚)?(?:那里|讲的|的)?(?:地方)?(?:继续|接着|往下|接到|接起)(?:刚才的|起)?(?:讲|说|走|放|来|听|参观|导览|讲解)*(?:下去)?"
        f"|回到?(?:刚才)?(?:讲的|的)?(?:地方|导览|参观|讲的)|(?:你)?(?:讲|说)|WHO?都?(?:{_CAME}|回来|休息好)了|{_GO}"
        "|(?:知道|明白|听懂|晓得|好)了?|没有?问题|没有?别的"
    ),
}  # fmt: skip

# What is said of a film while it is on the screen.
CHINESE_OF_A_FILM: dict[Command, str] = {
    "skip": (
        "(?:不看|不想看|别放|不要放|停止播放|关掉|关|快进|够)|FILM?(?:我们|我|都)*看过|FILM?(?:太长|不看|不想看)|(?:跳过|关掉|不看)FILM?|把FILM关掉?"
        "|(?:继续|接着)(?:讲|说|走|参观)"
    ),
    "how_far": "FILM(?:还|有|要|放|大概|大约)*(?:多久|多长时间|多长|几分钟|多少分钟)(?:才)?(?:放完|完)?",
}

ENGLISH: dict[Command, str] = {
    "pause": (
        r"(?:wait|hang on|hold on)(?: (?:a|one) (?:second|minute|moment|sec)| for (?:us|me|the others|everybody|everyone|them))?"
        r"|(?:just |give us |give me )?(?:a|one) (?:second|minute|moment|sec)|(?:take|have|need) a (?:short )?(?:break|rest)"
        r"|(?:not everyone|not everybody|someone|somebody|some(?: of us)?|the others) (?:is|are|s)(?: not)?(?: here| missing| coming)?(?: yet)?"
        r"|(?:the )?(?:kids|children|old people|we|my (?:mother|father)) ?(?:is|are|re)(?: \w+)? tired|pause(?: the film)?"
        r"|(?:you ?(?:re|are) )?(?:going |walking )?too fast for us|slow down we cannot follow|take a (?:photo|picture)"
    ),
    "resume": (
        r"go on|go ahead|continue|carry on|keep going|(?:we )?(?:are|re)?(?: all)? ?(?:ready|here|back)|(?:everyone|everybody) (?:is|s) here"
        r"|got it|i see|understood|no more questions|that is all"
    ),
    "go_ahead": r"let s go|go|start|begin|lead the way|get going|get started",
    "no_films": (
        r"(?:skip|no|without|leave out) (?:the |any |more )?(?:films?|videos?|movies?)"
        r"|(?:don t|do not)(?: want to| need to)? (?:watch|see|show)(?: us)? (?:the |any )?(?:films?|videos?|movies?)"
        r"|(?:d |would )?rather not (?:watch|see) (?:the |any )?(?:films?|videos?|movies?)"
    ),
    "skip": (
        r"skip(?: (?:this|that|it|the introduction|the welcome))?(?: (?:one|part|bit|stop|hall))?|move on(?: to the next(?: one| stop| hall)?)?"
        r"|(?:go |get )?(?:on )?(?:to )?(?:the )?next(?: one| stop| hall| room)?"
        r"|(?:ve|have)?(?: already)? ?(?:seen|heard) (?:this|that|it)(?: one)?(?: already| before)?|this is boring|something else"
    ),
    "previous_stop": r"(?:go )?back(?: to(?: the)?(?: previous| last)?(?: one)?(?: stop| hall| room)?| one(?: stop| hall)?)|(?:the )?previous(?: one| stop| hall)?|the one before",
    "again": r"(?:start|begin|say it all|tell it) (?:again|over)|start over|from the beginning",
    "again_sentence": (
        r"(?:pardon )?what (?:did you (?:just )?say|was that)|(?:say|repeat) (?:that|the)(?: last)?(?: bit| part| sentence)(?: again)?"
        r"|(?:i )?(?:didn t|did not) (?:catch|hear|get) (?:that|the last (?:bit|sentence))"
    ),
    "shorter_tour": (
        r"(?:ve|have)?(?: no| not much| little) time|(?:are |re )?(?:running )?(?:short of|out of|late|in a hurry)(?: time)?"
        r"|(?:this|it|that) ?(?:is|s) (?:too long|taking too long)|(?:keep it|make it|be|a bit) (?:brief|short|shorter|quick)"
        r"|(?:just )?the (?:highlights|most important things)|speed (?:it|this|things) up|go (?:a bit )?faster|hurry up"
    ),
    "end_tour": (
        r"(?:stop|end|finish|quit)(?: the tour| here)|(?:need to|must|got to|ve got to)? ?(?:leave|go home)|(?:that s|that is) enough"
        r"|(?:look|walk) (?:around )?(?:by|on) (?:myself|ourselves|our own)"
    ),
    "how_far": (
        r"how (?:long|much longer|much time|many stops|many more stops|many halls|many more|far|much more)(?: is| are| will| does| do)?(?: there| we| it| this)?"
        r"(?: have| take| last)?(?: left| to go| still)?(?: the tour| the film| this film)?"
        r"|(?:are we|is it|are you)(?: nearly| almost)? (?:done|finished|there|over)(?: yet| soon)?|when (?:does|will) (?:it|this|the tour) (?:end|finish|be over)"
        r"|where (?:are|were|am) we(?: now)?(?: going)?(?: next)?|(?:which|what) stop (?:is this|are we at)"
        r"|(?:what|where)(?: is| s| comes| are we going| do we go)+(?: next)"
    ),
}  # fmt: skip

ENGLISH_OF_A_FILM: dict[Command, str] = {
    "skip": (
        r"(?:stop|skip|close|turn off) (?:it|this|the film|the video)|(?:don t|do not) (?:need|want) to (?:see|watch) (?:it|this|that)"
        r"|fast forward|enough"
    ),
}
