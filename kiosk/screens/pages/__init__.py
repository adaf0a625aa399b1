"""One module per page; each is a function of the scene."""
