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
please so really of to in on at by for from with as being doing has had have having just also then than and or but if
will would shall should might up down about into over some any all every each both only even still already yet such very actually got get
getting one ones let kindly excuse sorry ok okay well um uh er hmm find look know think like need needs much many more
most quite bit little lot too again exactly maybe perhaps currently
"""
EMPTY = frozenset(_EMPTY.split())

# The Chinese word, then the English ones, with a comma between them. What halls tell of stands in english_things.py.
WORDS = """
# ways of asking, and words that go with any of them
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
这里: here, near here, around here, nearby, close by, close to here
有: contain, inside, include
展示什么: hall about
样子: look like, shape, appearance
用处: used for, purpose, good for what
区别: difference, differ, differ from, distinguish, same as, compare
做: make
造: produce, production, manufacture
用: use, operate
看: see, look, watch, view
听: hear, listen
说话: speak, talk, say, talk to you, which button, press
写: write, written, author
来: come, arrive
买: buy, purchase, shop for
住: live, stay
学: learn, study, teach
学习: train people
研究: research
决定: decide, decision
商量: discuss, discussion, consult
发生: happen
属于: belong to, belong
任务: task, duty
年龄: minimum age, age limit, too young
# numbers, sizes and times
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
第一: number one, winner, champion, lead, first
第二: second
第三: third
先: see first, come first, go first, where first, visit first
开始: at beginning, start, begin
下一个: next, after
最: best, most
新: new
老: old, ancient, older, oldest
大: big, large, great, huge, bigger, biggest, largest, larger
小: small, little, tiny
长: longer, longest, long
远: far
早: early
早上: morning
现在: now, currently, at moment, at present
今天: today, tonight
以前: before, in past, old day, former, formerly, used to, ago, in old time, past
离我家最近: nearest, closest, next to home
重要: important
出名: famous, well known, known for, renowned, fame, reputation
分: point
几场: how many event
场: how often, time held
公里: kilometre, km, mile
层: tier, storey
# coming here
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
停车: park, car park, parking lot, garage, car, bike, bicycle, motorbike, coach
旅馆: hotel, hostel
# in the house
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
坏了: broken, damage, out of order
# looking round
展厅: hall, room, gallery, section
展室: exhibition room
第一展厅: first hall, hall one, first room
第二展厅: second hall, hall two, second room
第三展厅: third hall, hall three, third room
第四展厅: fourth hall, hall four, fourth room
第五展厅: fifth hall, hall five, fifth room
第六展厅: sixth hall, hall six, sixth room
第七展厅: seventh hall, hall seven, seventh room
第八展厅: eighth hall, hall eight, eighth room
展品: exhibit, exhibition, display, object, artefact, showpiece
参观: visit, tour, walk through, look around, go round, walk around, see everything, see all, sightseeing
怎么参观: order of visit, which order, what order, sequence, route
推荐: recommend, must see, highlight, suggest, not miss, worth, most important, favourite, should see
孩子: child, kid, son, daughter, boy, girl, year old, grandchild, pupil
学生: student
适合: suitable, good for, appropriate
好玩: fun, enjoy, entertain, things to
玩: play with, hang out
害怕: frighten, scary, scared, afraid
电影: film, movie, video, clip, cinema
短片: short film, short
放: play, put on, start playing
完整: full film, full movie, full, whole film, whole movie, full version, complete, entire
讲解员: guide, tour guide, guided tour, real person show, docent, human guide, group
意见: feedback, suggestion, opinion, comment, review, guestbook, guest book, leave comment, praise
投诉: complain, complaint
服务不好: bad service, not satisfied, unhappy with
# the guide herself
名字: name
叫: call
机器人: robot, machine, computer, ai, program
真人: human, real person, real human, alive, living person
开发: company, creator, developer, inventor
记录: record, keep voice, listen to, save, store voice, camera watch, spy, privacy, microphone, private, personal data, voice
英语: english
别的语言: language, french, german, spanish, japanese language, russian, korean, other language, japanese
方言: dialect, accent
听不清: cannot hear, can not hear, deaf, hard of hearing, subtitle
看不清: cannot see, can not see, blind, cannot read, can not read, poor eyesight, large letter, glasses forgotten
屏幕: screen
你好: hello, hi, good morning, good afternoon, good evening, hey
谢谢你: thank, thank you, kind, well done, awesome, wonderful job, nice job, good job, helpful, cheer, appreciate, very kind, lot of help
再见: goodbye, bye, see you, see you later, take care, leave now, have to go, so long, farewell, off now, must go, go home now, good night
"""
