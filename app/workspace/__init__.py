"""One open library and all that can be done with it. What the skins need of it and of the layers below stands here."""

from app.editing.editor import Editor
from app.store.issues import IssueSummary
from app.store.search import Hit
from app.text.encoding import Candidate, Decision
from app.workspace.imports import Imported, ImportReport, Refused, Skipped
from app.workspace.intake import Refusal
from app.workspace.integrity import Finding, FindingCode
from app.workspace.workspace import Workspace

__all__ = [
    "Candidate",
    "Decision",
    "Editor",
    "Finding",
    "FindingCode",
    "Hit",
    "ImportReport",
    "Imported",
    "IssueSummary",
    "Refusal",
    "Refused",
    "Skipped",
    "Workspace",
]
