"""What is said of the article at the right of the window: its fields, its tags, and the history of the issue."""

from app.ui.inspector.view import Inspector

__all__ = ["Inspector"]
