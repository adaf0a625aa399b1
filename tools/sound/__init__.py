"""Ear and mouth on a virtual sound card, for tests and benches."""
