"""What writers share: numbers, facts and running text."""

from app.export.portion import Portion, article_facts, heading_blocks, issue_facts, running_text
from app.text.model import Role


def test_number_is_the_place_in_the_whole_issue(portion: Portion) -> None:
    chosen = Portion(portion.issue, portion.articles[1:])
    assert [chosen.number_of(article) for article in chosen.articles] == [2]


def test_running_text_has_no_headings_and_no_captions(portion: Portion) -> None:
    first, second = portion.articles
    assert running_text(first).split("\n") == [block.text for block in first.blocks if block.role is Role.BODY]
    assert running_text(second) == ""
    assert [block.id for block in heading_blocks(first)] == [2, 3, 4]


def test_facts_are_plain_values(portion: Portion) -> None:
    assert issue_facts(portion)["encoding"] == "gb18030"
    assert article_facts(portion.articles[0])["tags"][1] == {"label": "柳河新区", "scheme": "place"}
