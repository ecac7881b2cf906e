"""The names in the text of the article that is shown: suggested, confirmed, and those whose text is gone."""

from app.ui.names_panel.names_source import NamesSource
from app.ui.names_panel.view import NamesPanel

__all__ = ["NamesPanel", "NamesSource"]
