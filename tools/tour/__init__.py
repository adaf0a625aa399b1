"""One whole tour as visitors have it: a real kiosk on a virtual screen and a virtual sound card, in real time."""
