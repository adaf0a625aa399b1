"""What everyday English words mean, in the Chinese words that stand for a meaning in concepts.py.

The words are those of any visitor in any hall. Only their stems are compared (see english.py), so each word
stands here in one form; of several words, the longest that were said are taken.
"""

from __future__ import annotations

# Say nothing wherever they stand, even between the words of a row.
_SKIPPED = """
a an the my our his her hers their this that these those is are am was were be been do does did s t m re ll ve d i me we
us it its they them he him she there
"""
SKIPPED = frozenset(_SKIPPED.split())
# Say nothing on their own.
_EMPTY = """
please so really of to in on at by for from with as being doing has had have having just also then than and or but if will would shall
should might up down about into over some any all every each both only even still already yet such very actually got get
getting one ones let kindly excuse sorry ok okay well um uh er hmm find look know think like need needs much many more
most quite bit little lot too again exactly maybe perhaps currently
"""
EMPTY = frozenset(_EMPTY.split())

# The Chinese word, then the English ones, with a comma between them.
WORDS = """
哪里: where, whereabouts, situated, located
什么时候: when
谁: who, whom, whose
为什么: why
怎么: how
什么: what
哪: which
可以: can, could, may, allow
想: want, wish, like to
介绍: explain, describe, introduce, tell about
意思: mean
你: you, your
我: mine
看: see, look, watch, view
放: play, put on, start playing
开门: open, opening hour, opening time, visiting hour, business hour, hour of opening, hour, still open, operation
关门: close, shut, last entry, last admission, closing time
周末: weekend, saturday, sunday, monday, tuesday, wednesday, thursday, friday, holiday, national day, new year, christmas, labour day, may day, public holiday, bank holiday, weekday
门票: ticket, admission, entrance fee, entry fee, entrance, fee, entry, student discount, concession, get in
免费: free, for free, free of charge, discount
多少钱: cost, price, expensive, cheap
给钱: pay, payment, charge
预约: book, reserve, reservation, appointment, in advance, slot, walk in
身份证: passport, id card, identity card, id
地址: address
公交: bus, taxi, metro, subway, public transport, transport, bus stop, metro station, by bus
这里: here, near here, around here, nearby, close by, close to here
厕所: toilet, restroom, washroom, bathroom, wc, loo, lavatory, lady, gent, powder room, pee, washing hand, man room
换尿布: diaper, nappy, change baby, changing table, changing room
喂奶: breastfeed, nurse, feed baby
宝宝: baby, infant, toddler, newborn
出口: exit, way out, leave, get out, go out, walk out, out, main gate, main door, entrance door, front door
逃生: emergency exit, fire exit, fire escape, escape
危险: emergency, danger, dangerous
着火: fire, fire alarm, smoke alarm, alarm, smell smoke, burning smell, evacuate, evacuation
地震: earthquake
电梯: lift, elevator, escalator, stair
楼: floor, upstairs, downstairs
轮椅: wheelchair, disabled, ramp, barrier free, step free, handicapped, accessible
婴儿车: pram, stroller, pushchair, buggy
喝水: drink water, thirsty, something to drink, water dispenser, water fountain, fill bottle, get water, glass of water, cup of water, bottle of water, refill, fill up bottle
喝: drink
水: water
坐: sit, seat, chair, bench, sofa, sit down, can not stand, cannot stand, can not walk, cannot walk, stand any longer
休息: rest, tired, take break, foot hurt, leg hurt, exhausted, get tired, recover, break
服务台: service desk, information desk, info desk, front desk, reception, counter, help desk, information counter
工作人员: staff, employee, someone who work here, work here, personnel, attendant, in charge, manager, someone work here, person in charge, real person here, help someone, talk to staff
存包: luggage, baggage, locker, cloakroom, coat check, backpack, suitcase, bag, store, left luggage, coat, keep bag, deposit, check luggage
拍照: take photo, take picture, take photograph, selfie, flash, tripod, film in here, film here, photography, shoot video
照片: photo, photograph, picture, image
无线网: wifi, wi fi, internet, online, hotspot, wireless, wlan, password, signal
充电: charge phone, charger, power bank, socket, outlet, plug, battery dead, out of battery, low battery, plug in, charge up, dead battery, out of power, phone dead, juice
手机: phone, cellphone, mobile, smartphone
电话号码: phone number, telephone number, telephone, hotline, contact, email, call you, phone you, reach you
停车: park, car park, parking lot, garage, car, bike, bicycle, motorbike, coach
吃: eat
吃东西: snack, sandwich, meal
摸: touch
宠物: dog, pet, cat
抽烟: smoke, cigarette
规定: rule, not allowed, forbidden, prohibited, chew gum, bring dog
纪念品: souvenir, gift, gift shop, postcard, magnet, stamp, museum shop, fridge magnet, present
册子: brochure, leaflet, pamphlet, booklet, flyer
丢了: lost, lose, missing, forgot, misplace, stolen, left, left behind, forget, stole, gone, lost something
失物: lost and found, lost property
捡到: somebody lost, someone lost
东西: thing, something, item, wallet, purse, umbrella, key, glass, jacket
走丢: lost child, child lost, cannot find, can not find, lost son, lost daughter, get lost, child gone, lost kid, lost parent
受伤: hurt, injured, injury, bleed, faint, unwell, sick, ill, dizzy, first aid, ambulance, collapse, hospital, police, heart attack, pain
展厅: hall, room, gallery, section
展品: exhibit, exhibition, display, object, artefact, showpiece
参观: visit, tour, walk through, look around, go round, walk around, see everything, see all, sightseeing
开始: at beginning, start, begin
推荐: recommend, must see, highlight, suggest, not miss, worth, most important, favourite, should see
孩子: child, kid, son, daughter, boy, girl, year old, grandchild, pupil
电影: film, movie, video, clip, cinema
短片: short film, short
讲解员: guide, tour guide, guided tour, real person show, docent, human guide, group
意见: feedback, suggestion, opinion, comment, review, guestbook, guest book, leave comment, praise
投诉: complain, complaint
名字: name
叫: call
机器人: robot, machine, computer, ai, program
真人: human, real person, real human, alive, living person
做: make
造: produce, production, manufacture
记录: record, keep voice, listen to, save, store voice, camera watch, spy, privacy, microphone, private, personal data, voice
英语: english
别的语言: language, french, german, spanish, japanese language, russian, korean, other language, japanese
方言: dialect, accent
说话: speak, talk, say, talk to you, which button, press
听: hear, listen
听不清: cannot hear, can not hear, deaf, hard of hearing, subtitle
看不清: cannot see, can not see, blind, cannot read, can not read, poor eyesight, large letter, glasses forgotten
屏幕: screen
用: use, operate
你好: hello, hi, good morning, good afternoon, good evening, hey
谢谢你: thank, thank you, kind, well done, awesome, wonderful job, nice job, good job, helpful, cheer, appreciate, very kind, lot of help
再见: goodbye, bye, see you, see you later, take care, leave now, have to go, so long, farewell, off now, must go, go home now, good night
长江: yangtze, yangtse, jangtse, yangtze river
江: river
三江: three river
汇合: meet, join together, come together, confluence, merge
颜色: colour, brown, green, yellow, muddy, blue
公里: kilometre, km, mile
流到: flow, run into, end up
来: come, arrive
上游: upper, upstream
大海: sea, ocean
英雄: hero, heroine, martyr
出生: born, birth, birthday, birthplace
牺牲: die, death, dead, kill, executed, execution, sacrifice, put to death, lose life, murdered
写信: letter
写: write, written, author
原名: real name, original name, birth name, maiden name
家乡: hometown, home town, native
纪念馆: memorial, memorial museum, museum
故居: old home, former home, former residence, house of, childhood home
东北: north east, northeast, manchuria
日本: japan
抗战: war, wartime, war against japan, invasion
士兵: soldier, fighter, army
故事: story, tale
历史: history, historical, historic
课堂: classroom
课: lesson, class, course, lecture
空中: air, sky
党: party
党员: party member, communist
演出: performance, stage, perform, opera, concert, show
巡演: on tour, touring show, roadshow
农村: village, rural, countryside
城: city, town
城乡: city and country, urban and rural
变化: change, transform, transformation, different from before
高铁: high speed rail, high speed train, high speed railway, fast train, bullet train
火车: train, railway, rail
车站: railway station, train station
机场: airport, fly to, flight, plane, airplane, aeroplane, fly
桥: bridge
码头: dock, port, landing, wharf, harbour, pier
船: boat, ship, ferry
路: road, street, highway
路灯: street light, street lamp
社区: neighbourhood, community, doorstep, district
新生活: new life
客户端: app, application, software
早茶: early tea
早: early
茶: tea
采: pick, harvest, pluck
经济: economy, economic
产业: industry, business, live on
政治: politics, political, democracy
文化: culture, cultural
社会: society, social
生态: nature, ecology, ecological, environment, environmental
建设: construction, development
五位一体: five sphere, five in one
花瓣: petal
工作: job, work, employment, occupation
电池: battery
法律: law, legal, legal advice
律师: lawyer, attorney
鱼: fish
打鱼: go fishing, angling, catch fish, may fish
禁渔: fishing ban, ban on fishing, ban
鲟: sturgeon
垃圾: rubbish, garbage, trash, waste, litter, recycle, bin
分类: sort, separate, classify
保护: protect, protection, conservation, preserve, take care of, care for, look after
老人: elderly, old people, old person, senior, aged, grandparent, grandmother, grandfather, grandma, grandpa
红马甲: red vest, red waistcoat, red jacket
帮助: help, assist, support, aid
家庭: family
家风: family value, family way, family tradition, family spirit
家训: family motto, family rule, motto, precept, family precept, family teaching
最美家庭: beautiful family, most beautiful family
美: beautiful, pretty
真的: really happen, true, real, real people, based on, truth, fact
编: made up, fiction, fictional, invent
拍: shot, shoot, directed, director
感人: sad, moved to tears, cry, emotional, tear
完整: full film, full movie, full, whole film, whole movie, full version, complete, entire
奖: award, prize, honour, won
好人: good people, good person, good man
好事: good deed, kindness
邻居: neighbour
记者: reporter, journalist, correspondent
编外记者: volunteer reporter, citizen journalist
投稿: send in, submit, contribute
工资: salary, wage, get paid, earn, paid
稿子: article, news story
榜样: model, role model, example to follow
道德模范: moral model, model citizen
普通人: ordinary people, ordinary person, common people
光: light
火炬: torch
标准: standard, criteria, criterion, condition, requirement
怎么选: chosen, choose, select, elect
朝代: dynasty, era, century
古镇: old town, ancient town
学校: school
大学: university, college
研究院: institute, academy, scholar
电报: telegram, telegraph, cable
搬到: move, relocate, moved to
宝贝: treasure
四绝: four wonder, wonder
四样宝贝: four treasure
建的: built, build, erect, put up, set up, establish
螺: spiral, snail, swirl
殿: palace
阁: pavilion, tower
龙: dragon
石碑: stele, tablet, monument, stone tablet
窗: window
鹤: crane
石头: stone, rock
木头: wood, wooden, timber
雕: carve
山: hill, mountain, mount
爬: climb, hike, walk up
庙: temple, monastery, shrine
公园: public park
燃面: burning noodle
面: noodle
燃: burn
辣: spicy, hot, chilli
佐料: ingredient, seasoning, spice, sauce, put on noodle
做法: recipe, cook, prepare, cook at home
好吃的: delicious, tasty, dish, speciality, specialty, cuisine, local food, eat in, food
味道: taste, flavour
餐厅: restaurant, canteen, cafe, coffee, noodle shop, eat lunch, lunch, dinner, breakfast, hungry
店: shop, store for
酒: liquor, alcohol, wine, spirit, booze, beer
白酒: baijiu, chinese liquor
酒都: capital of baijiu, capital of liquor, liquor capital, home of baijiu
粮食: grain, cereal
酿: brew, distil, distillery, ferment, fermentation
酿酒: make baijiu, make liquor, make wine, brew baijiu, baijiu make
泥窖: pit, cellar, clay pit, mud pit
香: fragrant, fragrance, aroma, smell
尝: try some, sample, sip
喝酒: drink alcohol, drink baijiu, drink liquor, try baijiu, taste baijiu, try liquor, drink little
志愿者: volunteer
志愿服务: volunteer service, volunteer work
当志愿者: become volunteer, join as volunteer, volunteer myself
报名: sign up, register, registration, join, enrol, apply, take part, participate, become
登记: on record
点单: order, place order, order service, request
七单: seven order
服务: service
派单: dispatch, assign, send out
步骤: step, stage of
实践站: practice station, neighbourhood station, station
实践中心: practice centre
融媒体中心: media centre, media
中心: centre
区别: difference, differ, differ from, distinguish, same as, compare
活动: activity, event
场: how often, time held
集市: fair, market, bazaar
医生: doctor, physician, medical, health check, blood pressure
比拼: compete, contest, competition
排名: rank, leaderboard, score
第一: number one, winner, champion, lead, first
第二: second
第三: third
投票: vote
防火: fire safety, fire prevention, prevent fire
清明: tomb sweeping, tomb, grave
直播: broadcast, live stream, livestream, stream
镇: township
新: new
老: old, ancient, older, oldest
大: big, large, great, huge, bigger, biggest, largest, larger
小: small, little, tiny
离我家最近: nearest, closest, next to home
现在: now, currently, at moment, at present
今天: today, tonight
以前: before, in past, old day, former, formerly, used to, ago, in old time, past
下一个: next, after
重要: important
人: person, people, man, woman, lady's, citizen, inhabitant
年轻人: young people, young person, youth
大家: everybody, everyone, together
买: buy, purchase, shop for
特产: local product, speciality product, take home
出名: famous, well known, known for, renowned, fame, reputation
住: live, stay
一: single
二: two
三: three
四: four
五: five
六: six
七: seven
八: eight
九: nine
十: ten
几: several
长: longer, longest, long
远: far
决定: decide, decision
商量: discuss, discussion, consult
学: learn, study, teach
听课: attend lesson, take lesson
地方: place, spot, location, sight, attraction, site
好玩: fun, enjoy, entertain, things to
适合: suitable, good for, appropriate
有: contain, inside, include
展示什么: hall about
学生: student
先: see first, come first, go first, where first, visit first
第一展厅: first hall, hall one, first room
第二展厅: second hall, hall two, second room
第三展厅: third hall, hall three, third room
第四展厅: fourth hall, hall four, fourth room
第五展厅: fifth hall, hall five, fifth room
第六展厅: sixth hall, hall six, sixth room
第七展厅: seventh hall, hall seven, seventh room
第八展厅: eighth hall, hall eight, eighth room
中国: china, chinese
世界: world
国家: country, nation, national
生活: life
属于: belong to, belong
样子: look like, shape, appearance
用处: used for, purpose, good for what
最: best, most
碗: bowl
五谷: five grain
全家: whole family
发生: happen
早上: morning
怎么参观: order of visit, which order, what order, sequence, route
开发: company, creator, developer, inventor
网: network, net
大脑: brain
圈: circle, ring, loop
平台: platform
空间: space
任务: task, duty
频道: channel
电视: television, tv, broadcaster
报纸: newspaper, press release
合在一起: combine, under one roof
源头: source, origin
信念: belief, faith
理想: ideal
害怕: frighten, scary, scared, afraid
丈夫: husband
抗日: resistance, fought japanese
展室: exhibition room
在外地: abroad, away from home, far away, another city, remote, migrant
演员: actor, actress, performer
坏了: broken, damage, out of order
老东西: heritage, old thing, old building
传统: traditional, tradition
民生: welfare, livelihood
回收: recyclable
推荐好人: nominate
编外: stringer
白肉: white meat, white pork
建筑学家: architect
高粱: sorghum
玉米: maize, corn
年龄: minimum age, age limit, too young
几场: how many event
分: point
评分: mark, rate
参军: join army
读书人: academic
研究: research
避难: shelter, refuge
收留: took in
佛: buddha, god
考试: exam, examination
屋檐: eave
层: tier, storey
屏风: folding screen
绿: greenery
江边: riverside, riverbank, by river, waterfront
古老: historic city
新城: new city, new town
老城: old city, old quarter
名城: famous historic city
城边: suburb
旅馆: hotel, hostel
玩: play with, hang out
爷爷: granddad
学习: train people
宣讲: talk about fire, lecture about
祭祀: ancestor, worship
消防: firefighter, fire brigade, fireman
书记: secretary
名额: quota
定单: final order
评单: review order, rate service
服务不好: bad service, not satisfied, unhappy with
"""
