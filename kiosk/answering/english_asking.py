"""Ways of asking in English, in Chinese: regular expressions over words without punctuation, the first that fits.

What follows `(?= .*…)` must be said behind them, and stays.
"""

from __future__ import annotations

_I = r"(?: (?:i|we|you|one|people|they))?"
KINDS = (
    (rf"how(?: (?:do|can|could|should|would|to|may))?{_I}(?: best)?(?: (?:get|go|come|travel))(?: to| there| here)?",
     "怎么走"),
    (r"(?:the |which )?way(?: is| to)?(?= |$)|directions? to|how (?:can|do) i reach|where is the way", "怎么走"),
    (r"how (?:long|much time|many (?:hours|minutes))(?: (?:does|will|do) (?:it|that|this|i|we|you)"
     r"(?: (?:take|need))?)?", "多长时间"),
    (r"how (?:old|many years)|(?:the )?age of", "多少年历史"),
    (r"how far(?: away)?|what distance|is it far", "多远"),
    (r"how (?:tall|high)", "多高"),
    (r"how (?:big|large)", "多大"),
    (r"how much|what does(?= .*cost)", "多少钱"),
    (r"how many|(?:the )?number of|(?:the )?amount of", "多少"),
    (r"how late|(?:un)?till? when|until when|what time do you (?:close|shut)|when do you (?:close|shut)", "几点关门"),
    (r"(?:at )?what time", "几点"),
    (r"what (?:year|date|day)|which (?:year|day)|since when|how soon", "什么时候"),
    (r"what(?: s| is| are)? .{0,40}?(?:made of|made from)", "用什么做"),
    (r"(?:what|which) (?:kinds?|types?|sorts?) of|(?:kinds?|types?|sorts?) of", "哪几种"),
    (r"how come|what for|for what reason|what is the reason", "为什么"),
    (r"(?:do|have) you(?: (?:have|got|sell|offer))? any|(?:is|are|were|was) there(?: any)?|do you have|have you got|"
     r"do you sell|do you offer", "有没有"),
    (r"(?:can|could|may|might|am|are|is|was)(?: (?:i|we|you|one))? allowed(?: to)?|(?:can|could|may) (?:i|we|one|people)|"
     r"is it (?:ok|okay|possible|allowed)(?: to| if)?", "可以"),
    (r"(?:can|could|will|would|please)? ?(?:you )?(?:tell|teach) (?:me|us)(?: (?:something|more|a bit|all|a story))?"
     r"(?: about)?|(?:more |some )?information (?:about|on)|(?:talk|speak) about|what (?:can you say|do you know) about|"
     r"what about|i (?:want|would like|d like) to (?:know|learn|hear)(?: more| something)?(?: about)?", "介绍"),
    (r"what (?:do|does|did)(?= .*(?:mean|stand for))|(?:the )?meaning of|stands? for|(?:what is )?meant by", "什么意思"),
    (r"what (?:is|are|s) (?:your name|you called)|(?:should|do|can|shall) (?:i|we) call you|tell me your name", "你叫什么名字"),
    (r"who (?:made|built|created|programmed|invented|developed|designed|wrote) (?:you|this robot)", "谁做你"),
    (r"what (?:can|are) you (?:do|able to do)|what (?:can|may|could) i ask(?: you)?|your (?:abilities|functions)",
     "你会做什么"),
    (r"are you(?= .*(?:real|human|person|robot|machine|computer|alive|ai))", "你是"),
)  # fmt: skip
