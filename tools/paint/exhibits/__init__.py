"""A picture for every exhibit, one module for each hall; keys are the names of folders and exhibits."""

EXHIBITS = {}
