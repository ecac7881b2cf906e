"""All tags that might suit an article, each with its reason: learnt from earlier tagging, of a vocabulary, of the text.

Owns their order and what is told of each. Refuses to find them (see `tag_learning`, `vocabularies`, `suggesting`) and
wording. The first question reads the newest tagged articles, so ask off the window's thread.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from weakref import ref

from app.editing.editor import Editor
from app.editing.errors import MissingArticle
from app.store.database import Database
from app.text.model import Article, Issue, Tag
from app.workspace.suggesting import Suggester
from app.workspace.tag_learning import TagLearning
from app.workspace.tag_rejections import list_rejected
from app.workspace.vocabularies import Vocabularies

LEARNT = "learnt"
VOCABULARY = "vocabulary"
MOST_TERMS = 4
LIKELY = 0.3
"""What was learnt and is less likely comes after what the vocabularies say."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """`reason` is `learnt`, `vocabulary` or a value of `app.workspace.suggesting.Reason`.

    `probability` is of what was learnt, from 0 to 1; `words` are those that made it so, `count` how often they stand.
    """

    tag: Tag
    reason: str
    count: int = 0
    probability: float = 0.0
    words: tuple[str, ...] = ()


class TagProposals:
    def __init__(self, database: Database, suggester: Suggester, load_vocabularies: Callable[[], Vocabularies]) -> None:
        self.suggester = suggester
        self.load_vocabularies = load_vocabularies
        self.learning = TagLearning(database, suggester.words)
        self.followed: tuple[ref[Editor], ...] = ()

    def follow(self, editor: Editor) -> None:
        """Learns from what is tagged in an open issue, and minds what is taken off there."""
        self.learning.follow(editor)
        self.followed = (*(known for known in self.followed if known() is not None), ref(editor))

    def list_rejected(self, issue: Issue, article_id: int) -> frozenset[Tag]:
        """What the editor of this issue took off the article again."""
        editors = (known() for known in self.followed)
        own = next((editor for editor in editors if editor is not None and editor.issue.raw is issue.raw), None)
        return list_rejected(own, article_id) if own else frozenset()

    def propose(self, issue: Issue, article_id: int) -> list[Proposal]:
        """The surest first, each label once; never what the article has, or had until it was taken off again.

        Raises MissingArticle.
        """
        article = issue.article(article_id)
        if article is None:
            raise MissingArticle(article=article_id)
        seen = {tag.label for tag in (*article.tags, *self.list_rejected(issue, article_id))}
        chosen = []
        for proposal in self.find(issue, article):
            if proposal.tag.label not in seen:
                seen.add(proposal.tag.label)
                chosen.append(proposal)
        return chosen

    def find(self, issue: Issue, article: Article) -> Iterator[Proposal]:
        learnt = [
            Proposal(item.tag, LEARNT, probability=item.probability, words=item.words)
            for item in self.learning.suggest(article)
        ]
        likely = [proposal for proposal in learnt if proposal.probability >= LIKELY]
        yield from likely
        for term in self.load_vocabularies().find_terms(article)[:MOST_TERMS]:
            yield Proposal(term.tag, VOCABULARY, term.count, words=term.words)
        yield from learnt[len(likely) :]
        for suggestion in self.suggester.suggest(issue, article.id):
            yield Proposal(suggestion.tag, suggestion.reason.value, suggestion.count)
