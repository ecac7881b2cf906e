"""Why an operation does not fit the issue. Owns the kinds of `EditError`; refuses their wording (`app.wording`)."""

from app.errors import EditError


class MissingBlock(EditError):
    """`block`: no block has this number."""


class MissingArticle(EditError):
    """`article`: no article has this number."""


class MissingDoubt(EditError):
    """`doubt`: no doubt has this number."""


class MissingEntity(EditError):
    """`entity`: no entity has this number."""


class MissingRepair(EditError):
    """`repair`: no entity of this number waits to be repaired."""


class EntityOverlaps(EditError):
    """`block`, `text`: another entity has some of this text already."""


class OutsideText(EditError):
    """`block`, `clean_offset`: the place is not inside the block's text."""


class OutsideArticle(EditError):
    """`article`, `index`: there is no such place among the blocks or articles."""


class NotLeftOut(EditError):
    """`raw_start`: nothing that was left out begins there."""


class NothingToChange(EditError):
    """`operation`: it would leave the issue as it is."""


class WrongValue(EditError):
    """`name`, `value`: not a value that this can have."""


class ManyTitles(EditError):
    """`article`, `name`: several blocks have this role, so one text cannot stand for them."""


class WrongRecipe(EditError):
    """`reason`: a line of JSON that is no operation."""


class NothingToUndo(EditError):
    """There is no step to take back, or to do again."""


class StepIsNeeded(EditError):
    """`seq`, `needed_by`: later steps rest on this one, so it cannot be taken back alone."""


class BatchIsNeeded(EditError):
    """`issue_id`, `seq`, `needed_by`: in this issue later steps rest on that of the batch."""


class BatchKept(EditError):
    """`name`, `issue_count`: the batch was taken back, but in so many issues later steps rest on it."""


class BatchUnfinished(EditError):
    """`name`: the batch could be neither finished nor taken back; that is done when the library is opened again."""


class BatchStopped(EditError):
    """`name`: the batch was called off, and nothing of it is left."""


class BatchUndone(EditError):
    """`name`: the program ended in the midst of the batch, which was taken back."""
