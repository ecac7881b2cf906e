"""Everything that can be done to an issue: a frozen class an operation, each also a line of JSON.

`apply` is pure and answers with the issue after it, the inverse and what changed. A wrong target is an `EditError`.
"""

from app.editing.operations.articles import MergeArticles, MoveArticle, SplitArticle
from app.editing.operations.blocks import LeaveOut, MergeBlocks, MoveBlock, PutBack, ReplaceText, SetRole, SplitBlock
from app.editing.operations.fields import AddTag, RemoveTag, SetField, SetIssueField, SetStatus, SettleDoubt
from app.editing.operations.operation import Change, Operation, apply
from app.editing.operations.recipe import OPERATIONS, from_json, to_json
from app.editing.operations.states import Restore, TakeReading
from app.editing.operations.texts import ReplaceTexts

__all__ = [
    "OPERATIONS",
    "AddTag",
    "Change",
    "LeaveOut",
    "MergeArticles",
    "MergeBlocks",
    "MoveArticle",
    "MoveBlock",
    "Operation",
    "PutBack",
    "RemoveTag",
    "ReplaceText",
    "ReplaceTexts",
    "Restore",
    "SetField",
    "SetIssueField",
    "SetRole",
    "SetStatus",
    "SettleDoubt",
    "SplitArticle",
    "SplitBlock",
    "TakeReading",
    "apply",
    "from_json",
    "to_json",
]
