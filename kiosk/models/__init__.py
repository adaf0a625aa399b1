"""Speech models: where they lie, and how they come here whole or not at all."""
