"""Things that stand in the landscape, one module for each kind."""
