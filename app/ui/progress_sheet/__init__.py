"""How the work goes on and how right it is: figures of the library's own, drawn quietly, for who wants to look."""

from app.ui.progress_sheet.view import ProgressSheet

__all__ = ["ProgressSheet"]
