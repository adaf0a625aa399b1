"""What the halls show: the content model and its loading from YAML."""
