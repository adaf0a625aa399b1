"""Ways of asking in English, in Chinese: regular expressions over words without punctuation, tried in this order.

What follows `(?= .*…)` must be said behind them, and stays.
"""

from __future__ import annotations

_ONE = r"(?:i|we|you|one|people|they|visitors)"
_CAN = r"(?:can|could|may|might|should|shall|would|will|do|does|did|must)"
_BE = r"(?:is|s|are|re|was|were)"
_TAKE = r"(?:take|need|last)"

KINDS = (
    # where she is, who she is
    (r"where (?:am i|are we)(?: (?:right )?now)?|what (?:is|s) this (?:place|building|house|museum|centre|center)(?: for)?|"
     r"what (?:kind|sort) of (?:place|building|museum)(?: is (?:this|it))?|(?:is this|some kind of) (?:a |the )?museum",
     "这里是什么地方"),
    (rf"what (?:{_BE} )?(?:is )?your (?:own )?name|(?:what )?{_CAN} (?:i|we) call you|tell (?:me|us) your name|how are you called|"
     rf"what are you called|what do they call you", "你叫什么名字"),
    (r"who (?:made|built|created|programmed|invented|developed|designed|wrote|trained)"
     r" (?:you|this (?:robot|program|machine|thing|guide)|this)", "谁做的你"),
    (rf"what (?:can|are) you (?:do|able to do|good (?:for|at))|what {_CAN} (?:i|we) ask(?: you)?(?: about)?|"
     r"what are your (?:abilities|functions|skills)|how can you help(?: me| us)?", "你会做什么"),
    (r"are you (?:really )?(?:an? )?(?:real |living )?(?:human(?: being)?|person|robot|machine|computer|alive|ai|real|program)(?= |$)",
     "你是真人吗"),
    # what there is
    (rf"what {_CAN} {_ONE} see(?: in| at| on)?|what (?:is|s) there(?: to see)?(?: in| at| on)?|"
     rf"what {_BE} (?:in|inside|on (?:show|display|view) in|shown in)|what do you have in", "有什么"),
    (rf"what (?:does|do)(?= .*(?:show|talk about|deal with|tell))|what (?:{_BE} )?(?=.* about$)", "讲什么"),
    (rf"what {_CAN} {_ONE}(?: not)? (?:see|look at|visit)(?: first)?|(?:must|do|should) (?:i |we )?not(?: to)? miss|"
     rf"(?:what {_BE} )?(?:the )?(?:highlights?|must sees?|best (?:thing|part|exhibit|piece))s?(?: here)?|worth (?:seeing|a look)|"
     rf"(?:the )?most (?:interesting|important|famous|beautiful) (?:thing|exhibit|part|object)s?|"
     rf"what (?:do|would|can) you recommend|what should (?:i|we) (?:see|start with)", "最值得看的是什么"),
    (r"(?:name|list|count|show|tell me|give me|what are|which are) all(?: of)?(?: the| your)?|(?:name|list)(?: me)? the|"
     r"which ones?(?: are (?:they|there))?|one by one|by name|which are they|what are they", "哪些"),
    (rf"(?:{_CAN} you )?(?:have|has|got|sell|offer)(?: you)? any|(?:{_BE}) there(?: any(?:where)?| some(?:where)?)?|"
     r"do you (?:have|sell|offer|lend|got)(?: any| some)?|have you got|any chance of", "有"),
    (r"(?:what|which) (?:kinds?|types?|sorts?) of|(?:how many )?(?:kinds?|types?|sorts?) of", "哪几种"),
    # ways
    (rf"how(?: {_CAN}| to)?(?: {_ONE})?(?: best)? (?:get|go|come|travel|drive|walk|find the way|find my way|reach)"
     r"(?: to| there| here| up)?(?= |$)", "怎么走"),
    (r"(?:the |which |what )?way (?:is|to|does)|directions? (?:to|for)|what is the way to", "怎么走"),
    # measures
    (r"how many (?:kilometres?|kilometers?|km|miles)", "多长"),
    (rf"how (?:long|much time|many (?:hours|minutes)|long a time)(?: {_CAN})?(?: (?:it|that|this|{_ONE}))?(?: {_TAKE})?"
     rf"(?= |$)|travel time", "多长时间"),
    (r"how (?:old|many years)|(?:the )?age of|for how many years", "多少年历史"),
    (r"how far(?: away)?|(?:what|the) distance|is (?:it|that) far", "多远"),
    (r"how (?:tall|high)", "多高"),
    (r"how (?:big|large)", "多大"),
    (rf"how much(?: {_BE}| {_CAN})?|what (?:does|do|will|would)(?= .*cost)|what {_BE} the (?:price|fee|cost)", "多少钱"),
    (r"how many(?: people)?|(?:the )?(?:total )?number of|(?:the )?amount of", "多少"),
    # times
    (rf"how late(?: {_BE}| {_CAN})?|(?:un)?till? (?:when|what time)|(?:when|what time) {_CAN} (?:you|it|this|they) (?:close|shut)",
     "几点关门"),
    (rf"(?:when|what time)(?: {_BE}| {_CAN})? (?:you|it|this|they|the \w+) open(?:ing)?|from what time", "几点开门"),
    (r"(?:at )?what time", "几点"),
    (r"(?:in |on )?(?:what|which) (?:year|date|day|month|century)|since when|how (?:soon|long ago)|when(?: exactly)?", "什么时候"),
    # reasons and ways to do
    (rf"(?:why|how come) {_BE} (?:it|this|that|he|she|they) called(?: the)?|why (?:is|are|was|the)(?= .*(?:called|named|name))|"
     r"(?:where|how) (?:does|did|do)(?= .*name (?:come|get|from|originate))|how did(?= .* get (?:its|their|this|the) name)",
     "为什么叫"),
    (r"how come|what for|for what reason|(?:what is |the )?reason (?:for|why)|why", "为什么"),
    (rf"(?:what|where) (?:should|do|can|must|shall) {_ONE} do (?:if|when|in case)|what (?:happens )?if|what to do (?:if|when)",
     "怎么办"),
    (rf"how {_CAN} {_ONE} (?:make|cook|prepare|brew|produce)|how {_BE}(?= .*(?:made|cooked|prepared|produced|brewed|distilled))|"
     r"how to (?:make|cook|prepare)|recipe (?:for|of)", "怎么做"),
    (rf"what(?: {_BE})?(?= .{{0,40}}(?:made (?:of|from|with|out of)))|ingredients? (?:of|in|for)", "用什么做"),
    (rf"(?:which|what) (?:town|city|village|place|province|country) (?:{_BE}|{_CAN})(?= .*from$)|from around here|"
     r"(?:home ?town|native place|birthplace) of", "哪里人"),
    (rf"where {_CAN}(?= .*come from)|where {_BE}(?= .*from$)", "从哪里来"),
    # what is allowed, what is needed
    (rf"(?:{_CAN}|am|are|is|was)(?: {_ONE})? allowed(?: to)?|(?:can|could|may) (?:i|we|one|people|visitors)|"
     r"is it (?:ok|okay|possible|allowed|fine|all right)(?: to| if| for)?", "可以"),
    (rf"{_CAN} (?:i|we|you|one|visitors|children|kids) (?:have|need)(?: to)?|must (?:i|we)|is it necessary(?: to)?|"
     r"is(?= .* (?:necessary|required|needed)$)|do i need", "要不要"),
    # what something is
    (r"(?:can |could |will |would |please )?(?:you )?(?:tell|teach) (?:me|us)(?: (?:something|more|a bit|all|a story|everything))?"
     r"(?: about)?|(?:more |some )?information (?:about|on)|(?:talk|speak) about|what (?:can you say|do you know) about|"
     r"what about|(?:i|we) (?:want|would like|d like) to (?:know|learn|hear)(?: more| something)?(?: about)?", "介绍"),
    (r"what (?:do|does|did)(?= .*(?:mean|stand for))|(?:the )?meaning of|stands? for|(?:what is )?meant by|mean(?:s|ing)?(?= |$)",
     "什么意思"),
    (rf"what (?:{_BE} )?(?:so )?special(?: about)?", "有什么特别"),
    (rf"who(?:m)? (?:{_BE})(?: (?:he|she|this|that|these))?", "是谁"),
    (r"(?:please )?(?:let (?:me|us) )?(?:show me|show us|put on|start|run|let me see|let us see)(?= .*(?:film|movie|video|clip))|"
     r"(?:i|we) (?:want|would like|d like) to (?:see|watch)(?= .*(?:film|movie|video|clip))|"
     r"(?:can|could|may) (?:i|we) (?:see|watch)(?= .*(?:film|movie|video|clip))", "放给我看"),
    (rf"{_CAN} you|(?:i|we) (?:want|would like|need|have|am|are|d like)(?: to)?", ""),
)  # fmt: skip
