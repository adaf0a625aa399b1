"""What each key of the files is for, in a sentence for staff.

Editors show these sentences while staff type (schema.py), new files explain themselves with them
(scaffold.py), and docs/content.md lists them. By model, then by key as files write it.
"""

from __future__ import annotations

from pydantic import BaseModel

from kiosk.content.floor import Door, FloorPlan, Room, Stand
from kiosk.content.model import CentreFile, Exhibit, HallFile, Image, Question, Text, Video
from kiosk.content.tour import Stop, Tour

_QUESTIONS = "观众会问的问题和答案"
_NOTE = "只给工作人员看的备注，观众看不到"
_CREDIT = "是谁提供的，例如 翠屏区融媒体中心；会写在旁边"

DESCRIPTIONS: dict[type[BaseModel], dict[str, str]] = {
    CentreFile: {
        "schema": "内容格式的版本，现在是 1",
        "name": "中心的全名",
        "short_name": "中心的简称，写在首页左上角",
        "welcome": "欢迎词；机器人迎接观众时念出来，屏幕上有字幕",
        "hours": "开放时间，写在首页右上角",
        "notices": "通知，一条一段；首页右上角和开放时间轮流显示",
        "reviewers": "展项要有谁的签名才给观众看；不写就是实践中心和融媒体中心",
        "questions": _QUESTIONS + "，和哪个展厅都有关的写在这里，例如厕所在哪里",
        "tours": "导览路线",
        "note": _NOTE,
    },
    HallFile: {
        "title": "展厅的名字",
        "tagline": "一句话的介绍，写在首页的展厅卡片上",
        "also_called": "别的叫法，观众可能会说的都写上",
        "status": "状态：draft 草稿，published 给观众看；不写就是 published",
        "motif": "配色和画：xuting 序厅、lixiang 理想信念、chengxiang 城乡变化、wuwei 五位一体、jiafeng 家风家训、bangyang 文明榜样、cuiping 翠屏文化、zhiyuan 志愿服务",
        "cover": "展厅的大图；不写就用 motif 的画",
        "directions": "怎么走到这个展厅；观众问路时念出来",
        "introduction": "展厅的介绍，写在展厅页面上，也念给观众听；60 秒以内念完",
        "exhibits": "展项的文件名（不带 .yaml），按这里的顺序摆",
        "questions": _QUESTIONS + "，和整个展厅有关的写在这里",
        "note": _NOTE,
    },
    Exhibit: {
        "title": "标题，写在卡片和页面上",
        "also_called": "别的叫法，观众可能会说的都写上",
        "status": "状态：draft 草稿，reviewed 审过，published 发布；只有发布的给观众看",
        "reviewed_by": "谁审过；两个中心都签了名，观众才看得到",
        "valid_from": "从哪一天起给观众看，例如 2026-10-01",
        "valid_until": "到哪一天为止给观众看（这一天还看得到），例如 2026-12-31",
        "summary": "一句话说它是什么，写在卡片上",
        "text": "正文，写在页面上，也念给观众听；空一行就是分段，60 秒以内念完",
        "images": "图片；第一张也是卡片上的图",
        "videos": "影片",
        "questions": _QUESTIONS,
        "pinyin": "念错的词该怎么念，只管这个展项，例如 {重庆: chóng qìng}；一个字一个音节，带声调",
        "related": "相关的展项，写成“展厅/展项”，例如 family/sunward；展项页上显示前两个",
        "qr": "带回家看的网址，以 https:// 开头；展项页上有“带走”，点一下或说“我想带走”就出二维码，手机一扫就打开",
        "qr_title": "网址上有什么，写在二维码旁边，例如 微信文章《向阳而生》",
        "note": _NOTE,
    },
    Text: {
        "zh": "中文",
        "en": "英文；不写的话，选英文的观众看到的也是中文",
    },
    Image: {
        "file": "图片文件（JPG 或 PNG），放在本展厅的 media 文件夹里，例如 media/poster.jpg",
        "caption": "图片下面的说明",
        "credit": _CREDIT,
    },
    Video: {
        "id": "编号，show 里用它；不写就是文件名去掉结尾",
        "file": "影片文件（MP4），放在本展厅的 media 文件夹里，例如 media/sunward.mp4",
        "title": "影片的名字",
        "subtitles": "字幕文件（SRT 或 VTT，UTF-8 编码），例如 media/sunward.zh.srt",
        "poster": "还没播放时的画面，例如 media/sunward.jpg",
        "credit": _CREDIT,
    },
    Tour: {
        "id": "编号，只用字母、数字和“-”，例如 leaders",
        "title": "这条导览路线的名字，观众按名字选",
        "also_called": "别的叫法，观众可能会说的都写上",
        "minutes": "大约多少分钟（2 到 240）；小翠按这个时间决定讲多细",
        "welcome": "开头说的话；不写就说中心的欢迎词",
        "stops": "按顺序停哪些地方；不写就由小翠从所有展项里挑",
        "note": _NOTE,
    },
    Stop: {
        "at": "展厅写成 family，展项写成 family/sunward",
        "say": "在这里说的话；不写就说展厅的介绍、展项的简介或正文",
    },
    FloorPlan: {
        "status": "状态：draft 示意图，还不能用来指路；published 量过了；不写就是 published",
        "start": "参观从哪个房间开始，写房间的编号",
        "rooms": "所有房间和走廊",
        "doors": "所有的门",
        "stands": "展项摆在哪里；不写的算在展厅中间",
        "note": _NOTE,
    },
    Room: {
        "id": "编号；和展厅的编号一样（例如 family），就是那个展厅",
        "title": "名字，例如 走廊；是展厅的不用写",
        "box": "位置和大小，四个数：左 上 宽 深，单位是米，例如 0 0 8 6",
    },
    Door: {
        "between": "连着哪两个房间，例如 [lobby, corridor]",
        "at": "门在哪里，两个数：离左边多少米，离上边多少米，例如 8 11",
    },
    Stand: {
        "exhibit": "哪个展项，写成“展厅/展项”，例如 family/sunward",
        "at": "摆在哪里，两个数：离左边多少米，离上边多少米，例如 31 20",
    },
    Question: {
        "ask": "问法，照观众说话的样子写，至少三种",
        "answer": "小翠的回答，念出来的；30 秒以内",
        "show": "回答时屏幕打开什么：“video 影片编号”“exhibit 展厅/展项”或“hall 展厅”，例如 video sunward",
        "note": _NOTE,
    },
}  # fmt: skip
