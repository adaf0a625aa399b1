"""Guided tours: how well plans keep their time, and thousands of them lived through with questions, pauses and faults."""
