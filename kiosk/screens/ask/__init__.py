"""The ask sheet's parts: a body for each state, and the buttons below it."""
