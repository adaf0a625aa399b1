"""Words that mean the same to a visitor, brought to one of them before questions are compared.

A row is one meaning; its first word stands for all. The words are those of any visitor in any hall,
not of ours: what is special to a hall belongs into its content. They are found by their sound, so
that a homophone or an accent does not hide them, the longest first.
"""

from __future__ import annotations

from functools import cache
from itertools import zip_longest

from kiosk.answering.english import in_chinese, is_english
from kiosk.answering.sound import syllables

_ROWS = """
哪里 在哪里 在哪个地方 哪个地方 哪个位置 哪一块 哪个方向 往哪里走 往哪走 哪个角落 啥地方 什么方位 在哪 哪一头 哪堂
怎么走 怎么去 怎么到 如何前往 怎样才能到 路怎么走 怎么过去 咋个走 咋个去
什么时候 几时 哪一年 哪年 哪一天 哪天 哪个时候 何时 什么年代 什么年份 几几年 哪个年头 什么时间 几月几号 哪个月
多长时间 多久 好久 几个小时 几分钟 多少分钟 多少时间 花多少时间 几个钟头
谁 哪个人 什么人 啥子人 何人 哪一位 哪位
什么 啥子 啥 哪样 啥东西 什么东西 啥玩意
为什么 为啥 怎么会 咋会 什么原因 什么缘故 干嘛要 干嘛 干啥要 凭什么 为了什么 图什么 图个什么 出于什么 有什么讲究 什么道理
怎么 如何 怎样 咋个 咋样 咋弄 怎么弄
多少 好多 几个 多少个 有几 几处 几位 几种 几场 几户 数量 总共多少 一共多少
能不能 可以 可不可以 准不准 允许 让不让 可否 得不得行 要不要得
有没有 有无 有不有 是否有 有没得
讲讲 介绍 介绍一下 说说 讲一讲 说一说 讲一下 说一下 摆一下 摆一摆 谈谈 聊聊 讲述 讲解一下 告诉我 科普一下
意思 含义 涵义 指的是什么 指什么 怎么理解 怎么解释 指啥
故事 事迹 经历 传说 典故 往事 感人事迹 先进事迹
历史 来历 由来 来头
叫什么 叫啥 怎么称呼 名字叫什么 称作什么 名称是什么 起的名字 怎么喊 喊什么 自我介绍 叫什么名字 什么名字
里 里头 里面 里边 内部 里边儿 屋里
老家 家乡 故乡 籍贯 出生地
牺牲 去世 遇难 就义 逝世 过世
出生 诞生 出世 生于 生日
建的 修的 修建 建造 建成 建于 盖的 造的 落成 修起来
做你 设计你 开发你 制造你 造你 发明你 把你做出来 把你设计出来 哪家公司
电影 影片 片子 短片 微电影 视频 录像 小电影 小片子
完整 全片 整部 从头到尾 完整版 全部 正片 片长 放完
照片 图片 相片 画面
拍照 照相 合影 留影 自拍 拍抖音 拍视频 摄影 照张相 拍张照
门票 票价 买票 收费 要钱 花钱 免费 收不收钱 票钱 入场费 购票 不要钱 收钱 优惠 付费 付钱 给钱 掏钱 多少钱
开门 开放 营业 上班 开馆 开放时间 营业时间 对外
关门 闭馆 下班 打烊 关馆 停止入馆
周末 星期天 星期六 礼拜天 礼拜六 节假日 放假 周日 周六 国庆 过年 春节 大年初一 星期一 休息日
厕所 洗手间 卫生间 茅厕 方便一下 上厕所 解手 公厕 盥洗室 茅房 拉肚子 撒尿 小便 大便 屙尿 憋不住
出口 出去 出门 离开 安全出口 出馆 走出去
着火 失火 火灾 起火 逃生 警报 地震 消防通道
电梯 升降机 扶梯 爬楼 爬不动 上楼 楼梯
轮椅 残疾人 无障碍 腿脚不便 走不动 婴儿车 推车 坡道
喝水 饮水 开水 接水 热水 饮水机 口渴 倒水 打水 渴了 温开水 冲奶粉
吃饭 餐厅 食堂 小卖部 买吃的 饿了 饭馆 零食
休息 坐一下 坐坐 坐一会儿 歇一歇 歇脚 歇口气 凳子 椅子 板凳 座位 站不住 走累 脚痛 走痛
停车 停车场 车位 泊车 放车 车库 停哪里 电瓶车 电动车 摩托车 停哪个位置 停在哪
公交 公交车 坐车 几路车 地铁 打车 乘车 导航 门牌号 坐什么车 公交站 汽车站 火车站
无线网 上网 网络 连网 联网 网速 流量 热点 wifi 蹭网 连上网 连得上网 网名 网密码
充电 插座 没电 充电宝 充电线 快关机
存包 寄存 存放 行李 放包 储物柜 寄放 箱子 书包 雨伞 寄存柜
电话 联系电话 号码 电话号码 联系方式 打电话 热线 座机 客服 打过来 客服热线 咨询电话 打个电话
纪念品 留念 礼物 伴手礼 文创 冰箱贴 册子 盖章 打卡 土特产
丢了 丢失 不见了 掉了 找不到了 弄丢 落下 失物 捡到 拾到 捡了 落在 忘在 忘拿 弄掉
走丢 走散 走失 找不到人 没影了 不见人 跑散 找不到妈妈 找不到孩子
孩子 小孩 小朋友 娃娃 娃儿 儿童 小娃 孙子 孙女 儿子 女儿 小宝宝 小孩子 小学生 初中生 幼儿园 婴儿 带娃 弟弟 妹妹
老人 老年人 爷爷奶奶 老人家 长辈 爷爷 奶奶 上了年纪
不舒服 生病 头晕 受伤 急救 医药箱 摔倒 医务室 难受 药箱 晕倒 流血 昏倒 胸口痛 肚子痛 创可贴 划破 擦伤 晕车 中暑
讲解员 导游 解说员 真人 讲解老师 人工讲解
预约 提前约 提前预定 登记 刷身份证 没预约 网上约 先约 带证件 带身份证 身份证
工作人员 服务员 负责人 保安 管理员 工作服
服务台 咨询处 咨询台 问讯处 前台
志愿者 义工 红马甲 红衣服 志愿军
报名 参加 加入 申请 怎么当 注册 投稿 寄稿 报个名 招募 要什么手续 办手续
推荐 值得看 最好看 必看 看点 最精彩 先看 重点看 亮点 看头 好看 看哪样 看啥好 推荐看 重点 错过 不能错过 最有意思 最有看头 必看的 有什么看头 挑一样
宝贝 镇馆之宝 最珍贵 宝物 最有名 最厉害
参观 游览 逛 看完 走一圈 转一圈 看一圈 逛完
展厅 展馆 展室 展区
展品 展项 展件 物件
录音 记下来 记录 保存 偷听 监听 存下来 隐私 麦克风 一直开着
本事 功能 会做什么 会什么 能干什么 能做什么 会干啥 能干啥 帮我干啥
意见 建议 反馈 提意见 留言 留言本 意见簿
投诉 差评 举报 告状 没做好
英语 英文 外语 外国话 西班牙文 日语 法语 老外 外国人 听不懂中文 韩语 外宾
变化 改变 不一样 变了 变成
好处 用处 作用 有什么用 意义 价值 有啥用
特色 特点 特别 与众不同 独特
区别 差别 分别 搞混 不同 有什么不同 两码事 一回事
做法 怎么做 怎么煮 煮法
佐料 材料 原料 配料 食材 放些什么 作料 调料 配方 用料
味道 好吃 口味 好不好吃 香不香 辣不辣
面积 大小 多大 有多大
高度 多高 多少米
距离 多远 远不远 几公里 多少公里 有多少路
荣誉 称号 奖项 得过什么奖 表彰 评上 荣誉称号 什么奖 得奖 获奖 奖状 奖牌
标准 条件 怎么评 评选 评比 怎么选 依据 指标 怎样才算
名次 排名 排行榜 排行 第几名 先后 榜单 冠军 领先 第一名 倒数
比拼 比高低 打擂台 竞争 擂台 比赛 比个高低
律师 打官司 法律 法律咨询
医生 体检 看病 量血压 健康检查
工作 岗位 就业 找工作 上班挣钱
讲什么 讲的什么 展什么 展示什么 主要讲什么 关于什么 讲的是什么 说的是什么 有些什么 展览些什么 说什么 说些什么 讲些什么 什么主题 什么内容 有些什么内容 哪方面 剧情 情节 说的什么事 展的什么 展些什么 摆些什么
下一个 隔壁 看完去哪里 接下来看
从前 以前 过去 早年 老早
搬来 迁来 搬到 迁到 搬过来 迁过来
换尿布 尿布 尿不湿 喂奶 母婴室 换裤子 换洗 冲奶
适合 合不合适 看得懂 听得懂 看得进去 懂不懂
听不清 听不见 耳背 耳聋 聋人 听力不好 老花眼 视力不好 眼睛不好 看不清 看不见
四川话 土话 方言 宜宾话 本地话 家乡话
感人 催泪 感动 纸巾 看哭 掉眼泪
真的 真事 真实 虚构 编的 原型 真人真事 假的
住在哪里 住哪里 家住哪里 住址 哪个小区 拜访 登门
播放 播一下 放一下 放给我看 打开看 放来看 放出来
有什么吃的 特色菜 小吃 美食 好吃的
景点 好耍的 好玩的 看些什么景
"""


_ALONE = frozenset("啥逛")  # words of one sign: only as written, for many others sound like them
Meanings = list[tuple[tuple[str, ...], tuple[str, ...]]]  # the syllables of words, and what they stand for


@cache
def _table() -> dict[tuple[str, ...], Meanings]:
    """Return the words that begin with two syllables (or are that one), the longest first."""
    table: dict[tuple[str, ...], Meanings] = {}
    for row in _ROWS.strip().splitlines():
        words = row.split()
        meant = tuple(words[0])
        for word in words:
            sound = syllables(tuple(word))
            table.setdefault(sound[:2], []).append((sound, meant))
    for candidates in table.values():
        candidates.sort(key=lambda candidate: -len(candidate[0]))
    return table


def canonical(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tokens with each word of the table brought to the one that stands for its meaning."""
    if len("".join(tokens)) == len(tokens) or not any(map(is_english, tokens)):
        return _canonical(tokens)
    return tuple(sign for words in in_chinese(tokens) for sign in _canonical(words))


def _canonical(tokens: tuple[str, ...]) -> tuple[str, ...]:
    table, sounds = _table(), syllables(tokens)
    begins = [at for at, pair in enumerate(zip_longest(sounds, sounds[1:])) if pair in table]
    if not _ALONE.isdisjoint(tokens):
        begins = sorted({*begins, *(at for at, token in enumerate(tokens) if token in _ALONE)})
    found: list[str] = []
    done = 0
    for at in begins:
        alone = table[sounds[at : at + 1]] if tokens[at] in _ALONE else []
        for sound, meant in (*table.get(sounds[at : at + 2], ()), *alone):
            if at >= done and sounds[at : at + len(sound)] == sound:
                found += (*tokens[done:at], *meant)
                done = at + len(sound)
                break
    return (*found, *tokens[done:]) if done else tokens
