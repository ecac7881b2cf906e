"""A library that suggests words of the small issue, without a dictionary."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.text.entities import overlaps
from app.text.model import EntityKind, Issue, Tag
from app.workspace.name_suggestions import SuggestedName
from app.workspace.tag_proposals import Proposal


@dataclass
class SmallLibrary:
    """Answers as a workspace does, and remembers what it was asked."""

    tags: list[Tag] = field(default_factory=list)
    names: tuple[str, ...] = ()
    """Of three characters each; they are suggested as people."""
    asked: list[int] = field(default_factory=list)

    def propose_tags(self, issue: Issue, article_id: int) -> Sequence[Proposal]:
        self.asked.append(article_id)
        text = "".join(block.text for article in issue.articles if article.id == article_id for block in article.blocks)
        return [Proposal(tag, "mentioned", text.count(tag.label)) for tag in self.tags if tag.label in text]

    def suggest_names(self, issue: Issue, article_id: int) -> Sequence[SuggestedName]:
        article = issue.article(article_id)
        found = (
            (block, block.text.find(label)) for block in (article.blocks if article else ()) for label in self.names
        )
        return [
            SuggestedName(block.id, start, start + 3, EntityKind.PERSON, block.text[start : start + 3], 0.9, "made")
            for block, start in found
            if start >= 0 and not overlaps(block.entities, start, start + 3)
        ]

    def complete_tag(self, beginning: str, limit: int = 20) -> tuple[Tag, ...]:
        """`qm` is how one of them is spelt."""
        spelt = {"qm": "桥面"}.get(beginning, beginning)
        tags = (Tag("桥梁"), Tag("桥面", "城建"), Tag("雨水"))
        return tuple(tag for tag in tags if tag.label.startswith(spelt))[:limit]
