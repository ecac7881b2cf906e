"""How a tag that is being typed goes on: tags in use and terms of vocabularies, by label, spelling, initials or code.

Owns their order: tags in use first, the most used one first, then terms. Refuses to suggest tags for a text.
"""

from collections.abc import Iterator

from app.store.database import Database
from app.store.search.folding import fold_all
from app.store.search.pinyin import initials, spellings
from app.store.tags import count_tags
from app.text.model import Tag
from app.workspace.vocabularies import Vocabularies


def complete_tag(database: Database, vocabularies: Vocabularies, beginning: str, limit: int = 20) -> tuple[Tag, ...]:
    """Each label once; of one that stands for several tags, the first."""
    wanted = fold_all(beginning).strip()
    if not wanted:
        return ()
    chosen: dict[str, Tag] = {}
    for tag in (*used_tags(database, wanted), *vocabularies.complete(wanted, limit)):
        chosen.setdefault(tag.label, tag)
    return tuple(chosen.values())[:limit]


def used_tags(database: Database, wanted: str) -> Iterator[Tag]:
    with database.reading() as connection:
        tags = [tag for tag, _ in count_tags(connection)]
    is_spelt = wanted.isascii()
    for tag in tags:
        forms = (*spellings(tag.label), *initials(tag.label)) if is_spelt else ()
        if any(form.startswith(wanted) for form in (fold_all(tag.label), *forms)):
            yield tag
