"""The pieces that pages are made of."""

from kiosk.screens.widgets.ask_bar import AskBar
from kiosk.screens.widgets.button import Button, DockButton, RoundButton
from kiosk.screens.widgets.caption_bar import CaptionBar
from kiosk.screens.widgets.card import Card
from kiosk.screens.widgets.chip import Chip
from kiosk.screens.widgets.head import Head
from kiosk.screens.widgets.icon import Icon
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.progress import Progress
from kiosk.screens.widgets.tag import Tag
from kiosk.screens.widgets.toast import Toast
from kiosk.screens.widgets.words import PagedWords, Words

__all__ = [
    "AskBar", "Button", "CaptionBar", "Card", "Chip", "DockButton", "Head", "Icon", "PagedWords", "Panel",
    "Picture", "Pressable", "Progress", "RoundButton", "Tag", "Toast", "Words",
]  # fmt: skip
