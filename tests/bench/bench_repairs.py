"""Where a lost name is proposed to stand, and whether names drift in long sessions of edits.

    python tests/bench/bench_repairs.py [--trials N] [--sessions N]

Names are marked on the gold pages that lie beside the project as the base engine finds them; one of them is edited, and
the place that is proposed for it compared with where it is. The sessions are those of
`tests/editing/test_names_in_sessions.py`, of other seeds: any name that drifts, is lost, or is stored otherwise than
shown ends the run with an error.
"""

import argparse
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.editing.editor import begin_issue  # noqa: E402
from app.editing.operations import (  # noqa: E402
    ConfirmEntities,
    LeaveOut,
    MergeBlocks,
    Operation,
    PutBack,
    ReplaceText,
    ReplaceTexts,
    SplitBlock,
    apply,
)
from app.errors import UserError  # noqa: E402
from app.store.database import Database  # noqa: E402
from app.tagging.names import find_names, learn_names  # noqa: E402
from app.tagging.words import JiebaWords  # noqa: E402
from app.text.cleaning import clean_block  # noqa: E402
from app.text.difference import index_blocks  # noqa: E402
from app.text.entities import propose_place  # noqa: E402
from app.text.model import Article, Block, Issue, Reading, Role, Source, Span  # noqa: E402
from app.text.offsets import to_clean, to_raw  # noqa: E402
from tests.editing.test_names_in_sessions import test_no_name_drifts_in_any_session  # noqa: E402

SHARED = ROOT.parent / "shared" / "issues"
Place: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Trial:
    """A marked name in a block of an issue."""

    issue: Issue
    block: Block
    start: int
    end: int
    chance: random.Random

    @property
    def name(self) -> str:
        return self.block.text[self.start : self.end]

    def do(self, *operations: Operation) -> Issue:
        issue = self.issue
        for operation in operations:
            issue, _, _ = apply(issue, operation.complete(issue))
        return issue

    def replace(self, text: str) -> ReplaceText:
        return ReplaceText(self.block.id, self.start, self.end, text)

    def here(self, length: int) -> Place:
        return self.block.id, self.start, self.start + length


def retype(trial: Trial) -> tuple[Issue, Place]:
    again = ReplaceText(trial.block.id, trial.start, trial.start, trial.name)
    return trial.do(trial.replace(""), again), trial.here(len(trial.name))


def correct_character(trial: Trial) -> tuple[Issue, Place]:
    at = trial.chance.randrange(len(trial.name))
    return trial.do(trial.replace(f"{trial.name[:at]}某{trial.name[at + 1 :]}")), trial.here(len(trial.name))


def move_within(trial: Trial) -> tuple[Issue, Place]:
    return move_to(trial, [trial.block])


def move_to_paragraph(trial: Trial) -> tuple[Issue, Place]:
    (home,) = (article for article in trial.issue.articles if article.index_of(trial.block.id) >= 0)
    return move_to(trial, [block for block in home.blocks if block.id != trial.block.id])


def move_to_article(trial: Trial) -> tuple[Issue, Place]:
    others = (article for article in trial.issue.articles if article.index_of(trial.block.id) < 0)
    return move_to(trial, [block for article in others for block in article.blocks])


def move_to(trial: Trial, targets: list[Block]) -> tuple[Issue, Place]:
    if not targets:
        raise UserError
    target = trial.chance.choice(targets)
    length = len(target.text) - (len(trial.name) if target is trial.block else 0)
    at = trial.chance.choice((0, length))
    issue = trial.do(trial.replace(""), ReplaceText(target.id, at, at, trial.name))
    return issue, (target.id, at, at + len(trial.name))


def put_back(trial: Trial) -> tuple[Issue, Place]:
    raw_offset = to_raw(trial.block, trial.start)
    (span,) = (span for span in trial.block.spans if raw_offset in range(span.raw_start, span.raw_end))
    issue = trial.do(LeaveOut(trial.block.id), PutBack(span.raw_start, 0, 0, trial.block.role))
    block = next(block for block in index_blocks(issue).values() if span in block.spans)
    start = None if raw_offset is None else to_clean(block, raw_offset)
    assert start is not None
    return issue, (block.id, start, start + len(trial.name))


def lengthen(trial: Trial) -> tuple[Issue, Place]:
    inside = ReplaceText(trial.block.id, trial.start + 1, trial.start + 1, "小")
    return trial.do(inside), trial.here(len(trial.name) + 1)


def replace_everywhere(trial: Trial) -> tuple[Issue, Place]:
    text, name, block = f"{trial.name[:1]}新{trial.name[1:]}", trial.name, trial.block
    starts, start = list[int](), block.text.find(name)
    while start >= 0:
        starts.append(start)
        start = block.text.find(name, start + len(name))
    issue = trial.do(ReplaceTexts(tuple((block.id, start, start + len(name), text) for start in starts)))
    start = trial.start + sum(other < trial.start for other in starts)
    return issue, (block.id, start, start + len(text))


def split_and_join(trial: Trial) -> tuple[Issue, Place]:
    number = trial.issue.next_id
    return trial.do(SplitBlock(trial.block.id, trial.start + 1), MergeBlocks(trial.block.id, number)), trial.here(
        len(trial.name)
    )


def retype_around(trial: Trial) -> tuple[Issue, Place]:
    start, end = max(0, trial.start - 2), min(len(trial.block.text), trial.end + 2)
    issue = trial.do(ReplaceText(trial.block.id, start, end, f"即{trial.name}者"))
    return issue, (trial.block.id, start + 1, start + 1 + len(trial.name))


def name_another(trial: Trial) -> tuple[Issue, Place]:
    return trial.do(trial.replace("欧阳某")), trial.here(3)


DEEDS: tuple[Callable[[Trial], tuple[Issue, Place]], ...] = (
    retype,
    correct_character,
    move_within,
    move_to_paragraph,
    move_to_article,
    put_back,
    lengthen,
    replace_everywhere,
    split_and_join,
    retype_around,
    name_another,
)


def load_pages() -> Iterator[Issue]:
    for path in sorted(SHARED.rglob("*.gold.json")):
        raw = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        number, articles = 0, list[Article]()
        for item in json.loads(path.read_text(encoding="utf-8"))["articles"]:
            blocks = list[Block]()
            for given in item["blocks"]:
                spans, role, number = tuple(Span(*ends) for ends in given["spans"]), Role(given["role"]), number + 1
                blocks.append(Block(number, role, spans, *clean_block(raw, spans, role)))
            number += 1
            articles.append(Article(number, tuple(blocks)))
        yield begin_issue(raw, Source(path.name, path.name), Reading(tuple(articles)), {})[0]


def mark_names(issue: Issue, words: JiebaWords) -> Issue:
    known = learn_names([block.text for block in index_blocks(issue).values()], words, ())
    marks = [
        (block.id, name.clean_start, name.clean_end, name.kind, 0)
        for block in index_blocks(issue).values()
        for name in find_names(block.text, words, known)
        if name.clean_end - name.clean_start > 1
    ]
    return apply(issue, ConfirmEntities(tuple(marks)))[0] if marks else issue


def measure_proposals(trials: int, words: JiebaWords) -> None:
    chance = random.Random(1)
    pages = [mark_names(issue, words) for issue in load_pages()]
    marked = [
        (issue, block, entity) for issue in pages for block in index_blocks(issue).values() for entity in block.entities
    ]
    lost, right, silent = Counter[str](), Counter[str](), Counter[str]()
    for _ in range(trials if marked else 0):
        issue, block, entity = chance.choice(marked)
        deed = chance.choice(DEEDS)
        try:
            after, place = deed(Trial(issue, block, entity.clean_start, entity.clean_end, chance))
        except (UserError, ValueError, TypeError):
            continue
        repair = next((item for item in after.repairs if item.id == entity.id), None)
        if repair is not None:
            proposed = propose_place(after, repair)
            lost[deed.__name__] += 1
            right[deed.__name__] += proposed == place
            silent[deed.__name__] += proposed is None
    print(f"{len(marked)} names on {len(pages)} pages")
    for name, count in lost.items():
        print(f"  {name:20} {count:5}  right {right[name] / count:.3f}  none {silent[name] / count:.3f}")
    print(f"  all                  {lost.total():5}  right {right.total() / max(lost.total(), 1):.3f}")


def run_sessions(sessions: int, folder: Path) -> None:
    for seed in range(1000, 1000 + sessions):
        with closing(Database.open(folder / f"{seed}.jiaoyang")) as database:
            test_no_name_drifts_in_any_session(database, seed)
    print(f"{sessions} sessions, no name drifted")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trials", type=int, default=5000, metavar="N")
    parser.add_argument("--sessions", type=int, default=100, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        measure_proposals(options.trials, JiebaWords(Path(name) / "words"))
        run_sessions(options.sessions, Path(name))
    return 0


if __name__ == "__main__":
    sys.exit(main())
