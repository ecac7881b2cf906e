"""Everything that can be done to an issue: a frozen class an operation, each also a line of JSON.

`apply` is pure and answers with the issue after it, the inverse and what changed. A wrong target is an `EditError`.
"""

from app.editing.operations.articles import MergeArticles, MoveArticle, SplitArticle
from app.editing.operations.blocks import LeaveOut, MergeBlocks, MoveBlock, PutBack, ReplaceText, SetRole, SplitBlock
from app.editing.operations.entities import (
    AddEntity,
    ConfirmEntities,
    Mark,
    RemoveEntity,
    SetEntity,
    SettleRepair,
)
from app.editing.operations.fields import AddTag, RemoveTag, SetField, SetIssueField, SetStatus, SettleDoubt
from app.editing.operations.moves import LeaveOutBlocks, MoveBlocks, leave_out
from app.editing.operations.operation import Change, Operation, apply
from app.editing.operations.originals import UseOriginal
from app.editing.operations.recipe import LOG_ONLY, OPERATIONS, from_json, from_recipe, to_json
from app.editing.operations.states import ReadAgain, Restore, TakeReading
from app.editing.operations.texts import ReplaceTexts

__all__ = [
    "LOG_ONLY",
    "OPERATIONS",
    "AddEntity",
    "AddTag",
    "Change",
    "ConfirmEntities",
    "LeaveOut",
    "LeaveOutBlocks",
    "Mark",
    "MergeArticles",
    "MergeBlocks",
    "MoveArticle",
    "MoveBlock",
    "MoveBlocks",
    "Operation",
    "PutBack",
    "ReadAgain",
    "RemoveEntity",
    "RemoveTag",
    "ReplaceText",
    "ReplaceTexts",
    "Restore",
    "SetEntity",
    "SetField",
    "SetIssueField",
    "SetRole",
    "SetStatus",
    "SettleDoubt",
    "SettleRepair",
    "SplitArticle",
    "SplitBlock",
    "TakeReading",
    "UseOriginal",
    "apply",
    "from_json",
    "from_recipe",
    "leave_out",
    "to_json",
]
