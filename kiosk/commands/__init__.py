"""What can be typed after `kiosk`."""
