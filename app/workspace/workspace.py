"""One open library: the object that both skins hold. Thin: what it does stands in the modules beside it and below.

Refuses Qt, printing and wording. Its methods may be called from worker threads; each uses a connection of its own.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from app.editing.batch import settle_unfinished
from app.editing.editor import Editor, user_name
from app.editing.operations import Change
from app.errors import UserError
from app.store import issues
from app.store.database import BUSY_SECONDS, Database, IssueProgress
from app.store.listing import IssueSummary, list_issues
from app.store.page_copy import CopyProgress
from app.store.patience import ignore_count, never
from app.store.restoring import restore_from
from app.store.search.facets import Facet
from app.store.search.folding import load_tables
from app.store.search.results import Hit, Order, SearchPage
from app.text.encoding import Decision, decode
from app.text.model import Issue, Reading, Tag
from app.workspace import profiles
from app.workspace.backups import make_backup
from app.workspace.corpus.corpus import Corpus
from app.workspace.findings import NO_TERMS, Findings
from app.workspace.house_terms import load_terms
from app.workspace.imports import Import, ImportReport, Progress, choose_encoding, redecode
from app.workspace.intake import LARGEST_FILE, find_files
from app.workspace.integrity import Finding, check_library
from app.workspace.listing import Listing
from app.workspace.name_suggestions import NameSuggester, SuggestedName
from app.workspace.profiles import ProfileShelf
from app.workspace.reader import read_text
from app.workspace.register import Register
from app.workspace.rereading import Rereading, do_rereading, plan_rereading
from app.workspace.searching import Searches
from app.workspace.suggesting import Suggester, Suggestion, WordProcess
from app.workspace.tag_completion import complete_tag
from app.workspace.tag_proposals import Proposal, TagProposals
from app.workspace.vocabularies import Vocabularies

FEW_FILES = 8
"""So few are read sooner here than other processes start."""


def ignore_progress(done: int, total: int, path: Path) -> None:
    """For callers that show none."""


class Workspace:
    def __init__(self, database: Database, user: str = "", words: WordProcess | None = None) -> None:
        self.database = database
        self.user = user or user_name()
        self.suggester = Suggester(database=database, words=words)
        self.name_suggester = NameSuggester(database, self.suggester)
        self.searches = Searches(database)
        self.register = Register(database, self.user)
        self.corpus = Corpus(database, self.searches.memory)
        self.unfinished: UserError | None = None
        """What became of a batch that was half done when the library was opened."""

    @property
    def listing(self) -> Listing:
        return Listing(self.database)

    @cached_property
    def vocabularies(self) -> Vocabularies:
        """Loaded when first asked for."""
        return Vocabularies(self.database)

    @cached_property
    def tag_proposals(self) -> TagProposals:
        return TagProposals(self.database, self.suggester, lambda: self.vocabularies)

    @classmethod
    def open(
        cls,
        path: Path,
        user: str = "",
        busy_seconds: float = BUSY_SECONDS,
        on_upgrade: IssueProgress = ignore_count,
        words: WordProcess | None = None,
    ) -> "Workspace":
        """Raises what `Database.open` raises: a library that cannot be opened is left as it is.

        Words are cut in this process, unless `words` does it.

        `on_upgrade` is told, in this thread, how far an old library is brought up to date, and a batch taken back in
        which a program ended (see `unfinished`); what it raises ends that.
        """
        workspace = cls(Database.open(path, busy_seconds, on_upgrade), user, words)
        try:
            workspace.settle_batch(on_upgrade)
        except BaseException:
            workspace.close()
            raise
        return workspace

    def settle_batch(self, tell: IssueProgress) -> None:
        """What cannot be taken back at present is tried again with the next batch, or the next time."""
        if not self.obstacle:
            with suppress(UserError):
                self.unfinished = settle_unfinished(self.database, self.user, tell)

    def hush(self) -> None:
        """Nobody waits for suggestions any more: what is asked answers with what it has."""
        self.tag_proposals.learning.hush()

    def close(self) -> None:
        self.database.close()

    @property
    def path(self) -> Path:
        return self.database.path

    @property
    def obstacle(self) -> str:
        """Why the library can only be read, in the system's words; empty where it can be written."""
        return self.database.obstacle

    @property
    def is_read_from_copy(self) -> bool:
        """Whether it is old besides, so that what is read is a copy that was brought up to date."""
        return self.database.is_read_from_copy

    @property
    def backup_made(self) -> Path | None:
        """The copy of an older library that was taken before it was brought up to date."""
        return self.database.backup_made

    def issues(self) -> tuple[IssueSummary, ...]:
        with self.database.reading() as connection:
            return list_issues(connection)

    def open_issue(self, issue_id: int) -> Editor:
        editor = Editor(self.database, issue_id, self.user)
        load_tables()
        self.tag_proposals.follow(editor)
        return editor

    def import_paths(
        self,
        paths: Iterable[Path],
        *,
        encoding: str = "",
        newspaper: str = "",
        largest: int = LARGEST_FILE,
        jobs: int = 1,
        on_progress: Progress = ignore_progress,
        is_cancelled: Callable[[], bool] = never,
    ) -> ImportReport:
        """Files, and all files in folders. `encoding` is for all of them, else it is told for each; so is `newspaper`,
        whose profile reads them.

        `on_progress(done, total, path)` is called in this thread after each file. Raises UnknownEncoding.
        """
        run = Import(self.database, choose_encoding(encoding), largest, self.user, newspaper)
        arrivals = tuple(find_files(paths))
        return run.run(arrivals, jobs if len(arrivals) > FEW_FILES else 1, on_progress, is_cancelled)

    def original(self, issue_id: int) -> bytes:
        """The file that the issue was read from, byte for byte."""
        with self.database.reading() as connection:
            return issues.load_original(connection, issue_id)

    def decision(self, issue_id: int) -> Decision:
        """What the cascade says of the issue's bytes, whatever was chosen then: for the choice of another encoding."""
        with self.database.reading() as connection:
            return decode(issues.load_original(connection, issue_id)).decision

    def redecode(self, issue_id: int, encoding: str) -> Decision:
        """Raises IssueAlreadyEdited, UnknownEncoding. An editor of the issue must be opened again."""
        return redecode(self.database, issue_id, encoding, self.user)

    def read_text(self, raw: str) -> Reading:
        return read_text(raw)

    def plan_rereading(self, issue: Issue) -> Rereading:
        """What another reading would change, with the profile of its newspaper that is in use."""
        profile = profiles.profiles_in_use(self.database).get(issue.newspaper)
        return plan_rereading(issue, read_text(issue.raw, profile))

    def do_rereading(self, editor: Editor, rereading: Rereading, initiator: object = None) -> Change:
        """Raises RereadingOutdated, NothingToChange."""
        return do_rereading(editor, rereading, initiator)

    def profiles(self, newspaper: str) -> ProfileShelf:
        return profiles.show_profiles(self.database, newspaper)

    def learn_profile(self, newspaper: str, on_progress: Callable[[int, int], None] | None = None) -> ProfileShelf:
        """A new version, with its receipt, that is not in use yet. Raises NothingApproved."""
        profiles.learn_version(self.database, newspaper, self.user, on_progress)
        return self.profiles(newspaper)

    def use_profile(self, newspaper: str, number: int) -> ProfileShelf:
        """0 for none. Raises ProfileMissing."""
        return profiles.use_version(self.database, newspaper, number)

    def forget_profiles(self, newspaper: str) -> ProfileShelf:
        """Raises ProfileMissing."""
        profiles.forget_profiles(self.database, newspaper)
        return self.profiles(newspaper)

    def search(self, query: str, limit: int = 50) -> tuple[Hit, ...]:
        """The newest articles that answer. Raises WrongQuery."""
        return self.searches.find_page(query, limit=limit).hits

    def search_page(
        self,
        query: str,
        *,
        limit: int = 50,
        offset: int = 0,
        order: Order = Order.NEWEST,
        folds_variants: bool = True,
    ) -> SearchPage:
        """Raises WrongQuery."""
        return self.searches.find_page(query, limit, offset, order, folds_variants=folds_variants)

    def search_facets(self, query: str, limit: int = 20, *, folds_variants: bool = True) -> tuple[Facet, ...]:
        """Raises WrongQuery."""
        return self.searches.count_facets(query, limit, folds_variants=folds_variants)

    def search_scope(self, query: str, *, folds_variants: bool = True) -> tuple[tuple[int, int], ...]:
        """Issue and article of all that answer: what to replace in, to tag, to export. Raises WrongQuery."""
        return self.searches.find_scope(query, folds_variants=folds_variants)

    def complete_tag(self, beginning: str, limit: int = 20) -> tuple[Tag, ...]:
        """Tags in use and terms of vocabularies that begin so, also as they are spelt."""
        return complete_tag(self.database, self.vocabularies, beginning, limit)

    def suggest_tags(self, issue: Issue, article_id: int) -> list[Suggestion]:
        """Keywords, people, places, organisations. The first call loads a dictionary, which takes about a second.

        Raises MissingArticle.
        """
        return self.suggester.suggest(issue, article_id)

    def propose_tags(self, issue: Issue, article_id: int) -> list[Proposal]:
        """What `suggest_tags` finds, and before it what was learnt and what vocabularies say. Raises MissingArticle."""
        return self.tag_proposals.propose(issue, article_id)

    def findings(self, editor: Editor, *, has_terms: bool = True) -> Findings:
        """What the checks say of an open issue. Raises WrongTerm and TermsUnreadable."""
        return Findings(editor, load_terms(self.path) if has_terms else NO_TERMS)

    def suggest_names(self, issue: Issue, article_id: int) -> list[SuggestedName]:
        """Names in the text that are not marked yet; loads as `suggest_tags` does. Raises MissingArticle."""
        return self.name_suggester.suggest(issue, article_id)

    def backup(self, target: Path, *, is_overwriting: bool = False, on_progress: CopyProgress = ignore_count) -> None:
        """`on_progress(done, total)` counts pages of the file; what it raises ends it, and nothing is left.

        Raises BackupExists, LibraryReadOnly, DiskFull.
        """
        make_backup(self.database, target, is_overwriting=is_overwriting, on_progress=on_progress)

    def restore(self, source: Path, on_upgrade: IssueProgress = ignore_count) -> Path:
        """Answers where what was here before is kept. Editors must be opened again. Raises as `Database.open` does.

        `on_upgrade` is told as by `open`.
        """
        return restore_from(self.database, source, on_upgrade)

    def check(
        self,
        issue_id: int | None = None,
        on_progress: Callable[[int, int], None] | None = None,
        is_cancelled: Callable[[], bool] = never,
    ) -> list[Finding]:
        """Of one issue or of all; an empty list proves that all is well. Raises InspectionStopped when cancelled."""
        return check_library(self.database, issue_id, on_progress or ignore_count, is_cancelled)
