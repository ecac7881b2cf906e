"""The checks measured: precision and recall of each, by where the text is from, and time.

    bench_checks.py [--models FOLDER] [--hits] [--misses] [--rounds 600]

- print: the real issue, the synthetic gold pages and (for checks that need no more than a paragraph) the sentences of
  the People's Daily. They are nearly clean; every hit was read in its context and judged, and `judged_findings.json`
  keeps the verdicts.
- read: the same pages and the real issue as models read them that have learnt none of their articles. A hit is right
  when the gold differs there as the check says; what the gold has too counts as print. Without `--models` these are two
  weak readers that learn from six pages; better is a folder of `fold0.json` to `fold4.json`, as
  `train_reading.Training.learn_fold` makes them.
- put in: faults of a hundred forms put into gold pages by chance, with sound text that looks like a fault between them
  (`page_faults.py`, a fixed seed). A hit is right where a fault was put in that the check is for, or is a part of.

`--hits` prints every hit and every miss in its context, `--misses` each form of fault with how many were found.
"""

# mypy: disable-error-code="import-not-found"

import argparse
import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging"), str(Path(__file__).parent)]

from fault_forms import TERMS  # noqa: E402
from gold_pages import read_page, read_pages  # noqa: E402
from held_out_readings import Gold, Reader, learn_weak_readers, load_readers, read_pages_by  # noqa: E402
from page_faults import Fault, Page, makers  # noqa: E402

from app.checks.finding import Finding  # noqa: E402
from app.checks.inspection import inspect  # noqa: E402
from app.checks.table import SEVERITIES  # noqa: E402
from app.text.cleaning import clean_block  # noqa: E402
from app.text.model import TYPED, Article, Block, Issue, Piece, Role, Span  # noqa: E402

SHARED = Path(__file__).resolve().parents[3] / "shared"
JUDGED = Path(__file__).with_name("judged_findings.json")
REAL = "weidu-2020-12"
REAL_DATE = "2020-12-25"
SENTENCES = "names-peoples-daily-1998"
STRUCTURAL = frozenset({"missing_title", "missing_body", "bad_start", "bad_end", "open_end", "second_byline"})
"""Meaningless on single sentences; full width is how that corpus is written."""
CONTEXT = 24
FAULTS = 8
"""So many are put into a page at most."""
WEAK_PAGES = 6
FOLDS = 5


def load_page(gold: Path) -> Issue:
    raw = gold.with_name(gold.name.removesuffix(".gold.json") + ".txt").read_bytes().decode()
    number = 0
    articles = []
    for data in json.loads(gold.read_text("utf-8"))["articles"]:
        blocks = []
        for item in data["blocks"]:
            number += 1
            spans = tuple(Span(*span) for span in item["spans"])
            text, pieces = clean_block(raw, spans, Role(item["role"]))
            if text != item["text"]:
                text, pieces = item["text"], (Piece(0, TYPED, len(item["text"]), seq=1),)
            blocks.append(Block(number, Role(item["role"]), spans, text, pieces))
        number += 1
        authors = tuple(data.get("authors") or ())
        articles.append(Article(number, tuple(blocks), section=data.get("section") or "", authors=authors))
    date = REAL_DATE if gold.name.startswith(REAL) else ""
    return Issue(raw, date=date, articles=tuple(articles), next_id=number + 1)


def load_pages() -> dict[str, Issue]:
    folder = SHARED / "issues"
    golds = [*sorted(folder.glob("synth/*.gold.json")), folder / f"{REAL}.gold.json"]
    return {gold.name.removesuffix(".gold.json"): load_page(gold) for gold in golds}


def load_sentences() -> Issue:
    lines = (SHARED / "gold" / f"{SENTENCES}.jsonl").read_text("utf-8").split("\n")
    texts = [json.loads(line)["text"] for line in lines if line]
    articles = (Article(2 * n + 1, (Block(2 * n + 2, Role.BODY, (), text, ()),)) for n, text in enumerate(texts))
    return Issue("", articles=tuple(articles))


def find_all(pages: dict[str, Issue]) -> Iterator[tuple[str, Issue, Finding]]:
    for name, issue in pages.items():
        for finding in inspect(issue).findings:
            yield name, issue, finding
    sentences = load_sentences()
    for finding in inspect(sentences).findings:
        if finding.check not in STRUCTURAL | {"full_width"}:
            yield SENTENCES, sentences, finding


def text_of(issue: Issue, block_id: int) -> str:
    found = issue.find_block(block_id)
    assert found is not None
    return found[0].blocks[found[1]].text


def context_of(issue: Issue, finding: Finding) -> str:
    text = text_of(issue, finding.block_id)
    before = text[max(0, finding.clean_start - CONTEXT) : finding.clean_start]
    after = text[finding.clean_end : finding.clean_end + CONTEXT]
    return f"{before}【{text[finding.clean_start : finding.clean_end]}】{after}"


SOURCE = re.compile(r"xwlb(?:_briefs)?-(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")


def load_dated() -> list[Issue]:
    """Articles whose source tells their day, each as an issue of that day."""
    issues: dict[str, Issue] = {}
    for gold in sorted((SHARED / "issues" / "synth").glob("*.gold.json")):
        page = load_page(gold)
        for article, data in zip(page.articles, json.loads(gold.read_text("utf-8"))["articles"], strict=True):
            if match := SOURCE.match(data["meta"]["source"]):
                issues[match.string] = replace(page, date="-".join(match.groups()), articles=(article,))
    return list(issues.values())


def load_persons() -> frozenset[str]:
    """Names of three characters that the gold of names has."""
    lines = (SHARED / "gold" / f"{SENTENCES}.jsonl").read_text("utf-8").split("\n")
    entities = [
        (item["text"][start:end], kind)
        for item in map(json.loads, filter(None, lines))
        for start, end, kind in item["entities"]
    ]
    data = json.loads((SHARED / "issues" / f"{REAL}.entities.json").read_text("utf-8"))["entities"]
    entities += [(item["text"], item["type"]) for item in data]
    return frozenset(text for text, kind in entities if kind == "person" and len(text) == 3)


class Tally:
    """Right and wrong hits of each check; where faults were put in, how many were, and were found, by form."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.forms: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])

    def add(self, finding: Finding, *, is_right: bool) -> None:
        (self.right if is_right else self.wrong)[finding.check] += 1

    def add_fault(self, fault: Fault, *, is_found: bool) -> None:
        counts = self.forms[fault.checks[0], fault.form]
        counts[0] += 1
        counts[1] += is_found

    def precision(self, check: str) -> str:
        hits = self.right[check] + self.wrong[check]
        return f"{hits:5} {self.right[check] / hits:5.2f}" if hits else f"{0:5}     -"

    def recall(self, check: str) -> str:
        own = [counts for (name, _), counts in self.forms.items() if name == check]
        put, found = sum(counts[0] for counts in own), sum(counts[1] for counts in own)
        return f"{put:5} {found / put:5.2f}" if put else f"{0:5}     -"


STRUCTURAL_FAULTS = (
    "missing_title",
    "missing_body",
    "second_byline",
    "doubled_paragraph",
    "similar_author",
    "broken paragraph",
)
OFTEN = ("date_mismatch", "similar_name", "misplaced_separator", "half_width")
"""Many of these find no place for their form, and are tried more often."""


def put_faults(issue: Issue, persons: frozenset[str], chance: random.Random) -> tuple[Issue, list[Fault]]:
    """What moves blocks comes first; then what changes a paragraph."""
    page = Page(issue, chance)
    made = makers(persons)
    rest = [name for name in made if name not in STRUCTURAL_FAULTS]
    names = chance.sample(STRUCTURAL_FAULTS, 2) + chance.choices([*rest, *OFTEN, *OFTEN], k=FAULTS)
    faults = [fault for name in names if (fault := made[name](page))]
    return page.issue, faults


def measure_faults(issues: Sequence[Issue], rounds: int, show: bool) -> Tally:
    persons, chance, tally = load_persons(), random.Random(4), Tally()
    for _ in range(rounds):
        issue = chance.choice(issues)
        faulty, faults = put_faults(issue, persons, chance)
        clean = {name_of(issue, finding) for finding in inspect(issue, TERMS).findings}
        findings = inspect(faulty, TERMS).findings
        for fault in faults:
            if fault.checks:
                own = [finding for finding in findings if finding.check == fault.checks[0]]
                is_found = any(touches(finding, fault) for finding in own)
                tally.add_fault(fault, is_found=is_found)
                if show and not is_found:
                    block_id, clean_start, clean_end = fault.places[-1]
                    text = text_of(faulty, block_id)
                    around = text[max(0, clean_start - CONTEXT) : clean_end + CONTEXT][: 5 * CONTEXT]
                    print(f"missed\t{fault.checks[0]}\t{fault.form}\t{around}")
        for finding in findings:
            if name_of(faulty, finding) in clean:
                continue
            causes = [fault for fault in faults if touches(finding, fault)]
            is_right = any(finding.check in fault.checks for fault in causes)
            tally.add(finding, is_right=is_right)
            if show and not is_right:
                print(f"put in\t{finding.check}\t{context_of(faulty, finding)}\t{[fault.form for fault in causes]}")
    return tally


def name_of(issue: Issue, finding: Finding) -> tuple[str, int, str]:
    """The same in a page and in the page with faults elsewhere in the paragraph."""
    text = text_of(issue, finding.block_id)
    return finding.check, finding.block_id, text[finding.clean_start : finding.clean_end]


def touches(finding: Finding, fault: Fault) -> bool:
    return any(
        finding.block_id == block_id and finding.clean_start <= clean_end and clean_start <= finding.clean_end
        for block_id, clean_start, clean_end in fault.places
    )


def measure_readings(readers: Sequence[Reader], show: bool) -> Tally:
    tally = Tally()
    for page, issue in read_pages_by(readers, REAL_DATE):
        gold = Gold(page)
        printed = {(finding.check, finding.raw_offset) for finding in inspect(load_gold(page.name)).findings}
        for finding in inspect(issue).findings:
            if (finding.check, finding.raw_offset) in printed:
                continue
            is_right = gold.is_true(issue, finding)
            tally.add(finding, is_right=is_right)
            if show:
                print(f"read\t{finding.check}\t{page.name} {is_right}\t{context_of(issue, finding)}")
    return tally


def load_gold(name: str) -> Issue:
    folder = SHARED / "issues"
    return load_page(folder / f"{name}.gold.json" if name == REAL else folder / "synth" / f"{name}.gold.json")


def measure_print(pages: Mapping[str, Issue], show: bool) -> tuple[Tally, int]:
    """Those not judged yet count as wrong, and are counted."""
    judged = json.loads(JUDGED.read_text("utf-8"))
    tally, unjudged = Tally(), 0
    for name, issue, finding in find_all(dict(pages)):
        place = f"{name} {finding.block_id} {finding.clean_start}"
        verdict = judged.get(finding.check, {}).get(place)
        unjudged += verdict is None
        tally.add(finding, is_right=bool(verdict))
        if show:
            print(f"print\t{finding.check}\t{place}\t{verdict}\t{context_of(issue, finding)}\t{dict(finding.facts)}")
    return tally, unjudged


def make_large_issue(characters: int, pages: list[Issue]) -> Issue:
    articles: list[Article] = []
    length = number = 0
    while length < characters:
        for article in (article for page in pages for article in page.articles):
            blocks = tuple(replace(block, id=number + index) for index, block in enumerate(article.blocks, 2))
            articles.append(replace(article, id=number + 1, blocks=blocks))
            number += len(blocks) + 1
            length += sum(len(block.text) for block in blocks)
            if length >= characters:
                break
    return Issue("", date=REAL_DATE, articles=tuple(articles), next_id=number + 1)


def time_checks(characters: int, pages: list[Issue]) -> tuple[float, float]:
    """Milliseconds for a whole issue of about so many characters, and for one changed article of it."""
    issue = make_large_issue(characters, pages)
    started = time.perf_counter()
    inspection = inspect(issue)
    whole = time.perf_counter() - started
    changed = replace(issue.articles[0], note="changed")
    started = time.perf_counter()
    inspect(replace(issue, articles=(changed, *issue.articles[1:])), before=inspection)
    return whole * 1000, (time.perf_counter() - started) * 1000


def show_table(printed: Tally, read: Tally, put: Tally) -> None:
    print(f"{'':33}{'print':>11}{'read':>13}{'put in':>13}")
    print(f"{'check':24}{'severity':9}{'hits  prec.':>11}{'hits  prec.':>13}{'hits  prec.':>13}{'faults recall':>15}")
    for check, severity in SEVERITIES.items():
        cells = (printed.precision(check), read.precision(check), put.precision(check), put.recall(check))
        print(f"{check:24}{severity:9}" + "  ".join(cells))
    for name, tally in (("print", printed), ("read", read), ("put in", put)):
        right, wrong = tally.right.total(), tally.wrong.total()
        print(f"{name}: {right + wrong} hits, {wrong} of them wrong")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=Path, help="a folder of models that were held out, fold0.json to fold4.json")
    parser.add_argument("--rounds", type=int, default=600, help="how many pages get faults")
    parser.add_argument("--hits", action="store_true")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    pages = load_pages()
    printed, unjudged = measure_print(pages, arguments.hits)
    gold = read_pages([SHARED / "issues" / "synth"])
    real = read_page(SHARED / "issues" / f"{REAL}.gold.json")
    readers = (
        load_readers(arguments.models, gold, real, FOLDS)
        if arguments.models
        else learn_weak_readers(gold, real, WEAK_PAGES)
    )
    read = measure_readings(readers, arguments.hits)
    put = measure_faults([*pages.values(), *load_dated()], arguments.rounds, arguments.hits)
    if arguments.misses:
        for (check, form), (made, found) in sorted(put.forms.items()):
            print(f"{check:24}{form:32}{made:5}{found / made:6.2f}")
    show_table(printed, read, put)
    if unjudged:
        print(f"{unjudged} hits in print were not judged yet, and count as wrong")
    for characters in (7_000, 20_000, 350_000, 1_000_000):
        whole, again = time_checks(characters, list(pages.values()))
        print(f"{characters:9,} characters: whole {whole:7.1f} ms, after a change of one article {again:6.1f} ms")


if __name__ == "__main__":
    main()
