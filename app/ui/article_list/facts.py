"""What the lists say of an article: how it is called, how long it is, and who wrote it.

Pure. Facts are kept for each frozen article, so that an edit counts one article anew and not the issue. Refuses to
draw.
"""

from dataclasses import dataclass

from app.text.difference import differing_items
from app.text.model import Article, Block, Role

FIRST_WORDS = 24
PICTURE_ROLES = frozenset({Role.CAPTION, Role.CREDIT})


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """`name` is the title, or how the article begins; a picture is an article of nothing but caption and credit."""

    name: str
    is_picture: bool
    characters: int
    authors: tuple[str, ...]


def name_article(article: Article) -> str:
    beginning = next((block.text for block in article.blocks if block.text.strip()), "")
    return article.title or beginning[:FIRST_WORDS]


def count_characters(block: Block) -> int:
    return len("".join(block.text.split()))


class FactsOfArticles:
    """Remembers the facts of each article as long as it is the same value."""

    def __init__(self) -> None:
        self.known: dict[int, tuple[Article, ArticleFacts]] = {}

    def of(self, article: Article) -> ArticleFacts:
        known = self.known.get(article.id)
        if known is None or known[0] is not article:
            known = (article, self.tell(article, *known) if known else self.tell(article))
            self.known[article.id] = known
        return known[1]

    def tell(self, article: Article, former: Article | None = None, facts: ArticleFacts | None = None) -> ArticleFacts:
        """Counts anew only the blocks that are not those of the former value."""
        before = former.blocks if former else ()
        gone, added = differing_items(before, article.blocks)
        more = sum(map(count_characters, added)) - sum(map(count_characters, gone))
        begins_alike = before[:1] == article.blocks[:1] and any(block.text.strip() for block in before[:1])
        is_named_alike = begins_alike and all(block.role is not Role.TITLE for block in (*gone, *added))
        return ArticleFacts(
            name=facts.name if facts and is_named_alike else name_article(article),
            is_picture=all(block.role in PICTURE_ROLES for block in article.blocks),
            characters=more + (facts.characters if facts else 0),
            authors=article.authors,
        )
