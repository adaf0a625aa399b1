"""Words of everyday talk, which tell little about what is asked."""

from __future__ import annotations

from kiosk.answering.features import syllable_keys
from kiosk.answering.sound import syllables

_SIGNS = (
    "的了是在有我你他她它们这那个些哪谁什么怎样吗呢吧啊呀嘛不没和跟与也都就还要会能可以到去来给把被让"
    "说讲看听想知道问一下上里中大小多少几为因所而及或于从向对当得地着过很最更再又只才做用叫"
)
EVERYDAY = syllable_keys(sorted(set(syllables(tuple(_SIGNS)))))
