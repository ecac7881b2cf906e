"""Finding words in the open issue."""
