"""The map of the issue: all raw lines as a strip, to find them by, and to take a band of them."""

from app.ui.issue_map.view import IssueMap

__all__ = ["IssueMap"]
