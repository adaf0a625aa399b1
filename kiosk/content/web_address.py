"""Web addresses that visitors may take along on their phones."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

LONGEST = 300  # characters: more make a QR code so fine that phones cannot read it from an arm's length
_SITE = r"([A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*(:\d{1,5})?"
PATTERN = rf"^\s*(?=\S{{1,{LONGEST}}}\s*$)https://{_SITE}([/?#][!-~]*)?\s*$"  # the same for editors


def check_address(written: str) -> str:
    """Return the address without blanks around it. Raises ValueError with a Chinese sentence for any other."""
    address = written.strip()
    if not address.startswith("https://"):
        raise ValueError("“qr”要写成以 https:// 开头的网址，例如 https://www.example.com/sunward")
    if not re.fullmatch("[!-~]+", address):
        raise ValueError("“qr”的网址里不能有空格和中文，请在浏览器里打开它，从地址栏复制")
    if len(address) > LONGEST:
        raise ValueError(
            f"“qr”的网址有 {len(address)} 个字，太长了，手机扫不出来，请换成 {LONGEST} 个字以内的"
        )
    if not re.fullmatch(_SITE, host(address)):
        raise ValueError("“qr”的网址里，https:// 后面要写网站的名字，例如 https://www.example.com/sunward")
    return address


def host(address: str) -> str:
    """Return the name of the site that an address leads to."""
    return urlsplit(address).netloc
