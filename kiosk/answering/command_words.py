"""The words of spoken commands: what people say to her, in one table."""

from __future__ import annotations

from kiosk.answering.answer import Command

# Whole utterances; English ones, which have spaces in them, stand in ENGLISH. What has 重 in it stands there with 从
# too: sound.py reads each character in its most common way, zhòng.
PHRASES: dict[Command, str] = {
    "pause": "暂停 停一下 先停一下 等一下 等一等 等等 暂停播放 暂停讲解",
    "resume": "继续 接着放 接着讲 继续播放 继续放 继续讲 继续讲解 继续说 接着说 往下讲 走吧 我们走吧 可以走了",
    "stop": "停 停止 别说了 不要说了 停下来 别讲了 不要讲了 不听了 不想听了 安静 闭嘴 停止播放 别放了 不要放了 不看了 关掉 关闭",
    "again": "再说一遍 再说一次 再讲一遍 再讲一次 重复一遍 从复一遍 说一遍 讲一遍 没听清 没听清楚 再来一遍 再说一下 再讲一下 再放一下 重新说 从新说 重播 从播 重新播放 从新播放 重放 从放 再放一遍 再播一遍 从头放 从头讲 从头再讲 从头再讲一遍 从头再放 从头再来 从头开始",
    "back": "返回 回去 退回去 退回 上一页 返回上一页 回到上一页 回到刚才 回到刚才那里 回到刚才那一页 回到刚才那个展品 回到刚才那个 回刚才那里",
    "home": "首页 回首页 返回首页 回到首页 主页 回主页 回到主页",
    "louder": "大声点 大声一点 大点声 说大声点 声音大一点 声音大点 音量大一点 大声些 声气大点 调大声音 把声音调大 把声音调大点 声音开大点 听不见 听不到 我听不见 声音太小 声音太小了 声音太小了听不到 后面听不到 后面听不见 取消静音 打开声音",
    "quieter": "小声点 小声一点 小点声 说小声点 声音小一点 声音小点 音量小一点 小声些 声气小点 调小声音 把声音调小 把声音调小点 声音开小点 太吵了 太大声了 太大声 声音太大 声音太大了",
    "mute": "静音 关掉声音 关声音 不要声音 把声音关了 把声音关掉 声音关了",
    "slower": "慢点讲 慢点说 慢一点讲 慢一点说 说慢一点 说慢点 慢一点 慢点 慢些 慢慢说 慢慢讲 讲慢一点 讲慢点 说得慢一点 讲得慢一点 语速慢一点 太快了 太快了听不清 你说太快了 说得太快了 讲得太快了 你讲得太快了 你讲太快了 你说得太快了",
    "faster": "说快一点 说快点 快一点 快点 快些 讲快一点 讲快点 说得快一点 讲得快一点 语速快一点 太慢了 你说太慢了 说得太慢了 讲得太慢了",
    "usual_rate": "正常速度 正常语速 恢复语速 恢复正常速度 恢复正常语速 用正常速度说 语速正常",
    "large_text": "大字 字大一点 字大点 字调大 字调大一点 把字调大 把字调大一点 把字放大 字放大一点 字体大一点 放大字体 看不清 看不清楚 看不清字 大号字 字太小 字太小了 字太小了看不到 字太小了看不清",
    "standard_text": "小字 标准字体 字小一点 标准字号 正常字体 字太大了",
    "low_reach": "够不着 我够不着 够不到 我够不到 够不着屏幕 够不着按钮 点不到 我点不到 按不到 摸不到 太高了 太高了够不着 太高了点不到 屏幕太高了 屏幕太高 放低 放低点 放低一点 放低些 把屏幕放低 把屏幕放低一点 把画面放低 把画面放低一点 画面低一点 屏幕低一点 往下放一点 移下来 移下来一点",
    "usual_reach": "放回去 放高 放高点 放高一点 放上去 移上去 把屏幕放高 把画面放高 把画面放高一点 画面高一点 屏幕高一点 太低了 屏幕太低了",
    "take_away": "带走 我想带走 带走这个 把它带走 带回家 带回家看 带回去看 用手机看 我想用手机看 在手机上看 到手机上看 手机上看 扫码 扫个码 扫一扫 扫二维码 二维码 打开二维码 显示二维码 看二维码 给我二维码 发到手机 发到手机上 发到我手机上 存到手机 存到手机上",
    "english": "英文 英语 说英语 说英文 换成英文 换成英语 讲英语 讲英文 用英语讲 用英语说 用英文讲 用英文说 用英语讲一遍 用英语说一遍 用英文讲一遍 切换英文 切换成英语",
    "chinese": "中文 说中文 说汉语 切换中文 切换成中文 换成中文 换回中文 改回中文 用中文讲 用中文说 讲中文",
    "narrate": "讲解 听讲解 开始讲解 讲解一下 给我讲讲 讲讲这个 介绍一下这个",
    "next": "下一个 换一个 下一件 下一个展品 下一项 下一部 下一部影片 下一部电影 下一个影片 下一个视频",
    "previous": "上一个 回到上一个 回上一个 上一件 上一个展品 上一项 上一部 上一部影片 上一部电影 上一个影片 上一个视频",
    "play": "播放 播放视频 播放影片 播放电影 放视频 放电影 看视频 看影片 看电影 看片子 看片片 放影片 放片子 放片片",
    "tour": "开始导览 导览开始 跟我参观 带我参观 带我们参观 带我去参观 开始参观 带我逛逛 带我逛一逛 带我们逛逛 带我转转 带我转一转 带我看看 带我们看看 跟你走 跟着你走 继续导览 继续参观 接着参观 接着逛 参观路线",
    "shorter_tour": "讲短点 讲短一点 少讲点 少讲一点 讲简单点 简单讲讲 长话短说 挑重点讲 讲重点 赶时间 我们赶时间 没时间了 时间不多了 时间来不及了 快点讲完",
    "next_stop": "下一站 去下一站 到下一站 下一个展厅 下一个厅 去下一个展厅 去下一个厅 下一个馆 往下走 往前走 接着走 继续走",
    "previous_stop": "上一站 回上一站 回到上一站 上一个展厅 上一个厅 回上一个展厅",
    "skip": "跳过 跳过这个 跳过这里 跳过这一站 跳过去 略过 跳过这个展厅 跳过这个厅 跳过这一段 跳过这段 这一段跳过 这段跳过 这个展厅不看了 这个厅不看了 这个不看了 这个不听了 不看这个",
    "end_tour": "结束 结束导览 结束参观 停止导览 退出导览 不参观了 不逛了 退出",
    "ask": "我有个问题 我有一个问题 我有问题 有个问题 问个问题 我想问个问题 我想问你个问题 我想问你一个问题 问你个问题 问你一个问题 想问一个问题 我还有个问题 我还有问题 还有一个问题 还有个问题 下一个问题 问一下 问你一下 请教一下 请教个问题 我要提问 提个问题 我要问问题 老师我有问题 老师我有个问题",
    "again_sentence": "刚才那句再说一遍 刚才那句再讲一遍 刚才那句话再说一遍 刚才那句没听清 上一句再说一遍 最后一句再说一遍 最后一句没听清 最后一句再讲一遍",
    "rate": "评一评 评价 评价一下 我要评价 我想评价 打分 打个分 给你打分 给你打个分 我要打分 我要提意见 提意见 提个意见",
    "rate_good": "满意 很满意 非常满意 挺满意 比较满意 我满意 我很满意",
    "rate_fair": "一般 一般般 感觉一般 还可以",
    "rate_poor": "不满意 很不满意 不太满意 不是很满意 我不满意",
}  # fmt: skip

ENGLISH: dict[Command, tuple[str, ...]] = {
    "pause": ("pause", "pause it", "pause the film", "pause the video", "wait", "wait a moment", "hold on", "one moment"),
    "resume": ("go on", "continue", "resume", "carry on", "keep going", "keep playing", "play on"),
    "stop": ("stop", "stop it", "stop that", "be quiet", "quiet", "stop talking", "stop the film", "stop the video",
             "turn it off", "enough", "that is enough"),
    "again": ("again", "once more", "one more time", "say that again", "say it again", "repeat", "repeat that",
              "play it again", "repeat it", "i did not get that", "i did not catch that", "start over", "pardon"),
    "back": ("back", "go back", "take me back", "previous page", "last page"),
    "home": ("home", "home page", "go home", "start page", "main menu", "main page", "main screen", "home screen",
             "take me home", "back to the home page", "back to the start", "go to the home page", "back home"),
    "louder": ("louder", "speak louder", "speak up", "turn up the volume", "turn the volume up", "turn it up",
               "volume up", "more volume", "too quiet", "you are too quiet", "i can not hear you", "we can not hear you", "we can not hear you at the back"),
    "quieter": ("quieter", "speak quietly", "not so loud", "turn down the volume", "turn the volume down",
                "turn it down", "volume down", "less volume", "too loud", "you are too loud", "softer", "lower your voice"),
    "mute": ("mute", "sound off", "turn off the sound", "turn the sound off", "no sound"),
    "slower": ("slower", "slow down", "speak slower", "speak slowly", "speak more slowly", "too fast", "talk slower",
               "not so fast", "you are too fast", "you are talking too fast", "you are speaking too fast", "you speak too fast", "more slowly", "slowly"),
    "faster": ("faster", "speed up", "speak faster", "too slow", "talk faster", "hurry up", "you are too slow"),
    "usual_rate": ("normal speed", "usual speed"),
    "large_text": ("large text", "bigger text", "larger text", "big letters", "bigger letters", "large letters",
                   "larger letters", "bigger font", "larger font", "make the text bigger", "text is too small",
                   "i can not read this"),
    "standard_text": ("smaller text", "standard text", "normal text", "smaller letters", "smaller font"),
    "low_reach": ("lower", "put it lower", "move it down", "move it lower", "lower the screen", "lower the page", "too high",
                  "it is too high", "i can not reach", "i can not reach it",
                  "i can not reach the buttons", "i can not reach that"),
    "usual_reach": ("higher", "put it higher", "move it up", "move it back up", "put it back up", "raise the screen",
                    "too low", "it is too low"),
    "take_away": ("take it with me", "take this with me", "take it home", "take this home", "take it along", "show the code",
                  "show me the code", "show the qr code", "show me the qr code", "qr code", "scan the code",
                  "scan", "on my phone", "send it to my phone", "read it on my phone"),
    "english": ("english", "speak english", "in english", "english please", "switch to english", "change to english",
                "talk english", "i do not understand chinese", "i do not speak chinese"),
    "chinese": ("chinese", "speak chinese", "in chinese", "switch to chinese", "change to chinese", "back to chinese",
                "mandarin", "speak mandarin"),
    "narrate": ("read it to me", "read it aloud", "read this to me", "read it out", "read this aloud"),
    "next": ("next", "next one", "next exhibit", "next film", "next video", "next page"),
    "previous": ("previous", "previous one", "previous exhibit", "previous film", "last one", "the one before"),
    "play": ("play", "play the film", "play the video", "show me the film", "start the film", "start the video",
             "play the movie", "show me the video", "play it", "watch the film"),
    "tour": ("start the tour", "guided tour", "tour", "show me around", "show us around", "take me on a tour",
             "continue the tour", "give me a tour", "give us a tour", "begin the tour", "start a tour"),
    "shorter_tour": ("make it short", "make it shorter", "we are in a hurry", "just the highlights"),
    "next_stop": ("next stop", "next hall", "next room", "go to the next hall", "take me to the next hall"),
    "previous_stop": ("previous stop", "previous hall", "last hall", "go back to the last hall"),
    "skip": ("skip", "skip this", "skip it", "skip this one", "skip that", "leave this out"),
    "end_tour": ("end the tour", "stop the tour", "end tour", "finish", "finish the tour", "quit the tour", "no more tour"),
    "ask": ("i have a question", "i have another question", "i have one more question", "one question", "one more question",
            "another question", "can i ask something", "may i ask something", "can i ask a question", "may i ask a question",
            "can i ask you something", "i want to ask something", "i want to ask a question", "i would like to ask something",
            "let me ask something", "excuse me i have a question"),
    "again_sentence": ("say that last bit again", "say the last sentence again", "repeat the last sentence", "what did you just say"),
    "rate": ("rate", "rate this", "rate it", "rate the tour", "i want to rate", "i want to rate this", "feedback", "give feedback",
             "leave feedback", "i want to give feedback"),
    "rate_good": ("good", "very good", "satisfied", "i am satisfied", "very satisfied"),
    "rate_fair": ("fair", "so so", "it was okay", "it was ok"),
    "rate_poor": ("poor", "not satisfied", "i am not satisfied", "unsatisfied", "dissatisfied", "not good"),
}  # fmt: skip

# What is said where she asks how it was; elsewhere it is no command.
RATINGS: dict[Command, str] = {
    "rate_good": "好|很好|挺好|挺好的|好得很|非常好|太好了|不错|很不错|真不错|挺不错|讲得好|讲得很好|讲得不错|讲得真好|很棒|太棒了|棒|精彩|很精彩|喜欢|很喜欢"
    "|great|excellent|wonderful|i liked it|we liked it|it was good|it was great|really good|very nice|nice|perfect|amazing|fantastic",
    "rate_fair": "还行|还好|马马虎虎|凑合|过得去|差不多|就那样|可以|not bad|okay|ok|it was all right|all right",
    "rate_poor": "不好|不太好|不怎么样|很差|太差了|太差|差|没意思|不喜欢|不好听|bad|terrible|boring|i did not like it|it was bad|not great",
}  # fmt: skip

# What stands before the name of a film, and of a place: to be shown the way there, or to see it on the screen.
# Longest first: what stands after the verb is the name.
PLAY = [
    "播放一下",
    "放一下",
    "放一放",
    "我要看",
    "我想看",
    "看一下",
    "播放",
    "想看",
    "看看",
    "放",
    "看",
    "play",
]
TAKE_ME = ["带我们去看看", "带我去看看", "带我们去看", "带我去看", "带我们去", "带我去", "带我到", "领我去", "领我到", "陪我去",
           "我们要去", "我们想去", "我要去", "我想去", "take me to", "take us to", "bring me to", "bring us to", "lead me to",
           "guide me to", "i want to go to", "we want to go to"]  # fmt: skip
# What people need, and say so instead of asking for it: the question that it is.
_WHO = "(?:我们|我|他|她|孩子|小孩|小朋友|宝宝|老人|老人家|妈妈|奶奶)?"
NEEDS = {
    rf"{_WHO}(?:急着|很急|要|想|得|需要)*(?:去|上|找|用)*(?:一下|一趟|个)?(?:上|找|用)?(?:厕所|洗手间|卫生间)(?:一下)?"
    rf"|(?:哪里|附近|这里)?有?(?:没有)?(?:厕所|洗手间|卫生间)(?:怎么走|往哪里?走|在哪个方向)?(?:吗)?"
    rf"|{_WHO}(?:要|想)*(?:尿尿|屙尿|小便|解手|方便一下|拉肚子)": "洗手间在哪里",
    rf"{_WHO}(?:好|有点|很)?(?:口)?渴|{_WHO}(?:要|想)(?:喝|接)(?:点|口|一点|一口)?水": "哪里有水喝",
    rf"{_WHO}(?:都|走|有点|好|太)*累(?:坏)?|{_WHO}(?:走累)?(?:想|要)(?:坐|歇|休息)(?:一下|一会|一坐)?|{_WHO}走不动": "哪里可以坐一坐",
    r"(?:i|we|my (?:son|daughter|child|kid)|(?:s)?he) (?:(?:really )?needs?|wants?|has|have)(?: to)?(?: go to| use| find)?(?: the| a)? "
    r"(?:toilet|bathroom|restroom|washroom|loo)|i (?:need|have) to pee": "where is the toilet",
    r"(?:i|we)(?: am| are| m| re)? (?:very |so )?thirsty|(?:i|we) need (?:some |a )?(?:water|drink)": "where can i get water",
    r"(?:i|we|the kids|my (?:mother|father))(?: am| are| is| m| re)? (?:very |so |getting )?tired"
    r"|(?:i|we) (?:need|want) to (?:sit down|rest)": "where can i sit down",
}  # fmt: skip
HOW_TO_GET = ["怎么走到", "怎么去", "怎么到", "how do i get to", "how do we get to"]
OPEN = [
    "我想看看",
    "我想看",
    "我要看",
    "去看看",
    "看看",
    "看一下",
    "打开",
    "进入",
    "去",
    "到",
    "open",
    "go to",
    "show me",
    "show us",
    "let me see",
]
AFTER_A_FILM = ["这部微电影", "那部微电影", "的微电影", "这部电影", "那部电影", "的电影", "的影片", "的片子", "的视频",
                "微电影", "电影", "影片", "片子", "视频", "短片", "film", "movie", "video", "clip"]  # fmt: skip
AFTER_A_PLACE = ["hall"]
