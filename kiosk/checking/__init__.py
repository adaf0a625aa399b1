"""What staff should know before visitors see it: everything that `kiosk check` looks at."""
