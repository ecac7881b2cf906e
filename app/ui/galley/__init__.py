"""The clean pane: one article at a time, as it will be read, and the place where its text is typed."""

from app.ui.galley.view import Galley

__all__ = ["Galley"]
