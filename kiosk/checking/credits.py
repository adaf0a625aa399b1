"""Whose pictures and films they are: the share that the media centre supplied is a figure staff watch."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.checking.rule import Circumstances, Step
from kiosk.content.load import Loaded
from kiosk.content.problems import Problem

_MEDIA_CENTRE = "融媒体中心"
_AIM = 0.95  # what the centre says of its own halls


def problems(loaded: Loaded, circumstances: Circumstances, step: Step) -> Iterator[Problem]:
    """Tell what has no credit, and how far the whole is from the centre's own figure."""
    named: list[str] = []
    for exhibit in loaded.centre.exhibits:
        source = loaded.sources[exhibit.id]
        shown = [(("images", n), i.file.name, i.credit) for n, i in enumerate(exhibit.images)]
        shown += [(("videos", n), v.file.name, v.credit) for n, v in enumerate(exhibit.videos)]
        for loc, name, credit in shown:
            named.append(credit)
            if not credit:
                sentence = f"{name} 没有写是谁提供的，请加上 credit，例如“credit: 翠屏区融媒体中心”"
                yield source.problem(loc, sentence, advice=True)
    own = sum(_MEDIA_CENTRE in credit for credit in named)
    if named and own < _AIM * len(named):
        sentence = (
            f"{len(named)} 件图片和影片里，注明由融媒体中心提供的有 {own} 件（{own / len(named):.0%}），"
            f"本馆的目标是 {_AIM:.0%}；请把示意图换成中心自己的照片和影片"
        )
        yield Problem("centre.yaml", 1, sentence, advice=True)
