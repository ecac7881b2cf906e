"""Plain text: headings, a blank line, one paragraph a line; two blank lines between articles that share a file.

Refuses all that is not text: who wants tags or spans takes another format.
"""

from collections.abc import Iterable, Iterator

from app.export.portion import Portion, heading_blocks
from app.text.model import Article, Role

ARTICLE_BREAK = "\n\n"


def write_plain(portions: Iterable[Portion]) -> Iterator[str]:
    separator = ""
    for portion in portions:
        for article in portion.articles:
            yield separator + plain_article(article)
            separator = ARTICLE_BREAK


def plain_article(article: Article) -> str:
    """Section and headings, then the rest in the order of the blocks; each part ends in a line end."""
    headings = heading_blocks(article)
    section = [article.section] if article.section else []
    head = section + [block.text for block in headings]
    rest = [block.text for block in article.blocks if block not in headings and block.role is not Role.SECTION]
    parts = ["".join(f"{line}\n" for line in lines if line) for lines in (head, rest)]
    return "\n".join(part for part in parts if part)
