"""What to say: from a heard question to an answer."""
