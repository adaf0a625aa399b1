"""Measure the parts of the kiosk beside their peers: `make bench`."""
