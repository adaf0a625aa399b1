"""Hall covers, one module for each motif; they paint landscape and portrait from the same code."""

from tools.paint.covers.bangyang import bangyang
from tools.paint.covers.chengxiang import chengxiang
from tools.paint.covers.cuiping import cuiping
from tools.paint.covers.jiafeng import jiafeng
from tools.paint.covers.lixiang import lixiang
from tools.paint.covers.wuwei import wuwei
from tools.paint.covers.xuting import xuting
from tools.paint.covers.zhiyuan import zhiyuan

COVERS = {
    paint.__name__: paint
    for paint in (xuting, lixiang, chengxiang, wuwei, jiafeng, bangyang, cuiping, zhiyuan)
}
