"""How a visit goes: events in, commands out, no device in sight."""
