"""Showing people round: ways through the halls, and tours that fit the time there is. Pure."""
