"""Several screens, one visit: what they tell each other over the centre's own MQTT broker."""
