"""Accepted names are found in the text; of two that overlap the longer one counts."""

from app.text.model import Article, Block, Role, Tag
from app.ui.galley.names import NameFinder

BLOCK = Block(1, Role.BODY, (), "魏武社区的李静在魏武社区党支部。", ())


def found(*tags: Tag) -> list[tuple[str, str]]:
    article = Article(2, (BLOCK,), tags=tags)
    return [(scheme, BLOCK.text[start:end]) for scheme, start, end in NameFinder().find(article, BLOCK)]


def test_names_are_found_wherever_they_stand() -> None:
    tags = (Tag("李静", "person"), Tag("魏武社区", "place"), Tag("魏武社区党支部", "organisation"))
    assert found(*tags) == [("place", "魏武社区"), ("person", "李静"), ("organisation", "魏武社区党支部")]


def test_other_tags_are_no_names() -> None:
    assert found(Tag("社区", "keyword"), Tag("李静")) == []
    assert list(NameFinder().find(None, BLOCK)) == []
