"""The sounds of the screen, made of numbers: `python -m tools.cues` writes kiosk/speaking/cues/*.wav again."""
