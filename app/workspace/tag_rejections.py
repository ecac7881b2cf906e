"""The tags that an editor took off an article again: they are not suggested for it any more.

Owns the reading of the log for that; nothing else is kept. Refuses to suggest.
"""

from app.editing.editor import Editor
from app.editing.history import load_operation
from app.editing.operations import RemoveTag
from app.text.model import Tag

REMOVAL = f'"{RemoveTag.__name__}"'


def list_rejected(editor: Editor, article_id: int) -> frozenset[Tag]:
    """Those whose removal was not taken back."""
    removals = [entry for entry in tuple(editor.entries) if REMOVAL in entry.operation]
    rejected = set()
    for entry in removals:
        operation = load_operation(entry.operation)
        if not isinstance(operation, RemoveTag) or operation.article != article_id:
            continue
        if editor.history.is_in_force(entry.group):
            rejected.add(operation.tag)
    return frozenset(rejected)
