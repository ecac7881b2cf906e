"""The page of the window that shows all that a search over the library finds."""

from app.ui.search_view.view import SearchView

__all__ = ["SearchView"]
