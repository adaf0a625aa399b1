"""Films: decoded aside, paced by a clock of our own, never able to hold up the screen."""
