"""Why the system refused something, in a few Chinese words for staff."""

from __future__ import annotations

import errno

_WHY = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "这个用户的空间用完了",
    errno.EROFS: "只能读，不能写",
    errno.EIO: "读写出错，磁盘或 U 盘可能坏了",
    errno.ENODEV: "设备不在了",
    errno.ENXIO: "设备不在了",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "上一级不是文件夹",
    errno.EEXIST: "已经有了",
    errno.ENOTEMPTY: "文件夹不是空的",
    errno.ENAMETOOLONG: "名字太长",
    errno.EFBIG: "文件太大，这个盘放不下",
    errno.EBUSY: "正在被别的程序用",
    errno.EMFILE: "打开的文件太多",
    errno.ENOMEM: "内存不够",
    errno.ELOOP: "链接绕成了圈",
}


def why(error: OSError) -> str:
    """Return the reason; in the system's own words where it is a rare one."""
    return _WHY.get(error.errno or 0) or error.strerror or str(error)
