"""One library as a corpus: the looks at it in one place, for both skins. Thin: each is a module beside this one.

Refuses wording and drawing.
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from app.store.database import Database
from app.store.patience import ignore_count, never
from app.store.search.memory import Memory
from app.store.search.query import Scope
from app.store.search.results import Order
from app.workspace.corpus.collation import Collation, collate_articles
from app.workspace.corpus.company import MOST_SHOWN, Companion, Pair, find_companions, find_pairs
from app.workspace.corpus.concordance import (
    MOST,
    WIDE_CONTEXT,
    Arrangement,
    Concordance,
    Portion,
    make_concordance,
    walk_concordance,
)
from app.workspace.corpus.reprints import (
    LIKE,
    LikeArticle,
    ReprintGroup,
    find_group_of,
    find_reprints,
    find_reprints_of,
)
from app.workspace.corpus.timeline import Period, Timeline, count_places, make_timeline


@dataclass(frozen=True, slots=True)
class Corpus:
    """Every method that is given a query raises WrongQuery. None is for the thread of a window."""

    database: Database
    memory: Memory

    def concordance(
        self,
        query: str,
        arrangement: Arrangement = Arrangement.NEWEST,
        *,
        limit: int = MOST,
        folds_variants: bool = True,
    ) -> Concordance:
        return make_concordance(
            self.database, query, arrangement, limit=limit, folds_variants=folds_variants, memory=self.memory
        )

    def walk_concordance(
        self, query: str, order: Order = Order.NEWEST, *, folds_variants: bool = True
    ) -> Generator[Portion, None, None]:
        """For those who show the first lines while the rest is looked for."""
        return walk_concordance(
            self.database,
            query,
            order,
            context=WIDE_CONTEXT,
            folds_variants=folds_variants,
            memory=self.memory,
        )

    def timelines(
        self,
        queries: Sequence[str],
        period: Period = Period.YEAR,
        *,
        has_places: bool = False,
        folds_variants: bool = True,
        on_progress: Callable[[int, int], None] = ignore_count,
        is_cancelled: Callable[[], bool] = never,
    ) -> tuple[Timeline, ...]:
        """`has_places`: each found text is read for the places of all words, with progress in articles."""
        timelines = tuple(
            make_timeline(self.database, query, period, folds_variants=folds_variants, memory=self.memory)
            for query in queries
        )
        if not has_places:
            return timelines
        return count_places(
            self.database,
            queries,
            timelines,
            folds_variants=folds_variants,
            memory=self.memory,
            on_progress=on_progress,
            is_cancelled=is_cancelled,
        )

    def companions(
        self, query: str, scope: Scope, limit: int = MOST_SHOWN, *, folds_variants: bool = True
    ) -> tuple[Companion, ...]:
        return find_companions(self.database, query, scope, limit, folds_variants=folds_variants, memory=self.memory)

    def pairs(
        self, query: str, scope: Scope, limit: int = MOST_SHOWN, *, folds_variants: bool = True
    ) -> tuple[Pair, ...]:
        return find_pairs(self.database, query, scope, limit, folds_variants=folds_variants, memory=self.memory)

    def reprints_of(self, issue_id: int, article_id: int, least: float = LIKE) -> tuple[LikeArticle, ...]:
        return find_reprints_of(self.database, issue_id, article_id, least)

    def group_of(self, issue_id: int, article_id: int, least: float = LIKE) -> tuple[ReprintGroup, ...]:
        """The article with its reprints, as one group or none."""
        return find_group_of(self.database, issue_id, article_id, least)

    def reprints(
        self,
        query: str = "",
        least: float = LIKE,
        *,
        folds_variants: bool = True,
        on_progress: Callable[[int, int], None] = ignore_count,
        is_cancelled: Callable[[], bool] = never,
    ) -> tuple[ReprintGroup, ...]:
        """With a query, the groups that have an article which answers. Progress is in pairs; cancelled, it is empty."""
        return find_reprints(
            self.database,
            least,
            query,
            folds_variants=folds_variants,
            memory=self.memory,
            on_progress=on_progress,
            is_cancelled=is_cancelled,
        )

    def collate(self, first: tuple[int, int], second: tuple[int, int]) -> Collation:
        """Two articles, each told by issue and number, beside each other. Raises MissingArticle."""
        return collate_articles(self.database, first, second)
