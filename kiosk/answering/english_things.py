"""English words for what halls tell of: town and country, people, food, living together; see english_words.py."""

from __future__ import annotations

THINGS = """
# town, river and country
长江: yangtze, yangtse, jangtse, yangtze river
江: river
三江: three river
汇合: meet, join together, come together, confluence, merge
颜色: colour, brown, green, yellow, muddy, blue
流到: flow, run into, end up
上游: upper, upstream
源头: source, origin
大海: sea, ocean
江边: riverside, riverbank, by river, waterfront
绿: greenery
城: city, town
城边: suburb
城乡: city and country, urban and rural
老城: old city, old quarter
新城: new city, new town
名城: famous historic city
古老: historic city
古镇: old town, ancient town
镇: township
农村: village, rural, countryside
社区: neighbourhood, community, doorstep, district
中国: china, chinese
世界: world
国家: country, nation, national
地方: place, spot, location, sight, attraction, site
变化: change, transform, transformation, different from before
生活: life
新生活: new life
路: road, street, highway
路灯: street light, street lamp
高铁: high speed rail, high speed train, high speed railway, fast train, bullet train
火车: train, railway, rail
车站: railway station, train station
机场: airport, fly to, flight, plane, airplane, aeroplane, fly
桥: bridge
码头: dock, port, landing, wharf, harbour, pier
船: boat, ship, ferry
山: hill, mountain, mount
爬: climb, hike, walk up
庙: temple, monastery, shrine
公园: public park
屏风: folding screen
# people and history
人: person, people, man, woman, lady's, citizen, inhabitant
年轻人: young people, young person, youth
大家: everybody, everyone, together
全家: whole family
爷爷: granddad
老人: elderly, old people, old person, senior, aged, grandparent, grandmother, grandfather, grandma, grandpa
普通人: ordinary people, ordinary person, common people
邻居: neighbour
丈夫: husband
英雄: hero, heroine, martyr
士兵: soldier, fighter, army
参军: join army
出生: born, birth, birthday, birthplace
牺牲: die, death, dead, kill, executed, execution, sacrifice, put to death, lose life, murdered
写信: letter
原名: real name, original name, birth name, maiden name
家乡: hometown, home town, native
故居: old home, former home, former residence, house of, childhood home
纪念馆: memorial, memorial museum, museum
东北: north east, northeast, manchuria
日本: japan
抗日: resistance, fought japanese
抗战: war, wartime, war against japan, invasion
避难: shelter, refuge
收留: took in
故事: story, tale
历史: history, historical, historic
朝代: dynasty, era, century
建的: built, build, erect, put up, set up, establish
搬到: move, relocate, moved to
学校: school
大学: university, college
研究院: institute, academy, scholar
读书人: academic
建筑学家: architect
电报: telegram, telegraph, cable
考试: exam, examination
在外地: abroad, away from home, far away, another city, remote, migrant
# culture and sights
文化: culture, cultural
传统: traditional, tradition
老东西: heritage, old thing, old building
保护: protect, protection, conservation, preserve, take care of, care for, look after
宝贝: treasure
四绝: four wonder, wonder
四样宝贝: four treasure
螺: spiral, snail, swirl
殿: palace
阁: pavilion, tower
屋檐: eave
龙: dragon
石碑: stele, tablet, monument, stone tablet
窗: window
鹤: crane
石头: stone, rock
木头: wood, wooden, timber
雕: carve
佛: buddha, god
演出: performance, stage, perform, opera, concert, show
演员: actor, actress, performer
巡演: on tour, touring show, roadshow
美: beautiful, pretty
# food and drink
燃面: burning noodle
面: noodle
燃: burn
辣: spicy, hot, chilli
佐料: ingredient, seasoning, spice, sauce, put on noodle
碗: bowl
做法: recipe, cook, prepare, cook at home
好吃的: delicious, tasty, dish, speciality, specialty, cuisine, local food, eat in, food
白肉: white meat, white pork
味道: taste, flavour
餐厅: restaurant, canteen, cafe, coffee, noodle shop, eat lunch, lunch, dinner, breakfast, hungry
店: shop, store for
特产: local product, speciality product, take home
早茶: early tea
茶: tea
采: pick, harvest, pluck
酒: liquor, alcohol, wine, spirit, booze, beer
白酒: baijiu, chinese liquor
酒都: capital of baijiu, capital of liquor, liquor capital, home of baijiu
五谷: five grain
粮食: grain, cereal
高粱: sorghum
玉米: maize, corn
酿: brew, distil, distillery, ferment, fermentation
酿酒: make baijiu, make liquor, make wine, brew baijiu, baijiu make
泥窖: pit, cellar, clay pit, mud pit
香: fragrant, fragrance, aroma, smell
尝: try some, sample, sip
喝酒: drink alcohol, drink baijiu, drink liquor, try baijiu, taste baijiu, try liquor, drink little
# living together
党: party
党员: party member, communist
理想: ideal
信念: belief, faith
课: lesson, class, course, lecture
课堂: classroom
听课: attend lesson, take lesson
空中: air, sky
五位一体: five sphere, five in one
花瓣: petal
建设: construction, development
经济: economy, economic
产业: industry, business, live on
工作: job, work, employment, occupation
电池: battery
政治: politics, political, democracy
法律: law, legal, legal advice
律师: lawyer, attorney
社会: society, social
民生: welfare, livelihood
生态: nature, ecology, ecological, environment, environmental
鱼: fish
打鱼: go fishing, angling, catch fish, may fish
禁渔: fishing ban, ban on fishing, ban
鲟: sturgeon
垃圾: rubbish, garbage, trash, waste, litter, recycle, bin
分类: sort, separate, classify
回收: recyclable
# families, models and the press
家庭: family
家风: family value, family way, family tradition, family spirit
家训: family motto, family rule, motto, precept, family precept, family teaching
最美家庭: beautiful family, most beautiful family
真的: really happen, true, real, real people, based on, truth, fact
编: made up, fiction, fictional, invent
拍: shot, shoot, directed, director
感人: sad, moved to tears, cry, emotional, tear
奖: award, prize, honour, won
标准: standard, criteria, criterion, condition, requirement
怎么选: chosen, choose, select, elect
好人: good people, good person, good man
好事: good deed, kindness
推荐好人: nominate
榜样: model, role model, example to follow
道德模范: moral model, model citizen
光: light
火炬: torch
记者: reporter, journalist, correspondent
编外: stringer
编外记者: volunteer reporter, citizen journalist
投稿: send in, submit, contribute
稿子: article, news story
工资: salary, wage, get paid, earn, paid
报纸: newspaper, press release
电视: television, tv, broadcaster
频道: channel
客户端: app, application, software
直播: broadcast, live stream, livestream, stream
# volunteers and centres
中心: centre
融媒体中心: media centre, media
实践中心: practice centre
实践站: practice station, neighbourhood station, station
大脑: brain
圈: circle, ring, loop
空间: space
平台: platform
网: network, net
合在一起: combine, under one roof
志愿者: volunteer
志愿服务: volunteer service, volunteer work
当志愿者: become volunteer, join as volunteer, volunteer myself
红马甲: red vest, red waistcoat, red jacket
帮助: help, assist, support, aid
报名: sign up, register, registration, join, enrol, apply, take part, participate, become
登记: on record
点单: order, place order, order service, request
七单: seven order
服务: service
派单: dispatch, assign, send out
定单: final order
评单: review order, rate service
步骤: step, stage of
名额: quota
活动: activity, event
集市: fair, market, bazaar
医生: doctor, physician, medical, health check, blood pressure
宣讲: talk about fire, lecture about
防火: fire safety, fire prevention, prevent fire
消防: firefighter, fire brigade, fireman
清明: tomb sweeping, tomb, grave
祭祀: ancestor, worship
书记: secretary
比拼: compete, contest, competition
排名: rank, leaderboard, score
评分: mark, rate
投票: vote
"""
