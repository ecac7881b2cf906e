"""The looks at the corpus on the page of a search: words in their contexts, over time, in company, reprinted."""

from app.ui.corpus_view.company import CompanyLook
from app.ui.corpus_view.concordance import ConcordanceLook
from app.ui.corpus_view.reprints import ReprintsLook
from app.ui.corpus_view.timeline import TimelineLook

__all__ = ["CompanyLook", "ConcordanceLook", "ReprintsLook", "TimelineLook"]
