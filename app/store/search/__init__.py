"""Exact search over all articles of a library: the language, the index behind it, answers, counts by value."""
