"""The library at the left: its rows, and the work that takes time with it."""
