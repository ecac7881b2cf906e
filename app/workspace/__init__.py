"""One open library and all that can be done with it. What the skins need of it and of the layers below stands here."""

from app.editing.editor import Editor
from app.store.listing import IssueSummary, MonthSummary
from app.store.search.facets import Facet, FacetName
from app.store.search.pinyin import initials, spellings
from app.store.search.results import Hit, Order, SearchPage
from app.text.encoding import Candidate, Decision
from app.workspace.imports import Imported, ImportReport, Refused, Skipped
from app.workspace.intake import Refusal
from app.workspace.integrity import Finding, FindingCode
from app.workspace.searching import SavedSearch
from app.workspace.workspace import Workspace

__all__ = [
    "Candidate",
    "Decision",
    "Editor",
    "Facet",
    "FacetName",
    "Finding",
    "FindingCode",
    "Hit",
    "ImportReport",
    "Imported",
    "IssueSummary",
    "MonthSummary",
    "Order",
    "Refusal",
    "Refused",
    "SavedSearch",
    "SearchPage",
    "Skipped",
    "Workspace",
    "initials",
    "spellings",
]
