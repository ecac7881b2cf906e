"""The raw text of the issue: its view, margin, strokes, and who holds which character."""
