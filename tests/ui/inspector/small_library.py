"""A library that suggests words of the small issue, without a dictionary."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.text.model import Issue, Tag


@dataclass(frozen=True)
class Suggestion:
    tag: Tag


@dataclass
class SmallLibrary:
    """Answers as a workspace does, and remembers what it was asked."""

    tags: list[Tag] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)

    def suggest_tags(self, issue: Issue, article_id: int) -> Sequence[Suggestion]:
        self.asked.append(article_id)
        text = "".join(block.text for article in issue.articles if article.id == article_id for block in article.blocks)
        return [Suggestion(tag) for tag in self.tags if tag.label in text]

    def tag_labels(self, prefix: str, limit: int = 20) -> tuple[str, ...]:
        return tuple(label for label in ("桥梁", "桥面", "雨水") if label.startswith(prefix))[:limit]
