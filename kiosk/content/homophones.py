"""A character for each syllable of Mandarin, as likely as can be to be read right by any synthesiser.

Made by `python -m tools.reading tables`: of the characters that have only this reading, or have it first, the
most common one that espeak-ng reads so, too.
"""

HOMOPHONES = """
a1锕 a5啊 ai1哎 ai2皑 ai3蔼 ai4碍 an1鞍 an3俺 an4按 ang1肮 ang2昂 ang4盎 ao1凹 ao2翱 ao3袄 ao4傲 ba1疤 ba2跋 ba3靶 ba4坝 ba5吧
bai1掰 bai2白 bai3摆 bai4败 ban1斑 ban3板 ban4瓣 bang1邦 bang3绑 bang4棒 bao1褒 bao2雹 bao3保 bao4报 bei1杯 bei3北 bei4辈
bei5呗 ben1锛 ben3苯 ben4笨 beng1崩 beng2甭 beng4蹦 bi1逼 bi2鼻 bi3鄙 bi4碧 bian1鞭 bian3贬 bian4变 biao1标 biao3表 biao4鳔
bie1鳖 bie2别 bie3瘪 bin1斌 bin4摈 bing1兵 bing3柄 bing4病 bo1玻 bo2博 bo3簸 bo4檗 bo5卜 bu1逋 bu2醭 bu3捕 bu4埠 ca1擦 ca3礤
cai1猜 cai2裁 cai3睬 cai4菜 can1餐 can2残 can3惨 can4灿 cang1苍 cang2藏 cao1操 cao2曹 cao3草 ce4策 cen2岑 ceng1噌 ceng2层
ceng4蹭 cha1插 cha2茶 cha3镲 cha4岔 chai1钗 chai2豺 chai4虿 chan1搀 chan2蝉 chan3铲 chan4颤 chang1猖 chang2尝 chang3场
chang4畅 chao1钞 chao2潮 chao3炒 chao4耖 che1车 che3扯 che4撤 chen1郴 chen2臣 chen3碜 chen4衬 cheng1撑 cheng2城 cheng3骋
cheng4秤 chi1痴 chi2持 chi3耻 chi4赤 chong1充 chong2崇 chong3宠 chong4铳 chou1抽 chou2畴 chou3瞅 chou4臭 chu1初 chu2橱
chu3础 chu4矗 chuai1揣 chuai4踹 chuan1川 chuan2椽 chuan3喘 chuan4钏 chuang1疮 chuang2床 chuang3闯 chuang4创 chui1炊
chui2锤 chun1椿 chun2醇 chun3蠢 chuo1戳 chuo4绰 ci1疵 ci2茨 ci3此 ci4赐 cong1聪 cong2丛 cou4凑 cu1粗 cu2徂 cu4醋 cuan1蹿
cuan4篡 cui1崔 cui3璀 cui4脆 cun1村 cun2存 cun3忖 cun4寸 cuo1磋 cuo2矬 cuo3脞 cuo4错 da1搭 da2答 da3打 da4大 dai1呆 dai3傣
dai4戴 dan1耽 dan3掸 dan4旦 dang1当 dang3党 dang4荡 dao1刀 dao3捣 dao4到 de2德 de5的 deng1蹬 deng3等 deng4瞪 di1低 di2迪 di3底
di4蒂 dian1颠 dian3碘 dian4靛 diao1碉 diao4吊 die1爹 die2谍 ding1叮 ding3顶 ding4锭 diu1丢 dong1东 dong3懂 dong4动 dou1兜
dou3抖 dou4豆 du1督 du2犊 du3睹 du4镀 duan1端 duan3短 duan4锻 dui1堆 dui4队 dun1墩 dun3趸 dun4钝 duo1多 duo2夺 duo3躲 duo4跺
e1屙 e2峨 e4扼 ei2诶 en1恩 en4摁 er2而 er3尔 er4二 fa1发 fa2罚 fa3法 fa4珐 fan1翻 fan2矾 fan3返 fan4范 fang1芳 fang2肪 fang3访
fang4放 fei1飞 fei2肥 fei3诽 fei4吠 fen1芬 fen2坟 fen3粉 fen4忿 feng1丰 feng2冯 feng3讽 feng4奉 fou3否 fu1敷 fu2辐 fu3抚 fu4赴
ga1旮 ga2噶 ga3尕 ga4尬 gai1该 gai3改 gai4钙 gan1肝 gan3秆 gan4赣 gang1冈 gang3岗 gang4筻 gao1篙 gao3稿 gao4诰 ge1哥 ge2阁
ge3舸 ge4铬 gei3给 gen1根 gen2哏 gen3艮 gen4茛 geng1耕 geng3埂 geng4更 gong1工 gong3巩 gong4贡 gou1钩 gou3狗 gou4垢 gu1辜
gu3鼓 gu4故 gua1刮 gua3剐 gua4挂 guai1乖 guai3拐 guai4怪 guan1关 guan3管 guan4罐 guang1光 guang3犷 guang4逛 gui1瑰 gui3轨
gui4桂 gun3辊 gun4棍 guo1锅 guo2国 guo3裹 guo4过 ha1铪 ha2蛤 hai1嗨 hai2孩 hai3海 hai4氦 han1憨 han2韩 han3罕 han4翰 hang1夯
hang2航 hang4沆 hao1薅 hao2壕 hao3郝 hao4灏 he1诃 he2禾 he4褐 hei1黑 hen2痕 hen3很 hen4恨 heng1哼 heng2衡 hong1轰 hong2鸿
hou2喉 hou3吼 hou4厚 hu1忽 hu2瑚 hu3虎 hu4护 hua1花 hua2猾 hua4画 huai2槐 huai4坏 huan1獾 huan2环 huan3缓 huan4换 huang1肓
huang2黄 huang3幌 hui1灰 hui2蛔 hui3悔 hui4慧 hun1婚 hun2魂 hun4诨 huo1锪 huo2活 huo3伙 huo4获 ji1击 ji2吉 ji3挤 ji4蓟 jia1嘉
jia2荚 jia3甲 jia4架 jian1歼 jian3检 jian4荐 jiang1僵 jiang3蒋 jiang4酱 jiao1椒 jiao3搅 jiao4酵 jie1皆 jie2截 jie3解 jie4戒
jin1巾 jin3紧 jin4进 jing1荆 jing3警 jing4静 jiong1冂 jiong3炯 jiu1揪 jiu3玖 jiu4厩 ju1狙 ju2菊 ju3举 ju4聚 juan1鹃 juan3锩
juan4倦 jue1噘 jue2攫 jun1钧 jun4峻 ka1喀 ka3卡 kai1开 kai3凯 kai4忾 kan1刊 kan3砍 kan4看 kang1慷 kang2扛 kang4抗 kao1尻
kao3考 kao4靠 ke1柯 ke2壳 ke3岢 ke4克 ken3肯 ken4裉 keng1坑 kong1崆 kong3恐 kong4控 kou1抠 kou3口 kou4扣 ku1哭 ku3苦 ku4酷
kua1夸 kua3垮 kua4胯 kuai3蒯 kuai4筷 kuan1宽 kuan3款 kuang1筐 kuang2狂 kuang3夼 kuang4矿 kui1盔 kui2葵 kui3跬 kui4馈 kun1坤
kun3捆 kun4困 kuo4扩 la1垃 la2旯 la3喇 la4辣 la5啦 lai2莱 lai4赖 lan2栏 lan3揽 lan4烂 lang1啷 lang2廊 lang3朗 lang4浪 lao1捞
lao2劳 lao3老 lao4涝 le4乐 le5了 lei2镭 lei3蕾 lei4类 lei5嘞 leng2塄 leng3冷 leng4愣 li2梨 li3理 li4荔 lia3俩 lian2联 lian3敛
lian4链 liang2粮 liang3两 liang4辆 liao1撩 liao2疗 liao3钌 liao4撂 lie4烈 lin1拎 lin2琳 lin3凛 lin4赁 ling2玲 ling3领
ling4另 liu1熘 liu2琉 liu3柳 liu4六 long2龙 long3垄 lou2楼 lou3篓 lou4陋 lu1噜 lu2卢 lu3掳 lu4麓 lu5氇 luan2峦 luan3卵 luan4乱
lun1抡 lun2轮 lun4论 luo2萝 luo3裸 luo4洛 lv2驴 lv3吕 lv4氯 lve4略 ma1妈 ma2麻 ma3玛 ma4骂 ma5嘛 mai2埋 mai3买 mai4麦 man1颟
man2瞒 man3满 man4曼 mang2盲 mang3莽 mao1猫 mao2茅 mao3铆 mao4茂 me5么 mei2玫 mei3镁 mei4寐 men2门 men4闷 men5们 meng2檬
meng3锰 meng4梦 mi1眯 mi2醚 mi3米 mi4觅 mian2棉 mian3冕 mian4面 miao1喵 miao2苗 miao3秒 miao4庙 mie1乜 mie4蔑 min2民 min3抿
ming2螟 ming3酩 ming4命 miu4谬 mo1摸 mo2蘑 mo3抹 mo4默 mou1哞 mou2谋 mou3某 mu2毪 mu3牡 mu4墓 na2拿 na3哪 na4钠 nai3氖 nai4奈
nan1囡 nan2男 nan3腩 nang1囔 nang2囊 nang3攮 nao1孬 nao2挠 nao3脑 nao4闹 ne4讷 ne5呢 nei3馁 nei4内 nen4嫩 neng2能 ni1妮 ni2霓
ni3拟 ni4腻 nian1蔫 nian2年 nian3碾 nian4念 niang4酿 niao3鸟 niao4尿 nie1捏 nie4聂 nin2您 ning2狞 ning4泞 niu1妞 niu2牛
niu3钮 nong2脓 nong4弄 nou4耨 nu2奴 nu3努 nu4怒 nuan3暖 nuo2挪 nuo4懦 nv3钕 nv4恧 nve4虐 o1噢 o2哦 ou1欧 ou3藕 ou4怄 pa1啪 pa2爬
pa4帕 pai1拍 pai2牌 pai4湃 pan1攀 pan2盘 pan4畔 pang1乓 pang2庞 pang3耪 pang4胖 pao1抛 pao2咆 pao3跑 pao4疱 pei1呸 pei2赔
pei4配 pen1喷 pen2盆 peng1烹 peng2棚 peng3捧 peng4碰 pi1砒 pi2琵 pi3匹 pi4僻 pian1篇 pian2骈 pian4骗 piao1飘 piao2瓢 piao3殍
piao4票 pie1瞥 pie3丿 pin1拼 pin2频 pin3品 pin4聘 ping1乒 ping2坪 po1坡 po2婆 po3叵 po4破 pou1剖 pou2裒 pu1扑 pu2脯 pu3圃 pu4铺
qi1欺 qi2歧 qi3起 qi4器 qia1掐 qia4恰 qian1牵 qian2黔 qian3谴 qian4堑 qiang1枪 qiang2墙 qiang3抢 qiang4炝 qiao1橇 qiao2桥
qiao3巧 qiao4撬 qie3且 qie4怯 qin1钦 qin2秦 qin3寝 qin4沁 qing1轻 qing2擎 qing3顷 qing4庆 qiong1芎 qiong2琼 qiu1秋 qiu2球
qiu3糗 qu1趋 qu2渠 qu3龋 qu4去 quan1悛 quan2颧 quan3犬 quan4劝 que1缺 que2瘸 que4却 qun1逡 qun2裙 ran2然 ran3染 rang2瓤
rang3壤 rang4让 rao2饶 rao3扰 rao4绕 re3惹 re4热 ren2壬 ren3忍 ren4韧 reng1扔 reng2仍 ri4日 rong1茸 rong2蓉 rong3冗 rou2揉
rou4肉 ru2茹 ru3辱 ru4入 ruan3软 rui2蕤 rui3蕊 rui4瑞 run4闰 ruo4弱 sa1撒 sa3洒 sa4萨 sai1腮 sai4赛 san1三 san3伞 san4散
sang1桑 sang3嗓 sang4丧 sao1骚 sao3嫂 sao4瘙 se4瑟 sen1森 seng1僧 sha1砂 sha2啥 sha3傻 sha4厦 shai1筛 shai4晒 shan1珊 shan3闪
shan4擅 shang1墒 shang3赏 shang4上 shang5裳 shao1烧 shao2韶 shao3少 shao4邵 she1奢 she2舌 she3舍 she4摄 shen1砷 shen2神
shen3审 shen4肾 sheng1生 sheng2绳 sheng3眚 sheng4剩 shi1师 shi2十 shi3史 shi4士 shi5匙 shou1收 shou3手 shou4寿 shu1枢 shu2赎
shu3薯 shu4述 shua1刷 shua3耍 shuai1摔 shuai3甩 shuai4帅 shuan1拴 shuan4涮 shuang1霜 shuang3爽 shui2谁 shui3水 shui4睡
shun3吮 shun4瞬 shuo1说 shuo4硕 si1嘶 si3死 si4嗣 song1松 song3耸 song4颂 sou1艘 sou3擞 su1苏 su2俗 su4素 suan1酸 suan4蒜
sui1虽 sui2随 sui3髓 sui4碎 sun1孙 sun3损 suo1蓑 suo3琐 suo5嗦 ta1塌 ta3獭 ta4挞 tai1胎 tai2抬 tai4泰 tan1坍 tan2坛 tan3坦
tan4碳 tang1汤 tang2塘 tang3倘 tang4烫 tao1涛 tao2萄 tao3讨 tao4套 te4特 teng2藤 ti1锑 ti2题 ti3体 ti4替 tian1天 tian2田
tian3腆 tian4掭 tiao1祧 tiao2条 tiao3窕 tiao4眺 tie1贴 tie3铁 tie4餮 ting1厅 ting2廷 ting3艇 tong1通 tong2瞳 tong3桶 tong4痛
tou1偷 tou2投 tou4透 tu1凸 tu2图 tu3吐 tu4堍 tuan1湍 tuan2团 tuan3疃 tuan4彖 tui1推 tui2颓 tui3腿 tui4退 tun1吞 tun2臀 tun3氽
tuo1托 tuo2鸵 tuo3椭 tuo4唾 wa1挖 wa2娃 wa3瓦 wa4袜 wa5哇 wai1歪 wai3崴 wai4外 wan1豌 wan2玩 wan3碗 wan4腕 wang1汪 wang2亡
wang3网 wang4旺 wei1威 wei2韦 wei3苇 wei4未 wen1温 wen2蚊 wen3吻 wen4问 weng1嗡 weng3蓊 weng4瓮 wo1蜗 wo3我 wo4卧 wu1巫 wu2芜
wu3武 wu4坞 xi1西 xi2檄 xi3洗 xi4隙 xia1瞎 xia2匣 xia4下 xian1锨 xian2贤 xian3显 xian4现 xiang1厢 xiang2翔 xiang3想 xiang4项
xiao1萧 xiao2崤 xiao3晓 xiao4孝 xie1楔 xie2协 xie3写 xie4械 xin1薪 xin4衅 xing1星 xing2刑 xing3擤 xing4杏 xiong1凶 xiong2雄
xiu1修 xiu3朽 xiu4嗅 xu1墟 xu2徐 xu3许 xu4蓄 xu5蓿 xuan1轩 xuan2悬 xuan3选 xuan4绚 xue1靴 xue2学 xue3雪 xue4血 xun1勋 xun2循
xun4殉 ya1鸦 ya2芽 ya3哑 ya4亚 ya5呀 yan1阉 yan2盐 yan3掩 yan4艳 yang1殃 yang2杨 yang3氧 yang4漾 yao1邀 yao2瑶 yao3舀 yao4药
ye1椰 ye2揶 ye3冶 ye4页 yi1铱 yi2颐 yi3蚁 yi4艺 yin1茵 yin2银 yin3引 yin4印 ying1樱 ying2莹 ying3影 ying4硬 yo1哟 yong1拥
yong2喁 yong3踊 yong4用 you1幽 you2尤 you3酉 you4右 yu1迂 yu2盂 yu3屿 yu4玉 yuan1鸳 yuan2元 yuan3远 yuan4愿 yue1曰 yue4跃
yun1晕 yun2耘 yun3陨 yun4蕴 za1匝 za2砸 za3咋 zai1哉 zai3宰 zai4再 zan1簪 zan2咱 zan3攒 zan4暂 zang1赃 zang3驵 zang4葬 zao1遭
zao2凿 zao3藻 zao4躁 ze2责 ze4仄 zei2贼 zen3怎 zen4谮 zeng1憎 zeng4赠 zha1渣 zha2铡 zha3眨 zha4榨 zhai1摘 zhai2宅 zhai3窄
zhai4债 zhan1瞻 zhan3盏 zhan4蘸 zhang1樟 zhang3掌 zhang4杖 zhao1昭 zhao3沼 zhao4赵 zhe1遮 zhe2哲 zhe3者 zhe4浙 zhe5着
zhen1珍 zhen3诊 zhen4镇 zheng1蒸 zheng3整 zheng4郑 zhi1芝 zhi2职 zhi3址 zhi4志 zhong1忠 zhong3肿 zhong4仲 zhou1舟 zhou2轴
zhou3肘 zhou4咒 zhu1珠 zhu2竹 zhu3煮 zhu4蛀 zhua1抓 zhuan1专 zhuan3转 zhuan4篆 zhuang1桩 zhuang4撞 zhui1锥 zhui4赘 zhun1谆
zhun3准 zhuo1捉 zhuo2酌 zi1咨 zi3紫 zi4自 zi5子 zong1鬃 zong3总 zong4纵 zou1邹 zou3走 zou4奏 zu1租 zu2足 zu3诅 zuan1钻 zuan3纂
zuan4攥 zui3嘴 zui4醉 zun1尊 zun3撙 zuo2昨 zuo3左 zuo4做
"""
