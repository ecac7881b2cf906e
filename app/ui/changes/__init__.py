"""What was changed on the way from raw to clean text, and its words."""
