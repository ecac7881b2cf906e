"""Taking files into the library: decoding, reading and storing them, one transaction a file.

Owns the report of what became of each. Refuses to stop at a bad file: it is told in the report. What was stored before
a cancel, or before the disk was full, stays; nothing is ever stored in part.
"""

import hashlib
import multiprocessing
from collections import deque
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.editing.editor import begin_issue
from app.errors import UserError
from app.store.database import Database
from app.store.issues import (
    add_issue,
    append_entry,
    find_issue,
    load_issue,
    load_log,
    load_original,
    remove_issue,
)
from app.store.log import LogEntry
from app.text.encoding import CODECS, Decision, Decoded, canonical_name, decode, decode_as
from app.text.masthead import Masthead, read_masthead
from app.text.model import Reading, Source
from app.text.profile import Profile
from app.workspace.errors import IssueAlreadyEdited, UnknownEncoding
from app.workspace.intake import (
    Arrival,
    Refusal,
    Unfit,
    load_bytes,
    readable_name,
    refuse_blank_or_binary,
    refuse_foreign,
)
from app.workspace.interrupts import interrupts_held
from app.workspace.profiles import profiles_in_use
from app.workspace.reader import read_text

Progress = Callable[[int, int, Path], None]
NO_PROFILES: Mapping[str, Profile] = {}
AHEAD = 4
"""How many files a process may be ahead of the storing."""


@dataclass(frozen=True, slots=True)
class Imported:
    path: Path
    issue_id: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class Skipped:
    """The library has an issue of the same bytes; `file_name` is what it came as."""

    path: Path
    issue_id: int
    file_name: str


@dataclass(frozen=True, slots=True)
class Refused:
    """`detail` is the system's own word, if it has one."""

    path: Path
    reason: Refusal
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """`failure` is why no more could be stored, behind what was."""

    imported: tuple[Imported, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    refused: tuple[Refused, ...] = ()
    was_cancelled: bool = False
    failure: UserError | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that was decoded and read."""

    raw: str
    decision: Decision
    masthead: Masthead
    reading: Reading


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file whose bytes the library does not have."""

    path: Path
    name: str
    data: bytes
    sha256: str


Step = tuple[Path, Callable[[], None]]
"""A file, and what is left to do with it here."""


@dataclass(slots=True)
class Import:
    """One run. `encoding` is one of `app.text.encoding.CODECS`, or empty: then it is told for each file.

    With `newspaper` all files are read by the profile of that one, else by that of the newspaper each of them tells.
    """

    database: Database
    encoding: str
    largest: int
    user: str
    newspaper: str = ""
    imported: list[Imported] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    profiles: dict[str, Profile] = field(init=False)
    """Those in use, by newspaper."""

    def __post_init__(self) -> None:
        self.profiles = profiles_in_use(self.database)

    @property
    def way(self) -> tuple[str, Mapping[str, Profile], str]:
        """How all files are read: what `make_draft` needs besides a file."""
        return self.encoding, self.profiles, self.newspaper

    def run(
        self, arrivals: Sequence[Arrival], jobs: int, on_progress: Progress, is_cancelled: Callable[[], bool]
    ) -> ImportReport:
        steps = self.read_here(arrivals) if jobs == 1 else self.read_ahead(arrivals, jobs)
        done = 0
        failure: UserError | None = None
        with closing(steps):
            while not is_cancelled() and (step := next(steps, None)):
                path, finish = step
                try:
                    finish()
                except Unfit as unfit:
                    self.refused.append(Refused(path, unfit.reason, unfit.detail))
                except UserError as error:
                    if not self.imported:
                        raise
                    failure = error
                    break
                done += 1
                on_progress(done, len(arrivals), path)
        was_cancelled = done < len(arrivals)
        return ImportReport(
            tuple(self.imported), tuple(self.skipped), tuple(self.refused), was_cancelled=was_cancelled, failure=failure
        )

    def read_here(self, arrivals: Sequence[Arrival]) -> Generator[Step, None, None]:
        for arrival in arrivals:
            yield arrival.path, partial(self.take, arrival)

    def take(self, arrival: Arrival) -> None:
        candidate = self.find_candidate(arrival)
        if candidate is not None:
            self.read_and_store(candidate)

    def read_and_store(self, candidate: Candidate) -> None:
        self.store(candidate, make_draft(candidate.data, candidate.name, *self.way))

    def read_ahead(self, arrivals: Sequence[Arrival], jobs: int) -> Generator[Step, None, None]:
        """Decoding and reading in other processes; the steps come in the order of the files all the same."""
        executor = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))
        waiting: deque[Step] = deque()
        try:
            for arrival in arrivals:
                waiting.append((arrival.path, self.begin(arrival, executor)))
                if len(waiting) > AHEAD * jobs:
                    yield waiting.popleft()
            yield from waiting
        finally:
            executor.shutdown(cancel_futures=True)

    def begin(self, arrival: Arrival, executor: ProcessPoolExecutor) -> Callable[[], None]:
        try:
            candidate = self.find_candidate(arrival)
        except Unfit as unfit:
            return partial(refuse, unfit)
        if candidate is None:
            return do_nothing
        try:
            with interrupts_held():
                future = executor.submit(make_draft, candidate.data, candidate.name, *self.way)
        except BrokenExecutor:
            return partial(self.read_and_store, candidate)
        return partial(self.store_result, candidate, future)

    def store_result(self, candidate: Candidate, future: Future[Draft]) -> None:
        """A process that the system ended, for want of memory say, costs time and nothing else."""
        try:
            draft = future.result()
        except BrokenExecutor:
            self.read_and_store(candidate)
        else:
            self.store(candidate, draft)

    def find_candidate(self, arrival: Arrival) -> Candidate | None:
        """None when the library has it; raises Unfit for what is no text."""
        if self.database.file.includes(arrival.path):
            raise Unfit(Refusal.BINARY)
        data = load_bytes(arrival, self.largest)
        refuse_foreign(data)
        candidate = Candidate(arrival.path, readable_name(arrival.name), data, hashlib.sha256(data).hexdigest())
        return None if self.is_known(candidate) else candidate

    def is_known(self, candidate: Candidate) -> bool:
        with self.database.reading() as connection:
            known = find_issue(connection, candidate.sha256)
        if known is None:
            return False
        self.skipped.append(Skipped(candidate.path, *known))
        return True

    def store(self, candidate: Candidate, draft: Draft) -> None:
        if self.is_known(candidate):
            return
        source = Source(Path(candidate.name).name, candidate.sha256, draft.decision.encoding)
        issue_id = store_draft(self.database, draft, source, candidate.data, self.user)
        self.imported.append(Imported(candidate.path, issue_id, draft.decision))


def refuse(unfit: Unfit) -> None:
    raise unfit


def do_nothing() -> None:
    """What is left to do for a file that the library has."""


def choose_encoding(encoding: str) -> str:
    """Our name for the encoding that the user named; empty for none."""
    if not encoding:
        return ""
    name = canonical_name(encoding)
    if name is None:
        raise UnknownEncoding(encoding=encoding, known=", ".join(CODECS))
    return name


def make_draft(
    data: bytes, name: str, encoding: str, profiles: Mapping[str, Profile] = NO_PROFILES, newspaper: str = ""
) -> Draft:
    """Pure, so that it can be done in another process. Raises Unfit."""
    decoded = decode_as(data, encoding) if encoding else decode(data)
    refuse_blank_or_binary(decoded.raw)
    return read_draft(decoded, name, profiles, newspaper)


def read_draft(decoded: Decoded, name: str, profiles: Mapping[str, Profile], newspaper: str = "") -> Draft:
    """With the profile of this newspaper, or of the one that the masthead names, if it has one."""
    masthead = read_masthead(name, decoded.raw)
    reading = read_text(decoded.raw, profiles.get(newspaper or masthead.newspaper))
    return Draft(decoded.raw, decoded.decision, masthead, reading)


def store_draft(
    database: Database, draft: Draft, source: Source, original: bytes, user: str, issue_id: int | None = None
) -> int:
    """In the place of the issue `issue_id`, if one is named."""
    fields = {"newspaper": draft.masthead.newspaper, "date": draft.masthead.date, "page": draft.masthead.page}
    issue, entries = begin_issue(draft.raw, source, draft.reading, fields, user)
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    with database.transaction() as connection:
        if issue_id is not None:
            refuse_edited(issue_id, load_log(connection, issue_id))
            remove_issue(connection, issue_id)
        stored_id = add_issue(connection, issue, original, moment, issue_id)
        for entry in entries:
            append_entry(connection, stored_id, entry)
    return stored_id


def redecode(database: Database, issue_id: int, encoding: str, user: str) -> Decision:
    """Read the issue's bytes anew in another encoding. Raises IssueAlreadyEdited, UnknownEncoding."""
    chosen = choose_encoding(encoding)
    with database.reading() as connection:
        refuse_edited(issue_id, load_log(connection, issue_id))
        issue = load_issue(connection, issue_id)
        original = load_original(connection, issue_id)
    decoded = decode_as(original, chosen) if chosen else decode(original)
    draft = read_draft(decoded, issue.source.file_name, profiles_in_use(database), issue.newspaper)
    told = draft.masthead
    masthead = Masthead(told.newspaper or issue.newspaper, told.date or issue.date, told.page or issue.page)
    source = replace(issue.source, encoding=draft.decision.encoding)
    store_draft(database, replace(draft, masthead=masthead), source, original, user, issue_id)
    return draft.decision


def refuse_edited(issue_id: int, entries: Sequence[LogEntry]) -> None:
    """An issue begins with one step; whatever comes after it was done by somebody."""
    if any(entry.group != entries[0].group for entry in entries):
        raise IssueAlreadyEdited(issue_id=issue_id)
