"""What espeak-ng makes of Mandarin, and the tables that follow from it."""
