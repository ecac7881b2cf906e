"""Automatic readings of the gold pages by models that have not learnt them, and whether a finding in one is true.

Owns the judging: a finding is true when the gold differs at its place in the way that the check claims. Refuses what
the gold itself has (a slip of print): that is judged by hand (see `bench_checks.py`).
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from gold_pages import GoldPage, hold_out  # noqa: E402

from app.checks.finding import Finding  # noqa: E402
from app.text.model import Block, Issue, Role  # noqa: E402
from app.text.reading import read  # noqa: E402
from app.text.reading_model import ReadingModel  # noqa: E402

RESOURCES = ROOT / "resources" / "reading"
TEXT_ROLES = frozenset({"body", "lead"})


@dataclass(frozen=True, slots=True)
class Reader:
    """A model, and the pages of which it has seen no article."""

    model: ReadingModel
    pages: tuple[GoldPage, ...]


def load_readers(folder: Path, pages: Sequence[GoldPage], real: GoldPage, folds: int) -> list[Reader]:
    """From `fold0.json` … of `train_reading.Training.learn_fold`, with the shipped second look."""
    words = (RESOURCES / "words.txt").read_text("utf-8")
    shipped = json.loads((RESOURCES / "model.json").read_text("utf-8"))
    readers = []
    for fold in range(folds):
        data = json.loads((folder / f"fold{fold}.json").read_text("utf-8"))
        own = {"second_look": shipped["second_look"], "calibration": shipped["calibration"]}
        readers.append(Reader(ReadingModel.from_json({**data, **own}, words), (*hold_out(pages, fold, folds)[1], real)))
    return readers


def learn_weak_readers(pages: Sequence[GoldPage], real: GoldPage, count: int) -> list[Reader]:
    """Two that have learnt from so few pages that they err as on an unknown newspaper; needs scikit-learn."""
    from reading_training import learn  # noqa: PLC0415

    words = (RESOURCES / "words.txt").read_text("utf-8")
    readers = []
    for fold in range(2):
        learnt, asked = hold_out(pages, fold, 2)
        model = ReadingModel.from_json(learn(learnt[:: len(learnt) // count], words), words)
        readers.append(Reader(model, (*asked, real)))
    return readers


def read_pages_by(readers: Sequence[Reader], real_date: str) -> Iterator[tuple[GoldPage, Issue]]:
    for reader in readers:
        for page in reader.pages:
            reading = read(page.raw, reader.model)
            date = real_date if page is reader.pages[-1] else ""
            yield page, Issue(page.raw, date=date, articles=reading.articles, left_out=reading.left_out)


class Gold:
    """The gold of a page by raw characters: each one's article, block and role."""

    def __init__(self, page: GoldPage) -> None:
        self.owner: dict[int, tuple[int, int, str]] = {}
        self.cells: dict[tuple[int, int], list[int]] = {}
        self.roles: dict[int, set[str]] = {}
        for mark in page.marks:
            inked = [at for at in range(mark.raw_start, mark.raw_end) if not page.raw[at].isspace()]
            self.owner.update(dict.fromkeys(inked, (mark.article, mark.block, mark.role)))
        for number, article in enumerate(page.gold["articles"], 1):
            self.roles[number] = {block["role"] for block in article["blocks"]}
            for place, block in enumerate(article["blocks"]):
                self.cells[number, place] = cells_of(page.raw, block["spans"])
        self.texts = {
            (number, place): str(block["text"])
            for number, article in enumerate(page.gold["articles"], 1)
            for place, block in enumerate(article["blocks"])
        }

    def is_true(self, issue: Issue, finding: Finding) -> bool:
        found = issue.find_block(finding.block_id)
        assert found is not None
        article, index = found
        block = article.blocks[index]
        cells = block_cells(issue, block)
        own = self.owner.get(cells[0], (0, 0, "left"))
        last = self.owner.get(cells[-1], (0, 0, "left"))
        match finding.check:
            case "missing_title":
                return "title" in self.roles.get(own[0], set())
            case "missing_body":
                return bool(TEXT_ROLES & self.roles.get(own[0], set()))
            case "bad_start":
                return cells[0] != self.cells.get(own[:2], [-1])[0] or own[2] not in TEXT_ROLES
            case "bad_end" | "open_end":
                return cells[-1] != self.cells.get(last[:2], [-1])[-1] or last[2] not in TEXT_ROLES
            case "second_byline":
                return self.begins_elsewhere(issue, finding, article.blocks[: index + 1])
            case "credit_in_body":
                return self.owner.get(finding.raw_offset, own)[2] == Role.CREDIT
            case "unbalanced_marks":
                return not self.is_kept(issue, article.blocks[max(0, index - 1) : index + 2])
        return self.differs(issue, finding, block)

    def begins_elsewhere(self, issue: Issue, finding: Finding, blocks: Sequence[Block]) -> bool:
        """Whether the place is in another article than what stands before it."""
        here = self.owner.get(finding.raw_offset, (0, 0, ""))[0]
        before = {self.owner[at][0] for block in blocks for at in block_cells(issue, block) if at in self.owner}
        return before != {here}

    def is_kept(self, issue: Issue, blocks: Sequence[Block]) -> bool:
        """Whether these blocks are gold blocks one behind the other."""
        keys = [self.owner.get(block_cells(issue, block)[0], (0, 0, ""))[:2] for block in blocks]
        follow = all(one[0] == two[0] and one[1] + 1 == two[1] for one, two in pairwise(keys))
        return follow and all(
            self.cells.get(key) == block_cells(issue, block) for key, block in zip(keys, blocks, strict=True)
        )

    def differs(self, issue: Issue, finding: Finding, block: Block) -> bool:
        """Whether the gold text has other characters where the finding's are."""
        key = self.owner.get(finding.raw_offset, (0, 0, ""))[:2]
        flagged = block.text[finding.clean_start : finding.clean_end]
        if key not in self.cells or self.cells[key] != block_cells(issue, block):
            return False
        return flagged not in self.texts[key]


def cells_of(raw: str, spans: Sequence[Sequence[int]]) -> list[int]:
    return [at for start, end in spans for at in range(start, end) if not raw[at].isspace()]


def block_cells(issue: Issue, block: Block) -> list[int]:
    return cells_of(issue.raw, [(span.raw_start, span.raw_end) for span in block.spans])
