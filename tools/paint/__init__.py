"""Paints every picture that ships: hall covers, backdrops, exhibit pictures, 小翠's faces, the icon."""
