"""The same everywhere (纵校): every place that matches, in its context, ticked and done as one step."""

from app.ui.everywhere_panel.offers import Offers
from app.ui.everywhere_panel.view import EverywherePanel

__all__ = ["EverywherePanel", "Offers"]
