"""小翠 (Xiǎo Cuì): an offline touch-screen and voice guide for exhibition halls."""

__version__ = "0.1.0"
