"""From doubt to doubt: the bar, its order, its words, and the way through it."""
