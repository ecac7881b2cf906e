"""One library as a corpus: the looks at it in one place, for both skins. Thin: each is a module beside this one."""

from dataclasses import dataclass

from app.store.database import Database
from app.store.search.memory import Memory
from app.store.search.query import Scope
from app.workspace.corpus.company import Companion, Pair, find_companions, find_pairs
from app.workspace.corpus.concordance import MOST, Arrangement, Concordance, make_concordance
from app.workspace.corpus.reprints import LIKE, LikeArticle, ReprintGroup, find_reprints, find_reprints_of
from app.workspace.corpus.timeline import Period, Timeline, make_timeline


@dataclass(frozen=True, slots=True)
class Corpus:
    """Every method that is given a query raises WrongQuery. None is for the thread of a window."""

    database: Database
    memory: Memory

    def concordance(
        self, query: str, arrangement: Arrangement = Arrangement.TEXT, *, limit: int = MOST, folds_variants: bool = True
    ) -> Concordance:
        return make_concordance(
            self.database, query, arrangement, limit=limit, folds_variants=folds_variants, memory=self.memory
        )

    def timeline(self, query: str, period: Period = Period.YEAR, *, folds_variants: bool = True) -> Timeline:
        return make_timeline(self.database, query, period, folds_variants=folds_variants, memory=self.memory)

    def companions(self, query: str, scope: Scope, limit: int = 40) -> tuple[Companion, ...]:
        return find_companions(self.database, query, scope, limit, self.memory)

    def pairs(self, query: str, scope: Scope, limit: int = 60) -> tuple[Pair, ...]:
        return find_pairs(self.database, query, scope, limit, self.memory)

    def reprints_of(self, issue_id: int, article_id: int, least: float = LIKE) -> tuple[LikeArticle, ...]:
        return find_reprints_of(self.database, issue_id, article_id, least)

    def reprints(self, least: float = LIKE) -> tuple[ReprintGroup, ...]:
        return find_reprints(self.database, least)
