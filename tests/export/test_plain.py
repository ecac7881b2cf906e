"""Plain text: the golden files of one article and of an issue."""

from collections.abc import Callable
from pathlib import Path

from app.export.plain import write_plain
from app.export.portion import Portion
from app.text.model import Issue


def test_issue_is_written_as_the_golden_file(written: Callable[[str], bytes], golden: Path) -> None:
    assert written("txt") == (golden / "issue.txt").read_bytes()


def test_one_article_is_written_as_the_golden_file(issue: Issue, golden: Path) -> None:
    text = "".join(write_plain((Portion(issue, issue.articles[:1]),)))
    assert text.encode() == (golden / "article.txt").read_bytes()


def test_picture_without_headings_begins_with_its_caption(issue: Issue) -> None:
    assert "".join(write_plain((Portion(issue, issue.articles[1:]),))) == "=桥,一座\n许可 摄\n"
