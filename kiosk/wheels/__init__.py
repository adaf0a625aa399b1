"""The robot's wheels: lead to a place, stand still, tell where one is."""
