"""How quick the screen is: `script/bench screens`; what the figures mean is told in docs/speed.md."""
